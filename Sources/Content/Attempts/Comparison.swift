/// Before and after, side by side, question by question: what the bars of a result screen show.
public struct Comparison: Equatable, Sendable {
  /// One pair of bars.
  public struct Line: Equatable, Sendable {
    /// Id of the item.
    public let item: String
    /// `nil` where it was not asked.
    public let before: Score?
    public let after: Score?
  }

  /// Items in the order of `after`, then those asked only before.
  public let items: [Line]
  public let before: Score
  public let after: Score

  /// The comparison of two phases of one family or one class.
  public init(before: ScoreSheet, after: ScoreSheet) {
    let asked = after.items.map(\.id)
    let others = before.items.map(\.id).filter { !asked.contains($0) }
    items = (asked + others).map { id in
      Line(
        item: id, before: before.items.first { $0.id == id }?.score,
        after: after.items.first { $0.id == id }?.score)
    }
    self.before = before.total
    self.after = after.total
  }

  /// The normalised gain; for a class, where the totals are means.
  public var gain: Gain { Gain(before: before.percent, after: after.percent) }
}
