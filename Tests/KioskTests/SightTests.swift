import Content
import Testing

@testable import Kiosk

/// A press answers what somebody has seen, at the time when it was made.
@Suite struct SightTests {
  /// A state machine whose pictures are on the display at once, and whose user is quick.
  private struct Hand {
    var state: KioskState
    var effects: [Effect] = []

    init(_ state: KioskState) {
      self.state = state
      show()
      wait(100)
    }

    mutating func show() {
      if state.awaitsDisplay { _ = update(&state, .shown) }
    }

    mutating func wait(_ ticks: Int) {
      for _ in 0..<ticks {
        effects += update(&state, .ticked(1))
        show()
      }
    }

    mutating func press(_ control: Control) {
      effects += update(&state, .pressed(control)) + update(&state, .released)
      show()
    }

    mutating func key(_ command: Command) {
      effects += update(&state, .command(command))
      show()
    }

    mutating func calmly(_ controls: Control...) {
      for control in controls {
        press(control)
        wait(100)
      }
    }
  }

  private func hand(_ controls: Control...) -> Hand {
    var hand = Hand(sampleState())
    for control in controls { hand.calmly(control) }
    return hand
  }

  @Test(arguments: [1, 7, 23, 41, 74])
  func secondTapOnNoneOfTheseLeavesTheSecondPageUnread(gap: Int) {
    var hand = hand(.wake, .language("id"), .who("born"), .practise)
    hand.press(.noneOfThese)
    hand.wait(gap)
    hand.press(.noneOfThese)
    #expect(hand.state.screen == .check(page: 1))
    hand.wait(100)
    hand.press(.noneOfThese)
    #expect(hand.state.screen == .variants)
  }

  @Test(arguments: [1, 12, 41])
  func secondTapOnALanguageAnswersNotWhoIsHere(gap: Int) {
    var hand = hand(.wake)
    hand.press(.language("id"))
    hand.wait(gap)
    hand.press(.who("born"))
    #expect(hand.state.screen == .who)
    hand.wait(42)
    hand.press(.who("born"))
    #expect(hand.state.screen == .home)
  }

  @Test func secondTapOnAttractChoosesNoLanguage() {
    var hand = hand()
    hand.press(.wake)
    hand.wait(6)
    hand.press(.language("en"))
    #expect(hand.state.screen == .language(page: 0))
  }

  @Test func secondTapOnCloseTouchesNothingBelow() {
    var hand = hand(.wake, .language("id"), .sound)
    hand.press(.close)
    hand.wait(8)
    hand.press(.who("pregnant"))
    #expect(hand.state.screen == .who)
    #expect(hand.state.overlay == nil)
  }

  @Test func secondTapElsewhereOnTheSameScreenIsNothing() {
    var hand = hand(
      .wake, .language("id"), .who("born"), .practise, .noneOfThese, .noneOfThese,
      .option("lying"))
    hand.press(.option("sitting"))
    hand.wait(10)
    hand.press(.start)
    #expect(hand.state.screen == .variants)
    hand.wait(20)
    hand.press(.start)
    #expect(hand.state.practice != nil)
  }

  @Test func keysAnswerNoUnseenPageEither() {
    var hand = hand(.wake, .language("id"), .who("born"), .practise)
    for _ in 0..<6 {
      hand.key(.next)
      hand.wait(12)
    }
    #expect(hand.state.screen == .check(page: 1))
  }

  @Test func aSightThatIsNotOnTheDisplayTakesNothingHoweverLong() {
    var state = sampleState()
    _ = update(&state, .ticked(600))
    _ = update(&state, .pressed(.wake))
    #expect(state.screen == .attract)
    _ = update(&state, .shown)
    _ = update(&state, .ticked(41))
    _ = update(&state, .pressed(.wake))
    #expect(state.screen == .attract)
    _ = update(&state, .ticked(1))
    _ = update(&state, .pressed(.wake))
    #expect(state.screen == .language(page: 0))
  }

  @Test func careIsNeverMadeToWait() {
    for (control, pause) in [
      (Control.pause, Practice.Pause.plain), (.babyCries, .babyCries),
      (.uncomfortable, .uncomfortable),
    ] {
      var state = sampleState()
      state.screen = .practice(Practice(run: PracticeRun(steps: [sampleStep("one")])))
      if case .practice(var practice) = state.screen {
        practice.unlockedUntil = .seconds(10)
        state.screen = .practice(practice)
      }
      _ = update(&state, .pressed(control))
      #expect(state.practice?.pause == pause, "\(control.name), unseen")
    }
    for (command, pause) in [
      (Command.pause, Practice.Pause.plain), (.babyCries, .babyCries), (.up, .plain),
      (.uncomfortable, .uncomfortable), (.startOrResume, .plain),
    ] {
      var state = sampleState()
      state.screen = .practice(Practice(run: PracticeRun(steps: [sampleStep("one")])))
      _ = update(&state, .command(command))
      #expect(state.practice?.pause == pause, "\(command), unseen")
      _ = update(&state, .command(.startOrResume))
      #expect(state.practice?.pause == pause, "\(command), twice")
    }
  }

