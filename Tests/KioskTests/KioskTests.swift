import Content
import TestSupport
import Testing

@testable import Kiosk

func text(_ words: String) -> ContentText { ContentText(key: words, source: words) }

/// A small session with all that screens ask for.
func sampleSession(steps: [Step]? = nil) -> SessionContent {
  let sign = { (id: String, excludes: [String]) in
    Sign(id: id, text: text(id), action: nil, picture: "p", sources: [], excludes: excludes)
  }
  let advice = Pauses.Advice(title: text("t"), text: text("x"), picture: "p", sources: [])
  return SessionContent(
    id: "session.sample", title: text("Sample"), summary: text("s"), review: .unreviewed,
    attractDiagram: "d",
    gate: Gate(
      question: text("who"),
      choices: [
        Gate.Choice(id: "pregnant", title: text("pregnant"), picture: "p", mayPractise: false),
        Gate.Choice(id: "born", title: text("born"), picture: "p", mayPractise: true),
      ], learnOnlyBanner: text("later"), sources: []),
    chapters: ["what", "how"].map { id in
      Chapter(
        id: id, title: text(id),
        cards: ["1", "2"].map {
          Chapter.Card(id: $0, title: text($0), text: text($0), picture: "p", sources: [])
        })
    },
    check: Check(
      title: text("check"), question: text("q"), stops: [sign("fever", [])],
      asks: [sign("sad", []), sign("dizzy", ["sitting"])],
      askTitle: text("ask"), askText: text("ask"), askPicture: "p", sources: []),
    dangerSigns: DangerSigns(title: text("d"), text: text("d"), signs: [sign("blood", [])]),
    pauses: Pauses(babyCries: advice, uncomfortable: advice),
    finish: Finish(title: text("f"), picture: "p", lines: []),
    variants: [
      VariantChoice(
        id: "posture", title: text("posture"),
        options: ["sitting", "lying"].map {
          VariantChoice.Option(id: $0, title: text($0), picture: "p")
        })
    ],
    steps: steps ?? [
      sampleStep("one"), sampleStep("sit", only: ["sitting"]), sampleStep("lie", only: ["lying"]),
      sampleStep("last"),
    ], sources: [])
}

func sampleStep(
  _ id: String, seconds: Int = 10, advance: Step.Advance = .auto, leadIn: Int = 0,
  only: [String] = []
) -> Step {
  Step(
    id: id, title: text(id), text: text(id), caution: nil, seconds: seconds, advance: advance,
    leadIn: leadIn, diagram: "d", only: only)
}

func sampleState(steps: [Step]? = nil, languages: Int = 2, saved: SavedProgress? = nil)
  -> KioskState
{
  let tags = ["id", "en"] + (2..<max(languages, 2)).map { "l\($0)" }
  return KioskState(
    content: KioskContent(
      sessions: [sampleSession(steps: steps)],
      languages: tags.prefix(languages).map { LanguageChoice(tag: $0, nativeName: $0) }),
    saved: saved)
}

/// A state machine under test: presses controls, obeys commands, lets time pass; whoever uses it
/// looks at each screen first.
struct Visit {
  var state: KioskState
  var effects: [Effect] = []

  init(_ state: KioskState) { self.state = state }

  mutating func press(_ controls: Control...) {
    for control in controls {
      effects += seen(&state, .pressed(control))
      effects += update(&state, .released)
    }
  }

  mutating func key(_ commands: Command...) {
    for command in commands {
      effects += seen(&state, .command(command))
    }
  }

  mutating func wait(_ seconds: Int) {
    for _ in 0..<(seconds * 60) { effects += update(&state, .ticked(1)) }
  }

  mutating func hold(_ control: Control?, ticks: Int) {
    effects += seen(&state, .pressed(control))
    for _ in 0..<ticks { effects += update(&state, .ticked(1)) }
    effects += update(&state, .released)
  }

  /// Through entrance and checks to the first step.
  mutating func beginPractice() {
    press(
      .wake, .language("en"), .who("born"), .practise, .noneOfThese, .noneOfThese, .start)
  }
}

