import Content
import Testing

@testable import Kiosk

/// The staff area: its door, its clock, its questions.
@Suite struct StaffTests {
  private func atDoor() -> Visit {
    var visit = Visit(sampleState())
    visit.hold(.staff(.corner), ticks: 181)
    return visit
  }

  private func inside(sticks: [StaffStick] = []) -> Visit {
    var visit = Visit(sampleState())
    visit.handle(.sticks(sticks))
    visit.hold(.staff(.corner), ticks: 181)
    visit.handle(.pin(.open(wrongTries: 0)))
    var inventory = StaffInventory()
    inventory.plugins = (0..<9).map {
      StaffPlugin(
        id: "language.l\($0)", kind: "language", names: ["id": "L\($0)"], version: "1.0.0",
        isInstalled: true, previousVersion: $0 == 1 ? "0.9.0" : nil)
    }
    visit.handle(.inventory(inventory))
    visit.effects = []
    return visit
  }

  private let stick = StaffStick(path: "/media/stick")

  // MARK: Notices

  @Test func noticesOnAboutGoWhenTheyAreReadAndThePINCanBeChangedAllTheTime() {
    var visit = inside()
    var inventory = StaffInventory()
    inventory.notices = [.words(.noticeReplaced, ["name": "L", "version": "1.0.0"])]
    inventory.noticeNumber = 7
    inventory.conditions = [.words(.noticeDiskFull, [:])]
    visit.handle(.inventory(inventory))
    visit.press(.staff(.page(.about)))
    #expect(visit.state.controls.contains(.staff(.changePIN)))
    visit.press(.staff(.dismissNotices))
    #expect(visit.effects.contains(.staff(.dismissNotices(upTo: 7))))
    // The ledger no longer gives the notices; what holds is told once in a run.
    inventory.notices = []
    visit.handle(.inventory(inventory))
    #expect(visit.state.staff.inventory.unread.isEmpty)
    #expect(!visit.state.controls.contains(.staff(.dismissNotices)))
    #expect(visit.state.controls.contains(.staff(.changePIN)))
  }

  // MARK: The door

  @Test func theCornerHeldForThreeSecondsAsksForThePIN() {
    let visit = atDoor()
    #expect(visit.state.staffScreen == .pin(PINPad()))
    #expect(visit.effects.contains(.staff(.askPIN)))
  }

  @Test func aShortTouchOfTheCornerWakesTheKioskLikeAnyOther() {
    var visit = Visit(sampleState())
    visit.hold(.staff(.corner), ticks: 60)
    #expect(visit.state.screen == .language(page: 0))
    visit.hold(.staff(.corner), ticks: 60)
    #expect(visit.state.screen == .language(page: 0))
  }

  @Test func theCornerIsDeadWhereAFamilyIsInTheMiddleOfSomething() {
    var visit = Visit(sampleState())
    visit.beginPractice()
    visit.hold(.staff(.corner), ticks: 200)
    visit.key(.staff)
    #expect(visit.state.practice != nil)
    var overlay = Visit(sampleState())
    overlay.press(.wake, .language("en"), .who("born"), .display)
    overlay.hold(.staff(.corner), ticks: 200)
    #expect(overlay.state.staffScreen == nil)
  }

  @Test func aKioskThatCannotTeachStillOpensItsDoor() {
    var visit = Visit(KioskState(content: KioskContent(sessions: [], languages: [])))
    visit.hold(.staff(.corner), ticks: 181)
    #expect(visit.state.staffScreen != nil)
    visit.press(.staff(.cancel))
    #expect(visit.state.screen == .callStaff([]))
  }

  @Test func aStickPushedInAtTheStartScreenAsksForThePIN() {
    var visit = Visit(sampleState())
    visit.handle(.sticks([stick]))
    #expect(visit.state.screen == .attract)
    visit.handle(.sticks([]))
    visit.wait(1)
    visit.handle(.sticks([stick]))
    #expect(visit.state.staffScreen == .pin(PINPad()))
  }

  // MARK: PIN

