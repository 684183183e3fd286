import Drawing

/// Turns path commands into segments: lines and cubic curves.
struct PathDrawing {
  private(set) var segments: [Outline.Segment] = []
  private var start = Point(0, 0)
  private var here = Point(0, 0)
  /// Second control point of the cubic before, or control point of the quadratic before.
  private var cubic: Point?
  private var quadratic: Point?

  /// The segments that `commands` draw.
  static func segments(of commands: [PathCommand]) -> [Outline.Segment] {
    var drawing = PathDrawing()
    for command in commands { drawing.draw(command) }
    return drawing.segments
  }

  private mutating func draw(_ command: PathCommand) {
    let n = command.numbers
    let oldCubic = cubic
    let oldQuadratic = quadratic
    cubic = nil
    quadratic = nil
    switch command.letter {
    case UInt8(ascii: "M"): move(Point(n[0], n[1]))
    case UInt8(ascii: "L"): line(Point(n[0], n[1]))
    case UInt8(ascii: "H"): line(Point(n[0], here.y))
    case UInt8(ascii: "V"): line(Point(here.x, n[0]))
    case UInt8(ascii: "C"): curve(Point(n[0], n[1]), Point(n[2], n[3]), Point(n[4], n[5]))
    case UInt8(ascii: "S"):
      curve(oldCubic.map(mirrored) ?? here, Point(n[0], n[1]), Point(n[2], n[3]))
    case UInt8(ascii: "Q"): bend(Point(n[0], n[1]), Point(n[2], n[3]))
    case UInt8(ascii: "T"): bend(oldQuadratic.map(mirrored) ?? here, Point(n[0], n[1]))
    case UInt8(ascii: "A"): arc(n)
    default: close()
    }
  }

  private func mirrored(_ point: Point) -> Point {
    Point(2 * here.x - point.x, 2 * here.y - point.y)
  }

  private mutating func move(_ end: Point) {
    segments.append(.move(end))
    start = end
    here = end
  }

  /// After a close, drawing goes on from where the shape began.
  private mutating func startAgain() {
    if case .close? = segments.last { segments.append(.move(start)) }
  }

  private mutating func line(_ end: Point) {
    startAgain()
    segments.append(.line(end))
    here = end
  }

  private mutating func curve(_ first: Point, _ second: Point, _ end: Point) {
    startAgain()
    segments.append(.curve(first, second, end))
    cubic = second
    here = end
  }

  private mutating func bend(_ control: Point, _ end: Point) {
    startAgain()
    let first = mix(here, control, 2.0 / 3)
    let second = mix(end, control, 2.0 / 3)
    segments.append(.curve(first, second, end))
    quadratic = control
    here = end
  }

  private mutating func arc(_ n: [Double]) {
    let end = Point(n[5], n[6])
    startAgain()
    let arc = EllipticArc(
      start: here, radii: Size(n[0], n[1]), degrees: n[2], isLarge: n[3] >= 0.5,
      isClockwise: n[4] >= 0.5, end: end)
    segments += arc.segments
    here = end
  }

  private mutating func close() {
    guard !segments.isEmpty else { return }
    segments.append(.close)
    here = start
  }
}
