/// An answer as it is kept while an attempt goes on.
public struct GivenAnswer: Codable, Equatable, Sendable {
  /// Ids of the options taken, in the order of ``Answer/options``; none: passed over.
  public var options: [String]
  /// From the question's appearance to the answer.
  public var milliseconds: Int

  init(_ answer: Answer) { (options, milliseconds) = (answer.options, answer.milliseconds) }
}

extension Attempt {
  /// What has been answered, to begin anew from.
  public var given: [GivenAnswer] { answers.map { GivenAnswer($0) } }

  /// The attempt at the same questions after the same answers and marks; `nil` where they do not fit.
  ///
  /// - Parameter explains: whether the reason after the last answer is still to be read.
  public init?(
    of quiz: QuizContent, phase: QuizPhase, seed: UInt64, given: [GivenAnswer],
    skills: [StepMark.Skill], explains: Bool
  ) {
    self.init(of: quiz, phase: phase, seed: seed)
    for answer in given {
      goOn()
      guard case .asking = position else { return nil }
      answer.options.forEach { pick($0) }
      let taken =
        answer.options.isEmpty
        ? pass(after: answer.milliseconds) : self.answer(after: answer.milliseconds)
      guard taken?.options == answer.options else { return nil }
    }
    if !explains { goOn() }
    for skill in skills {
      guard case .showing = position else { return nil }
      mark(skill)
    }
  }
}
