/// What is stored of one phase of a quiz: ids, counts and times.
///
/// Nothing in it is about a person. The store adds the day and a random row id; it adds no time of
/// day, so that nobody can tell from the order of rows who sat there.
public struct QuizResult: Equatable, Sendable {
  public let quiz: String
  /// The quiz's version: answers to changed questions are not comparable.
  public let version: String
  /// BCP 47 tag of the language in which it was answered.
  public let language: String
  public let phase: QuizPhase
  /// What decided the order of options and what was drawn.
  public let seed: UInt64
  /// `nil` for a class, and for a family that took none.
  public let symbol: FamilySymbol?
  /// `YYYY-MM-DD` of the visit that a check belongs to; `nil`: the day of storing.
  public let day: String?
  /// Every try of a family alone.
  public let answers: [Answer]
  /// The hands of a class.
  public let tallies: [Tally]
  /// The steps that were shown at a check.
  public let marks: [StepMark]

  /// A result of these parts.
  public init(
    quiz: String, version: String, language: String, phase: QuizPhase, seed: UInt64,
    symbol: FamilySymbol?, day: String?, answers: [Answer], tallies: [Tally], marks: [StepMark]
  ) {
    self.quiz = quiz
    self.version = version
    self.language = language
    self.phase = phase
    self.seed = seed
    self.symbol = symbol
    self.day = day
    self.answers = answers
    self.tallies = tallies
    self.marks = marks
  }

  /// Whether a class answered it.
  public var isOfClass: Bool { !tallies.isEmpty }

  /// Whether there is nothing worth storing.
  public var isEmpty: Bool { answers.isEmpty && tallies.isEmpty && marks.isEmpty }
}
