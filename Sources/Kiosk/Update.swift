import Content

/// The kiosk as a state machine.
///
/// `update` is the only thing that changes ``KioskState``: synchronous, without input or output.
/// Events are named for what happened, effects are orders to the world. Each screen has a file of
/// its own; this one holds what all screens share: time, overlays, the bar, idle visitors.
public func update(_ state: inout KioskState, _ event: KioskEvent) -> [Effect] {
  let quiz = state.savedQuiz
  // Time alone changes nothing that a class must keep.
  if case .ticked = event { return take(event, in: &state) + state.quizSaved(since: quiz) }
  let saved = state.savedClass
  let effects = take(event, in: &state)
  return effects + state.classSaved(since: saved) + state.quizSaved(since: quiz)
}

private func take(_ event: KioskEvent, in state: inout KioskState) -> [Effect] {
  state.noticeSight()
  defer {
    state.dropLostFocus()
    state.noticeSight()
  }
  switch event {
  case .ticked(let count):
    return state.pass(Ticks(count))
  case .resumedAfterGap:
    return state.pauseAfterGap()
  case .shown:
    state.noticeDisplay()
    return []
  case .contentChanged(let content):
    return state.replace(content)
  case .sheetPrinted(let isSent):
    state.handle(sheetPrinted: isSent)
    return []
  case .staff(let news):
    return state.handle(news)
  case .pressed(let control):
    state.lastInput = state.now
    state.focus = nil
    return state.press(control)
  case .released:
    return state.release()
  case .command(let command):
    state.lastInput = state.now
    return state.takes(key: command) ? state.handle(command) : []
  case .digit(let digit):
    state.lastInput = state.now
    if let effects = state.typeInDemonstration(digit) { return effects }
    guard state.isSeen else { return [] }
    return state.typeInClass(digit) ?? state.typeHands(digit)
  case .typed(let character):
    state.lastInput = state.now
    state.focus = nil
    state.type(character)
    return []
  case .pointed(let place):
    state.lastInput = state.now
    return state.pointInDemonstration(at: place)
  case .presenterView(let isThere):
    state.setPresenterView(isThere)
    return []
  case .oneWindow(let isTied):
    state.isTiedToOneWindow = isTied
    return []
  case .quizStored(let isStored):
    state.quizMemory.storing = isStored ? .stored : .failed
    return []
  case .classStored(let isStored):
    state.classStoring = isStored ? .stored : .failed
    return []
  }
}

extension KioskState {
  /// Shows `screen`, from its own beginning.
  mutating func show(_ screen: Screen) {
    self.screen = screen
    screenSince = now
    overlay = nil
    focus = nil
    staff.cornerSince = nil
  }

  /// The keyboard's frame goes when the control under it goes.
  fileprivate mutating func dropLostFocus() {
    if let focus, !controls.indices.contains(focus) { self.focus = nil }
  }

  // MARK: Time

  fileprivate mutating func pass(_ ticks: Ticks) -> [Effect] {
    now += ticks
    return passInPractice(ticks) + passInDemonstration(ticks) + passInClass(ticks) + passInStaff()
      + passInIdle()
  }

  fileprivate mutating func pauseAfterGap() -> [Effect] {
    lastInput = now
    guard var practice, practice.pause == nil else { return [] }
    practice.pause = .gap
    practice.hold = nil
    screen = .practice(practice)
    return [.note(.paused(.gap)), saveEffect].compactMap { $0 }
  }

  private mutating func passInIdle() -> [Effect] {
    if case .stillThere(let until) = overlay {
      guard now >= until else { return [] }
      return startOver(.timedOut)
    }
    guard let limit = idleLimit, now - lastInput >= limit else { return [] }
    if case .finish = screen { return startOver(.timedOut) }
    overlay = .stillThere(until: now + .seconds(settings.graceSeconds))
    focus = nil
    return []
  }

