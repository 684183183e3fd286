import Drawing

/// A layer whose shape or paint differs from rest: the paths to paint in its place.
public struct Redrawn: Equatable, Sendable {
  /// The paths from back to front, in the layer's coordinates at rest (user units).
  public var paths: [VectorPath]

  /// The picture of `paths`.
  public init(paths: [VectorPath]) { self.paths = paths }

  /// What the paths cover, strokes included, in the layer's coordinates at rest.
  public var bounds: Rect {
    paths.reduce(Rect.zero) { $0.union($1.bounds) }
  }

  /// A complete SVG document with the view box ``bounds`` that draws the paths.
  public var markup: String { stillMarkup(of: paths, viewBox: bounds) }

  /// Where this picture of a layer may differ from an earlier one, in the layer's coordinates.
  ///
  /// Disjoint or overlapping rectangles that together hold each changed place; none when the two
  /// are alike. `earlier` are the paths painted before: those of the earlier ``Redrawn``, or
  /// ``Layer/paths`` when the layer was at rest.
  public func changedBounds(since earlier: [VectorPath]) -> [Rect] {
    VectorPath.changedBounds(from: earlier, to: paths)
  }
}
