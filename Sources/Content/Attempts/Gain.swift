/// The normalised gain of two means: how much of what could still be learned was learned.
///
/// g = (after − before) / (100 − before). Low below 0.3, medium to 0.7, high above.
///
/// Source: R. R. Hake 1998, American Journal of Physics 66(1):64–74.
public enum Gain: Equatable, Sendable {
  /// The gain: at most 1, below 0 where less is known than before.
  case value(Double)
  /// Before, everything was known: nothing could be gained, and the formula divides by zero.
  case undefinedAtFull
  /// A mean of nobody.
  case undefinedWithoutAnswers

  /// The gain from the mean `before` to the mean `after`, in percent.
  public init(before: Double?, after: Double?) {
    guard let before, let after else {
      self = .undefinedWithoutAnswers
      return
    }
    self = before >= 100 ? .undefinedAtFull : .value((after - before) / (100 - before))
  }

  /// The gain, where there is one.
  public var value: Double? {
    if case .value(let value) = self { return value }
    return nil
  }

  /// How large it is called; `nil` where it is undefined.
  public var size: Size? {
    guard let value else { return nil }
    return value < 0.3 ? .low : value <= 0.7 ? .medium : .high
  }

  /// Hake's three sizes.
  public enum Size: String, Equatable, Sendable, CaseIterable {
    case low
    case medium
    case high
  }
}
