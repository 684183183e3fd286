import Content

/// A class from its opening to its closing: who came, what was known before and after, how the steps
/// were shown back, and the time against the plan.
///
/// It lies beside the screens: its own pages are ``Screen/classMeeting``, and the questions and the
/// demonstration are the same screens as without a class, which come back to it. Nothing of it is
/// about a person. It is stored once, at its end.
public struct ClassMeeting: Equatable, Sendable {
  /// Id of the session that is taught.
  public let session: String
  /// The steps that are shown, and shown back.
  public let steps: [Step]
  /// The parts that this class has: without a quiz nothing is asked.
  public let phases: [ClassPhase]
  public let plan: ClassMinutes
  public internal(set) var phase = ClassPhase.opening
  /// The screen that it was opened from, and that its end shows again.
  public internal(set) var origin: Screen
  /// BCP 47 tag of the language that it was last seen in.
  public internal(set) var language: String
  public internal(set) var attendance: [ClassRole: Int] = [:]
  /// The questions with hands up, as far as they have come.
  public internal(set) var rounds: [QuizPhase: HandsUpRound] = [:]
  public internal(set) var showing: ReturnDemonstration
  /// Whether it was ordered to be stored: nothing of it changes any more.
  public internal(set) var isEnded = false
  /// Whether who came is counted again, from the summary and back to it.
  public internal(set) var isCorrecting = false
  /// Most people of one role that can be counted here.
  let limit: Int
  /// Time spent in each part; time away is not counted.
  var spent: [ClassPhase: Ticks] = [:]
  /// When it was left, while nobody has come back to it.
  public internal(set) var left: Ticks?
  /// The role whose number is being typed, and when its first digit came.
  var typed: Typed?
  /// Whether the last special button of a remote was F5: such a button sends Escape the next time.
  var escapeMarks = false

  struct Typed: Equatable, Sendable {
    var role: ClassRole
    var at: Ticks
  }

  /// Most people of one role that any clinic may set.
  public static let peopleLimit = 99
  /// How long a class that was left waits for the midwife.
  public static let kept = Ticks.seconds(30 * 60)
  /// How long its pages wait for input before the kiosk asks whether anybody is there.
  static let timeout = Ticks.seconds(60 * 60)

  /// A class of `session`, opened from `origin`.
  init(
    session: SessionContent, steps: [Step], quiz: QuizContent?, origin: Screen, language: String,
    limit: Int = ClassMeeting.peopleLimit
  ) {
    self.session = session.id
    self.limit = limit
    self.steps = steps
    let asks = quiz.map(ClassMeeting.canBeAsked) ?? false
    phases = ClassPhase.allCases.filter { asks || $0.questions == nil }
    plan = session.classMinutes
    self.origin = origin
    self.language = language
    showing = ReturnDemonstration(
      steps: steps.map(\.id), optional: session.optionalSteps)
  }

  /// Whether a class can answer the questions of `quiz` with hands.
  private static func canBeAsked(_ quiz: QuizContent) -> Bool {
    [QuizPhase.before, .after].allSatisfy {
      HandsUpRound(of: quiz, phase: $0, seed: 1).question != nil
    }
  }

  /// People who came.
  public var people: Int { attendance.values.reduce(0, +) }

  // MARK: Time

  /// Time since the class began, without the time away.
  public var elapsed: Ticks { Ticks(spent.values.reduce(0) { $0 + $1.count }) }

  /// Whole minutes since the class began.
  public var minutes: Int { elapsed.count / ClassMeeting.minute }

  /// Planned minutes of the whole.
  public var plannedMinutes: Int { phases.reduce(0) { $0 + plan.minutes(of: $1) } }

  /// Planned minutes of one part.
  public func plannedMinutes(of phase: ClassPhase) -> Int { plan.minutes(of: phase) }

  /// Whole minutes behind the plan; negative: ahead of it; 0 within the time of this part.
  public var delay: Int {
    let from = phases.prefix { $0 != phase }.reduce(0) { $0 + plan.minutes(of: $1) }
    let to = from + plan.minutes(of: phase)
    if minutes > to { return minutes - to }
    return minutes < from ? minutes - from : 0
  }

  /// When the next minute begins.
  var untilNextMinute: Ticks { Ticks(ClassMeeting.minute - elapsed.count % ClassMeeting.minute) }

  static let minute = 60 * Ticks.perSecond

  /// Lets time pass.
  mutating func pass(_ ticks: Ticks) {
    guard phase != .summary else { return }
    spent[phase, default: .zero] += ticks
  }

  // MARK: Parts

  /// The part after this one; `nil` after the summary.
  var nextPhase: ClassPhase? { neighbour(1) }

  /// The part before this one. When the class is stored there is no way back.
  var phaseBefore: ClassPhase? { isEnded ? nil : neighbour(-1) }

  private func neighbour(_ direction: Int) -> ClassPhase? {
    guard let place = phases.firstIndex(of: phase) else { return nil }
    let next = place + direction
    return phases.indices.contains(next) ? phases[next] : nil
  }

  /// The round of this part, if it asks questions and they were begun.
  public var round: HandsUpRound? { phase.questions.flatMap { rounds[$0] } }

  /// Whether the questions of this part are all answered.
  public var isAnswered: Bool { round?.position == .finished }

  /// One more (1) or less (−1).
  mutating func count(_ change: Int, _ role: ClassRole) {
    setPeople((attendance[role] ?? 0) + change, role)
  }

  mutating func setPeople(_ people: Int, _ role: ClassRole) {
    attendance[role] = min(max(people, 0), limit)
  }

  /// What is stored of it.
  func record(_ ending: ClassRecord.Ending) -> ClassRecord {
    ClassRecord(
      session: session, language: language, ending: ending, plannedMinutes: plannedMinutes,
      minutes: (elapsed.count + ClassMeeting.minute / 2) / ClassMeeting.minute,
      attendance: attendance,
      steps: showing.totals.filter { $0.all > 0 },
      rounds: [QuizPhase.before, .after].compactMap { rounds[$0] }
        .map { ClassRecord.Round($0, language: language) })
  }
}
