import Drawing

/// An animated SVG picture, parsed once and played at any time.
///
/// The picture at `t` seconds is what a browser shows at `t` seconds (SVG 1.1 with SMIL). A
/// diagram is split into ``Layer``s at its animated elements, in z-order. A layer is a whole SVG
/// document that draws one part at rest; a ``Pose`` says where the layers lie at a time, how opaque
/// they are, and which must be drawn anew because their shape or paint has changed. This module
/// knows no pixels: `Canvas` rasterises and composites.
public struct Diagram: Sendable {
  /// The coordinate system of the document, in user units.
  public let viewBox: Rect
  /// Still content in z-order; poses refer to it by index.
  public let layers: [Layer]

  /// A diagram of these layers.
  public init(viewBox: Rect, layers: [Layer]) {
    self.viewBox = viewBox
    self.layers = layers
  }
}

/// One part of a diagram that moves as a whole.
public struct Layer: Equatable, Sendable {
  /// A complete SVG document with the diagram's view box that draws the part at rest.
  public var markup: String

  /// The layer that `markup` draws.
  public init(markup: String) { self.markup = markup }
}

/// What a diagram shows at one time: nodes from back to front.
public struct Pose: Equatable, Sendable {
  public var nodes: [Node]

  /// The pose of these nodes.
  public init(nodes: [Node]) { self.nodes = nodes }

  /// A layer in its place, or a group that is faded as one.
  public indirect enum Node: Equatable, Sendable {
    /// Layer `index`, moved from rest by `transform` (user units), at `opacity` 0…1.
    ///
    /// `redrawn` is a document to draw instead of the layer's own when shape or paint changed.
    case layer(index: Int, transform: Transform, opacity: Double, redrawn: String?)
    /// Nodes painted together and then faded to `opacity` 0…1.
    case group(opacity: Double, nodes: [Node])
  }
}
