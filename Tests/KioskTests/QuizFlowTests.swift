import Content
import TestSupport
import Testing

@testable import Kiosk

/// A quiz with one item of each kind, a safety item and two steps to show.
func sampleQuiz(session: String? = "session.sample") -> QuizContent {
  let words = { (id: String) in ContentText(key: id, source: id) }
  let option = { (id: String, weight: Double) in
    QuizItem.Option(
      id: id, text: words(id), picture: "p", feedback: words("why \(id)"), weight: weight,
      elements: [id])
  }
  let item = { (id: String, kind: QuizItem.Kind, options: [QuizItem.Option]) in
    QuizItem(id: id, kind: kind, question: words(id), picture: "p", options: options)
  }
  var safety = item("safety", .choice, [option("stop", 100), option("on", 0), option("more", 0)])
  safety.replays = .step("one")
  var multiple = item("several", .multiple, [option("a", 50), option("b", 50), option("c", -50)])
  multiple.explanation = words("because")
  return QuizContent(
    id: "quiz.sample", version: "1.0.0", title: words("Quiz"), summary: words("s"),
    session: session, behaviour: Behaviour(checkSteps: ["one", "last"]),
    items: [
      safety, multiple,
      item("truth", .trueFalse, QuizItem.truthOptions(isTrue: true)),
      item("order", .order, [option("first", 0), option("second", 0), option("third", 0)]),
      item("spot", .spot, [option("here", 100), option("there", 0)]),
    ])
}

func quizState() -> KioskState {
  var state = sampleState()
  state.content.quizzes = [sampleQuiz()]
  state.settings.classDoor = .free
  return state
}

extension Visit {
  /// A visitor at home, in a kiosk with a quiz.
  static func atHome() -> Visit {
    var visit = Visit(quizState())
    visit.press(.wake, .language("en"), .who("born"))
    return visit
  }

  var sitting: QuizSitting? {
    if case .quiz(.sitting(let sitting)) = state.screen { return sitting }
    return nil
  }

  var classSitting: ClassSitting? {
    if case .quiz(.classSitting(let sitting)) = state.screen { return sitting }
    return nil
  }

  var outcome: QuizOutcome? {
    if case .quiz(.result(let outcome)) = state.screen { return outcome }
    return nil
  }

  var results: [QuizResult] {
    effects.compactMap { if case .store(let result) = $0 { result } else { nil } }
  }

  /// Options of the question that is asked, right or wrong, in the order in which they are touched.
  var rightAndWrong: (right: [String], wrong: [String]) {
    guard let item = sitting?.attempt.question?.item else { return ([], []) }
    let ids = item.options.map(\.id)
    if item.kind == .order { return (ids, ids.reversed()) }
    return (item.rightOptions, item.options.filter { $0.weight <= 0 }.prefix(1).map(\.id))
  }

  /// Answers by touch; afterwards the next question or the end is there.
  mutating func answer(right isRight: Bool) {
    guard let item = sitting?.attempt.question?.item else { return }
    for id in isRight ? rightAndWrong.right : rightAndWrong.wrong {
      press(.quiz(item.kind == .spot ? .place(id) : .answer(id)))
    }
    press(.quiz(.give))
    if sitting?.isExplaining == true { press(.next) }
  }

  /// Moves the frame to `control` by `command` alone and selects it.
  mutating func select(_ control: Control, by command: Command) {
    for _ in 0..<80 {
      if let focus = state.focus, state.controls[focus] == control { break }
      key(command)
    }
    key(.select)
  }
}

@Suite struct QuizOfferTests {
  @Test func withoutAQuizNothingIsOffered() {
    var visit = Visit(sampleState())
    visit.press(.wake, .language("en"), .who("born"))
    #expect(!visit.state.controls.contains(.quiz(.menu)))
    visit.press(.practise)
    #expect(visit.state.screen == .check(page: 0))
  }

  @Test func aQuizOfAnotherSessionIsNotOffered() {
    var state = sampleState()
    state.content.quizzes = [sampleQuiz(session: "session.other")]
    #expect(state.quiz == nil)
  }

