import Diagram
import Foundation
import TestSupport
import Testing

@testable import Painting

/// Frames that Chromium drew (`Tests/Conformance/conformance.py --keep`), against ours.
@Suite(.fullRun(.frames)) struct ConformanceFrameTests {
  private static let folder = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Conformance")

  /// The kept frames: `NAME@SECONDS.png`.
  private static func frames() throws -> [String] {
    try FileManager.default.contentsOfDirectory(
      atPath: folder.appending(path: "frames").path()
    ).filter { $0.hasSuffix(".png") }.sorted()
  }

  @Test func `Frames of the corpus look as Chromium drew them`() throws {
    let frames = try Self.frames()
    #expect(frames.count > 100)
    for frame in frames {
      let parts = frame.dropLast(4).split(separator: "@")
      let name = String(parts[0])
      let time = try #require(Double(parts[1]), "\(frame)")
      let kept = Self.folder.appending(path: "frames/\(frame)")
      let source = Self.folder.appending(path: "corpus/\(name).svg")
      let expected = try #require(PNG.decode([UInt8](try Data(contentsOf: kept))), "\(frame)")
      let diagram = try Diagram(
        parsing: [UInt8](try Data(contentsOf: source)), name: name,
        aspect: Double(expected.width) / Double(expected.height))
      let drawn = Painter.picture(
        of: diagram, at: time, width: expected.width, height: expected.height)
      let (mean, share) = difference(drawn.pixels, expected.pixels)
      // Chromium's frames are kept in 64 colours, hence a little more than conformance.py allows.
      #expect(mean < 2 && share < 0.005, "\(frame): mean \(mean), share \(share)")
    }
  }

  /// Mean difference of the channels, and share of pixels of which one differs by more than 48.
  private func difference(_ ours: [UInt32], _ theirs: [UInt32]) -> (mean: Double, share: Double) {
    var sum = 0
    var strong = 0
    for (pixel, expected) in zip(ours, theirs) {
      let white = 255 - Int(pixel >> 24)
      var most = 0
      for shift: UInt32 in [0, 8, 16] {
        let delta = abs(Int(pixel >> shift & 255) + white - Int(expected >> shift & 255))
        sum += delta
        most = max(most, delta)
      }
      if most > 48 { strong += 1 }
    }
    let count = Double(max(ours.count, 1))
    return (Double(sum) / count / 3, Double(strong) / count)
  }
}