@Suite struct EntranceTests {
  @Test func anyTouchWakesAndALanguageLeadsToTheGate() {
    var visit = Visit(sampleState())
    visit.effects += seen(&visit.state, .pressed(nil))
    #expect(visit.state.screen == .language(page: 0))
    visit.press(.language("en"))
    #expect(visit.state.screen == .who)
    #expect(visit.state.visitor.language == "en")
  }

  @Test func anyKeyWakes() {
    let others: [Command] = [
      .mute, .louder, .quieter, .help, .staff, .startOrResume, .classMeeting,
    ]
    for command in Command.allCases where !others.contains(command) {
      var visit = Visit(sampleState())
      visit.key(command)
      #expect(visit.state.screen == .language(page: 0), "\(command)")
    }
  }

  @Test func thirteenLanguagesMakeTwoPages() {
    var visit = Visit(sampleState(languages: 13))
    visit.press(.wake)
    #expect(visit.state.controls.count == 13)
    visit.press(.languagePage(1))
    #expect(visit.state.controls == [.language("l12"), .languagePage(0)])
  }

  @Test func severalSessionsAreOfferedBeforeTheGate() {
    var state = sampleState()
    var other = sampleSession()
    other.id = "session.other"
    state.content.sessions.append(other)
    var visit = Visit(state)
    visit.press(.wake, .language("id"))
    #expect(visit.state.screen == .sessions)
    visit.press(.session("session.other"))
    #expect(visit.state.session?.id == "session.other")
    #expect(visit.state.screen == .who)
  }

  @Test func nothingUsableCallsTheStaffAndIgnoresInput() {
    var visit = Visit(
      KioskState(content: KioskContent(sessions: [], languages: [], problems: ["x"])))
    visit.press(.wake, .home)
    visit.key(.next, .up, .help, .home)
    visit.wait(200)
    #expect(visit.state.screen == .callStaff(["x"]))
    #expect(visit.state.overlay == nil)
  }

  @Test func contentThatComesBackEndsTheStaffPage() {
    var visit = Visit(KioskState(content: KioskContent(sessions: [], languages: [])))
    _ = update(&visit.state, .contentChanged(sampleState().content))
    #expect(visit.state.screen == .attract)
  }
}

@Suite struct GateTests {
  @Test func whoeverIsPregnantMayWatchButNeverPractise() {
    var visit = Visit(sampleState())
    visit.press(.wake, .language("id"), .who("pregnant"))
    #expect(visit.state.isLearnOnly)
    #expect(!visit.state.controls.contains(.practise))
    visit.press(.practise)
    #expect(visit.state.screen == .home)
    visit.press(.watch, .next)
    #expect(visit.state.screen == .watch(step: 1))
  }

  @Test func learnCardsRunOnIntoTheNextChapterAndEndAtHome() {
    var visit = Visit(sampleState())
    visit.press(.wake, .language("id"), .who("born"), .chapter(0), .next, .next)
    #expect(visit.state.screen == .learn(chapter: 1, card: 0))
    visit.key(.next, .next)
    #expect(visit.state.screen == .home)
  }

  @Test func aContraindicationLeadsToTheMidwifeAndBackToItsPage() {
    var visit = Visit(sampleState())
    visit.press(.wake, .language("id"), .who("born"), .practise, .noneOfThese, .sign("sad"))
    #expect(visit.state.screen == .ask(sign: "sad"))
    visit.press(.back)
    #expect(visit.state.screen == .check(page: 1))
  }

  @Test func whileASignHoldsThereIsNoWayToTheMassage() {
    var visit = Visit(sampleState())
    visit.press(.wake, .language("id"), .who("born"), .practise, .sign("fever"), .back)
    #expect(!visit.state.controls.contains(.noneOfThese))
    visit.press(.noneOfThese)
    visit.key(.startOrResume)
    #expect(visit.state.screen == .check(page: 0))
    visit.press(.sign("fever"), .notSo, .noneOfThese)
    #expect(visit.state.screen == .check(page: 1))
  }

  @Test func whatASignExcludesIsNotOfferedEvenWhenTheMidwifeAllowsTheRest() {
    var visit = Visit(sampleState())
    visit.press(.wake, .language("id"), .who("born"), .practise, .noneOfThese, .sign("dizzy"))
    visit.press(.notSo, .noneOfThese)
    #expect(visit.state.screen == .variants)
    #expect(!visit.state.controls.contains(.option("sitting")))
    visit.press(.option("sitting"), .start)
    #expect(visit.state.practice?.run.steps.map(\.id) == ["one", "lie", "last"])
  }

