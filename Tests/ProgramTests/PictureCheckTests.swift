import App
import Foundation
import Painting
import TestSupport
import Testing

/// Pictures of a plugin that could not be shown are found before it is installed.
@Suite struct PictureCheckTests {
  private let folder: URL
  private var plugin: String { folder.path + "/session.oxytocin-massage" }

  init() throws {
    folder = try Program.temporaryFolder()
    try FileManager.default.copyItem(
      atPath: Program.root.path + "/Plugins/session.oxytocin-massage", toPath: plugin)
  }

  private var png: [UInt8] {
    let picture = Pixmap(width: 60, height: 60)
    for place in 0..<3600 { picture[place % 60, place / 60] = 0xFF00_0000 | UInt32(place * 7919) }
    return PNG.encode(picture)
  }

  private func check(_ file: String, _ bytes: [UInt8]) throws -> Program.Outcome {
    try Data(bytes).write(to: URL(fileURLWithPath: "\(plugin)/\(file)"))
    return try Program.run(
      ["plugin", "check", plugin, "--content", Program.root.path, "--state", folder.path + "/s"])
  }

  @Test func `A whole PNG passes the check, one whose data is cut is an error`() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = "pictures/extra.png"
    let whole = png
    #expect(try check(file, whole).status == 0)
    // The ends of the file are those of a PNG; a part of the pixels between them is gone.
    let cut = try check(file, Array(whole.prefix(whole.count / 2) + whole.suffix(12)))
    #expect(cut.status == 1)
    #expect(cut.output.contains("error: \(file): The file is damaged: it is no whole PNG picture."))
  }

  @Test(arguments: ["pictures/extra.jpg", "pictures/extra.jpeg", "pictures/extra.png"])
  func `A JPEG picture is refused by what it is, however it is named`(_ file: String) throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let outcome = try check(file, [0xFF, 0xD8, 0xFF, 0xE0, 0, 2, 0xFF, 0xD9])
    #expect(outcome.status == 1)
    #expect(
      outcome.output.contains("error: \(file): A picture must be PNG or SVG; this one is JPEG."))
  }
}
