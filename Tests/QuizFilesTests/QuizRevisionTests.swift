import Content
import QuizFiles
import TestSupport
import Testing

@Suite struct QuizRevisionTests {
  private var quiz: QuizContent {
    var choice = Sample.choice("where", domain: "hands", use: .reserve, replays: .check)
    for index in 0..<3 { choice.options[index].picture = "pictures/\(index).svg" }
    choice.sources = ["B1"]
    choice.explanation = Sample.text("Because.")
    var quiz = Sample.quiz([
      choice, Sample.order("steps", ["x", "y", "z"]), Sample.spot("spot"),
      Sample.truth("so", isTrue: true), Sample.choice("gone"),
    ])
    quiz.domains = [
      .init(id: "hands", title: Sample.text("The hands")),
      .init(id: "unused", title: Sample.text("Unused")),
    ]
    return quiz
  }

  private func revised(_ text: String, _ format: ExchangeFormat = .gift) -> QuizContent {
    let edited = QuizImport(format.read(Array(text.utf8)), quiz: "quiz.sample")
    return QuizRevision.of(quiz, edited: edited, format: format)
  }

  @Test func fileThatWasNotEditedChangesNothingThatItHolds() {
    let export = QuizExport(quiz)
    let again = revised(GIFTWriter.text(of: export.questions))
    for item in quiz.items where item.kind != .order {
      #expect(again.item(item.id)?.options.map(\.id) == item.options.map(\.id))
      #expect(again.item(item.id)?.options.map(\.picture) == item.options.map(\.picture))
    }
    #expect(again.item("where")?.sources == ["B1"])
    #expect(again.item("where")?.domain == "hands")
    #expect(
      again.item("steps")?.options.map { $0.feedback?.source } == ["about x", "about y", "about z"])
    #expect(again.domains.map(\.id) == ["hands"])
    #expect(again.behaviour == quiz.behaviour)
  }

  @Test func editedWordsKeepIdsPicturesAndSafety() throws {
    let again = revised(
      "$CATEGORY: top/New hands\n\n::where::Where, then?{~A new one#no =b#yes ~c}\n\n::fresh::New?{T}"
    )
    let item = try #require(again.item("where"))
    #expect(item.question.source == "Where, then?")
    #expect(item.options.map(\.id) == ["a", "b", "c"])
    #expect(item.options.map(\.picture) == ["pictures/0.svg", "pictures/1.svg", "pictures/2.svg"])
    #expect(item.options[0].text.key == "quiz.sample/item/where/option/a/text")
    #expect(item.options[0].feedback?.key == "quiz.sample/item/where/option/a/feedback")
    #expect(item.options[2].feedback == nil)
    #expect(item.explanation == nil)
    #expect(item.replays == .check)
    #expect(item.use == .reserve)
    #expect(again.items.map(\.id) == ["where", "fresh", "spot"])
    #expect(again.domains.map(\.title.source) == ["New hands"])
  }

  @Test func movedOptionsKeepTheirIdsAndNewOnesGetTheirOwn() throws {
    let moved = try #require(revised("::where::where{~c =b ~a}").item("where"))
    #expect(moved.options.map(\.id) == ["c", "b", "a"])
    #expect(moved.options.map(\.picture) == ["pictures/2.svg", "pictures/1.svg", "pictures/0.svg"])
    let more = try #require(revised("::where::where{~C! =b ~a ~c}").item("where"))
    #expect(more.options.map(\.id) == ["c-new", "b", "a", "c"])
    #expect(more.options[0].picture == nil)
  }

  @Test func itemOfAnotherKindIsANewItem() throws {
    let item = try #require(revised("::where::where{T}").item("where"))
    #expect(item.kind == .trueFalse)
    #expect(item.replays == nil)
    #expect(item.sources.isEmpty)
  }

  @Test func aikenKeepsWhatItCannotSay() throws {
    let again = revised("where\nA. a\nB. changed\nC. c\nANSWER: A\n", .aiken)
    let item = try #require(again.item("where"))
    #expect(item.rightOptions == ["a"])
    #expect(item.options.map { $0.feedback?.source } == ["about a", "about b", "about c"])
    #expect(item.explanation?.source == "Because.")
    #expect(item.domain == "hands")
    #expect(again.items.map(\.id) == ["where", "steps", "spot", "so"])
    #expect(again.domains == quiz.domains)
  }

  @Test(arguments: [
    ("a.gift", "Q\nANSWER: A", ExchangeFormat.gift), ("a.txt", "Q\nA. a\n ANSWER: A", .aiken),
    ("a.txt", "Q{T}", .gift),
  ]) func formatIsToldByNameAndContent(name: String, text: String, format: ExchangeFormat) {
    #expect(ExchangeFormat(file: name, bytes: Array(text.utf8)) == format)
  }

  @Test func formatsWriteWhatTheyRead() {
    let text = "Q one?\nA) a\nB) b\nANSWER: A\n"
    let read = ExchangeFormat.aiken.read(Array(text.utf8))
    #expect(ExchangeFormat.aiken.text(of: read.questions) == text)
    #expect(
      ExchangeFormat.gift.text(of: read.questions)
        == "[plain]Q one?{\n\t=[plain]a\n\t~[plain]b\n}\n")
  }
}
