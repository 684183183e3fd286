/// How many hands went up for each option of an item.
public struct Tally: Equatable, Sendable {
  /// Id of the item.
  public let item: String
  /// Option ids in the order in which they were shown.
  public let shown: [String]
  /// Hands, in the order of ``shown``.
  public private(set) var counts: [Int]

  /// A tally without a hand.
  public init(item: String, shown: [String]) {
    self.item = item
    self.shown = shown
    counts = shown.map { _ in 0 }
  }

  /// Hands for `option`.
  public func hands(for option: String) -> Int {
    shown.firstIndex(of: option).map { counts[$0] } ?? 0
  }

  /// Sets the hands for `option`, which must not be negative; an unknown option does nothing.
  public mutating func set(_ hands: Int, for option: String) {
    precondition(hands >= 0, "hands cannot be negative")
    if let index = shown.firstIndex(of: option) { counts[index] = hands }
  }

  /// All hands.
  public var total: Int { counts.reduce(0, +) }

  /// The share of hands for `option`, as a count of all.
  public func share(of option: String) -> Score { Score(right: hands(for: option), of: total) }

  /// The credit of each hand.
  public func credits(for item: QuizItem) -> [Double] {
    zip(shown, counts).flatMap { option, hands in
      Array(repeating: Grading.credit(of: [option], for: item), count: hands)
    }
  }
}
