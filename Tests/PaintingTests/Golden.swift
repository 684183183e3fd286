import Foundation
import Painting
import Testing

/// Pictures that must come out byte for byte as they were recorded.
///
/// A failing one is written, as received | difference | expected side by side, to
/// `.build/goldens/NAME.png`. `RECORD_GOLDENS=1` records what is received, and fails the run.
enum Golden {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent()

  static func check(
    _ received: Pixmap, _ name: String, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let place = folder.appending(path: "Goldens/\(name).png")
    if ProcessInfo.processInfo.environment["RECORD_GOLDENS"] == "1" {
      try Data(PNG.encode(received)).write(to: place)
      Issue.record("The golden \(name) was recorded.", sourceLocation: sourceLocation)
      return
    }
    let bytes = try? Data(contentsOf: place)
    guard let expected = bytes.flatMap({ PNG.decode(Array($0)) }) else {
      Issue.record("There is no golden \(name).", sourceLocation: sourceLocation)
      return
    }
    guard
      expected.width != received.width || expected.height != received.height
        || expected.pixels != received.pixels
    else { return }
    let failure = try write(received, expected, name)
    Issue.record(
      "The golden \(name) differs; see \(failure).", sourceLocation: sourceLocation)
  }

  private static func write(
    _ received: Pixmap, _ expected: Pixmap, _ name: String
  ) throws -> String {
    let width = max(received.width, expected.width)
    let height = max(received.height, expected.height)
    let sheet = Pixmap(width: width * 3, height: height)
    for y in 0..<height {
      for x in 0..<width {
        sheet[x, y] = received[x, y]
        sheet[width + x, y] = received[x, y] == expected[x, y] ? 0xFF00_0000 : 0xFFFF_FFFF
        sheet[2 * width + x, y] = expected[x, y]
      }
    }
    let results = folder.deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: ".build/goldens")
    try FileManager.default.createDirectory(at: results, withIntermediateDirectories: true)
    try Data(PNG.encode(sheet)).write(to: results.appending(path: "\(name).png"))
    return ".build/goldens/\(name).png"
  }
}
