import Kiosk

/// What a month's teaching achieved, as counts; the monthly report in all its formats is made of it.
public struct MonthReport: Equatable, Sendable, Codable {
  /// Version of the report's form; it rises when a reader must change.
  public var version = 1
  /// `YYYY-MM`.
  public var month: String
  public var funnel: Funnel
  /// In order of sessions and of their steps.
  public var steps: [StepFigure]
  public var pauses: [PauseFigure]
  /// The language that visits ended with, the most used first.
  public var languages: [LanguageFigure]
  /// Families alone; in order of quizzes and questions.
  public var questions: [QuestionFigure]
  /// In order of days.
  public var classes: [ClassFigure]
  /// The classes that were taught as a whole, with attendance, questions and steps shown back.
  public var teaching = ClassMonth()
  /// What belongs to no month, because the clock could not be believed.
  public var undated = UndatedFigures()

  /// From who came to who answered afterwards.
  public struct Funnel: Equatable, Sendable, Codable {
    public var visits: Int
    /// Visits with at least one practice; with at least one that came to its end.
    public var practised: Int
    public var finished: Int
    /// Visits that a sign of the check kept from the practice.
    public var stopped: Int
    /// Practices, of which a visit may have several.
    public var practices: Int
    /// Quizzes that families answered alone.
    public var quizzesBefore: Int
    public var quizzesAfter: Int
    public var quizzesCheck: Int
  }

  /// How often a step was done that belonged to a practice.
  public struct StepFigure: Equatable, Sendable, Codable {
    public var session: String
    public var step: String
    /// Practices that the step belonged to, in which it was done, in which it was asked for again.
    public var planned: Int
    public var done: Int
    public var repeated: Int

    public var share: Share { Share(done, of: planned) }
  }

  /// How often practices stood still for one reason, and ended for it.
  public struct PauseFigure: Equatable, Sendable, Codable {
    public var kind: String
    public var times: Int
    public var practices: Int
    public var stopped: Int
  }

  /// Visits in one language.
  public struct LanguageFigure: Equatable, Sendable, Codable {
    public var language: String
    public var visits: Int
  }

  /// First tries of one question.
  public struct QuestionFigure: Equatable, Sendable, Codable {
    public var quiz: String
    /// The quiz's version: answers to changed questions are not comparable.
    public var quizVersion: String
    public var question: String
    public var before: Answers
    public var after: Answers
    public var check: Answers
  }

  /// How many answered, and how many of them right at once.
  public struct Answers: Equatable, Sendable, Codable {
    public var answered: Int
    public var right: Int

    public var share: Share { Share(right, of: answered) }
  }

  /// A class that answered with hands.
  public struct ClassFigure: Equatable, Sendable, Codable {
    public var day: String
    public var quiz: String
    public var phase: String
    /// The most hands that one question had.
    public var hands: Int
  }
}
