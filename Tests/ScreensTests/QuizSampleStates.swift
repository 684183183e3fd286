import Content
import Kiosk
import TestSupport

/// One state for each page of the quiz, reached by the events that lead there.
struct QuizSampleStates {
  /// The states of any other screen, for content, settings, language and look.
  var samples: SampleStates

  static let pages = [
    "menu", "offer", "symbols-0", "symbols-1", "symbols-again", "thanks", "replay-0", "replay-1",
    "replay-2", "result", "result-practice-0", "result-practice-1", "step", "class-menu",
    "class-hands", "class-hands-second", "class-bars", "class-bars-before", "class-result",
    "class-result-before", "home", "finish", "replay-check", "replay-danger",
  ]

  private var base: KioskState {
    var state = samples.state("home")
    state.screen = .quiz(.menu)
    return state
  }

  private func press(_ controls: Control..., to state: inout KioskState) {
    for control in controls {
      _ = seen(&state, .pressed(control))
    }
  }

  /// The page of this name, eased in.
  func state(_ name: String) -> KioskState {
    var state = base
    arrange(name, &state)
    state.screenSince = state.now - .seconds(2)
    return state
  }

  private func arrange(_ name: String, _ state: inout KioskState) {
    switch name {
    case "offer": state.screen = .quiz(.offer)
    case "home": state.screen = .home
    case "finish": state.screen = .finish(steps: 10)
    case "symbols-0", "symbols-1":
      state.screen = .quiz(.symbols(page: name.hasSuffix("0") ? 0 : 1, phase: .before))
    case "symbols-again": state.screen = .quiz(.symbols(page: 0, phase: .check))
    case "thanks": finish(.before, wrong: 3, &state)
    case "replay-0", "replay-1", "replay-2":
      finish(.after, wrong: 99, &state)
      for _ in 0..<(Int(name.suffix(1)) ?? 0) { press(.next, to: &state) }
    case "replay-check", "replay-danger":
      finish(.after, wrong: 99, &state)
      guard case .quiz(.replay(var replay)) = state.screen else { return }
      replay.targets = [name == "replay-check" ? .check : .dangerSigns]
      state.screen = .quiz(.replay(replay))
    case "result":
      finish(.before, wrong: 6, &state)
      finish(.after, wrong: 1, &state)
      skipReplays(&state)
      _ = update(&state, .quizStored(false))
    case "result-practice-0", "result-practice-1":
      finish(.practice, wrong: 0, &state)
      if name.hasSuffix("1") { press(.quiz(.bars(1)), to: &state) }
    case "step": finish(.check, wrong: 0, &state)
    default: arrangeClass(name, &state)
    }
  }

  private func skipReplays(_ state: inout KioskState) {
    while case .quiz(.replay) = state.screen { press(.next, to: &state) }
  }

  /// Answers until a step, a replay or a result is there; the last `wrong` questions wrongly.
  private func finish(_ phase: QuizPhase, wrong: Int, _ state: inout KioskState) {
    state.screen = .quiz(.menu)
    press(.quiz(.phase(phase)), .quiz(.symbol(.coconutTree)), to: &state)
    while case .quiz(.sitting(let sitting)) = state.screen, sitting.attempt.step == nil {
      if case .asking(let place, _) = sitting.attempt.position {
        let isRight = place < sitting.attempt.questions.count - wrong
        QuizSampleStates.answer(&state, isRight: isRight)
      } else {
        press(.next, to: &state)
      }
    }
  }

  /// Answers the question that is asked.
  static func answer(_ state: inout KioskState, isRight: Bool) {
    guard case .quiz(.sitting(let sitting)) = state.screen,
      let item = sitting.attempt.question?.item
    else { return }
    let wrong = item.options.filter { $0.weight <= 0 }.prefix(1).map(\.id)
    let options = isRight || item.kind == .order ? item.rightOptions : wrong
    for id in options {
      _ = seen(&state, .pressed(.quiz(item.kind == .spot ? .place(id) : .answer(id))))
    }
    _ = seen(&state, .pressed(.quiz(.give)))
  }

  // MARK: A class

  private func arrangeClass(_ name: String, _ state: inout KioskState) {
    if name.hasPrefix("class") { state.screen = .quiz(.classMenu) }
    switch name {
    case "class-hands", "class-hands-second":
      press(.quiz(.classPhase(.before)), to: &state)
      if name.hasSuffix("second") { press(.next, .next, to: &state) }
      count(&state)
    case "class-bars-before":
      press(.quiz(.classPhase(.before)), to: &state)
      count(&state)
      press(.next, to: &state)
    case "class-bars", "class-result":
      throughClass(.before, &state)
      state.screen = .quiz(.classMenu)
      press(.quiz(.classPhase(.after)), to: &state)
      count(&state)
      press(.next, to: &state)
      guard name == "class-result" else { return }
      press(.next, to: &state)
      throughClass(nil, &state)
    case "class-result-before": throughClass(.before, &state)
    default: break
    }
  }

  private func throughClass(_ phase: QuizPhase?, _ state: inout KioskState) {
    if let phase { press(.quiz(.classPhase(phase)), to: &state) }
    while case .quiz(.classSitting) = state.screen {
      count(&state)
      press(.next, .next, to: &state)
    }
    skipReplays(&state)
  }

  /// Ninety-nine hands for each option: the widest numbers.
  private func count(_ state: inout KioskState) {
    guard case .quiz(.classSitting(let sitting)) = state.screen else { return }
    for option in sitting.round.question?.shown ?? [] {
      for _ in 0..<99 { press(.quiz(.more(option)), to: &state) }
    }
  }

  // MARK: Every item

  /// How an item is looked at.
  enum Moment: CaseIterable {
    case asked, taken, right, wrong
  }

  /// The item at `place` among all items of the quiz, at `moment`.
  func item(_ place: Int, _ moment: Moment) -> KioskState {
    var state = base
    guard var quiz = state.quiz else { return state }
    for index in quiz.items.indices { quiz.items[index].use = .core }
    var attempt = Attempt(of: quiz, phase: .after, seed: 3)
    for _ in 0..<place {
      attempt.pass(after: 0)
      attempt.goOn()
    }
    state.screen = .quiz(
      .sitting(QuizSitting(attempt: attempt, symbol: nil, since: state.now)))
    if moment == .taken, let question = attempt.question {
      for id in question.shown where question.item.kind == .order || id == question.shown.last {
        press(.quiz(question.item.kind == .spot ? .place(id) : .answer(id)), to: &state)
      }
    }
    if moment == .right || moment == .wrong {
      QuizSampleStates.answer(&state, isRight: moment == .right)
    }
    state.screenSince = state.now - .seconds(2)
    return state
  }
}
