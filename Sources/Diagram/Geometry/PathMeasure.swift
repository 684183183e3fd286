import Drawing

/// A path as short straight pieces, each with the length of the path up to its end.
///
/// Finds the place and the direction after a length (motion paths, paced timing), and the rectangle
/// around a part of the path (what a moving dash offset uncovers).
struct PathMeasure: Equatable, Sendable {
  /// One straight piece from the end of the piece before it.
  struct Step: Equatable, Sendable {
    var end: Point
    /// Length of the path up to `end`.
    var length: Double
    /// Whether the path jumps to `end` without drawing.
    var isMove: Bool
  }

  private(set) var steps: [Step] = []
  /// Where the segments end, the first move included.
  private(set) var corners: [Point] = []

  /// Length of all that is drawn.
  var length: Double { steps.last?.length ?? 0 }

  /// The spans between one move and the next: dashes begin anew with each.
  var subpaths: [ClosedRange<Double>] {
    var starts = [0.0]
    for index in steps.indices.dropFirst() where steps[index].isMove {
      starts.append(steps[index].length)
    }
    return zip(starts, starts.dropFirst() + [length]).map { $0...$1 }
  }

  /// The measure of `segments`, curves cut fine enough that no piece strays visibly.
  init(_ segments: [Outline.Segment]) {
    var start = Point(0, 0)
    var here = Point(0, 0)
    for segment in segments {
      switch segment {
      case .move(let end):
        steps.append(Step(end: end, length: length, isMove: true))
        start = end
        here = end
      case .line(let end):
        add(end, from: here)
        here = end
      case .curve(let first, let second, let end):
        addCurve(here, first, second, end)
        here = end
      case .close:
        add(start, from: here)
        here = start
      }
      corners.append(here)
    }
  }

  private mutating func add(_ end: Point, from here: Point) {
    let total = length + here.distance(to: end)
    steps.append(Step(end: end, length: total, isMove: false))
  }

  /// How many steps the measure of `segments` takes.
  static func stepCount(of segments: [Outline.Segment]) -> Int {
    var here = Point(0, 0)
    return segments.reduce(0) { count, segment in
      defer { here = segment.points.last ?? here }
      guard case .curve(let first, let second, let end) = segment else { return count + 1 }
      return count + pieces(here, first, second, end)
    }
  }

  /// The straight pieces that a curve is cut into.
  private static func pieces(
    _ start: Point, _ first: Point, _ second: Point, _ end: Point
  ) -> Int {
    let reach = start.distance(to: first) + first.distance(to: second) + second.distance(to: end)
    return Int(bounding: (reach / 2).squareRoot() * 3, to: 6...128)
  }

  private mutating func addCurve(_ start: Point, _ first: Point, _ second: Point, _ end: Point) {
    let pieces = Self.pieces(start, first, second, end)
    var here = start
    for piece in 1...pieces {
      let share = Double(piece) / Double(pieces)
      let next = pointOnCurve(start, first, second, end, at: share)
      add(next, from: here)
      here = next
    }
  }

  /// Index of the drawn step that holds the place after `length`.
  private func step(after distance: Double) -> Int? {
    var low = 0
    var high = steps.count
    while low < high {
      let middle = (low + high) / 2
      if steps[middle].length < distance { low = middle + 1 } else { high = middle }
    }
    while low < steps.count, steps[low].isMove { low += 1 }
    if low < steps.count { return low }
    return steps.lastIndex { !$0.isMove }
  }

  /// The place after `distance` units and the direction of the path there, in degrees.
  func place(after distance: Double) -> (point: Point, degrees: Double) {
    guard let index = step(after: distance), index > 0 else {
      return (steps.first?.end ?? Point(0, 0), 0)
    }
    let from = steps[index - 1]
    let to = steps[index]
    let piece = to.length - from.length
    let share = piece > 0 ? min(max((distance - from.length) / piece, 0), 1) : 1
    let degrees = angle(from: from.end, to: to.end)
    return (mix(from.end, to.end, share), degrees)
  }

  /// An upright rectangle around the whole line; curves bulge a little out of their pieces.
  var bounds: Rect { bounds { $0 } }

  /// An upright rectangle around the whole line after `transform`.
  func bounds(after transform: Transform) -> Rect { bounds(transform.apply) }

  private func bounds(_ place: (Point) -> Point) -> Rect {
    var low = Point(.infinity, .infinity)
    var high = Point(-.infinity, -.infinity)
    for step in steps {
      let point = place(step.end)
      low = Point(min(low.x, point.x), min(low.y, point.y))
      high = Point(max(high.x, point.x), max(high.y, point.y))
    }
    guard low.x <= high.x, low.y <= high.y else { return .zero }
    let size = Size(high.x - low.x, high.y - low.y)
    let margin = 0.05 + 0.0005 * max(size.width, size.height)
    return Rect(low.x, low.y, size.width, size.height).inset(-margin)
  }

  /// The upright rectangle around the part between two lengths.
  func bounds(from start: Double, to end: Double) -> Rect? {
    guard end > start, !steps.isEmpty else { return nil }
    var low = place(after: start).point
    var high = low
    func take(_ point: Point) {
      low = Point(min(low.x, point.x), min(low.y, point.y))
      high = Point(max(high.x, point.x), max(high.y, point.y))
    }
    take(place(after: end).point)
    var index = step(after: start) ?? steps.count
    while index < steps.count, steps[index].length <= end {
      take(steps[index].end)
      index += 1
    }
    return Rect(low.x, low.y, high.x - low.x, high.y - low.y)
  }
}
