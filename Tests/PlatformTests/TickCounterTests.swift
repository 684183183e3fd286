import Testing

@testable import Platform

@Suite("Ticks")
struct TickCounterTests {
  private func time(_ seconds: Double) -> Int { 1000 + Int(seconds * 1e9) }

  @Test func aSecondIsSixtyTicksHoweverItIsCut() {
    var counter = TickCounter(now: 1000)
    var ticks = 0
    for step in 1...1000 {
      ticks += counter.advance(to: time(Double(step) / 1000), planned: 1).ticks
    }
    #expect(ticks == 60)
  }

  @Test func theClockStandingStillOrGoingBackCountsNothing() {
    var counter = TickCounter(now: 1000)
    #expect(counter.advance(to: time(0.5), planned: 30).ticks == 30)
    #expect(counter.advance(to: time(0.5), planned: 1).ticks == 0)
    #expect(counter.advance(to: time(0.2), planned: 1).ticks == 0)
  }

  @Test func aShortDelayIsMadeUpFor() {
    var counter = TickCounter(now: 1000)
    let passed = counter.advance(to: time(1.5), planned: 1)
    #expect(passed.ticks == 90 && passed.gap == nil)
  }

  @Test func aLongGapIsGivenAsAGapAndNotCounted() throws {
    var counter = TickCounter(now: 1000)
    let passed = counter.advance(to: time(600), planned: 60)
    #expect(passed.ticks == 60)
    #expect(try #require(passed.gap) > 590)
    #expect(counter.advance(to: time(601), planned: 60).ticks == 60)
  }

  @Test func sleepingOnPurposeIsNoGap() {
    var counter = TickCounter(now: 1000)
    let passed = counter.advance(to: time(300), planned: 300 * 60)
    #expect(passed.ticks == 300 * 60 && passed.gap == nil)
  }

  @Test func ticksAreDueOnTheGridAndNeverDrift() {
    var counter = TickCounter(now: 0)
    _ = counter.advance(to: 3_600_000_000_000, planned: 216_000)
    #expect(counter.due(in: 60) == 3_601_000_000_000)
  }
}
