import Drawing

/// Which pixel of a raster lies under a pixel of the diagram, in fixed point (32 binary places).
///
/// The place is start + x·across + y·down, so it depends on the pixel alone.
struct Resampling: Equatable {
  /// Column and row of the raster under the middle of the diagram's pixel 0, 0.
  let startX: Int
  let startY: Int
  let acrossX: Int
  let acrossY: Int
  let downX: Int
  let downY: Int
  /// The pixels that the raster may touch.
  let area: Area

  /// The way back from `transform` to a raster whose corner is the diagram's.
  ///
  /// The raster's ink lies in `ink` before it is moved; what comes to lie outside `limit` is not
  /// asked for.
  init(_ transform: Transform, ink: Area, limit: Area) {
    guard let inverse = transform.inverse else {
      (startX, startY, acrossX, acrossY, downX, downY) = (0, 0, 0, 0, 0, 0)
      area = Area(0, 0, 0, 0)
      return
    }
    func fixed(_ value: Double) -> Int {
      Int(bounding: (min(max(value, -1e5), 1e5) * 4_294_967_296).rounded())
    }
    let start = inverse.apply(Point(0.5, 0.5))
    (startX, startY) = (fixed(start.x - 0.5), fixed(start.y - 0.5))
    (acrossX, acrossY) = (fixed(inverse.a), fixed(inverse.b))
    (downX, downY) = (fixed(inverse.c), fixed(inverse.d))
    let cover = Area(transform.bounds(of: ink.rect).inset(-1)).intersection(limit)
    area = cover.isEmpty ? Area(0, 0, 0, 0) : cover
  }

  /// The pixels of row `y` under which a raster of this size may lie; a pixel too many is no harm.
  func extent(row y: Int, width: Int, height: Int) -> Range<Int> {
    var low = Double(area.left)
    var high = Double(area.right)
    func limit(_ start: Int, _ across: Int, _ size: Int) {
      guard across != 0 else { return }
      let from = (-4_294_967_296.0 - Double(start)) / Double(across)
      let to = (Double(size) * 4_294_967_296.0 - Double(start)) / Double(across)
      low = max(low, min(from, to) - 1)
      high = min(high, max(from, to) + 2)
    }
    limit(startX &+ y &* downX, acrossX, width)
    limit(startY &+ y &* downY, acrossY, height)
    guard low < high else { return 0..<0 }
    return Int(bounding: low, to: Area.reach)..<Int(bounding: high, to: Area.reach)
  }

  /// The same map to a raster whose corner lies at `x`, `y`.
  func toCorner(x: Int, y: Int) -> Resampling { Resampling(self, x, y) }

  private init(_ other: Resampling, _ x: Int, _ y: Int) {
    startX = other.startX &- x << 32
    startY = other.startY &- y << 32
    (acrossX, acrossY) = (other.acrossX, other.acrossY)
    (downX, downY) = (other.downX, other.downY)
    area = other.area
  }
}
