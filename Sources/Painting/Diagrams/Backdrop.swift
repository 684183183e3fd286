/// The still layers at the back of a diagram, put together once.
final class Backdrop {
  let picture: Pixmap?
  /// Whether every pixel hides what lies below the diagram.
  let isOpaque: Bool
  private let layers: [PlacedLayer]

  /// Nodes that the backdrop stands for.
  var count: Int { layers.count }

  /// Puts `nodes` together; only layers in front of the first group count.
  init(_ nodes: ArraySlice<PlacedNode>, width: Int, height: Int) {
    layers = nodes.prefix { if case .layer = $0 { true } else { false } }.compactMap {
      if case .layer(let layer) = $0 { layer } else { nil }
    }
    guard !layers.isEmpty else {
      (picture, isOpaque) = (nil, false)
      return
    }
    let together = Pixmap(width: width, height: height)
    Backdrop.paint(layers, into: together)
    picture = together
    isOpaque = together.isOpaque
  }

  /// Paints the layers; the first one straight from its paths where it lies at rest.
  private static func paint(_ layers: [PlacedLayer], into picture: Pixmap) {
    for (index, layer) in layers.enumerated() {
      guard case .still(let raster) = layer.source else { continue }
      if index == 0, layer.motion == .shift(x: 0, y: 0), layer.opacity == 255 {
        raster.draw(into: picture, left: 0, top: 0)
        continue
      }
      let sampler = layer.sampler
      var whole = [Span(left: 0, right: Int32(picture.width))]
      whole.withUnsafeMutableBufferPointer { spans in
        for y in max(sampler.runs.top, 0)..<max(min(sampler.runs.bottom, picture.height), 0) {
          sampler.paint(row: y, spans, item: 0, onto: picture.base + y * picture.width)
        }
      }
      layer.releaseSampler()
      raster.release()
    }
  }

  /// How many of the backdrop's layers are still where they were.
  func stillCount(in nodes: [PlacedNode]) -> Int {
    zip(layers, nodes).prefix { layer, node in
      if case .layer(let other) = node { layer.paintsSame(other) } else { false }
    }.count
  }
}

extension Pixmap {
  /// Whether no pixel lets anything through.
  fileprivate var isOpaque: Bool {
    for index in 0..<width * height where base[index] >> 24 != 255 { return false }
    return true
  }
}
