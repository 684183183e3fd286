import Content
import Kiosk

extension ScreenStager {
  /// Brings `state` to a page of the quiz; `false` where `screen` is none.
  ///
  /// - Parameters:
  ///   - item: id of the question, otherwise the first.
  ///   - page: page of symbols or bars.
  func showQuiz(
    _ screen: ScreenName, item: String?, page: Int, _ state: inout KioskState
  ) throws -> Bool {
    guard let wanted = ScreenStager.quizPages[screen] else { return false }
    guard let quiz = state.quiz else { throw Refusal("there is no quiz") }
    state.screen = .quiz(.menu)
    switch wanted {
    case .menu: break
    case .offer: state.screen = .quiz(.offer)
    case .symbols: state.screen = .quiz(.symbols(page: page, phase: .before))
    case .asked: state.screen = .quiz(try sitting(quiz, item, .practice, state))
    case .answered:
      state.screen = .quiz(try sitting(quiz, item, .practice, state))
      answer(&state, isRight: page == 0)
    case .step: toStep(&state)
    case .thanks: finish(.before, wrong: 5, &state)
    case .replay:
      finish(.after, wrong: 12, &state)
      for _ in 0..<page { press(.next, &state) }
    case .result: showResult(page, &state)
    case .practiceResult:
      finish(.practice, wrong: 3, &state)
      if page > 0 { press(.quiz(.bars(page)), &state) }
    case .classMenu: press(.quiz(.classroom), &state)
    case .hands: try beginClass(item, &state)
    case .bars:
      try beginClass(item, &state)
      press(.next, &state)
    case .classResult: finishClass(.after, &state)
    }
    return true
  }

  /// The pages of the quiz by what they are named on the command line.
  enum QuizStage {
    case menu, offer, symbols, asked, answered, step, thanks, replay, result, practiceResult
    case classMenu, hands, bars, classResult
  }

  private static let quizPages: [ScreenName: QuizStage] = [
    .quiz: .asked, .quizMenu: .menu, .quizOffer: .offer, .quizSymbols: .symbols,
    .quizAnswered: .answered, .quizStep: .step, .quizThanks: .thanks, .quizReplay: .replay,
    .quizResult: .result, .quizPracticeResult: .practiceResult, .quizClassMenu: .classMenu,
    .quizClass: .hands, .quizBars: .bars, .quizClassResult: .classResult,
  ]

  // MARK: A family

  private func sitting(
    _ quiz: QuizContent, _ id: String?, _ phase: QuizPhase, _ state: KioskState
  ) throws -> QuizPage {
    var quiz = quiz
    let wanted = id ?? quiz.items.first?.id ?? ""
    guard quiz.item(wanted) != nil else {
      let ids = quiz.items.map(\.id).joined(separator: ", ")
      throw Refusal("there is no question \(wanted), only \(ids)")
    }
    for index in quiz.items.indices { quiz.items[index].use = .core }
    var attempt = Attempt(of: quiz, phase: phase, seed: 3)
    while let item = attempt.question?.item, item.id != wanted {
      attempt.pass(after: 0)
      attempt.goOn()
    }
    return .sitting(QuizSitting(attempt: attempt, symbol: nil, since: state.now))
  }

  /// Answers the question that is asked, rightly or not.
  private func answer(_ state: inout KioskState, isRight: Bool) {
    guard case .quiz(.sitting(let sitting)) = state.screen,
      let question = sitting.attempt.question
    else { return }
    let item = question.item
    let options =
      item.kind == .order && !isRight
      ? question.shown
      : isRight ? item.rightOptions : item.options.filter { $0.weight <= 0 }.prefix(1).map(\.id)
    for option in options {
      press(.quiz(item.kind == .spot ? .place(option) : .answer(option)), &state)
    }
    press(.quiz(.give), &state)
  }

  /// Answers a whole phase, the last `wrong` questions wrongly.
  private func finish(_ phase: QuizPhase, wrong: Int, _ state: inout KioskState) {
    state.screen = .quiz(.menu)
    press(.quiz(.phase(phase)), &state)
    press(.quiz(.symbol(.fish)), &state)
    while case .quiz(.sitting(let sitting)) = state.screen, sitting.attempt.step == nil {
      let attempt = sitting.attempt
      if case .asking(let place, _) = attempt.position {
        answer(&state, isRight: place < attempt.questions.count - wrong)
      } else {
        press(.next, &state)
      }
    }
  }

  private func toStep(_ state: inout KioskState) { finish(.check, wrong: 0, &state) }

  private func showResult(_ page: Int, _ state: inout KioskState) {
    finish(.before, wrong: 7, &state)
    finish(.after, wrong: 1, &state)
    while case .quiz(.replay) = state.screen { press(.next, &state) }
    _ = update(&state, .quizStored(true))
    if page > 0 { press(.quiz(.bars(page)), &state) }
  }

  // MARK: A class

  private func beginClass(_ item: String?, _ state: inout KioskState) throws {
    finishClass(.before, &state)
    state.screen = .quiz(.classMenu)
    press(.quiz(.classPhase(.after)), &state)
    while case .quiz(.classSitting(let sitting)) = state.screen {
      count(&state, right: 14)
      guard let item, sitting.round.question?.item.id != item else { return }
      press(.next, &state)
      press(.next, &state)
    }
    throw Refusal("there is no question \(item ?? "") for a class")
  }

  private func finishClass(_ phase: QuizPhase, _ state: inout KioskState) {
    if phase == .after { finishClass(.before, &state) }
    state.screen = .quiz(.classMenu)
    press(.quiz(.classPhase(phase)), &state)
    var place = 0
    while case .quiz(.classSitting) = state.screen {
      count(&state, right: (phase == .after ? 14 : 5) + (place * 7) % 6)
      press(.next, &state)
      press(.next, &state)
      place += 1
    }
    while case .quiz(.replay) = state.screen { press(.next, &state) }
    _ = update(&state, .quizStored(true))
  }

  /// Twenty hands, `right` of them for the right option.
  private func count(_ state: inout KioskState, right: Int) {
    guard case .quiz(.classSitting(let sitting)) = state.screen,
      let question = sitting.round.question
    else { return }
    let others = question.item.options.filter { $0.weight <= 0 }
    for option in question.item.options {
      let (each, rest) = (20 - right).quotientAndRemainder(dividingBy: max(others.count, 1))
      let wrong = each + (others.first?.id == option.id ? rest : 0)
      let hands = option.weight > 0 ? right : wrong
      for _ in 0..<hands { press(.quiz(.more(option.id)), &state) }
    }
  }
}
