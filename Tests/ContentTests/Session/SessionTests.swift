import Testing

@testable import Content

/// A step with plain texts, for tests.
func step(
  _ id: String, seconds: Int = 10, rounds: Int = 1, advance: Step.Advance = .auto, leadIn: Int = 0,
  only: [String] = []
) -> Step {
  Step(
    id: id, title: ContentText(key: "t/\(id)", source: id),
    text: ContentText(key: "x/\(id)", source: id), caution: nil, seconds: seconds, rounds: rounds,
    advance: advance, leadIn: leadIn, diagram: "diagrams/\(id).svg", only: only)
}

@Suite struct StepsTests {
  private func session(_ step: Step) -> SessionContent {
    let words = ContentText(key: "w", source: "w")
    let advice = Pauses.Advice(title: words, text: words, picture: "p", sources: [])
    return SessionContent(
      id: "s", title: words, summary: words, review: .unreviewed, attractDiagram: "d",
      gate: Gate(question: words, choices: [], learnOnlyBanner: words, sources: []), chapters: [],
      check: Check(
        title: words, question: words, stops: [], asks: [], askTitle: words, askText: words,
        askPicture: "p", sources: []),
      dangerSigns: DangerSigns(title: words, text: words, signs: []),
      pauses: Pauses(babyCries: advice, uncomfortable: advice),
      finish: Finish(title: words, picture: "p", lines: []),
      variants: [
        VariantChoice(
          id: "posture", title: words,
          options: ["sitting", "lying"].map {
            VariantChoice.Option(id: $0, title: words, picture: "p")
          })
      ], steps: [step], sources: [])
  }

  @Test func anOptionShowsItsOwnPictureAndKeepsTheWordsThatItDoesNotReplace() {
    var one = step("one")
    let label = Step.Label(anchor: "neck", text: ContentText(key: "l", source: "l"))
    one.labels = [label]
    one.alternatives = [
      Step.Alternative(option: "lying", diagram: "diagrams/other.svg")
    ]
    #expect(session(one).steps(choosing: []) == [one])
    #expect(session(one).steps(choosing: ["sitting"]) == [one])
    let shown = session(one).steps(choosing: ["lying"])[0]
    #expect(shown.diagram == "diagrams/other.svg")
    #expect(shown.labels == [label] && shown.text == one.text)
  }

  @Test func anOptionMayReplaceSentenceAndLandmarks() {
    var one = step("one")
    let words = ContentText(key: "y", source: "y")
    let labels = [Step.Label(anchor: "bed", text: words)]
    one.alternatives = [
      Step.Alternative(option: "lying", text: words, diagram: "d", labels: labels)
    ]
    let shown = session(one).steps(choosing: ["lying"])[0]
    #expect(shown.text == words && shown.labels == labels && shown.title == one.title)
  }
}

@Suite struct TicksTests {
  @Test func secondsLeftOfAPartlyUsedSecondCountsAsWhole() {
    #expect(Ticks(0).secondsLeft == 0)
    #expect(Ticks(1).secondsLeft == 1)
    #expect(Ticks(60).secondsLeft == 1)
    #expect(Ticks(61).secondsLeft == 2)
    #expect(Ticks(-5).secondsLeft == 0)
  }
}

@Suite struct PracticeRunTests {
  @Test func leadInComesFirstAndTheStepsOwnTimeStandsStill() {
    var run = PracticeRun(steps: [step("a", leadIn: 5)])
    _ = run.advance(by: .seconds(4))
    #expect(run.isInLeadIn)
    #expect(run.elapsed == .zero)
    #expect(run.left == .seconds(1))
    let moments = run.advance(by: .seconds(2))
    #expect(moments == [.countdown(1), .began] || moments == [.began])
    #expect(run.elapsed == .seconds(1))
  }