  @Test func whatASignExcludesIsOfferedToTheNextVisitor() {
    var visit = Visit(sampleState())
    visit.press(.wake, .language("id"), .who("born"), .practise, .noneOfThese, .sign("dizzy"))
    visit.press(.notSo)
    visit.wait(600)
    #expect(visit.state.screen == .attract)
    visit.press(.wake, .language("id"), .who("born"), .practise, .noneOfThese, .noneOfThese)
    #expect(visit.state.controls.contains(.option("sitting")))
  }

  @Test func lyingReplacesTheSittingStep() {
    var visit = Visit(sampleState())
    visit.press(
      .wake, .language("id"), .who("born"), .practise, .noneOfThese, .noneOfThese,
      .option("lying"), .start)
    #expect(visit.state.practice?.run.steps.map(\.id) == ["one", "lie", "last"])
  }
}

@Suite struct PracticeTests {
  @Test func allStepsRunByThemselvesToTheFinishAndBackToAttract() {
    var visit = Visit(sampleState())
    visit.beginPractice()
    visit.wait(31)
    #expect(visit.state.screen == .finish(steps: 3))
    #expect(visit.effects.contains(.play(.done)))
    visit.wait(30)
    #expect(visit.state.screen == .attract)
    #expect(visit.state.visitor.language == "id")
  }

  @Test func runningPracticeNeverTimesOut() {
    var visit = Visit(sampleState(steps: [sampleStep("long", seconds: 600)]))
    visit.beginPractice()
    visit.wait(500)
    #expect(visit.state.practice?.isRunning == true)
    #expect(visit.state.overlay == nil)
  }

  @Test func aShortTouchOnTheLockedScreenOnlyShowsTheHint() {
    var visit = Visit(sampleState())
    visit.beginPractice()
    visit.hold(.next, ticks: 119)
    #expect(visit.state.practice?.run.index == 0)
    #expect(visit.state.practice?.hintSince != nil)
    visit.wait(4)
    #expect(visit.state.practice?.hintSince == nil)
  }

  @Test func aTwoSecondPressActsAndUnlocksForAWhile() {
    var visit = Visit(sampleState())
    visit.beginPractice()
    visit.hold(.babyCries, ticks: 120)
    #expect(visit.state.practice?.pause == .babyCries)
    visit.press(.resume)
    #expect(visit.state.practice?.isRunning == true)
    #expect(visit.state.practice?.isLocked(at: visit.state.now) == true)
    visit.hold(nil, ticks: 120)
    visit.press(.next)
    #expect(visit.state.practice?.run.index == 1)
    visit.wait(11)
    #expect(visit.state.practice?.isLocked(at: visit.state.now) == true)
  }

  @Test func resumeRecapsBeforeTimeGoesOn() {
    var visit = Visit(sampleState())
    visit.beginPractice()
    visit.wait(4)
    visit.key(.pause)
    visit.wait(60)
    visit.key(.pause)
    #expect(visit.state.practice?.run.isInLeadIn == true)
    #expect(visit.state.practice?.run.elapsed == .seconds(4))
    visit.wait(6)
    #expect(visit.state.practice?.run.elapsed == .seconds(5))
  }

  @Test func whileTheBabyCriesOnlyResumeActs() {
    var visit = Visit(sampleState())
    visit.beginPractice()
    visit.key(.babyCries, .next, .back, .last)
    #expect(visit.state.practice?.run.index == 0)
    #expect(visit.state.practice?.pause == .babyCries)
    visit.key(.startOrResume)
    #expect(visit.state.practice?.pause == nil)
  }

  @Test func changingTheLanguageKeepsStepAndTimer() {
    var visit = Visit(sampleState())
    visit.beginPractice()
    visit.wait(3)
    visit.key(.language)
    visit.press(.language("id"))
    #expect(visit.state.visitor.language == "id")
    #expect(visit.state.practice?.run.elapsed == .seconds(3))
    #expect(visit.state.practice?.isRunning == true)
  }

