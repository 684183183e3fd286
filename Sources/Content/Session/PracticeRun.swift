/// A walk through the steps of a procedure, driven by whole ticks.
///
/// The run knows where it is (`index`, `round`, `elapsed`), whether a lead-in comes first, and what
/// just happened (``Moment``). It knows no screen, no sound and no clock: whoever owns it adds ticks
/// while the session runs, and none while it is paused.
public struct PracticeRun: Equatable, Sendable {
  public let steps: [Step]
  /// Position in `steps`; equals `steps.count` when all is done.
  public private(set) var index: Int
  /// Current round of the step, from 0.
  public private(set) var round: Int
  /// Time spent in the current round.
  public private(set) var elapsed: Ticks
  /// What is left of "get into place"; the step's own time stands still until it is zero.
  public private(set) var leadInLeft: Ticks

  /// A run at the beginning of `steps`, with the first step's lead-in.
  public init(steps: [Step]) {
    self.steps = steps
    index = 0
    round = 0
    elapsed = .zero
    leadInLeft = .seconds(steps.first?.leadIn ?? 0)
  }

  /// The step that is being done, or `nil` when all is done.
  public var step: Step? { index < steps.count ? steps[index] : nil }

  /// The step after this one, or `nil` at the last.
  public var nextStep: Step? { index + 1 < steps.count ? steps[index + 1] : nil }

  public var isFinished: Bool { index >= steps.count }
  public var isInLeadIn: Bool { leadInLeft > .zero }

  /// Whether the step's time is over and the helper must say "next".
  public var isWaiting: Bool {
    guard let step, step.advance == .wait, !isInLeadIn else { return false }
    return round >= step.rounds
  }

  /// What is left of the current round, or of the lead-in while there is one.
  public var left: Ticks {
    if isInLeadIn { return leadInLeft }
    guard let step, !isWaiting else { return .zero }
    return .seconds(step.seconds) - elapsed
  }

  /// Share of the current round (or lead-in) that is over, 0…1.
  public var progress: Double {
    guard let step else { return 1 }
    if isInLeadIn {
      let whole = max(Ticks.seconds(max(step.leadIn, 1)), leadInLeft)
      return 1 - Double(leadInLeft.count) / Double(whole.count)
    }
    if isWaiting { return 1 }
    return Double(elapsed.count) / Double(max(step.seconds, 1) * Ticks.perSecond)
  }

  /// Time from now to the end of the step, over all its rounds; lead-in not counted.
  public var leftInStep: Ticks {
    guard let step, !isWaiting else { return .zero }
    return .seconds(step.seconds * (step.rounds - round)) - elapsed
  }

  /// Time from now to the end of the last step, waits and lead-ins to come not counted.
  public var leftInRun: Ticks {
    let later = steps.dropFirst(index + 1).reduce(0) { $0 + $1.totalSeconds }
    return leftInStep + .seconds(later)
  }

  /// Time since the step's own time began, over all its rounds: the diagram's clock.
  public var elapsedInStep: Ticks {
    guard let step else { return .zero }
    return .seconds(step.seconds * min(round, step.rounds)) + (isWaiting ? .zero : elapsed)
  }

  /// Lets `ticks` pass and says what happened, in order.
  public mutating func advance(by ticks: Ticks) -> [Moment] {
    var moments: [Moment] = []
    var rest = ticks.count
    while rest > 0, step != nil, !isWaiting {
      let used = isInLeadIn ? advanceLeadIn(rest, &moments) : advanceRound(rest, &moments)
      rest -= used
    }
    return moments
  }

  private mutating func advanceLeadIn(_ ticks: Int, _ moments: inout [Moment]) -> Int {
    let used = min(ticks, leadInLeft.count)
    addCountdown(from: leadInLeft, by: used, &moments)
    leadInLeft = Ticks(leadInLeft.count - used)
    if leadInLeft == .zero { moments.append(.began) }
    return used
  }

  private mutating func advanceRound(_ ticks: Int, _ moments: inout [Moment]) -> Int {
    guard let step else { return ticks }
    let whole = Ticks.seconds(step.seconds)
    let before = whole - elapsed
    let used = min(ticks, max(before.count, 0))
    addCountdown(from: before, by: used, &moments)
    elapsed += Ticks(used)
    if elapsed >= whole { endRound(of: step, &moments) }
    return used
  }

  private mutating func endRound(of step: Step, _ moments: inout [Moment]) {
    round += 1
    elapsed = .zero
    if round < step.rounds {
      moments.append(.roundEnded(round))
      return
    }
    moments.append(.stepEnded(step.id))
    if step.advance == .auto { moveOn(&moments) }
  }

  /// Ticks at three, two and one second before the end, each once.
  private func addCountdown(from before: Ticks, by used: Int, _ moments: inout [Moment]) {
    for second in stride(from: 3, through: 1, by: -1) {
      let mark = second * Ticks.perSecond
      if before.count > mark, before.count - used <= mark { moments.append(.countdown(second)) }
    }
  }

  private mutating func moveOn(_ moments: inout [Moment]) {
    go(to: index + 1)
    if isFinished {
      moments.append(.finished)
    } else if !isInLeadIn {
      moments.append(.began)
    }
  }

  /// Goes to the next step at once; after the last, to the end.
  public mutating func next() -> [Moment] {
    guard !isFinished else { return [] }
    var moments: [Moment] = []
    moveOn(&moments)
    return moments
  }

  /// Goes to the beginning of this step; within its first two seconds, to the step before.
  public mutating func back() {
    let early = !isWaiting && round == 0 && elapsed < .seconds(2)
    go(to: early ? max(index - 1, 0) : index)
  }

  /// Begins the current step anew, with its lead-in.
  public mutating func repeatStep() { go(to: min(index, max(steps.count - 1, 0))) }

  /// Goes to the beginning of the step at `target`; past the end finishes the run.
  public mutating func go(to target: Int) {
    index = min(max(target, 0), steps.count)
    round = 0
    elapsed = .zero
    leadInLeft = .seconds(step?.leadIn ?? 0)
  }

  /// Puts a lead-in of `seconds` before the rest of the step: hands find their place again.
  public mutating func recap(seconds: Int) {
    guard step != nil, !isWaiting else { return }
    leadInLeft = .seconds(seconds)
  }

  /// Goes to a position kept from before a power cut; a position that no longer fits is moved to
  /// the nearest one that does.
  public mutating func restore(index: Int, round: Int, elapsed: Ticks) {
    go(to: index)
    guard let step else { return }
    self.round = min(max(round, 0), step.rounds - 1)
    self.elapsed = min(max(elapsed, .zero), .seconds(step.seconds))
  }
}

/// What happened while a run advanced.
public enum Moment: Equatable, Sendable {
  /// Three, two or one second before the end of a round or lead-in.
  case countdown(Int)
  /// A step's own time began.
  case began
  /// Round `n` (from 1) of several is over.
  case roundEnded(Int)
  /// The last round of the step with this id is over.
  case stepEnded(String)
  /// The last step is over.
  case finished
}
