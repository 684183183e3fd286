import Drawing

/// A borrowed view of pixels somewhere in memory: 0xAARRGGBB, premultiplied.
///
/// It must not be used after its memory (the window's surface, a ``Pixmap``) is freed.
public struct PixelBuffer {
  let base: UnsafeMutablePointer<UInt32>
  /// Pixels in a row.
  public let width: Int
  /// Rows.
  public let height: Int
  /// Pixels from the start of one row to the start of the next.
  let stride: Int

  /// The `width` by `height` pixels at `memory`, whose rows are `bytesPerRow` bytes apart.
  public init(_ memory: UnsafeMutableRawPointer, width: Int, height: Int, bytesPerRow: Int) {
    self.base = memory.assumingMemoryBound(to: UInt32.self)
    self.width = width
    self.height = height
    self.stride = bytesPerRow / 4
  }

  var area: Area { Area(0, 0, width, height) }

  /// The first pixel of row `y`.
  @inline(__always) func row(_ y: Int) -> UnsafeMutablePointer<UInt32> { base + y * stride }
}

/// A rectangle of whole pixels: `left ..< right`, `top ..< bottom`.
struct Area: Equatable, Hashable {
  var left: Int
  var top: Int
  var right: Int
  var bottom: Int

  /// Coordinates are kept in this range, in pixels.
  static let reach = -1_000_000...1_000_000

  init(_ left: Int, _ top: Int, _ right: Int, _ bottom: Int) {
    self.left = left
    self.top = top
    self.right = right
    self.bottom = bottom
  }

  /// The smallest area that covers `rect`; a rectangle that is no number at all is empty.
  init(_ rect: Rect) {
    func whole(_ value: Double) -> Int {
      value.isFinite ? Int(bounding: value, to: Area.reach) : 0
    }
    let cover = rect.wholePixels
    self.init(whole(cover.x), whole(cover.y), whole(cover.maxX), whole(cover.maxY))
  }

  var width: Int { right - left }
  var height: Int { bottom - top }
  var isEmpty: Bool { right <= left || bottom <= top }
  var rect: Rect { Rect(Double(left), Double(top), Double(width), Double(height)) }

  func intersection(_ other: Area) -> Area {
    Area(
      max(left, other.left), max(top, other.top), min(right, other.right),
      min(bottom, other.bottom))
  }

  func intersects(_ other: Area) -> Bool { !intersection(other).isEmpty }

  func contains(_ other: Area) -> Bool {
    left <= other.left && top <= other.top && right >= other.right && bottom >= other.bottom
  }

  func union(_ other: Area) -> Area {
    if isEmpty { return other }
    if other.isEmpty { return self }
    return Area(
      min(left, other.left), min(top, other.top), max(right, other.right),
      max(bottom, other.bottom))
  }

  func offset(_ x: Int, _ y: Int) -> Area { Area(left + x, top + y, right + x, bottom + y) }
}

extension [Area] {
  /// Most areas that are looked at one by one.
  private static let most = 256

  /// These areas, or one around all of them where there are very many.
  var fewEnough: [Area] {
    count <= Self.most ? self : [reduce(Area(0, 0, 0, 0)) { $0.union($1) }]
  }
}
