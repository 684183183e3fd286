import Content
import TestSupport
import Testing

@testable import Kiosk

/// A midwife with a remote: what each key does, and what never happens by itself.
@Suite struct DemonstrationTests {
  /// Three steps of ten seconds, the first with three landmarks.
  private func start(from screen: Screen = .home) -> KioskState {
    var first = sampleStep("one")
    first.labels = ["a", "b", "c"].map { Step.Label(anchor: $0, text: text($0)) }
    var state = sampleState(steps: [first, sampleStep("two"), sampleStep("three")])
    state.screen = screen
    press(&state, .startOrResume)
    return state
  }

  private func press(_ state: inout KioskState, _ commands: Command...) {
    for command in commands { _ = seen(&state, .command(command)) }
  }

  private func type(_ state: inout KioskState, _ digits: Int...) {
    for digit in digits { _ = seen(&state, .digit(digit)) }
  }

  private func wait(_ state: inout KioskState, seconds: Int) -> [Effect] {
    update(&state, .ticked(seconds * Ticks.perSecond))
  }

  @Test(arguments: [Screen.attract, .home, .who, .language(page: 0)])
  func f5BeginsItAndEscapeReturnsToWhereItWas(screen: Screen) {
    var state = start(from: screen)
    #expect(state.demonstration?.step?.id == "one")
    press(&state, .up)
    #expect(state.screen == screen)
  }

  @Test func itBeginsFromTheStaffAreaAndReturnsThere() {
    let area = StaffArea(page: .languages, since: .zero)
    var state = start(from: .staff(.area(area)))
    #expect(state.demonstration != nil)
    press(&state, .up)
    #expect(state.staffArea == area)
  }

  @Test(arguments: [Screen.check(page: 0), .variants, .finish(steps: 3)])
  func aFamilyInTheMiddleOfSomethingIsNotInterrupted(screen: Screen) {
    #expect(start(from: screen).demonstration == nil)
  }

  @Test func stepsTurnByKeysAndNotByTime() {
    var state = start()
    let effects = wait(&state, seconds: 3600)
    #expect(state.demonstration?.view.index == 0)
    #expect(effects == [])
    #expect(state.overlay == nil)
    press(&state, .next, .next, .next)
    #expect(state.demonstration?.view.index == 2)
    press(&state, .back)
    #expect(state.demonstration?.view.index == 1)
    press(&state, .first)
    #expect(state.demonstration?.view.index == 0)
    press(&state, .last)
    #expect(state.demonstration?.view.index == 2)
  }

  @Test func oneKeyLetsTheStepsTurnByThemselves() {
    var state = start()
    press(&state, .autoAdvance)
    _ = wait(&state, seconds: 10)
    #expect(state.demonstration?.view.index == 1)
    press(&state, .loop)
    _ = wait(&state, seconds: 10)
    #expect(state.demonstration?.view.index == 1)
    #expect(state.demonstration?.view.time == .zero)
  }

  /// A demonstration of a session with two claims.
  private func startWithClaims() -> KioskState {
    var state = start()
    state.content.sessions[0].claims = ["a", "b"].map { id in
      let text = ContentText(key: id, source: id)
      return Claim(
        id: id, benefit: text, strength: .weak, studies: [], limit: text, sources: [])
    }
    return state
  }

  @Test func onOneDisplayTheEvidenceOpensWithTheSecondPressOnly() {
    var state = startWithClaims()
    press(&state, .evidence)
    #expect(state.demonstration?.claim == nil)
    #expect(state.demonstration?.warnsOfEvidence == true)
    press(&state, .next)
    #expect(state.demonstration?.warnsOfEvidence == false)
    press(&state, .evidence, .up)
    #expect(state.demonstration?.warnsOfEvidence == false)
    press(&state, .evidence, .notes)
    #expect(state.demonstration?.warnsOfEvidence == false)
    #expect(state.demonstration?.showsNotes == true)
  }

