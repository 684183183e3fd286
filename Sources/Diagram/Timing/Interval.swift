import Drawing

/// The time in which an animation runs, in seconds of the document.
struct Interval: Equatable, Sendable {
  var begin: Double
  /// The end, which no longer belongs to it; infinite when it never ends.
  var end: Double
}

/// How far a running or frozen animation has come.
struct Progress: Equatable, Sendable {
  /// Share of the run, 0…1; 1 only when frozen at the end of a run.
  var share: Double
  /// Runs that came before.
  var iteration: Int
  /// When the interval began: the later one wins over the earlier one.
  var begin: Double
}

/// The intervals of one animation, which can be evaluated at any time.
struct Schedule: Equatable, Sendable {
  /// In order of time, not overlapping.
  var intervals: [Interval] = []
  /// After `start`, the intervals repeat each `length` seconds, for ever.
  var cycle: Cycle?
  /// Seconds of one run.
  var simple: Double
  /// Seconds of all runs of an interval.
  var repeating: Double
  var isFrozen: Bool

  /// A part of the time that comes again and again.
  struct Cycle: Equatable, Sendable {
    var start: Double
    var length: Double
  }

  /// How far the animation is at `time`, or `nil` when it has no effect.
  func progress(at time: Double) -> Progress? {
    var time = time.wholeMicroseconds
    var shift = 0.0
    if let cycle, time >= cycle.start + 2 * cycle.length {
      // Into the second turn: what ran on from the turn before is there as well.
      let turns = ((time - cycle.start) / cycle.length).rounded(.down) - 1
      shift = turns * cycle.length
      time -= shift
    }
    guard let interval = lastInterval(at: time) else { return nil }
    let isRunning = time < interval.end && time - interval.begin <= repeating
    guard isRunning || isFrozen else { return nil }
    var progress = position(in: interval, at: time)
    progress.begin += shift
    return progress
  }

  private func lastInterval(at time: Double) -> Interval? {
    if intervals.count == 1 { return intervals[0].begin <= time ? intervals[0] : nil }
    var low = 0
    var high = intervals.count
    while low < high {
      let middle = (low + high) / 2
      if intervals[middle].begin <= time { low = middle + 1 } else { high = middle }
    }
    return low > 0 ? intervals[low - 1] : nil
  }

  private func position(in interval: Interval, at time: Double) -> Progress {
    guard simple.isFinite else { return Progress(share: 0, iteration: 0, begin: interval.begin) }
    let active = (time - interval.begin).wholeMicroseconds
    if time >= interval.end || active > repeating {
      let last = min(repeating, interval.end - interval.begin)
      return wholeRuns(last, begin: interval.begin)
    }
    // In whole microseconds, so that 0.3 s of 3 s are exactly a tenth.
    let micro = (active * 1e6).rounded()
    let length = (simple * 1e6).rounded()
    let runs = (micro / length).rounded(.down)
    let share = min(max((micro - runs * length) / length, 0), 1)
    return Progress(share: share, iteration: Self.count(runs), begin: interval.begin)
  }

  /// The place after `seconds`, where the end of a run belongs to that run.
  private func wholeRuns(_ seconds: Double, begin: Double) -> Progress {
    let runs = seconds / simple
    let whole = runs.rounded(.down)
    if runs - whole < 1e-9, whole > 0 {
      return Progress(share: 1, iteration: Self.count(whole - 1), begin: begin)
    }
    return Progress(share: runs - whole, iteration: Self.count(whole), begin: begin)
  }

  private static func count(_ runs: Double) -> Int { Int(bounding: runs, to: 0...1_000_000_000) }
}
