import Content
import Testing

@testable import Kiosk

/// The report in the staff area: months, paper, stick, and the values that are set by touch.
@Suite struct StaffReportTests {
  private let today = CalendarDay("2026-11-24") ?? .epoch
  private let stick = StaffStick(path: "/media/stick")

  private func report(_ month: String, visits: Int = 9) throws -> StaffReport {
    var report = StaffReport(month: try #require(CalendarMonth(month)), today: today)
    report.first = CalendarMonth("2026-09")
    report.visits = visits
    return report
  }

  private func inside(_ month: String = "2026-11", visits: Int = 9) throws -> Visit {
    var visit = Visit(sampleState())
    visit.handle(.sticks([stick]))
    visit.hold(.staff(.corner), ticks: 181)
    visit.handle(.pin(.open(wrongTries: 0)))
    visit.handle(.report(try report(month, visits: visits)))
    visit.press(.staff(.page(.report)))
    visit.effects = []
    return visit
  }

  @Test func whoeverEntersHasTheMonthReadForThem() {
    var visit = Visit(sampleState())
    visit.hold(.staff(.corner), ticks: 181)
    visit.handle(.pin(.open(wrongTries: 0)))
    #expect(visit.effects.contains(.staff(.readReport(nil))))
  }

  @Test func monthsTurnBackToTheFirstVisitAndForwardToThisMonth() throws {
    var visit = try inside()
    #expect(!visit.state.controls.contains(.staff(.monthForward)))
    visit.press(.staff(.monthBack), .staff(.monthBack), .staff(.monthBack))
    let asked = visit.effects.filter { if case .staff = $0 { true } else { false } }
    #expect(
      asked == [
        .staff(.readReport(CalendarMonth("2026-10"))),
        .staff(.readReport(CalendarMonth("2026-09"))),
      ])
    visit.handle(.report(try report("2026-09")))
    #expect(!visit.state.controls.contains(.staff(.monthBack)))
    visit.press(.staff(.monthForward))
    #expect(visit.effects.contains(.staff(.readReport(CalendarMonth("2026-10")))))
  }

  @Test func aMonthThatIsNoLongerWantedIsLetGo() throws {
    var visit = try inside()
    visit.press(.staff(.monthBack), .staff(.monthBack))
    visit.handle(.report(try report("2026-10")))
    #expect(visit.state.staff.report?.month.description == "2026-11")
    visit.handle(.report(try report("2026-09")))
    #expect(visit.state.staff.report?.month.description == "2026-09")
  }

