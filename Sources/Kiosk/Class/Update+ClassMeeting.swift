import Content

extension KioskState {
  /// Whether a class goes on here, on its own pages or within them: nobody has left it.
  public var isInClass: Bool { classMeeting.map { $0.left == nil } ?? false }

  /// Whether a class may begin, or go on, here.
  var mayTeach: Bool {
    mayDemonstrate || (demonstration.map { $0.hold == nil } ?? false && overlay == nil)
  }

  // MARK: Begin and leave

  /// F6: what writes results of a class asks for the PIN first, where the clinic has not freed it.
  mutating func askForClass() -> [Effect] {
    guard mayTeach else { return [] }
    let isFree = settings.classDoor == .free || staffArea != nil || isInClass
    return isFree ? beginClass() : openStaffDoor(for: .classMeeting)
  }

  /// Begins a class, or goes on with the one that was left a while ago. From the demonstration the
  /// class takes over: what was shown counts as its content.
  mutating func beginClass() -> [Effect] {
    guard mayTeach, let session else { return [] }
    let origin = demonstration?.origin ?? screen
    if demonstration != nil { keepDemonstration() }
    guard origin != .classMeeting else { return backToClass() }
    let steps = settings.applied(to: watchedSteps)
    lastInput = now
    if var run = classMeeting, run.session == session.id, run.steps.map(\.id) == steps.map(\.id) {
      run.left = nil
      run.origin = origin
      classMeeting = run
      show(.classMeeting)
      return []
    }
    let old = abandonClass()
    classStoring = .nothing
    classMeeting = ClassMeeting(
      session: session, steps: steps, quiz: quiz, origin: origin, language: visitor.language,
      limit: settings.classLimit)
    show(.classMeeting)
    return old
  }

  /// Back from questions or demonstration to the class's own page.
  mutating func backToClass() -> [Effect] {
    show(.classMeeting)
    lastInput = now
    return []
  }

  /// Leaves the class as it is; it waits for a while.
  private mutating func keepClass() -> [Effect] {
    guard let run = classMeeting else { return [] }
    let left = now
    changeClass { $0.left = left }
    showOrigin(run.origin)
    return []
  }

  /// The screen that the class was opened from; whoever comes to it next is somebody new.
  private mutating func showOrigin(_ origin: Screen) {
    if origin == .attract { visitor = Visitor(language: defaultLanguage) }
    show(origin)
    lastInput = now
  }

  /// Ends the class before its end: stored as abandoned if anybody was counted or asked.
  mutating func abandonClass() -> [Effect] {
    guard let run = classMeeting else { return [] }
    classMeeting = nil
    guard !run.isEnded else { return [] }
    let record = run.record(run.phase == .summary ? .finished : .abandoned)
    return [.endClass(record.isEmpty ? nil : record)]
  }

  private mutating func endClass() -> [Effect] {
    let origin = classMeeting?.origin ?? .attract
    let effects = abandonClass()
    showOrigin(origin)
    return effects
  }

  /// A class that a power cut interrupted: it waits as if it had been left just now, or is stored as
  /// abandoned where it `isOld`, or where its session has changed, and with it the questions.
  public mutating func restoreClass(_ saved: SavedClass, isOld: Bool = false) -> [Effect] {
    let session = content.sessions.first { $0.id == saved.session }
    let quiz = content.quizzes.first { $0.session == saved.session } ?? self.quiz
    let run = session.flatMap {
      saved.run(
        of: $0, steps: settings.applied(to: $0.steps(choosing: [])), quiz: quiz, origin: .attract,
        now: now, limit: settings.classLimit)
    }
    guard let run else {
      let record = saved.record
      return [.endClass(record.isEmpty ? nil : record)]
    }
    classMeeting = run
    return isOld ? abandonClass() : []
  }

  // MARK: Time

  mutating func passInClass(_ ticks: Ticks) -> [Effect] {
    guard let run = classMeeting else { return [] }
    if let left = run.left { return now - left >= ClassMeeting.kept ? abandonClass() : [] }
    changeClass { $0.pass(ticks) }
    return []
  }

  /// When time alone changes something about the class.
  var classDeadline: Ticks? {
    guard let run = classMeeting else { return nil }
    if let left = run.left { return left + ClassMeeting.kept }
    return screen == .classMeeting && run.phase != .summary ? now + run.untilNextMinute : nil
  }

  mutating func changeClass(_ change: (inout ClassMeeting) -> Void) {
    guard var run = classMeeting else { return }
    change(&run)
    if run.left == nil { run.language = visitor.language }
    classMeeting = run
  }

  // MARK: Saving

