import Drawing

/// Cuts layers down to what ever comes into the view box, so that rasters stay small.
struct LayerTrimmer {
  /// Times at which the picture is looked at.
  private static let samples = 120
  /// Most animations and layers that are looked at so often; with more, layers stay whole.
  private static let busiest = 400
  /// Longest time in which so few looks are enough.
  private static let longest = 30.0

  private let viewBox: Rect
  /// For each layer, what of its coordinates lies in the view box at some time.
  private var visible: [Rect]

  /// `layers` of `plan`, without what is never seen in `seconds`, the time until all repeats;
  /// `work` animations are at work.
  static func trimmed(
    _ layers: [Layer], contents: [String], plan: Plan, viewBox: Rect, seconds: Double,
    work: Int
  ) -> [Layer] {
    guard seconds <= longest, work + layers.count <= busiest else { return layers }
    var trimmer = LayerTrimmer(
      viewBox: viewBox, visible: Array(repeating: .zero, count: layers.count))
    for sample in 0...samples {
      let time = seconds * Double(sample) / Double(samples)
      trimmer.look(PoseBuilder.places(of: plan, at: time).nodes)
    }
    return layers.indices.map { index in
      trimmer.trimmed(layers[index], content: contents[index], to: trimmer.visible[index])
    }
  }

  private mutating func look(_ nodes: [Pose.Node]) {
    for node in nodes {
      switch node {
      case .group(_, let inner): look(inner)
      case .layer(let index, let transform, _, _):
        guard let back = transform.inverse else { continue }
        visible[index] = visible[index].union(back.bounds(of: viewBox))
      }
    }
  }

  private func trimmed(_ layer: Layer, content: String, to seen: Rect) -> Layer {
    // What moves may swing a little further between two looks.
    let moves = seen != viewBox
    let margin = moves ? 0.02 * (seen.width + seen.height) / 2 : 0
    let bounds = layer.bounds.intersection(seen.inset(-margin))
    guard bounds != layer.bounds else { return layer }
    var trimmed = layer
    trimmed.bounds = bounds
    trimmed.markup = stillDocument(viewBox: bounds, content: content)
    return trimmed
  }
}
