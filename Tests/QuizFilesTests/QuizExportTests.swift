import Content
import QuizFiles
import TestSupport
import Testing

@Suite struct QuizExportTests {
  private func item(_ item: QuizItem, domain: String?) -> QuizItem {
    var item = item
    item.domain = domain
    return item
  }

  /// Everything that GIFT can say comes back: ids from names, domains from categories.
  @Test func exportedQuizIsImportedAsItWas() {
    var marked = Sample.choice("marked", domain: "hands")
    marked.question.source = "[html] is <b> & \\n = {x}: a/b?"
    marked.options[0].text.source = "<a>"
    marked.options[1].text.source = "[plain]b"
    marked.options[2].weight = 50
    let items = [
      marked, item(Sample.multiple("many"), domain: "the-path"),
      item(Sample.truth("truth", isTrue: false), domain: "the-path"),
      Sample.order("order", ["a", "b", "c"]), Sample.choice("plain"),
    ]
    var quiz = Sample.quiz(items)
    quiz.domains = [
      .init(id: "hands", title: Sample.text("Hands")),
      .init(id: "the-path", title: Sample.text("The/path")),
    ]
    let export = QuizExport(quiz)
    #expect(export.refused == [])
    let text = GIFTWriter.text(of: export.questions)
    let again = QuizImport(GIFTReader.read(Array(text.utf8)), quiz: "quiz.sample")
    #expect(again.refused == [])
    #expect(again.simplified == [])
    #expect(again.items.map(\.id) == items.map(\.id))
    #expect(again.items.map(\.kind) == items.map(\.kind))
    #expect(again.items.map(\.domain) == ["hands", "the-path", "the-path", nil, nil])
    #expect(again.items.map(\.question.source) == items.map(\.question.source))
    #expect(again.items.map(\.explanation?.source) == items.map(\.explanation?.source))
    for (new, old) in zip(again.items, items) {
      #expect(new.options.map(\.text.source) == old.options.map(\.text.source))
      #expect(new.options.map(\.weight) == old.options.map(\.weight))
      guard old.kind != .order else { continue }
      #expect(new.options.map { $0.feedback?.source } == old.options.map { $0.feedback?.source })
    }
    #expect(GIFTWriter.text(of: QuizExport(quiz).questions) == text)
  }

  @Test func whatGIFTHasNoPlaceForIsSaid() {
    var pictured = Sample.choice("pictured", use: .reserve, replays: .check)
    pictured.options[0].picture = "pictures/a.svg"
    pictured.sources = ["B1"]
    let export = QuizExport(
      Sample.quiz([pictured, Sample.spot("spot"), Sample.order("o", ["a", "b"])]))
    #expect(export.refused.map(\.item) == ["spot"])
    #expect(export.questions.map(\.name) == ["pictured", "o"])
    #expect(export.leftOut.map(\.item) == ["pictured", "o"])
    #expect(
      export.leftOut[0].sentence
        == "GIFT has no place for pictures, what it replays, that it is reserve, sources.")
  }
}
