/// The pace of one piece of an animation: a cubic curve from (0, 0) to (1, 1).
struct Spline: Equatable, Sendable {
  var x1: Double
  var y1: Double
  var x2: Double
  var y2: Double

  /// The share of the way that is done after `share` of the time.
  func eased(_ share: Double) -> Double {
    if share <= 0 { return 0 }
    if share >= 1 { return 1 }
    if x1 == y1, x2 == y2 { return share }
    return Self.along(y1, y2, parameter(at: share))
  }

  private static func along(_ first: Double, _ second: Double, _ parameter: Double) -> Double {
    let rest = 1 - parameter
    return 3 * rest * rest * parameter * first + 3 * rest * parameter * parameter * second
      + parameter * parameter * parameter
  }

  /// Where on the curve x is `share`: Newton's steps, then halving where the curve is too flat.
  private func parameter(at share: Double) -> Double {
    var guess = share
    for _ in 0..<8 {
      let miss = Self.along(x1, x2, guess) - share
      if abs(miss) < 1e-9 { return guess }
      let rest = 1 - guess
      let slope =
        3 * rest * rest * x1 + 6 * rest * guess * (x2 - x1) + 3 * guess * guess * (1 - x2)
      if abs(slope) < 1e-6 { break }
      guess -= miss / slope
    }
    return halved(share)
  }

  private func halved(_ share: Double) -> Double {
    var low = 0.0
    var high = 1.0
    for _ in 0..<50 {
      let middle = (low + high) / 2
      if Self.along(x1, x2, middle) < share { low = middle } else { high = middle }
    }
    return (low + high) / 2
  }

  /// The splines of a `keySplines` list, or `nil` if one is broken or leaves the unit square.
  static func list(_ text: String) -> [Spline]? {
    var splines: [Spline] = []
    for part in text.split(separator: ";") where !part.trimmed.isEmpty {
      guard let n = NumberScanner.numbers(in: part), n.count == 4,
        n.allSatisfy({ (0...1).contains($0) })
      else { return nil }
      splines.append(Spline(x1: n[0], y1: n[1], x2: n[2], y2: n[3]))
    }
    return splines
  }
}
