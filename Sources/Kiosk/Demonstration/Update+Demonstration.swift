import Content

extension KioskState {
  /// The demonstration on the screen, if that is what is shown.
  public var demonstration: Demonstration? {
    if case .demonstration(let demonstration) = screen { return demonstration }
    return nil
  }

  /// How long F5 finds the step again after the demonstration was left.
  static let demonstrationKept = Ticks.seconds(10 * 60)

  /// Whether a demonstration may begin here: where no family is in the middle of something.
  var mayDemonstrate: Bool {
    guard overlay == nil, content.isUsable, !watchedSteps.isEmpty else { return false }
    switch screen {
    case .attract, .language, .sessions, .who, .home, .classMeeting: return true
    case .staff: return staffArea.map { $0.work == nil && $0.question == nil } ?? false
    default: return false
    }
  }

  /// F5: a demonstration as the clinic wishes, after the PIN or without.
  mutating func askForDemonstration() -> [Effect] {
    let isFree = settings.demonstrationDoor == .free || staffArea != nil || isInClass
    return isFree ? beginDemonstration() : openStaffDoor(for: .demonstration)
  }

  /// Begins the demonstration, or goes on with the one that was left a moment ago.
  ///
  /// Remotes have one button that sends F5 and Escape in turn: a press too many leaves, and the
  /// next is back at the same step.
  public mutating func beginDemonstration() -> [Effect] {
    guard mayDemonstrate else { return [] }
    let steps = settings.applied(to: watchedSteps)
    var demonstration = Demonstration(steps: steps, origin: screen)
    if let left = demonstrationLeft, now - left.at < KioskState.demonstrationKept,
      left.value.steps == steps
    {
      demonstration.view = left.value.view
      demonstration.elapsed = left.value.elapsed
      demonstration.times = left.value.times
      demonstration.advances = left.value.advances
      demonstration.loops = left.value.loops
    }
    show(.demonstration(demonstration))
    lastInput = now
    return []
  }

  private mutating func leaveDemonstration() -> [Effect] {
    guard let demonstration else { return [] }
    keepDemonstration()
    show(demonstration.origin)
    lastInput = now
    return keepTimes(of: demonstration)
  }

  /// The presenter's window came or went; what only she has seen is not shown to the families.
  mutating func setPresenterView(_ isThere: Bool) {
    if hasPresenterView, !isThere { changeDemonstration { $0.hideEvidence() } }
    hasPresenterView = isThere
  }

  mutating func keepDemonstration() {
    guard let demonstration else { return }
    demonstrationLeft = DemonstrationLeft(value: demonstration, at: now)
  }

  mutating func changeDemonstration(_ change: (inout Demonstration) -> Void) {
    _ = self.change(change)
  }

  private mutating func change(_ change: (inout Demonstration) -> Void) -> [Effect] {
    guard var demonstration else { return [] }
    change(&demonstration)
    screen = .demonstration(demonstration)
    return []
  }

  mutating func passInDemonstration(_ ticks: Ticks) -> [Effect] {
    guard demonstration != nil else { return [] }
    return change { $0.pass(ticks) }
  }

  // MARK: Touch

  mutating func activateInDemonstration(_ control: Control) -> [Effect] {
    guard case .demo(let control) = control else { return [] }
    switch control {
    case .resume: return change { $0.hold = nil }
    case .step(let index): return change { $0.go(to: index) }
    case .more: return change { $0.strip = $0.strip.next }
    case .digit(let digit): return typeInDemonstration(digit) ?? []
    case .command(.help):
      overlay = .help
      return []
    case .command(.language):
      open(.language(page: 0))
      return []
    case .command(let command): return handleInDemonstration(command) ?? []
    }
  }

  // MARK: Keys

  /// Digits are the number of the step after `g`, else the landmark to point at; `nil`: not here.
  mutating func typeInDemonstration(_ digit: Int) -> [Effect]? {
    guard let demonstration, overlay == nil else { return nil }
    guard demonstration.hold == nil else { return [] }
    if let jump = demonstration.jump {
      return change { if jump.count < 3 { $0.jump = jump + "\(digit)" } }
    }
    if digit == 5 { return handleInDemonstration(.spotlight) }
    let atOnce = look.isMotionReduced
    return change { demonstration in
      guard let landmark = Demonstration.landmark(digit) else { return demonstration.putOutLight() }
      demonstration.point(at: landmark, atOnce: atOnce)
    }
  }

  /// A finger or the mouse is at `place` of the picture.
  mutating func pointInDemonstration(at place: PicturePlace) -> [Effect] {
    guard overlay == nil else { return [] }
    let atOnce = look.isMotionReduced
    return change { $0.point(at: place, atOnce: atOnce) }
  }

