import Content
import TestSupport
import Testing

@Suite struct AttemptTests {
  @Test func beforeAsksEachOnceAndGivesNoReason() {
    var attempt = Attempt(of: Sample.twelve, phase: .before, seed: 1)
    #expect(attempt.questions.count == 12)
    #expect(attempt.position == .asking(question: 0, attempt: 1))
    attempt.pick("a")
    #expect(attempt.answer(after: 2500)?.milliseconds == 2500)
    #expect(attempt.position == .asking(question: 1, attempt: 1))
    for _ in 1..<12 { attempt.take("b") }
    #expect(attempt.isFinished)
    #expect(attempt.question == nil)
    #expect(attempt.scores.total == Score(right: 11, of: 12))
    #expect(attempt.replays.isEmpty)
  }

  @Test func afterGivesTheReasonOnceAndGoesOn() throws {
    var attempt = Attempt(of: Sample.twelve, phase: .after, seed: 1)
    attempt.pick("a")
    let given = attempt.answer(after: 10)
    let answer = try #require(given)
    #expect(attempt.position == .explaining(question: 0, attempt: 1))
    #expect(attempt.question?.item.id == "q1")
    #expect(attempt.reasons(for: answer) == [Sample.text("about a")])
    #expect(!attempt.mayTryAgain)
    attempt.goOn()
    #expect(attempt.position == .asking(question: 1, attempt: 1))
    attempt.goOn()
    #expect(attempt.position == .asking(question: 1, attempt: 1))
  }

  @Test func wrongSafetyItemsAfterTheSessionAreTaughtAgain() {
    var attempt = Attempt(of: Sample.twelve, phase: .after, seed: 1)
    for number in 1...12 { attempt.take([3, 4, 11].contains(number) ? "a" : "b") }
    #expect(attempt.replays == [.step("step-3"), .step("step-11")])
  }

  @Test func practiceTriesAgainUntilRightOrOutOfTries() {
    var attempt = Attempt(
      of: Sample.quiz([Sample.choice("q", replays: .check), Sample.choice("r")]),
      phase: .practice, seed: 1)
    attempt.pick("a")
    attempt.answer(after: 1)
    #expect(attempt.mayTryAgain)
    attempt.goOn()
    #expect(attempt.position == .asking(question: 0, attempt: 2))
    attempt.take("b")
    #expect(attempt.position == .asking(question: 1, attempt: 1))
    for _ in 1...3 { attempt.take("c") }
    #expect(attempt.isFinished)
    #expect(attempt.answers.map(\.attempt) == [1, 2, 1, 2, 3])
    #expect(attempt.firstAnswers.count == 2)
    #expect(attempt.scores.total == Score(right: 0, of: 2))
    #expect(attempt.replays.isEmpty)
  }

  @Test func whereNoReasonIsToldGoingBackTakesTheAnswerAwayToBeChanged() {
    var attempt = Attempt(of: Sample.twelve, phase: .before, seed: 1)
    #expect(!attempt.mayGoBack)
    attempt.goBack()
    #expect(attempt.position == .asking(question: 0, attempt: 1))
    attempt.take("a")
    attempt.take("b")
    attempt.pick("c")
    attempt.goBack()
    #expect(attempt.position == .asking(question: 1, attempt: 1))
    #expect(attempt.draft == ["b"], "what was answered is still marked")
    attempt.goBack()
    #expect(attempt.position == .asking(question: 0, attempt: 1))
    #expect(attempt.answers.isEmpty && !attempt.mayGoBack)
    for _ in 0..<12 { attempt.take("b") }
    #expect(attempt.isFinished && !attempt.mayGoBack)
    #expect(attempt.answers.map(\.item) == attempt.questions.map(\.item.id), "each once")
    #expect(attempt.scores.total == Score(right: 12, of: 12))
  }

  @Test func whereReasonsAreToldTheAnswerStandsAndItsReasonIsToldAgain() {
    var attempt = Attempt(of: Sample.twelve, phase: .after, seed: 1)
    attempt.take("a")
    attempt.goBack()
    #expect(attempt.position == .explaining(question: 0, attempt: 1))
    #expect(!attempt.mayGoBack)
    attempt.goOn()
    #expect(attempt.position == .asking(question: 1, attempt: 1))
    #expect(attempt.answers.map(\.options) == [["a"]])
  }

  @Test func ofTwoStepsTheFirstIsMarkedAnewAndTheQuestionsLieBeforeThem() {
    let quiz = Sample.quiz(
      [Sample.choice("q")], behaviour: Behaviour(checkSteps: ["one", "two"]))
    var attempt = Attempt(of: quiz, phase: .check, seed: 1)
    attempt.take("b")
    attempt.mark(.notDone)
    attempt.goBack()
    #expect(attempt.step == "one" && attempt.marks.isEmpty)
    attempt.goBack()
    #expect(attempt.question?.item.id == "q")
    while attempt.step == nil, !attempt.isFinished {
      if attempt.isAnswerable { attempt.answer(after: 1) } else { attempt.goOn() }
    }
    attempt.mark(.doneWell)
    attempt.mark(.withHelp)
    #expect(attempt.isFinished)
    #expect(attempt.marks.map(\.skill) == [.doneWell, .withHelp])
  }