  @Test func thePINIsHandedOverWholeAndNotKept() {
    var visit = atDoor()
    visit.press(.staff(.digit(4)), .staff(.digit(8)), .staff(.erase), .staff(.digit(2)))
    visit.press(.staff(.enter))
    #expect(
      visit.effects.last { if case .staff = $0 { true } else { false } }
        == .staff(.tryPIN("42")))
    guard case .pin(let pad)? = visit.state.staffScreen else {
      Issue.record("no pad")
      return
    }
    #expect(pad.digits.isEmpty && pad.isChecking)
    #expect(!visit.state.controls.contains(.staff(.digit(1))))
  }

  @Test func aWrongPINIsToldAndAWaitLocksTheDigitsUntilItIsOver() {
    var visit = atDoor()
    visit.press(.staff(.digit(1)), .staff(.enter))
    visit.handle(.pin(.wrong(wait: 0)))
    #expect(visit.state.controls.contains(.staff(.digit(1))))
    visit.press(.staff(.digit(1)), .staff(.enter))
    visit.handle(.pin(.wrong(wait: 15)))
    visit.wait(14)
    #expect(!visit.state.controls.contains(.staff(.digit(1))))
    visit.wait(1)
    #expect(visit.state.controls.contains(.staff(.digit(1))))
  }

  @Test func aLongWaitIsToldToItsEndAlthoughNobodyTouches() {
    var visit = atDoor()
    visit.handle(.pin(.wait(300)))
    visit.wait(299)
    #expect(visit.state.staffScreen != nil)
    visit.wait(2)
    #expect(visit.state.screen == .attract)
  }

  @Test func aKioskWithoutAPINMakesOneAndShowsItOnce() {
    var visit = atDoor()
    visit.handle(.pin(.notSet))
    visit.press(.staff(.makePIN))
    #expect(visit.effects.contains(.staff(.makePIN)))
    visit.handle(.pinMade("483920"))
    #expect(visit.state.staffScreen == .firstPIN("483920"))
    visit.press(.staff(.pinNoted))
    #expect(visit.state.staffScreen == .pin(PINPad()))
  }

  @Test func thePINIsChangedAfterAQuestionAndTheNewOneIsAskedFor() {
    var visit = inside()
    visit.press(.staff(.page(.about)))
    visit.press(.staff(.changePIN))
    #expect(!visit.effects.contains(.staff(.changePIN)))
    visit.press(.staff(.no))
    visit.press(.staff(.changePIN))
    visit.press(.staff(.yes))
    #expect(visit.effects.contains(.staff(.changePIN)))
    visit.handle(.pinMade("110259"))
    #expect(visit.state.staffScreen == .firstPIN("110259"))
    visit.press(.staff(.pinNoted))
    #expect(visit.state.staffScreen == .pin(PINPad()))
  }

  @Test func aPINThatNobodyAskedForIsNotShown() {
    var visit = inside()
    visit.handle(.pinMade("110259"))
    #expect(visit.state.staffArea != nil)
  }

  @Test func wrongTriesAreToldToWhoeverComesInNext() {
    var visit = atDoor()
    visit.handle(.pin(.open(wrongTries: 37)))
    #expect(
      visit.state.staffArea?.message?.sentence == .words(.wrongTries, ["count": "37"]))
  }

  @Test func digitsAppearInNoReplayAndNoSummary() throws {
    var replay = Replay(atDoor().state)
    for digit in [4, 8, 3, 9, 2, 7] { replay.apply(.pressed(.staff(.digit(digit)))) }
    replay.apply(.shown)
    replay.apply(.ticked(60))
    replay.apply(.pressed(.staff(.enter)))
    #expect(!replay.lines.joined().contains("483927"))
    #expect(replay.lines.contains { $0.hasSuffix("staff tries a pin") })
    #expect(StaffControl.digit(4).isSecret && !StaffControl.enter.isSecret)
  }

  // MARK: Time

  @Test func theAreaClosesAfterTwoMinutesWithoutATouch() {
    var visit = inside()
    visit.wait(119)
    #expect(visit.state.staffArea != nil)
    visit.wait(1)
    #expect(visit.state.screen == .attract)
    #expect(visit.state.staff.inventory == StaffInventory())
    #expect(visit.effects.contains(.note(.staffLeft)))
  }

  @Test func theAreaClosesAfterAQuarterOfAnHourWhateverIsTouched() {
    var visit = inside()
    for _ in 0..<15 {
      visit.wait(59)
      visit.press(.staff(.page(.about)))
    }
    #expect(visit.state.staffArea != nil)
    visit.wait(15)
    #expect(visit.state.screen == .attract)
  }

  @Test func nothingClosesWhileAPackageIsBeingInstalled() {
    var visit = inside()
    visit.press(.staff(.plugin("language.l1")), .staff(.rollBack), .staff(.yes))
    #expect(visit.effects.contains(.staff(.rollBack("language.l1"))))
    #expect(visit.state.controls.isEmpty)
    visit.wait(1000)
    #expect(visit.state.staffArea?.work == .changing)
    visit.handle(.done(StaffMessage(.words(.noteDisk), isWarning: true)))
    #expect(visit.state.staffArea?.work == nil)
  }

  // MARK: Pages

  @Test func everyRemovalIsAskedForAndNoChangesNothing() {
    var visit = inside()
    visit.press(.staff(.plugin("language.l0")), .staff(.remove), .staff(.no))
    #expect(visit.state.staffArea?.question == nil)
    #expect(!visit.effects.contains(.staff(.remove("language.l0"))))
    visit.press(.staff(.remove), .staff(.yes))
    #expect(visit.effects.contains(.staff(.remove("language.l0"))))
  }

  @Test func aListTurnsItsPages() {
    var visit = inside()
    #expect(visit.state.controls.contains(.staff(.plugin("language.l3"))))
    #expect(!visit.state.controls.contains(.staff(.plugin("language.l4"))))
    visit.press(.staff(.later), .staff(.later))
    #expect(visit.state.controls.contains(.staff(.plugin("language.l8"))))
    visit.press(.staff(.later))
    #expect(visit.state.staffArea?.listPage == 0)
  }

  @Test func aPackageThatNobodyVouchesForNeedsASecondYes() {
    var visit = inside(sticks: [stick])
    visit.handle(.offers([StaffOffer(path: "/media/stick/a.tuntun", state: .notTrusted)]))
    visit.press(.staff(.page(.stick)), .staff(.offer(0)), .staff(.install))
    #expect(visit.state.staffArea?.question == .installAllTheSame(0))
    #expect(visit.effects.allSatisfy { if case .staff = $0 { false } else { true } })
    visit.press(.staff(.yes))
    let order = StaffOrder.install(
      path: "/media/stick/a.tuntun", acceptsUnverified: true, acceptsSecond: false)
    #expect(visit.effects.contains(.staff(order)))
  }

  @Test(arguments: [StaffOffer.State.same, .older, .refused, .damaged])
  func aPackageThatCannotBeInstalledHasNoInstall(state: StaffOffer.State) {
    var visit = inside(sticks: [stick])
    visit.handle(.offers([StaffOffer(path: "/media/stick/a.tuntun", state: state)]))
    visit.press(.staff(.page(.stick)), .staff(.offer(0)))
    #expect(!visit.state.controls.contains(.staff(.install)))
  }

  @Test func theStickPageComesUpByItselfBehindThePINAndGoesWithTheStick() {
    var visit = inside()
    #expect(visit.state.staffArea?.page == .languages)
    visit.handle(.sticks([stick]))
    #expect(visit.state.staffArea?.page == .stick)
    #expect(visit.effects.contains(.staff(.readStick("/media/stick"))))
    visit.handle(.offers([StaffOffer(path: "/media/stick/a.tuntun", state: .new)]))
    visit.press(.staff(.offer(0)))
    visit.handle(.sticks([]))
    #expect(visit.state.staffArea?.detail == nil && visit.state.staff.offers == nil)
    #expect(inside(sticks: [stick]).state.staffArea?.page == .stick)
  }

  @Test func nothingIsReadFromAStickBeforeThePIN() {
    var visit = Visit(sampleState())
    visit.wait(1)
    visit.handle(.sticks([stick]))
    visit.press(.staff(.digit(1)), .staff(.enter))
    #expect(!visit.effects.contains(.staff(.readStick("/media/stick"))))
  }

  @Test func soundAndScreenAreKeptForTheNextVisitorToo() {
    var visit = inside()
    visit.press(.staff(.page(.screen)), .theme(.dark), .louder)
    #expect(visit.effects.contains(.staff(.keep(setting: "theme", value: "dark"))))
    #expect(visit.effects.contains(.staff(.keep(setting: "volume", value: "80"))))
    visit.press(.staff(.logOut))
    #expect(visit.state.look.theme == .dark && visit.state.sound.volume == 80)
  }

  @Test func keysShowTheirNamesOnlyOnThePageOfTheRemote() {
    var visit = inside()
    #expect(!visit.state.showsKeyNames)
    visit.press(.staff(.page(.keys)))
    #expect(visit.state.showsKeyNames)
    visit.handle(.key(StaffKey(name: "PageDown", command: .next)))
    #expect(visit.state.staffArea?.key?.name == "PageDown")
  }

  @Test func escapeLeadsOutStepByStep() {
    var visit = inside()
    visit.press(.staff(.plugin("language.l0")), .staff(.remove))
    visit.key(.up)
    #expect(visit.state.staffArea?.question == nil)
    visit.key(.up)
    #expect(visit.state.staffArea?.detail == nil)
    visit.key(.up)
    #expect(visit.state.screen == .attract)
  }

  @Test func everyStaffControlReadsBackFromItsName() {
    let plain: [StaffControl] = [
      .corner, .digit(7), .erase, .enter, .cancel, .makePIN, .pinNoted, .changePIN, .logOut,
      .earlier,
      .later, .plugin("language.jv"), .offer(3), .back, .switchOn, .switchOff, .rollBack, .remove,
      .install, .readAgain, .copyPackages, .copySetUp, .yes, .no, .dismissNotices,
    ]
    for control in plain + StaffPage.allCases.map({ .page($0) }) {
      #expect(Control(name: Control.staff(control).name) == .staff(control))
    }
    #expect(StaffControl(name: "digit:12") == nil)
  }

  // MARK: Content

  @Test func aChangeOfContentDoesNotThrowTheStaffOut() {
    var visit = inside()
    visit.effects += update(
      &visit.state, .contentChanged(KioskContent(sessions: [], languages: [], problems: ["x"])))
    #expect(visit.state.staffArea != nil)
    visit.press(.staff(.logOut))
    #expect(visit.state.screen == .callStaff(["x"]))
  }

  @Test func aChangeOfContentLeavesAPracticeWhereItIs() {
    var visit = Visit(sampleState())
    visit.beginPractice()
    let before = visit.state.practice
    var content = visit.state.content
    content.languages.append(LanguageChoice(tag: "jv", nativeName: "Basa Jawa"))
    visit.effects += update(&visit.state, .contentChanged(content))
    #expect(visit.state.practice == before)
    #expect(visit.state.visitor.language == "en")
  }

  @Test func contentThatNobodyVouchesForIsMarked() {
    var state = sampleState()
    #expect(!state.isUnverified)
    state.content.unverifiedSessions = ["session.sample"]
    #expect(state.isUnverified)
    state.content.unverifiedSessions = []
    state.content.languages[0].isVerified = false
    #expect(state.isUnverified)
    state.visitor.language = "en"
    #expect(!state.isUnverified)
  }

  @Test func aSettingChangesItsLineAndNoOther() {
    let old = "# Klinik\nclinic = Tokorondo\n theme= dark\n\n"
    #expect(
      SettingsText.setting("theme", to: "normal", in: old)
        == "# Klinik\nclinic = Tokorondo\ntheme = normal\n")
    #expect(SettingsText.setting("volume", to: "80", in: "") == "volume = 80\n")
  }
}

extension Visit {
  mutating func handle(_ news: StaffNews) { effects += update(&state, .staff(news)) }
}
