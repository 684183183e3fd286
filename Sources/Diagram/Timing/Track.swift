import Drawing

/// One animation, which can be evaluated at any time.
final class Animation: Sendable {
  let schedule: Schedule
  let effect: Effect

  init(schedule: Schedule, effect: Effect) {
    self.schedule = schedule
    self.effect = effect
  }

  /// Whether it changes anything at any time.
  var hasEffect: Bool { !schedule.intervals.isEmpty }
}

/// All animations of one attribute of one element, in document order.
///
/// They lie on one another like a sandwich: the one that began later covers or adds to those that
/// began earlier. Source: SMIL 3.0, the animation sandwich model.
struct Track: Sendable {
  let target: Effect.Target
  var animations: [Animation]

  /// The animated value at `time`, or `nil` when no animation has an effect then.
  func value(at time: Double, base: Value?) -> Value? {
    if animations.count == 1 {
      guard let progress = animations[0].schedule.progress(at: time) else { return nil }
      return animations[0].effect.value(at: progress, underlying: base)
    }
    var value: Value?
    for (animation, progress) in active(at: time) {
      value = animation.effect.value(at: progress, underlying: value ?? base) ?? value
    }
    return value
  }

  /// The animated transform at `time`, or `nil` when no animation has an effect then.
  ///
  /// `item` is the first function of the list that makes up `base`.
  func transform(at time: Double, base: Transform, item: TransformItem? = nil) -> Transform? {
    var below = Below(transform: base, item: item)
    if animations.count == 1 {
      guard let progress = animations[0].schedule.progress(at: time) else { return nil }
      apply(animations[0].effect, progress, &below)
      return below.transform
    }
    let active = active(at: time)
    for (animation, progress) in active { apply(animation.effect, progress, &below) }
    return active.isEmpty ? nil : below.transform
  }

  /// What an animation lies on: a transform, and the first function it is made of.
  private struct Below {
    var transform: Transform
    var item: TransformItem?
  }

  private func apply(_ effect: Effect, _ progress: Progress, _ below: inout Below) {
    if effect.target == .motion {
      below.transform = effect.motion(at: progress, underlying: below.transform)
      return
    }
    let start = effect.start(over: below.item)
    guard case .transform(let item)? = effect.value(at: progress, underlying: start) else { return }
    if effect.isAdditive, effect.form != .to {
      below.transform = below.transform.concatenating(item.transform)
      below.item = below.item ?? item
    } else {
      below = Below(transform: item.transform, item: item)
    }
  }

  private func active(at time: Double) -> [(Animation, Progress)] {
    var active: [(Animation, Progress)] = []
    for animation in animations {
      guard let progress = animation.schedule.progress(at: time) else { continue }
      let place = active.lastIndex { $0.1.begin <= progress.begin }.map { $0 + 1 } ?? 0
      active.insert((animation, progress), at: place)
    }
    return active
  }
}

extension Effect {
  /// What a transform that animates `to` only begins with: what it lies on, or nothing at all.
  fileprivate func start(over item: TransformItem?) -> Value? {
    guard form == .to, case .transform(let end)? = values.first else { return nil }
    if let item, item.kind == end.kind { return .transform(item) }
    return .transform(TransformItem(end.kind, 0, 0, 0))
  }
}
