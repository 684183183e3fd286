import Foundation

/// Watches the main loop from a thread of its own.
public final class LoopWatch: Sendable {
  /// Nanoseconds between two looks.
  private static let pause = 500_000_000
  private let heartbeat: Heartbeat
  private let bounds: StuckJudge.Bounds
  private let onStuck: @Sendable (Stuck) -> Void

  /// How the loop stands still.
  public enum Stuck: String, Sendable {
    /// It works and comes to no end.
    case working = "one turn of the loop has used 15 s of the processor"
    /// It waits for something that does not come.
    case waiting = "one turn of the loop has waited for 20 s"
  }

  /// - Parameter onStuck: told once, on the watching thread, how the loop is stuck.
  public convenience init(
    _ heartbeat: Heartbeat, onStuck: @escaping @Sendable (Stuck) -> Void
  ) {
    self.init(heartbeat, StuckJudge.Bounds(), onStuck: onStuck)
  }

  init(
    _ heartbeat: Heartbeat, _ bounds: StuckJudge.Bounds,
    onStuck: @escaping @Sendable (Stuck) -> Void
  ) {
    (self.heartbeat, self.bounds, self.onStuck) = (heartbeat, bounds, onStuck)
  }

  /// Watches until the program ends.
  public func start() {
    let thread = Thread { [self] in watch() }
    thread.name = "watch"
    thread.stackSize = 256 << 10
    thread.start()
  }

  private func watch() {
    var judge = StuckJudge(bounds)
    while true {
      var pause = timespec(tv_sec: 0, tv_nsec: Self.pause)
      // This clock stands still while the machine sleeps.
      _ = clock_nanosleep(CLOCK_MONOTONIC, 0, &pause, nil)
      guard let verdict = judge.judge(heartbeat.look()) else { continue }
      return onStuck(verdict)
    }
  }
}
