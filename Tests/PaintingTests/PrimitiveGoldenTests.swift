import Drawing
import Painting
import Testing

@Suite("Each shape looks as recorded")
struct PrimitiveGoldenTests {
  private func paint(_ shapes: [(Rect, Shape)], _ width: Double, _ height: Double) -> Pixmap {
    let items = shapes.enumerated().map {
      DrawItem(id: "\($0.offset)", bounds: $0.element.0, shape: $0.element.1)
    }
    let list = DrawList(size: Size(width, height), background: Color(0xF4EFE6), items: items)
    return Painter.forTests().picture(of: list)
  }

  @Test func panelsWithCornersAndEdges() throws {
    let green = Color(0x15854C)
    try Golden.check(
      paint(
        [
          (Rect(8, 8, 80, 40), .panel(radius: 0, fill: green)),
          (Rect(96, 8, 80, 40), .panel(radius: 12, fill: .white, stroke: Stroke(green, width: 3))),
          (Rect(8.5, 56.25, 80, 40.5), .panel(radius: 30, fill: green.opacity(0.5))),
          (
            Rect(96, 56, 80, 40),
            .panel(radius: 10, fill: .clear, stroke: Stroke(green, width: 2, dash: [6, 4]))
          ),
        ], 184, 104), "panels")
  }

  @Test func ringsOfAllLengths() throws {
    let rings = [0.0, 0.01, 0.25, 0.5, 0.75, 0.999, 1].enumerated().map { index, end in
      (
        Rect(4 + Double(index) * 64, 4, 60, 60),
        Shape.ring(width: 10, start: 0, end: end, color: Color(0xD3202E))
      )
    }
    try Golden.check(paint(rings, 452, 68), "rings")
  }

  @Test func discsAndPaths() throws {
    let line = Stroke(Color(0x12303A), width: 5)
    let points = [Point(140, 50), Point(155, 66), Point(190, 16)]
    let triangle = [Point(210, 60), Point(240, 10), Point(270, 60)]
    try Golden.check(
      paint(
        [
          (Rect(4, 4, 60, 60), .disc(fill: Color(0xFFC91F), stroke: line)),
          (Rect(68.3, 4.7, 58, 58), .disc(fill: Color(0xFFC91F))),
          (Rect(130, 4, 70, 70), .path(points: points, stroke: line, fill: nil)),
          (
            Rect(202, 4, 76, 70),
            .path(points: triangle, stroke: line, fill: Color(0x15854C))
          ),
        ], 284, 80), "discs-and-paths")
  }

  @Test func aVeilHasASoftHole() throws {
    try Golden.check(
      paint(
        [
          (Rect(0, 0, 140, 100), .panel(radius: 0, fill: Color(0xFFC91F))),
          (
            Rect(10, 10, 120, 80),
            .veil(hole: Rect(20, 20, 70, 70), soft: 12, color: Color(0x1E130C).opacity(0.72))
          ),
        ], 140, 100), "veil")
  }

  /// Near by twice is the same picture as the whole drawn at twice the size, cut.
  @Test func aMagnifiedDiagramIsAsSharpAsAWholeOne() {
    let painter = Painter.forTests()
    func picture(_ size: Size, _ bounds: Rect, _ shape: Shape) -> Pixmap {
      painter.picture(
        of: DrawList(
          size: size, background: .white,
          items: [DrawItem(id: "d", bounds: bounds, shape: shape)]))
    }
    let whole = picture(
      Size(400, 300), Rect(0, 0, 400, 300), .diagram(file: "circle-down", time: 3.5))
    let near = picture(
      Size(200, 150), Rect(0, 0, 200, 150),
      .magnified(
        file: "circle-down", time: 3.5, whole: Rect(-70, -40, 400, 300), isSettled: true))
    let scaled = picture(
      Size(200, 150), Rect(0, 0, 200, 150),
      .magnified(
        file: "circle-down", time: 3.5, whole: Rect(-70, -40, 400, 300), isSettled: false))
    var far = 0
    for y in 0..<150 {
      for x in 0..<200 {
        #expect(near[x, y] == whole[x + 70, y + 40])
        let (one, other) = (scaled[x, y] & 0xFF, near[x, y] & 0xFF)
        if max(one, other) - min(one, other) > 96 { far += 1 }
      }
    }
    // Stretched it is the same picture, only less sharp.
    #expect(far < 200 * 150 / 20)
  }

  @Test func pathsAreCutAtTheirBounds() {
    let stroke = Stroke(.black, width: 20)
    let picture = paint(
      [
        (
          Rect(10, 10, 20, 20),
          .path(points: [Point(0, 20), Point(40, 20)], stroke: stroke, fill: nil)
        )
      ], 40, 40)
    #expect(picture[9, 20] == 0xFFF4_EFE6)
    #expect(picture[10, 20] == 0xFF00_0000)
    #expect(picture[29, 20] == 0xFF00_0000)
    #expect(picture[30, 20] == 0xFFF4_EFE6)
  }
}