  @Test func noThanksGoesOnToTheMassageAndIsNotAskedAgain() {
    var visit = Visit.atHome()
    visit.press(.practise)
    #expect(visit.state.screen == .quiz(.offer))
    visit.press(.quiz(.decline))
    #expect(visit.state.screen == .check(page: 0))
    visit.press(.home, .practise)
    #expect(visit.state.screen == .check(page: 0))
    #expect(visit.results.isEmpty)
  }

  @Test func beforeTheMassageOneTryWithoutReasonsLeadsOnToTheMassage() {
    var visit = Visit.atHome()
    visit.press(.practise, .quiz(.accept))
    #expect(visit.state.screen == .quiz(.symbols(page: 0, phase: .before)))
    visit.press(.quiz(.symbolPage(1)), .quiz(.symbol(.lamp)))
    for _ in 0..<5 {
      visit.answer(right: false)
      #expect(visit.sitting?.isExplaining != true)
    }
    #expect(visit.outcome?.attempt.phase == .before)
    #expect(visit.results.first?.symbol == .lamp)
    #expect(visit.results.first?.answers.count == 5)
    visit.press(.next)
    #expect(visit.state.screen == .check(page: 0))
  }

  @Test func afterTheFinishTheSameFamilyIsComparedWithoutChoosingAgain() {
    var visit = Visit.atHome()
    visit.press(.practise, .quiz(.accept), .quiz(.symbol(.fish)))
    for _ in 0..<5 { visit.answer(right: false) }
    visit.press(.next, .noneOfThese, .noneOfThese, .start)
    visit.wait(31)
    #expect(visit.state.screen == .finish(steps: 3))
    visit.press(.quiz(.phase(.after)))
    #expect(visit.sitting?.symbol == .fish)
    for _ in 0..<5 { visit.answer(right: true) }
    #expect(visit.outcome?.before?.total.right == 0)
    #expect(visit.outcome?.attempt.scores.total.right == 5)
    #expect(visit.results.map(\.phase) == [.before, .after])
    visit.press(.next)
    #expect(visit.state.screen == .home)
  }
}

@Suite struct QuizFlowTests {
  @Test func aLaterVisitJoinsByTheSymbolAlone() {
    var visit = Visit.atHome()
    visit.press(.quiz(.menu), .quiz(.phase(.before)), .quiz(.symbol(.boat)))
    for _ in 0..<5 { visit.answer(right: true) }
    visit.wait(70)
    #expect(visit.state.screen == .attract)
    visit.press(.wake, .language("id"), .who("born"), .quiz(.menu), .quiz(.phase(.after)))
    #expect(visit.state.screen == .quiz(.symbols(page: 0, phase: .after)))
    visit.press(.quiz(.symbol(.boat)))
    for _ in 0..<5 { visit.answer(right: true) }
    #expect(visit.outcome?.before?.total.right == 5)
  }

  @Test func anotherSymbolOrAnotherDayIsComparedWithNothing() {
    var visit = Visit.atHome()
    visit.press(.quiz(.menu), .quiz(.phase(.before)), .quiz(.symbol(.boat)))
    for _ in 0..<5 { visit.answer(right: true) }
    visit.wait(70)
    let now = visit.state.now
    for (symbol, at) in [(FamilySymbol.moon, now), (.boat, now + .seconds(13 * 3600))] {
      var other = visit
      other.state.now = at
      other.state.lastInput = at
      other.press(.wake, .language("id"), .who("born"), .quiz(.menu), .quiz(.phase(.after)))
      other.press(.quiz(.symbol(symbol)))
      for _ in 0..<5 { other.answer(right: true) }
      #expect(other.outcome != nil)
      #expect(other.outcome?.before == nil)
    }
  }

  @Test func aWrongSafetyItemAfterTheSessionShowsTheStepThatTeachesIt() {
    var visit = Visit.atHome()
    visit.press(.quiz(.menu), .quiz(.phase(.after)), .quiz(.withoutSymbol))
    visit.answer(right: false)
    for _ in 0..<4 { visit.answer(right: true) }
    guard case .quiz(.replay(let replay)) = visit.state.screen else {
      Issue.record("\(visit.state.summary)")
      return
    }
    #expect(replay.targets == [.step("one")])
    visit.press(.next)
    #expect(visit.outcome?.attempt.scores.total.right == 4)
  }

