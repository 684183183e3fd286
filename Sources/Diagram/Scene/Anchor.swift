import Drawing

/// A named place in a diagram that moves with the elements around it.
struct Anchor: Sendable {
  /// The extent in the frame of the element itself.
  private let extent: Rect
  private let movers: [Mover]

  /// The anchor at the middle of `node`.
  init(_ node: Int, in scene: Scene) {
    let element = scene.nodes[node]
    movers = scene.chain(to: node).map { Mover(scene.nodes[$0]) }
    switch element.shape {
    case .circle:
      extent = Self.extent(element, Self.number(element, .r), Self.number(element, .r))
    case .ellipse:
      extent = Self.extent(element, Self.number(element, .rx), Self.number(element, .ry))
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

  private static func extent(_ node: SceneNode, _ rx: Double, _ ry: Double) -> Rect {
    Rect(number(node, .cx) - rx, number(node, .cy) - ry, 2 * rx, 2 * ry)
  }

  private static func number(_ node: SceneNode, _ property: Property) -> Double {
    if case .number(let number)? = node.geometry[property] { return number }
    return 0
  }
}
