import Foundation
import Synchronization

/// What the main loop tells about itself: that it works, that it rests, and what its longest turn
/// took. Costs two readings of clocks a turn.
public final class Heartbeat: Sendable {
  private struct State {
    var turn = 0
    var isBusy = false
    var began = 0
    var longest = 0
    var clock: clockid_t?
    var folder = ""
  }

  private let state = Mutex(State())

  /// A heart that has not beaten yet.
  public init() {}

  /// The calling thread begins a turn: from now on it is watched.
  public func work() {
    state.withLock { state in
      if state.clock == nil {
        var clock = clockid_t()
        if pthread_getcpuclockid(pthread_self(), &clock) == 0 { state.clock = clock }
        state.folder =
          (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/thread-self")) ?? ""
      }
      state.turn += 1
      state.isBusy = true
      state.began = Clock.now
    }
  }

  /// The turn is over: the thread waits for input or for a deadline.
  public func rest() {
    state.withLock { state in
      guard state.isBusy else { return }
      state.isBusy = false
      state.longest = max(state.longest, Clock.now - state.began)
    }
  }

  /// Nanoseconds that the longest turn took, on the clock of the machine.
  public var longestTurn: Int { state.withLock { $0.longest } }

  /// How the thread is now; `nil` while it rests.
  func look() -> StuckJudge.Look? {
    let state = state.withLock { $0 }
    guard state.isBusy, let clock = state.clock else { return nil }
    var time = timespec()
    clock_gettime(clock, &time)
    return StuckJudge.Look(
      turn: state.turn, processorTime: time.tv_sec * 1_000_000_000 + time.tv_nsec,
      isWaiting: Self.isWaiting("/proc/\(state.folder)/stat"))
  }

  /// Whether the kernel says that the thread sleeps; one that is stopped or ready to run does not.
  private static func isWaiting(_ path: String) -> Bool {
    guard let file = fopen(path, "re") else { return false }
    defer { fclose(file) }
    var bytes = [UInt8](repeating: 0, count: 512)
    let count = fread(&bytes, 1, bytes.count, file)
    let text = String(decoding: bytes.prefix(count), as: UTF8.self)
    guard let end = text.lastIndex(of: ")") else { return false }
    return ["S", "D"].contains(text[end...].dropFirst(2).prefix(1))
  }
}
