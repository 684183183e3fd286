import Content
import TestSupport
import Testing

@testable import Kiosk

/// A class from its opening to its closing, as the midwife leads it.
@Suite struct ClassMeetingTests {
  private func start(from screen: Screen = .home, quiz: Bool = true) -> KioskState {
    var state = sampleState(steps: [sampleStep("one"), sampleStep("two"), sampleStep("three")])
    if quiz { state.content.quizzes = [sampleQuiz()] }
    state.settings.classDoor = .free
    state.screen = screen
    _ = seen(&state, .command(.classMeeting))
    return state
  }

  @discardableResult
  private func press(_ state: inout KioskState, _ commands: Command...) -> [Effect] {
    commands.flatMap { seen(&state, .command($0)) }
  }

  @discardableResult
  private func touch(_ state: inout KioskState, _ controls: ClassControl...) -> [Effect] {
    controls.flatMap { control in
      seen(&state, .pressed(.classMeeting(control))) + update(&state, .released)
    }
  }

  private func wait(_ state: inout KioskState, minutes: Int) -> [Effect] {
    update(&state, .ticked(minutes * 60 * Ticks.perSecond))
  }

  private func ended(_ effects: [Effect]) -> [ClassRecord?] {
    effects.compactMap { if case .endClass(let record) = $0 { .some(record) } else { nil } }
  }

  /// Answers the questions on the screen: `right` hands for what is right, one for what is not.
  private func answer(_ state: inout KioskState, right: Int) {
    while case .quiz(let page) = state.screen {
      if case .classSitting(let sitting) = page, sitting.isCounting,
        let question = sitting.round.question
      {
        for option in question.options {
          for _ in 0..<(option.weight > 0 ? right : 1) {
            _ = seen(&state, .pressed(.quiz(.more(option.id))))
          }
        }
      }
      _ = seen(&state, .pressed(.next))
      _ = seen(&state, .pressed(.quiz(.countStands)))
    }
  }

  // MARK: Begin and leave

  @Test(arguments: [Screen.attract, .home, .who, .language(page: 0)])
  func f6BeginsAClassAndClosingItReturnsToWhereItWas(screen: Screen) {
    var state = start(from: screen, quiz: false)
    #expect(state.screen == .classMeeting)
    #expect(state.classMeeting?.phase == .opening)
    #expect(state.isInClass)
    touch(&state, .next, .next, .next, .next, .next, .next)
    #expect(state.screen == screen)
    #expect(state.classMeeting == nil)
  }

  @Test(arguments: [Screen.check(page: 0), .variants, .finish(steps: 3)])
  func aFamilyInTheMiddleOfSomethingIsNotInterrupted(screen: Screen) {
    let state = start(from: screen)
    #expect(state.classMeeting == nil)
    #expect(state.screen == screen)
  }

  @Test func aTouchInTheStaffAreaBeginsIt() {
    var state = start(from: .attract)
    state.classMeeting = nil
    state.screen = .staff(.area(StaffArea(page: .teach, since: .zero)))
    _ = seen(&state, .pressed(.staff(.teachClass)))
    #expect(state.screen == .classMeeting)
    state.classMeeting = nil
    state.screen = .staff(.area(StaffArea(page: .teach, since: .zero)))
    _ = seen(&state, .pressed(.staff(.demonstrate)))
    #expect(state.demonstration != nil)
  }

  @Test func aTouchOnTheStripOfTheDemonstrationBeginsIt() {
    var state = sampleState()
    state.settings.classDoor = .free
    state.screen = .home
    press(&state, .startOrResume, .next)
    for control in [DemonstrationControl.more, .more, .command(.classMeeting)] {
      _ = seen(&state, .pressed(.demo(control)))
    }
    #expect(state.screen == .classMeeting)
    #expect(state.classMeeting?.origin == .home)
    touch(&state, .next, .run)
    #expect(state.demonstration?.view.index == 1, "what was shown already counts")
    #expect(state.demonstration?.origin == .classMeeting)
  }

