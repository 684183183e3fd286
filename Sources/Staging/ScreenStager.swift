import App
import Content
import Kiosk
import Screens

/// Brings the state machine to a wanted screen by the events that lead there, as a visitor would.
public struct ScreenStager {
  let library: Library
  let look: StagedLook

  /// Stages screens of `library` as `look` has them.
  public init(library: Library, look: StagedLook) {
    self.library = library
    self.look = look
  }

  /// The state that shows `screen`, `time` after it came up.
  public func state(
    showing screen: ScreenName, session: String? = nil, step: String? = nil, page: Int = 0,
    at time: Ticks
  ) throws -> KioskState {
    var state = library.firstState()
    if screen == .staff {
      state.screen = .callStaff(
        library.problems.isEmpty ? ["There is no plugin."] : library.problems)
      return apply(look, to: state, time)
    }
    guard state.content.isUsable else {
      throw Refusal("nothing can be shown: \(library.problems.joined(separator: " "))")
    }
    if let session {
      guard state.content.sessions.contains(where: { $0.id == session }) else {
        throw Refusal("there is no session \(session)")
      }
      state.visitor.session = session
    }
    if let language = look.language {
      guard state.content.languages.contains(where: { $0.tag == language }) else {
        let tags = state.content.languages.map(\.tag).joined(separator: ", ")
        throw Refusal("there is no language \(language), only \(tags)")
      }
      state.visitor.language = language
    }
    state.visitor.choice = look.who ?? state.session?.gate.choices.first { $0.mayPractise }?.id
    state.visitor.options = look.options
    try show(screen, step: step, page: page, at: time, &state)
    return apply(look, to: state, state.practice == nil ? time : .zero)
  }

  private func apply(_ look: StagedLook, to state: KioskState, _ time: Ticks) -> KioskState {
    var state = state
    state.look.theme = look.theme ?? state.look.theme
    state.look.textSize = look.textSize ?? state.look.textSize
    state.look.isMotionReduced = look.isMotionReduced || state.look.isMotionReduced
    if time > .zero { _ = update(&state, .ticked(time.count)) }
    state.settle()
    return state
  }

  private func show(
    _ screen: ScreenName, step: String?, page: Int, at time: Ticks, _ state: inout KioskState
  ) throws {
    if let plain = ScreenStager.plain(screen, page: page, state) {
      state.screen = plain
      return
    }
    if try showQuiz(screen, item: step, page: page, &state) { return }
    if ScreenStager.isDemonstration(screen) {
      return try showDemonstration(screen, step: step, page: page, &state)
    }
    if screen.rawValue.hasPrefix("class-") {
      return try showClass(screen, page: page, &state)
    }
    if screen.rawValue.hasPrefix("staff-") {
      return try showStaff(screen, page: page, &state)
    }
    switch screen {
    case .learn: try showCard(page, &state)
    case .sources:
      try showCard(page, &state)
      press(.sources, &state)
    case .ask: try showAsk(step, &state)
    case .variants:
      state.screen = .check(page: 1)
      press(.noneOfThese, &state)
    case .idle:
      state.screen = .home
      _ = update(&state, .ticked(state.settings.idleSeconds * Ticks.perSecond))
    case .display, .sound, .help: showOverlay(screen, &state)
    default: try showPractice(screen, step: step, at: time, &state)
    }
  }

  private static func plain(_ screen: ScreenName, page: Int, _ state: KioskState) -> Screen? {
    switch screen {
    case .attract: .attract
    case .language: .language(page: page)
    case .sessions: .sessions
    case .who: .who
    case .home: .home
    case .watch: .watch(step: page)
    case .danger: .dangerSigns
    case .check: .check(page: page)
    case .finish: .finish(steps: state.watchedSteps.count)
    case .takeHome: .takeHome(TakeHome(steps: state.watchedSteps.count))
    default: nil
    }
  }

  private func showCard(_ page: Int, _ state: inout KioskState) throws {
    var rest = page
    for (index, chapter) in (state.session?.chapters ?? []).enumerated() {
      if rest < chapter.cards.count {
        state.screen = .learn(chapter: index, card: rest)
        return
      }
      rest -= chapter.cards.count
    }
    throw Refusal("there is no learn card \(page), counted over all chapters from 0")
  }

  private func showAsk(_ sign: String?, _ state: inout KioskState) throws {
    let check = state.session?.check
    let signs = (check?.stops ?? []) + (check?.asks ?? [])
    guard let id = sign ?? signs.first?.id, signs.contains(where: { $0.id == id }) else {
      throw Refusal("there is no sign \(sign ?? "")")
    }
    state.screen = .ask(sign: id)
  }

  private func showOverlay(_ screen: ScreenName, _ state: inout KioskState) {
    state.screen = .home
    switch screen {
    case .display: press(.display, &state)
    case .sound: press(.sound, &state)
    default: key(.help, &state)
    }
  }

  private func showPractice(
    _ screen: ScreenName, step: String?, at time: Ticks, _ state: inout KioskState
  ) throws {
    state.screen = .variants
    press(.start, &state)
    guard var practice = state.practice else { throw Refusal("this visitor may not practise") }
    let steps = practice.run.steps.map(\.id)
    let wanted = step ?? steps.first ?? ""
    guard let index = steps.firstIndex(of: wanted) else {
      throw Refusal("there is no step \(wanted), only \(steps.joined(separator: ", "))")
    }
    practice.run.go(to: index)
    if screen != .leadIn { practice.run.recap(seconds: 0) }
    state.screen = .practice(practice)
    _ = update(&state, .ticked(time.count))
    try pause(as: screen, &state)
  }

  private func pause(as screen: ScreenName, _ state: inout KioskState) throws {
    switch screen {
    case .pause: key(.pause, &state)
    case .babyCries: key(.babyCries, &state)
    case .uncomfortable: key(.uncomfortable, &state)
    case .leave:
      key(.up, &state)
      key(.up, &state)
    case .locked:
      _ = update(&state, .pressed(.next))
      _ = update(&state, .ticked(60))
    case .powerCut:
      if var practice = state.practice {
        practice.pause = .powerCut
        state.screen = .practice(practice)
      }
    case .waiting:
      guard let left = state.practice?.run.leftInStep else { return }
      _ = update(&state, .ticked(left.count))
      guard state.practice?.run.isWaiting == true else {
        throw Refusal("this step does not wait; choose one that does with --step")
      }
    default: break
    }
  }

  func press(_ control: Control, _ state: inout KioskState) {
    state.settle()
    _ = update(&state, .pressed(control))
    _ = update(&state, .released)
  }

  func key(_ command: Command, _ state: inout KioskState) {
    state.settle()
    _ = update(&state, .command(command))
  }
}
