import Foundation

/// The clock of the machine, in nanoseconds; it only goes forward, and counts while it sleeps.
public enum Clock {
  /// Nanoseconds since the machine was started.
  public static var now: Int { read(CLOCK_BOOTTIME) }

  /// Nanoseconds of processor time that this process has used, all threads together.
  public static var processorTime: Int { read(CLOCK_PROCESS_CPUTIME_ID) }

  /// Milliseconds of the clock by which X servers tell the time; it stands while the machine sleeps,
  /// and begins again at zero after 49 days.
  static var monotonicMilliseconds: UInt32 {
    UInt32(truncatingIfNeeded: read(CLOCK_MONOTONIC) / 1_000_000)
  }

  /// Sleeps until `time` (nanoseconds on this clock).
  static func sleep(until time: Int) {
    var wanted = timespec(tv_sec: time / 1_000_000_000, tv_nsec: time % 1_000_000_000)
    _ = clock_nanosleep(CLOCK_BOOTTIME, TIMER_ABSTIME, &wanted, nil)
  }

  private static func read(_ clock: clockid_t) -> Int {
    var time = timespec()
    clock_gettime(clock, &time)
    return time.tv_sec * 1_000_000_000 + time.tv_nsec
  }
}

/// Counts whole ticks of 1/60 s on a clock that it is told.
///
/// When more time has passed than was slept for on purpose, the ticks are made up for, to a bound:
/// a gap above it is no time in which anybody watched, and is given as a gap instead.
public struct TickCounter: Equatable, Sendable {
  /// What the clock says: ticks to count, and the length of a gap that was left out.
  public struct Passed: Equatable, Sendable {
    /// Ticks of 1/60 s to count.
    public var ticks: Int
    /// Seconds that were not counted, if so many that it must be the machine's sleep.
    public var gap: Double?
  }

  /// Ticks in a second.
  public static let perSecond = 60
  /// Ticks that are made up for at once; what is above is a gap.
  public static let longestCatchUp = 2 * perSecond

  private var start: Int
  private var counted = 0

  /// A counter that starts at `now` nanoseconds.
  public init(now: Int) { start = now }

  /// When tick `count` from now is due, in nanoseconds.
  public func due(in count: Int) -> Int {
    start + (counted + count) * 1_000_000_000 / TickCounter.perSecond
  }

  /// Counts the ticks up to `now`; `planned` is how many were slept for on purpose.
  public mutating func advance(to now: Int, planned: Int) -> Passed {
    let total = max(now - start, 0) * TickCounter.perSecond / 1_000_000_000
    let ticks = max(total - counted, 0)
    counted = max(total, counted)
    guard ticks > planned + TickCounter.longestCatchUp else { return Passed(ticks: ticks) }
    let lost = ticks - planned
    return Passed(ticks: planned, gap: Double(lost) / Double(TickCounter.perSecond))
  }
}
