import Drawing

/// Pixels in their place at one time, in the diagram's pixels.
///
/// All that a row needs is at hand: the memory, the runs, and how the memory is moved.
final class PlacedLayer {
  /// How pixels are moved: by sixteenths of a pixel, or by any affine map.
  enum Motion: Equatable {
    case shift(x: Int, y: Int)
    case map(Resampling)
  }

  /// The layer's index in the diagram.
  let index: Int
  let motion: Motion
  /// 0…255.
  let opacity: UInt32
  let source: Source
  /// Opacities of the groups around the layer, the outermost first.
  let fades: [UInt32]

  /// Where the pixels come from.
  enum Source {
    case still(DiagramRaster)
    case redrawn(RedrawnRaster.Content)
  }

  init(
    index: Int, motion: Motion, opacity: UInt32, source: Source, fades: [UInt32]
  ) {
    self.index = index
    self.motion = motion
    self.opacity = opacity
    self.source = source
    self.fades = fades
  }

  private var prepared: LayerSampler?

  /// The pixels to paint with; valid as long as this layer lives.
  var sampler: LayerSampler {
    if let prepared { return prepared }
    let made = prepare()
    prepared = made
    return made
  }

  /// Frees what ``sampler`` holds; it is made again when it is needed.
  func releaseSampler() { (prepared, runs) = (nil, nil) }

  /// Keeps the runs alive that ``sampler`` points into.
  private var runs: RunTable?

  private func prepare() -> LayerSampler {
    let pixels = source.pixels
    switch motion {
    case .shift(let x, let y):
      let table = source.runs
      runs = table
      return LayerSampler(pixels, table, shiftX: x, shiftY: y, opacity)
    case .map(let map):
      let place = map.toCorner(x: pixels.left, y: pixels.top)
      let table = RunTable(of: pixels.picture, blocks: source.blocks, under: place)
      runs = table
      return LayerSampler(pixels, table, map: place, opacity)
    }
  }

  /// Whether `other` paints the same pixels.
  func paintsSame(_ other: PlacedLayer) -> Bool {
    self === other
      || index == other.index && motion == other.motion && opacity == other.opacity
        && source.isSame(other.source) && fades == other.fades
  }
}

extension PlacedLayer.Source {
  var pixels: DiagramRaster.Pixels {
    switch self {
    case .still(let raster): return raster.pixels
    case .redrawn(let content):
      return DiagramRaster.Pixels(
        picture: content.picture, left: content.left, top: content.top)
    }
  }

  /// The pixels that the parts of a layer that changes cover at rest; `nil` for a still one.
  var area: Area? {
    if case .redrawn(let content) = self { content.area } else { nil }
  }

  var runs: RunTable {
    switch self {
    case .still(let raster): return raster.runs
    case .redrawn(let content): return content.runs
    }
  }

  var blocks: PlainBlocks {
    switch self {
    case .still(let raster): return raster.blocks
    case .redrawn(let content): return PlainBlocks(content.picture)
    }
  }

  func isSame(_ other: PlacedLayer.Source) -> Bool {
    switch (self, other) {
    case (.still(let one), .still(let two)): return one === two
    case (.redrawn(let one), .redrawn(let two)): return one === two
    default: return false
    }
  }
}

extension PlacedLayer.Motion {
  /// How pixels rasterised under `basis`, with their ink in `ink`, come to lie under `transform`.
  init(_ transform: Transform, basis: Transform, ink: Area, limit: Area) {
    let moved = basis.inverse.map { transform.concatenating($0) } ?? transform
    let span = 16 * Double(max(ink.width, ink.height))
    let bend = max(abs(moved.a - 1), abs(moved.b), abs(moved.c), abs(moved.d - 1))
    guard bend * span < 1 else {
      self = .map(Resampling(moved.stepped(ink), ink: ink, limit: limit))
      return
    }
    // What is left of the map is a move, taken at the middle of the ink.
    let middle = ink.rect.center
    let there = moved.apply(middle)
    func sixteenths(_ value: Double) -> Int {
      Int(bounding: (value * 16).rounded(), to: -1_600_000...1_600_000)
    }
    self = .shift(x: sixteenths(there.x - middle.x), y: sixteenths(there.y - middle.y))
  }
}

extension Transform {
  /// The nearest map in a grid of such maps that neighbours differ by an eighth of a pixel at most
  /// at the ink's edges: slow turns then stay the same for some frames.
  fileprivate func stepped(_ ink: Area) -> Transform {
    let middle = ink.rect.center
    let there = apply(middle)
    func rounded(_ value: Double, _ steps: Double) -> Double {
      value.isFinite ? (value * steps).rounded() / steps : value
    }
    let steps = 8 * Double(max(ink.width, ink.height, 1)) / 2
    var map = Transform(
      rounded(a, steps), rounded(b, steps), rounded(c, steps), rounded(d, steps), 0, 0)
    let moved = map.apply(middle)
    map.e = rounded(there.x, 16) - moved.x
    map.f = rounded(there.y, 16) - moved.y
    return map
  }
}
