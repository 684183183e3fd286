import Content
import QuizFiles
import Testing

@Suite struct AikenTests {
  private func read(_ text: String) -> Exchanged { AikenReader.read(Array(text.utf8)) }

  private func choice(_ text: String, _ answers: [String], right: Int) -> ExchangeQuestion {
    ExchangeQuestion(
      text: ExchangeText(text, format: .plain),
      body: .choice(
        answers.enumerated().map {
          .init(
            weight: $0.offset == right ? 100 : 0, text: ExchangeText($0.element, format: .plain))
        }))
  }

  @Test func questionsAreReadWithTheirLines() {
    let read = read(
      "Where?\nA. Belly\nB) Back\n\nC)Breast\nANSWER: B\n\nWhen?\nA. Now\nB. Never\nANSWER:A")
    #expect(read.faults == [])
    #expect(read.questions.map(\.line) == [1, 8])
    #expect(
      read.questions.map(\.withoutLines) == [
        choice("Where?", ["Belly", "Back", "Breast"], right: 1),
        choice("When?", ["Now", "Never"], right: 0),
      ])
  }

  @Test(arguments: [
    ("Q one\nA. a\nANSWER: A", 3, "at least two"), ("A. a", 1, "before a question"),
    ("ANSWER: A", 1, "before a question"), ("Q one\nA. a\nB. b", 1, "no ANSWER"),
    ("Q one\nA. a\nC. c\nANSWER: A", 3, "in order"), ("Q one\nA. a\nB.\nANSWER: A", 3, "is empty"),
    ("Q one\nA. a\nB. b\nANSWER: C", 4, "letter of one"),
    ("Q one\nA. a\nB. b\nANSWER: AB", 4, "letter of one"),
    ("Q one\nA. a\nB. b\nANSWER:", 4, "letter of one"),
    ("Q one\nA. a\nB. b\nANSWER: A, B", 4, "letter of one"),
    ("Q one\ngoes on\nA. a\nB. b\nANSWER: A", 2, "must stand on one line"),
    ("Q one\nA. a\ngoes on\nB. b\nANSWER: A", 3, "must stand on one line"),
    ("Q one\nA. a\nB. b\ngoes on\nANSWER: A", 4, "must stand on one line"),
    ("Q one\nA. a\n5\nB. b\nANSWER: A", 3, "must stand on one line"),
    ("?\nA. a\nB. b\nANSWER: A", 1, "one letter"), ("A title\n", 1, "no ANSWER"),
  ]) func brokenQuestionsAreRefusedWithTheirLine(text: String, line: Int, words: String) {
    let read = read(text + "\n\nQ good\nA. a\nB. b\nANSWER: B")
    #expect(read.faults.first?.line == line, "\(read.faults)")
    #expect(read.faults.first?.sentence.contains(words) == true, "\(read.faults)")
    #expect(read.questions.map(\.withoutLines) == [choice("Q good", ["a", "b"], right: 1)])
  }

  @Test func smallLettersAreReadAndTold() {
    let read = read("Where?\na. Belly\nb) Back\nAnswer: b\n\nWhen?\nA. Now\nB. Never\nANSWER : a.")
    #expect(read.faults == [])
    #expect(
      read.questions.map(\.withoutLines) == [
        choice("Where?", ["Belly", "Back"], right: 1), choice("When?", ["Now", "Never"], right: 0),
      ])
    #expect(read.remarks.map(\.line) == [2, 3, 4, 9])
    #expect(self.read("Which?\nA. x\nB. y\nANSWER: A)").remarks == [])
  }

  @Test func wordsArePlain() {
    let read = read("What is &amp; in HTML?\nA. <b> &lt;\nB. <img>\nANSWER: A")
    let taken = QuizImport(read, quiz: "quiz.x")
    #expect(taken.refused == [])
    #expect(taken.simplified == [])
    #expect(taken.items.map(\.question.source) == ["What is &amp; in HTML?"])
    #expect(taken.items[0].options.map(\.text.source) == ["<b> &lt;", "<img>"])
  }

  @Test func bytesThatAreNoTextAreRefused() {
    #expect(AikenReader.read([0x41, 0xC3]).faults.map(\.line) == [1])
  }

  @Test func readingWhatWasWrittenGivesTheSame() {
    let questions = [
      choice("Where\nis it?", ["a  b", "c"], right: 1), choice("When?", ["x", "y", "z"], right: 0),
    ]
    let text = AikenWriter.text(of: questions)
    #expect(text == "Where is it?\nA) a b\nB) c\nANSWER: B\n\nWhen?\nA) x\nB) y\nC) z\nANSWER: A\n")
    let again = read(text)
    #expect(again.faults == [])
    #expect(AikenWriter.text(of: again.questions) == text)
  }

  @Test func whatAikenCannotSayIsRefused() {
    let answers = choice("Q?", ["a", "b"], right: 0)
    #expect(AikenWriter.fault(of: answers) == nil)
    var truth = answers
    truth.body = .trueFalse(true, wrong: nil, right: nil)
    #expect(AikenWriter.fault(of: truth)?.contains("one answer") == true)
    #expect(AikenWriter.text(of: [truth]) == "")
    #expect(AikenWriter.fault(of: choice("Q?", ["a", "b"], right: 5))?.contains("right") == true)
    var partly = answers
    partly.body = .choice([
      .init(weight: 100, text: ExchangeText("a")), .init(weight: 50, text: ExchangeText("b")),
    ])
    #expect(AikenWriter.fault(of: partly)?.contains("partly") == true)
    let many = (1...27).map { "a\($0)" }
    #expect(AikenWriter.fault(of: choice("Q?", many, right: 0))?.contains("26") == true)
    for text in ["A. Where?", "B)x", "ANSWER: what?", "Q"] {
      #expect(AikenWriter.fault(of: choice(text, ["a", "b"], right: 0)) != nil)
    }
  }
}