  @Test func aMonthThatCannotBeReadLeavesTheOneThatIsShown() throws {
    var visit = try inside()
    visit.press(.staff(.monthBack))
    visit.handle(.done(StaffMessage(.words(.noteRecords), isWarning: true)))
    visit.press(.staff(.monthBack))
    #expect(
      visit.effects.last { $0 != .play(.tap) } == .staff(.readReport(CalendarMonth("2026-10"))))
  }

  @Test func anEmptyMonthHasNoPagesToTurn() throws {
    let visit = try inside(visits: 0)
    #expect(!visit.state.controls.contains(.staff(.later)))
    #expect(try inside().state.controls.contains(.staff(.later)))
  }

  @Test func theReportGoesOnAStickThatCanBeWrittenOn() throws {
    var visit = try inside()
    visit.press(.staff(.copyReport))
    let month = try #require(CalendarMonth("2026-11"))
    #expect(visit.effects.contains(.staff(.copyReport(month, to: "/media/stick"))))
    #expect(visit.state.staffArea?.work == .copying)
    var locked = try inside()
    locked.handle(.sticks([StaffStick(path: "/media/stick", isReadOnly: true)]))
    locked.press(.staff(.page(.report)))
    #expect(!locked.state.controls.contains(.staff(.copyReport)))
  }

  @Test func paperIsOfferedOnlyWhereThereIsAPrinter() throws {
    var visit = try inside()
    #expect(!visit.state.controls.contains(.staff(.printReport)))
    visit.state.hasPrinter = true
    visit.press(.staff(.printReport))
    #expect(visit.state.staffArea?.work == .printing)
    visit.handle(.done(StaffMessage(.words(.paperSent))))
    visit.press(.staff(.openSheet), .staff(.printSheet))
    let sheet = SheetRequest(session: "session.sample", language: "id")
    #expect(visit.effects.contains(.staff(.printSheet(sheet))))
  }

  @Test func nothingOfTheReportIsKeptWhenTheStaffLeave() throws {
    var visit = try inside()
    visit.press(.staff(.logOut))
    #expect(visit.state.staff.report == nil)
  }

  @Test func theWeakestStepsAreThoseWithAPercentageThatWereLeftOutMost() throws {
    var report = try report("2026-11")
    let shares = [("a", 9, 10), ("b", 1, 4), ("c", 5, 10), ("d", 10, 10), ("e", 6, 10)]
    report.steps = shares.map {
      .init(session: "s", step: $0.0, share: Share($0.1, of: $0.2))
    }
    #expect(report.weakest.map(\.step) == ["c", "e"])
    report.steps = [.init(session: "s", step: "d", share: Share(10, of: 10))]
    #expect(report.weakest.isEmpty)
  }

  @Test func stepsStandInTheOrderOfTheSession() throws {
    var report = try report("2026-11")
    report.steps = ["last", "gone", "one"].map {
      .init(session: "session.sample", step: $0, share: Share(1, of: 1))
    }
    #expect(
      report.arranged(by: sampleState().content).steps.map(\.step) == ["one", "last", "gone"])
  }

  // MARK: Settings

  private func kept(_ visit: Visit) -> [String] {
    visit.effects.compactMap { effect in
      if case .staff(.keep(let setting, let value)) = effect {
        "\(setting)=\(value ?? "-")"
      } else {
        nil
      }
    }
  }

  @Test func aTouchMovesAValueOntoTheNextStepAndKeepsIt() throws {
    var visit = try inside()
    visit.state.settings.idleSeconds = 50
    visit.press(
      .staff(.page(.screen)), .staff(.later), .staff(.raise(.idle)), .staff(.raise(.idle)),
      .staff(.lower(.pause)), .staff(.raise(.finish)))
    #expect(
      kept(visit) == [
        "idle-seconds=60", "idle-seconds=75", "pause-minutes=10", "finish-seconds=40",
      ])
    #expect(visit.state.settings.idleSeconds == 75)
  }

  @Test func aValueStopsAtItsEnds() throws {
    var visit = try inside()
    visit.state.settings.idleSeconds = 15
    visit.press(.staff(.page(.screen)), .staff(.later), .staff(.lower(.idle)))
    #expect(kept(visit).isEmpty)
  }

  @Test func theNextClassMovesByDaysAndWeeksAndIsGoneBeforeToday() throws {
    var visit = try inside()
    visit.press(.staff(.page(.screen)), .staff(.later))
    visit.press(
      .staff(.raise(.classWeek)), .staff(.raise(.classDay)), .staff(.lower(.classWeek)),
      .staff(.lower(.classDay)), .staff(.lower(.classDay)), .staff(.lower(.classDay)))
    #expect(
      kept(visit) == [
        "next-class=2026-12-01", "next-class=2026-12-02", "next-class=2026-11-25",
        "next-class=2026-11-24", "next-class=",
      ])
    #expect(visit.state.settings.nextClass == nil)
  }

  @Test func theDelimiterHasTwoValues() throws {
    var visit = try inside()
    visit.press(
      .staff(.page(.screen)), .staff(.later), .staff(.raise(.delimiter)),
      .staff(.raise(.delimiter)))
    #expect(kept(visit) == ["delimiter=;", "delimiter=,"])
  }

  @Test func everyControlHasAName() {
    let controls: [StaffControl] =
      [
        .monthBack, .monthForward, .copyReport, .printReport, .openSheet, .copySheet, .printSheet,
      ] + StaffSetting.allCases.flatMap { [.lower($0), .raise($0)] }
    for control in controls { #expect(StaffControl(name: control.name) == control) }
    for control in [Control.takeHome, .printSheet] {
      #expect(Control(name: control.name) == control)
    }
  }

  // MARK: The family's sheet

  @Test func aFamilyMayTakeTheStepsHomeAndGoBack() {
    var visit = Visit(sampleState())
    visit.state.screen = .finish(steps: 7)
    visit.press(.takeHome)
    #expect(visit.state.screen == .takeHome(TakeHome(steps: 7)))
    #expect(!visit.state.controls.contains(.printSheet))
    visit.press(.back)
    #expect(visit.state.screen == .finish(steps: 7))
  }

  @Test func thePregnantTakeTheStepsHomeWithoutAPracticeAndGoBackHome() {
    var visit = Visit(sampleState())
    visit.state.screen = .home
    #expect(!visit.state.controls.contains(.takeHome))
    visit.state.visitor.choice = visit.state.session?.gate.choices.first { !$0.mayPractise }?.id
    #expect(visit.state.isLearnOnly)
    visit.press(.takeHome)
    #expect(visit.state.screen == .takeHome(TakeHome(steps: 0)))
    visit.press(.back)
    #expect(visit.state.screen == .home)
  }

  @Test(arguments: [true, false])
  func aFamilyIsToldWhetherItsSheetIsPrinted(isSent: Bool) {
    var visit = Visit(sampleState())
    visit.state.hasPrinter = true
    visit.state.screen = .finish(steps: 7)
    visit.press(.takeHome, .printSheet)
    #expect(
      visit.effects.contains(
        .printSheet(SheetRequest(session: "session.sample", language: "id"))))
    // A second touch while it is on its way prints no second sheet.
    #expect(!visit.state.controls.contains(.printSheet))
    visit.effects += update(&visit.state, .sheetPrinted(isSent))
    var expected = TakeHome(steps: 7)
    expected.printing = isSent ? .sent : .failed
    #expect(visit.state.screen == .takeHome(expected))
    #expect(visit.state.controls.contains(.printSheet))
  }
}
