import Drawing
import Testing

@Suite struct GeometryTests {
  private let box = Rect(10, 20, 30, 40)

  @Test func `A rectangle holds its upper and left edge, not its lower and right one`() {
    #expect(box.contains(Point(10, 20)) && box.contains(Point(39.9, 59.9)))
    for outside in [Point(40, 30), Point(20, 60), Point(9.9, 30), Point(20, 19.9)] {
      #expect(!box.contains(outside), "\(outside)")
    }
  }

  @Test(arguments: [
    (Rect(30, 50, 30, 30), Rect(30, 50, 10, 10), Rect(10, 20, 50, 60)),
    (Rect(15, 25, 5, 5), Rect(15, 25, 5, 5), Rect(10, 20, 30, 40)),
    (Rect(40, 20, 5, 5), .zero, Rect(10, 20, 35, 40)),
    (Rect(0, 0, 10, 20), .zero, Rect(0, 0, 40, 60)),
    (Rect(12, 22, 0, 9), .zero, Rect(10, 20, 30, 40)),
    (Rect(12, 22, -4, 9), .zero, Rect(10, 20, 30, 40)),
  ])
  func `Two rectangles share a part and fit into one around both`(
    _ other: Rect, _ shared: Rect, _ both: Rect
  ) {
    #expect(box.intersection(other) == shared)
    #expect(other.intersection(box) == shared)
    #expect(box.union(other) == both)
    #expect(other.union(box) == both)
    #expect(box.intersects(other) == !shared.isEmpty)
    #expect(other.intersects(box) == !shared.isEmpty)
  }

  @Test func `An inset makes smaller on all sides, a negative one larger`() {
    #expect(box.inset(5) == Rect(15, 25, 20, 30))
    #expect(box.inset(-5) == Rect(5, 15, 40, 50))
    #expect(box.inset(horizontal: 1, vertical: 2) == Rect(11, 22, 28, 36))
    #expect(box.inset(15).isEmpty)
  }

  @Test func `Middle, far edges and offset follow from corner and size`() {
    #expect(box.maxX == 40 && box.maxY == 60 && box.midX == 25 && box.midY == 40)
    #expect(box.center == Point(25, 40) && box.size == Size(30, 40))
    #expect(box.offset(-10, 5) == Rect(0, 25, 30, 40))
  }

  @Test func `Whole pixels cover every pixel that is touched`() {
    #expect(Rect(0.2, 1.9, 2, 0.2).wholePixels == Rect(0, 1, 3, 2))
    #expect(Rect(-0.1, 3, 1, 1).wholePixels == Rect(-1, 3, 2, 1))
    #expect(box.wholePixels == box)
  }

  @Test(arguments: [0.25, 0.75, 1, 1.6, 4])
  func `Fitted inside touches two edges, fitted around is touched by two`(_ aspect: Double) {
    let inside = box.fitting(aspect: aspect)
    let around = box.surrounding(aspect: aspect)
    for fitted in [inside, around] {
      #expect(abs(fitted.width / fitted.height - aspect) < 1e-12)
      #expect(fitted.center == box.center)
    }
    #expect(inside.width <= box.width && inside.height <= box.height)
    #expect(inside.width == box.width || inside.height == box.height)
    #expect(around.width >= box.width && around.height >= box.height)
    #expect(around.width == box.width || around.height == box.height)
  }

  @Test(arguments: [-3.0, 0, 12, 30, 99])
  func `A cut leaves two parts that are the whole together`(_ distance: Double) {
    let across = min(max(distance, 0), 30)
    let down = min(max(distance, 0), 40)
    let (left, rest) = box.splitLeft(distance)
    #expect(left == Rect(10, 20, across, 40) && rest == Rect(10 + across, 20, 30 - across, 40))
    let (start, right) = box.splitRight(distance)
    #expect(right == Rect(40 - across, 20, across, 40) && start.union(right) == box)
    let (top, below) = box.splitTop(distance)
    #expect(top == Rect(10, 20, 30, down) && below == Rect(10, 20 + down, 30, 40 - down))
    let (above, bottom) = box.splitBottom(distance)
    #expect(bottom == Rect(10, 60 - down, 30, down) && above.union(bottom) == box)
  }

  @Test(arguments: [
    (0.0, Point(5, -5)), (0.25, Point(15, 5)), (0.5, Point(5, 15)), (0.75, Point(-5, 5)),
  ])
  func `Turns go clockwise from the top`(_ turn: Double, _ expected: Point) {
    let found = pointOnCircle(center: Point(5, 5), radius: 10, turn: turn)
    #expect(abs(found.x - expected.x) < 1e-9 && abs(found.y - expected.y) < 1e-9)
  }
}
