import Quiz
import Testing

@Suite struct QuizImportTests {
  private func taken(_ text: String) -> QuizImport {
    QuizImport(GIFTReader.read(Array(text.utf8)), quiz: "quiz.x")
  }

  @Test func choiceBecomesAnItemWithKeysAndIds() throws {
    let taken = taken(
      "$CATEGORY: $course$/top/Di mana//ke mana\n\n::Where is it?::Where?{=Back side#yes ~Belly####g}"
    )
    let item = try #require(taken.items.first)
    #expect(taken.refused == [])
    #expect(item.id == "where-is-it")
    #expect(item.kind == .choice)
    #expect(item.domain == "di-mana-ke-mana")
    #expect(taken.domains.map(\.title.source) == ["Di mana/ke mana"])
    #expect(item.question == QuizText(key: "quiz.x/item/where-is-it/question", source: "Where?"))
    #expect(item.options.map(\.id) == ["back-side", "belly"])
    #expect(item.options[0].text.key == "quiz.x/item/where-is-it/option/back-side/text")
    #expect(item.options[0].feedback?.key == "quiz.x/item/where-is-it/option/back-side/feedback")
    #expect(item.explanation?.source == "g")
    #expect(item.rightOptions == ["back-side"])
  }

  @Test func idsAreUniqueAndNeverEmpty() {
    let taken = taken("::???::A?{=!! ~?? ~x ~X}\n\n::a b::B?{T}\n\n::A-b::C?{F}\n\nD is it?{T}")
    #expect(taken.items.map(\.id) == ["item-1", "a-b", "a-b-2", "d-is-it"])
    #expect(taken.items[0].options.map(\.id) == ["option-1", "option-2", "x", "x-2"])
  }

  @Test func truthTakesTheProgramsWords() throws {
    let item = try #require(taken("It is.{F#no, not#right so}").items.first)
    #expect(item.kind == .trueFalse)
    #expect(item.options.map(\.id) == ["true", "false"])
    #expect(item.options.map(\.weight) == [0, 100])
    #expect(item.options.map { $0.feedback?.source } == ["no, not", "right so"])
    #expect(item.options.map(\.text) == [QuizItem.Truth.yes.text, QuizItem.Truth.no.text])
  }

  @Test(arguments: [
    "Order.{=2 -> b =1 -> a =3 -> c}", "Order.{=b -> 2 =c -> 3 =a -> 1}",
  ]) func matchingWithNumbersIsAnOrder(text: String) throws {
    let item = try #require(taken(text).items.first)
    #expect(item.kind == .order)
    #expect(item.options.map(\.id) == ["a", "b", "c"])
  }

  @Test(arguments: [
    ("Q{=a -> b =c -> d}", "only as an order"), ("Q{=1 -> b =1 -> d}", "only as an order"),
    ("Q{=0 -> b =1 -> d}", "only as an order"), ("Q{=-1 -> b =1 -> d}", "only as an order"),
    ("Q{=a =b}", "short answer"), ("Q{#3}", "number"), ("Q{}", "essay"), ("Q", "description"),
    ("Q{~%50%a ~%40%b}", "weigh 90"), ("Q{~a ~b}", "weigh 0"),
    ("Q{~%100%a =\u{20}b}", ""), ("Q{=a ~b ~c ~d ~e ~f ~g ~h ~i}", "at most 8"),
    ("[html]<img src\\=x>Q{=a ~b}", "<img>"), ("Q{=a#<audio\\> ~b}", "<audio>"),
    ("Q{=[html]<br/> ~b}", "1 to 80"),
  ]) func whatTheKioskCannotAskIsRefused(text: String, words: String) {
    let taken = taken(text + "\n\nGood.{T}")
    if words.isEmpty {
      #expect(taken.items.count == 2)
    } else {
      #expect(taken.refused.first?.line == 1, "\(taken.refused)")
      #expect(taken.refused.first?.sentence.contains(words) == true, "\(taken.refused)")
      #expect(taken.items.map(\.question.source) == ["Good."])
    }
  }

  @Test func textsThatCannotBeReadFromAfarAreRefused() {
    let long = String(repeating: "a", count: 141)
    #expect(taken("\(long){T}").refused.first?.sentence.contains("141") == true)
    #expect(taken("Q{=\(long) ~b}").refused.first?.sentence.contains("1 to 80") == true)
    #expect(taken("Q{T#\(long)\(long)}").refused.first?.sentence.contains("feedback") == true)
    #expect(taken("Q{T####\(long)\(long)}").refused.first?.sentence.contains("200") == true)
  }

  @Test func formattingBecomesPlainWordsAndIsSaid() throws {
    let taken = taken(
      "[html]<p>Where is <b>it</b>?<br/>Say &lt;b&gt; &#233;&#x1F41F; &unknown; a < b</p>{=a ~b}\n\n"
        + "[markdown]Where is **it**?{=a ~b}\n\n[plain]<b>1</b>{=a ~b}")
    #expect(
      taken.items.map(\.question.source) == [
        "Where is it? Say <b> é🐟 &unknown; a < b", "Where is **it**?", "<b>1</b>",
      ])
    #expect(taken.simplified.map(\.line) == [1, 3])
  }

  @Test func marksWithoutWordsAreNoFeedbackAndCommentsAreNone() throws {
    let item = try #require(
      taken("[html]a<!-- x - y --> b <!-- open{=a#<br><p>&nbsp;</p> ~b####<p></p>}").items.first)
    #expect(item.question.source == "a b <!-- open")
    #expect(item.options.map(\.feedback) == [nil, nil])
    #expect(item.explanation == nil)
  }

  @Test func refusedQuestionsStandInTheOrderOfTheirLines() {
    let taken = taken("A{}\n\nB{=a\n\nC{#1}")
    #expect(taken.refused.map(\.line) == [1, 3, 5])
    #expect(taken.domains.isEmpty)
  }

  /// No reader gives one, but another program's might.
  @Test func choiceWithoutARightAnswerIsRefused() {
    let question = ExchangeQuestion(
      line: 7, text: ExchangeText("Q?"),
      body: .choice([
        .init(weight: 50, text: ExchangeText("a")), .init(weight: 0, text: ExchangeText("b")),
      ]))
    let taken = QuizImport(Exchanged(questions: [question]), quiz: "quiz.x")
    #expect(taken.refused.map(\.line) == [7])
    #expect(taken.items.isEmpty)
  }

  @Test func quizHoldsNoMoreItemsThanItsFileMay() {
    let taken = taken(String(repeating: "Q{T}\n\n", count: QuizImport.itemLimit + 2))
    #expect(taken.items.count == QuizImport.itemLimit)
    #expect(taken.refused.map(\.line) == [401, 403])
  }

  @Test func aikenBecomesChoices() {
    let read = AikenReader.read(Array("Where?\nA. Belly\nB. Back\nANSWER: B\n".utf8))
    let taken = QuizImport(read, quiz: "quiz.x")
    #expect(taken.items.map(\.id) == ["where"])
    #expect(taken.items[0].rightOptions == ["back"])
  }
}
