import Drawing

/// One animation, ready to be asked.
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
  func transform(at time: Double, base: Transform) -> Transform? {
    if animations.count == 1 {
      guard let progress = animations[0].schedule.progress(at: time) else { return nil }
      return apply(animations[0].effect, progress, base)
    }
    var result: Transform?
    for (animation, progress) in active(at: time) {
      result = apply(animation.effect, progress, result ?? base)
    }
    return result
  }

  private func apply(
    _ effect: Effect, _ progress: Progress, _ underlying: Transform
  ) -> Transform {
    if effect.target == .motion { return effect.motion(at: progress, underlying: underlying) }
    guard case .transform(let item)? = effect.value(at: progress, underlying: effect.nothing) else {
      return underlying
    }
    return effect.isAdditive ? underlying.concatenating(item.transform) : item.transform
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
  /// What a transform that animates `to` only begins with.
  fileprivate var nothing: Value? {
    guard form == .to, case .transform(let item)? = values.first else { return nil }
    return .transform(TransformItem(item.kind, 0, 0, 0))
  }
}