  /// How long the kiosk waits for input here, or `nil` where it waits for ever.
  ///
  /// Never while a practice runs. One that stands still waits long: nobody is sent away from a
  /// crying baby, but a kiosk that was left in the middle is free again the same morning.
  var idleLimit: Ticks? {
    switch screen {
    case .attract, .callStaff, .staff, .demonstration: nil
    case .practice(let practice) where practice.isRunning: nil
    case .practice(let practice) where practice.pause == .powerCut:
      .seconds(settings.idleSeconds)
    case .practice: .seconds(settings.pauseMinutes * 60)
    case .finish: .seconds(settings.finishSeconds)
    case .classMeeting: ClassMeeting.timeout
    case .quiz where isInClass: ClassMeeting.timeout
    case .quiz(let page): idleLimit(of: page)
    default: .seconds(settings.idleSeconds)
    }
  }

  /// Back to attract with everything of this visitor forgotten.
  mutating func startOver(_ note: VisitNote) -> [Effect] {
    let stored = quizLeft() + (isInClass ? abandonClass() : [])
    let level = settings.volume
    visitor = Visitor(language: defaultLanguage)
    look = Look(settings)
    sound = SoundLevel(volume: level, isMuted: false)
    saved = nil
    show(content.isUsable ? .attract : .callStaff(content.problems))
    return stored + [.note(note), .setVolume(level), .clearSaved]
  }

  fileprivate mutating func replace(_ content: KioskContent) -> [Effect] {
    self.content = content.ordered(by: settings.sessions)
    // Whoever can mend it is at work.
    if staffScreen != nil { return [] }
    guard content.isUsable else {
      show(.callStaff(content.problems))
      return []
    }
    if case .callStaff = screen { show(.attract) }
    if case .attract = screen { visitor.language = defaultLanguage }
    return []
  }

  // MARK: Touch

  fileprivate mutating func press(_ control: Control?) -> [Effect] {
    if control == .staff(.corner) { return pressCorner() }
    if case .practice = screen, overlay == nil, let effects = pressInPractice(control) {
      return effects
    }
    guard let control = control ?? (screen == .attract ? .wake : nil) else { return [] }
    return touch(control)
  }

  /// Does what a short touch of `control` asks for, if it is there and counts.
  mutating func touch(_ control: Control) -> [Effect] {
    guard controls.contains(control), takes(touch: control) else { return [] }
    lastTouch = Touch(control: control, at: now)
    return activate(control) + [.play(.tap)]
  }

  fileprivate mutating func release() -> [Effect] {
    if let effects = releaseCorner() { return effects }
    guard var practice, practice.hold != nil else { return [] }
    practice.hold = nil
    screen = .practice(practice)
    return []
  }

  /// Does what `control` stands for, if it is on the screen now.
  mutating func activate(_ control: Control) -> [Effect] {
    guard controls.contains(control) else { return [] }
    if overlay != nil { return activateInOverlay(control) }
    switch control {
    case .globe: open(.language(page: 0))
    case .display: open(.display)
    case .sound: open(.sound)
    case .home where isInClass: return quizLeft() + backToClass()
    case .home:
      let stored = quizLeft()
      show(.home)
      return stored
    default: return activateOnScreen(control)
    }
    return []
  }

  mutating func open(_ overlay: Overlay) {
    self.overlay = overlay
    focus = nil
  }

  private mutating func activateOnScreen(_ control: Control) -> [Effect] {
    if case .quiz(let quiz) = control { return activate(quiz) }
    switch screen {
    case .attract, .language, .sessions, .who: return activateAtEntrance(control)
    case .home, .learn, .watch, .dangerSigns: return activateInLearning(control)
    case .check, .ask, .variants: return activateInPreparation(control)
    case .practice: return activateInPractice(control)
    case .finish: return activateAtFinish(control)
    case .takeHome(let sheet): return activate(control, on: sheet)
    case .callStaff: return []
    case .quiz: return activateInQuiz(control)
    case .staff: return activateInStaff(control)
    case .demonstration: return activateInDemonstration(control)
    case .classMeeting: return activateInClass(control)
    }
  }

  // MARK: Keys