  @Test func countdownSaysThreeTwoOneOnceEachTickByTick() {
    var run = PracticeRun(steps: [step("a", seconds: 5)])
    var heard: [(Int, Moment)] = []
    for tick in 1...300 { heard += run.advance(by: Ticks(1)).map { (tick, $0) } }
    #expect(
      heard.map(\.1) == [
        .countdown(3), .countdown(2), .countdown(1), .stepEnded("a"), .finished,
      ])
    #expect(heard.map(\.0) == [120, 180, 240, 300, 300])
  }

  @Test(arguments: [1, 2, 7, 60, 61, 599])
  func momentsDoNotDependOnHowTimeIsCutUp(slice: Int) {
    let steps = [
      step("a", seconds: 4, leadIn: 5), step("b", seconds: 6, rounds: 3),
      step("c", seconds: 1, advance: .wait), step("d"),
    ]
    var whole = PracticeRun(steps: steps)
    let expected = whole.advance(by: .seconds(60))
    var cut = PracticeRun(steps: steps)
    var moments: [Moment] = []
    for _ in 0..<(3600 / slice + 1) { moments += cut.advance(by: Ticks(slice)) }
    #expect(moments == expected)
    #expect(cut == whole)
    #expect(cut.isWaiting)
  }

  @Test func roundsEndOneByOneAndTheLastEndsTheStep() {
    var run = PracticeRun(steps: [step("a", seconds: 4, rounds: 3), step("b")])
    let ends = run.advance(by: .seconds(12)).filter {
      if case .countdown = $0 { false } else { true }
    }
    #expect(ends == [.roundEnded(1), .roundEnded(2), .stepEnded("a"), .began])
    #expect(run.step?.id == "b")
  }

  @Test func waitingStepStandsUntilNextIsSaid() {
    var run = PracticeRun(steps: [step("a", seconds: 2, advance: .wait), step("b")])
    _ = run.advance(by: .seconds(100))
    #expect(run.isWaiting)
    #expect(run.left == .zero)
    #expect(run.progress == 1)
    #expect(run.next() == [.began])
    #expect(run.step?.id == "b")
    #expect(run.elapsed == .zero)
  }

  @Test func backWithinTwoSecondsGoesToTheStepBeforeAndLaterToTheBeginning() {
    var run = PracticeRun(steps: [step("a"), step("b")])
    _ = run.next()
    _ = run.advance(by: .seconds(5))
    run.back()
    #expect(run.step?.id == "b" && run.elapsed == .zero)
    run.back()
    #expect(run.step?.id == "a")
    run.back()
    #expect(run.step?.id == "a")
  }

  @Test func backInAWaitingStepRepeatsIt() {
    var run = PracticeRun(steps: [step("a"), step("b", seconds: 1, advance: .wait)])
    _ = run.next()
    _ = run.advance(by: .seconds(3))
    #expect(run.isWaiting)
    run.back()
    #expect(run.step?.id == "b" && !run.isWaiting)
  }

  @Test func recapPutsALeadInBeforeTheRestOfTheStep() {
    var run = PracticeRun(steps: [step("a", seconds: 10, rounds: 2)])
    _ = run.advance(by: .seconds(13))
    run.recap(seconds: 5)
    #expect(run.isInLeadIn && run.round == 1)
    _ = run.advance(by: .seconds(5))
    #expect(!run.isInLeadIn && run.elapsed == .seconds(3))
  }

  @Test func timeLeftCountsAllRoundsAndLaterSteps() {
    var run = PracticeRun(steps: [step("a", seconds: 10, rounds: 3), step("b", seconds: 20)])
    _ = run.advance(by: .seconds(14))
    #expect(run.leftInStep == .seconds(16))
    #expect(run.leftInRun == .seconds(36))
    #expect(run.elapsedInStep == .seconds(14))
    #expect(run.left == .seconds(6))
  }

  @Test func restoreMovesAPositionThatNoLongerFits() {
    var run = PracticeRun(steps: [step("a", seconds: 10, rounds: 2)])
    run.restore(index: 0, round: 9, elapsed: .seconds(99))
    #expect(run.round == 1 && run.elapsed == .seconds(10))
    run.restore(index: 7, round: 0, elapsed: .zero)
    #expect(run.isFinished)
  }

  @Test func nextPastTheLastStepFinishesOnce() {
    var run = PracticeRun(steps: [step("a")])
    #expect(run.next() == [.finished])
    #expect(run.next() == [])
    #expect(run.advance(by: .seconds(5)) == [])
  }

  @Test func emptyRunIsFinishedFromTheStart() {
    var run = PracticeRun(steps: [])
    #expect(run.isFinished)
    #expect(run.advance(by: .seconds(1)) == [])
    run.repeatStep()
    run.back()
    #expect(run.isFinished)
  }
}
