extension Attempt {
  /// The first answer to each question, which is the one that counts; further tries are learning.
  public var firstAnswers: [Answer] { answers.filter { $0.attempt == 1 } }

  /// The scores so far; a question that was not reached counts as not known.
  public var scores: ScoreSheet {
    let first = Dictionary(
      firstAnswers.map { ($0.item, $0.credit) }, uniquingKeysWith: { first, _ in first })
    return ScoreSheet(questions.map { ($0.item, [first[$0.item.id] ?? 0]) })
  }

  /// The screens to show again because a safety item is still wrong, each once, in order.
  ///
  /// Only after a session: before it, nothing has been taught yet.
  public var replays: [ReplayTarget] {
    guard phase != .before else { return [] }
    let last = Dictionary(answers.map { ($0.item, $0) }, uniquingKeysWith: { _, last in last })
    return questions.reduce(into: []) { targets, question in
      guard let target = question.item.replays, last[question.item.id]?.isRight == false,
        !targets.contains(target)
      else { return }
      targets.append(target)
    }
  }

  /// What is told to whoever gave `answer`, in this order: the feedback of what was taken, then
  /// the explanation of the item.
  ///
  /// For `order` it is the feedback of the first part that does not stand where it belongs.
  public func reasons(for answer: Answer) -> [ContentText] {
    guard let item = questions.first(where: { $0.item.id == answer.item })?.item else { return [] }
    let told: [ContentText?]
    if item.kind == .order {
      let right = item.options.map(\.id)
      let misplaced = zip(right, answer.options).first { $0 != $1 }?.0
      told = [misplaced.flatMap(item.option)?.feedback]
    } else {
      told = answer.options.map { item.option($0)?.feedback }
    }
    return (told + [item.explanation]).compactMap { $0 }
  }

  /// What is stored of the attempt, finished or not.
  ///
  /// - Parameters:
  ///   - language: BCP 47 tag of the language in which it was answered.
  ///   - symbol: the family's symbol, if it took one.
  ///   - day: `YYYY-MM-DD` of the visit that a check belongs to; `nil`: today.
  public func result(
    language: String, symbol: FamilySymbol? = nil, day: String? = nil
  ) -> QuizResult {
    QuizResult(
      quiz: quiz, version: version, language: language, phase: phase, seed: seed, symbol: symbol,
      day: day, answers: answers, tallies: [], marks: marks)
  }
}
