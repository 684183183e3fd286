import Content

/// How long each step took when it was last shown: the midwife's own rehearsal, values alone.
public struct DemonstrationTimes: Equatable, Sendable {
  /// Whole seconds by session and step.
  private var seconds: [String: [String: Int]] = [:]

  /// A step that was only passed by has taken no time worth keeping; in seconds.
  static let least = 5
  /// The longest time that is kept; in seconds.
  static let most = 24 * 60 * 60

  /// No times yet.
  public init() {}

  /// How long `step` of `session` took the last time.
  public func last(session: String, step: String) -> Ticks? {
    seconds[session]?[step].map { .seconds($0) }
  }

  /// Keeps what `demonstration` of `session` has taken; steps that were not shown stay as they were.
  mutating func take(_ demonstration: Demonstration, session: String) {
    for (step, time) in zip(demonstration.steps, demonstration.times) {
      let whole = time.count / Ticks.perSecond
      guard whole >= DemonstrationTimes.least else { continue }
      seconds[session, default: [:]][step.id] = min(whole, DemonstrationTimes.most)
    }
  }

  /// One line a step, `SESSION STEP SECONDS`, in order.
  public var text: String {
    seconds.sorted { $0.key < $1.key }.flatMap { session, steps in
      steps.sorted { $0.key < $1.key }.map { "\(session) \($0.key) \($0.value)\n" }
    }.joined()
  }

  /// Reads ``text``; lines that say nothing are left out, since nothing depends on them.
  public init(_ text: String) {
    for line in text.split(whereSeparator: \.isNewline) {
      let words = line.split(separator: " ").map(String.init)
      guard words.count == 3, let time = Int(words[2]),
        (DemonstrationTimes.least...DemonstrationTimes.most).contains(time)
      else { continue }
      seconds[words[0], default: [:]][words[1]] = time
    }
  }
}

extension KioskState {
  /// The order to keep what `demonstration` took, if it took anything.
  mutating func keepTimes(of demonstration: Demonstration) -> [Effect] {
    guard let session else { return [] }
    let before = demonstrationTimes
    demonstrationTimes.take(demonstration, session: session.id)
    return demonstrationTimes == before ? [] : [.keepTimes(demonstrationTimes)]
  }

  /// How long the presenter's step took in an earlier demonstration.
  public func lastTime(of step: Step) -> Ticks? {
    session.flatMap { demonstrationTimes.last(session: $0.id, step: step.id) }
  }

  /// The next tick at which a clock that the presenter sees goes on, if she sees one.
  var demonstrationDeadline: Ticks? {
    guard let demonstration, demonstration.hold != .pause,
      hasPresenterView || demonstration.hold != nil
        || demonstration.showsNotes && demonstration.claim == nil && !demonstration.warnsOfEvidence
    else { return nil }
    let part = demonstration.elapsed.count % Ticks.perSecond
    return now + Ticks(Ticks.perSecond - part)
  }

  /// Steps of the demonstration on the screen, or of the one that was just left, with the time that
  /// each was shown.
  public var demonstrationSteps: [(step: Step, time: Ticks)] {
    guard let shown = demonstration ?? demonstrationLeft?.value else { return [] }
    return Array(zip(shown.steps, shown.times))
  }
}
