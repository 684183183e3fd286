import Drawing

/// Which pieces of an animation's run take how long.
struct Pacing: Equatable, Sendable {
  /// How values follow one another.
  enum Mode: String, Sendable {
    case discrete, linear, paced, spline
  }

  var mode = Mode.linear
  /// Shares of the run at which values are reached; empty for equal pieces.
  var keyTimes: [Double] = []
  var splines: [Spline] = []
  /// For motion: shares of the path at the key times.
  var keyPoints: [Double] = []

  /// The place between two values after `share` of the run.
  struct Place {
    /// The value before.
    var index: Int
    /// How far it has gone to the value after, 0…1.
    var share: Double
  }

  /// Between which of `count` values an animation is after `share` of its run.
  func place(at share: Double, count: Int) -> Place {
    if share >= 1 || count < 2 { return Place(index: max(count - 1, 0), share: 0) }
    if mode == .discrete {
      let index =
        keyTimes.isEmpty ? Int(bounding: share * Double(count), to: 0...count) : piece(at: share)
      return Place(index: min(index, count - 1), share: 0)
    }
    guard keyTimes.count >= 2 else { return equalPlace(at: share, count: count) }
    let index = min(piece(at: share), keyTimes.count - 2)
    let length = keyTimes[index + 1] - keyTimes[index]
    let done = length > 0 ? (share - keyTimes[index]) / length : 1
    return Place(index: min(index, count - 2), share: eased(done, piece: index))
  }

  private func equalPlace(at share: Double, count: Int) -> Place {
    let whole = share * Double(count - 1)
    let index = Int(bounding: whole, to: 0...count - 2)
    return Place(index: index, share: eased(whole - Double(index), piece: index))
  }

  /// The last key time that is not after `share`.
  private func piece(at share: Double) -> Int {
    var index = 0
    while index + 1 < keyTimes.count, keyTimes[index + 1] <= share { index += 1 }
    return index
  }

  private func eased(_ share: Double, piece: Int) -> Double {
    guard mode == .spline, piece < splines.count else { return share }
    return splines[piece].eased(share)
  }

  /// The share of the path after `share` of the run, by key points.
  func pointOnPath(at share: Double) -> Double {
    guard let last = keyPoints.last else {
      // As Chromium does: the curve of the piece, but over the whole run; none without key times.
      return keyTimes.isEmpty || share >= 1 ? share : eased(share, piece: piece(at: share))
    }
    if share >= 1 { return last }
    let place = self.place(at: share, count: keyPoints.count)
    let from = keyPoints[place.index]
    guard place.index + 1 < keyPoints.count else { return from }
    return mix(from, keyPoints[place.index + 1], place.share)
  }
}
