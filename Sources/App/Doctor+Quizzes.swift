import Content
import Plugins

extension Doctor {
  /// What there is to ask, and what it would show again that is not there.
  static func quizzes(_ registry: Registry) -> [Item] {
    registry.quizzes.flatMap { quiz in
      let count = quiz.items(for: .after).count
      let sentence = "The quiz \(quiz.id) asks \(count) questions before and after"
      let review =
        quiz.review == .unreviewed
        ? Item(state: .warning, sentence: "\(sentence); no midwife has reviewed it yet.")
        : Item(state: .good, sentence: "\(sentence).")
      return [review] + missingScreens(of: quiz, registry)
    }
  }

  private static func missingScreens(of quiz: QuizContent, _ registry: Registry) -> [Item] {
    guard let id = quiz.session else { return [] }
    guard let session = registry.sessions.first(where: { $0.id == id }) else {
      return [
        Item(
          state: .warning,
          sentence: "The quiz \(quiz.id) goes with the session \(id), which is not there.")
      ]
    }
    return quiz.unknownTargets(in: session).map { item, target in
      Item(
        state: .warning,
        sentence: "The item \(item) of \(quiz.id) replays \(target), which \(id) lacks.")
    }
  }
}
