import Content

/// A family's quiz as it is kept on the disk until it is stored, so that a power cut loses nothing
/// that was answered. Nothing in it is about a person.
public struct SavedQuiz: Codable, Equatable, Sendable {
  public var quiz: String
  public var version: String
  public var phase: String
  public var seed: UInt64
  public var language: String
  public var session: String?
  public var symbol: String?
  /// Whether the massage comes after the questions.
  public var leadsToMassage: Bool
  public var given: [GivenAnswer]
  /// Marks of the steps that were shown: 0, 1, 2.
  public var skills: [Int]
  /// Whether the reason after the last answer is being read.
  public var isExplaining: Bool
  /// Size of the letters, colours and motion as this visitor had set them; `nil`: not known.
  public var look: Look?

  init(_ sitting: QuizSitting, _ visitor: Visitor, _ look: Look) {
    self.look = look
    let attempt = sitting.attempt
    (quiz, version, phase) = (attempt.quiz, attempt.version, attempt.phase.rawValue)
    (seed, language, session) = (attempt.seed, visitor.language, visitor.session)
    (symbol, leadsToMassage) = (sitting.symbol?.rawValue, visitor.quiz.leadsToMassage)
    (given, skills) = (attempt.given, attempt.marks.map(\.skill.rawValue))
    isExplaining = sitting.isExplaining
  }

  /// The sitting again; `nil` where the quiz has changed.
  func sitting(_ content: KioskContent, now: Ticks) -> QuizSitting? {
    guard let quiz = content.quizzes.first(where: { $0.id == quiz && $0.version == version }),
      let phase = QuizPhase(rawValue: phase),
      let attempt = Attempt(
        of: quiz, phase: phase, seed: seed, given: given,
        skills: skills.compactMap(StepMark.Skill.init(rawValue:)), explains: isExplaining)
    else { return nil }
    return QuizSitting(
      attempt: attempt, symbol: symbol.flatMap(FamilySymbol.init(rawValue:)), since: now)
  }
}

extension KioskState {
  /// The quiz that a power cut interrupted goes on, and asks whether anybody is there; one that is too
  /// old, or that a practice took the place of, is stored as it is.
  public mutating func restoreQuiz(_ saved: SavedQuiz, isOld: Bool) -> [Effect] {
    guard let sitting = saved.sitting(content, now: now), !sitting.attempt.isFinished else {
      return [.saveQuiz(nil)]
    }
    guard !isOld, screen == .attract, classMeeting == nil else {
      return store(sitting.result(saved.language)) + [.saveQuiz(nil)]
    }
    visitor.language = saved.language
    visitor.session = saved.session
    visitor.quiz.symbol = sitting.symbol
    visitor.quiz.leadsToMassage = saved.leadsToMassage
    look = saved.look ?? look
    quizMemory.storing = .nothing
    show(.quiz(.sitting(sitting)))
    overlay = .stillThere(until: now + .seconds(settings.idleSeconds))
    return []
  }

  /// What must be kept of the quiz that goes on.
  var savedQuiz: SavedQuiz? {
    guard case .quiz(.sitting(let sitting)) = screen else { return nil }
    return SavedQuiz(sitting, visitor, look)
  }

  /// The order to keep the quiz, or to forget it, if that has changed since `old`.
  func quizSaved(since old: SavedQuiz?) -> [Effect] {
    let saved = savedQuiz
    return saved == old ? [] : [.saveQuiz(saved)]
  }
}
