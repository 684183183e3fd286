import Content

extension KioskState {
  /// A class with its hands up: before or after, a hand more, a hand less.
  mutating func activateInClass(_ control: QuizControl) {
    switch control {
    case .classroom: show(.quiz(.classMenu))
    case .classPhase(let phase): beginClass(phase)
    case .more(let option): count { $0.add(1, to: option) }
    case .fewer(let option): count { $0.add(-1, to: option) }
    default: break
    }
  }

  private mutating func beginClass(_ phase: QuizPhase) {
    guard let quiz else { return }
    quizMemory.storing = .nothing
    let round = HandsUpRound(of: quiz, phase: phase, seed: quizMemory.nextSeed())
    guard round.question != nil else { return show(.home) }
    show(.quiz(.classSitting(ClassSitting(round: round, before: classBefore(for: round)))))
  }

  private mutating func count(_ change: (inout HandsUpRound) -> Void) {
    guard case .quiz(.classSitting(var sitting)) = screen else { return }
    change(&sitting.round)
    sitting.typed = nil
    screen = .quiz(.classSitting(sitting))
  }

  /// A digit sets the hands of the option in the frame; a second one soon after belongs to it.
  mutating func typeHands(_ digit: Int) -> [Effect] {
    guard overlay == nil, case .quiz(.classSitting(var sitting)) = screen, sitting.isCounting,
      let option = framedOption ?? sitting.round.question?.shown.first
    else { return [] }
    focus = controls.firstIndex(of: .quiz(.more(option)))
    let hands = sitting.round.tally?.hands(for: option) ?? 0
    let isSecond =
      sitting.typed.map { $0.option == option && now - $0.at < ClassSitting.typingLength } ?? false
    sitting.round.set(isSecond ? hands * 10 + digit : digit, for: option)
    sitting.typed = isSecond ? nil : ClassSitting.Typed(option: option, at: now)
    screen = .quiz(.classSitting(sitting))
    return []
  }

  /// The option whose plus or minus the keyboard's frame is on.
  private var framedOption: String? {
    guard let focus, controls.indices.contains(focus) else { return nil }
    switch controls[focus] {
    case .quiz(.more(let option)), .quiz(.fewer(let option)): return option
    default: return nil
    }
  }

  /// From the hands to the bars, from the bars to the next question, and back.
  ///
  /// More hands than people who came are counted only after a question.
  mutating func turnClass(_ control: Control, isSure: Bool = false) -> [Effect] {
    guard case .quiz(.classSitting(var sitting)) = screen else { return [] }
    if control == .next, !isSure, sitting.isCounting, hasTooManyHands(sitting.round) {
      open(.moreHands)
      return []
    }
    sitting.typed = nil
    if control == .next { sitting.round.goOn() } else { sitting.round.goBack() }
    if isInClass { changeClass { $0.rounds[sitting.round.phase] = sitting.round } }
    guard sitting.round.position == .finished else {
      focus = nil
      if sitting.isCounting { screenSince = now }
      screen = .quiz(.classSitting(sitting))
      return []
    }
    return finish(sitting)
  }

  private func hasTooManyHands(_ round: HandsUpRound) -> Bool {
    guard isInClass, let people = classMeeting?.people, people > 0 else { return false }
    return round.tally.map { $0.total > people } ?? false
  }

  private mutating func finish(_ sitting: ClassSitting) -> [Effect] {
    let round = sitting.round
    if round.phase == .before, !isInClass {
      quizMemory.classBefore = QuizMemory.Kept(
        value: round, quiz: round.quiz, version: round.version, at: now)
    }
    let outcome = ClassOutcome(round: round, before: sitting.before)
    let targets = known(round.replays)
    if targets.isEmpty {
      show(.quiz(.classResult(outcome)))
    } else {
      show(.quiz(.replay(QuizReplay(targets: targets, next: .classroom(outcome)))))
    }
    // What a class answers is stored with the class.
    return isInClass ? [] : store(round.result(language: visitor.language))
  }
}
