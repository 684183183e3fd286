/// What a diagram shows at one time, in its own pixels.
struct DiagramState {
  let width: Int
  let height: Int
  private let backdrop: Backdrop
  private let composition: Composition
  /// All layers over the backdrop, from back to front.
  private let layers: [PlacedLayer]

  init(nodes: [PlacedNode], backdrop: Backdrop, width: Int, height: Int) {
    self.backdrop = backdrop
    self.width = width
    self.height = height
    let above = nodes.dropFirst(backdrop.count)
    composition = Composition(above, backdrop: backdrop.picture, width: width)
    var layers: [PlacedLayer] = []
    for node in above { node.collectLayers(into: &layers) }
    self.layers = layers
  }

  /// Whether nothing below the diagram shows through anywhere.
  var isOpaque: Bool { backdrop.isOpaque }

  /// What differs between `old` and this, or `nil` when that may be everything.
  func changes(from old: DiagramState) -> [LayerChange]? {
    guard old.backdrop === backdrop, old.width == width, old.height == height else { return nil }
    var changes: [LayerChange] = []
    var (i, j) = (0, 0)
    while i < old.layers.count || j < layers.count {
      let before = i < old.layers.count ? old.layers[i] : nil
      let after = j < layers.count ? layers[j] : nil
      if let before, let after, before.index == after.index {
        if !before.paintsSame(after) { changes.append(LayerChange(from: before, to: after)) }
        (i, j) = (i + 1, j + 1)
      } else if let before, before.index < after?.index ?? Int.max {
        changes.append(LayerChange(from: before, to: nil))
        i += 1
      } else {
        changes.append(LayerChange(from: nil, to: after))
        j += 1
      }
    }
    return changes
  }

  /// Makes the `spans` of row `y` in `pixels`, of which number `x` is the diagram's column `x`.
  @inline(__always)
  func make(
    row y: Int, _ spans: UnsafeMutableBufferPointer<Span>,
    into pixels: UnsafeMutablePointer<UInt32>
  ) {
    composition.make(row: y, spans, into: pixels)
  }
}