  @Test func aLongGapPausesInsteadOfSkippingSteps() {
    var visit = Visit(sampleState())
    visit.beginPractice()
    visit.effects += update(&visit.state, .resumedAfterGap)
    visit.wait(60)
    #expect(visit.state.practice?.pause == .gap)
    #expect(visit.state.practice?.run.index == 0)
  }

  @Test func aWaitingStepTakesATouch() {
    var visit = Visit(
      sampleState(steps: [sampleStep("w", seconds: 1, advance: .wait), sampleStep("b")]))
    visit.beginPractice()
    visit.wait(2)
    #expect(visit.state.practice?.run.isWaiting == true)
    visit.press(.next)
    #expect(visit.state.practice?.run.step?.id == "b")
  }

  @Test func stoppingBecauseTheMotherIsNotWellIsNotArguedWith() {
    var visit = Visit(sampleState())
    visit.beginPractice()
    visit.key(.uncomfortable, .repeatStep, .babyCries, .next)
    #expect(visit.state.practice?.pause == .uncomfortable)
    visit.press(.leave)
    #expect(visit.state.screen == .dangerSigns)
    #expect(visit.state.overlay == nil)
  }

  @Test func resumingAWaitingStepStaysAtIt() {
    var visit = Visit(
      sampleState(steps: [sampleStep("w", seconds: 1, advance: .wait), sampleStep("b")]))
    visit.beginPractice()
    visit.wait(2)
    visit.key(.uncomfortable, .startOrResume)
    #expect(visit.state.practice?.run.step?.id == "w")
    #expect(visit.state.practice?.pause == nil)
  }

  @Test func nextDuringAPlainPauseStaysPaused() {
    var visit = Visit(sampleState())
    visit.beginPractice()
    visit.key(.pause, .next)
    visit.wait(5)
    #expect(visit.state.practice?.run.step?.id == "sit")
    #expect(visit.state.practice?.pause == .plain)
  }

  @Test func onlyStepsThatWereDoneAreCountedAtTheFinish() {
    var visit = Visit(sampleState())
    visit.beginPractice()
    visit.wait(11)
    visit.key(.last, .next)
    #expect(visit.state.screen == .finish(steps: 1))
  }

  @Test func leavingIsAskedAndThenGoesHome() {
    var visit = Visit(sampleState())
    visit.beginPractice()
    visit.key(.up)
    #expect(visit.state.practice?.pause == .plain)
    visit.key(.up)
    #expect(visit.state.overlay == .leave)
    visit.key(.up)
    #expect(visit.state.overlay == nil)
    visit.press(.leave, .leaveYes)
    #expect(visit.state.screen == .home)
    #expect(visit.effects.contains(.clearSaved))
  }
}

@Suite struct PowerCutTests {
  @Test func progressGoesToTheDiskAtLeastEveryFiveSeconds() {
    var visit = Visit(sampleState(steps: [sampleStep("long", seconds: 60)]))
    visit.beginPractice()
    var last = visit.state.now
    var longest = Ticks.zero
    for _ in 0..<(40 * 60) {
      let effects = update(&visit.state, .ticked(1))
      if effects.contains(where: { if case .save = $0 { true } else { false } }) {
        longest = max(longest, visit.state.now - last)
        last = visit.state.now
      }
    }
    #expect(longest <= .seconds(5))
    #expect(visit.state.now - last <= .seconds(5))
  }

  @Test func savedProgressIsOfferedPausedAndGoesOnFromThere() {
    let saved = SavedProgress(
      session: "session.sample", language: "en", choice: "born", options: ["lying"], step: "lie",
      round: 0, elapsed: .seconds(7),
      look: Look(theme: .dark, textSize: .largest, isMotionReduced: false))
    var visit = Visit(sampleState(saved: saved))
    #expect(visit.state.look.textSize == .largest)
    #expect(visit.state.look.theme == .dark)
    #expect(visit.state.practice?.pause == .powerCut)
    visit.wait(10)
    #expect(visit.state.practice?.run.elapsed == .seconds(7))
    visit.press(.resume)
    #expect(visit.state.practice?.run.step?.id == "lie")
    #expect(visit.state.visitor.language == "en")
  }

