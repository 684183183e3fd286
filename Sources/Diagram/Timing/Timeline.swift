/// Lays out when each animation of a document runs, from the begin of the document on.
///
/// Animations wait for one another (`begin="other.end+1s"`), also in circles. The whole is played
/// through event by event up to a horizon, as a browser does while time passes; what still goes on
/// there is searched for a cycle, so that it can be evaluated at any later time.
/// Source: SMIL 3.0, timing model, "getting the first/next interval".
struct Timeline {
  /// Seconds played through.
  static let horizon = 900.0
  /// Most notifications of animations that wait for others; after that, none begins again.
  static let notificationLimit = 100_000
  /// Most intervals laid out in all.
  static let mostIntervals = 10_000

  private struct State {
    var timing: Timing
    var begins = InstanceTimes()
    var ends = InstanceTimes()
    var intervals: [Interval] = []
    /// Whether the last interval is not over yet.
    var isOpen = false
    var isNotifying = false
    /// Animations that wait for this one: the entries of `begin` and `end` that name it.
    var listeners: [Listener] = []
  }

  private struct Listener {
    var animation: Int
    var isForBegin: Bool
    var wantsEnd: Bool
    var offset: Double
  }

  private var states: [State]
  private var queue = EventQueue()
  private var now = -Double.infinity
  private var count = 0
  private var notified = 0

  /// The schedules of animations with these timings and ids, in the same order.
  static func schedules(_ timings: [Timing], ids: [String: Int]) -> [Schedule] {
    var timeline = Timeline(timings, ids)
    timeline.play()
    return timeline.schedules
  }

  private init(_ timings: [Timing], _ ids: [String: Int]) {
    states = timings.map { State(timing: $0) }
    for index in timings.indices {
      listen(index, timings[index].begins, ids, isForBegin: true)
      listen(index, timings[index].ends, ids, isForBegin: false)
    }
  }

  private mutating func listen(
    _ index: Int, _ moments: [Timing.Moment], _ ids: [String: Int], isForBegin: Bool
  ) {
    for moment in moments {
      switch moment {
      case .offset(let time): _ = insert(time, index, isForBegin: isForBegin)
      case .event(let id, let isEnd, let offset):
        guard let other = ids[id] else { continue }
        let listener = Listener(
          animation: index, isForBegin: isForBegin, wantsEnd: isEnd, offset: offset)
        states[other].listeners.append(listener)
      }
    }
  }

  private mutating func insert(_ time: Double, _ index: Int, isForBegin: Bool) -> Bool {
    let whole = time.wholeMicroseconds
    if isForBegin { return states[index].begins.insert(whole) }
    return states[index].ends.insert(whole)
  }

  // MARK: Playing

  private mutating func play() {
    for index in states.indices where !states[index].isOpen { begin(index) }
    while let event = queue.pop(), event.time <= Self.horizon, count < Self.mostIntervals,
      notified < Self.notificationLimit
    {
      guard let time = nextEvent(event.animation), time == event.time else { continue }
      now = max(now, time)
      finish(event.animation, at: time)
    }
  }

  /// When something happens next to the open interval: it ends, or is cut by a new begin.
  private func nextEvent(_ index: Int) -> Double? {
    let state = states[index]
    guard state.isOpen, let interval = state.intervals.last else { return nil }
    if state.timing.restart == .always,
      let cut = state.begins.first(from: interval.begin, orAfter: true), cut < interval.end
    {
      return cut
    }
    return interval.end.isFinite ? interval.end : nil
  }

  private mutating func schedule(_ index: Int) {
    if let time = nextEvent(index) { queue.push(time, animation: index) }
  }

  private mutating func finish(_ index: Int, at time: Double) {
    let last = states[index].intervals.count - 1
    if states[index].intervals[last].end != time {
      states[index].intervals[last].end = time
      notify(index)
    }
    states[index].isOpen = false
    begin(index)
  }

  /// Opens the next interval if there is one.
  private mutating func begin(_ index: Int) {
    guard !states[index].isOpen, let interval = nextInterval(index) else { return }
    states[index].intervals.append(interval)
    states[index].isOpen = true
    count += 1
    notify(index)
    schedule(index)
  }

  private func nextInterval(_ index: Int) -> Interval? {
    let state = states[index]
    if state.timing.restart == .never, !state.intervals.isEmpty { return nil }
    var from = state.intervals.last?.end ?? -.infinity
    var isStrict = state.intervals.last.map { $0.begin == $0.end } ?? false
    while let begin = state.begins.first(from: from, orAfter: isStrict) {
      guard let end = activeEnd(state, begin: begin) else { return nil }
      if end > 0 || begin == 0 || !state.intervals.isEmpty {
        return Interval(begin: begin, end: end)
      }
      from = max(end, begin)
      isStrict = from == begin
    }
    return nil
  }

  private func activeEnd(_ state: State, begin: Double) -> Double? {
    guard !state.ends.isEmpty else { return state.timing.activeEnd(begin: begin, end: .infinity) }
    guard let end = state.ends.first(from: begin, orAfter: true) else { return nil }
    return state.timing.activeEnd(begin: begin, end: end)
  }

  // MARK: Notifications

  /// Notifies the animations that wait for the begin or end of the last interval.
  private mutating func notify(_ index: Int) {
    guard !states[index].isNotifying, let interval = states[index].intervals.last else { return }
    states[index].isNotifying = true
    for listener in states[index].listeners where notified < Self.notificationLimit {
      notified += 1
      let time = (listener.wantsEnd ? interval.end : interval.begin) + listener.offset
      if time.isFinite { handle(listener, time) }
    }
    states[index].isNotifying = false
  }

  private mutating func handle(_ listener: Listener, _ time: Double) {
    let index = listener.animation
    guard insert(time, index, isForBegin: listener.isForBegin) else { return }
    if states[index].isOpen { revise(index) } else { begin(index) }
  }

  /// Computes the open interval again after a time was added or moved.
  private mutating func revise(_ index: Int) {
    guard let open = states[index].intervals.last else { return }
    var revised = open
    if open.begin > now {
      states[index].intervals.removeLast()
      revised = nextInterval(index) ?? open
      states[index].intervals.append(revised)
    } else if let end = activeEnd(states[index], begin: open.begin) {
      revised.end = max(end, now)
      states[index].intervals[states[index].intervals.count - 1] = revised
    }
    if revised != open { notify(index) }
    schedule(index)
  }

  // MARK: The result

  private var schedules: [Schedule] {
    let cycle = CycleFinder.cycle(in: states.map(\.intervals), until: now)
    return states.map { state in
      let goesOn = CycleFinder.goesOn(state.intervals, until: now)
      return Schedule(
        intervals: state.intervals, cycle: goesOn ? cycle : nil, simple: state.timing.simple,
        repeating: state.timing.repeating, isFrozen: state.timing.isFrozen)
    }
  }
}