  /// The class as it is kept until it is stored.
  var savedClass: SavedClass? {
    classMeeting.flatMap { $0.isEnded ? nil : SavedClass($0) }
  }

  /// The order to keep the class, if anything but the time has changed since `old`.
  func classSaved(since old: SavedClass?) -> [Effect] {
    guard let saved = savedClass, old.map({ !$0.isSame(as: saved) }) ?? true else { return [] }
    return [.saveClass(saved)]
  }

  // MARK: Touch

  mutating func activateInClass(_ control: Control) -> [Effect] {
    guard case .classMeeting(let control) = control else { return [] }
    changeClass { $0.typed = nil }
    switch control {
    case .more(let role): changeClass { $0.count(1, role) }
    case .fewer(let role): changeClass { $0.count(-1, role) }
    case .mark(let skill): mark(skill)
    case .family:
      changeClass { $0.showing.beginNextFamily() }
      focus = nil
    case .run: return runPhase()
    case .correct:
      changeClass { $0.isCorrecting = true }
      enter(.opening)
    case .again(let place): return showAgain(place)
    case .next: return turnClassPhase()
    case .back: goBackInClass()
    case .leave: open(.leaveClass)
    case .stay, .keep, .end: break
    }
    return []
  }

  /// What the answers of the question "leave?" do.
  mutating func answerLeavingClass(_ control: ClassControl) -> [Effect] {
    overlay = nil
    switch control {
    case .keep: return keepClass()
    case .end: return endClass()
    default: return []
    }
  }

  private mutating func mark(_ skill: StepMark.Skill) {
    changeClass { $0.showing.mark(skill) }
    focus = nil
  }

  /// Back to the step before, or to the part before.
  private mutating func goBackInClass() {
    guard let run = classMeeting else { return }
    if run.phase == .showing {
      var showing = run.showing
      if showing.goBack() {
        changeClass { $0.showing = showing }
        focus = nil
        return
      }
    }
    if run.isCorrecting { return endCorrecting() }
    guard let before = run.phaseBefore else { return }
    enter(before)
  }

  private mutating func endCorrecting() {
    changeClass { $0.isCorrecting = false }
    enter(.summary)
  }

  private mutating func enter(_ phase: ClassPhase) {
    changeClass { run in
      run.phase = phase
      run.escapeMarks = false
    }
    show(.classMeeting)
  }

  /// On to the next part. The class is stored from its summary, and then it is gone.
  private mutating func turnClassPhase() -> [Effect] {
    guard let run = classMeeting else { return [] }
    if run.phase == .showing, !run.showing.isComplete, run.showing.isBegun {
      changeClass { $0.showing.finish() }
      focus = nil
      return []
    }
    if run.isCorrecting {
      endCorrecting()
    } else if let next = run.nextPhase {
      enter(next)
    } else if run.isEnded {
      classMeeting = nil
      showOrigin(run.origin)
    } else {
      return storeClass(run)
    }
    return []
  }

  private mutating func storeClass(_ run: ClassMeeting) -> [Effect] {
    let record = run.record(.finished)
    changeClass { $0.isEnded = true }
    focus = nil
    classStoring = record.isEmpty ? .nothing : .waiting
    return [.endClass(record.isEmpty ? nil : record)]
  }

  // MARK: Questions and demonstration

  private mutating func runPhase() -> [Effect] {
    guard let run = classMeeting else { return [] }
    if let phase = run.phase.questions {
      beginClassRound(phase)
      return []
    }
    return run.phase == .content ? beginDemonstration() : []
  }

  /// The questions of this part, from where they were left.
  private mutating func beginClassRound(_ phase: QuizPhase) {
    guard let quiz, let run = classMeeting else { return }
    let round =
      run.rounds[phase] ?? HandsUpRound(of: quiz, phase: phase, seed: quizMemory.nextSeed())
    guard round.question != nil else { return }
    quizMemory.storing = .nothing
    changeClass { $0.rounds[phase] = round }
    let before = phase == .after ? run.rounds[.before] : nil
    show(.quiz(.classSitting(ClassSitting(round: round, before: before))))
  }

  /// After the questions: on to the next part.
  mutating func leaveClassRound() -> [Effect] {
    guard let run = classMeeting, let next = run.nextPhase, run.isAnswered else {
      return backToClass()
    }
    enter(next)
    return []
  }

  /// The demonstration at a step that few could show.
  private mutating func showAgain(_ place: Int) -> [Effect] {
    let effects = beginDemonstration()
    changeDemonstration { demonstration in
      demonstration.go(to: place)
      demonstration.advances = false
    }
    return effects
  }
}