  @Test func practiceTriesAgainWithTheReasonAndShowsNoSymbols() {
    var visit = Visit.atHome()
    visit.press(.quiz(.menu), .quiz(.phase(.practice)))
    #expect(visit.sitting != nil)
    for id in visit.rightAndWrong.wrong { visit.press(.quiz(.answer(id))) }
    visit.press(.quiz(.give))
    #expect(visit.sitting?.attempt.mayTryAgain == true)
    visit.press(.next)
    #expect(visit.sitting?.attempt.position == .asking(question: 0, attempt: 2))
    visit.answer(right: true)
    #expect(visit.sitting?.attempt.position == .asking(question: 1, attempt: 1))
  }

  @Test func theCheckAsksThreeQuestionsAndTwoStepsToShow() {
    var visit = Visit.atHome()
    visit.press(.quiz(.menu), .quiz(.phase(.check)), .quiz(.symbol(.hen)))
    for _ in 0..<3 { visit.answer(right: true) }
    #expect(visit.sitting?.attempt.step == "one")
    visit.press(.quiz(.mark(.doneWell)), .quiz(.mark(.withHelp)))
    #expect(visit.outcome?.attempt.phase == .check)
    #expect(visit.results.first?.marks.map(\.skill) == [.doneWell, .withHelp])
    #expect(visit.results.first?.symbol == .hen)
  }

  @Test func notSureYetIsAnAnswerThatSaysNothing() {
    var visit = Visit.atHome()
    visit.press(.quiz(.menu), .quiz(.phase(.after)), .quiz(.withoutSymbol), .quiz(.pass))
    #expect(visit.sitting?.attempt.answers.last?.isPassed == true)
  }

  @Test(arguments: [Command.home, .up])
  func leavingInTheMiddleKeepsWhatWasAnswered(command: Command) {
    var visit = Visit.atHome()
    visit.press(.quiz(.menu), .quiz(.phase(.after)), .quiz(.symbol(.sun)))
    visit.answer(right: true)
    visit.key(command)
    #expect(visit.state.screen == .home)
    #expect(visit.results.map(\.answers.count) == [1])
  }

  @Test func whoeverGoesAwayLeavesWhatWasAnsweredAndNothingElse() {
    var visit = Visit.atHome()
    visit.press(.quiz(.menu), .quiz(.phase(.after)), .quiz(.symbol(.sun)))
    visit.answer(right: true)
    visit.wait(134)
    #expect(visit.sitting != nil)
    visit.wait(20)
    #expect(visit.state.screen == .attract)
    #expect(visit.state.visitor.quiz == QuizVisit())
    #expect(visit.results.map(\.answers.count) == [1])
  }

  @Test func theLanguageChangesInPlaceAndTheQuestionStays() {
    var visit = Visit.atHome()
    visit.press(.quiz(.menu), .quiz(.phase(.practice)))
    let old = visit.sitting
    visit.press(.globe, .language("id"))
    #expect(visit.sitting == old)
    #expect(visit.state.visitor.language == "id")
  }

  @Test func savedIsSaidOnlyWhenItIsTrue() {
    var visit = Visit.atHome()
    visit.press(.quiz(.menu), .quiz(.phase(.after)), .quiz(.withoutSymbol))
    for _ in 0..<5 { visit.answer(right: true) }
    #expect(visit.state.quizMemory.storing == .waiting)
    _ = update(&visit.state, .quizStored(false))
    #expect(visit.state.quizMemory.storing == .failed)
    _ = update(&visit.state, .quizStored(true))
    #expect(visit.state.quizMemory.storing == .stored)
  }

  @Test func theTimeOfAnAnswerRunsFromTheQuestion() {
    var visit = Visit.atHome()
    visit.press(.quiz(.menu), .quiz(.phase(.after)), .quiz(.withoutSymbol))
    visit.wait(3)
    visit.answer(right: true)
    #expect(visit.sitting?.attempt.answers.map(\.milliseconds) == [3000])
  }
}