  /// Keys of the demonstration; `nil`: a key that means the same everywhere.
  mutating func handleInDemonstration(_ command: Command) -> [Effect]? {
    guard let demonstration, overlay == nil else { return nil }
    // Where she has a window of her own, the notes are there all the time.
    if command == .notes, hasPresenterView { return [] }
    if let hold = demonstration.hold { return handle(command, during: hold) }
    if let jump = demonstration.jump, let effects = handle(command, typing: jump) { return effects }
    if let card = demonstration.overview, let effects = handle(command, choosing: card) {
      return effects
    }
    if let effects = turnStep(command) ?? pacing(command) ?? pointing(command) { return effects }
    switch command {
    case .overview: return change { $0.overview = $0.view.index }
    case .jump: return change { $0.jump = "" }
    case .black: return change { $0.hold = .black }
    case .white: return change { $0.hold = .white }
    case .freeze: return change { $0.frozen = $0.frozen == nil ? $0.view : nil }
    case .notes:
      return change { demonstration in
        // Notes behind a claim come to the front before they can go.
        if demonstration.claim == nil, !demonstration.warnsOfEvidence {
          demonstration.showsNotes.toggle()
        } else {
          demonstration.showsNotes = true
        }
        demonstration.hideEvidence()
      }
    case .evidence:
      let claims = session?.claims.count ?? 0
      let isAside = hasPresenterView
      return change { $0.showEvidence(of: claims, isAside: isAside) }
    case .up: return goUpInDemonstration()
    // It runs already; and nothing of a practice happens here.
    case .startOrResume, .babyCries, .uncomfortable, .home, .staff: return []
    case .classMeeting: return askForClass()
    default: return nil
    }
  }

  /// While black, white or paused only the keys that resume act.
  private mutating func handle(_ command: Command, during hold: Demonstration.Hold) -> [Effect] {
    switch (command, hold) {
    case (.startOrResume, _), (.up, _), (.black, .black), (.white, .white), (.pause, .pause),
      (.select, _):
      return change { $0.hold = nil }
    default: return []
    }
  }

  private mutating func handle(_ command: Command, typing digits: String) -> [Effect]? {
    switch command {
    case .select, .startOrResume:
      return change { demonstration in
        demonstration.jump = nil
        if let number = Int(digits) { demonstration.go(to: number - 1) }
      }
    case .back where !digits.isEmpty: return change { $0.jump = String(digits.dropLast()) }
    case .up, .jump, .back: return change { $0.jump = nil }
    case .help: return nil
    default:
      _ = change { $0.jump = nil }
      return nil
    }
  }

  private mutating func handle(_ command: Command, choosing card: Int) -> [Effect]? {
    let count = demonstration?.steps.count ?? 0
    switch command {
    case .next, .focusNext: return change { $0.overview = min(card + 1, count - 1) }
    case .back, .focusBack: return change { $0.overview = max(card - 1, 0) }
    case .first: return change { $0.overview = 0 }
    case .last: return change { $0.overview = count - 1 }
    case .select, .startOrResume: return change { $0.go(to: card) }
    case .up, .overview: return change { $0.overview = nil }
    case .black, .white, .pause, .jump: return nil
    case .help, .language, .display, .louder, .quieter, .mute: return nil
    default: return []
    }
  }

  private mutating func turnStep(_ command: Command) -> [Effect]? {
    switch command {
    // After its last step a class goes on.
    case .next where demonstration?.origin == .classMeeting && demonstration?.nextStep == nil:
      return leaveDemonstration()
    case .next: return change { $0.go(to: $0.view.index + 1) }
    case .back: return change { $0.go(to: $0.view.index - 1) }
    case .first: return change { $0.go(to: 0) }
    case .last: return change { $0.go(to: $0.steps.count - 1) }
    case .repeatStep: return change { $0.go(to: $0.view.index) }
    default: return nil
    }
  }

  private mutating func pacing(_ command: Command) -> [Effect]? {
    switch command {
    // A picture that stands at a frame moves on before it can pause.
    case .pause:
      return change { if $0.view.isStill { $0.view.isStill = false } else { $0.hold = .pause } }
    case .autoAdvance: return change { $0.advances.toggle() }
    case .loop: return change { $0.loops.toggle() }
    case .slow:
      return change {
        switch $0.view.speed {
        case .whole: $0.view.speed = .half
        case .half: $0.view.speed = .quarter
        case .quarter: $0.view.speed = .whole
        }
        $0.view.isStill = false
      }
    case .frameNext: return change { $0.moveFrame(1) }
    case .frameBack: return change { $0.moveFrame(-1) }
    default: return nil
    }
  }

  private mutating func pointing(_ command: Command) -> [Effect]? {
    let atOnce = look.isMotionReduced
    switch command {
    case .spotlight: return change { $0.toggleLight(atOnce: atOnce) }
    case .point: return change { $0.togglePointing() }
    case .zoom: return change { $0.toggleCloseUp(atOnce: atOnce) }
    case .labels:
      return change { $0.view.labels = $0.view.labels == .none ? .all : .none }
    case .askLabel: return change { $0.ask() }
    default: return nil
    }
  }

  /// Out of what is special first, one thing a press; then out of the demonstration.
  private mutating func goUpInDemonstration() -> [Effect] {
    guard let demonstration else { return [] }
    if focus != nil {
      focus = nil
      return []
    }
    if demonstration.claim != nil || demonstration.warnsOfEvidence {
      return change { $0.hideEvidence() }
    }
    if demonstration.showsNotes { return change { $0.showsNotes = false } }
    if demonstration.frozen != nil { return change { $0.frozen = nil } }
    if demonstration.view.spotlight != nil { return change { $0.putOutLight() } }
    if demonstration.view.closeUp.isNear {
      let atOnce = look.isMotionReduced
      return change { $0.view.closeUp.zoomOut(atOnce: atOnce) }
    }
    if case .one = demonstration.view.labels { return change { $0.view.labels = .all } }
    return leaveDemonstration()
  }
}

/// A demonstration that was left, and when: the next start goes on there.
public struct DemonstrationLeft: Equatable, Sendable {
  var value: Demonstration
  var at: Ticks
}
