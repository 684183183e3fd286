import Content
import QuizFiles
import TestSupport
import Testing

/// Quizzes through a text file and back: nothing that the kiosk has taken is lost.
@Suite struct QuizRoundTripTests {
  private func quiz(_ taken: QuizImport) -> QuizContent {
    QuizContent(
      id: "quiz.x", version: "1.0.0", title: Sample.text("A title / with"),
      summary: Sample.text("s"), domains: taken.domains, items: taken.items)
  }

  /// What was left of `taken` after an export and an import.
  private func again(_ taken: QuizImport, _ format: ExchangeFormat) -> QuizImport {
    let export = QuizExport(quiz(taken))
    #expect(export.refused == [])
    let text = format.text(of: export.questions)
    return QuizImport(format.read(Array(text.utf8)), quiz: "quiz.x")
  }

  @Test func anyQuizThatWasTakenComesBackFromGIFTAsItWas() {
    var items = 0
    for seed in 0..<300 as Range<UInt64> {
      var random = RandomQuestions(seed: seed)
      let titles = ["a", "b/c", "[html] <b> &amp; d", "e \\ : # = { } ~", nil]
      let questions = (0..<4).map { index in
        var question = random.question()
        question.category = titles[(Int(seed) + index) % 5].map {
          "top/" + $0.replacing("/", with: "//")
        }
        return question
      }
      let taken = QuizImport(Exchanged(questions: questions), quiz: "quiz.x")
      let again = again(taken, .gift)
      items += taken.items.count
      #expect(again.items == taken.items)
      #expect(again.domains == taken.domains)
      #expect(again.refused == [])
      #expect(again.simplified == [])
    }
    #expect(items > 600)
  }

  @Test func anyChoiceThatAikenCanSayComesBackAsItWas() {
    var items = 0
    for seed in 0..<300 as Range<UInt64> {
      var random = RandomQuestions(seed: seed)
      let questions = (0..<6).compactMap { _ -> ExchangeQuestion? in
        var question = random.question()
        guard case .choice(let answers) = question.body else { return nil }
        question.name = nil
        question.feedback = nil
        question.body = .choice(
          answers.map { .init(weight: $0.weight == 100 ? 100 : 0, text: $0.text) })
        return question
      }
      var taken = QuizImport(Exchanged(questions: questions), quiz: "quiz.x")
      let writable = QuizExport(quiz(taken)).questions.filter { AikenWriter.fault(of: $0) == nil }
      taken = QuizImport(Exchanged(questions: writable.map(unnamed)), quiz: "quiz.x")
      if taken.items.isEmpty { continue }
      let again = again(taken, .aiken)
      items += taken.items.count
      #expect(again.items == taken.items)
      #expect(again.refused == [])
    }
    #expect(items > 200)
  }

  private func unnamed(_ question: ExchangeQuestion) -> ExchangeQuestion {
    var question = question
    question.name = nil
    return question
  }

  @Test(arguments: ["top/x", "top"]) func categoryComesBackAsItWas(path: String) {
    let read = GIFTReader.read(Array("$CATEGORY: \(path)\n\nA{T}\n\n$CATEGORY: top/y\n\nB{T}".utf8))
    let export = QuizExport(quiz(QuizImport(read, quiz: "quiz.x")))
    #expect(export.questions.map(\.category) == [path, "top/y"])
  }
}
