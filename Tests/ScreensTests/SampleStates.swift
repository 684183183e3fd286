import Content
import Kiosk

/// One state for each thing that can be on the screen, made from any content.
struct SampleStates {
  var content: KioskContent
  var settings = Settings()
  var language = "id"
  var look: (inout Look) -> Void = { _ in }
  /// Whether the visitor is still pregnant.
  var isLearnOnly = false

  /// Names in the order of a visit, then those of the staff area and of the demonstration.
  static let names = visitNames + staffNames + demonstrationNames + classNames

  private static let visitNames = [
    "attract", "language", "who", "home", "home-pregnant", "learn", "learn-diagram", "watch",
    "danger", "check", "check-ask", "ask", "ask-first", "ask-answered", "variants",
    "practice-lead-in", "practice",
    "practice-rounds", "practice-next", "practice-countdown", "practice-zero", "practice-waiting",
    "practice-locked", "practice-hold", "pause", "pause-gap", "baby-cries", "uncomfortable",
    "power-cut", "finish", "take-home", "take-home-printed", "take-home-pregnant", "call-staff",
    "overlay-language",
    "overlay-display", "overlay-sound",
    "overlay-help", "overlay-sources", "overlay-still-there", "overlay-leave", "focus", "sessions",
    "home-unverified", "practice-unverified",
  ]

  func state(_ name: String) -> KioskState {
    var state = base
    if name == "overlay-sources" {
      state.screen = .learn(chapter: 0, card: 0)
      state.overlay = .sources
    } else if name.hasPrefix("overlay") {
      state.screen = practice(step: 6, after: 70)
      state.overlay = overlay(name, state)
    } else {
      state.screen = screen(name)
    }
    arrange(name, &state)
    state.look = Look(settings)
    look(&state.look)
    state.settle()
    return state
  }

  private var base: KioskState {
    var state = KioskState(content: content, settings: settings)
    state.visitor.language = language
    state.visitor.session = content.sessions.first?.id
    let choices = session?.gate.choices
    state.visitor.choice = isLearnOnly ? choices?.first?.id : choices?.last?.id
    state.now = .seconds(100)
    state.screenSince = .seconds(98)
    return state
  }

  private var session: SessionContent? { content.sessions.first }

  private func screen(_ name: String) -> Screen {
    switch name {
    case "attract": .attract
    case "language": .language(page: 0)
    case "sessions": .sessions
    case "who": .who
    case "learn": .learn(chapter: 0, card: 0)
    case "learn-diagram": .learn(chapter: 1, card: 1)
    case "watch": .watch(step: 5)
    case "danger": .dangerSigns
    case "check", "focus": .check(page: 0)
    case "check-ask": .check(page: 1)
    case "ask": .ask(sign: session?.check.stops.dropFirst().first?.id ?? "")
    case "ask-first": .ask(sign: session?.check.asks.first?.id ?? "")
    case "ask-answered":
      .ask(sign: session?.check.stops.first { !$0.asksMidwife }?.id ?? "")
    case "variants": .variants
    case "finish": .finish(steps: 10)
    case "take-home": .takeHome(TakeHome(steps: 10))
    case "take-home-pregnant": .takeHome(TakeHome(steps: 0))
    case "take-home-printed": .takeHome(SampleStates.printed)
    case "call-staff":
      .callStaff([
        "The folder /opt/tuntun/Plugins must hold the plugins, but it holds none.",
        "session.oxytocin-massage: session.json needs to be JSON, found text at line 3.",
      ])
    case "home", "home-pregnant", "home-unverified": .home
    case _ where name.hasPrefix("staff-"): .attract
    default: practice(named: name)
    }
  }

  private func practice(named name: String) -> Screen {
    switch name {
    case "practice-lead-in": practice(step: 5, after: 2)
    case "practice": practice(step: 7, after: 20)
    case "practice-next": practice(step: 6, after: 174)
    case "practice-countdown": practice(step: 6, after: 58)
    case "practice-zero": practice(step: 6, after: 60)
    case "practice-waiting": practice(step: 1, after: 200)
    case "pause": practice(step: 6, after: 75, pause: .plain)
    case "pause-gap": practice(step: 6, after: 75, pause: .gap)
    case "baby-cries": practice(step: 6, after: 75, pause: .babyCries)
    case "uncomfortable": practice(step: 6, after: 75, pause: .uncomfortable)
    case "power-cut": practice(step: 6, after: 75, pause: .powerCut)
    default: practice(step: 6, after: 75)
    }
  }

  /// Practice at the step of this place, so many seconds after its beginning.
  func practice(step: Int, after seconds: Int, pause: Practice.Pause? = nil) -> Screen {
    var run = PracticeRun(steps: settings.applied(to: session?.steps(choosing: []) ?? []))
    run.go(to: min(step, run.steps.count - 1))
    _ = run.advance(by: .seconds(seconds))
    var practice = Practice(run: run)
    practice.pause = pause
    return .practice(practice)
  }

  private func overlay(_ name: String, _ state: KioskState) -> Overlay {
    switch name {
    case "overlay-language": .language(page: 0)
    case "overlay-display": .display
    case "overlay-sound": .sound
    case "overlay-help": .help
    case "overlay-leave": .leave
    default: .stillThere(until: state.now + .seconds(12))
    }
  }

  private static var printed: TakeHome {
    var sheet = TakeHome(steps: 10)
    sheet.printing = .failed
    return sheet
  }

  private func arrange(_ name: String, _ state: inout KioskState) {
    state.hasPrinter = name == "take-home-printed"
    let now = state.now
    let since = now - Ticks(70)
    switch name {
    case "home-pregnant", "take-home-pregnant":
      state.visitor.choice = session?.gate.choices.first?.id
    case "focus": state.focus = 2
    case "home-unverified", "practice-unverified":
      state.content.unverifiedSessions = Set(state.content.sessions.map(\.id))
    case _ where name.hasPrefix("staff-"): enterStaff(name, &state)
    case _ where name.hasPrefix("demonstration"): demonstrate(name, &state)
    case _ where name.hasPrefix("class-"): teach(name, &state)
    case "practice-locked": change(&state) { $0.hintSince = now }
    case "practice-hold":
      change(&state) {
        $0.hintSince = since
        $0.hold = Practice.Hold(since: since, control: .pause)
      }
    case "sessions":
      if let session { state.content.sessions = [session, session, session] }
      for index in state.content.sessions.indices.dropFirst() {
        state.content.sessions[index].id += "-\(index)"
      }
    default: break
    }
  }

  private func change(_ state: inout KioskState, _ change: (inout Practice) -> Void) {
    guard case .practice(var practice) = state.screen else { return }
    change(&practice)
    state.screen = .practice(practice)
  }
}
