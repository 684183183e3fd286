/// The picture as data.
///
/// A scene is a pure function from state to a ``DrawList``. The list is compared with the one
/// before it (``Damage``), written as text for tests (``DrawList/text``), and painted by `Painting`.
/// All coordinates are pixels of the surface; later items lie on top of earlier ones.
public struct DrawList: Equatable, Sendable {
  /// Size of the whole picture.
  public var size: Size
  /// Opaque colour behind all items.
  public var background: Color
  public var items: [DrawItem]

  /// A picture of `size` with nothing on it but `background`.
  public init(size: Size, background: Color, items: [DrawItem] = []) {
    self.size = size
    self.background = background
    self.items = items
  }
}

/// One thing to draw: what it is (`id`), where it is, and its shape.
public struct DrawItem: Equatable, Sendable {
  /// Stable name of the thing, unique within its list (`practice/title/0`).
  public var id: String
  /// Everything the item paints lies within this rectangle.
  public var bounds: Rect
  public var shape: Shape

  /// An item that paints `shape` inside `bounds`.
  public init(id: String, bounds: Rect, shape: Shape) {
    self.id = id
    self.bounds = bounds
    self.shape = shape
  }
}

/// A line along the edge of a shape, drawn inside the item's bounds.
public struct Stroke: Equatable, Sendable {
  public var color: Color
  /// Width in pixels.
  public var width: Double
  /// Lengths of dash and gap in pixels, or empty for an unbroken line.
  public var dash: [Double]

  /// A stroke of `color`, `width` pixels wide.
  public init(_ color: Color, width: Double, dash: [Double] = []) {
    self.color = color
    self.width = width
    self.dash = dash
  }
}

/// What an item looks like. Rectangular shapes fill the item's bounds.
public enum Shape: Equatable, Sendable {
  /// A rectangle with corners of `radius` pixels (0: sharp), filled, stroked or both.
  case panel(radius: Double, fill: Color, stroke: Stroke? = nil)
  /// An arc of a circle centred in the bounds whose outer edge touches them.
  ///
  /// `start` and `end` are turns (0…1) clockwise from the top; equal to 0 and 1: the whole ring.
  case ring(width: Double, start: Double, end: Double, color: Color)
  /// A disc that fills the bounds.
  case disc(fill: Color, stroke: Stroke? = nil)
  /// A line through the points, in the picture's pixels; closed and filled if `fill` is given.
  case path(points: [Point], stroke: Stroke?, fill: Color?)
  /// One line of text; its line box starts at the upper left corner of the bounds.
  case text(String, font: Font, color: Color)
  /// A still SVG picture or icon fitted into the bounds; `tint` replaces `currentColor`.
  case picture(file: String, tint: Color?)
  /// A grid of squares, as many whole pixels each as fit, in the middle of the bounds.
  case cells(CellGrid, color: Color)
  /// An animated SVG fitted into the bounds, shown at `time` seconds of its own time line.
  case diagram(file: String, time: Double)
  /// The part of an animated SVG that lies in the bounds while the whole of it is fitted into
  /// `whole`, which may reach far beyond them.
  ///
  /// - Parameter isSettled: whether `whole` has its final size. Until then the picture of the
  ///   bounds' own size is stretched; then it is drawn anew, as sharp as any other.
  case magnified(file: String, time: Double, whole: Rect, isSettled: Bool)
  /// `color` over all the bounds but for a round hole that fills `hole`; its edge fades over `soft`
  /// pixels inwards.
  case veil(hole: Rect, soft: Double, color: Color)
}
