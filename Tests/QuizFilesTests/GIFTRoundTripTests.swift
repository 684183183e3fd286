import Content
import QuizFiles
import Testing

@Suite struct GIFTRoundTripTests {
  private func read(_ text: String) -> [ExchangeQuestion] {
    let read = GIFTReader.read(Array(text.utf8))
    #expect(read.faults == [])
    return read.questions.map(\.withoutLines)
  }

  static let files = [
    "::n::Q{\n=a#fa\n~%33.33333%b\n~%0.0000000001%e\n~%3.3333333333%f\n~%-0.5%c#fc\n####g}",
    "Q{~%50%a ~%50%b ~%-100%c}\n\nIt is.{T}\n\n::x::It is.{F#w#r####g}\n\n::y::It is.{F##r}",
    "$CATEGORY: a/b//c\n\nQ{=1 -> x =2 -> [html]y -> z}\n\n$CATEGORY: d\n\nQ{T}",
    ##"[html]<b>a</b> \{b\} \= \~ \# \: \\n \n c{=[plain]\=x ~%0%%50%y ~[moodle][html]z#[markdown]\#}"##,
    "Water is _____ {=wet ~dry} here //not a comment",
    "::::Q{T}\n\n::n:://text{T}\n\n::n::$CATEGORY\\: x{T}",
    "Q\u{2028}R\u{301}{=a\\=\u{301} ~é 🐟}",
  ]

  @Test(arguments: files) func readingWhatWasWrittenGivesTheSame(text: String) {
    let first = read(text)
    #expect(!first.isEmpty)
    #expect(read(GIFTWriter.text(of: first)) == first, "\(GIFTWriter.text(of: first))")
  }

  @Test func writtenFileIsAsMoodleWritesIt() {
    let question = ExchangeQuestion(
      name: "n", text: ExchangeText("Q?"),
      body: .choice([
        .init(weight: 100, text: ExchangeText("a"), feedback: ExchangeText("yes")),
        .init(weight: 33.33333, text: ExchangeText("b")),
        .init(weight: 0, text: ExchangeText("c=d")),
      ]), feedback: ExchangeText("because"))
    #expect(
      GIFTWriter.text(of: [question])
        == "::n::Q?{\n\t=a#yes\n\t~%33.33333%b\n\t~c\\=d\n\t####because\n}\n")
    let truth = ExchangeQuestion(
      category: "top/x", text: ExchangeText("It is."),
      body: .trueFalse(true, wrong: nil, right: ExchangeText("yes")))
    #expect(
      GIFTWriter.text(of: [truth, question])
        == "$CATEGORY: top/x\n\nIt is.{TRUE##yes}\n\n$CATEGORY: top\n\n"
        + "::n::Q?{\n\t=a#yes\n\t~%33.33333%b\n\t~c\\=d\n\t####because\n}\n")
  }

  @Test func kindsOfWhichNothingWasKeptAreNotWritten() {
    let bodies: [ExchangeQuestion.Body] = [.essay, .numerical, .shortAnswer, .description]
    let questions = bodies.map { ExchangeQuestion(text: ExchangeText("Q"), body: $0) }
    #expect(GIFTWriter.text(of: questions) == "")
  }

  /// Random questions with the most awkward letters, written and read again.
  @Test func anyQuestionSurvivesTheRoundTrip() {
    for seed in 0..<400 as Range<UInt64> {
      var random = RandomQuestions(seed: seed)
      let questions = (0..<3).map { _ in random.question() }
      let text = GIFTWriter.text(of: questions)
      let again = GIFTReader.read(Array(text.utf8))
      #expect(again.faults == [], "\(text)")
      #expect(again.questions.map(\.withoutLines) == questions, "\(text)")
    }
  }
}

/// Questions by a seed, as a reader could have read them.
struct RandomQuestions {
  private var generator: SeededGenerator
  private var count = 0

  init(seed: UInt64) { generator = SeededGenerator(seed: seed) }

  mutating func question() -> ExchangeQuestion {
    count += 1
    return ExchangeQuestion(
      name: "n\(count)", text: text(), body: body(),
      feedback: chance() ? text() : nil)
  }

  private mutating func chance() -> Bool { generator.next(below: 2) == 0 }

  private mutating func text() -> ExchangeText {
    let letters = Array("abc =~#{}:\\%[]<>&/-n\n\u{301}é🐟.1")
    let body = (0..<(1 + generator.next(below: 12))).map { _ in
      letters[generator.next(below: letters.count)]
    }
    // The first letter is plain, so that the text is what a reader would have read.
    let formats: [ExchangeText.Format?] = [nil, .moodle, .html, .markdown, .plain]
    let format = formats[generator.next(below: 5)]
    return ExchangeText((format == nil ? "x" : "") + String(body) + "x", format: format)
  }

  private mutating func answers(_ weights: [Double]) -> [ExchangeQuestion.Answer] {
    weights.map { .init(weight: $0, text: text(), feedback: chance() ? text() : nil) }
  }

  private mutating func body() -> ExchangeQuestion.Body {
    switch generator.next(below: 4) {
    case 0: return .choice(answers([100, 0, 33.33333]))
    case 1: return .multiple(answers([50, 50, -100, 0]))
    case 2:
      return .trueFalse(chance(), wrong: chance() ? text() : nil, right: chance() ? text() : nil)
    default:
      return .matching([
        .init(left: ExchangeText("1"), right: text().text),
        .init(left: ExchangeText("2"), right: text().text),
      ])
    }
  }
}
