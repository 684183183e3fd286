import Drawing
import Painting
import TestSupport
import Testing

@Suite("Painting the damage leaves the same bytes as painting everything")
struct ExactDamageTests {
  private static let icon = Array(
    #"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10"><path d="M1 1L9 5L1 9Z" fill="currentColor"/></svg>"#
      .utf8)
  private let size = Size(240, 180)

  @Test(arguments: 0..<24)
  func betweenRandomLists(_ seed: Int) {
    var random = SplitMix(seed: UInt64(seed))
    let pictures = ["icon": Self.icon]
    let (moving, whole) = (
      Painter.forTests(pictures: pictures), Painter.forTests(pictures: pictures)
    )
    let target = Pixmap(width: 240, height: 180)
    var shown: DrawList?
    for step in 0..<16 {
      let next = shown.map { changed($0, &random) } ?? fresh(&random)
      moving.paint(next, damage: Damage(from: shown, to: next), onto: target.buffer)
      shown = next
      #expect(whole.picture(of: next).pixels == target.pixels, "seed \(seed), step \(step)")
    }
  }

  /// A ring from any start to any end, one end moving at a time, also over half and whole turns.
  @Test(arguments: 0..<40)
  func betweenRings(_ seed: Int) {
    var random = SplitMix(seed: UInt64(1000 + seed))
    let (moving, whole) = (Painter.forTests(pictures: [:]), Painter.forTests(pictures: [:]))
    let target = Pixmap(width: 240, height: 180)
    let bounds = place(&random)
    let width = Double.random(in: 1...20, using: &random)
    var (start, end) = (0.0, Double.random(in: 0...1, using: &random))
    var shown: DrawList?
    for step in 0..<40 {
      let shape = Shape.ring(width: width, start: start, end: end, color: .white)
      let next = DrawList(
        size: size, background: Color(0x203040),
        items: [DrawItem(id: "ring", bounds: bounds, shape: shape)])
      moving.paint(next, damage: Damage(from: shown, to: next), onto: target.buffer)
      shown = next
      #expect(whole.picture(of: next).pixels == target.pixels, "seed \(seed), step \(step)")
      let change = Double.random(in: -0.1...0.1, using: &random)
      if Bool.random(using: &random) {
        start = min(max(start + change, 0), end)
      } else {
        end = min(max(end + change, start), 1)
      }
    }
  }

  private func fresh(_ random: inout SplitMix) -> DrawList {
    let items = (0..<10).map {
      DrawItem(id: "i\($0)", bounds: place(&random), shape: shape(&random))
    }
    return DrawList(size: size, background: color(&random).opacity(1), items: items)
  }

  private func changed(_ old: DrawList, _ random: inout SplitMix) -> DrawList {
    var list = old
    for _ in 0..<3 {
      let index = Int.random(in: 0..<list.items.count, using: &random)
      switch Int.random(in: 0..<6, using: &random) {
      case 0: list.items[index].bounds = place(&random)
      case 1: list.items[index].shape = shape(&random)
      case 2: list.items.swapAt(index, 0)
      case 3: list.items[index].id += "x"
      default: list.items[index].shape = moved(list.items[index].shape, &random)
      }
    }
    return list
  }

  /// A small step of a shape that moves: the cases in which less than the bounds is damage.
  private func moved(_ shape: Shape, _ random: inout SplitMix) -> Shape {
    switch shape {
    case .ring(let width, let start, let end, let color):
      let step = Double.random(in: -0.1...0.1, using: &random)
      return .ring(width: width, start: start, end: min(max(end + step, 0), 1), color: color)
    case .diagram(let file, let time):
      return .diagram(file: file, time: time + Double.random(in: 0...0.2, using: &random))
    case .magnified(let file, let time, let whole, let isSettled):
      let isPan = Bool.random(using: &random)
      return .magnified(
        file: file, time: time + Double.random(in: 0...0.2, using: &random),
        whole: isPan ? whole.offset(Double(Int.random(in: -9...9, using: &random)), 3) : whole,
        isSettled: isSettled)
    case .veil(let hole, let soft, let color):
      let step = Double.random(in: -12...12, using: &random)
      return .veil(hole: hole.offset(step, step / 2), soft: soft, color: color)
    default: return shape
    }
  }

  private func place(_ random: inout SplitMix) -> Rect {
    func number(_ range: ClosedRange<Double>) -> Double { .random(in: range, using: &random) }
    return Rect(number(-20...200), number(-20...140), number(1...120), number(1...90))
  }

  private func color(_ random: inout SplitMix) -> Color {
    let alpha = Bool.random(using: &random) ? 255 : UInt8.random(in: 0...255, using: &random)
    var color = Color(UInt32.random(in: 0...0xFFFFFF, using: &random))
    color.alpha = alpha
    return color
  }

  private func shape(_ random: inout SplitMix) -> Shape {
    func number(_ range: ClosedRange<Double>) -> Double { .random(in: range, using: &random) }
    let (fill, line) = (color(&random), Stroke(color(&random), width: number(0...9)))
    switch Int.random(in: 0..<11, using: &random) {
    case 0: return .panel(radius: number(0...60), fill: fill, stroke: line)
    case 1: return .panel(radius: number(0...20), fill: fill)
    case 2:
      return .ring(
        width: number(1...20), start: number(0...0.4), end: number(0...1), color: fill)
    case 3: return .disc(fill: fill, stroke: line)
    case 4:
      let points = (0..<4).map { _ in Point(number(0...240), number(0...180)) }
      return .path(points: points, stroke: line, fill: Bool.random(using: &random) ? fill : nil)
    case 5:
      return .text("Pijat oksitosin", font: Font(size: Int(bounding: number(8...40))), color: fill)
    case 7:
      let cells = (0..<49).map { _ in Bool.random(using: &random) }
      return .cells(CellGrid(side: 7, cells: cells), color: fill)
    case 6: return .picture(file: "icon", tint: fill)
    case 8: return .veil(hole: place(&random), soft: number(0...30), color: fill)
    case 9:
      return .magnified(
        file: "circle-down", time: number(0...12),
        whole: Rect(number(-200...0), number(-150...0), number(200...500), number(150...400)),
        isSettled: Bool.random(using: &random))
    default: return .diagram(file: "circle-down", time: number(0...12))
    }
  }
}
