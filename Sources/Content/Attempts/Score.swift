/// How much of how many: a count that always stands beside its percentage.
public struct Score: Equatable, Sendable {
  /// How many items, hands or people there are.
  public var count: Int
  /// How many of them are wholly right.
  public var right: Int
  /// Sum of credits, 0…``count``: with partial credit it is more than ``right``.
  public var credit: Double

  /// A score of these parts.
  public init(count: Int, right: Int, credit: Double) {
    self.count = count
    self.right = right
    self.credit = credit
  }

  /// `right` of `count`, without partial credit.
  public init(right: Int, of count: Int) {
    self.init(count: count, right: right, credit: Double(right))
  }

  /// The score of these credits, each 0…1.
  public init(credits: [Double]) {
    self.init(
      count: credits.count, right: credits.count { $0 >= 1 }, credit: credits.reduce(0, +))
  }

  /// Nothing of nothing.
  public static let none = Score(count: 0, right: 0, credit: 0)

  /// 0…100, not rounded; `nil` of nothing.
  public var percent: Double? { count == 0 ? nil : credit * 100 / Double(count) }

  /// Both together.
  public static func + (one: Score, other: Score) -> Score {
    Score(
      count: one.count + other.count, right: one.right + other.right,
      credit: one.credit + other.credit)
  }
}