  @Test func withoutAQuizNothingIsAsked() {
    #expect(
      start(quiz: false).classMeeting?.phases == [.opening, .content, .showing, .closing, .summary])
    #expect(start().classMeeting?.phases == ClassPhase.allCases)
    #expect(start(quiz: false).classMeeting?.plannedMinutes == 40)
    #expect(start().classMeeting?.plannedMinutes == 60)
  }

  @Test func leavingAsksAndTheClassWaits() {
    var state = start()
    touch(&state, .more(.mother))
    press(&state, .up)
    #expect(state.overlay == .leaveClass)
    press(&state, .up)
    #expect(state.overlay == nil)
    #expect(state.screen == .classMeeting)
    touch(&state, .leave, .stay)
    #expect(state.screen == .classMeeting)
    let effects = touch(&state, .leave, .keep)
    #expect(state.screen == .home)
    #expect(!state.isInClass)
    #expect(ended(effects).isEmpty)
    #expect(wait(&state, minutes: 0).isEmpty)
    state.screen = .attract
    #expect(ended(wait(&state, minutes: 29)).isEmpty)
    press(&state, .classMeeting)
    #expect(state.classMeeting?.attendance[.mother] == 1)
    #expect(state.classMeeting?.origin == .attract)
    #expect(state.classMeeting?.minutes == 0, "time away is not counted")
  }

  @Test func aClassThatNobodyComesBackToIsStoredAsAbandoned() throws {
    var state = start()
    touch(&state, .more(.mother), .more(.cadre), .leave, .keep)
    state.screen = .attract
    #expect(state.motion == .still(until: nil) || state.classDeadline != nil)
    let records = ended(wait(&state, minutes: 30))
    #expect(records.count == 1)
    let record = try #require(records[0])
    #expect(record.ending == .abandoned)
    #expect(record.attendance == [.mother: 1, .cadre: 1])
    #expect(state.classMeeting == nil)
  }

  @Test func anEmptyClassIsForgotten() {
    var state = start()
    #expect(ended(touch(&state, .leave, .end)) == [nil])
    #expect(state.screen == .home)
  }

  @Test func anIdleClassIsAbandonedLikeAnyVisit() throws {
    var state = start()
    touch(&state, .more(.family))
    #expect(ended(wait(&state, minutes: 60)).isEmpty)
    guard case .stillThere = state.overlay else {
      Issue.record("nobody was asked")
      return
    }
    let record = try #require(ended(wait(&state, minutes: 1)).first ?? nil)
    #expect(record.ending == .abandoned)
    #expect(record.minutes == 61)
    #expect(state.screen == .attract)
  }

  // MARK: Opening

  @Test func peopleAreCountedByTouchAndNeverBelowNothing() {
    var state = start()
    touch(&state, .more(.mother), .more(.mother), .fewer(.mother), .fewer(.husband))
    #expect(state.classMeeting?.attendance[.mother] == 1)
    #expect(state.classMeeting?.attendance[.husband] == 0)
    for _ in 0..<120 { touch(&state, .more(.family)) }
    #expect(state.classMeeting?.attendance[.family] == 40)
    #expect(state.classMeeting?.people == 41)
  }

  @Test func digitsSetTheRoleInTheFrameAndTwoAreOneNumber() {
    var state = start()
    _ = seen(&state, .digit(1))
    _ = seen(&state, .digit(2))
    #expect(state.classMeeting?.attendance[.mother] == 12)
    press(&state, .focusNext)
    _ = seen(&state, .digit(5))
    #expect(state.classMeeting?.attendance[.husband] == 5)
    _ = update(&state, .ticked(3 * Ticks.perSecond))
    _ = seen(&state, .digit(3))
    #expect(state.classMeeting?.attendance[.husband] == 3, "a digit that comes late begins anew")
  }

  @Test func aRoleIsOneStopAndMovingEndsItsNumber() {
    for way in [Command.next, .focusNext] {
      var state = start()
      press(&state, way)
      for people in [8, 5, 4, 3] {
        _ = update(&state, .digit(people))
        press(&state, way)
      }
      #expect(state.classMeeting?.attendance == [.mother: 8, .husband: 5, .family: 4, .cadre: 3])
      press(&state, .focusBack)
      _ = update(&state, .digit(1))
      press(&state, .focusBack, .focusNext)
      _ = update(&state, .digit(2))
      #expect(state.classMeeting?.attendance[.cadre] == 2, "a number that was left begins anew")
      _ = update(&state, .digit(9))
      #expect(state.classMeeting?.attendance[.cadre] == 29)
      _ = update(&state, .digit(9))
      _ = update(&state, .digit(9))
      #expect(state.classMeeting?.attendance[.cadre] == 40, "nobody has a class of 99 cadres")
    }
  }

  @Test func aRemoteCountsWithTheFrameAndItsBlackButton() {
    var state = start()
    press(&state, .black)
    #expect(state.focus == 0)
    press(&state, .black, .black, .next, .black)
    #expect(state.classMeeting?.attendance == [.mother: 2, .husband: 1])
    let less = state.controls.firstIndex(of: .classMeeting(.fewer(.mother))) ?? 0
    while state.focus != less { press(&state, .back) }
    press(&state, .black)
    #expect(state.classMeeting?.attendance[.mother] == 1, "the minus lies behind everything else")
    press(&state, .startOrResume)
    #expect(state.classMeeting?.phase == .before)
  }

  // MARK: Questions

  @Test func theQuestionsBelongToTheClassAndAreNotStoredApart() throws {
    var state = start()
    touch(&state, .more(.mother), .next)
    press(&state, .next)
    var stores: [Effect] = []
    #expect(state.screen.summary.hasPrefix("quiz class before"))
    answer(&state, right: 2)
    #expect(state.screen == .classMeeting)
    #expect(state.classMeeting?.phase == .content)
    let before = try #require(state.classMeeting?.rounds[.before])
    #expect(before.position == .finished)
    touch(&state, .next)
    stores = touch(&state, .run)
    guard case .quiz(.classSitting(let sitting)) = state.screen else {
      Issue.record("no question")
      return
    }
    #expect(sitting.before == before)
    #expect(!stores.contains { if case .store = $0 { true } else { false } })
    #expect(state.quizMemory.classBefore == nil)
  }

  @Test func questionsThatWereLeftGoOnWhereTheyWere() {
    var state = start()
    touch(&state, .next, .run)
    _ = seen(&state, .pressed(.quiz(.more("stop"))))
    _ = seen(&state, .pressed(.next))
    let shown = state.screen
    let effects = press(&state, .up)
    #expect(state.screen == .classMeeting)
    #expect(!effects.contains { if case .store = $0 { true } else { false } })
    touch(&state, .run)
    #expect(state.screen == shown)
    press(&state, .home)
    #expect(state.screen == .classMeeting, "home is the class's own page")
  }

  @Test func moreHandsThanPeopleAreCountedAfterAQuestionOnly() {
    var state = start()
    touch(&state, .more(.mother), .next, .run)
    for _ in 0..<2 { _ = seen(&state, .pressed(.quiz(.more("stop")))) }
    press(&state, .next)
    while state.focus.map({ state.controls[$0] }) != .next { press(&state, .focusNext) }
    press(&state, .select)
    #expect(state.overlay == .moreHands)
    press(&state, .up)
    #expect(state.overlay == nil)
    _ = seen(&state, .pressed(.next))
    _ = seen(&state, .pressed(.quiz(.countAgain)))
    guard case .quiz(.classSitting(let sitting)) = state.screen else {
      Issue.record("no question")
      return
    }
    #expect(sitting.isCounting)
    _ = seen(&state, .pressed(.next))
    _ = seen(&state, .pressed(.quiz(.countStands)))
    guard case .quiz(.classSitting(let bars)) = state.screen else {
      Issue.record("no bars")
      return
    }
    #expect(!bars.isCounting)
    #expect(bars.round.tally?.total == 2)
  }

  @Test func handsAreNotAskedAboutWhereNobodyWasCounted() {
    var state = start()
    touch(&state, .next, .run)
    _ = update(&state, .pressed(.quiz(.more("stop"))))
    _ = update(&state, .pressed(.next))
    #expect(state.overlay == nil)
  }

  @Test func theBlackButtonPressesTheFrameWhileHandsAreCounted() {
    var state = start()
    touch(&state, .next, .run)
    press(&state, .black, .black, .black)
    guard case .quiz(.classSitting(let sitting)) = state.screen else {
      Issue.record("no question")
      return
    }
    #expect(sitting.round.tally?.total == 2)
  }

  // MARK: Demonstration

  @Test func afterTheLastStepNextGoesOnWithTheClass() {
    var state = start(quiz: false)
    touch(&state, .next)
    #expect(!state.wasShown)
    press(&state, .next)
    #expect(state.demonstration != nil)
    press(&state, .next, .next)
    #expect(state.demonstration?.view.index == 2)
    press(&state, .next)
    #expect(state.screen == .classMeeting)
    #expect(state.wasShown)
    press(&state, .next)
    #expect(state.classMeeting?.phase == .showing)
  }

  @Test func leavingTheDemonstrationEarlyKeepsItsStep() {
    var state = start(quiz: false)
    touch(&state, .next, .run)
    press(&state, .next, .up)
    #expect(state.screen == .classMeeting)
    #expect(!state.wasShown)
    press(&state, .next)
    #expect(state.demonstration?.view.index == 1)
    press(&state, .classMeeting)
    #expect(state.screen == .classMeeting, "the key of the class leads back to it, too")
  }

  // MARK: Return demonstration

  private func showing() -> KioskState {
    var state = start(quiz: false)
    touch(&state, .next, .next)
    return state
  }

  @Test func stepsAreMarkedByRemote() {
    var state = showing()
    press(&state, .next, .black, .startOrResume)
    #expect(state.classMeeting?.showing.totals.map(\.well) == [1, 0, 0])
    #expect(state.classMeeting?.showing.totals.map(\.helped) == [0, 1, 0])
    #expect(state.classMeeting?.showing.totals.map(\.missed) == [0, 0, 1])
    #expect(state.classMeeting?.showing.isComplete == true)
  }

  @Test func aButtonThatAlternatesF5AndEscapeMarksNotYetEachTime() {
    var state = showing()
    press(&state, .startOrResume, .up)
    #expect(state.classMeeting?.showing.place == 2)
    #expect(state.overlay == nil)
    press(&state, .up)
    #expect(state.overlay == .leaveClass, "an Escape that follows no F5 asks to leave")
    press(&state, .startOrResume)
    #expect(state.overlay == nil)
    #expect(state.classMeeting?.showing.place == 2)
    press(&state, .up)
    #expect(state.classMeeting?.showing.place == 3)
  }

  @Test func backMarksTheStepAgainAndThenLeavesThePart() {
    var state = showing()
    press(&state, .next, .back)
    #expect(state.classMeeting?.showing.place == 0)
    press(&state, .black)
    #expect(state.classMeeting?.showing.totals[0].helped == 1)
    #expect(state.classMeeting?.showing.totals[0].well == 0)
    press(&state, .back, .back)
    #expect(state.classMeeting?.phase == .content)
  }

  @Test func digitsAndTouchMarkToo() {
    var state = showing()
    _ = seen(&state, .digit(1))
    _ = seen(&state, .digit(3))
    _ = seen(&state, .digit(9))
    touch(&state, .mark(.withHelp))
    let totals = state.classMeeting?.showing.totals
    #expect(totals?.map(\.well) == [1, 0, 0])
    #expect(totals?.map(\.missed) == [0, 1, 0])
    #expect(totals?.map(\.helped) == [0, 0, 1])
  }

  @Test func theTwoWeakestStepsAreShownAgain() {
    var state = showing()
    touch(&state, .mark(.withHelp), .mark(.doneWell), .mark(.notDone))
    #expect(state.classMeeting?.showing.compliance == Score(right: 1, of: 3))
    #expect(state.classMeeting?.showing.weakest == [2, 0])
    touch(&state, .again(2))
    #expect(state.demonstration?.view.index == 2)
    press(&state, .up)
    #expect(state.screen == .classMeeting)
    #expect(state.classMeeting?.phase == .showing)
    _ = seen(&state, .digit(2))
    #expect(state.demonstration?.view.index == 0)
  }

  @Test func aStepThatMayBeLeftOutIsNeverAmongTheWeakest() throws {
    var showing = ReturnDemonstration(steps: ["oil", "rub", "rest"], optional: ["oil"])
    for skill in [StepMark.Skill.notDone, .withHelp, .doneWell] { showing.mark(skill) }
    #expect(showing.weakest == [1])
    var report = StaffReport(
      month: try #require(CalendarMonth("2026-11")), today: .epoch)
    report.steps = ["oil", "rub"].map {
      StaffReport.StepShare(session: "session.a", step: $0, share: Share(1, of: 30))
    }
    report.optional = ["session.a/oil"]
    #expect(report.weakest.map(\.step) == ["rub"])
  }

  @Test func anotherFamilyIsAddedUp() {
    var state = showing()
    touch(&state, .mark(.notDone), .mark(.doneWell), .mark(.doneWell), .family)
    #expect(state.classMeeting?.showing.place == 0)
    touch(&state, .mark(.doneWell), .mark(.doneWell), .mark(.withHelp))
    #expect(state.classMeeting?.showing.totals.map(\.all) == [2, 2, 2])
    #expect(state.classMeeting?.showing.compliance == Score(right: 4, of: 6))
    #expect(
      state.classMeeting?.showing.weakest == [0, 2], "who missed a step weighs more than help")
  }

  @Test func enoughEndsTheShowingWithWhatWasMarked() {
    var state = showing()
    touch(&state, .mark(.doneWell), .next)
    #expect(state.classMeeting?.phase == .showing)
    #expect(state.classMeeting?.showing.compliance == Score(right: 1, of: 1))
    #expect(state.classMeeting?.showing.weakest == [])
    touch(&state, .next)
    #expect(state.classMeeting?.phase == .closing)
  }

  @Test func skippingTheShowingMarksNothing() {
    var state = showing()
    touch(&state, .next)
    #expect(state.classMeeting?.phase == .closing)
    #expect(state.classMeeting?.record(.finished).steps == [])
  }

  // MARK: End

  @Test func theRecordIsStoredOnceFromTheSummary() throws {
    var state = start()
    touch(&state, .more(.mother), .more(.husband), .next)
    _ = wait(&state, minutes: 7)
    press(&state, .next)
    answer(&state, right: 2)
    touch(&state, .next)
    press(&state, .next)
    answer(&state, right: 3)
    touch(&state, .mark(.doneWell), .mark(.withHelp), .mark(.doneWell), .next)
    #expect(state.classMeeting?.phase == .closing)
    #expect(ended(touch(&state, .next)).isEmpty, "the summary may be corrected first")
    #expect(state.classMeeting?.phase == .summary)
    let effects = touch(&state, .next)
    let record = try #require(ended(effects).first ?? nil)
    #expect(ended(effects).count == 1)
    #expect(record.ending == .finished)
    #expect(record.minutes == 7)
    #expect(record.plannedMinutes == 60)
    #expect(record.steps.map(\.step) == ["one", "two", "three"])
    #expect(record.rounds.map(\.result.phase) == [.before, .after])
    #expect(record.rounds.allSatisfy { $0.result.isOfClass })
    let after = record.rounds[1]
    #expect(after.right.values.allSatisfy { $0 == 3 })
    #expect(state.classStoring == .waiting)
    _ = update(&state, .classStored(true))
    #expect(state.classStoring == .stored)
    #expect(ended(touch(&state, .next)).isEmpty)
    #expect(state.classMeeting == nil)
    #expect(state.screen == .home)
  }

  @Test func whoCameIsCorrectedFromTheSummaryBeforeItIsStored() throws {
    var state = start(quiz: false)
    touch(&state, .more(.mother), .next, .next, .next, .next)
    #expect(state.classMeeting?.phase == .summary)
    #expect(state.savedClass?.phase == .summary, "a power cut loses nothing")
    touch(&state, .correct, .more(.mother), .more(.husband))
    #expect(state.classMeeting?.phase == .opening)
    #expect(ended(touch(&state, .next)).isEmpty)
    #expect(state.classMeeting?.phase == .summary)
    touch(&state, .correct, .back)
    #expect(state.classMeeting?.phase == .summary)
    let record = try #require(ended(touch(&state, .next)).first ?? nil)
    #expect(record.attendance == [.mother: 2, .husband: 1])
    #expect(record.ending == .finished)
    #expect(state.savedClass == nil)
  }

  @Test func aSummaryThatNobodyStoresIsStoredAsFinished() throws {
    var state = start(quiz: false)
    touch(&state, .more(.mother), .next, .next, .next, .next, .leave, .keep)
    let record = try #require(ended(wait(&state, minutes: 30)).first ?? nil)
    #expect(record.ending == .finished)
  }

  @Test func aSummaryComesThroughAPowerCut() throws {
    var state = start(quiz: false)
    touch(&state, .more(.mother), .next, .next, .next, .next)
    let saved = try #require(state.savedClass)
    var fresh = start(from: .check(page: 0), quiz: false)
    #expect(fresh.restoreClass(saved) == [])
    #expect(fresh.classMeeting?.phase == .summary)
    let record = try #require(ended(fresh.restoreClass(saved, isOld: true)).first ?? nil)
    #expect(record.ending == .finished)
  }

  @Test func whenTheClassIsStoredThereIsNoWayBack() {
    var state = start(quiz: false)
    touch(&state, .more(.mother), .next, .next, .next, .next, .next)
    #expect(state.classMeeting?.phase == .summary)
    #expect(!state.controls.contains(.classMeeting(.correct)))
    #expect(!state.controls.contains(.classMeeting(.back)))
    #expect(!state.controls.contains(.classMeeting(.leave)))
    press(&state, .back)
    #expect(state.classMeeting?.phase == .summary)
    _ = update(&state, .classStored(false))
    #expect(state.classStoring == .failed)
    press(&state, .next)
    #expect(state.screen == .home)
  }

  @Test func nobodyTurnsAPageByATouchBesideTheButtons() {
    var state = start()
    touch(&state, .next)
    let before = state
    #expect(seen(&state, .pressed(nil)) == [])
    _ = seen(&state, .pressed(.next))
    _ = seen(&state, .pressed(.classMeeting(.more(.mother))))
    _ = seen(&state, .pressed(.classMeeting(.end)))
    #expect(state.classMeeting == before.classMeeting)
    #expect(state.screen == before.screen)
  }

  // MARK: Time

  @Test func paceIsAgainstThePartThatGoesOn() {
    var state = start()
    _ = wait(&state, minutes: 5)
    #expect(state.classMeeting?.delay == 0)
    _ = wait(&state, minutes: 2)
    #expect(state.classMeeting?.delay == 2)
    touch(&state, .next)
    #expect(state.classMeeting?.delay == 0)
    touch(&state, .next)
    #expect(state.classMeeting?.delay == -8)
    #expect(state.classMeeting?.minutes == 7)
    #expect(state.motion == .moving || state.classDeadline == state.now + .seconds(60))
  }

  // MARK: Power cut

  @Test func eachChangeIsSavedAndTimeAloneIsNot() {
    var state = start()
    func saves(_ effects: [Effect]) -> Int {
      effects.count { if case .saveClass = $0 { true } else { false } }
    }
    #expect(saves(touch(&state, .more(.mother))) == 1)
    #expect(saves(wait(&state, minutes: 3)) == 0)
    #expect(saves(seen(&state, .pressed(nil))) == 0)
    #expect(saves(touch(&state, .next)) == 1)
  }

  @Test func aPowerCutLosesNothingThatWasCounted() throws {
    var state = start()
    touch(&state, .more(.mother), .more(.husband), .next)
    _ = wait(&state, minutes: 4)
    press(&state, .next)
    answer(&state, right: 2)
    touch(&state, .next, .next, .mark(.doneWell), .mark(.notDone))
    let saved = try #require(state.savedClass)
    let old = try #require(state.classMeeting)

    var fresh = sampleState(steps: [sampleStep("one"), sampleStep("two"), sampleStep("three")])
    fresh.content.quizzes = [sampleQuiz()]
    #expect(fresh.restoreClass(saved) == [])
    #expect(fresh.screen == .attract)
    #expect(!fresh.isInClass)
    press(&fresh, .classMeeting)
    let run = try #require(fresh.classMeeting)
    #expect(run.phase == .showing)
    #expect(run.attendance == old.attendance)
    #expect(run.showing == old.showing)
    #expect(run.rounds == old.rounds)
    #expect(run.elapsed == old.elapsed)
  }

  @Test func anOldClassIsStoredAsAbandonedAtTheNextStart() throws {
    var state = start()
    touch(&state, .more(.mother))
    let saved = try #require(state.savedClass)
    var fresh = start(from: .check(page: 0))
    let record = try #require(ended(fresh.restoreClass(saved, isOld: true)).first ?? nil)
    #expect(record.ending == .abandoned)
    #expect(record.attendance[.mother] == 1)
    #expect(fresh.classMeeting == nil)
  }

  @Test func aClassOfAnotherSessionKeepsItsCounts() throws {
    var state = start()
    touch(&state, .more(.mother), .more(.mother))
    var saved = try #require(state.savedClass)
    saved.session = "session.gone"
    var fresh = start(from: .check(page: 0))
    let record = try #require(ended(fresh.restoreClass(saved)).first ?? nil)
    #expect(record.attendance == [.mother: 2])
    #expect(record.session == "session.gone")
    #expect(fresh.classMeeting == nil)
  }

  @Test func aQuizThatHasChangedIsNotGoneOnWith() throws {
    var state = start()
    touch(&state, .next, .run)
    _ = seen(&state, .pressed(.quiz(.more("stop"))))
    _ = seen(&state, .pressed(.next))
    var saved = try #require(state.savedClass)
    #expect(saved.rounds.count == 1)
    saved.rounds[0].version = "9.0.0"
    var fresh = start(from: .check(page: 0))
    _ = fresh.restoreClass(saved)
    #expect(fresh.classMeeting?.rounds == [:])
    saved.rounds[0].version = "1.0.0"
    saved.rounds[0].hands = [[1, 2]]
    _ = fresh.restoreClass(saved)
    #expect(fresh.classMeeting?.rounds == [:])
  }

  // MARK: Names

  @Test func everyControlComesBackFromItsName() {
    var controls: [ClassControl] = [
      .run, .next, .back, .again(3), .family, .leave, .stay, .keep, .end,
    ]
    controls.append(.correct)
    controls += ClassRole.allCases.flatMap { [.more($0), .fewer($0)] }
    controls += StepMark.Skill.allCases.map { .mark($0) }
    for control in controls {
      #expect(Control(name: Control.classMeeting(control).name) == .classMeeting(control))
    }
    for name in ["class:", "class:more-dog", "class:mark-7", "class:again--1", "class:fly"] {
      #expect(Control(name: name) == nil, "\(name)")
    }
  }

  @Test func aReplaySaysWhereTheClassIs() {
    var state = start()
    touch(&state, .more(.mother))
    #expect(state.summary.hasPrefix("class opening: mother 1, husband 0, family 0, cadre 0"))
    touch(&state, .next)
    #expect(state.summary.hasPrefix("class before"))
  }
}