  @Test func inHerOwnWindowTheEvidenceOpensAtOnceAndGoesWithTheWindow() {
    var state = startWithClaims()
    _ = update(&state, .presenterView(true))
    press(&state, .evidence)
    #expect(state.demonstration?.claim == 0)
    _ = update(&state, .presenterView(false))
    #expect(state.demonstration?.claim == nil)
    #expect(state.demonstration?.warnsOfEvidence == false)
  }

  @Test func aFingerChangesTheLanguageOfTheDemonstration() {
    var state = start()
    for control in [DemonstrationControl.more, .more, .command(.language)] {
      _ = seen(&state, .pressed(.demo(control)))
    }
    #expect(state.overlay == .language(page: 0))
    _ = seen(&state, .pressed(.language("en")))
    #expect(state.visitor.language == "en")
    #expect(state.overlay == nil)
    #expect(state.demonstration != nil)
  }

  @Test func theClockGoesOnWhileTheScreenIsBlack() {
    var state = start()
    press(&state, .black)
    _ = wait(&state, seconds: 3)
    #expect(state.demonstration?.elapsed == .seconds(3))
    guard case .still(let until) = state.motion else { return #expect(Bool(false)) }
    #expect(until == state.now + .seconds(1))
  }

  @Test func theEvidenceGoesFromClaimToClaimAndAway() {
    var state = startWithClaims()
    press(&state, .evidence, .evidence)
    #expect(state.demonstration?.claim == 0)
    press(&state, .evidence)
    #expect(state.demonstration?.claim == 1)
    press(&state, .evidence)
    #expect(state.demonstration?.claim == nil)
    press(&state, .notes, .evidence, .evidence, .notes)
    #expect(state.demonstration?.claim == nil)
    #expect(state.demonstration?.showsNotes == true)
    press(&state, .evidence, .evidence, .up)
    #expect(state.demonstration?.claim == nil)
    press(&state, .up)
    #expect(state.demonstration?.showsNotes == false)
    #expect(state.demonstration != nil)
  }

  @Test func aSessionWithoutClaimsHasNoEvidence() {
    var state = start()
    press(&state, .evidence)
    #expect(state.demonstration?.claim == nil)
  }

  @Test func aNumberAndEnterJump() {
    var state = start()
    press(&state, .jump)
    type(&state, 3)
    press(&state, .select)
    #expect(state.demonstration?.view.index == 2)
    press(&state, .jump)
    type(&state, 9, 9)
    press(&state, .select)
    #expect(state.demonstration?.view.index == 2)
    #expect(state.demonstration?.jump == nil)
  }

  @Test func theOverviewShowsAllStepsToChoose() {
    var state = start()
    press(&state, .overview, .next, .next)
    #expect(state.demonstration?.view.index == 0)
    #expect(state.demonstration?.overview == 2)
    press(&state, .select)
    #expect(state.demonstration?.view.index == 2)
    press(&state, .overview)
    _ = seen(&state, .pressed(.demo(.step(1))))
    #expect(state.demonstration?.view.index == 1)
    #expect(state.demonstration?.overview == nil)
  }

  @Test(arguments: [
    (Command.black, Demonstration.Hold.black), (.white, .white), (.pause, .pause),
  ])
  func whileHeldOnlyKeysThatResumeAct(command: Command, hold: Demonstration.Hold) {
    let resuming: Set<Command> = [command, .startOrResume, .up, .select]
    for other in Command.allCases {
      var state = start()
      press(&state, command)
      #expect(state.demonstration?.hold == hold)
      let before = state.demonstration?.view
      press(&state, other)
      type(&state, 2)
      #expect((state.demonstration?.hold == nil) == resuming.contains(other), "\(other)")
      if state.demonstration?.hold != nil { #expect(state.demonstration?.view == before) }
      #expect(state.overlay == nil)
    }
  }

  @Test func slowMotionAndSingleFramesMoveThePicture() {
    var state = start()
    press(&state, .slow)
    _ = wait(&state, seconds: 4)
    #expect(state.demonstration?.view.time == .seconds(2))
    press(&state, .slow)
    _ = wait(&state, seconds: 4)
    #expect(state.demonstration?.view.time == .seconds(3))
    press(&state, .frameNext)
    _ = wait(&state, seconds: 4)
    #expect(state.demonstration?.view.time == .seconds(3) + Demonstration.frame)
    press(&state, .frameBack, .frameBack)
    #expect(state.demonstration?.view.time == .seconds(3) - Demonstration.frame)
    press(&state, .pause)
    #expect(state.demonstration?.view.isStill == false)
    #expect(state.demonstration?.hold == nil)
  }

  @Test func frozenFamiliesSeeTheOldStepWhileTheMidwifeLooksAhead() {
    var state = start()
    press(&state, .freeze, .next)
    #expect(state.demonstration?.shownStep?.id == "one")
    #expect(state.demonstration?.step?.id == "two")
    press(&state, .freeze)
    #expect(state.demonstration?.shownStep?.id == "two")
  }

  @Test func digitsPointAtLandmarks() {
    var state = start()
    type(&state, 2)
    #expect(state.demonstration?.view.spotlight == .landmark(1))
    type(&state, 9)
    #expect(state.demonstration?.view.spotlight == .landmark(1))
    type(&state, 5)
    #expect(state.demonstration?.view.spotlight == nil)
    type(&state, 5)
    #expect(state.demonstration?.view.spotlight == .landmark(0))
    type(&state, 0)
    #expect(state.demonstration?.view.spotlight == nil)
  }

  @Test func landmarksAreAskedForOneByOne() {
    var state = start()
    var seen: [Demonstration.Labels] = []
    for _ in 0..<7 {
      press(&state, .askLabel)
      seen += [state.demonstration?.view.labels].compactMap { $0 }
    }
    #expect(
      seen == [
        .one(0, isNamed: false), .one(0, isNamed: true), .one(1, isNamed: false),
        .one(1, isNamed: true), .one(2, isNamed: false), .one(2, isNamed: true), .all,
      ])
    press(&state, .labels, .next)
    #expect(state.demonstration?.view.labels == Demonstration.Labels.none)
  }

  @Test func escapeLeavesWhatIsSpecialFirst() {
    var state = start()
    press(&state, .notes, .freeze, .spotlight)
    for _ in 0..<3 {
      press(&state, .up)
      #expect(state.demonstration != nil)
    }
    press(&state, .up)
    #expect(state.screen == .home)
  }

  @Test func theAlternatingButtonOfARemoteLosesNoPlace() {
    var state = start()
    press(&state, .next, .up)
    #expect(state.screen == .home)
    press(&state, .startOrResume)
    #expect(state.demonstration?.step?.id == "two")
    press(&state, .up)
    _ = wait(&state, seconds: 11 * 60)
    state.overlay = nil
    press(&state, .startOrResume)
    #expect(state.demonstration?.step?.id == "one")
  }

  @Test func touchActsOnTheStripAlone() {
    var state = start()
    let before = state.demonstration
    for control in [Control?.none, .next, .pause, .wake, .home, .demo(.step(2))] {
      _ = seen(&state, .pressed(control))
    }
    #expect(state.demonstration == before)
    _ = seen(&state, .pressed(.demo(.command(.next))))
    #expect(state.demonstration?.view.index == 1)
  }

  @Test func timeIsComparedWithThePlan() {
    var state = start()
    #expect(state.demonstration?.planned == .seconds(30))
    _ = wait(&state, seconds: 8)
    #expect(state.demonstration?.delay == .zero)
    _ = wait(&state, seconds: 8)
    #expect(state.demonstration?.delay == .seconds(6))
    press(&state, .pause)
    _ = wait(&state, seconds: 60)
    #expect(state.demonstration?.elapsed == .seconds(16))
    press(&state, .pause, .last)
    #expect(state.demonstration?.delay == .zero - .seconds(4))
  }

  @Test func nothingIsWrittenIntoTheRecordsOfPractice() {
    var state = start()
    var effects: [Effect] = []
    for command in Command.allCases where command != .up {
      effects += seen(&state, .command(command))
      effects += wait(&state, seconds: 30)
    }
    for effect in effects {
      switch effect {
      case .play, .setVolume: break
      default: Issue.record("a demonstration ordered \(effect)")
      }
    }
  }

  @Test func everyControlHasAName() {
    let controls: [DemonstrationControl] =
      [.resume, .step(0), .step(11)] + Command.allCases.map { .command($0) }
    for control in controls {
      #expect(Control(name: Control.demo(control).name) == .demo(control))
    }
  }

  @Test func touchAloneReachesEveryCommandOfTheDemonstration() {
    var state = start()
    var reached: Set<Command> = []
    for _ in DemonstrationControl.StripPage.allCases {
      for case .demo(.command(let command)) in state.controls { reached.insert(command) }
      _ = seen(&state, .pressed(.demo(.more)))
    }
    // A number is typed on the pad, first and last are cards of "all", evidence turns its own cards.
    let others: Set<Command> = [.first, .last, .select, .startOrResume]
    let own: Set<Command> = [
      .next, .back, .up, .pause, .first, .last, .select, .startOrResume, .repeatStep, .help,
      .overview, .jump, .black, .white, .freeze, .spotlight, .notes, .evidence, .labels, .askLabel,
      .autoAdvance, .loop, .slow, .frameNext, .frameBack, .classMeeting, .point, .zoom,
      .language,
    ]
    #expect(own.subtracting(others).isSubset(of: reached))
    #expect(state.demonstration?.strip == .usual)
  }

  @Test func aNumberIsTypedByTouch() {
    var state = start()
    for control in [
      DemonstrationControl.more, .more, .command(.jump), .digit(2), .digit(9), .command(.back),
    ] {
      _ = seen(&state, .pressed(.demo(control)))
    }
    #expect(state.demonstration?.jump == "2")
    #expect(state.controls.count == 13)
    _ = seen(&state, .pressed(.demo(.command(.select))))
    #expect(state.demonstration?.view.index == 1)
    #expect(state.demonstration?.jump == nil)
    _ = seen(&state, .pressed(.demo(.command(.jump))))
    _ = seen(&state, .pressed(.demo(.command(.up))))
    #expect(state.demonstration?.jump == nil)
    _ = seen(&state, .pressed(.demo(.command(.help))))
    #expect(state.overlay == .help)
  }

  @Test func everyControlOfTheStripComesBackFromItsName() {
    let pages = DemonstrationControl.StripPage.allCases.flatMap(\.commands)
    for control in DemonstrationControl.pad + pages.map({ .command($0) }) + [.more, .resume] {
      #expect(Control(name: Control.demo(control).name) == .demo(control))
    }
    #expect(DemonstrationControl(name: "digit-10") == nil)
  }

  @Test func anEventScriptReplaysToText() throws {
    let script = try EventScript(
      parsing: """
        50 key start
        60 key next
        100 press demo:more
        150 press demo:slow
        160 key black
        170 key next
        180 key black
        190 digit 5
        200 key up
        210 key up
        220 end
        """)
    var state = start()
    press(&state, .up)
    state.demonstrationLeft = nil
    var replay = Replay(state)
    replay.run(script)
    #expect(
      replay.lines.filter { $0.contains("screen demonstration") } == [
        "50 screen demonstration 1/3 one, id", "60 screen demonstration 2/3 two, id",
        "150 screen demonstration 2/3 two slow 1/2, id",
        "160 screen demonstration 2/3 two black slow 1/2, id",
        "180 screen demonstration 2/3 two slow 1/2, id",
      ])
  }
}
