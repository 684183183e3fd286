import Content

extension KioskState {
  /// On the way to the massage: a few questions first, if nobody was asked yet.
  mutating func offerQuizOrCheck() {
    guard let quiz, !visitor.quiz.wasOffered, !quiz.items(for: .before).isEmpty else {
      return show(.check(page: 0))
    }
    visitor.quiz.wasOffered = true
    show(.quiz(.offer))
  }

  // MARK: Controls

  /// What the controls of the quiz do; they are where ``controls`` says and nowhere else.
  mutating func activate(_ control: QuizControl) -> [Effect] {
    switch control {
    case .menu:
      visitor.quiz.leadsToMassage = false
      show(.quiz(.menu))
    case .accept:
      visitor.quiz.leadsToMassage = true
      begin(.before)
    case .decline: show(.check(page: 0))
    case .phase(let phase):
      visitor.quiz.leadsToMassage = false
      begin(phase)
    case .symbol, .withoutSymbol: take(control)
    case .symbolPage(let page): turnSymbols(to: page)
    case .answer(let id), .place(let id): pick(id)
    case .give, .pass: return give(control)
    case .mark(let skill): return change { $0.attempt.mark(skill) }
    case .bars(let page): turnBars(to: page)
    case .classroom where settings.classDoor == .pin: return openStaffDoor(for: .classroom)
    case .classroom, .classPhase, .more, .fewer: activateInClass(control)
    case .countAgain, .countStands: break
    }
    return []
  }

  /// What next and back do on the pages of the quiz.
  mutating func activateInQuiz(_ control: Control) -> [Effect] {
    guard case .quiz(let page) = screen else { return [] }
    switch (page, control) {
    case (.sitting, .next): return change { $0.attempt.goOn() }
    case (.sitting(let sitting), .back): goBack(in: sitting)
    case (.symbols, .back): return goUp(from: page)
    case (.replay(let replay), _): turn(replay, control == .next ? 1 : -1)
    case (.result, .next): leaveResult()
    case (.classMenu, .back): show(.quiz(.menu))
    case (.classSitting, _): return turnClass(control)
    case (.classResult, .next) where isInClass: return leaveClassRound()
    case (.classResult, .next): show(.home)
    default: break
    }
    return []
  }

  /// To the question before; from the first one to where the questions were begun.
  private mutating func goBack(in sitting: QuizSitting) {
    guard sitting.attempt.mayGoBack else {
      let phase = sitting.attempt.phase
      let isPaired = quiz?.behaviour.pairsBySymbol == true && phase != .practice
      return show(.quiz(isPaired ? .symbols(page: 0, phase: phase) : .menu))
    }
    _ = change { $0.attempt.goBack() }
  }

  /// One level up; what was answered so far is kept.
  mutating func goUp(from page: QuizPage) -> [Effect] {
    let stored = quizLeft()
    if isInClass { return stored + backToClass() }
    switch page {
    case .classMenu, .classSitting, .classResult: show(.quiz(.menu))
    case .symbols where visitor.quiz.leadsToMassage: show(.quiz(.offer))
    case .symbols: show(.quiz(.menu))
    default: show(.home)
    }
    return stored
  }

  /// What must be kept when somebody leaves in the middle of the questions.
  mutating func quizLeft() -> [Effect] {
    switch screen {
    case .quiz(.sitting(let sitting)): store(sitting.result(visitor.language))
    case .quiz(.classSitting(let sitting)) where isInClass:
      keepRound(sitting)
    case .quiz(.classSitting(let sitting)):
      store(sitting.round.result(language: visitor.language))
    default: []
    }
  }

  /// What a class answered so far is stored with the class.
  private mutating func keepRound(_ sitting: ClassSitting) -> [Effect] {
    changeClass { $0.rounds[sitting.round.phase] = sitting.round }
    return []
  }

  /// The order to keep `result`, unless it is empty.
  mutating func store(_ result: QuizResult) -> [Effect] {
    guard !result.isEmpty else { return [] }
    quizMemory.storing = .waiting
    return [.store(result)]
  }

  // MARK: Symbols

  private mutating func begin(_ phase: QuizPhase) {
    guard let quiz else { return }
    let isPaired = quiz.behaviour.pairsBySymbol && phase != .practice
    let isKnown = phase == .after && visitor.quiz.symbol != nil
    guard isPaired, !isKnown else {
      return sit(phase, isPaired ? visitor.quiz.symbol : nil)
    }
    show(.quiz(.symbols(page: 0, phase: phase)))
  }

