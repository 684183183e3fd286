import Drawing

/// A named place in a diagram that moves with the elements around it.
struct Anchor: Sendable {
  /// The extent in the frame of the element itself.
  private let extent: Rect
  private let movers: [AnimatedFrame]

  /// The anchor at the middle of `node`.
  init(_ node: Int, in scene: Scene) {
    let element = scene.nodes[node]
    movers = scene.chain(to: node).map { AnimatedFrame(scene.nodes[$0]) }
    switch element.shape {
    case .circle:
      extent = Self.extent(element, .r, .r)
    case .ellipse:
      extent = Self.extent(element, .rx, .ry)
    case let shape?: extent = shape.outline(element.geometry).bounds
    case nil: extent = Rect(0, 0, 0, 0)
    }
  }

  /// Where its middle is at `time`, or `nil` when it is not displayed.
  func place(at time: Double) -> Point? { frame(at: time)?.apply(extent.center) }

  /// The upright box around it at `time`, or `nil` when it is not displayed.
  func bounds(at time: Double) -> Rect? { frame(at: time)?.bounds(of: extent) }

  private func frame(at time: Double) -> Transform? {
    var whole = Transform.identity
    for mover in movers {
      guard mover.isDisplayed(at: time) else { return nil }
      whole = whole.concatenating(mover.place(at: time))
    }
    return whole
  }

  private static func extent(_ node: SceneNode, _ rx: Property, _ ry: Property) -> Rect {
    func number(_ property: Property) -> Double { node.geometry[property]?.number ?? 0 }
    return Rect(
      number(.cx) - number(rx), number(.cy) - number(ry), 2 * number(rx), 2 * number(ry))
  }
}
