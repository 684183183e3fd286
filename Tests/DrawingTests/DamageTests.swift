import Drawing
import Testing

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

/// What must be painted again, against all that each pixel shows before and after.
@Suite struct DamageTests {
  private static let side = 40
  private static let size = Size(40, 40)

  private func list(_ items: [DrawItem], background: Color = .white) -> DrawList {
    DrawList(size: Self.size, background: background, items: items)
  }

  private func panel(_ id: String, _ bounds: Rect, _ color: UInt32 = 0x123456) -> DrawItem {
    DrawItem(id: id, bounds: bounds, shape: .panel(radius: 0, fill: Color(color)))
  }

  private func ring(_ end: Double, start: Double = 0) -> DrawItem {
    DrawItem(
      id: "ring", bounds: Rect(0, 0, 40, 40),
      shape: .ring(width: 4, start: start, end: end, color: .black))
  }

  // MARK: Single changes

  @Test func `Nothing is damaged where two lists are alike`() {
    let one = list([panel("a", Rect(1, 2, 3, 4)), ring(0.3)])
    #expect(Damage(from: one, to: one) == .none)
    #expect(Damage(from: one, to: one).isEmpty)
  }

  @Test func `All is damaged without a list before, at another size and on another background`() {
    let one = list([panel("a", Rect(1, 2, 3, 4))])
    var wider = one
    wider.size.width = 41
    let all = Damage(rects: [Rect(0, 0, 40, 40)], movedDiagrams: [])
    #expect(Damage(from: nil, to: one) == all)
    #expect(Damage(from: wider, to: one) == all)
    #expect(Damage(from: list(one.items, background: .black), to: one) == all)
    #expect(Damage.everything(of: one) == all)
  }

  @Test func `An item that moves damages both places, in whole pixels inside the picture`() {
    let damage = Damage(
      from: list([panel("a", Rect(0.5, 0.5, 2, 2))]), to: list([panel("a", Rect(37.5, 38, 9, 9))]))
    #expect(damage.rects == [Rect(0, 0, 3, 3), Rect(37, 38, 3, 2)])
  }

