import Content
import TestSupport
import Testing

@testable import Kiosk

/// Remotes and pedals that have next and back, and perhaps a button for a black screen.
@Suite struct ClickerTests {
  private func start(at screen: Screen) -> KioskState {
    var state = sampleState()
    state.visitor.choice = state.session?.gate.choices.first { $0.mayPractise }?.id
    state.screen = screen
    return state
  }

  @Test func nextTwiceGoesOnFromCheckAndVariants() {
    var state = start(at: .check(page: 0))
    _ = seen(&state, .command(.next))
    #expect(state.screen == .check(page: 0))
    #expect(state.focus.map { state.controls[$0] } == .noneOfThese)
    var pressed = 1
    while state.practice == nil, pressed < 20 {
      _ = seen(&state, .command(.next))
      pressed += 1
    }
    #expect(state.practice != nil)
    #expect(pressed.isMultiple(of: 2))
  }

  @Test func nextDoesNotPassASignThatHolds() {
    var state = start(at: .check(page: 0))
    state.visitor.signs = [state.session?.check.stops.first?.id ?? ""]
    for _ in 0..<20 { _ = seen(&state, .command(.next)) }
    #expect(state.screen == .check(page: 0))
  }

  @Test func backLeavesTheseAndTheNextPages() {
    for screen in [Screen.check(page: 0), .variants] {
      var state = start(at: screen)
      _ = seen(&state, .command(.back))
      #expect(state.screen == .home)
    }
    let sign = sampleState().session?.check.stops.first?.id ?? ""
    var state = start(at: .ask(sign: sign))
    _ = seen(&state, .command(.next))
    _ = seen(&state, .command(.next))
    #expect(state.screen == .check(page: 0))
  }

  @Test func theButtonForABlackScreenChoosesOutsideADemonstration() {
    var state = start(at: .who)
    _ = seen(&state, .command(.next))
    _ = seen(&state, .command(.black))
    #expect(state.screen == .home)
  }

  @Test func homeAsksToLeaveARunningPractice() {
    var state = start(at: .variants)
    _ = seen(&state, .pressed(.start))
    #expect(state.practice?.isRunning == true)
    _ = seen(&state, .command(.home))
    #expect(state.practice?.pause == .plain)
    #expect(state.overlay == .leave)
    _ = seen(&state, .pressed(.leaveYes))
    #expect(state.screen == .home)
  }
}
