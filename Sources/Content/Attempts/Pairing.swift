/// Joins what families answered before, after and at the check, by symbol and day, without names.
public struct Pairing: Equatable, Sendable {
  /// One phase of one family.
  public struct Entry: Equatable, Sendable {
    public var symbol: FamilySymbol
    /// `YYYY-MM-DD` of the visit: for a check, of the visit that it belongs to.
    public var day: String
    public var phase: QuizPhase
    public var score: Score

    /// The entry of these parts.
    public init(symbol: FamilySymbol, day: String, phase: QuizPhase, score: Score) {
      self.symbol = symbol
      self.day = day
      self.phase = phase
      self.score = score
    }
  }

  /// One family before and after, and at the check if it came.
  public struct Pair: Equatable, Sendable {
    public let symbol: FamilySymbol
    public let day: String
    public let before: Score
    public let after: Score
    public let check: Score?
  }

  /// By day, then in the order of the symbols.
  public let pairs: [Pair]
  /// Families that answered before or after only.
  public let unpaired: Int
  /// Visits at which one symbol answered a phase twice: two families with one card, perhaps. They
  /// are in no pair, because nobody can tell which belongs to which.
  public let ambiguous: Int

  /// Joins `entries` in any order. Practice is joined with nothing.
  public init(_ entries: [Entry]) {
    let visits = Dictionary(grouping: entries.filter { $0.phase != .practice }) {
      Visit(day: $0.day, symbol: $0.symbol)
    }
    var pairs: [Pair] = []
    var (unpaired, ambiguous) = (0, 0)
    for (visit, entries) in visits.sorted(by: { $0.key < $1.key }) {
      let scores = Dictionary(grouping: entries, by: \.phase).mapValues { $0.map(\.score) }
      if scores.values.contains(where: { $0.count > 1 }) {
        ambiguous += 1
      } else if let before = scores[.before]?.first, let after = scores[.after]?.first {
        pairs.append(
          Pair(
            symbol: visit.symbol, day: visit.day, before: before, after: after,
            check: scores[.check]?.first))
      } else {
        unpaired += 1
      }
    }
    (self.pairs, self.unpaired, self.ambiguous) = (pairs, unpaired, ambiguous)
  }

  /// Mean before of those who also answered after.
  public var before: MeanScore { MeanScore(pairs.map(\.before)) }
  /// Mean after of those who also answered before.
  public var after: MeanScore { MeanScore(pairs.map(\.after)) }
  /// The normalised gain of the two means.
  public var gain: Gain { Gain(before: before.percent, after: after.percent) }

  private struct Visit: Hashable, Comparable {
    var day: String
    var symbol: FamilySymbol

    static func < (one: Visit, other: Visit) -> Bool {
      (one.day, one.symbol.place) < (other.day, other.symbol.place)
    }
  }
}