/// Every kind of item, right and wrong, by touch alone, by keys alone, by a clicker alone.
@Suite struct QuizInputTests {
  @Test(arguments: 0..<5, [true, false])
  func everyKindIsAnsweredByTouch(place: Int, isRight: Bool) {
    var visit = start(at: place)
    visit.answer(right: isRight)
    #expect(lastCredit(visit) == isRight)
  }

  @Test(arguments: 0..<5, [Command.focusNext, .focusBack, .next, .back])
  func everyKindIsAnsweredByMovingTheFrameAndSelecting(place: Int, command: Command) {
    for isRight in [true, false] {
      var visit = start(at: place)
      guard let item = visit.sitting?.attempt.question?.item else { return }
      for id in isRight ? visit.rightAndWrong.right : visit.rightAndWrong.wrong {
        visit.select(.quiz(item.kind == .spot ? .place(id) : .answer(id)), by: command)
      }
      visit.select(.quiz(.give), by: command)
      #expect(lastCredit(visit) == isRight, "\(item.id) by \(command)")
      #expect(visit.sitting?.isExplaining == true)
      visit.key(.next)
      #expect(visit.sitting?.isExplaining != true)
    }
  }

  @Test(arguments: [Command.next, .back, .focusNext])
  func offerAndSymbolAreTakenWithAClickerAlone(command: Command) {
    var visit = Visit.atHome()
    visit.select(.practise, by: command)
    visit.select(.quiz(.accept), by: command)
    visit.select(.quiz(.symbolPage(1)), by: command)
    visit.select(.quiz(.symbol(.bicycle)), by: command)
    #expect(visit.sitting?.symbol == .bicycle)
  }

  @Test func everyControlHasANameThatScriptsRead() {
    var visit = Visit.atHome()
    var seen: Set<Control> = []
    let ways: [[Control]] = [
      [.quiz(.menu)], [.quiz(.phase(.practice))], [.home, .practise], [.quiz(.accept)],
      [.home, .quiz(.menu), .quiz(.classroom)], [.quiz(.classPhase(.before))], [.next],
    ]
    for way in ways {
      for control in way { visit.press(control) }
      seen.formUnion(visit.state.controls)
    }
    seen.formUnion([.quiz(.give), .quiz(.mark(.withHelp)), .quiz(.bars(1)), .quiz(.place("x"))])
    for control in seen { #expect(Control(name: control.name) == control, "\(control.name)") }
  }

  private func start(at place: Int) -> Visit {
    var visit = Visit.atHome()
    visit.press(.quiz(.menu), .quiz(.phase(.after)), .quiz(.withoutSymbol))
    for _ in 0..<place { visit.press(.quiz(.pass), .next) }
    return visit
  }

  private func lastCredit(_ visit: Visit) -> Bool? {
    let answers = visit.sitting?.attempt.answers ?? visit.results.last?.answers
    return answers?.last?.isRight
  }
}

@Suite struct ClassQuizTests {
  /// At the first question of a class, in `phase`.
  private func begin(_ phase: QuizPhase, _ visit: inout Visit) {
    visit.press(.quiz(.menu), .quiz(.classroom), .quiz(.classPhase(phase)))
  }

  private func goThrough(_ visit: inout Visit, right: Int, wrong: Int) {
    while let question = visit.classSitting?.round.question {
      for option in question.item.options {
        let hands = option.weight > 0 ? right : question.item.options[1].id == option.id ? wrong : 0
        for _ in 0..<hands { visit.press(.quiz(.more(option.id))) }
      }
      visit.press(.next, .next)
    }
    while case .quiz(.replay) = visit.state.screen { visit.press(.next) }
  }

