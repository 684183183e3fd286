/// A position, in pixels of the picture; x to the right, y downward.
public struct Point: Equatable, Hashable, Sendable {
  public var x: Double
  public var y: Double

  /// The point at `x`, `y` pixels.
  public init(_ x: Double, _ y: Double) {
    self.x = x
    self.y = y
  }
}

/// An extent in pixels.
public struct Size: Equatable, Hashable, Sendable {
  public var width: Double
  public var height: Double

  /// The size of `width` by `height` pixels.
  public init(_ width: Double, _ height: Double) {
    self.width = width
    self.height = height
  }
}

/// An upright rectangle in pixels. A width or height of zero or less is empty.
public struct Rect: Equatable, Hashable, Sendable {
  public var x: Double
  public var y: Double
  public var width: Double
  public var height: Double

  /// The rectangle whose upper left corner is at `x`, `y`.
  public init(_ x: Double, _ y: Double, _ width: Double, _ height: Double) {
    self.x = x
    self.y = y
    self.width = width
    self.height = height
  }

  public static let zero = Rect(0, 0, 0, 0)

  public var maxX: Double { x + width }
  public var maxY: Double { y + height }
  public var midX: Double { x + width / 2 }
  public var midY: Double { y + height / 2 }
  public var center: Point { Point(midX, midY) }
  public var size: Size { Size(width, height) }
  public var isEmpty: Bool { width <= 0 || height <= 0 }

  /// Whether `point` lies inside; the right and lower edges are outside.
  public func contains(_ point: Point) -> Bool {
    point.x >= x && point.x < maxX && point.y >= y && point.y < maxY
  }

  /// Whether the two share at least a part of a pixel.
  public func intersects(_ other: Rect) -> Bool {
    !isEmpty && !other.isEmpty && x < other.maxX && other.x < maxX && y < other.maxY
      && other.y < maxY
  }

  /// The part that both share, or `.zero` when they share nothing.
  public func intersection(_ other: Rect) -> Rect {
    guard intersects(other) else { return .zero }
    let left = max(x, other.x)
    let top = max(y, other.y)
    return Rect(left, top, min(maxX, other.maxX) - left, min(maxY, other.maxY) - top)
  }

  /// The smallest rectangle that holds both.
  public func union(_ other: Rect) -> Rect {
    if isEmpty { return other }
    if other.isEmpty { return self }
    let left = min(x, other.x)
    let top = min(y, other.y)
    return Rect(left, top, max(maxX, other.maxX) - left, max(maxY, other.maxY) - top)
  }

  /// Smaller by `amount` on all four sides; larger when `amount` is negative.
  public func inset(_ amount: Double) -> Rect { inset(horizontal: amount, vertical: amount) }

  /// Smaller by `horizontal` left and right and by `vertical` above and below.
  public func inset(horizontal: Double, vertical: Double) -> Rect {
    Rect(x + horizontal, y + vertical, width - 2 * horizontal, height - 2 * vertical)
  }

  /// Moved by `dx`, `dy`.
  public func offset(_ dx: Double, _ dy: Double) -> Rect { Rect(x + dx, y + dy, width, height) }

  /// The smallest rectangle of whole pixels that covers this one.
  public var wholePixels: Rect {
    let left = x.rounded(.down)
    let top = y.rounded(.down)
    return Rect(left, top, maxX.rounded(.up) - left, maxY.rounded(.up) - top)
  }

  /// The largest rectangle of the proportions `aspect` (width ÷ height) that fits, centred.
  public func fitting(aspect: Double) -> Rect {
    let fitted =
      width / height > aspect ? Size(height * aspect, height) : Size(width, width / aspect)
    return Rect(
      midX - fitted.width / 2, midY - fitted.height / 2, fitted.width, fitted.height)
  }

  /// The smallest rectangle of the proportions `aspect` (width ÷ height) around this one, centred.
  public func surrounding(aspect: Double) -> Rect {
    let grown =
      width / height > aspect ? Size(width, width / aspect) : Size(height * aspect, height)
    return Rect(midX - grown.width / 2, midY - grown.height / 2, grown.width, grown.height)
  }

  /// The two parts left and right of a cut `distance` pixels from the left edge.
  public func splitLeft(_ distance: Double) -> (Rect, Rect) {
    let cut = min(max(distance, 0), width)
    return (Rect(x, y, cut, height), Rect(x + cut, y, width - cut, height))
  }

  /// The two parts above and below a cut `distance` pixels from the upper edge.
  public func splitTop(_ distance: Double) -> (Rect, Rect) {
    let cut = min(max(distance, 0), height)
    return (Rect(x, y, width, cut), Rect(x, y + cut, width, height - cut))
  }

  /// The two parts above and below a cut `distance` pixels from the lower edge.
  public func splitBottom(_ distance: Double) -> (Rect, Rect) {
    splitTop(height - min(max(distance, 0), height))
  }

  /// The two parts left and right of a cut `distance` pixels from the right edge.
  public func splitRight(_ distance: Double) -> (Rect, Rect) {
    splitLeft(width - min(max(distance, 0), width))
  }
}
