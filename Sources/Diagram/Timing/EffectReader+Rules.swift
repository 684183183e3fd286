extension EffectReader {
  /// Refuses counts that do not fit together: browsers then run no animation at all.
  func check(_ effect: Effect) throws(Reason) {
    let pacing = effect.pacing
    let count = effect.form == .path ? pacing.keyTimes.count : max(effect.values.count, 1)
    if effect.target == .motion, element.attributes["keyPoints"] != nil,
      pacing.keyPoints.count != pacing.keyTimes.count || pacing.keyPoints.isEmpty
    {
      throw Reason(sentence: "keyPoints needs as many keyTimes")
    }
    if pacing.mode == .paced || element.name == "set" { return }
    if !pacing.keyPoints.isEmpty {
      guard pacing.keyPoints.count == pacing.keyTimes.count, pacing.keyTimes.count > 1 else {
        throw Reason(sentence: "keyPoints needs as many keyTimes")
      }
    } else if !pacing.keyTimes.isEmpty, effect.form == .values {
      guard pacing.keyTimes.count == count else {
        throw Reason(
          sentence: "keyTimes needs \(count) numbers, one for each value, "
            + "and has \(pacing.keyTimes.count)")
      }
    }
    if !pacing.keyTimes.isEmpty, pacing.mode != .discrete, pacing.keyTimes.last != 1 {
      throw Reason(sentence: "keyTimes ends with 1")
    }
    try checkSplines(effect)
  }

  private func checkSplines(_ effect: Effect) throws(Reason) {
    let pacing = effect.pacing
    guard pacing.mode == .spline else { return }
    var needed: Int?
    if effect.form == .values { needed = effect.values.count - 1 }
    if !pacing.keyTimes.isEmpty { needed = pacing.keyTimes.count - 1 }
    if let needed, pacing.splines.count != needed {
      throw Reason(
        sentence: "keySplines needs \(needed) curves, and has \(pacing.splines.count)")
    }
  }

  /// Replaces what stands for something else: paced by key times, words by steps.
  func normalize(_ effect: inout Effect) {
    if effect.values.contains(where: { if case .keyword = $0 { true } else { false } }) {
      effect.pacing.mode = .discrete
    }
    if effect.form != .values, effect.form != .path { normalizeEnds(&effect.pacing) }
    guard effect.pacing.mode == .paced else { return }
    effect.pacing.mode = .linear
    if !effect.pacing.keyPoints.isEmpty { return }
    effect.pacing.keyTimes = []
    guard effect.form == .values, effect.values.count > 1 else { return }
    let pairs = zip(effect.values, effect.values.dropFirst())
    let lengths = pairs.compactMap { $0.distance(to: $1) }
    let total = lengths.reduce(0, +)
    guard lengths.count == effect.values.count - 1, total > 0 else { return }
    var walked = 0.0
    effect.pacing.keyTimes = [0]
    for length in lengths {
      walked += length
      effect.pacing.keyTimes.append(walked / total)
    }
    effect.pacing.keyTimes[lengths.count] = 1
  }

  /// Between two ends there is one piece: a spline counts only with key times, steps have one edge.
  private func normalizeEnds(_ pacing: inout Pacing) {
    let isStepped = pacing.mode == .discrete && pacing.keyTimes.count == 2
    if pacing.mode == .spline, pacing.keyTimes.isEmpty { pacing.mode = .linear }
    if !isStepped { pacing.keyTimes = [] }
  }
}
