/// One family's way through a phase of a quiz, alone.
///
/// A value that takes what happened and says what is to be shown. The seed decides the order of
/// options and what is drawn; the same seed and the same quiz give the same attempt, and so the
/// seed is recorded.
public struct Attempt: Equatable, Sendable {
  /// Id and version of the quiz.
  public let quiz: String
  public let version: String
  public let phase: QuizPhase
  public let seed: UInt64
  public let rules: PhaseRules
  public let questions: [Question]
  /// Ids of the steps to show after the questions.
  public let steps: [String]

  /// Where the family is.
  public private(set) var position: Position
  /// Option ids taken so far for the question that is asked; see ``pick(_:)``.
  public private(set) var draft: [String] = []
  /// Every answer, all tries, in order.
  public private(set) var answers: [Answer] = []
  /// How each step was shown, as far as it was.
  public private(set) var marks: [StepMark] = []

  /// Where an attempt is.
  public enum Position: Equatable, Sendable {
    /// The question at this place, for the first time or again.
    case asking(question: Int, attempt: Int)
    /// The reason after the last of ``Attempt/answers``.
    case explaining(question: Int, attempt: Int)
    /// The step at this place is to be shown.
    case showing(step: Int)
    case finished
  }

  /// The beginning of `phase`; an attempt without questions and steps is finished at once.
  public init(of quiz: QuizContent, phase: QuizPhase, seed: UInt64) {
    self.quiz = quiz.id
    version = quiz.version
    self.phase = phase
    self.seed = seed
    rules = quiz.behaviour.rules(for: phase)
    questions = QuestionDraw.questions(of: quiz, phase: phase, seed: seed)
    steps = QuestionDraw.steps(of: quiz, phase: phase, seed: seed)
    position = .finished
    position = Self.place(0, questions: questions.count, steps: steps.count)
  }

  /// The question that is asked or explained.
  public var question: Question? {
    switch position {
    case .asking(let place, _), .explaining(let place, _): questions[place]
    case .showing, .finished: nil
    }
  }

  /// Id of the step that is to be shown.
  public var step: String? {
    if case .showing(let place) = position { return steps[place] }
    return nil
  }

  /// Whether nothing is left to ask.
  public var isFinished: Bool { position == .finished }

  private static func place(_ question: Int, questions: Int, steps: Int) -> Position {
    if question < questions { return .asking(question: question, attempt: 1) }
    return steps > 0 ? .showing(step: 0) : .finished
  }

  // MARK: Answering

  /// Takes an option, or takes it back.
  ///
  /// Of `choice`, `trueFalse` and `spot` one is taken at a time. Of `multiple` each is taken and
  /// taken back. Of `order` each is put behind those taken before; one that is taken already is
  /// taken back with all that follow it. Anything else does nothing.
  public mutating func pick(_ option: String) {
    guard case .asking(let place, _) = position, questions[place].item.option(option) != nil else {
      return
    }
    let item = questions[place].item
    switch item.kind {
    case .choice, .trueFalse, .spot:
      draft = [option]
    case .multiple:
      let taken = draft.contains(option) ? draft.filter { $0 != option } : draft + [option]
      draft = item.options.map(\.id).filter(taken.contains)
    case .order:
      let index = draft.firstIndex(of: option)
      draft = index.map { Array(draft.prefix($0)) } ?? draft + [option]
    }
  }

  /// Whether ``draft`` is an answer: something is taken; of `order`, everything.
  public var isAnswerable: Bool {
    guard case .asking(let place, _) = position else { return false }
    let item = questions[place].item
    return item.kind == .order ? draft.count == item.options.count : !draft.isEmpty
  }

  /// Gives the draft as the answer; `nil`, and nothing happens, where it is none yet.
  ///
  /// - Parameter milliseconds: since the question appeared.
  @discardableResult
  public mutating func answer(after milliseconds: Int) -> Answer? {
    isAnswerable ? record(draft, after: milliseconds) : nil
  }

  /// Passes over the question: an answer without an option, worth nothing, and no further try.
  @discardableResult
  public mutating func pass(after milliseconds: Int) -> Answer? {
    record([], after: milliseconds)
  }

  private mutating func record(_ options: [String], after milliseconds: Int) -> Answer? {
    guard case .asking(let place, let attempt) = position else { return nil }
    let question = questions[place]
    let answer = Answer(
      item: question.item.id, options: options, shown: question.shown, attempt: attempt,
      milliseconds: max(0, milliseconds),
      credit: Grading.credit(of: options, for: question.item))
    answers.append(answer)
    draft = []
    position = .explaining(question: place, attempt: attempt)
    if !rules.explains { goOn() }
    return answer
  }

  /// Whether going on asks the same question again.
  public var mayTryAgain: Bool {
    guard case .explaining(_, let attempt) = position, let last = answers.last else { return false }
    return !last.isRight && !last.isPassed && attempt < rules.tries
  }

  /// Leaves the reason: to the next try, the next question, the steps, or the end.
  public mutating func goOn() {
    guard case .explaining(let place, let attempt) = position else { return }
    position =
      mayTryAgain
      ? .asking(question: place, attempt: attempt + 1)
      : Self.place(place + 1, questions: questions.count, steps: steps.count)
  }

  /// Whether there is something to go back to.
  public var mayGoBack: Bool {
    switch position {
    case .asking(let place, let attempt): place > 0 || attempt > 1
    case .showing(let place): place > 0 || !questions.isEmpty
    case .explaining, .finished: false
    }
  }

  /// One question back. Where reasons are told the answer stands, and its reason is told again;
  /// where none is told the answer can be changed. Of two steps the first can be marked anew.
  public mutating func goBack() {
    guard mayGoBack else { return }
    draft = []
    if case .showing(let place) = position, place > 0 {
      marks.removeLast()
      position = .showing(step: place - 1)
    } else if let last = answers.last,
      let place = questions.firstIndex(where: { $0.item.id == last.item })
    {
      guard !rules.explains else {
        position = .explaining(question: place, attempt: last.attempt)
        return
      }
      answers.removeLast()
      draft = last.options
      position = .asking(question: place, attempt: last.attempt)
    }
  }

  /// Says how the step was shown, and goes on to the next.
  public mutating func mark(_ skill: StepMark.Skill) {
    guard case .showing(let place) = position else { return }
    marks.append(StepMark(step: steps[place], skill: skill))
    position = place + 1 < steps.count ? .showing(step: place + 1) : .finished
  }
}
