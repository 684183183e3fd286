import Drawing

/// How the frame of one element lies in its parent's frame, and how much of it is seen, in time.
struct AnimatedFrame: Sendable {
  private let base: Transform
  private let baseItem: TransformItem?
  private let placement: Transform
  private let transforms: Track?
  private let motions: Track?
  private let x: Track?
  private let y: Track?
  private let offset: Point
  private let opacities: Track?
  private let displays: Track?
  private let baseOpacity: Double
  private let baseDisplay: Bool
  /// The still part of the way from the frame around it.
  var still = Transform.identity

  /// The mover of `node`.
  init(_ node: SceneNode) {
    base = node.transform
    baseItem = node.transformItem
    placement = node.placement
    transforms = node.track(.transform)
    motions = node.track(.motion)
    let isGroup = node.shape == nil
    x = isGroup ? node.track(.x) : nil
    y = isGroup ? node.track(.y) : nil
    offset = isGroup ? node.offset : Point(0, 0)
    opacities = node.track(.opacity)
    displays = node.track(.display)
    baseOpacity = node.opacity
    baseDisplay = node.isDisplayed
  }

  /// Where the frame lies without any animation.
  var rest: Transform {
    base.concatenating(.translation(offset.x, offset.y)).concatenating(placement)
  }

  /// Whether anything but opacity and display changes.
  var moves: Bool { transforms != nil || motions != nil || x != nil || y != nil }

  /// Where the frame lies at `time`.
  func place(at time: Double) -> Transform {
    guard moves else { return rest }
    var place = transforms?.transform(at: time, base: base, item: baseItem) ?? base
    if let motion = motions?.transform(at: time, base: .identity) {
      place = motion.concatenating(place)
    }
    let dx = number(x, at: time, base: offset.x)
    let dy = number(y, at: time, base: offset.y)
    if dx != 0 || dy != 0 { place = place.concatenating(.translation(dx, dy)) }
    return placement == .identity ? place : place.concatenating(placement)
  }

  /// Where the frame lies at `time` in the frame around it.
  func wholePlace(at time: Double) -> Transform {
    still == .identity ? place(at: time) : still.concatenating(place(at: time))
  }

  /// How much is seen at `time`, 0…1; 0 when it is not displayed.
  func opacity(at time: Double) -> Double {
    guard isDisplayed(at: time) else { return 0 }
    return min(max(number(opacities, at: time, base: baseOpacity), 0), 1)
  }

  /// Whether it is displayed at `time`.
  func isDisplayed(at time: Double) -> Bool {
    guard let displays else { return baseDisplay }
    let base = Value.keyword(baseDisplay ? "inline" : "none")
    return displays.value(at: time, base: base) ?? base != .keyword("none")
  }

  private func number(_ track: Track?, at time: Double, base: Double) -> Double {
    track?.value(at: time, base: .number(base))?.number ?? base
  }
}

extension SceneNode {
  /// The `x` and `y` of a `<use>`.
  var offset: Point {
    guard shape == nil else { return Point(0, 0) }
    return Point(geometry[.x]?.number ?? 0, geometry[.y]?.number ?? 0)
  }
}
