import Foundation

/// Watches the main loop from a thread of its own.
public final class LoopWatch: Sendable {
  /// Nanoseconds between two looks.
  private static let pause = 500_000_000
  private let heartbeat: Heartbeat
  private let onStuck: @Sendable (String) -> Void

  /// - Parameter onStuck: told once, on the watching thread, how the loop is stuck.
  public init(_ heartbeat: Heartbeat, onStuck: @escaping @Sendable (String) -> Void) {
    (self.heartbeat, self.onStuck) = (heartbeat, onStuck)
  }

  /// Watches until the program ends.
  public func start() {
    let thread = Thread { [self] in watch() }
    thread.name = "watch"
    thread.stackSize = 256 << 10
    thread.start()
  }

  private func watch() {
    var judge = StuckJudge()
    while true {
      var pause = timespec(tv_sec: 0, tv_nsec: Self.pause)
      // This clock stands still while the machine sleeps.
      _ = clock_nanosleep(CLOCK_MONOTONIC, 0, &pause, nil)
      guard let verdict = judge.judge(heartbeat.look()) else { continue }
      switch verdict {
      case .working: onStuck("one turn of the loop has used 15 s of processor time")
      case .waiting: onStuck("one turn of the loop has waited for 20 s")
      }
      return
    }
  }
}
