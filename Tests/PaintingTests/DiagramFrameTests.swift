import Drawing
import Painting
import TestSupport
import Testing

@Suite("Diagrams in motion")
struct DiagramFrameTests {
  private func list(_ name: String, _ time: Double, _ size: Size) -> DrawList {
    DrawList(
      size: size, background: .white,
      items: [
        DrawItem(
          id: "diagram", bounds: Rect(3, 2, size.width - 6, size.height - 4),
          shape: .diagram(file: name, time: time)),
        DrawItem(
          id: "label", bounds: Rect(size.width * 0.45, size.height * 0.5, 60, 16),
          shape: .panel(radius: 8, fill: Color(0xFFFFFF).opacity(0.7))),
      ])
  }

  @Test(arguments: Shipped.names)
  func everyFramePaintedAsDamageEqualsTheWhole(_ name: String) throws {
    let size = Size(420, 316)
    let (moving, whole) = (Painter.forTests(), Painter.forTests())
    let target = Pixmap(width: 420, height: 316)
    var shown: DrawList?
    for frame in 0..<180 {
      let next = list(name, Double(frame) * 0.0731, size)
      let touched = moving.paint(
        next, damage: Damage(from: shown, to: next), onto: target.buffer)
      shown = next
      #expect(touched.count < 200)
      guard frame % 6 == 0 else { continue }
      #expect(whole.picture(of: next).pixels == target.pixels, "\(name), frame \(frame)")
    }
  }

  @Test func jumpingInTimeEqualsTheWhole() throws {
    var random = SplitMix(seed: 4)
    let (moving, whole) = (Painter.forTests(), Painter.forTests())
    let target = Pixmap(width: 300, height: 226)
    var shown: DrawList?
    for _ in 0..<40 {
      let time = Double.random(in: 0...30, using: &random)
      let next = list("circle-down", time, Size(300, 226))
      moving.paint(next, damage: Damage(from: shown, to: next), onto: target.buffer)
      shown = next
      #expect(whole.picture(of: next).pixels == target.pixels, "at \(time) s")
    }
  }

  @Test func onlyPixelsThatDifferAreTouched() {
    let painter = Painter.forTests()
    let size = Size(420, 316)
    let target = Pixmap(width: 420, height: 316)
    let (one, two) = (list("circle-down", 1, size), list("circle-down", 1 + 1 / 60.0, size))
    painter.paint(one, damage: .everything(of: one), onto: target.buffer)
    let before = target.pixels
    let rects = painter.paint(two, damage: Damage(from: one, to: two), onto: target.buffer)
    for (index, pair) in zip(before, target.pixels).enumerated() where pair.0 != pair.1 {
      let place = Point(Double(index % 420), Double(index / 420))
      #expect(rects.contains { $0.contains(place) })
    }
    #expect(rects.reduce(0) { $0 + $1.width * $1.height } < 420 * 316 / 3)
  }

  @Test(arguments: [0, 3.3, 9.6])
  func circleDownLooksAsRecorded(_ time: Double) throws {
    let picture = Painter.forTests().picture(of: list("circle-down", time, Size(420, 316)))
    try Golden.check(picture, "circle-down-\(Int(bounding: time * 10))")
  }

  @Test func aMissingDiagramLeavesAPlaceholderAndASentence() {
    let reports = Reports()
    let painter = Painter.forTests(reports: reports)
    let picture = painter.picture(of: list("none", 0, Size(200, 150)))
    _ = painter.picture(of: list("none", 1, Size(200, 150)))
    #expect(picture.colorCount > 2)
    #expect(reports.sentences.count == 1)
  }
}