  @Test func startingOverAfterAPowerCutBeginsAtTheGate() {
    let saved = SavedProgress(
      session: "session.sample", language: "en", choice: "born", options: [], step: "last",
      round: 0, elapsed: .zero)
    var visit = Visit(sampleState(saved: saved))
    visit.press(.startOver)
    #expect(visit.state.screen == .who)
    #expect(visit.effects.contains(.clearSaved))
  }

  @Test func anOfferThatNobodyTakesEndsInAttract() {
    let saved = SavedProgress(
      session: "session.sample", language: "en", choice: "born", options: [], step: "one",
      round: 0, elapsed: .zero)
    var visit = Visit(sampleState(saved: saved))
    visit.wait(61)
    #expect(visit.state.screen == .attract)
    #expect(visit.effects.contains(.clearSaved))
  }

  @Test(arguments: ["session.gone", "session.sample"])
  func progressOfContentThatIsGoneIsIgnored(session: String) {
    let saved = SavedProgress(
      session: session, language: "en", choice: nil, options: [], step: "gone", round: 0,
      elapsed: .zero)
    #expect(sampleState(saved: saved).screen == .attract)
  }
}

@Suite struct IdleTests {
  @Test func familyScreensAskAfter45SecondsAndStartOverAfter15More() {
    var visit = Visit(sampleState())
    visit.press(.wake, .language("en"), .who("born"))
    visit.press(.display)
    visit.press(.theme(.dark), .close)
    visit.wait(44)
    #expect(visit.state.overlay == nil)
    visit.wait(1)
    #expect(visit.state.controls == [.stillHere])
    visit.wait(15)
    #expect(visit.state.screen == .attract)
    #expect(visit.state.look.theme == .normal)
    #expect(visit.effects.last == .clearSaved)
  }

  @Test func anyAnswerToStillThereStays() {
    var visit = Visit(sampleState())
    visit.press(.wake)
    visit.wait(46)
    visit.press(.stillHere)
    visit.wait(20)
    #expect(visit.state.screen == .language(page: 0))
    #expect(visit.state.overlay == nil)
  }

  @Test func stillPictureAnnouncesTheTickAtWhichTimeChangesIt() {
    var visit = Visit(sampleState())
    visit.press(.wake)
    visit.wait(2)
    #expect(visit.state.motion == .still(until: visit.state.lastInput + .seconds(45)))
    visit.wait(43)
    guard case .still(let until?) = visit.state.motion else {
      Issue.record("the question should be still")
      return
    }
    #expect(until - visit.state.now <= .seconds(1))
  }
}

@Suite struct KeyboardTests {
  @Test func everyScreenCanBeDrivenByFrameAndSelectAlone() {
    var visit = Visit(sampleState())
    visit.key(.select)
    visit.key(.next, .select)
    #expect(visit.state.screen == .who)
    visit.key(.next, .next, .select)
    #expect(visit.state.isLearnOnly == false)
    #expect(visit.state.screen == .home)
    visit.key(.focusNext, .select, .focusNext, .select, .focusNext, .select)
    #expect(visit.state.screen == .variants)
    visit.key(.startOrResume)
    #expect(visit.state.practice != nil)
  }

  @Test func focusGoesRoundInBothDirections() {
    var visit = Visit(sampleState())
    visit.press(.wake)
    visit.key(.focusBack)
    #expect(visit.state.focus == 1)
    visit.key(.focusNext)
    #expect(visit.state.focus == 0)
    visit.press(.language("id"))
    #expect(visit.state.focus == nil)
  }

  @Test func escapeNeverQuitsAndGoesUpOneLevel() {
    var visit = Visit(sampleState())
    visit.press(.wake, .language("id"), .who("born"), .dangerSigns)
    visit.key(.up)
    #expect(visit.state.screen == .home)
    visit.key(.up)
    #expect(visit.state.screen == .who)
    visit.key(.up)
    #expect(visit.state.screen == .language(page: 0))
    visit.key(.up)
    #expect(visit.state.screen == .attract)
  }

  @Test func everyCommandHasAKeyOfItsOwn() {
    let keys = Command.allCases.flatMap(\.keys)
    #expect(Set(keys).count == keys.count)
    #expect(Command.allCases.allSatisfy { !$0.keys.isEmpty })
    for command in Command.allCases {
      #expect(command.keys.allSatisfy { KeyBindings().command(of: $0) == command })
    }
  }

