import Content

/// A class as it is kept on the disk until it is stored, so that a power cut loses nothing of it.
public struct SavedClass: Codable, Equatable, Sendable {
  public var session: String
  public var language: String
  public var phase: ClassPhase
  /// Ticks spent in each part, by its name.
  public var spent: [String: Int]
  /// People by role.
  public var attendance: [String: Int]
  public var rounds: [Round]
  public var shown: [ShownStep]
  /// Marks of the family that shows now: 0, 1, 2, or nothing.
  public var marks: [Int?]
  public var place: Int

  /// One round of questions: what is needed to ask the same again, and the hands.
  public struct Round: Codable, Equatable, Sendable {
    public var phase: String
    public var quiz: String
    public var version: String
    public var seed: UInt64
    /// Hands by question and option, in the order in which they were shown.
    public var hands: [[Int]]
  }

  init(_ run: ClassMeeting) {
    session = run.session
    language = run.language
    phase = run.phase
    spent = Dictionary(
      uniqueKeysWithValues: run.spent.map { ($0.key.rawValue, $0.value.count) })
    attendance = Dictionary(
      uniqueKeysWithValues: run.attendance.map { ($0.key.rawValue, $0.value) })
    rounds = [QuizPhase.before, .after].compactMap { run.rounds[$0] }.map { round in
      Round(
        phase: round.phase.rawValue, quiz: round.quiz, version: round.version, seed: round.seed,
        hands: round.tallies.map(\.counts))
    }
    shown = run.showing.shown
    marks = run.showing.marks.map { $0?.rawValue }
    place = run.showing.place
  }

  /// The same but for the time, which passes without anybody doing anything.
  func isSame(as other: SavedClass) -> Bool {
    var (one, two) = (self, other)
    one.spent = [:]
    two.spent = [:]
    return one == two
  }

  /// Time spent in `phase`; no class lasts longer than a day.
  private func time(in phase: ClassPhase) -> Ticks {
    Ticks(min(max(spent[phase.rawValue] ?? 0, 0), 24 * 60 * ClassMeeting.minute))
  }

  /// What is stored of it where nobody can go on with it: all but its questions, which are not known
  /// any more.
  var record: ClassRecord {
    var showing = ReturnDemonstration(steps: shown.map(\.step))
    let marks = self.marks.map { $0.flatMap(StepMark.Skill.init(rawValue:)) }
    if let known = ReturnDemonstration(shown: shown, marks: marks, place: 0) { showing = known }
    let pairs = attendance.compactMap { role, people in
      ClassRole(rawValue: role).map { ($0, min(max(people, 0), ClassMeeting.peopleLimit)) }
    }
    let ticks = ClassPhase.allCases.reduce(0) { $0 + time(in: $1).count }
    return ClassRecord(
      session: session, language: language, ending: phase == .summary ? .finished : .abandoned,
      plannedMinutes: 0,
      minutes: ticks / ClassMeeting.minute,
      attendance: Dictionary(pairs, uniquingKeysWith: { first, _ in first }),
      steps: showing.totals.filter { $0.all > 0 }, rounds: [])
  }

  /// The class again, left at `now`; `nil` where its session has changed.
  func run(
    of session: SessionContent, steps: [Step], quiz: QuizContent?, origin: Screen, now: Ticks,
    limit: Int = ClassMeeting.peopleLimit
  ) -> ClassMeeting? {
    guard session.id == self.session, shown.map(\.step) == steps.map(\.id),
      let showing = ReturnDemonstration(
        shown: shown, marks: marks.map { $0.flatMap(StepMark.Skill.init(rawValue:)) }, place: place,
        optional: session.optionalSteps)
    else { return nil }
    var run = ClassMeeting(
      session: session, steps: steps, quiz: quiz, origin: origin, language: language,
      limit: limit)
    guard run.phases.contains(phase) else { return nil }
    run.phase = phase
    run.showing = showing
    run.left = now
    for role in ClassRole.allCases {
      if let people = attendance[role.rawValue] { run.setPeople(people, role) }
    }
    for phase in ClassPhase.allCases {
      if spent[phase.rawValue] != nil { run.spent[phase] = time(in: phase) }
    }
    for saved in rounds {
      guard let phase = QuizPhase(rawValue: saved.phase), let quiz, quiz.id == saved.quiz,
        quiz.version == saved.version
      else { continue }
      run.rounds[phase] = HandsUpRound(of: quiz, phase: phase, seed: saved.seed, hands: saved.hands)
    }
    return run
  }
}
