import Foundation

/// Seconds that the machine has run: a clock that nobody can set.
public struct BootClock: Sendable {
  /// Which start of the machine the seconds are counted from.
  public var boot: @Sendable () -> String
  /// Seconds since that start, sleep included.
  public var seconds: @Sendable () -> Double

  /// A clock of these two parts.
  public init(boot: @escaping @Sendable () -> String, seconds: @escaping @Sendable () -> Double) {
    self.boot = boot
    self.seconds = seconds
  }

  /// The kernel's.
  public static let live = BootClock(
    boot: {
      let file = "/proc/sys/kernel/random/boot_id"
      let text = (try? String(contentsOfFile: file, encoding: .utf8)) ?? "unknown"
      return text.trimmingCharacters(in: .whitespacesAndNewlines)
    },
    seconds: {
      var time = timespec()
      clock_gettime(CLOCK_BOOTTIME, &time)
      return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    })
}
