import Drawing
import Testing

@Suite struct TransformTests {
  private let slant = Transform(2, 0.5, -1, 3, 7, -4)
  private let points = [Point(0, 0), Point(1, 0), Point(-3, 8), Point(0.25, 100)]

  private func isNear(_ one: Point, _ other: Point) -> Bool {
    abs(one.x - other.x) < 1e-9 && abs(one.y - other.y) < 1e-9
  }

  @Test func `A map takes a point as the SVG matrix says`() {
    #expect(slant.apply(Point(10, 20)) == Point(2 * 10 - 20 + 7, 0.5 * 10 + 3 * 20 - 4))
    #expect(Transform.identity.apply(Point(3, 4)) == Point(3, 4))
    #expect(Transform.translation(1, -2).apply(Point(3, 4)) == Point(4, 2))
    #expect(Transform.scale(2, -1).apply(Point(3, 4)) == Point(6, -4))
  }

  @Test func `Of two concatenated maps the inner one comes first`() {
    let move = Transform.translation(10, 0)
    let grow = Transform.scale(2, 2)
    #expect(grow.concatenating(move).apply(Point(1, 1)) == Point(22, 2))
    #expect(move.concatenating(grow).apply(Point(1, 1)) == Point(12, 2))
    for point in points {
      let both = slant.concatenating(move).concatenating(grow)
      #expect(isNear(both.apply(point), slant.apply(move.apply(grow.apply(point)))))
    }
  }

  @Test func `The inverse leads back`() throws {
    let back = try #require(slant.inverse)
    for point in points { #expect(isNear(back.apply(slant.apply(point)), point)) }
  }

  @Test(arguments: [
    Transform.scale(0, 1), Transform(1, 2, 2, 4, 0, 0), Transform.scale(.nan, 1),
    Transform.scale(.infinity, 1),
  ])
  func `A map that squeezes the plane, or is no number, has no inverse`(_ map: Transform) {
    #expect(map.inverse == nil)
  }

  @Test func `The bounds of a mapped rectangle hold its four corners and touch them`() {
    let rect = Rect(-2, 3, 5, 7)
    let bounds = slant.bounds(of: rect)
    let corners = [
      Point(-2, 3), Point(3, 3), Point(-2, 10), Point(3, 10),
    ].map(slant.apply)
    #expect(bounds.x == corners.map(\.x).min() && bounds.maxX == corners.map(\.x).max())
    #expect(bounds.y == corners.map(\.y).min() && bounds.maxY == corners.map(\.y).max())
  }
}
