import Drawing

/// The shape of a path: segments that are shared by all poses, never copied.
public final class Outline: Sendable {
  /// The pieces in drawing order; the first is a ``Segment/move(_:)``.
  public let segments: [Segment]
  /// The pieces as lines along them are drawn: curves that are all but straight as straight.
  ///
  /// The ends of such a curve may point anywhere, and a thick line would be torn there.
  public let strokeSegments: [Segment]
  /// An upright rectangle around the line, at most a little larger than it.
  public let bounds: Rect
  /// The same line as short straight pieces with the length walked so far.
  let walk: Walk

  /// The shape drawn by `segments`.
  public init(_ segments: [Segment]) {
    self.segments = segments
    strokeSegments = StraightCurves.straightened(segments)
    walk = Walk(segments)
    bounds = walk.bounds
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
