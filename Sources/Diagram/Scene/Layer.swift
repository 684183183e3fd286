import Drawing

/// One part of a diagram that moves as a whole.
public struct Layer: Equatable, Sendable {
  /// A complete SVG document, whose view box is ``bounds``, that draws the part at rest.
  public var markup: String
  /// What the part covers at rest, in user units of the diagram, strokes included.
  ///
  /// It may reach beyond the diagram's view box: a part that slides in is whole. Empty when the
  /// part paints nothing.
  public var bounds: Rect
  /// The same picture as ``markup``, as paths from back to front.
  ///
  /// Empty when the layer has parts that are faded as one; such a layer is never redrawn.
  public var paths: [VectorPath]
  /// Whether some time of the diagram draws the layer in another shape or paint (``Redrawn``).
  public var isRedrawn: Bool

  /// The layer that `markup` draws within `bounds`.
  public init(
    markup: String, bounds: Rect = .zero, paths: [VectorPath] = [], isRedrawn: Bool = false
  ) {
    self.markup = markup
    self.bounds = bounds
    self.paths = paths
    self.isRedrawn = isRedrawn
  }
}
