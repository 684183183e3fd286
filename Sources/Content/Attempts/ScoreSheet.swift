/// The scores of one phase: per item, per domain, in all.
public struct ScoreSheet: Equatable, Sendable {
  /// In the order asked.
  public let items: [Line]
  /// Domains in the order in which they were first asked; items without one are not in it.
  public let domains: [Line]
  public let total: Score

  /// The score of an item or a domain.
  public struct Line: Equatable, Sendable {
    public let id: String
    public let score: Score

    /// The score of `id`.
    public init(id: String, score: Score) {
      self.id = id
      self.score = score
    }
  }

  /// The scores of items with the credits (0…1) that were reached in each: one for a family alone,
  /// one a hand for a class.
  public init(_ lines: [(item: QuizItem, credits: [Double])]) {
    items = lines.map { Line(id: $0.item.id, score: Score(credits: $0.credits)) }
    var order: [String] = []
    var sums: [String: Score] = [:]
    for (line, item) in zip(items, lines.map(\.item)) {
      guard let domain = item.domain else { continue }
      if sums[domain] == nil { order.append(domain) }
      sums[domain] = (sums[domain] ?? .none) + line.score
    }
    domains = order.map { Line(id: $0, score: sums[$0] ?? .none) }
    total = items.reduce(.none) { $0 + $1.score }
  }

  /// The score of the item or, where there is none, of the domain `id`.
  public func score(of id: String) -> Score? {
    (items.first { $0.id == id } ?? domains.first { $0.id == id })?.score
  }
}
