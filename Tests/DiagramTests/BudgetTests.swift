import Drawing
import Testing

@testable import Diagram

@Suite("What drawing may take") struct BudgetTests {
  @Test(arguments: HostileDrawing.all)
  func `A drawing without end is refused, with the line and the reason`(
    _ drawing: HostileDrawing
  ) {
    let findings = Diagram.check(
      document(drawing.content, viewBox: drawing.viewBox), name: "a.svg")
    let refusal = findings.first { $0.severity == .error }
    #expect(refusal?.sentence.hasPrefix(drawing.refusal) == true, "\(findings)")
    #expect(refusal?.line == 2 && refusal?.file == "a.svg")
    #expect(throws: DiagramError.self) {
      try Diagram(
        parsing: document(drawing.content, viewBox: drawing.viewBox), name: "a.svg")
    }
  }

  @Test func `Every shipped picture and diagram has room for twice as much`() throws {
    var most = 0.0
    for folder in ["Plugins", "Assets"] {
      for (name, bytes) in try files(below: folder) where !name.contains("diagrams-src") {
        let document = try Document(try MarkupReader.read(bytes, name: name), name: name)
        var builder = LayerBuilder(try SceneBuilder.scene(of: document, name: name))
        _ = builder.plan()
        most = max(most, builder.work.total)
        #expect(builder.work.total < Budget.paint / 2, "\(name)")
      }
    }
    #expect(most > Budget.paint / 20)
  }

  @Test func `Periods whose common one is beyond counting have none`() throws {
    let both = try diagram(
      "<rect><animate attributeName='x' to='1' dur='86399.999999s' repeatCount='indefinite'/>"
        + "<animate attributeName='y' to='1' dur='86399.999998s' repeatCount='indefinite'/></rect>"
    )
    #expect(both.period == nil && both.isAnimated)
  }

  @Test(arguments: [0, 1e-9, 1e300, .infinity, -.infinity, .nan])
  func `A pose can be asked for at any time`(_ time: Double) throws {
    let moving = try diagram(
      "<rect width='9' height='9'><animate attributeName='x' from='0' to='9' dur='.01s' "
        + "repeatCount='indefinite' accumulate='sum' calcMode='discrete'/></rect>")
    #expect(moving.pose(at: time).nodes.count <= 1)
  }

  @Test func `Work grows with what is painted`() {
    func work(_ path: VectorPath) -> Double { PaintWork(path, under: .identity).units }
    let line = Outline([.move(Point(0, 0)), .line(Point(1000, 0))])
    let thin = StrokeStyle(color: .black, width: 1)
    let thick = StrokeStyle(color: .black, width: 100)
    let dashed = StrokeStyle(color: .black, width: 1, dashes: [1, 1])
    #expect(work(VectorPath(outline: line)) == 0)
    #expect(
      work(VectorPath(outline: line, stroke: thin))
        < work(VectorPath(outline: line, stroke: thick)))
    #expect(
      work(VectorPath(outline: line, stroke: thin))
        < work(VectorPath(outline: line, stroke: dashed)))
    #expect(
      work(VectorPath(outline: line, transform: .scale(2e3, 2e3), stroke: thin)) == .infinity)
    let fading = VectorPath(outline: line, fill: .black, stroke: thin, opacity: 0.5)
    #expect(work(VectorPath(outline: line, fill: .black, stroke: thin)) < work(fading))
  }
}
