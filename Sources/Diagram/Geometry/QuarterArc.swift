import Drawing

/// A quarter of an ellipse, measured as Chromium measures it to lay dashes along it.
///
/// Source: Skia keeps circles, ellipses and round corners as conics of the weight √½ and takes the
/// length of their chords, halved until none strays further than half a pixel (`SkContourMeasure`).
public struct QuarterArc: Sendable {
  private let start: Point
  /// Where the tangents of both ends meet.
  private let corner: Point
  private let end: Point

  /// Share of the radius from an end of a quarter circle to the control point of its cubic curve.
  static let control = 0.5522847498
  /// How often a chord is halved at most.
  private static let deepest = 12

  /// The quarter that is drawn as a cubic curve from `start`, with the first control point `first`.
  public init(from start: Point, first: Point, to end: Point) {
    self.start = start
    self.end = end
    corner = mix(start, first, 1 / Self.control)
  }

  /// The point at the parameter `share`, 0…1, of the conic.
  public func point(at share: Double) -> Point {
    let rest = 1 - share
    let (a, b, c) = (rest * rest, 2.0.squareRoot() * share * rest, share * share)
    let sum = a + b + c
    return Point(
      (a * start.x + b * corner.x + c * end.x) / sum,
      (a * start.y + b * corner.y + c * end.y) / sum)
  }

  /// A straight way along the arc, up to the parameter `end`.
  public struct Chord: Sendable {
    public var end: Double
    public var length: Double
  }

  /// The chords in order; the middle of none strays further than `tolerance` in x or y.
  public func chords(tolerance: Double) -> [Chord] {
    var chords: [Chord] = []
    add((0, start), (1, end), tolerance, Self.deepest, to: &chords)
    return chords
  }

  private func add(
    _ from: (share: Double, point: Point), _ to: (share: Double, point: Point),
    _ tolerance: Double, _ depth: Int, to chords: inout [Chord]
  ) {
    let half = (from.share + to.share) / 2
    let middle = point(at: half)
    let straight = mix(from.point, to.point, 0.5)
    let stray = max(abs(middle.x - straight.x), abs(middle.y - straight.y))
    guard depth > 0, stray > tolerance else {
      chords.append(Chord(end: to.share, length: from.point.distance(to: to.point)))
      return
    }
    add(from, (half, middle), tolerance, depth - 1, to: &chords)
    add((half, middle), to, tolerance, depth - 1, to: &chords)
  }
}
