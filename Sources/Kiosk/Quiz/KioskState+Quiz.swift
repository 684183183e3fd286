import Content

extension KioskState {
  /// The quiz that goes with the session being visited, or one that goes with none.
  public var quiz: QuizContent? {
    content.quizzes.first { $0.session != nil && $0.session == session?.id }
      ?? content.quizzes.first { $0.session == nil }
  }

  /// How many symbols one page holds.
  public static let symbolsPerPage = 15

  /// How many questions one page of bars holds.
  public static let barsPerPage = 12

  /// Symbols on a page.
  public static func symbols(onPage page: Int) -> ArraySlice<FamilySymbol> {
    FamilySymbol.allCases.dropFirst(page * symbolsPerPage).prefix(symbolsPerPage)
  }

  /// Number of pages of symbols.
  public static var symbolPages: Int { pages(of: FamilySymbol.allCases.count, by: symbolsPerPage) }

  /// Number of pages that `count` things need.
  public static func pages(of count: Int, by perPage: Int) -> Int {
    max(1, (count + perPage - 1) / perPage)
  }

  /// What can be touched on a page of the quiz, in the keyboard's order.
  func controls(of page: QuizPage) -> [Control] {
    switch page {
    case .menu: menuControls.map { .quiz($0) }
    case .offer: [.quiz(.decline), .quiz(.accept)]
    case .symbols(let page, _): symbolControls(page: page).map { .quiz($0) } + [.back]
    case .sitting(let sitting): sitting.controls
    case .replay(let replay): replay.index > 0 ? [.next, .back] : [.next]
    case .result(let outcome):
      barControls(outcome.attempt.questions.count, outcome.page, outcome.attempt.phase) + [.next]
    case .classMenu: [.quiz(.classPhase(.before)), .quiz(.classPhase(.after)), .back]
    case .classSitting(let sitting): sitting.controls
    case .classResult(let outcome):
      barControls(outcome.round.questions.count, outcome.page, outcome.round.phase) + [.next]
    }
  }

  private var menuControls: [QuizControl] {
    [.phase(.practice), .classroom, .phase(.before), .phase(.after), .phase(.check)]
  }

  private func symbolControls(page: Int) -> [QuizControl] {
    let cards = KioskState.symbols(onPage: page).map { QuizControl.symbol($0) }
    return cards + [.symbolPage((page + 1) % KioskState.symbolPages), .withoutSymbol]
  }

  /// Before the lesson no bars are shown: they would tell what is right.
  private func barControls(_ count: Int, _ page: Int, _ phase: QuizPhase) -> [Control] {
    let pages = KioskState.pages(of: count, by: KioskState.barsPerPage)
    return pages > 1 && phase != .before ? [.quiz(.bars((page + 1) % pages))] : []
  }

  /// How long a page of the quiz waits for input; `nil`: for ever, while a class answers.
  func idleLimit(of page: QuizPage) -> Ticks? {
    switch page {
    case .classSitting: nil
    case .classResult, .classMenu: .seconds(settings.pauseMinutes * 60)
    case .sitting, .replay: .seconds(settings.idleSeconds * 3)
    default: .seconds(settings.idleSeconds)
    }
  }

  /// What the family with this symbol knew before, if it was asked today.
  func knownBefore(_ symbol: FamilySymbol?, in attempt: Attempt) -> ScoreSheet? {
    guard attempt.phase == .after else { return nil }
    guard let symbol else { return visitor.quiz.before }
    guard let kept = quizMemory.before[symbol], kept.quiz == attempt.quiz,
      kept.version == attempt.version, now - kept.at < QuizMemory.keptLength
    else { return nil }
    return kept.value
  }

  /// Whether a family that is asked at `phase` may have taken a symbol before: today, or a month ago.
  public func mayHaveSymbol(for phase: QuizPhase) -> Bool {
    switch phase {
    case .before, .practice: false
    case .check: true
    case .after:
      quizMemory.before.values.contains {
        $0.quiz == quiz?.id && now - $0.at < QuizMemory.keptLength
      }
    }
  }

  /// What the class knew before, if it was asked today.
  func classBefore(for round: HandsUpRound) -> HandsUpRound? {
    guard round.phase == .after, let kept = quizMemory.classBefore, kept.quiz == round.quiz,
      kept.version == round.version, now - kept.at < QuizMemory.keptLength
    else { return nil }
    return kept.value
  }

  /// The screens of `targets` that the session has.
  func known(_ targets: [ReplayTarget]) -> [ReplayTarget] {
    guard let session else { return [] }
    return targets.filter { target in
      switch target {
      case .step(let id): session.steps.contains { $0.id == id }
      case .card(let chapter, let card):
        session.chapters.contains { $0.id == chapter && $0.cards.contains { $0.id == card } }
      case .check, .dangerSigns, .uncomfortable: true
      }
    }
  }
}

extension QuizSitting {
  /// The sitting's own controls, in the keyboard's order.
  var controls: [Control] {
    switch attempt.position {
    case .asking:
      options.map { .quiz($0) } + (attempt.isAnswerable ? [.quiz(.give)] : [])
        + [.quiz(.pass), .back]
    case .explaining: [.next]
    case .showing:
      StepMark.Skill.allCases.reversed().map { .quiz(.mark($0)) } + [.back]
    case .finished: []
    }
  }

  private var options: [QuizControl] {
    guard let question = attempt.question else { return [] }
    let isSpot = question.item.kind == .spot
    return question.shown.map { isSpot ? .place($0) : .answer($0) }
  }
}

extension ClassSitting {
  /// Whether hands are being counted.
  public var isCounting: Bool {
    if case .counting = round.position { return true }
    return false
  }

  /// The class's own controls, in the keyboard's order.
  var controls: [Control] {
    switch round.position {
    case .counting(let place):
      // One stop of the frame for each option; one hand less lies behind everything else.
      shown.map { .quiz(.more($0)) } + [.next] + (place > 0 ? [.back] : [])
        + shown.map { .quiz(.fewer($0)) }
    case .bars: [.next, .back]
    case .finished: []
    }
  }

  private var shown: [String] { round.question?.shown ?? [] }
}

extension QuizPage {
  /// Whether "next" and "back" turn pages here, instead of moving the frame.
  var turnsPages: Bool {
    switch self {
    case .sitting(let sitting): sitting.isExplaining
    case .replay, .result, .classResult: true
    case .classSitting(let sitting): !sitting.isCounting
    default: false
    }
  }
}
