import Content
import TestSupport
import Testing

@Suite struct GradingTests {
  @Test func choiceIsWorthTheWeightOfWhatWasTaken() {
    var item = Sample.choice("q")
    item.options[2].weight = 50
    item.options[0].weight = -20
    #expect(Grading.credit(of: ["b"], for: item) == 1)
    #expect(Grading.credit(of: ["c"], for: item) == 0.5)
    #expect(Grading.credit(of: ["a"], for: item) == 0)
    #expect(Grading.credit(of: [], for: item) == 0)
    #expect(Grading.credit(of: ["b", "c"], for: item) == 0)
    #expect(Grading.credit(of: ["nowhere"], for: item) == 0)
    #expect(Grading.credit(of: ["b"], for: item) == 1)
    #expect(Grading.credit(of: ["c"], for: item) < 1)
  }

  @Test(
    arguments: [
      (["a", "b"], 1.0), (["a"], 0.5), (["a", "c"], 0), (["a", "b", "c"], 0.5),
      (["a", "b", "c", "d"], 0), (["c", "d"], 0), (["a", "a"], 0.5), ([], 0),
    ] as [([String], Double)]) func multipleAddsWeightsAndNeverFallsBelowNothing(
      options: [String], credit: Double
    )
  {
    #expect(Grading.credit(of: options, for: Sample.multiple("m")) == credit)
  }

  @Test func thirdsAreWhole() {
    var item = Sample.multiple("m")
    let weights = QuizItem.evenWeights([true, true, true, false])
    #expect(weights == [33.33333, 33.33333, 33.33333, -33.33333])
    for index in 0..<4 { item.options[index].weight = weights[index] }
    #expect(Grading.credit(of: ["a", "b", "c"], for: item) == 1)
    #expect(QuizItem.evenWeights([false, false]) == [0, 0])
  }

  @Test func truthHasOneRightSide() {
    #expect(Grading.credit(of: ["true"], for: Sample.truth("t", isTrue: true)) == 1)
    #expect(Grading.credit(of: ["true"], for: Sample.truth("t", isTrue: false)) == 0)
    #expect(Grading.credit(of: ["false"], for: Sample.truth("t", isTrue: false)) == 1)
  }

  @Test func eachRightPlaceIsRight() {
    let item = Sample.spot("s")
    #expect(Grading.credit(of: ["left"], for: item) == 1)
    #expect(Grading.credit(of: ["right"], for: item) == 1)
    #expect(Grading.credit(of: ["spine"], for: item) < 1)
    #expect(item.rightOptions == ["left", "right"])
  }

  @Test(
    arguments: [
      (["a", "b", "c", "d", "e"], 1.0),
      (["b", "c", "d", "e", "a"], 0.75),
      (["a", "c", "b", "d", "e"], 0.25),
      (["e", "d", "c", "b", "a"], 0),
      (["a", "b", "c", "d"], 0), (["a", "b", "c", "d", "d"], 0), ([], 0),
    ] as [([String], Double)]) func orderIsWorthItsRightNeighbours(
      options: [String], credit: Double
    )
  {
    let item = Sample.order("o", ["a", "b", "c", "d", "e"])
    #expect(Grading.credit(of: options, for: item) == credit)
  }

  @Test func orderByChanceHasOneOverNOnAverage() {
    let parts = ["a", "b", "c", "d", "e"]
    let item = Sample.order("o", parts)
    let credits = (0..<4000).map { seed -> Double in
      var generator = SeededGenerator(seed: UInt64(seed))
      return Grading.credit(of: generator.shuffled(parts), for: item)
    }
    let average: Double = credits.reduce(0, +) / 4000
    #expect(abs(average - 0.2) < 0.02)
  }

  @Test func orderOfOnePartIsNoQuestion() {
    #expect(Grading.credit(of: ["a"], for: Sample.order("o", ["a"])) == 0)
  }
}
