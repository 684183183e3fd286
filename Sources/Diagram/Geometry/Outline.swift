import Drawing

/// The shape of a path: segments that are shared by all poses, never copied.
public final class Outline: Sendable {
  /// The pieces in drawing order; the first is a ``Segment/move(_:)``.
  public let segments: [Segment]
  /// The pieces as lines along them are drawn: curves that are all but straight as straight.
  ///
  /// The ends of such a curve may point anywhere, and a thick line would be torn there.
  public let strokeSegments: [Segment]
  /// Whether all curves are quarters of ellipses (``QuarterArc``), which dashes measure otherwise.
  public let isRound: Bool
  /// An upright rectangle around the line, at most a little larger than it.
  public let bounds: Rect
  /// The same line as short straight pieces with the length so far.
  let measure: PathMeasure

  /// The shape drawn by `segments`.
  public init(_ segments: [Segment], isRound: Bool = false) {
    self.segments = segments
    self.isRound = isRound
    strokeSegments = StraightCurves.straightened(segments)
    measure = PathMeasure(segments)
    bounds = measure.bounds
  }

  /// One piece of a path, in absolute coordinates.
  public enum Segment: Equatable, Sendable {
    case move(Point)
    case line(Point)
    /// A cubic Bézier curve: two control points, then the end.
    case curve(Point, Point, Point)
    /// Back to the last move, with a join there.
    case close
  }
}

extension Outline {
  /// Where subpaths lie that are drawn and have no length.
  public var dots: [Point] {
    var dots: [Point] = []
    var start = Point(0, 0)
    var (isDrawn, isDot) = (false, true)
    func finish() { if isDrawn, isDot { dots.append(start) } }
    for segment in segments {
      if case .move(let point) = segment {
        finish()
        (start, isDrawn, isDot) = (point, false, true)
      } else {
        isDrawn = true
        if segment.points.contains(where: { $0 != start }) { isDot = false }
      }
    }
    finish()
    return dots
  }
}

extension Outline {
  /// The length that an author's `pathLength` is a measure of; that of chords where it is round.
  var measuredLength: Double {
    guard isRound else { return measure.length }
    var (length, start, here) = (0.0, Point(0, 0), Point(0, 0))
    for segment in segments {
      switch segment {
      case .move(let end): start = end
      case .line(let end): length += here.distance(to: end)
      case .close: length += here.distance(to: start)
      case .curve(let first, _, let end):
        let chords = QuarterArc(from: here, first: first, to: end).chords(tolerance: 0.5)
        length += chords.reduce(0) { $0 + $1.length }
      }
      here = segment.points.last ?? start
    }
    return length
  }
}

extension Outline: Equatable {
  /// Whether both draw the same segments.
  public static func == (left: Outline, right: Outline) -> Bool {
    left === right || left.segments == right.segments
  }
}

extension Outline.Segment {
  /// The points a segment names, its end last.
  var points: [Point] {
    switch self {
    case .move(let end), .line(let end): return [end]
    case .curve(let first, let second, let end): return [first, second, end]
    case .close: return []
    }
  }
}
