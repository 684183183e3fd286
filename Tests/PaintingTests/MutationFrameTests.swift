import Diagram
import Foundation
import TestSupport
import Testing

@testable import Painting

/// Drawings in which one attribute has a value that it should not have, or hardly, against what
/// Chromium draws (`Tests/Conformance/mutations.py`).
@Suite("Each mutation of an attribute", .fullRun(.frames)) struct MutationFrameTests {
  /// A document, the seconds at which it is looked at, and the number of Chromium's frame.
  private struct Mutant: Decodable {
    var text: String
    var time: Double
    var frame: Int

    init(from decoder: any Decoder) throws {
      var fields = try decoder.unkeyedContainer()
      text = try fields.decode(String.self)
      time = try fields.decode(Double.self)
      frame = try fields.decode(Int.self)
    }
  }

  private enum Outcome {
    case alike, told, silent
  }

  private static let (width, height, columns) = (80, 60, 48)

  /// `MUTATIONS` names the folder of all; without it, that of the sample.
  private static var folder: URL {
    if let path = ProcessInfo.processInfo.environment["MUTATIONS"] {
      return URL(fileURLWithPath: path)
    }
    return URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "Conformance/mutations")
  }

  @Test func `Each is drawn as Chromium draws it, or told with its line`() throws {
    let mutants = try JSONDecoder().decode(
      [Mutant].self, from: Data(contentsOf: Self.folder.appending(path: "mutants.json")))
    let sheet = try #require(
      PNG.decode([UInt8](try Data(contentsOf: Self.folder.appending(path: "frames.png")))))
    #expect(mutants.count > 500)
    var outcomes: [Outcome] = []
    var silent: [String] = []
    for mutant in mutants {
      let outcome = Self.outcome(of: mutant, sheet)
      outcomes.append(outcome)
      if outcome == .silent { silent.append("\(mutant.time) s: \(mutant.text)") }
    }
    let counts = [Outcome.alike, .told, .silent].map { kind in
      outcomes.count { $0 == kind }
    }
    let figures =
      "\(outcomes.count) mutations: \(counts[0]) alike, \(counts[1]) told, \(counts[2]) silent"
    #expect(silent.isEmpty, "\(figures)")
    #expect(counts[0] > outcomes.count / 2, "\(figures)")
    guard ProcessInfo.processInfo.environment["MUTATIONS"] != nil else { return }
    try Data(([figures] + silent).joined(separator: "\n").utf8)
      .write(to: Self.folder.appending(path: "report.txt"))
  }

  private static func outcome(of mutant: Mutant, _ sheet: Pixmap) -> Outcome {
    let bytes = Array(mutant.text.utf8)
    if let diagram = try? Diagram(parsing: bytes, name: "a.svg", aspect: 4.0 / 3) {
      let drawn = Painter.picture(of: diagram, at: mutant.time, width: width, height: height)
      if paintsSame(drawn, sheet, mutant.frame) { return .alike }
    }
    let findings = Diagram.check(bytes, name: "a.svg")
    return findings.allSatisfy { $0.line > 0 } && !findings.isEmpty ? .told : .silent
  }

  /// The bounds of `conformance.py`, doubled since edges take twice the share of a frame half as wide.
  private static func paintsSame(_ drawn: Pixmap, _ sheet: Pixmap, _ frame: Int) -> Bool {
    let (left, top) = (frame % columns * width, frame / columns * height)
    var (sum, strong) = (0, 0)
    for y in 0..<height {
      for x in 0..<width {
        let pixel = drawn.base[y * width + x]
        let expected = sheet.base[(top + y) * sheet.width + left + x]
        let white = 255 - Int(pixel >> 24)
        var most = 0
        for shift: UInt32 in [0, 8, 16] {
          let delta = abs(Int(pixel >> shift & 255) + white - Int(expected >> shift & 255))
          sum += delta
          most = max(most, delta)
        }
        if most > 48 { strong += 1 }
      }
    }
    let count = width * height
    return Double(sum) / Double(count * 3) < 3 && Double(strong) / Double(count) < 0.01
  }
}
