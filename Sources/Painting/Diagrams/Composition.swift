/// A picture made of placed layers, row by row.
struct Composition {
  private struct Item {
    let sampler: LayerSampler?
    let opacity: UInt32
    let group: Group?

    @inline(__always) func isIn(row y: Int) -> Bool {
      guard let sampler else { return true }
      return y >= sampler.runs.top && y < sampler.runs.bottom
    }
  }

  /// A group as an object, so that items stay small.
  private final class Group {
    let composition: Composition
    init(_ composition: Composition) { self.composition = composition }
  }

  private let items: [Item]
  /// Keeps alive what the items' samplers point into.
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
      case .layer(let layer): return Item(sampler: layer.sampler, opacity: 255, group: nil)
      case .group(let opacity, let nodes):
        let inner = Composition(nodes[...], backdrop: nil, width: width)
        return Item(sampler: nil, opacity: opacity, group: Group(inner))
      }
    }
  }

  /// Makes the `spans` of row `y` in `pixels`, of which number `x` is column `x`.
  @inline(__always)
  func make(
    row y: Int, _ spans: UnsafeMutableBufferPointer<Span>,
    into pixels: UnsafeMutablePointer<UInt32>
  ) {
    items.withUnsafeBufferPointer { items in
      var index = items.count - 1
      while index >= 0 {
        if items[index].isIn(row: y) {
          items[index].sampler?.markOccluded(row: y, spans, item: index)
        }
        index -= 1
      }
      layBackdrop(row: y, spans, into: pixels)
      for index in 0..<items.count where items[index].isIn(row: y) {
        if let group = items[index].group {
          group.composition.makeApart(row: y, spans, items[index].opacity, onto: pixels)
        } else {
          items[index].sampler?.paint(row: y, spans, item: index, onto: pixels)
        }
      }
    }
  }

  @inline(__always)
  private func layBackdrop(
    row y: Int, _ spans: UnsafeMutableBufferPointer<Span>,
    into pixels: UnsafeMutablePointer<UInt32>
  ) {
    for span in spans where span.occluder < 0 {
      let left = Int(span.left)
      let count = Int(span.right) - left
      if let backdrop {
        copy(
          backdrop.base + y * backdrop.width + left, to: pixels + left, count)
      } else {
        (pixels + left).update(repeating: 0, count: count)
      }
    }
  }

  /// Copies pixels; most spans are too short for a call of `memmove` to be worth it.
  @inline(__always)
  private func copy(
    _ from: UnsafeMutablePointer<UInt32>, to pixels: UnsafeMutablePointer<UInt32>, _ count: Int
  ) {
    if count > 128 { return pixels.update(from: from, count: count) }
    var x = 0
    while x &+ 4 <= count {
      (pixels + x).four = (from + x).four
      x &+= 4
    }
    while x < count {
      pixels[x] = from[x]
      x &+= 1
    }
  }

  /// Makes the row in memory of its own and lays it, faded, over `pixels`.
  private func makeApart(
    row y: Int, _ spans: UnsafeMutableBufferPointer<Span>, _ opacity: UInt32,
    onto pixels: UnsafeMutablePointer<UInt32>
  ) {
    var own = spans.map { Span(left: $0.left, right: $0.right) }
    withUnsafeTemporaryAllocation(of: UInt32.self, capacity: width) { memory in
      guard let apart = memory.baseAddress else { return }
      own.withUnsafeMutableBufferPointer { make(row: y, $0, into: apart) }
      for span in spans {
        for x in Int(span.left)..<Int(span.right) where apart[x] != 0 {
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
