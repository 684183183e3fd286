import Foundation

@testable import Packages

/// A small good language plugin, to be spoiled in one place at a time.
enum Sample {
  static let id = "language.tst"

  static let manifest = """
    {
      "schema": 1,
      "id": "language.tst",
      "kind": "language",
      "version": "1.0.0",
      "requires": { "kiosk": 1 },
      "name": { "id": "Bahasa Uji", "en": "Test" },
      "authors": ["Penguji"],
      "license": "CC-BY-SA-4.0",
      "language": { "tag": "tst", "nativeName": "Uji", "fallback": ["id"] }
    }
    """

  static let strings = """
    msgid ""
    msgstr ""
    "Language: tst\\n"
    "Content-Type: text/plain; charset=UTF-8\\n"

    msgctxt "ui/touchToBegin"
    msgid "Sentuh untuk mulai"
    msgstr "Uji untuk mulai"

    """

  static func files(version: String = "1.0.0", marker: String = "") -> [String: [UInt8]] {
    [
      "plugin.json": Array(
        manifest.replacing("\"1.0.0\"", with: "\"\(version)\"").utf8),
      "strings.po": Array((strings + (marker.isEmpty ? "" : "# \(marker)\n")).utf8),
      "pictures/flag.png": png(width: 8, height: 8),
      "pictures/leaf.svg": Array(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 9 9\"><path d=\"M0 0h9\"/></svg>"
          .utf8),
      "voice/ui/touchToBegin.wav": wav,
      "notes.txt": Array("Catatan.\n".utf8),
    ]
  }

  /// A grey picture; only its head is as large as it says.
  static func png(width: Int, height: Int) -> [UInt8] {
    func big(_ value: Int) -> [UInt8] { (0..<4).map { UInt8(value >> (24 - 8 * $0) & 255) } }
    func chunk(_ name: String, _ data: [UInt8]) -> [UInt8] {
      let body = Array(name.utf8) + data
      return big(data.count) + body + big(Int(CRC32.sum(body)))
    }
    let rows: [UInt8] = Array(repeating: 0, count: 72)
    let deflated: [UInt8] = [0x78, 0x01, 0x01, 72, 0, 183, 255] + rows + [0, 0x48, 0, 1]
    return [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
      + chunk("IHDR", big(width) + big(height) + [8, 0, 0, 0, 0]) + chunk("IDAT", deflated)
      + chunk("IEND", [])
  }

  static let wav: [UInt8] =
    Array("RIFF".utf8) + [44, 0, 0, 0] + Array("WAVEfmt ".utf8)
    + [16, 0, 0, 0, 1, 0, 1, 0, 0x40, 0x1F, 0, 0, 0x80, 0x3E, 0, 0, 2, 0, 16, 0]
    + Array("data".utf8) + [8, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]
}
