import Drawing

/// Finds curves whose controls lie on the way from one end to the other.
///
/// Source: Chromium strokes a cubic as a line where the two middle points lie nearer to the line
/// through the outer ones than the root of 5 millionths of their distance (Skia, `SkPathStroker`).
enum StraightCurves {
  private static let slope = 5e-6
  /// Square of how near a control is to its end, as a share of the whole, where the line is torn.
  private static let near = 0.0025

  /// `segments` with such curves as lines.
  static func straightened(_ segments: [Outline.Segment]) -> [Outline.Segment] {
    var found = segments
    var (start, here) = (Point(0, 0), Point(0, 0))
    for (index, segment) in segments.enumerated() {
      switch segment {
      case .move(let end): (start, here) = (end, end)
      case .line(let end): here = end
      case .close: here = start
      case .curve(let first, let second, let end):
        if isStraight(here, first, second, end) { found[index] = .line(end) }
        here = end
      }
    }
    return found
  }

  private static func isStraight(
    _ start: Point, _ first: Point, _ second: Point, _ end: Point
  ) -> Bool {
    let (x, y) = (end.x - start.x, end.y - start.y)
    let squared = x * x + y * y
    guard squared > 0 else { return false }
    let nearest = min(start.distance(to: first), second.distance(to: end))
    guard nearest * nearest <= Self.near * squared else { return false }
    return [first, second].allSatisfy { point in
      let along = (point.x - start.x) * x + (point.y - start.y) * y
      let aside = (point.x - start.x) * y - (point.y - start.y) * x
      return along >= 0 && along <= squared && aside * aside <= slope * squared * squared
    }
  }
}
