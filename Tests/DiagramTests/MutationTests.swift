import Drawing
import Testing

@testable import Diagram

/// Numbers that look random and are the same each time (xorshift).
private struct Dice: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return state
  }
}

@Suite struct MutationTests {
  private static let words = [
    "NaN", "1e999", "-1e999", "0", "-1", "99999999999999999999", ";", "indefinite", "a.end", "0s;",
    "<g>", "</g>", "&lt;", "\"", "'", "<use href='#a'/>", "values=''", "dur='0.000001s'", "%",
    "url(#",
    "repeatCount='indefinite'", "calcMode='spline'", "M0 0A", "zzz", "fill='none'", "\u{0}", "é",
  ]

  @Test(arguments: 0..<8)
  func `A damaged document is played or refused, never more`(_ seed: Int) throws {
    let sources =
      try files(below: "Tests/Conformance/corpus") + files(below: "Tests/DiagramTests/Fixtures")
    var dice = Dice(state: 0x9E37_79B9_7F4A_7C15 &+ UInt64(seed) &* 7_919)
    for _ in 0..<150 {
      guard let source = sources.randomElement(using: &dice) else { return }
      let bytes = Self.damaged(source.bytes, &dice)
      guard let diagram = try? Diagram(parsing: bytes, name: source.name) else { continue }
      for time in [0, 0.3, 2, 1e4, -1, 1e12] {
        for node in diagram.pose(at: time).nodes { Self.check(node, source.name) }
      }
      _ = diagram.markup(at: 1)
    }
  }

  private static func damaged(_ bytes: [UInt8], _ dice: inout Dice) -> [UInt8] {
    var bytes = bytes
    for _ in 0..<Int.random(in: 1...6, using: &dice) {
      let place = Int.random(in: 0..<max(bytes.count, 1), using: &dice)
      switch Int.random(in: 0..<5, using: &dice) {
      case 0:
        bytes.insert(contentsOf: Array((words.randomElement(using: &dice) ?? "").utf8), at: place)
      case 1: bytes.removeSubrange(place..<min(place + 9, bytes.count))
      case 2: if place < bytes.count { bytes[place] = UInt8.random(in: 32...126, using: &dice) }
      case 3:
        let piece = bytes[place..<min(place + 40, bytes.count)]
        bytes.insert(contentsOf: piece, at: Int.random(in: 0...bytes.count, using: &dice))
      default:
        let digits = bytes.indices.filter { (48...57).contains(bytes[$0]) }
        if let digit = digits.randomElement(using: &dice) {
          bytes[digit] = UInt8.random(in: 45...57, using: &dice)
        }
      }
    }
    return bytes
  }

  private static func check(_ node: Pose.Node, _ name: String) {
    switch node {
    case .group(let opacity, let nodes):
      #expect((0...1).contains(opacity), "\(name)")
      for inner in nodes { check(inner, name) }
    case .layer(_, let t, let opacity, _):
      #expect((0...1).contains(opacity), "\(name)")
      let isFinite = [t.a, t.b, t.c, t.d, t.e, t.f].allSatisfy { $0.isFinite }
      #expect(isFinite, "\(name)")
    }
  }
}
