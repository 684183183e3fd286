import Content
import Testing

@testable import Kiosk

/// The clinic's own seconds and rounds of steps, set by touch; and the lines that keep them.
@Suite struct StaffStepTests {
  private func inside(_ state: KioskState) -> Visit {
    var visit = Visit(state)
    visit.hold(.staff(.corner), ticks: 181)
    visit.handle(.pin(.open(wrongTries: 0)))
    visit.press(.staff(.page(.screen)), .staff(.later), .staff(.later), .staff(.later))
    visit.effects = []
    return visit
  }

  private func kept(_ visit: Visit) -> [String] {
    visit.effects.compactMap { effect in
      guard case .staff(.keep(let setting, let value)) = effect else { return nil }
      return "\(setting)=\(value ?? "-")"
    }
  }

  @Test func secondsMoveByFiveAndThePracticeCountsThem() {
    var visit = inside(sampleState())
    visit.press(.staff(.raiseStep(.seconds, "one")), .staff(.raiseStep(.seconds, "one")))
    #expect(kept(visit) == ["seconds.one=15", "seconds.one=20"])
    visit.press(.staff(.logOut))
    visit.beginPractice()
    #expect(visit.state.practice?.run.steps.first?.seconds == 20)
  }

  @Test func roundsMoveByOneOnPagesOfTheirOwn() {
    var visit = inside(sampleState())
    visit.press(.staff(.later), .staff(.raiseStep(.rounds, "one")))
    #expect(kept(visit) == ["rounds.one=2"])
    #expect(!visit.state.controls.contains(.staff(.raiseStep(.seconds, "one"))))
    visit.press(.staff(.lowerStep(.rounds, "one")), .staff(.lowerStep(.rounds, "one")))
    #expect(visit.state.settings.rounds == ["one": 1])
  }

  @Test func aStepGoesBackToTheSessionsOwnAndItsLineIsGone() {
    var state = sampleState()
    state.settings.seconds = ["one": 42]
    var visit = inside(state)
    #expect(!visit.state.controls.contains(.staff(.ownStep(.seconds, "last"))))
    visit.press(.staff(.ownStep(.seconds, "one")))
    #expect(kept(visit) == ["seconds.one=-"] && visit.state.settings.seconds.isEmpty)
    visit.press(.staff(.ownStep(.seconds, "one")))
    #expect(kept(visit).count == 1)
  }

  @Test(arguments: [(3, -1, [Int]()), (3, 1, [5]), (900, 1, []), (5, -1, []), (3600, -1, [900])])
  func aValueStopsAtItsEnds(old: Int, direction: Int, new: [Int]) {
    var state = sampleState()
    state.settings.seconds = ["one": old]
    var visit = inside(state)
    visit.press(
      .staff(direction > 0 ? .raiseStep(.seconds, "one") : .lowerStep(.seconds, "one")))
    #expect(kept(visit) == new.map { "seconds.one=\($0)" })
  }

  @Test func everyStepOfEverySessionHasOneRowOnOnePage() {
    var state = sampleState(steps: (0..<11).map { sampleStep("s\($0)") })
    var second = sampleSession(steps: [sampleStep("s3"), sampleStep("other")])
    second.id = "session.second"
    state.content.sessions.append(second)
    var visit = inside(state)
    var rows: [String] = []
    for _ in 0..<6 {
      let shown = visit.state.staffArea.flatMap { visit.state.stepsShown($0) }
      #expect((shown?.steps.count ?? 0) <= StaffArea.stepsPerPage)
      rows += shown.map { shown in shown.steps.map { "\(shown.value) \($0.step.id)" } } ?? []
      visit.press(.staff(.later))
    }
    let ids = (0..<11).map { "s\($0)" } + ["other"]
    #expect(rows == ids.map { "seconds \($0)" } + ids.map { "rounds \($0)" })
    #expect(visit.state.staffArea?.listPage == 0)
  }

  @Test func aKioskWithoutSessionsHasNoPagesOfSteps() {
    var visit = inside(KioskState(content: KioskContent(sessions: [], languages: [])))
    #expect(visit.state.staffArea?.listPage == 0)
    visit.press(.staff(.earlier))
    #expect(visit.state.controls.contains(.staff(.edit(.phone))))
  }

  // MARK: The file

  @Test func aLineIsTakenOutAndEverythingElseStays() {
    let text =
      "# seconds.one = 3\nseconds.one = 4\n\nseconds.one.two = 5\n seconds.one=6\nhours = 8"
    #expect(
      SettingsText.setting("seconds.one", to: nil, in: text)
        == "# seconds.one = 3\n\nseconds.one.two = 5\nhours = 8\n")
    #expect(SettingsText.setting("phone", to: nil, in: "a = b\n") == "a = b\n")
  }

  @Test func theFirstLineIsFoundBehindAnEncodingsMark() {
    let text = SettingsText.setting("phone", to: "2", in: "\u{FEFF}phone = 1\nplace = x\n")
    #expect(SettingsParser(text).settings.phone == "2")
    #expect(SettingsParser(text).findings.isEmpty)
  }
}
