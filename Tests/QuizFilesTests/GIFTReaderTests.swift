import Content
import QuizFiles
import Testing

@Suite struct GIFTReaderTests {
  private func read(_ text: String) -> Exchanged { GIFTReader.read(Array(text.utf8)) }

  private func answer(
    _ text: String, _ weight: Double, _ feedback: String? = nil
  ) -> ExchangeQuestion.Answer {
    ExchangeQuestion.Answer(
      weight: weight, text: ExchangeText(text), feedback: feedback.map { ExchangeText($0) })
  }

  private func only(_ text: String) throws -> ExchangeQuestion {
    let read = read(text)
    #expect(read.faults == [])
    return try #require(read.questions.first)
  }

  @Test func choiceIsReadWithNameWeightsFeedbackAndReason() throws {
    let question = try only(
      """
      // a comment, and another one in the middle
      ::Start:: Where does it start? {
        =neck # yes, there
        ~%50%shoulder#nearly
        // not an answer
        ~ waist
        ####Count from the bone.
      }
      """)
    #expect(question.line == 2)
    #expect(question.name == "Start")
    #expect(question.text == ExchangeText("Where does it start?"))
    #expect(question.feedback == ExchangeText("Count from the bone."))
    #expect(
      question.withoutLines.body
        == .choice([
          answer("neck", 100, "yes, there"), answer("shoulder", 50, "nearly"), answer("waist", 0),
        ]))
    guard case .choice(let answers) = question.body else { return }
    #expect(answers.map(\.line) == [3, 4, 6])
  }

  @Test func severalAnswersAreThoseWithoutARightOne() throws {
    let question = try only("Which two?{~%50%a ~%50%b ~%-100%c ~d}")
    #expect(
      question.withoutLines.body
        == .multiple([answer("a", 50), answer("b", 50), answer("c", -100), answer("d", 0)]))
  }

  @Test(arguments: [
    ("{T}", true), ("{TRUE}", true), ("{F}", false), ("{FALSE}", false), ("{ T }", true),
    ("{true}", true), ("{False}", false), ("{t}", true),
  ]) func truthIsRead(block: String, isTrue: Bool) throws {
    #expect(try only("It is so.\(block)").body == .trueFalse(isTrue, wrong: nil, right: nil))
  }

  @Test func truthHasFeedbackForWrongThenRight() throws {
    let question = try only("It is so.{FALSE#not so#indeed####because}")
    #expect(
      question.body
        == .trueFalse(false, wrong: ExchangeText("not so"), right: ExchangeText("indeed")))
    #expect(question.feedback == ExchangeText("because"))
    #expect(
      try only("It is so.{T##yes}").body == .trueFalse(true, wrong: nil, right: ExchangeText("yes"))
    )
  }

  @Test func matchingIsReadInPairs() throws {
    let question = try only("Order these.{=1 -> wash =2->[html]sit =3 -> a -> b}")
    #expect(
      question.withoutLines.body
        == .matching([
          .init(left: ExchangeText("1"), right: "wash"),
          .init(left: ExchangeText("2"), right: "[html]sit"),
          .init(left: ExchangeText("3"), right: "a -> b"),
        ]))
  }

  @Test(arguments: [
    ("How many?{#3:1}", ExchangeQuestion.Body.numerical), ("Who?{=Anna =Ani}", .shortAnswer),
    ("Who?{Anna}", .shortAnswer), ("Who?{truly}", .shortAnswer), ("Who?{=true}", .shortAnswer),
    ("Tell us.{}", .essay),
    ("Tell us.{####why}", .essay), ("Read this.", .description),
  ]) func otherKindsAreKnown(text: String, body: ExchangeQuestion.Body) throws {
    #expect(try only(text).body == body)
  }

  @Test func escapesStandForTheirLetters() throws {
    let question = try only(##"::a\:b:: \{x\} \= \~ \# \\ \n\q{=\=4 \#1 ~%5 of them ~\\=x ~y}"##)
    #expect(question.name == "a:b")
    #expect(question.text.text == "{x} = ~ # \\ \n\\q")
    guard case .choice(let answers) = question.body else {
      Issue.record("no choice")
      return
    }
    #expect(answers.map(\.text.text) == ["=4 #1", "%5 of them", #"\"#, "x", "y"])
    #expect(answers.map(\.weight) == [100, 0, 0, 100, 0])
  }

  @Test func formatsAreReadWhereMoodleKnowsThem() throws {
    let question = try only("[html]<b>Who</b>?{=[plain]a#[markdown]*yes* ~[unknown]b}")
    #expect(question.text == ExchangeText("<b>Who</b>?", format: .html))
    guard case .choice(let answers) = question.body else { return }
    #expect(answers[0].text == ExchangeText("a", format: .plain))
    #expect(answers[0].feedback == ExchangeText("*yes*", format: .markdown))
    #expect(answers[1].text == ExchangeText("[unknown]b"))
  }

  @Test func gapInTheMiddleIsShown() throws {
    #expect(
      try only("It starts at the {=neck ~waist} bone.").text.text
        == "It starts at the _____ bone.")
    #expect(try only("It starts where? {=neck ~waist}").text.text == "It starts where?")
  }

  @Test func categoriesHoldUntilTheNext() {
    let read = read(
      "Q0{T}\n\n$CATEGORY: $course$/top/Hands\n\nQ1{T}\n\n\nQ2{T}\n\n$CATEGORY: Path\n\nQ3{F}")
    #expect(
      read.questions.map(\.category) == [nil, "$course$/top/Hands", "$course$/top/Hands", "Path"])
    #expect(read.questions.map(\.line) == [1, 5, 8, 12])
  }

  @Test(arguments: ["\n", "\r\n", "\r"]) func allLineEndsAreRead(end: String) {
    let text = ["\u{FEFF}Q1 goes", "on{T}", "", "   ", "Q2{F}", ""].joined(separator: end)
    let read = read(text)
    #expect(read.questions.map(\.text.text) == ["Q1 goes\non", "Q2"])
    #expect(read.questions.map(\.line) == [1, 5])
  }

  @Test(arguments: [
    ("Q{=a ~b", 1, "missing"), ("Q =a}", 1, "missing"), ("Q}{", 1, "missing"),
    ("Q{=a\n\n~b}", 1, "missing"), ("Q{T} and {F}", 1, "one pair"), ("::Q{T}", 1, "does not end"),
    ("$CATEGORY: x\nQ{T}", 1, "empty line"), ("{=a ~b}", 1, "asks nothing"),
    ("Q{~a}", 1, "at least two"), ("Q{a ~b}", 1, "begin with"), ("Q{\n=a\n~ ~b}", 3, "is empty"),
    ("Q{\n=a\n~#only feedback}", 3, "is empty"), ("Q{=%50%a ~b}", 1, "behind ~"),
    ("Q{~%101%a ~b}", 1, "-100 to 100"), ("Q{=1 -> a\n=2}", 2, "needs ->"),
    ("Q{=1 -> a\n=2 ->}", 2, "needs ->"), ("Q{=1 -> a}", 1, "two pairs"),
    ("Q{x =1 -> a}", 1, "begin with ="), ("Q{=a\n~%50,5%b}", 2, "no weight"),
    ("Q{=a\n~%+50%b}", 2, "no weight"), ("Q{=a\n~%--50%b}", 2, "no weight"),
    ("Q{=a\n~% 50 %b}", 2, "no weight"),
  ]) func brokenQuestionsAreRefusedWithTheirLine(text: String, line: Int, words: String) {
    let read = read("\(text)\n\nGood.{T}")
    let fault = read.faults.first
    #expect(fault?.line == line, "\(read.faults)")
    #expect(fault?.sentence.contains(words) == true, "\(read.faults)")
    #expect(read.questions.last?.text.text == "Good.")
  }

  @Test func whatIsLeftOutOrReadOtherwiseIsTold() {
    let read = read(
      """
      $category: top/x

      // question: 7  name: x [id:a\\]1] [tag:foo] [tag:] [id:
      // [tag:two words]
      ::t::So?{
      true#no}

      // [id:of nothing]
      """)
    #expect(read.faults == [])
    #expect(read.questions.map(\.category) == ["top/x"])
    #expect(read.remarks.map(\.line) == [1, 3, 3, 4, 5, 8])
    let words = ["$CATEGORY:", "\"a]1\"", "\"foo\"", "\"two words\"", "true is read", "of nothing"]
    for (remark, word) in zip(read.remarks, words) {
      #expect(remark.sentence.contains(word), "\(remark)")
    }
  }

  @Test func bytesThatAreNoTextAreRefusedWithTheirLine() {
    let read = GIFTReader.read(Array("Q{T}\n\n".utf8) + [0xFF, 0x41])
    #expect(read.faults.map(\.line) == [3])
    #expect(read.questions.isEmpty)
    let large = GIFTReader.read([UInt8](repeating: 0x41, count: 1_048_577))
    #expect(large.faults.map(\.line) == [1])
  }

  @Test func emptyFilesHoldNothing() {
    for text in ["", "\n\n", "// only a comment\n// two"] { #expect(read(text) == Exchanged()) }
  }
}
