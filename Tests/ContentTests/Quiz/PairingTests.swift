import Content
import Testing

@Suite struct PairingTests {
  private func entry(
    _ symbol: FamilySymbol, _ day: String, _ phase: QuizPhase, _ right: Int
  ) -> Pairing.Entry {
    Pairing.Entry(symbol: symbol, day: day, phase: phase, score: Score(right: right, of: 12))
  }

  @Test func familiesAreJoinedBySymbolAndDay() {
    let pairing = Pairing([
      entry(.fish, "2026-11-02", .after, 11), entry(.fish, "2026-11-01", .before, 4),
      entry(.fish, "2026-11-01", .after, 10), entry(.fish, "2026-11-02", .before, 5),
      entry(.umbrella, "2026-11-01", .before, 6), entry(.umbrella, "2026-11-01", .after, 12),
      entry(.umbrella, "2026-11-01", .check, 9), entry(.umbrella, "2026-11-01", .practice, 1),
    ])
    #expect(pairing.pairs.map(\.symbol) == [.fish, .umbrella, .fish])
    #expect(pairing.pairs.map(\.day) == ["2026-11-01", "2026-11-01", "2026-11-02"])
    #expect(pairing.pairs[1].check == Score(right: 9, of: 12))
    #expect(pairing.before.people == 3)
    #expect(pairing.before.percent.map { abs($0 - 125.0 / 3) < 1e-9 } == true)
    #expect(pairing.after.percent.map { abs($0 - 275.0 / 3) < 1e-9 } == true)
    #expect(pairing.gain.size == .high)
    #expect(pairing.unpaired == 0)
    #expect(pairing.ambiguous == 0)
  }

  @Test func halvesAndDoublesAreCountedAndLeftOut() {
    let pairing = Pairing([
      entry(.fish, "2026-11-01", .before, 4), entry(.key, "2026-11-01", .after, 4),
      entry(.cow, "2026-11-01", .before, 4), entry(.cow, "2026-11-01", .before, 5),
      entry(.cow, "2026-11-01", .after, 12),
    ])
    #expect(pairing.pairs.isEmpty)
    #expect(pairing.unpaired == 2)
    #expect(pairing.ambiguous == 1)
    #expect(pairing.gain == .undefinedWithoutAnswers)
  }

  @Test func symbolsAreManyAndAllDifferent() {
    #expect(FamilySymbol.allCases.count >= 24)
    #expect(Set(FamilySymbol.allCases.map(\.name.source)).count == FamilySymbol.allCases.count)
    #expect(FamilySymbol.fish.name == QuizText(key: "symbol/fish", source: "Ikan"))
    #expect(FamilySymbol.allCases.map(\.place) == Array(FamilySymbol.allCases.indices))
  }
}
