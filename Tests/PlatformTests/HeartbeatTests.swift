import Foundation
import Synchronization
import Testing

@testable import Platform

/// When the loop counts as stuck.
@Suite struct StuckJudgeTests {
  private static let second = 1_000_000_000
  private let bounds = StuckJudge.Bounds(processorTime: 10 * Self.second, looks: 5)

  private func look(_ turn: Int, _ seconds: Double, waits: Bool = false) -> StuckJudge.Look {
    StuckJudge.Look(
      turn: turn, processorTime: Int(seconds * Double(Self.second)), isWaiting: waits)
  }

  private func verdicts(_ looks: [StuckJudge.Look?]) -> [LoopWatch.Stuck?] {
    var judge = StuckJudge(bounds)
    return looks.map { judge.judge($0) }
  }

  @Test func aTurnThatWorksWithoutEndIsFoundByItsProcessorTime() {
    let found = verdicts((0...12).map { look(1, Double($0)) })
    #expect(found.prefix(10).allSatisfy { $0 == nil } && found[10] == .working)
  }

  @Test func aTurnThatIsStarvedOfTheProcessorIsNeverStuck() {
    #expect(verdicts((0..<10_000).map { look(1, Double($0) * 0.0005) }).allSatisfy { $0 == nil })
  }

  @Test func aTurnThatSleepsWithoutEndIsFoundByTheLooks() {
    let found = verdicts((0..<8).map { _ in look(1, 3, waits: true) })
    #expect(found.firstIndex(of: .waiting) == 5)
  }

  @Test func aTurnThatSleepsAndWorksByTurnsIsNotStuck() {
    let looks = (0..<100).map { look(1, Double($0 / 4) * 0.01, waits: $0 % 4 != 0) }
    #expect(verdicts(looks).allSatisfy { $0 == nil })
  }

  @Test func turnsThatComeAroundAreNeverStuckHoweverMuchTheyUse() {
    #expect(verdicts((0..<1000).map { look($0, Double($0) * 9) }).allSatisfy { $0 == nil })
  }

  @Test func aRestingLoopIsNeverStuckAndBeginsAnew() {
    var looks: [StuckJudge.Look?] = (0..<4).map { _ in look(1, 0, waits: true) }
    looks += [nil] + (0..<4).map { _ in look(2, 0, waits: true) }
    #expect(verdicts(looks).allSatisfy { $0 == nil })
    #expect(verdicts(Array(repeating: nil, count: 100)).allSatisfy { $0 == nil })
  }
}

/// What a heartbeat says of the thread that beats it.
@Suite struct HeartbeatTests {
  @Test func aRestingThreadShowsNothing() {
    let heartbeat = Heartbeat()
    #expect(heartbeat.look() == nil)
    heartbeat.work()
    #expect(heartbeat.look()?.turn == 1)
    heartbeat.rest()
    #expect(heartbeat.look() == nil && heartbeat.longestTurn > 0)
  }

  @Test func theProcessorTimeAndTheSleepOfTheBeatingThreadAreSeenFromAnother() throws {
    let heartbeat = Heartbeat()
    let mayEnd = DispatchSemaphore(value: 0)
    let isOver = DispatchSemaphore(value: 0)
    Thread.detachNewThread {
      heartbeat.work()
      var sum = 0.0
      while heartbeat.look().map({ $0.processorTime < 20_000_000 }) ?? true { sum += 1 }
      mayEnd.wait()
      heartbeat.rest()
      isOver.signal()
    }
    while heartbeat.look()?.isWaiting != true { sched_yield() }
    #expect((heartbeat.look()?.processorTime ?? 0) >= 20_000_000)
    mayEnd.signal()
    isOver.wait()
    #expect(heartbeat.look() == nil)
  }
}

/// The watching thread itself, with a loop that hangs for real.
@Suite struct LoopWatchTests {
  private func verdict(
    _ bounds: StuckJudge.Bounds, _ work: @escaping @Sendable (DispatchSemaphore) -> Void
  ) -> LoopWatch.Stuck? {
    let heartbeat = Heartbeat()
    let found = Mutex<LoopWatch.Stuck?>(nil)
    let isFound = DispatchSemaphore(value: 0)
    let mayEnd = DispatchSemaphore(value: 0)
    Thread.detachNewThread {
      heartbeat.work()
      work(mayEnd)
      heartbeat.rest()
    }
    LoopWatch(heartbeat, bounds) { stuck in
      found.withLock { $0 = stuck }
      isFound.signal()
    }.start()
    isFound.wait()
    mayEnd.signal()
    return found.withLock { $0 }
  }

  @Test func aLoopThatWorksWithoutEndIsFound() {
    let bounds = StuckJudge.Bounds(processorTime: 100_000_000, looks: .max)
    #expect(verdict(bounds) { end in while end.wait(timeout: .now()) == .timedOut {} } == .working)
  }

  @Test func aLoopThatWaitsWithoutEndIsFound() {
    let bounds = StuckJudge.Bounds(processorTime: .max, looks: 2)
    #expect(verdict(bounds) { $0.wait() } == .waiting)
  }
}
