/// An item as it is asked this time: with its options in the order in which they are shown.
public struct Question: Equatable, Sendable {
  public let item: QuizItem
  /// Option ids in the order shown; recorded with the answer.
  public let shown: [String]

  /// The question `item` in the order that `seed` gives.
  ///
  /// The order depends on the seed and the item alone, not on what else is asked. Options of
  /// `trueFalse` and places of `spot` stay where people expect them. An `order` item is never
  /// shown solved.
  public init(_ item: QuizItem, seed: UInt64, shuffles: Bool = true) {
    self.item = item
    let ids = item.options.map(\.id)
    let isFixed = item.kind == .trueFalse || item.kind == .spot
    guard !isFixed, shuffles || item.kind == .order else {
      shown = ids
      return
    }
    var generator = SeededGenerator.of(item.id, seed: seed)
    let order = generator.shuffled(ids)
    shown = item.kind == .order && order == ids ? Array(ids.dropFirst() + ids.prefix(1)) : order
  }

  /// The options in the order shown.
  public var options: [QuizItem.Option] { shown.compactMap(item.option) }
}
