import Drawing
import Testing

@testable import Diagram

@Suite struct ShippedDiagramTests {
  @Test func `Each shipped diagram plays without findings, in a loop, with its labels`() throws {
    let shipped = try files(below: "Plugins").filter { $0.name.contains("diagrams/") }
    #expect(shipped.count >= 4)
    for (name, bytes) in shipped {
      #expect(Diagram.check(bytes, name: name).map(\.sentence) == [], "\(name)")
      let diagram = try Diagram(parsing: bytes, name: name)
      #expect(diagram.viewBox == Rect(0, 0, 1200, 900), "\(name)")
      if diagram.isAnimated {
        let period = try #require(diagram.period, "\(name)")
        #expect(diagram.pose(at: 0).text == diagram.pose(at: period).text, "\(name)")
      }
      for anchor in diagram.anchors {
        let place = try #require(diagram.anchor(anchor, at: 1), "\(name) \(anchor)")
        #expect(diagram.viewBox.contains(place), "\(name) \(anchor)")
      }
    }
  }

  @Test func `A layer never paints outside of what it says it covers`() throws {
    for (name, bytes) in try files(below: "Tests/Conformance/corpus") {
      let diagram = try Diagram(parsing: bytes, name: name)
      for layer in diagram.layers where !layer.bounds.isEmpty {
        #expect(layer.markup.hasPrefix("<svg "), "\(name)")
        #expect(layer.bounds.width.isFinite && layer.bounds.height.isFinite, "\(name)")
      }
    }
  }

  @Test func `Two hands that circle on a track are posed as they were drawn`() throws {
    let fixtures = try files(below: "Tests/DiagramTests/Fixtures")
    let hands = try #require(fixtures.first { $0.name == "hands.svg" })
    let diagram = try Diagram(parsing: hands.bytes, name: "hands.svg")
    #expect(diagram.period == 6)
    #expect(
      diagram.pose(at: 0).text == """
        0 [1 0 0 1 0 0] 1
        1 [1 0 0 1 0 0] 1 dash 200
        2 [1 0 0 1 60 0] 1
        3 [1 0 0 1 60 0] 1
        4 [1 0 0 1 -60 0] 1
        5 [1 0 0 1 -60 0] 1

        """)
    #expect(
      diagram.pose(at: 2.25).text == """
        0 [1 0 0 1 0 0] 1
        1 [1 0 0 1 0 0] 1 dash 87.5
        2 [1 0 0 1 60 45] 1
        3 [0.999 -0.035 0.035 0.999 58.304 47.822] 1
        4 [1 0 0 1 -60 45] 1
        5 [0.999 0.035 -0.035 0.999 -58.206 42.238] 1

        """)
    #expect(diagram.anchor("thumbs", at: 3) == Point(80, 90))
  }
}

extension Pose {
  /// The pose as text, one node a line: index, transform, opacity, dash offset of what is redrawn.
  fileprivate var text: String { nodes.map { $0.text(indent: "") }.joined() }
}

extension Pose.Node {
  fileprivate func text(indent: String) -> String {
    func short(_ value: Double) -> String { decimal((value * 1000).rounded() / 1000) }
    switch self {
    case .group(let opacity, let nodes):
      return "\(indent)group \(short(opacity))\n"
        + nodes.map { $0.text(indent: indent + "  ") }.joined()
    case .layer(let index, let t, let opacity, let redrawn):
      let numbers = [t.a, t.b, t.c, t.d, t.e, t.f].map(short).joined(separator: " ")
      let dash = redrawn?.paths.first?.stroke?.dashOffset
      return "\(indent)\(index) [\(numbers)] \(short(opacity))"
        + (dash.map { " dash \(short($0))" } ?? "") + "\n"
    }
  }
}
