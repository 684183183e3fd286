import Content

/// Who comes to a class. People are counted by what they are, never named.
public enum ClassRole: String, CaseIterable, Codable, Equatable, Hashable, Sendable {
  case mother, husband, family
  /// A volunteer of the village's health post.
  case cadre
}

/// How often a step was shown back, and how well.
public struct ShownStep: Equatable, Codable, Sendable {
  /// Id of the step.
  public var step: String
  /// Families that showed it alone, with help, not.
  public var well = 0
  public var helped = 0
  public var missed = 0

  /// A step that nobody has shown yet.
  public init(step: String) { self.step = step }

  /// Families that were asked to show it.
  public var all: Int { well + helped + missed }

  /// One family more.
  mutating func add(_ skill: StepMark.Skill) {
    switch skill {
    case .doneWell: well += 1
    case .withHelp: helped += 1
    case .notDone: missed += 1
    }
  }
}

/// What is stored of a class, at its end and in one piece: ids and counts, nothing about a person.
public struct ClassRecord: Equatable, Sendable {
  /// Id of the session that was taught.
  public var session: String
  /// BCP 47 tag of the language on the screen.
  public var language: String
  public var ending: Ending
  /// Minutes that the class was meant to take and that it took, both rounded.
  public var plannedMinutes: Int
  public var minutes: Int
  public var attendance: [ClassRole: Int]
  /// The steps that were shown back, in their order.
  public var steps: [ShownStep]
  /// The questions with hands up, before and after.
  public var rounds: [Round]

  /// How a class ends.
  public enum Ending: String, Equatable, Sendable {
    case finished
    /// Somebody ended it early, or nobody came back to it.
    case abandoned
  }

  /// One round of questions with hands up, and how many hands were right.
  public struct Round: Equatable, Sendable {
    public var result: QuizResult
    /// Right hands by the id of the item.
    public var right: [String: Int]

    /// What is stored of `round`.
    public init(_ round: HandsUpRound, language: String) {
      result = round.result(language: language)
      right = Dictionary(
        zip(round.questions, round.tallies).map { question, tally in
          (question.item.id, tally.credits(for: question.item).count { $0 >= 1 })
        }, uniquingKeysWith: +)
    }
  }

  /// A record of these parts.
  public init(
    session: String, language: String, ending: Ending, plannedMinutes: Int, minutes: Int,
    attendance: [ClassRole: Int], steps: [ShownStep], rounds: [Round]
  ) {
    self.session = session
    self.language = language
    self.ending = ending
    self.plannedMinutes = plannedMinutes
    self.minutes = minutes
    self.attendance = attendance
    self.steps = steps
    self.rounds = rounds
  }

  /// Whether nobody was counted and nothing was asked or shown: nothing worth storing.
  public var isEmpty: Bool {
    attendance.values.allSatisfy { $0 == 0 } && steps.isEmpty && rounds.allSatisfy(\.result.isEmpty)
  }
}