  @Test func twentyPeopleBeforeAndAfterSideBySideWithTheirGain() {
    var visit = Visit.atHome()
    begin(.before, &visit)
    goThrough(&visit, right: 5, wrong: 15)
    visit.press(.next)
    #expect(visit.state.screen == .home)
    begin(.after, &visit)
    #expect(visit.classSitting?.before != nil)
    goThrough(&visit, right: 15, wrong: 5)
    guard case .quiz(.classResult(let outcome)) = visit.state.screen, let before = outcome.before
    else {
      Issue.record("\(visit.state.summary)")
      return
    }
    let gain = Comparison(before: before.scores, after: outcome.round.scores).gain
    #expect(before.scores.total.percent == 25)
    #expect(outcome.round.scores.total.percent == 75)
    #expect(abs((gain.value ?? 0) - 2.0 / 3) < 1e-9)
    #expect(visit.results.map(\.isOfClass) == [true, true])
    #expect(visit.results.allSatisfy { $0.symbol == nil && $0.answers.isEmpty })
  }

  @Test func aWrongHandAtASafetyItemShowsTheStepAgain() {
    var visit = Visit.atHome()
    begin(.after, &visit)
    visit.press(.quiz(.more("on")), .next, .next)
    while visit.classSitting != nil { visit.press(.next, .next) }
    guard case .quiz(.replay(let replay)) = visit.state.screen else {
      Issue.record("\(visit.state.summary)")
      return
    }
    #expect(replay.target == .step("one"))
  }

  @Test func plusAndMinusStayBetweenNothingAndNinetyNine() {
    var visit = Visit.atHome()
    begin(.before, &visit)
    visit.press(.quiz(.fewer("stop")))
    #expect(visit.classSitting?.round.tally?.hands(for: "stop") == 0)
    for _ in 0..<120 { visit.press(.quiz(.more("stop"))) }
    #expect(visit.classSitting?.round.tally?.hands(for: "stop") == 99)
  }

  @Test func digitsSetTheHandsOfTheOptionInTheFrame() {
    var visit = Visit.atHome()
    begin(.before, &visit)
    guard let shown = visit.classSitting?.round.question?.shown else { return }
    visit.effects += seen(&visit.state, .digit(1))
    visit.effects += seen(&visit.state, .digit(4))
    #expect(visit.classSitting?.round.tally?.hands(for: shown[0]) == 14)
    visit.select(.quiz(.more(shown[1])), by: .focusNext)
    visit.effects += seen(&visit.state, .digit(3))
    visit.wait(3)
    visit.effects += seen(&visit.state, .digit(6))
    #expect(visit.classSitting?.round.tally?.hands(for: shown[1]) == 6)
  }

  @Test(arguments: [Command.next, .back, .focusNext])
  func aClassIsCountedWithAClickerAlone(command: Command) {
    var visit = Visit.atHome()
    for control in [QuizControl.menu, .classroom, .classPhase(.before)] {
      visit.select(.quiz(control), by: command)
    }
    visit.select(.quiz(.more("on")), by: command)
    visit.key(.select)
    visit.select(.quiz(.fewer("on")), by: command)
    #expect(visit.classSitting?.round.tally?.hands(for: "on") == 1)
    visit.select(.next, by: command)
    #expect(visit.classSitting?.isCounting == false)
    visit.key(.next)
    #expect(visit.classSitting?.round.position == .counting(question: 1))
  }

  @Test func aClassIsNeverSentAwayWhileItAnswers() {
    var visit = Visit.atHome()
    begin(.before, &visit)
    visit.wait(1000)
    #expect(visit.classSitting != nil)
    #expect(visit.state.overlay == nil)
  }

  @Test func backCorrectsTheHandsOfTheQuestionBefore() {
    var visit = Visit.atHome()
    begin(.before, &visit)
    visit.press(.next, .back)
    #expect(visit.classSitting?.isCounting == true)
    visit.press(.next, .next, .back, .back)
    #expect(visit.classSitting?.round.position == .counting(question: 0))
  }

  @Test func whatAClassCountedIsKeptWhenSomebodyLeaves() {
    var visit = Visit.atHome()
    begin(.before, &visit)
    visit.press(.quiz(.more("stop")), .home)
    #expect(visit.results.map(\.tallies.count) == [1])
  }
}
