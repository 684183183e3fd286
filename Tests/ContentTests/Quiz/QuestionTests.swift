import Content
import TestSupport
import Testing

@Suite struct QuestionTests {
  @Test func orderDependsOnTheSeedAndTheItemAlone() {
    let orders = (0..<50).map { Question(Sample.choice("q"), seed: $0).shown }
    #expect(Set(orders).count == 6)
    #expect(orders == (0..<50).map { Question(Sample.choice("q"), seed: $0).shown })
    let other = (0..<50).map { Question(Sample.choice("r"), seed: $0).shown }
    #expect(orders != other)
  }

  @Test func truthAndPlacesAreNeverShuffled() {
    for seed in 0..<20 as Range<UInt64> {
      #expect(Question(Sample.truth("t", isTrue: false), seed: seed).shown == ["true", "false"])
      #expect(Question(Sample.spot("s"), seed: seed).shown == ["left", "right", "spine"])
    }
  }

  @Test func orderIsNeverShownSolved() {
    for seed in 0..<200 as Range<UInt64> {
      for shuffles in [true, false] {
        let question = Question(
          Sample.order("o", ["a", "b", "c"]), seed: seed, shuffles: shuffles)
        #expect(question.shown != ["a", "b", "c"])
        #expect(question.shown.sorted() == ["a", "b", "c"])
      }
    }
  }

  @Test func optionsStayAsWrittenWhereTheQuizDoesNotShuffle() {
    let question = Question(Sample.choice("q"), seed: 3, shuffles: false)
    #expect(question.shown == ["a", "b", "c"])
    #expect(question.options.map(\.id) == ["a", "b", "c"])
  }
}
