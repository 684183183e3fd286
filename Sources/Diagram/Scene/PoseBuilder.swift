import Drawing

/// Evaluates a plan at one time.
struct PoseBuilder {
  private let time: Double
  /// Whether shapes and paint are evaluated, not only places.
  private let isWhole: Bool

  /// What `plan` shows at `time`.
  static func pose(of plan: Plan, at time: Double) -> Pose {
    PoseBuilder(time: time, isWhole: true).pose(of: plan)
  }

  /// Where the layers of `plan` are at `time`, those too that paint nothing then.
  static func places(of plan: Plan, at time: Double) -> Pose {
    PoseBuilder(time: time, isWhole: false).pose(of: plan)
  }

  private func pose(of plan: Plan) -> Pose {
    var nodes: [Pose.Node] = []
    add(plan.root, .identity, to: &nodes)
    return Pose(nodes: nodes)
  }

  private func add(_ frame: Plan.Frame, _ outer: Transform, to nodes: inout [Pose.Node]) {
    let opacity = frame.mover.opacity(at: time)
    guard opacity > 0 else { return }
    let place = outer.concatenating(frame.mover.wholePlace(at: time))
    if opacity < 1 {
      var inner: [Pose.Node] = []
      add(frame.items, place, to: &inner)
      if !inner.isEmpty { nodes.append(Self.faded(inner, opacity)) }
    } else {
      add(frame.items, place, to: &nodes)
    }
  }

  private func add(_ items: [Plan.Item], _ place: Transform, to nodes: inout [Pose.Node]) {
    for item in items {
      switch item {
      case .frame(let frame): add(frame, place, to: &nodes)
      case .layer(let layer): add(layer, place, to: &nodes)
      }
    }
  }

  private func add(_ layer: Plan.LayerPlan, _ place: Transform, to nodes: inout [Pose.Node]) {
    var redrawn: Redrawn?
    if isWhole, !layer.parts.isEmpty {
      let paths = layer.parts.map { $0.path(at: time) }
      let isAtRest = zip(paths, layer.parts).allSatisfy { $0 == $1.rest }
      let painted = paths.compactMap(\.self)
      if painted.isEmpty { return }
      if !isAtRest { redrawn = Redrawn(paths: painted) }
    }
    let transform = place.concatenating(layer.unplaced).withoutRoundingNoise
    guard transform.inverse != nil else { return }
    nodes.append(.layer(index: layer.index, transform: transform, opacity: 1, redrawn: redrawn))
  }

  /// `nodes` faded as one; a single node takes the opacity itself.
  private static func faded(_ nodes: [Pose.Node], _ opacity: Double) -> Pose.Node {
    guard nodes.count == 1 else { return .group(opacity: opacity, nodes: nodes) }
    switch nodes[0] {
    case .layer(let index, let transform, let own, let redrawn):
      return .layer(index: index, transform: transform, opacity: own * opacity, redrawn: redrawn)
    case .group(let own, let inner): return .group(opacity: own * opacity, nodes: inner)
    }
  }
}

extension Transform {
  /// The same map, where rounding left it next to identity or to a plain move made exactly that.
  var withoutRoundingNoise: Transform {
    func near(_ value: Double, _ whole: Double) -> Bool { abs(value - whole) < 1e-12 }
    guard near(a, 1), near(b, 0), near(c, 0), near(d, 1) else { return self }
    return .translation(abs(e) < 1e-9 ? 0 : e, abs(f) < 1e-9 ? 0 : f)
  }
}
