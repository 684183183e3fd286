import Content

/// Runs an event script without a screen and says what happened, line by line.
public struct Replay {
  public private(set) var state: KioskState
  public private(set) var lines: [String] = []
  /// Called after every event or tick that changed what the screen is about.
  private let onScreen: (KioskState) -> Void
  private var last = ""

  /// A replay that starts from `state`; `onScreen` sees every new screen.
  public init(_ state: KioskState, onScreen: @escaping (KioskState) -> Void = { _ in }) {
    self.state = state
    self.onScreen = onScreen
    note()
  }

  /// Plays the whole script, tick by tick.
  ///
  /// A script that was recorded says when the display had each picture; in one that was written
  /// each is there at once.
  public mutating func run(_ script: EventScript) {
    var entries = script.entries[...]
    let start = state.now
    let showsAtOnce = !script.tellsDisplay
    while true {
      if showsAtOnce, state.awaitsDisplay { apply(.shown) }
      while let entry = entries.first, start + entry.tick <= state.now {
        entries.removeFirst()
        if let text = entry.event.scriptText { say("event \(text)") }
        apply(entry.event)
        if showsAtOnce, state.awaitsDisplay { apply(.shown) }
      }
      guard state.now < start + script.length else { break }
      apply(.ticked(1))
    }
  }

  /// Applies one event and writes what came of it.
  public mutating func apply(_ event: KioskEvent) {
    for effect in update(&state, event) {
      if let text = effect.replayText { say(text) }
    }
    note()
  }

  private mutating func note() {
    let now = state.summary
    guard now != last else { return }
    last = now
    say("screen \(now)")
    onScreen(state)
  }

  private mutating func say(_ text: String) { lines.append("\(state.now.count) \(text)") }
}

extension Effect {
  /// The effect in a replay's text; saving is left out, it comes every four seconds.
  fileprivate var replayText: String? {
    switch self {
    case .play(let cue): "sound \(cue.rawValue)"
    case .setVolume(let level): "volume \(level)"
    case .save, .saveClass, .saveQuiz: nil
    case .endClass(let record): "class \(record?.replayText ?? "forgotten")"
    case .clearSaved: "forget progress"
    case .note(let note): "note \(note.text)"
    case .store(let result): "store \(result.replayText)"
    case .staff(let order): "staff \(order.summary)"
    case .printSheet(let sheet): "print the sheet of \(sheet.session) in \(sheet.language)"
    case .keepTimes: "keep times"
    }
  }
}

extension VisitNote {
  /// The note as one line of a log.
  public var text: String {
    switch self {
    case .began(let language): "visit began in \(language)"
    case .chose(let id): "chose \(id)"
    case .stoppedAtCheck(let isStopped): isStopped ? "stopped at the check" : "check passed"
    case .practiceBegan(let start):
      "practice began (\(start.options.joined(separator: ", ")))"
    case .stepDone(let id): "step done: \(id)"
    case .stepRepeated(let id): "step repeated: \(id)"
    case .paused(let pause): "paused: \(pause.rawValue)"
    case .finished(let steps): "finished \(steps) steps"
    case .left: "visitor left"
    case .timedOut: "visitor gone"
    case .staffEntered: "staff came in"
    case .staffLeft: "staff left"
    }
  }
}

extension KioskState {
  /// What the screen is about, in one line; the same line means the same screen.
  public var summary: String {
    var name = screen.summary
    if screen == .classMeeting, let classMeeting { name = classMeeting.summary }
    var parts = [name, visitor.language]
    if let overlay { parts.append("over it: \(overlay.summary)") }
    if let focus, controls.indices.contains(focus) {
      parts.append("frame on \(controls[focus].name)")
    }
    return parts.joined(separator: ", ")
  }
}

extension Screen {
  /// The screen's name as `tuntun snapshot` takes it, with its place.
  public var summary: String {
    switch self {
    case .attract: "attract"
    case .language(let page): "language page \(page)"
    case .sessions: "sessions"
    case .who: "who"
    case .home: "home"
    case .learn(let chapter, let card): "learn \(chapter).\(card)"
    case .watch(let step): "watch \(step)"
    case .dangerSigns: "danger signs"
    case .check(let page): "check page \(page)"
    case .ask(let sign): "ask \(sign)"
    case .variants: "variants"
    case .practice(let practice): practice.summary
    case .finish(let steps): "finish after \(steps)"
    case .takeHome(let sheet): "sheet after \(sheet.steps), printing: \(sheet.printing.rawValue)"
    case .callStaff(let reasons): "call staff (\(reasons.count) reasons)"
    case .quiz(let page): page.summary
    case .staff(let screen): screen.summary
    case .demonstration(let demonstration): demonstration.summary
    case .classMeeting: "class"
    }
  }
}

extension Practice {
  fileprivate var summary: String {
    var text = "practice \(run.index + 1)/\(run.steps.count) \(run.step?.id ?? "-")"
    if let step = run.step, step.rounds > 1 {
      text += " round \(min(run.round + 1, step.rounds))/\(step.rounds)"
    }
    if run.isInLeadIn { text += " lead-in" }
    if run.isWaiting { text += " waiting" }
    if let pause { text += " paused: \(pause.rawValue)" }
    return text
  }
}

extension Overlay {
  /// The overlay's name with its place, for a replay's text.
  var summary: String {
    switch self {
    case .language(let page): "language page \(page)"
    case .display: "display"
    case .sound: "sound"
    case .help: "help"
    case .sources: "sources"
    case .stillThere: "still there?"
    case .leave: "leave?"
    case .leaveClass: "leave the class?"
    case .moreHands: "more hands than people?"
    }
  }
}
