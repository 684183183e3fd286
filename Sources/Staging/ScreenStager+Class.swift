import Content
import Kiosk

extension ScreenStager {
  /// A class of twenty at one of its parts; `page` is the step that is shown back, from 0.
  func showClass(_ screen: ScreenName, page: Int, _ state: inout KioskState) throws {
    state.screen = .home
    state.settings.classDoor = .free
    key(.classMeeting, &state)
    guard state.classMeeting != nil else { throw Refusal("a class cannot begin here") }
    for (role, people) in [(ClassRole.mother, 12), (.husband, 5), (.cadre, 3)] {
      for _ in 0..<people { press(.classMeeting(.more(role)), &state) }
    }
    let order: [ScreenName] = [
      .classOpening, .classBefore, .classContent, .classAfter, .classShowing, .classShown,
      .classClosing, .classSummary,
    ]
    let wanted = screen == .classHands || screen == .classLeave ? .classBefore : screen
    guard let place = order.firstIndex(of: wanted) else { return }
    _ = state.update(.ticked(5 * 60 * Ticks.perSecond))
    if place >= 1 { press(.classMeeting(.next), &state) }
    if place >= 2 { answer(8, &state) }
    if place >= 3 {
      _ = state.update(.ticked(25 * 60 * Ticks.perSecond))
      press(.classMeeting(.next), &state)
    }
    if place >= 4 {
      answer(17, &state)
      for _ in 0..<(place > 4 ? 99 : page) { showStep(&state) }
    }
    if place >= 6 { press(.classMeeting(.next), &state) }
    if place >= 7 { press(.classMeeting(.next), &state) }
    if screen == .classHands { press(.classMeeting(.run), &state) }
    if screen == .classLeave { press(.classMeeting(.leave), &state) }
  }

  private var people: Int { 20 }

  /// The questions of this part, `right` of twenty hands right at each.
  private func answer(_ right: Int, _ state: inout KioskState) {
    press(.classMeeting(.run), &state)
    while case .quiz(let page) = state.screen {
      if case .classSitting(let sitting) = page, sitting.isCounting,
        let question = sitting.round.question
      {
        // More hands than people would be asked about.
        let others = (people - right) / max(question.options.count - 1, 1)
        for option in question.options {
          let hands =
            option.weight > 0 ? right : min(others, option.id == question.shown.last ? 1 : 2)
          for _ in 0..<hands { press(.quiz(.more(option.id)), &state) }
        }
      }
      press(.next, &state)
    }
  }

  private func showStep(_ state: inout KioskState) {
    guard let showing = state.classMeeting?.showing, !showing.isComplete else { return }
    let skill: StepMark.Skill =
      showing.place == 5 ? .notDone : showing.place == 6 ? .withHelp : .doneWell
    press(.classMeeting(.mark(skill)), &state)
  }
}

extension KioskState {
  fileprivate mutating func update(_ event: KioskEvent) -> [Effect] { Kiosk.update(&self, event) }
}
