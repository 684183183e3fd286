/// Finds out after which time intervals that were played through come again and again.
enum CycleFinder {
  /// The cycle that all lists which still go on near `end` have in common, or `nil`.
  static func cycle(in lists: [[Interval]], until end: Double) -> Schedule.Cycle? {
    let running = lists.filter { goesOn($0, until: end) }
    guard let guide = running.first else { return nil }
    for skipped in 0...min(3, guide.count - 4) {
      let start = guide[skipped].begin
      for step in 1...min(16, guide.count - skipped - 2) {
        let length = guide[skipped + step].begin - start
        guard length > 1e-6, start + 3 * length < end else { continue }
        let cycle = Schedule.Cycle(start: start, length: length)
        if running.allSatisfy({ repeats($0, cycle, until: end) }) {
          return cycle
        }
      }
    }
    return nil
  }

  /// Whether intervals still follow one another near `end`.
  static func goesOn(_ intervals: [Interval], until end: Double) -> Bool {
    intervals.count > 8 && (intervals.last?.end ?? 0) > end / 2
  }

  /// Whether each interval of the cycle's first turn is found in all later turns.
  private static func repeats(
    _ intervals: [Interval], _ cycle: Schedule.Cycle, until end: Double
  ) -> Bool {
    guard let first = intervals.firstIndex(where: { $0.begin >= cycle.start - 1e-9 }),
      let next = intervals.firstIndex(where: { $0.begin >= cycle.start + cycle.length - 1e-9 }),
      next > first
    else { return false }
    let count = next - first
    for index in first..<intervals.count - count {
      let now = intervals[index]
      let later = intervals[index + count]
      if abs(now.begin + cycle.length - later.begin) > 1e-6 { return false }
      let isLast = index + count == intervals.count - 1
      if !isLast, abs(now.end + cycle.length - later.end) > 1e-6 { return false }
    }
    return true
  }
}
