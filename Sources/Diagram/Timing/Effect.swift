import Drawing

/// What an animation does to its attribute while it runs.
struct Effect: Equatable, Sendable {
  /// Which attributes of the element write the values.
  enum Form: Sendable {
    case values, fromTo, to, fromBy, by
    /// A motion along a path; there are no values.
    case path
  }

  /// What is animated.
  enum Target: Hashable, Sendable {
    case property(Property)
    case transform
    case motion
  }

  /// How a moving thing turns on its path.
  enum Turning: Equatable, Sendable {
    case none, along, against
  }

  var target: Target
  var form: Form
  /// Two for `from`/`to`, with the sum already computed for `by`; one for `to` alone.
  var values: [Value] = []
  var pacing = Pacing()
  var isAdditive = false
  var isCumulative = false
  var path: PathMeasure?
  var turning = Turning.none

  /// The value after `progress`, on top of `underlying`, for anything but motion.
  func value(at progress: Progress, underlying: Value?) -> Value? {
    guard var result = plainValue(at: progress.share, underlying: underlying) else { return nil }
    if isCumulative, progress.iteration > 0, form != .to, let end = values.last {
      result = result.adding(end, times: Double(progress.iteration))
    }
    if isAdditive, form != .to, let underlying, target != .transform {
      result = underlying.adding(result)
    }
    return result
  }

  private func plainValue(at share: Double, underlying: Value?) -> Value? {
    guard let first = form == .to ? underlying ?? values.first : values.first,
      let last = values.last
    else { return nil }
    let count = form == .to ? 2 : values.count
    let place = pacing.place(at: share, count: count)
    func value(_ index: Int) -> Value {
      index == 0 ? first : index >= count - 1 ? last : values[index]
    }
    if place.index + 1 >= count || pacing.mode == .discrete { return value(place.index) }
    return value(place.index).mixed(with: value(place.index + 1), place.share)
  }
}

extension Effect {
  /// Whether a value stands for the colour of the element.
  var usesCurrentColor: Bool { values.contains(.paint(.currentColor)) }

  /// The same with `color` in place of `currentColor`.
  func resolvingCurrentColor(_ color: Color) -> Effect {
    var effect = self
    effect.values = values.map { $0 == .paint(.currentColor) ? .paint(.color(color)) : $0 }
    return effect
  }
}
