import Diagram
import Drawing

/// A pose in pixels: what is composited, from back to front.
indirect enum PlacedNode: Equatable {
  case layer(PlacedLayer)
  case group(opacity: UInt32, nodes: [PlacedNode])

  /// The pixels that this node may touch.
  var area: Area {
    switch self {
    case .layer(let layer): return layer.area
    case .group(_, let nodes): return nodes.reduce(Area(0, 0, 0, 0)) { $0.union($1.area) }
    }
  }

  /// Paints the part `left ..< right` of row `y` over `pixels`.
  func paint(row y: Int, _ left: Int, _ right: Int, onto pixels: UnsafeMutablePointer<UInt32>) {
    switch self {
    case .layer(let layer):
      layer.paint(row: y, left, right, onto: pixels)
    case .group(let opacity, let nodes):
      let count = right - left
      withUnsafeTemporaryAllocation(of: UInt32.self, capacity: count) { memory in
        guard let together = memory.baseAddress else { return }
        together.initialize(repeating: 0, count: count)
        for node in nodes { node.paint(row: y, left, right, onto: together) }
        for x in 0..<count where together[x] != 0 {
          pixels[x] = over(scaled(together[x], by: opacity), pixels[x])
        }
      }
    }
  }
}
