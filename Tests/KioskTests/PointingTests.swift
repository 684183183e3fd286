import Content
import TestSupport
import Testing

@testable import Kiosk

/// The light that follows a hand, coming near, the presenter's window, and the time per step.
@Suite struct PointingTests {
  private func start() -> KioskState {
    var first = sampleStep("one")
    first.labels = ["a", "b", "c"].map { Step.Label(anchor: $0, text: text($0)) }
    var state = sampleState(steps: [first, sampleStep("two"), sampleStep("three")])
    state.screen = .home
    press(&state, .startOrResume)
    return state
  }

  private func press(_ state: inout KioskState, _ commands: Command...) {
    for command in commands { _ = seen(&state, .command(command)) }
  }

  private func point(_ state: inout KioskState, _ x: Int, _ y: Int) {
    _ = update(&state, .pointed(PicturePlace(x, y)))
  }

  private func view(_ state: KioskState) -> Demonstration.View? { state.demonstration?.view }

  @Test func aHandMovesTheLightOnlyInPointingModeAndTurnsNoPage() {
    var state = start()
    let before = state.demonstration
    point(&state, 10, 20)
    #expect(state.demonstration == before)
    press(&state, .spotlight)
    point(&state, 10, 20)
    #expect(view(state)?.spotlight == .landmark(0))
    press(&state, .point)
    point(&state, 10, 20)
    #expect(view(state)?.spotlight == .place(PicturePlace(10, 20)))
    _ = seen(&state, .pressed(nil))
    _ = update(&state, .released)
    #expect(view(state)?.index == 0)
    press(&state, .next)
    #expect(view(state)?.spotlight == .place(PicturePlace(10, 20)))
    press(&state, .up)
    #expect(view(state)?.spotlight == nil)
    #expect(state.demonstration?.isPointing == false)
    #expect(state.demonstration != nil)
  }

  @Test func aDigitPutsTheLightOnALandmarkAndEndsPointing() {
    var state = start()
    press(&state, .point)
    #expect(view(state)?.spotlight == .place(.middle))
    _ = seen(&state, .digit(2))
    point(&state, 10, 20)
    #expect(view(state)?.spotlight == .landmark(1))
    press(&state, .point, .point)
    #expect(view(state)?.spotlight == nil)
  }

  @Test(arguments: [Command.black, .white, .pause])
  func whileHeldAHandDoesNothing(hold: Command) {
    var state = start()
    press(&state, .point, hold)
    let before = view(state)
    point(&state, 10, 20)
    #expect(view(state) == before)
  }

  @Test func placesAreCutToThePictureAndOddNumbersAreItsEdge() {
    #expect(PicturePlace(-5, 20_000) == PicturePlace(0, 10_000))
    #expect(PicturePlace(shareX: .nan, shareY: .infinity) == PicturePlace(0, 10_000))
    #expect(PicturePlace(shareX: 0.25, shareY: 2) == PicturePlace(2500, 10_000))
  }

  @Test func nearGrowsInAQuarterOfASecondAndMovesTheLoopNoLonger() {
    var state = start()
    press(&state, .frameNext, .zoom)
    _ = update(&state, .ticked(20))
    #expect(view(state)?.closeUp.growth == 1)
    #expect(view(state)?.closeUp.spot == .landmark(0))
    #expect(state.motion == .still(until: nil))
    press(&state, .zoom)
    #expect(state.motion == .moving)
    _ = update(&state, .ticked(7))
    let half = view(state)?.closeUp.growth ?? 0
    #expect(half > 0.3 && half < 0.7)
    _ = update(&state, .ticked(20))
    #expect(view(state)?.closeUp.growth == 0)
    #expect(state.motion == .still(until: nil))
  }

