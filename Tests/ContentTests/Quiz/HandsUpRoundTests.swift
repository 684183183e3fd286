import Content
import TestSupport
import Testing

@Suite struct HandsUpRoundTests {
  private let quiz = Sample.quiz([
    Sample.choice("q", domain: "first", replays: .check), Sample.multiple("m"),
    Sample.order("o", ["a", "b", "c"]), Sample.spot("s"), Sample.truth("t", isTrue: true),
  ])

  @Test func onlyWhatHandsCanAnswerIsAsked() {
    let round = HandsUpRound(of: quiz, phase: .before, seed: 1)
    #expect(round.questions.map(\.item.id) == ["q", "s", "t"])
    #expect(round.position == .counting(question: 0))
    #expect(!round.explains)
    #expect(HandsUpRound(of: quiz, phase: .after, seed: 1).explains)
  }

  @Test func handsAreCountedUpAndDownWithinBounds() {
    var round = HandsUpRound(of: quiz, phase: .before, seed: 1)
    round.add(1, to: "a")
    round.add(1, to: "a")
    round.add(-1, to: "b")
    round.set(14, for: "b")
    round.set(250, for: "c")
    round.add(1, to: "nowhere")
    #expect(round.tally?.hands(for: "a") == 2)
    #expect(round.tally?.hands(for: "b") == 14)
    #expect(round.tally?.hands(for: "c") == HandsUpRound.handLimit)
    #expect(round.tally?.total == 2 + 14 + 99)
    #expect(round.tally?.hands(for: "nowhere") == 0)
  }

  @Test func handsDoNotChangeUnderTheBars() {
    var round = HandsUpRound(of: quiz, phase: .before, seed: 1)
    round.add(3, to: "a")
    round.goOn()
    round.add(1, to: "a")
    round.set(9, for: "a")
    #expect(round.position == .bars(question: 0))
    #expect(round.tally?.hands(for: "a") == 3)
    #expect(round.tally?.share(of: "a") == Score(right: 3, of: 3))
  }

  @Test func wayLeadsThereAndBack() {
    var round = HandsUpRound(of: quiz, phase: .before, seed: 1)
    round.goBack()
    #expect(round.position == .counting(question: 0))
    for _ in 0..<6 { round.goOn() }
    #expect(round.position == .finished)
    #expect(round.question == nil)
    #expect(round.tally == nil)
    round.add(1, to: "a")
    round.goOn()
    round.goBack()
    #expect(round.position == .bars(question: 2))
    round.goBack()
    #expect(round.position == .counting(question: 2))
    #expect(round.question?.item.id == "t")
    round.goBack()
    #expect(round.position == .bars(question: 1))
  }

  @Test func scoreOfAClassIsRightHandsOfAllHands() {
    var before = HandsUpRound(of: quiz, phase: .before, seed: 1)
    before.set(12, for: "a")
    before.set(8, for: "b")
    var after = HandsUpRound(of: quiz, phase: .after, seed: 2)
    after.set(1, for: "a")
    after.set(19, for: "b")
    let comparison = Comparison(before: before.scores, after: after.scores)
    #expect(comparison.items[0].before == Score(right: 8, of: 20))
    #expect(comparison.items[0].after == Score(right: 19, of: 20))
    #expect(comparison.before.percent == 40)
    #expect(comparison.after.percent == 95)
    #expect(comparison.gain.value.map { abs($0 - 55.0 / 60) < 1e-9 } == true)
    #expect(before.scores.score(of: "first")?.count == 20)
  }

  @Test func oneWrongHandOnASafetyItemTeachesItAgain() {
    var round = HandsUpRound(of: quiz, phase: .after, seed: 1)
    #expect(round.replays.isEmpty)
    round.set(19, for: "b")
    #expect(round.replays.isEmpty)
    round.add(1, to: "a")
    #expect(round.replays == [.check])
    var before = HandsUpRound(of: quiz, phase: .before, seed: 1)
    before.add(1, to: "a")
    #expect(before.replays.isEmpty)
  }

  @Test func resultOfAClassIsCountsOnly() {
    var round = HandsUpRound(of: quiz, phase: .after, seed: 5)
    #expect(round.result(language: "id").isEmpty)
    round.set(19, for: "b")
    let result = round.result(language: "id")
    #expect(result.isOfClass)
    #expect(result.symbol == nil)
    #expect(result.answers.isEmpty)
    #expect(result.tallies.map(\.item) == ["q"])
    #expect(result.tallies[0].shown == Question(quiz.items[0], seed: 5).shown)
    #expect(result.tallies[0].counts.reduce(0, +) == 19)
  }

  @Test func classWithoutCountableItemsIsFinished() {
    let round = HandsUpRound(of: Sample.quiz([Sample.multiple("m")]), phase: .after, seed: 1)
    #expect(round.position == .finished)
  }

  @Test func finishedEmptyRoundStaysFinished() {
    var round = HandsUpRound(of: Sample.quiz([]), phase: .after, seed: 1)
    round.goBack()
    #expect(round.position == .finished)
  }
}
