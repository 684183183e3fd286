import Drawing

/// Finds after how many seconds a whole picture repeats.
enum Period {
  /// Longest period that is looked for, in seconds.
  static let longest = 86_400.0

  /// The least common period of `animations`, or `nil` when one of them does not repeat from 0 on.
  static func seconds(of animations: [Animation]) -> Double? {
    var common = 0
    for animation in animations where !isStill(animation) {
      guard let own = microseconds(of: animation) else { return nil }
      let turns = common == 0 ? 1 : common / divisor(common, own)
      guard Double(turns) * Double(own) <= longest * 1e6 else { return nil }
      common = turns * own
    }
    return common == 0 ? nil : Double(common) / 1e6
  }

  /// Whether the animation has the same effect at all times from 0 on.
  static func isStill(_ animation: Animation) -> Bool {
    let schedule = animation.schedule
    guard schedule.cycle == nil, schedule.intervals.count == 1 else { return false }
    let only = schedule.intervals[0]
    if only.begin <= 0, only.end == .infinity, schedule.simple == .infinity { return true }
    return only.end <= 0
  }

  private static func microseconds(of animation: Animation) -> Int? {
    let schedule = animation.schedule
    if let cycle = schedule.cycle {
      guard cycle.start <= 0 else { return nil }
      return whole(cycle.length)
    }
    guard schedule.intervals.count == 1, schedule.intervals[0].begin <= 0,
      schedule.intervals[0].end == .infinity, schedule.repeating == .infinity,
      !animation.effect.isCumulative
    else { return nil }
    return whole(schedule.simple)
  }

  private static func whole(_ seconds: Double) -> Int? {
    let micro = (seconds * 1e6).rounded()
    return micro >= 1 && micro < longest * 1e6 ? Int(bounding: micro) : nil
  }

  private static func divisor(_ a: Int, _ b: Int) -> Int {
    var (a, b) = (a, b)
    while b != 0 { (a, b) = (b, a % b) }
    return a
  }
}