  @Test func nearFollowsTheLightByStepsOrClosely() {
    var state = start()
    press(&state, .spotlight, .zoom)
    _ = update(&state, .ticked(30))
    _ = seen(&state, .digit(3))
    #expect(view(state)?.closeUp.spot == .landmark(2))
    #expect(view(state)?.closeUp.previous == .landmark(0))
    #expect(view(state)?.closeUp.arrival == 0)
    _ = update(&state, .ticked(30))
    press(&state, .point)
    point(&state, 5000, 5000)
    _ = update(&state, .ticked(30))
    point(&state, 5100, 5000)
    #expect(view(state)?.closeUp.arrival == 1)
    point(&state, 9000, 5000)
    #expect(view(state)?.closeUp.arrival == 0)
  }

  @Test func withReducedMotionNothingGlides() {
    var state = start()
    state.look.isMotionReduced = true
    press(&state, .spotlight, .zoom)
    #expect(view(state)?.closeUp.growth == 1)
    _ = seen(&state, .digit(3))
    #expect(view(state)?.closeUp.arrival == 1)
    press(&state, .zoom)
    #expect(view(state)?.closeUp.growth == 0)
  }

  @Test func escapeShowsTheWholePictureBeforeItLeaves() {
    var state = start()
    press(&state, .zoom, .up)
    #expect(view(state)?.closeUp.isNear == false)
    press(&state, .up)
    #expect(state.demonstration == nil)
  }

  @Test func withAWindowOfHerOwnTheClockGoesOnAndNotesAreNoCommand() {
    var state = start()
    press(&state, .frameNext)
    _ = update(&state, .ticked(30))
    #expect(state.motion == .still(until: nil))
    _ = update(&state, .presenterView(true))
    #expect(state.motion == .still(until: state.now + Ticks(30)))
    press(&state, .notes)
    #expect(state.demonstration?.showsNotes == false)
    #expect(state.controls.contains(.demo(.command(.freeze))))
    #expect(!state.controls.contains(.demo(.command(.notes))))
    press(&state, .pause)
    press(&state, .pause)
    #expect(state.demonstration?.hold == .pause)
    #expect(state.motion == .still(until: nil))
    _ = update(&state, .presenterView(false))
    #expect(state.controls == [.demo(.resume)])
  }

  // MARK: Times

  @Test func theTimeOfEachStepIsKeptWhenSheLeaves() {
    var state = start()
    _ = update(&state, .ticked(7 * 60))
    press(&state, .next)
    _ = update(&state, .ticked(2 * 60))
    press(&state, .next, .pause)
    _ = update(&state, .ticked(50 * 60))
    press(&state, .pause)
    _ = update(&state, .ticked(20 * 60))
    #expect(state.demonstration?.times == [.seconds(7), .seconds(2), .seconds(20)])
    let effects = seen(&state, .command(.up))
    let session = state.session?.id ?? ""
    #expect(effects == [.keepTimes(state.demonstrationTimes)])
    #expect(state.demonstrationTimes.text == "\(session) one 7\n\(session) three 20\n")
    press(&state, .startOrResume)
    #expect(state.demonstration?.step?.id == "three")
    #expect(state.demonstration.flatMap { $0.step }.flatMap(state.lastTime) == .seconds(20))
    #expect(seen(&state, .command(.up)) == [])
  }

  @Test func keptTimesAreReadBackAndOtherLinesLeftOut() {
    let text = "a one 7\nb two 86400\n"
    #expect(DemonstrationTimes(text).text == text)
    let broken =
      "a one 7\nx\na two -4\na three 99999999999999999999999\na four 4\n\u{0} 3\nb two 86401"
    #expect(DemonstrationTimes(broken).text == "a one 7\n")
  }

  @Test func theHandAndTheWindowAreLinesOfAScript() throws {
    let text =
      "0 key start\n5 presenter on\n10 key point\n20 point 2500 6000\n30 presenter off\n30 end\n"
    let script = try EventScript(parsing: text)
    #expect(script.text == text)
    var replay = Replay(start())
    replay.run(script)
    #expect(replay.state.demonstration?.view.spotlight == .place(PicturePlace(2500, 6000)))
    #expect(throws: ScriptError.self) { try EventScript(parsing: "0 point 5") }
    #expect(throws: ScriptError.self) { try EventScript(parsing: "0 point 5 x") }
    #expect(throws: ScriptError.self) { try EventScript(parsing: "0 presenter maybe") }
  }
}
