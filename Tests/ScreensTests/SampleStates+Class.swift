import Content
import Kiosk
import TestSupport

extension SampleStates {
  static let classNames = [
    "class-opening", "class-before", "class-answered", "class-content", "class-shown-content",
    "class-showing", "class-outcome", "class-families", "class-all-well", "class-closing",
    "class-summary", "class-stored", "class-late", "class-leave", "class-hands",
  ]

  /// A class in which somebody did what `name` stands for.
  func teach(_ name: String, _ state: inout KioskState) {
    if state.content.quizzes.isEmpty { state.content.quizzes = [SampleStates.quiz] }
    state.screen = .home
    state.overlay = nil
    state.settings.nextClass = CalendarDay("2026-12-08")
    state.settings.classDoor = .free
    _ = seen(&state, .command(.classMeeting))
    for (role, people) in [(ClassRole.mother, 12), (.husband, 5), (.cadre, 3)] {
      for _ in 0..<people { touch(&state, .more(role)) }
    }
    _ = update(&state, .ticked((name == "class-late" ? 22 : 4) * 60 * Ticks.perSecond))
    walk(name, &state)
    if name == "class-leave" { touch(&state, .leave) }
    state.screenSince = state.now - .seconds(2)
  }

  private func walk(_ name: String, _ state: inout KioskState) {
    let order = [
      "class-opening", "class-before", "class-content", "class-showing", "class-closing",
      "class-summary",
    ]
    let others = [
      "class-answered": 1, "class-late": 1, "class-leave": 1, "class-hands": 1,
      "class-shown-content": 2,
      "class-outcome": 3, "class-families": 3, "class-all-well": 3,
      "class-stored": 5,
    ]
    let place = order.firstIndex(of: name) ?? others[name] ?? 0
    if place >= 1 { touch(&state, .next) }
    if name == "class-answered" || place >= 2 { answer(&state) }
    if name == "class-answered" { touch(&state, .back) }
    if name == "class-shown-content" {
      touch(&state, .run)
      for command in [Command.last, .up] { _ = seen(&state, .command(command)) }
    }
    if place >= 3 {
      touch(&state, .next)
      answer(&state)
      show(name, &state)
    }
    if place >= 4 { touch(&state, .next) }
    if place >= 5 { touch(&state, .next) }
    if name == "class-stored" {
      touch(&state, .next)
      _ = update(&state, .classStored(true))
    }
    if name == "class-hands" { raiseTooManyHands(&state) }
  }

  private func raiseTooManyHands(_ state: inout KioskState) {
    touch(&state, .run)
    guard case .quiz(.classSitting(let sitting)) = state.screen,
      let option = sitting.round.question?.shown.first
    else { return }
    for _ in 0..<24 { press(&state, .quiz(.more(option))) }
    press(&state, .next)
  }

  private func show(_ name: String, _ state: inout KioskState) {
    let count = name == "class-showing" ? 6 : state.classMeeting?.steps.count ?? 0
    for family in 0..<(name == "class-families" ? 3 : 1) {
      if family > 0 { touch(&state, .family) }
      for index in 0..<count {
        let isWeak = name != "class-all-well" && (index == 3 || index == 5)
        touch(&state, .mark(isWeak ? index == 3 ? .withHelp : .notDone : .doneWell))
      }
    }
  }

  private func answer(_ state: inout KioskState) {
    touch(&state, .run)
    while case .quiz(let page) = state.screen {
      if case .classSitting(let sitting) = page, sitting.isCounting {
        for (index, option) in (sitting.round.question?.options ?? []).enumerated() {
          for _ in 0..<(index + 3) { press(&state, .quiz(.more(option.id))) }
        }
      }
      press(&state, .next)
    }
  }

  private func touch(_ state: inout KioskState, _ control: ClassControl) {
    press(&state, .classMeeting(control))
  }

  private func press(_ state: inout KioskState, _ control: Control) {
    _ = seen(&state, .pressed(control))
    _ = update(&state, .released)
  }

  private static let quiz = QuizContent(
    id: "quiz.sample", version: "1.0.0", title: words("Kuis"), summary: words("Kuis"),
    items: ["where", "when"].map { id in
      QuizItem(
        id: id, kind: .choice, question: words("Di mana?"),
        options: ["good", "bad"].map {
          QuizItem.Option(id: $0, text: words($0), weight: $0 == "good" ? 100 : 0)
        })
    })

  private static func words(_ text: String) -> ContentText { ContentText(key: text, source: text) }
}
