import Drawing

/// A raster in its place at one time, in the diagram's pixels.
struct PlacedLayer: Equatable {
  /// How the raster is moved: by sixteenths of a pixel, or by any affine map.
  enum Motion: Equatable {
    case shift(x: Int, y: Int)
    case map(Resampling)
  }

  let raster: DiagramRaster
  let motion: Motion
  /// 0…255.
  let opacity: UInt32

  static func == (one: PlacedLayer, other: PlacedLayer) -> Bool {
    one.raster === other.raster && one.motion == other.motion && one.opacity == other.opacity
  }

  /// `raster` where `transform` (diagram pixels) puts it.
  init(_ raster: DiagramRaster, transform: Transform, opacity: UInt32) {
    self.raster = raster
    self.opacity = opacity
    let moved = raster.basis.inverse.map { transform.concatenating($0) } ?? transform
    let span = 16 * Double(max(raster.picture.width, raster.picture.height))
    let bend = max(abs(moved.a - 1), abs(moved.b), abs(moved.c), abs(moved.d - 1))
    if bend * span < 1 {
      // What is left of the map is a move; taken at the middle of the raster.
      let middle = Point(
        Double(raster.left) + Double(raster.picture.width) / 2,
        Double(raster.top) + Double(raster.picture.height) / 2)
      let there = moved.apply(middle)
      motion = .shift(
        x: PlacedLayer.sixteenths(there.x - middle.x),
        y: PlacedLayer.sixteenths(there.y - middle.y))
    } else {
      motion = .map(Resampling(moved, raster))
    }
  }

  private static func sixteenths(_ value: Double) -> Int {
    value.isFinite ? Int((min(max(value, -1e5), 1e5) * 16).rounded()) : 0
  }

  /// The pixels that this layer may touch.
  var area: Area {
    switch motion {
    case .shift(let x, let y):
      let left = raster.left + x >> 4
      let top = raster.top + y >> 4
      return Area(left, top, left + raster.picture.width + 1, top + raster.picture.height + 1)
    case .map(let resampling): return resampling.area
    }
  }
}

/// Which pixel of a raster lies under a pixel of the diagram, in fixed point (32 binary places).
struct Resampling: Equatable {
  /// Column and row of the raster under the middle of the diagram's pixel 0, 0.
  let startX: Int
  let startY: Int
  let acrossX: Int
  let acrossY: Int
  let downX: Int
  let downY: Int
  let area: Area

  init(_ transform: Transform, _ raster: DiagramRaster) {
    let place = Rect(
      Double(raster.left), Double(raster.top), Double(raster.picture.width),
      Double(raster.picture.height))
    guard let inverse = transform.inverse else {
      (startX, startY, acrossX, acrossY, downX, downY) = (0, 0, 0, 0, 0, 0)
      area = Area(0, 0, 0, 0)
      return
    }
    func fixed(_ value: Double) -> Int {
      value.isFinite ? Int((min(max(value, -1e6), 1e6) * 4_294_967_296).rounded()) : 0
    }
    let start = inverse.apply(Point(0.5, 0.5))
    startX = fixed(start.x - 0.5 - place.x)
    startY = fixed(start.y - 0.5 - place.y)
    (acrossX, acrossY) = (fixed(inverse.a), fixed(inverse.b))
    (downX, downY) = (fixed(inverse.c), fixed(inverse.d))
    area = Area(transform.bounds(of: place).inset(-1))
  }
}
