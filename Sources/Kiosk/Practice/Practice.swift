import Content

/// A practice on the screen: the run through the steps, why it stands still, and the touch lock.
public struct Practice: Equatable, Sendable {
  public var run: PracticeRun
  /// Ids of the steps that are done: those of which every round ran to its end. Going on earlier passes
  /// over a step; records count the same.
  public var done: Set<String> = []
  public var pause: Pause?
  /// Until when a touch acts without the long press; hands are oily, so rarely.
  public var unlockedUntil: Ticks = .zero
  /// A finger that is down on the locked screen, since when and on what.
  public var hold: Hold?
  /// When somebody last tapped the locked screen: the hint shows for a while.
  public var hintSince: Ticks?

  /// A practice that has just begun.
  public init(run: PracticeRun) { self.run = run }

  /// Why a practice stands still.
  public enum Pause: String, Equatable, Sendable {
    case plain
    case babyCries
    case uncomfortable
    /// The power failed; the run was found on the disk.
    case powerCut
    /// The machine slept; nobody knows what happened meanwhile.
    case gap
  }

  /// A press on the locked screen.
  public struct Hold: Equatable, Sendable {
    public var since: Ticks
    /// The control under the finger, or `nil`: unlock only.
    public var control: Control?

    /// A press that began at `since`.
    public init(since: Ticks, control: Control?) {
      self.since = since
      self.control = control
    }

    /// Share of the two seconds that is over, 0…1.
    public func progress(at now: Ticks) -> Double {
      min(Double((now - since).count) / Double(Practice.holdLength.count), 1)
    }
  }

  /// How long a press on the locked screen must last (`screens.md`, oily hands).
  public static let holdLength = Ticks.seconds(2)
  /// How long the screen stays unlocked after a long press.
  public static let unlockedLength = Ticks.seconds(10)
  /// How long the hint "press two seconds" stays.
  public static let hintLength = Ticks.seconds(3)

  /// Whether the practice is finished and not only at its end: every step was done.
  public var isDone: Bool { run.steps.allSatisfy { done.contains($0.id) } }

  public var isRunning: Bool { pause == nil && !run.isWaiting && !run.isFinished }

  /// Whether a short touch acts. Paused or waiting, the kiosk asks something: touch answers.
  public func isLocked(at now: Ticks) -> Bool { isRunning && now >= unlockedUntil }
}

/// A practice as it is kept on the disk, so that a power cut loses at most five seconds.
public struct SavedProgress: Equatable, Sendable {
  public var session: String
  public var language: String
  public var choice: String?
  public var options: [String]
  /// Id of the step, and where in it.
  public var step: String
  public var round: Int
  public var elapsed: Ticks
  /// Ids of the steps that were done.
  public var done: [String]
  /// Size of the letters, colours and motion as this visitor had set them; `nil`: not known.
  public var look: Look?

  /// Progress at a step.
  public init(
    session: String, language: String, choice: String?, options: [String], step: String,
    round: Int, elapsed: Ticks, done: [String] = [], look: Look? = nil
  ) {
    self.look = look
    self.session = session
    self.language = language
    self.choice = choice
    self.options = options
    self.step = step
    self.round = round
    self.elapsed = elapsed
    self.done = done
  }

  /// The paused practice this describes, or `nil` when the content no longer has it.
  func practice(_ content: KioskContent, _ settings: Settings) -> Practice? {
    guard content.languages.contains(where: { $0.tag == language }),
      let session = content.sessions.first(where: { $0.id == session })
    else { return nil }
    let steps = settings.applied(to: session.steps(choosing: options))
    guard let index = steps.firstIndex(where: { $0.id == step }) else { return nil }
    var practice = Practice(run: PracticeRun(steps: steps))
    practice.run.restore(index: index, round: round, elapsed: elapsed)
    practice.done = Set(done).intersection(steps.map(\.id))
    practice.pause = .powerCut
    return practice
  }
}
