import Content

/// The pages of a quiz: offered, never forced, and never about a person.
public enum QuizPage: Equatable, Sendable {
  /// From home: practise, before, after, the monthly check, a class.
  case menu
  /// A few questions before the massage? "No, thank you" goes on to the massage.
  case offer
  /// A family takes a symbol instead of a name; `page` from 0.
  case symbols(page: Int, phase: QuizPhase)
  case sitting(QuizSitting)
  /// A safety item stayed wrong: the screen that teaches it, once more.
  case replay(QuizReplay)
  case result(QuizOutcome)
  /// A class: before or after?
  case classMenu
  case classSitting(ClassSitting)
  case classResult(ClassOutcome)
}

/// A family at its questions.
public struct QuizSitting: Equatable, Sendable {
  public var attempt: Attempt
  public var symbol: FamilySymbol?
  /// When the question appeared.
  public var since: Ticks

  /// A family that has just sat down.
  public init(attempt: Attempt, symbol: FamilySymbol?, since: Ticks) {
    self.attempt = attempt
    self.symbol = symbol
    self.since = since
  }

  /// The reason is told, after an answer.
  public var isExplaining: Bool {
    if case .explaining = attempt.position { return true }
    return false
  }
}

/// Screens to look at again, one after the other, before `next`.
public struct QuizReplay: Equatable, Sendable {
  public var targets: [ReplayTarget]
  public var index = 0
  public var next: Next

  /// What comes after the last of them.
  public enum Next: Equatable, Sendable {
    case family(QuizOutcome)
    case classroom(ClassOutcome)
  }

  /// The screens `targets`, from the first on.
  public init(targets: [ReplayTarget], next: Next) {
    self.targets = targets
    self.next = next
  }

  /// What is shown now.
  public var target: ReplayTarget? { targets.indices.contains(index) ? targets[index] : nil }
}

/// What a family reads when it has answered.
public struct QuizOutcome: Equatable, Sendable {
  public var attempt: Attempt
  public var symbol: FamilySymbol?
  /// What the same family knew before, where that is known.
  public var before: ScoreSheet?
  /// Page of the bars, from 0.
  public var page = 0

  /// The outcome of `attempt`.
  public init(attempt: Attempt, symbol: FamilySymbol?, before: ScoreSheet?) {
    self.attempt = attempt
    self.symbol = symbol
    self.before = before
  }
}

/// A class with its hands up.
public struct ClassSitting: Equatable, Sendable {
  public var round: HandsUpRound
  /// The same class before the lesson, where it was asked.
  public var before: HandsUpRound?
  /// The option whose number is being typed, and when its last digit came.
  public var typed: Typed?

  /// A number on its way.
  public struct Typed: Equatable, Sendable {
    public var option: String
    public var at: Ticks
  }

  /// How long a second digit belongs to the first.
  public static let typingLength = Ticks.seconds(2)

  /// A class that has just begun.
  public init(round: HandsUpRound, before: HandsUpRound?) {
    self.round = round
    self.before = before
  }
}

/// What a class reads when it has answered.
public struct ClassOutcome: Equatable, Sendable {
  public var round: HandsUpRound
  public var before: HandsUpRound?
  /// Page of the bars, from 0.
  public var page = 0

  /// The outcome of `round`.
  public init(round: HandsUpRound, before: HandsUpRound?) {
    self.round = round
    self.before = before
  }
}

/// What the kiosk keeps in mind of quizzes while it runs: scores by symbol, nothing about a person.
public struct QuizMemory: Equatable, Sendable {
  /// Decides the order of the next questions; see ``SeededGenerator``.
  public var seed: UInt64 = 1
  /// What a family knew before, by its symbol.
  public var before: [FamilySymbol: Kept<ScoreSheet>] = [:]
  /// What the class knew before.
  public var classBefore: Kept<HandsUpRound>?
  /// What became of the last result.
  public var storing = Storing.nothing

  /// Something kept in mind, since when.
  public struct Kept<Value: Equatable & Sendable>: Equatable, Sendable {
    public var value: Value
    public var quiz: String
    public var version: String
    public var at: Ticks
  }

  /// Whether the last result is on the disk.
  public enum Storing: String, Equatable, Sendable {
    case nothing, waiting, stored, failed
  }

  /// How long before and after belong to one visit.
  public static let keptLength = Ticks.seconds(12 * 3600)

  /// Nothing yet.
  public init() {}

  /// The next seed.
  mutating func nextSeed() -> UInt64 {
    var generator = SeededGenerator(seed: seed)
    seed = generator.next()
    return seed
  }
}

/// What one visitor did about quizzes.
public struct QuizVisit: Equatable, Sendable {
  /// The family's symbol, once it has taken one.
  public var symbol: FamilySymbol?
  /// Whether the questions before the massage were offered.
  public var wasOffered = false
  /// What this visitor knew before, with or without a symbol.
  public var before: ScoreSheet?
  /// Whether the massage comes after the questions, as it was on its way there.
  public var leadsToMassage = false

  /// A visitor who has not met a quiz.
  public init() {}
}