  @Test func secondTapOnAPauseGoesNotOn() {
    var hand = hand()
    hand.state.screen = .practice(Practice(run: PracticeRun(steps: [sampleStep("one")])))
    hand.key(.uncomfortable)
    hand.wait(30)
    hand.press(.leave)
    hand.press(.resume)
    #expect(hand.state.practice?.pause == .uncomfortable)
    hand.wait(45)
    hand.press(.leave)
    #expect(hand.state.screen == .dangerSigns)
  }

  @Test func aHoldActsNotOnAStepThatCameUpUnderTheFinger() {
    let steps = [sampleStep("one", seconds: 2), sampleStep("two"), sampleStep("three")]
    var hand = hand()
    hand.state.screen = .practice(Practice(run: PracticeRun(steps: steps)))
    hand.wait(60)
    _ = update(&hand.state, .pressed(.next))
    hand.wait(130)
    #expect(hand.state.practice?.run.step?.id == "two")
    hand.state.screen = .practice(Practice(run: PracticeRun(steps: steps)))
    hand.wait(60)
    _ = update(&hand.state, .pressed(.babyCries))
    hand.wait(130)
    #expect(hand.state.practice?.pause == .babyCries)
  }

  @Test func countingTakesQuickTapsAndNoTremor() {
    var hand = hand(.wake, .language("id"), .who("born"), .sound)
    let before = hand.state.sound.volume
    for _ in 0..<3 {
      hand.press(.quieter)
      hand.wait(10)
    }
    hand.press(.quieter)
    hand.wait(2)
    hand.press(.quieter)
    #expect(hand.state.sound.volume == before - 40)
  }

  @Test func whoTypesQuicklyMayEnterAsQuickly() {
    var hand = hand()
    _ = update(&hand.state, .command(.staff))
    hand.show()
    hand.wait(80)
    for digit in [4, 8, 3, 9, 2, 7] {
      hand.press(.staff(.digit(digit)))
      hand.wait(10)
    }
    #expect(update(&hand.state, .pressed(.staff(.enter))).contains(.staff(.tryPIN("483927"))))
  }

  @Test func cardsThatAreReadTurnWithQuickKeys() {
    var hand = hand(.wake, .language("id"), .who("born"), .chapter(0))
    for _ in 0..<3 {
      hand.key(.next)
      hand.wait(24)
    }
    #expect(hand.state.screen == .learn(chapter: 1, card: 1))
  }

  @Test func aRecordedScriptSaysWhenThePictureCame() throws {
    let late = try EventScript(
      parsing: "0 shown\n60 press wake\n160 press language:en\n200 shown\n300 press language:en\n")
    var replay = Replay(sampleState())
    replay.run(late)
    #expect(replay.lines.contains("300 screen who, en"))
    #expect(!replay.lines.contains("160 screen who, en"))
  }

  @Test func stepsPassedOverAreDoneNowhere() {
    var steps = [sampleStep("ready"), sampleStep("one"), sampleStep("two")]
    steps[0].advance = .wait
    var visit = Visit(sampleState(steps: steps))
    visit.beginPractice()
    visit.key(.next, .next, .next)
    #expect(visit.state.screen == .finish(steps: 0))
    #expect(!visit.effects.contains { if case .note(.stepDone) = $0 { true } else { false } })
    #expect(!visit.effects.contains(.note(.finished(steps: 0))))
    #expect(visit.effects.contains(.note(.left)))
  }

  @Test func screenAndRecordsCountTheSameSteps() {
    var steps = [sampleStep("ready"), sampleStep("one"), sampleStep("two")]
    steps[0].advance = .wait
    for passedOver in 0...3 {
      var visit = Visit(sampleState(steps: steps))
      visit.beginPractice()
      for place in 0..<3 {
        if place >= passedOver { visit.wait(10) }
        if place < passedOver || place == 0 { visit.key(.next) }
      }
      let noted = visit.effects.count {
        if case .note(.stepDone) = $0 { true } else { false }
      }
      #expect(visit.state.screen == .finish(steps: noted))
      #expect(noted == 3 - passedOver)
      #expect(visit.effects.contains(.note(.finished(steps: 3))) == (passedOver == 0))
    }
  }
}