  private mutating func take(_ control: QuizControl) {
    guard case .quiz(.symbols(_, let phase)) = screen else { return }
    visitor.quiz.symbol = nil
    if case .symbol(let symbol) = control { visitor.quiz.symbol = symbol }
    sit(phase, visitor.quiz.symbol)
  }

  private mutating func turnSymbols(to page: Int) {
    guard case .quiz(.symbols(_, let phase)) = screen else { return }
    show(.quiz(.symbols(page: page, phase: phase)))
  }

  private mutating func sit(_ phase: QuizPhase, _ symbol: FamilySymbol?) {
    guard let quiz else { return }
    quizMemory.storing = .nothing
    let attempt = Attempt(of: quiz, phase: phase, seed: quizMemory.nextSeed())
    guard !attempt.isFinished else { return show(.home) }
    show(.quiz(.sitting(QuizSitting(attempt: attempt, symbol: symbol, since: now))))
  }

  // MARK: Questions

  /// Takes an option; for whoever uses keys the frame goes on to "our answer".
  private mutating func pick(_ option: String) {
    guard case .quiz(.sitting(var sitting)) = screen else { return }
    sitting.attempt.pick(option)
    screen = .quiz(.sitting(sitting))
    let kind = sitting.attempt.question?.item.kind
    let isWhole = kind == .order ? sitting.attempt.isAnswerable : kind != .multiple
    if focus != nil, isWhole, let place = controls.firstIndex(of: .quiz(.give)) { focus = place }
  }

  private mutating func give(_ control: QuizControl) -> [Effect] {
    let now = now
    return change { sitting in
      let milliseconds = (now - sitting.since).count * 1000 / Ticks.perSecond
      if control == .give {
        sitting.attempt.answer(after: milliseconds)
      } else {
        sitting.attempt.pass(after: milliseconds)
      }
    }
  }

  /// Changes the sitting; what follows eases in, and after the last question comes the outcome.
  private mutating func change(_ change: (inout QuizSitting) -> Void) -> [Effect] {
    guard case .quiz(.sitting(var sitting)) = screen else { return [] }
    let old = sitting.attempt.position
    change(&sitting)
    guard sitting.attempt.position != old else { return [] }
    if sitting.attempt.isFinished { return finish(sitting) }
    focus = nil
    if !sitting.isExplaining {
      sitting.since = now
      screenSince = now
    }
    screen = .quiz(.sitting(sitting))
    return []
  }

  private mutating func finish(_ sitting: QuizSitting) -> [Effect] {
    let attempt = sitting.attempt
    let outcome = QuizOutcome(
      attempt: attempt, symbol: sitting.symbol, before: knownBefore(sitting.symbol, in: attempt))
    if attempt.phase == .before { keep(attempt.scores, of: sitting) }
    let targets = known(attempt.replays)
    if targets.isEmpty {
      show(.quiz(.result(outcome)))
    } else {
      show(.quiz(.replay(QuizReplay(targets: targets, next: .family(outcome)))))
    }
    return store(sitting.result(visitor.language))
  }

  private mutating func keep(_ scores: ScoreSheet, of sitting: QuizSitting) {
    visitor.quiz.before = scores
    guard let symbol = sitting.symbol else { return }
    quizMemory.before[symbol] = QuizMemory.Kept(
      value: scores, quiz: sitting.attempt.quiz, version: sitting.attempt.version, at: now)
  }

  // MARK: Afterwards

  private mutating func turn(_ replay: QuizReplay, _ direction: Int) {
    var replay = replay
    replay.index += direction
    if replay.targets.indices.contains(replay.index) { return show(.quiz(.replay(replay))) }
    switch replay.next {
    case .family(let outcome): show(.quiz(.result(outcome)))
    case .classroom(let outcome): show(.quiz(.classResult(outcome)))
    }
  }

  private mutating func leaveResult() {
    show(visitor.quiz.leadsToMassage ? .check(page: 0) : .home)
    visitor.quiz.leadsToMassage = false
  }

  private mutating func turnBars(to page: Int) {
    switch screen {
    case .quiz(.result(var outcome)):
      outcome.page = page
      show(.quiz(.result(outcome)))
    case .quiz(.classResult(var outcome)):
      outcome.page = page
      show(.quiz(.classResult(outcome)))
    default: break
    }
  }
}

extension QuizSitting {
  /// What is stored of it, finished or not.
  func result(_ language: String) -> QuizResult {
    attempt.result(language: language, symbol: symbol)
  }
}
