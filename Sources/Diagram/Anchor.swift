import Drawing

/// A named place in a diagram that moves with the elements around it.
struct Anchor: Sendable {
  /// The place in the frame of the element itself.
  private let point: Point
  private let movers: [Mover]

  /// The anchor at the middle of `node`.
  init(_ node: Int, in scene: Scene) {
    let element = scene.nodes[node]
    movers = scene.chain(to: node).map { Mover(scene.nodes[$0]) }
    switch element.shape {
    case .circle, .ellipse:
      point = Point(Self.number(element, .cx), Self.number(element, .cy))
    case let shape?: point = shape.outline(element.geometry).bounds.center
    case nil: point = Point(0, 0)
    }
  }

  /// Where it is at `time`, or `nil` when it is not displayed.
  func place(at time: Double) -> Point? {
    var whole = Transform.identity
    for mover in movers {
      guard mover.isDisplayed(at: time) else { return nil }
      whole = whole.concatenating(mover.place(at: time))
    }
    return whole.apply(point)
  }

  private static func number(_ node: SceneNode, _ property: Property) -> Double {
    if case .number(let number)? = node.geometry[property] { return number }
    return 0
  }
}
