import Content
import TestSupport
import Testing

/// The worked examples of the clinical document.
@Suite struct ScoringTests {
  @Test(arguments: [
    (12, Band.good), (10, .good), (9, .fair), (8, .fair), (7, .fair), (6, .low), (0, .low),
  ]) func bandsOfTwelveItems(right: Int, band: Band) {
    #expect(Bands.usual.band(of: Score(right: right, of: 12)) == band)
  }

  @Test func nineOfTwelveIsTheDisputedCase() {
    let score = Score(right: 9, of: 12)
    #expect(score.percent == 75)
    #expect(Bands.usual.band(of: score) == .fair)
    #expect(Bands(good: 75, fair: 56)?.band(of: score) == .good)
  }

  @Test func percentagesAreComparedUnrounded() {
    #expect(Bands.usual.band(of: Score(right: 34, of: 45)) == .fair)
    #expect(Bands.usual.band(of: Score(right: 19, of: 25)) == .good)
    #expect(Bands.usual.band(of: Score(right: 14, of: 25)) == .fair)
    #expect(Bands.usual.band(of: .none) == nil)
  }

  @Test func bandsMustBeInOrder() {
    #expect(Bands(good: 80, fair: 60)?.good == 80)
    #expect(Bands(good: 56, fair: 76) == nil)
    #expect(Bands(good: 101, fair: 56) == nil)
    #expect(Bands(good: 76, fair: 0) == nil)
  }

  @Test func scoreKeepsCountsBesideItsPercentage() {
    let score = Score(credits: [1, 0.5, 0, 1])
    #expect(score == Score(count: 4, right: 2, credit: 2.5))
    #expect(score.percent == 62.5)
    #expect(Score.none.percent == nil)
    #expect(score + Score(right: 1, of: 1) == Score(count: 5, right: 3, credit: 3.5))
  }

  /// Banyuwangi: 31 → 83 gives 0.75.
  @Test func gainOfThePublishedExample() throws {
    let gain = Gain(before: 31, after: 83)
    #expect(abs(try #require(gain.value) - 0.75) < 0.005)
    #expect(gain.size == .high)
  }

  @Test(arguments: [
    (50.0, 64.0, Gain.Size.low), (50, 65, .medium), (50, 85, .medium), (50, 86, .high),
    (50, 40, .low),
  ]) func gainHasThreeSizes(before: Double, after: Double, size: Gain.Size) {
    #expect(Gain(before: before, after: after).size == size)
  }

  @Test func gainIsUndefinedWhereNothingCouldBeGained() {
    #expect(Gain(before: 100, after: 100) == .undefinedAtFull)
    #expect(Gain(before: 100, after: 90) == .undefinedAtFull)
    #expect(Gain(before: nil, after: 90) == .undefinedWithoutAnswers)
    #expect(Gain(before: 100, after: 90).value == nil)
    #expect(Gain(before: nil, after: nil).size == nil)
  }

  @Test func sheetSumsDomainsInTheOrderAsked() {
    let items = Sample.twelve.items + [Sample.multiple("m")]
    let sheet = ScoreSheet(
      items.enumerated().map { ($0.element, [$0.offset % 2 == 0 ? 1 : 0]) })
    #expect(sheet.items.count == 13)
    #expect(sheet.domains.map(\.id) == ["first", "second"])
    #expect(sheet.score(of: "first") == Score(right: 2, of: 4))
    #expect(sheet.score(of: "second") == Score(right: 4, of: 8))
    #expect(sheet.score(of: "q1") == Score(right: 1, of: 1))
    #expect(sheet.total == Score(right: 7, of: 13))
    #expect(sheet.score(of: "nowhere") == nil)
  }

  @Test func comparisonPutsBeforeBesideAfter() {
    let (one, two, three) = (Sample.choice("1"), Sample.choice("2"), Sample.choice("3"))
    let comparison = Comparison(
      before: ScoreSheet([(one, [0]), (two, [1]), (three, [0])]),
      after: ScoreSheet([(two, [1]), (one, [1])]))
    #expect(comparison.items.map(\.item) == ["2", "1", "3"])
    #expect(comparison.items[1].before == Score(right: 0, of: 1))
    #expect(comparison.items[1].after == Score(right: 1, of: 1))
    #expect(comparison.items[2].after == nil)
    #expect(comparison.before == Score(right: 1, of: 3))
    #expect(comparison.gain.value.map { abs($0 - 1) < 1e-9 } == true)
  }
}