  fileprivate mutating func handle(_ command: Command) -> [Effect] {
    if let effects = handleInDemonstration(command) { return effects }
    if let effects = handleInClass(command) { return effects }
    if command == .startOrResume, mayDemonstrate { return askForDemonstration() }
    if command == .classMeeting { return askForClass() }
    if command == .staff { return hasStaffCorner ? openStaffDoor() : [] }
    if let effects = handleInStaff(command) { return effects }
    if let effects = handleEverywhere(command) { return effects }
    if overlay == nil, let effects = handleInPractice(command) { return effects }
    if case .attract = screen { return activate(.wake) }
    if overlay == nil, let effects = handleInPreparation(command) { return effects }
    switch command {
    case .focusNext, .overview: moveFocus(1)
    case .focusBack: moveFocus(-1)
    // Remotes have a third button for a black screen; outside a demonstration it is free.
    case .select, .black: return select()
    case .up: return goUp()
    case .next: return turn(.next, orMove: 1)
    case .back: return turn(.back, orMove: -1)
    case .startOrResume:
      return activateFirst(of: [
        .start, .practise, .quiz(.decline), .noneOfThese, .stillHere, .classMeeting(.stay),
      ])
    case .home: return activateFirst(of: [.home])
    case .first: focus = controls.isEmpty ? nil : 0
    case .last: focus = controls.isEmpty ? nil : controls.count - 1
    default: break
    }
    return []
  }

  /// Commands that mean the same on every screen; `nil` for the others.
  private mutating func handleEverywhere(_ command: Command) -> [Effect]? {
    if case .callStaff = screen { return [] }
    switch command {
    case .louder: return changeVolume(by: 10)
    case .quieter: return changeVolume(by: -10)
    case .mute: return toggleMute()
    case .help:
      overlay = overlay == .help ? nil : .help
      return []
    case .language where canOpenFromBar: toggle(.language(page: 0))
    case .display where canOpenFromBar: toggle(.display)
    default: return nil
    }
    return []
  }

  private var canOpenFromBar: Bool {
    switch screen {
    case .attract, .language, .callStaff, .staff: false
    default: true
    }
  }

  private mutating func toggle(_ overlay: Overlay) {
    if self.overlay == overlay { self.overlay = nil } else { open(overlay) }
  }

  private mutating func moveFocus(_ direction: Int) {
    endTyping()
    let count = controls.count
    guard count > 0 else { return }
    guard let old = focus else {
      focus = direction > 0 ? 0 : count - 1
      return
    }
    focus = (old + direction + count) % count
  }

  private mutating func select() -> [Effect] {
    guard let focus, controls.indices.contains(focus) else {
      moveFocus(1)
      return []
    }
    return activate(controls[focus])
  }

  /// Next and back turn pages where there are pages, and move the frame elsewhere.
  private mutating func turn(_ page: Control, orMove direction: Int) -> [Effect] {
    if overlay == nil, controls.contains(page), turnsPages { return activate(page) }
    moveFocus(direction)
    return []
  }

  private var turnsPages: Bool {
    switch screen {
    case .learn, .watch: true
    case .quiz(let page): page.turnsPages
    default: false
    }
  }

  private mutating func activateFirst(of wanted: [Control]) -> [Effect] {
    guard let control = wanted.first(where: controls.contains) else { return [] }
    return activate(control)
  }

  private mutating func goUp() -> [Effect] {
    if overlay != nil {
      return activateFirst(of: [
        .close, .leaveNo, .stillHere, .classMeeting(.stay), .quiz(.countAgain),
      ])
    }
    switch screen {
    case .language: return startOver(.left)
    case .who: show(content.sessions.count > 1 ? .sessions : .language(page: 0))
    case .sessions: show(.language(page: 0))
    case .home: show(.who)
    case .check, .ask: return activate(.back)
    case .learn, .watch, .dangerSigns, .variants, .finish: show(.home)
    case .takeHome: return activate(.back)
    case .quiz(let page): return goUp(from: page)
    case .attract, .practice, .callStaff: break
    case .staff: return goUpInStaff()
    case .demonstration: break
    case .classMeeting: open(.leaveClass)
    }
    return []
  }
}
