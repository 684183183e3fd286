/// What an answer is worth, 0 for nothing to 1 for all.
///
/// - `choice`, `trueFalse`, `spot`: the weight of the one option taken, not below 0.
/// - `multiple`: the sum of the weights of the options taken, from 0 to 1. Where a quiz gives no
///   weights, each wrong option takes away what one right option gives, so that taking everything
///   is worth nothing.
/// - `order`: the share of neighbours that are right. Of the n − 1 steps from one part to the next,
///   those count that go to the very part that should follow. Six parts with one out of place keep
///   most of their credit; an order by chance has 1/n on average.
///
/// Sums that reach 99.9 percent are whole, because thirds are written 33.33333.
public enum Grading {
  /// Credit of taking `options` (ids, for `order` in the order given) as the answer to `item`.
  ///
  /// Ids that the item does not have are worth nothing, an empty answer is worth nothing, and
  /// several options where one is asked for are worth nothing.
  public static func credit(of options: [String], for item: QuizItem) -> Double {
    guard !options.isEmpty else { return 0 }
    switch item.kind {
    case .choice, .trueFalse, .spot:
      return options.count == 1 ? whole(item.option(options[0])?.weight ?? 0) : 0
    case .multiple:
      return whole(Set(options).reduce(0) { $0 + (item.option($1)?.weight ?? 0) })
    case .order:
      return neighbours(options, in: item)
    }
  }

  private static func whole(_ percent: Double) -> Double {
    percent >= 99.9 ? 1 : max(0, percent / 100)
  }

  private static func neighbours(_ given: [String], in item: QuizItem) -> Double {
    let right = item.options.map(\.id)
    guard right.count > 1, given.sorted() == right.sorted() else { return 0 }
    let followers = Dictionary(
      zip(right, right.dropFirst()).map { ($0, $1) }, uniquingKeysWith: { first, _ in first })
    let count = zip(given, given.dropFirst()).count { followers[$0] == $1 }
    return Double(count) / Double(right.count - 1)
  }
}