  @Test func `A diagram whose time alone changes is moved, not damaged`() {
    func shown(_ time: Double, file: String = "a.svg") -> DrawList {
      let shape = Shape.diagram(file: file, time: time)
      return list([
        panel("p", Rect(0, 0, 2, 2)), DrawItem(id: "d", bounds: Rect(5, 5, 20, 20), shape: shape),
      ])
    }
    #expect(
      Damage(from: shown(1), to: shown(2)) == Damage(rects: [], movedDiagrams: [1]))
    #expect(Damage(from: shown(1), to: shown(2, file: "b.svg")).rects.contains(Rect(5, 5, 20, 20)))
  }

  @Test func `A magnified diagram moves only where it is settled and the same before and after`() {
    func shown(_ time: Double, _ whole: Rect, _ isSettled: Bool) -> DrawList {
      list([
        DrawItem(
          id: "d", bounds: Rect(5, 5, 20, 20),
          shape: .magnified(file: "a.svg", time: time, whole: whole, isSettled: isSettled))
      ])
    }
    let (near, far) = (Rect(0, 0, 80, 80), Rect(0, 0, 90, 90))
    #expect(Damage(from: shown(1, near, true), to: shown(2, near, true)).movedDiagrams == [0])
    #expect(Damage(from: shown(1, near, false), to: shown(2, near, false)).movedDiagrams == [])
    #expect(Damage(from: shown(1, near, true), to: shown(2, far, true)).movedDiagrams == [])
    #expect(!Damage(from: shown(1, near, true), to: shown(2, far, true)).rects.isEmpty)
  }

  @Test func `A ring that grows damages far less than the whole ring`() {
    let damage = Damage(from: list([ring(0.50)]), to: list([ring(0.51)]))
    let area = damage.rects.reduce(0) { $0 + $1.width * $1.height }
    #expect(area > 0 && area < 200)
  }

  @Test func `A veil damages the two places of its hole`() {
    func veil(_ hole: Rect) -> DrawList {
      list([
        DrawItem(
          id: "v", bounds: Rect(0, 0, 40, 40), shape: .veil(hole: hole, soft: 2, color: .black))
      ])
    }
    let apart = Damage(from: veil(Rect(2, 2, 6, 6)), to: veil(Rect(22, 22, 6, 6)))
    #expect(apart.rects == [Rect(1, 1, 8, 8), Rect(21, 21, 8, 8)])
    let near = Damage(from: veil(Rect(2, 2, 6, 6)), to: veil(Rect(4, 4, 6, 6)))
    #expect(near.rects == [Rect(1, 1, 10, 10)])
  }

  @Test func `Two items of one id damage everything where lists differ in length`() {
    let twice = list([panel("a", Rect(1, 1, 2, 2)), panel("a", Rect(9, 9, 2, 2))])
    #expect(Damage(from: twice, to: list([])) == .everything(of: twice))
  }

  // MARK: Any changes

  /// All that a pixel shows, from the back; what a diagram shows by its index where it only moved.
  private func seen(_ list: DrawList, _ x: Int, _ y: Int, moved: Set<String>) -> [String] {
    let place = Point(Double(x) + 0.5, Double(y) + 0.5)
    return list.items.filter { $0.bounds.wholePixels.contains(place) && isInked($0, place) }
      .map { item in
        if moved.contains(item.id) { return "\(item.id) moved" }
        if case .ring = item.shape { return item.id }
        return "\(item.id) \(item.shape)"
      }
  }

  private func isInked(_ item: DrawItem, _ place: Point) -> Bool {
    guard case .ring(let width, let start, let end, _) = item.shape else { return true }
    let (dx, dy) = (place.x - item.bounds.midX, place.y - item.bounds.midY)
    let radius = (dx * dx + dy * dy).squareRoot()
    let outer = item.bounds.width / 2
    guard radius < outer + 1, radius > outer - width - 1 else { return false }
    let steps = 400
    return (0...steps).contains { step in
      let turn = start + (end - start) * Double(step) / Double(steps)
      let near = pointOnCircle(center: item.bounds.center, radius: radius, turn: turn)
      return abs(near.x - place.x) < 0.6 && abs(near.y - place.y) < 0.6
    }
  }

  private func items(_ dice: inout Dice) -> [DrawItem] {
    (0..<Int.random(in: 0...4, using: &dice)).map { _ in
      let id = "\(Int.random(in: 0..<6, using: &dice))"
      let bounds = Rect(
        Double.random(in: -5...38, using: &dice).rounded(), 4,
        Double(Int.random(in: 1...20, using: &dice)), 12.5)
      switch Int.random(in: 0..<4, using: &dice) {
      case 0: return panel("p" + id, bounds)
      case 1:
        let shape = Shape.diagram(file: "a", time: Double(Int.random(in: 0..<2, using: &dice)))
        return DrawItem(id: "d" + id, bounds: Rect(2, 10, 9, 9), shape: shape)
      case 2: return ring(Double.random(in: 0.1...1, using: &dice), start: 0.1)
      default: return panel("q" + id, Rect(10, 10, 8, 8), UInt32(bounding: bounds.width))
      }
    }
  }

  @Test(arguments: 0..<40)
  func `Every pixel outside the damage shows the same before and after`(_ seed: Int) {
    var dice = Dice(state: 0x9E37_79B9_7F4A_7C15 &+ UInt64(seed) &* 7919)
    let old = list(items(&dice))
    var changed = old.items.filter { _ in Bool.random(using: &dice) } + items(&dice)
    if Bool.random(using: &dice) { changed.shuffle(using: &dice) }
    let new = list(changed)
    let damage = Damage(from: old, to: new)
    let moved = Set(damage.movedDiagrams.map { new.items[$0].id })
    for rect in damage.rects { #expect(rect == rect.wholePixels && !rect.isEmpty) }
    for y in 0..<Self.side {
      for x in 0..<Self.side {
        let place = Point(Double(x) + 0.5, Double(y) + 0.5)
        if damage.rects.contains(where: { $0.contains(place) }) { continue }
        #expect(seen(old, x, y, moved: moved) == seen(new, x, y, moved: moved), "\(x), \(y)")
      }
    }
  }
}
