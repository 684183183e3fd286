import Drawing

/// An animated SVG picture, parsed once and played at any time.
///
/// The picture at `t` seconds is what a browser shows at `t` seconds (SVG 1.1 with SMIL). A diagram
/// is split into ``Layer``s at its animated elements, in z-order. A layer draws one part at rest; a
/// ``Pose`` says where the layers lie at a time, how opaque they are, and which have another shape
/// or paint than at rest. This module knows no pixels and reads no files: bytes in, values out, the
/// same on each machine. `Canvas` rasterises and composites.
///
/// A painter does this once per size: for each layer, rasterise ``Layer/markup`` into the pixels
/// that ``Layer/bounds`` comes to lie on (or paint ``Layer/paths``: the same picture). Then, for a
/// time, it walks the nodes of the pose from back to front and draws each layer's raster moved by
/// its transform; a node that is ``Redrawn`` is painted from its paths instead, within
/// ``Redrawn/changedBounds(since:)`` of what it was in the frame before. All of it is clipped to the
/// view box, as a browser clips.
///
/// The way from bytes to pose: `MarkupReader` gives a tree of `Element`s, `Inspector` refuses what
/// will not play, `SceneBuilder` expands `<use>` and resolves styles, `Timeline` lays out the
/// intervals of all animations, `LayerBuilder` splits the scene, `PoseBuilder` evaluates it.
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

extension Diagram {
  /// The diagram in the SVG document `bytes`; `name` is the file's name in errors.
  ///
  /// Throws ``DiagramError`` with the first finding that keeps it from playing.
  public init(parsing bytes: [UInt8], name: String) throws(DiagramError) {
    throw DiagramError(file: name, line: 1, sentence: "Nothing is parsed yet.")
  }

  /// What is to be seen at `time` seconds.
  public func pose(at time: Double) -> Pose { Pose(nodes: []) }

  /// Where the element with the id `label-NAME` is at `time`, in user units; `nil` if there is none.
  public func anchor(_ name: String, at time: Double) -> Point? { nil }

  /// Whether any time looks different from any other.
  public var isAnimated: Bool { false }

  /// Seconds after which the whole picture repeats, or `nil` if it never does or never moves.
  public var period: Double? { nil }

  /// The whole picture at `time` as one still SVG document.
  public func markup(at time: Double) -> String { "" }
}
