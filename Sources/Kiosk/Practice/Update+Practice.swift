import Content

extension KioskState {
  /// How often progress goes to the disk; "within 5 s" (`screens.md`) with a second to spare.
  static let saveEvery = Ticks.seconds(4)

  /// Seconds of lead-in when a practice goes on after a pause: hands find their place again.
  static let recapSeconds = 5

  /// The order to keep the present progress, or `nil` outside practice.
  public var saveEffect: Effect? {
    guard let practice, let session, let step = practice.run.step else { return nil }
    return .save(
      SavedProgress(
        session: session.id, language: visitor.language, choice: visitor.choice,
        options: visitor.options, step: step.id, round: practice.run.round,
        elapsed: practice.run.elapsed,
        done: practice.run.steps.map(\.id).filter(practice.done.contains), look: look))
  }

  // MARK: Time

  /// Moves the run on, says its cues, and watches the long press.
  mutating func passInPractice(_ ticks: Ticks) -> [Effect] {
    guard var practice else { return [] }
    if let hint = practice.hintSince, now - hint >= Practice.hintLength {
      practice.hintSince = nil
    }
    var effects: [Effect] = []
    if practice.isRunning, !stopsTheRun {
      let moments = practice.run.advance(by: ticks)
      for case .stepEnded(let id) in moments { practice.done.insert(id) }
      effects = cues(moments)
    }
    screen = .practice(practice)
    if practice.run.isFinished { return effects + finish(practice) }
    effects += passHold()
    if practice.isRunning, now - savedAt >= KioskState.saveEvery || hasNewStep(effects) {
      savedAt = now
      effects += [saveEffect].compactMap { $0 }
    }
    return effects
  }

  /// A question on the screen stops the run; the languages do not (the step and timer stay).
  private var stopsTheRun: Bool { overlay == .leave }

  private func hasNewStep(_ effects: [Effect]) -> Bool {
    effects.contains { if case .note(.stepDone) = $0 { true } else { false } }
  }

  private func cues(_ moments: [Moment]) -> [Effect] {
    moments.flatMap { moment -> [Effect] in
      switch moment {
      // The last step's end is told by the sound of the whole session's end.
      case .stepEnded(let id) where moments.contains(.finished): [.note(.stepDone(id))]
      case .countdown: [.play(.tick)]
      case .began: [.play(.start)]
      case .roundEnded: [.play(.turn)]
      case .stepEnded(let id): [.play(.turn), .note(.stepDone(id))]
      case .finished: [.play(.done)]
      }
    }
  }

  /// The page after the last step; records have a practice that passed over steps as left.
  private mutating func finish(_ practice: Practice) -> [Effect] {
    let steps = practice.done.count
    show(.finish(steps: steps))
    lastInput = now
    return [.note(practice.isDone ? .finished(steps: steps) : .left), .clearSaved]
  }

  /// A finger that has lain on the locked screen for two seconds unlocks it and does its control,
  /// unless another step came up under the finger.
  private mutating func passHold() -> [Effect] {
    guard var practice, let hold = practice.hold, hold.progress(at: now) >= 1 else { return [] }
    practice.hold = nil
    practice.hintSince = nil
    practice.unlockedUntil = now + Practice.unlockedLength
    screen = .practice(practice)
    guard let control = hold.control, control.isForCare || wasSeen(since: hold) else {
      return [.play(.tap)]
    }
    lastTouch = Touch(control: control, at: now)
    return [.play(.tap)] + activate(control)
  }

  private func wasSeen(since hold: Practice.Hold) -> Bool {
    !awaitsDisplay && sight.since.map { $0 <= hold.since } ?? false
  }

  // MARK: Touch

  /// A press on the locked practice screen begins the long press; `nil`: not locked, act at once.
  mutating func pressInPractice(_ control: Control?) -> [Effect]? {
    guard var practice, practice.isLocked(at: now) else {
      extendUnlock()
      return nil
    }
    practice.hold = Practice.Hold(since: now, control: control)
    practice.hintSince = now
    screen = .practice(practice)
    return []
  }

