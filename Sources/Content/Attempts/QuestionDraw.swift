/// Which questions a phase asks this time, and which steps it has shown.
enum QuestionDraw {
  /// The questions of `phase`: all of its items, or as many as it draws.
  ///
  /// Of a draw at least one is a safety item where there is any. Drawn questions keep the order
  /// of the quiz.
  static func questions(of quiz: QuizContent, phase: QuizPhase, seed: UInt64) -> [Question] {
    let rules = quiz.behaviour.rules(for: phase)
    let items = quiz.items(for: phase)
    let drawn = rules.draws.map { draw($0, from: items, seed: seed) } ?? items
    return drawn.map { Question($0, seed: seed, shuffles: rules.shuffles) }
  }

  /// The steps that the family is asked to show, in the order of the quiz.
  static func steps(of quiz: QuizContent, phase: QuizPhase, seed: UInt64) -> [String] {
    let steps = quiz.behaviour.checkSteps
    var generator = SeededGenerator.of("steps to show", seed: seed)
    let count = quiz.behaviour.rules(for: phase).stepsToShow
    let drawn = Set(generator.shuffled(steps).prefix(count))
    return steps.filter(drawn.contains)
  }

  private static func draw(_ count: Int, from items: [QuizItem], seed: UInt64) -> [QuizItem] {
    guard count < items.count else { return items }
    var generator = SeededGenerator.of("questions", seed: seed)
    let order = generator.shuffled(items)
    let safety = order.filter(\.isSafety).prefix(1)
    let others = order.filter { item in !safety.contains { $0.id == item.id } }
    let drawn = Set((safety + others).prefix(count).map(\.id))
    return items.filter { drawn.contains($0.id) }
  }
}
