import Drawing

extension VectorPath {
  /// Where two pictures of the same layer may differ, in the layer's coordinates.
  ///
  /// Paths are compared in order. Where only the dash offset of a line differs, the rectangles are
  /// those of the spans that were uncovered or covered; else those of both shapes.
  public static func changedBounds(from earlier: [VectorPath], to later: [VectorPath]) -> [Rect] {
    var changed: [Rect] = []
    for index in 0..<max(earlier.count, later.count) {
      let old = index < earlier.count ? earlier[index] : nil
      let new = index < later.count ? later[index] : nil
      switch (old, new) {
      case (let old?, let new?): changed += new.changedBounds(since: old)
      case (let only?, nil), (nil, let only?): changed.append(only.bounds)
      case (nil, nil): break
      }
    }
    return changed.filter { !$0.isEmpty }
  }

  private func changedBounds(since earlier: VectorPath) -> [Rect] {
    if self == earlier { return [] }
    var alike = earlier
    alike.stroke?.dashes = stroke?.dashes ?? []
    alike.stroke?.dashOffset = stroke?.dashOffset ?? 0
    if alike == self, let stroke, let before = earlier.stroke,
      let spans = changedSpans(from: before, to: stroke)
    {
      return spans
    }
    return [bounds, earlier.bounds]
  }

  /// The spans painted by one of two dashed lines only, or `nil` if there are too many.
  private func changedSpans(from old: StrokeStyle, to new: StrokeStyle) -> [Rect]? {
    var rectangles: [Rect] = []
    for subpath in outline.measure.subpaths {
      let length = subpath.upperBound - subpath.lowerBound
      guard let before = old.dashesPainted(upTo: length),
        let after = new.dashesPainted(upTo: length)
      else { return nil }
      for span in Self.differences(before, after) {
        let start = subpath.lowerBound + span.lowerBound
        let end = subpath.lowerBound + span.upperBound
        if let bounds = outline.measure.bounds(from: start, to: end) { rectangles.append(bounds) }
      }
    }
    return rectangles.map { transform.bounds(of: $0.inset(-new.reach - 1)) }
  }

  /// The spans that are in one of two lists only.
  private static func differences(
    _ before: [ClosedRange<Double>], _ after: [ClosedRange<Double>]
  ) -> [ClosedRange<Double>] {
    if before == after { return [] }
    let edges = Set((before + after).flatMap { [$0.lowerBound, $0.upperBound] }).sorted()
    return zip(edges, edges.dropFirst()).compactMap { start, end in
      let middle = (start + end) / 2
      let wasPainted = before.contains { $0.contains(middle) }
      let isPainted = after.contains { $0.contains(middle) }
      return wasPainted != isPainted ? start...end : nil
    }
  }
}

extension StrokeStyle {
  /// The spans of a line of `length` that are painted, or `nil` if there are very many.
  func dashesPainted(upTo length: Double) -> [ClosedRange<Double>]? {
    let period = dashes.reduce(0, +)
    guard !dashes.isEmpty, period > 0 else { return [0...length] }
    guard length.isFinite, dashOffset.isFinite, length / period * Double(dashes.count) < 64
    else { return nil }
    var painted: [ClosedRange<Double>] = []
    var here = -(dashOffset - (dashOffset / period).rounded(.down) * period)
    var index = 0
    while here < length {
      let end = here + dashes[index]
      if index.isMultiple(of: 2), end > 0 { painted.append(max(here, 0)...min(end, length)) }
      here = end
      index = (index + 1) % dashes.count
    }
    return painted
  }
}