  private mutating func extendUnlock() {
    guard var practice, practice.isRunning else { return }
    practice.unlockedUntil = now + Practice.unlockedLength
    screen = .practice(practice)
  }

  mutating func activateInPractice(_ control: Control) -> [Effect] {
    switch control {
    case .pause: return pausePractice(.plain)
    case .babyCries: return pausePractice(.babyCries)
    case .uncomfortable: return pausePractice(.uncomfortable)
    case .resume: return resumePractice()
    case .next: return step { $0.next() }
    case .back:
      return step {
        $0.back(); return []
      }
    case .repeatStep:
      let repeated = practice?.run.step.map { [Effect.note(.stepRepeated($0.id))] } ?? []
      return repeated
        + step(keepsPause: false) {
          $0.repeatStep(); return []
        }
    case .startOver:
      // The gates stand before the first step, for whoever is here now.
      saved = nil
      show(.who)
      return [.clearSaved]
    case .leave where practice?.pause == .uncomfortable:
      // Nobody argues with a mother who is not well; what to watch for comes up instead.
      show(.dangerSigns)
      return [.note(.left), .clearSaved]
    case .leave: open(.leave)
    default: break
    }
    return []
  }

  private mutating func pausePractice(_ pause: Practice.Pause) -> [Effect] {
    guard var practice else { return [] }
    practice.pause = pause
    practice.hold = nil
    screen = .practice(practice)
    return [.note(.paused(pause))] + [saveEffect].compactMap { $0 }
  }

  private mutating func resumePractice() -> [Effect] {
    guard var practice else { return [] }
    saved = nil
    practice.pause = nil
    practice.unlockedUntil = now
    practice.run.recap(seconds: settings.leadIn ?? KioskState.recapSeconds)
    screen = .practice(practice)
    return []
  }

  /// Changes the step; a plain pause goes on at the new one, since nobody has said "go on".
  private mutating func step(
    keepsPause: Bool = true, _ change: (inout PracticeRun) -> [Moment]
  ) -> [Effect] {
    guard var practice else { return [] }
    let effects = cues(change(&practice.run))
    if !keepsPause || practice.pause != .plain { practice.pause = nil }
    practice.hold = nil
    screen = .practice(practice)
    if practice.run.isFinished { return effects + finish(practice) }
    savedAt = now
    return effects + [saveEffect].compactMap { $0 }
  }

  // MARK: Keys

  /// Keys of the practice screen; the lock is for touch alone. `nil`: not a practice key.
  mutating func handleInPractice(_ command: Command) -> [Effect]? {
    guard let practice else { return nil }
    let asks = practice.pause == .babyCries || practice.pause == .uncomfortable
    switch command {
    // While a calm page is up, only the keys that resume act: no step is lost by accident.
    case .next where asks, .back where asks, .first where asks, .last where asks,
      .repeatStep where asks:
      return []
    case .babyCries where practice.pause == .uncomfortable: return []
    case .next where practice.pause == .powerCut: return resumePractice()
    case .next: return activateInPractice(.next)
    case .back: return activateInPractice(.back)
    case .pause, .startOrResume:
      if practice.pause == nil, practice.run.isWaiting, command == .startOrResume {
        return activateInPractice(.next)
      }
      return practice.pause == nil ? pausePractice(.plain) : resumePractice()
    case .repeatStep: return activateInPractice(.repeatStep)
    case .babyCries: return pausePractice(.babyCries)
    case .uncomfortable: return pausePractice(.uncomfortable)
    case .first:
      return step {
        $0.go(to: 0); return []
      }
    case .last:
      return step {
        $0.go(to: max($0.steps.count - 1, 0)); return []
      }
    case .up:
      if practice.pause == nil { return pausePractice(.plain) }
      open(.leave)
      return []
    case .home:
      let effects = practice.pause == nil ? pausePractice(.plain) : []
      return effects + activateInPractice(.leave)
    default: return nil
    }
  }
}
