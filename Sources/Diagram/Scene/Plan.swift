import Drawing

/// A diagram cut into layers, as a tree of frames that move: what a pose is made from.
struct Plan: Sendable {
  /// The frame of the whole document.
  var root: Frame

  /// An element that moves, fades, or fades what it holds as one.
  struct Frame: Sendable {
    var mover: AnimatedFrame
    var items: [Item] = []
  }

  /// What a frame holds, from back to front.
  indirect enum Item: Sendable {
    case frame(Frame)
    case layer(LayerPlan)
  }

  /// One layer: where it was drawn, and how to draw it anew.
  struct LayerPlan: Sendable {
    var index: Int
    /// From the diagram's coordinates back into the frame the layer lies in.
    var unplaced: Transform
    /// The shapes whose paint or outline changes and those between them; empty for still layers.
    var parts: [Part] = []
  }

  /// One shape of a layer that is redrawn.
  struct Part: Sendable {
    /// Where the outline is drawn in the layer.
    var transform: Transform
    /// The nodes from the topmost that changes in time down to the shape.
    var chain: [SceneNode]
    /// The style of that topmost node's parent.
    var inherited: Style
    /// Line of the file on which the shape stands.
    var line: Int
    /// The outline at rest.
    var outline: Outline
    /// What is painted at rest.
    var rest: VectorPath?
    var restStyle: Style

    /// What is painted at `time`.
    func path(at time: Double) -> VectorPath? {
      guard let shape = chain.last, let kind = shape.shape else { return nil }
      var style = inherited
      for node in chain { style = node.style(over: style, at: time) }
      let geometry = shape.geometry(at: time)
      if geometry == nil, style == restStyle { return rest }
      return style.path(
        geometry.map { kind.outline($0) } ?? outline, transform: transform,
        opacity: shape.track(.opacity) == nil ? shape.opacity : 1, pathLength: shape.pathLength)
    }
  }
}
