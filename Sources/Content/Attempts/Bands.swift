/// The cut-offs between good, fair and low, in percent; a setting, because schools differ.
///
/// The disputed case is 9 of 12, 75.0 percent: `baik` in the scheme from 75, `cukup` in the usual
/// one from 76. Percentages are compared unrounded: 75.6 is shown as 76 and is still `cukup`.
///
/// Source: the common form of Arikunto; Arikunto 2006 as cited in student notes (scribd 446791377).
/// Neither original was opened.
public struct Bands: Equatable, Sendable {
  /// From here on it is good.
  public let good: Double
  /// From here on it is fair.
  public let fair: Double

  /// Bands with these cut-offs; `nil` unless 0 < fair < good ≤ 100.
  public init?(good: Double, fair: Double) {
    guard fair > 0, fair < good, good <= 100 else { return nil }
    self.init(checkedGood: good, fair: fair)
  }

  private init(checkedGood good: Double, fair: Double) {
    self.good = good
    self.fair = fair
  }

  /// From 76 and from 56 percent.
  public static let usual = Bands(checkedGood: 76, fair: 56)

  /// The band of `score`; `nil` of nothing.
  public func band(of score: Score) -> Band? {
    guard score.count > 0 else { return nil }
    let hundredfold = score.credit * 100
    if hundredfold >= good * Double(score.count) { return .good }
    return hundredfold >= fair * Double(score.count) ? .fair : .low
  }
}

/// How much is known, in three bands.
public enum Band: String, Equatable, Sendable, CaseIterable {
  /// `baik`.
  case good
  /// `cukup`.
  case fair
  /// `kurang`: in a report only, never said to a family.
  case low
}
