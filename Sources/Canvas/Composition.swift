/// A picture made of placed layers, row by row.
struct Composition {
  private struct Item {
    let ink: LayerInk?
    let opacity: UInt32
    let group: Group?
  }

  /// A group as an object, so that items stay small.
  private final class Group {
    let composition: Composition
    init(_ composition: Composition) { self.composition = composition }
  }

  private let items: [Item]
  /// Keeps alive what the items' ink points into.
  private let layers: [PlacedLayer]
  /// What lies below all items, already put together.
  private let backdrop: Pixmap?
  /// Columns of a row.
  private let width: Int

  /// The `nodes` from back to front, over `backdrop`.
  init(_ nodes: ArraySlice<PlacedNode>, backdrop: Pixmap?, width: Int) {
    self.backdrop = backdrop
    self.width = width
    layers = nodes.compactMap { if case .layer(let layer) = $0 { layer } else { nil } }
    items = nodes.map { node in
      switch node {
      case .layer(let layer): return Item(ink: layer.ink, opacity: 255, group: nil)
      case .group(let opacity, let nodes):
        let inner = Composition(nodes[...], backdrop: nil, width: width)
        return Item(ink: nil, opacity: opacity, group: Group(inner))
      }
    }
  }

  /// Makes the `stretches` of row `y` in `pixels`, of which number `x` is column `x`.
  @inline(__always)
  func make(
    row y: Int, _ stretches: UnsafeBufferPointer<Stretch>,
    into pixels: UnsafeMutablePointer<UInt32>
  ) {
    for stretch in stretches {
      let count = stretch.right - stretch.left
      if let backdrop {
        (pixels + stretch.left).update(
          from: backdrop.base + y * backdrop.width + stretch.left, count: count)
      } else {
        (pixels + stretch.left).update(repeating: 0, count: count)
      }
    }
    items.withUnsafeBufferPointer { items in
      for item in items {
        if let ink = item.ink {
          if y >= ink.runs.top, y < ink.runs.bottom { ink.paint(row: y, stretches, onto: pixels) }
        } else {
          item.group?.composition.makeApart(row: y, stretches, item.opacity, onto: pixels)
        }
      }
    }
  }

  /// Makes the row in memory of its own and lays it, faded, over `pixels`.
  private func makeApart(
    row y: Int, _ stretches: UnsafeBufferPointer<Stretch>, _ opacity: UInt32,
    onto pixels: UnsafeMutablePointer<UInt32>
  ) {
    withUnsafeTemporaryAllocation(of: UInt32.self, capacity: width) { memory in
      guard let apart = memory.baseAddress else { return }
      make(row: y, stretches, into: apart)
      for stretch in stretches {
        for x in stretch.left..<stretch.right where apart[x] != 0 {
          pixels[x] = over(scaled(apart[x], by: opacity), pixels[x])
        }
      }
    }
  }
}

/// A pose in pixels: what is composited, from back to front.
enum PlacedNode {
  case layer(PlacedLayer)
  case group(opacity: UInt32, nodes: [PlacedNode])

  /// All layers below this node, from back to front.
  func collectLayers(into layers: inout [PlacedLayer]) {
    switch self {
    case .layer(let layer): layers.append(layer)
    case .group(_, let nodes): for node in nodes { node.collectLayers(into: &layers) }
    }
  }
}