  @Test func pickingFollowsTheKindOfTheItem() {
    var one = Attempt(of: Sample.quiz([Sample.choice("q")]), phase: .before, seed: 1)
    #expect(!one.isAnswerable)
    #expect(one.answer(after: 1) == nil)
    one.pick("a")
    one.pick("b")
    one.pick("nowhere")
    #expect(one.draft == ["b"])

    var many = Attempt(of: Sample.quiz([Sample.multiple("m")]), phase: .before, seed: 1)
    for option in ["d", "a", "b", "d"] { many.pick(option) }
    #expect(many.draft == ["a", "b"])

    var order = Attempt(
      of: Sample.quiz([Sample.order("o", ["a", "b", "c"])]), phase: .before, seed: 1)
    for option in ["a", "b", "c", "b"] { order.pick(option) }
    #expect(order.draft == ["a"])
    #expect(!order.isAnswerable)
    order.pick("b")
    order.pick("c")
    #expect(order.isAnswerable)
    #expect(order.answer(after: 1)?.isRight == true)
    order.pick("a")
    #expect(order.draft.isEmpty)
  }

  @Test func passedQuestionIsWorthNothingAndNotAskedAgain() throws {
    var attempt = Attempt(of: Sample.quiz([Sample.choice("q")]), phase: .practice, seed: 1)
    attempt.pick("b")
    let given = attempt.pass(after: -5)
    let answer = try #require(given)
    #expect(answer.isPassed)
    #expect(answer.milliseconds == 0)
    #expect(answer.credit == 0)
    #expect(!attempt.mayTryAgain)
    attempt.goOn()
    #expect(attempt.isFinished)
    #expect(attempt.pass(after: 1) == nil)
  }

  @Test func reasonForAnOrderIsThatOfTheFirstPartOutOfPlace() throws {
    let item = Sample.order("o", ["a", "b", "c"])
    var attempt = Attempt(of: Sample.quiz([item]), phase: .after, seed: 1)
    for option in ["a", "c", "b"] { attempt.pick(option) }
    let given = attempt.answer(after: 1)
    let wrong = try #require(given)
    #expect(attempt.reasons(for: wrong) == [Sample.text("about b"), Sample.text("why o")])
    let right = Answer(
      item: "o", options: ["a", "b", "c"], shown: [], attempt: 1, milliseconds: 1, credit: 1)
    #expect(attempt.reasons(for: right) == [Sample.text("why o")])
    let other = Answer(
      item: "x", options: [], shown: [], attempt: 1, milliseconds: 1, credit: 0)
    #expect(attempt.reasons(for: other).isEmpty)
  }

  @Test func checkAsksThreeQuestionsWithOneOfSafetyAndTwoSteps() {
    let steps = ["s1", "s2", "s3", "s4"]
    let quiz = Sample.quiz(
      Sample.twelve.items + [Sample.choice("r", use: .reserve), Sample.choice("x", use: .extra)],
      behaviour: Behaviour(checkSteps: steps))
    var seen: Set<String> = []
    for seed in 0..<200 as Range<UInt64> {
      let attempt = Attempt(of: quiz, phase: .check, seed: seed)
      #expect(attempt.questions.count == 3)
      #expect(attempt.questions.contains { $0.item.isSafety })
      #expect(attempt.steps.count == 2)
      #expect(attempt.steps == steps.filter(attempt.steps.contains))
      #expect(attempt == Attempt(of: quiz, phase: .check, seed: seed))
      seen.formUnion(attempt.questions.map(\.item.id) + attempt.steps)
    }
    #expect(seen.count == 13 + 4)
    #expect(!seen.contains("x"))
  }

  @Test func stepsFollowTheQuestionsAndAreMarked() {
    let quiz = Sample.quiz([Sample.choice("q")], behaviour: Behaviour(checkSteps: ["s1", "s2"]))
    var attempt = Attempt(of: quiz, phase: .check, seed: 1)
    attempt.mark(.doneWell)
    #expect(attempt.marks.isEmpty)
    attempt.take("b")
    #expect(attempt.step == "s1")
    #expect(attempt.question == nil)
    #expect(!attempt.isAnswerable)
    attempt.mark(.withHelp)
    attempt.mark(.doneWell)
    #expect(attempt.isFinished)
    #expect(attempt.step == nil)
    #expect(
      attempt.marks == [
        StepMark(step: "s1", skill: .withHelp), StepMark(step: "s2", skill: .doneWell),
      ])
  }

  @Test func attemptWithoutQuestionsIsFinished() {
    #expect(Attempt(of: Sample.quiz([]), phase: .before, seed: 1).isFinished)
  }

  @Test func resultHoldsWhatTheStoreNeedsAndNoPerson() {
    var attempt = Attempt(of: Sample.twelve, phase: .after, seed: 99)
    #expect(attempt.result(language: "id").isEmpty)
    attempt.take("b", milliseconds: 4200)
    let result = attempt.result(language: "jv", symbol: .umbrella, day: "2026-11-01")
    #expect(result.quiz == "quiz.sample")
    #expect(result.version == "1.2.3")
    #expect(result.language == "jv")
    #expect(result.phase == .after)
    #expect(result.seed == 99)
    #expect(result.symbol == .umbrella)
    #expect(result.day == "2026-11-01")
    #expect(!result.isOfClass)
    #expect(!result.isEmpty)
    let answer = result.answers[0]
    #expect(answer.item == "q1")
    #expect(answer.options == ["b"])
    #expect(answer.milliseconds == 4200)
    #expect(answer.shown == Question(Sample.choice("q1"), seed: 99).shown)
  }
}