  @Test func muteSilencesAndLouderEndsTheSilence() {
    var visit = Visit(sampleState())
    visit.key(.mute)
    #expect(visit.effects.last == .setVolume(0))
    visit.key(.louder)
    #expect(visit.effects.contains(.setVolume(80)))
    for _ in 0..<20 { visit.key(.quieter) }
    #expect(visit.state.sound.volume == 0)
  }
}

@Suite struct RandomWalkTests {
  /// Whatever people do, the kiosk stays in a state that it can draw and leave again.
  @Test(arguments: 0..<20)
  func noSequenceOfInputBreaksTheStateMachine(seed: UInt64) {
    var random = SplitMix(seed: seed)
    var state = sampleState(steps: [
      sampleStep("one", seconds: 3, leadIn: 1), sampleStep("w", seconds: 1, advance: .wait),
      sampleStep("last", seconds: 2),
    ])
    for _ in 0..<3000 {
      let controls = state.controls
      let event: KioskEvent =
        switch random.next(below: 6) {
        case 0: .ticked(1 + random.next(below: 200))
        case 1, 2: .pressed(controls.isEmpty ? nil : controls[random.next(below: controls.count)])
        case 3: .released
        case 4: .command(Command.allCases[random.next(below: Command.allCases.count)])
        default: random.next(below: 40) == 0 ? .resumedAfterGap : .pressed(nil)
        }
      _ = update(&state, event)
      #expect(state.focus.map { state.controls.indices.contains($0) } ?? true)
      #expect(Set(state.controls).count == state.controls.count)
      #expect(!(state.isLearnOnly && state.practice != nil))
    }
  }
}

@Suite struct EventScriptTests {
  @Test func scriptReadsBackAsItWasWritten() throws {
    let text =
      "0 press wake\n10 release\n20 press language:id\n30 key next\n40 gap\n50 press\n99 end\n"
    #expect(try EventScript(parsing: text).text == text)
  }

  @Test(arguments: [
    ("x press", 1, "a line needs a tick from 0 to 36288000 first, found \"x\""),
    ("5 press wake\n4 release", 2, "a line needs a tick from 5 to 36288000 first, found \"4\""),
    ("36288001 end", 1, "a line needs a tick from 0 to 36288000 first, found \"36288001\""),
    ("0 press nothing", 1, "there is no control \"nothing\""),
    ("\n0 key fly", 2, "there is no command \"fly\""),
    (
      "0 dance", 1,
      "an event needs to be \"press [CONTROL]\", \"release\", \"key COMMAND\", \"digit N\", "
        + "\"type CODE\", \"point X Y\", \"presenter on|off\", \"one-window on|off\", "
        + "\"stored\", \"not-stored\", \"class-stored\", "
        + "\"class-not-stored\", \"printed\", "
        + "\"not-printed\", \"gap\", \"shown\" or \"end\", found \"dance\""
    ),
  ])
  func scriptWithAFaultIsRefusedWithItsLine(text: String, line: Int, sentence: String) {
    #expect(throws: ScriptError(line: line, sentence: sentence)) {
      try EventScript(parsing: text)
    }
  }

  @Test func controlsReadBackFromTheirNames() {
    var visit = Visit(sampleState(languages: 13))
    var seen: Set<Control> = Set(visit.state.controls)
    visit.press(.wake)
    seen.formUnion(visit.state.controls)
    visit.press(.language("id"), .who("born"), .display)
    seen.formUnion(visit.state.controls)
    for control in seen { #expect(Control(name: control.name) == control) }
  }

  @Test func replayIsTheSameTextEachTime() throws {
    let script = try EventScript(
      parsing: """
        60 press wake
        61 release
        120 press language:en
        180 press who:born
        240 press practise
        320 press none-of-these
        400 press none-of-these
        460 press start
        4000 end
        """)
    var one = Replay(sampleState())
    one.run(script)
    var two = Replay(sampleState())
    two.run(script)
    #expect(one.lines == two.lines)
    #expect(one.lines.contains("2260 screen finish after 3, en"))
  }
}
