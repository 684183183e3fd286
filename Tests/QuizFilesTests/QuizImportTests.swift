import Content
import QuizFiles
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
    #expect(item.question == ContentText(key: "quiz.x/item/where-is-it/question", source: "Where?"))
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
    ("Q{=[html]<br/> ~b}", "1 to 80"), ("Q{=a ~a ~b}", "more right than the other"),
    ("Q{=a ~b ~%50%b}", "more right than the other"), ("Q{=a ~b ~b}", "stands twice"),
    ("[html]Q{=a &amp; b ~<b>a</b> & b}", "stands twice"), ("Q{~%50%a ~%50%a ~b}", "stands twice"),
    ("Q{=1 -> a =2 -> a}", "stands twice"), ("Q{=e\u{301} ~\u{E9} ~b}", "stands twice"),
    ("Is 10<sup>o</sup> cold?{T}", "<sup>"), ("<s>Never</s> always{T}", "<s>"),
    ("<del>Never</del> always{T}", "<del>"),
    ("<span class\\=\"multilang\" lang\\=\"en\">Hi</span>{T}", "<span>"), ("a&#7;b{T}", "U+0007"),
    ("<p>a</p><form>b</form>{T}", "<form>"), ("a\u{1}b{T}", "U+0001"),
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
        + "[markdown]Where is **it** &amp;c?{=a ~b}\n\n[plain]<b>1</b>{=a ~b}")
    #expect(
      taken.items.map(\.question.source) == [
        "Where is it? Say <b> é🐟 &unknown; a < b", "Where is **it** &c?", "<b>1</b>",
      ])
    #expect(taken.simplified.map(\.line) == [1, 1, 1, 3])
  }

  @Test(arguments: [
    ("[html]10<sup>-2</sup> H<sub>2</sub>O", "10⁻² H₂O", []),
    ("one\ntwo", "one two", ["line breaks"]), (##"one\ntwo"##, "one two", ["line breaks"]),
    ("[html]one\ntwo", "one two", []),
    ("[html]<p>one</p><p>two</p>", "one two", ["format", "line"]),
    ("[html]<p>one</p>", "one", ["formatting"]), ("[html]one<br>", "one", ["formatting"]),
    ("[plain]one\ntwo", "one two", ["line breaks"]), ("[markdown]one\ntwo", "one two", []),
    (##"[markdown]one\n\ntwo"##, "one two", ["line breaks"]),
    ("<q title\\=\"a > b\">one</q><o\\:p>", "one", ["formatting"]),
    ("<ibu> one", "<ibu> one", ["<ibu>"]),
    ("[HTML]one", "[HTML]one", ["no format"]), ("[1] one", "[1] one", []),
    ("&foo; one", "&foo; one", ["&foo;"]), ("R&D & <3 a<b", "R&D & <3 a<b", []),
    ("one&shy;two &#8203;three", "onetwo three", ["nobody sees"]),
    ("$$x^2$$ one", "$$x^2$$ one", ["formula"]), ("[html]one<!-- x", "one<!-- x", []),
    ("one<?php x ?>", "one", ["formatting"]), ("5 <10> 3 </ >", "5 <10> 3 </ >", []),
  ]) func textBecomesPlainWords(text: String, words: String, told: [String]) throws {
    let text = text.replacing("#", with: "\\#")
    let taken = taken(text + "{T}")
    #expect(taken.items.first?.question.source == words, "\(taken.refused)")
    #expect(taken.simplified.count == told.count, "\(taken.simplified)")
    for (fault, word) in zip(taken.simplified, told) {
      #expect(fault.sentence.contains(word), "\(fault)")
    }
  }

  @Test func namesAndCategoriesThatChangeAreTold() {
    let taken = taken(
      "$CATEGORY: $course$/top/Default for x/Hands\n\n::a b::One{T}\n\n::A-B::Two{T}\n\n::??::Three{T}"
    )
    #expect(taken.domains.map(\.title.source) == ["Hands"])
    #expect(taken.simplified.map(\.line) == [3, 5, 7])
    for (fault, word) in zip(taken.simplified, ["Default for x/Hands", "a-b-2", "item-3"]) {
      #expect(fault.sentence.contains(word), "\(fault)")
    }
  }

  @Test(arguments: ["Q? {=a ~a ~b}\n", "[html]<p>caf&eacute; &le; 37 &frac12;</p>{=ya ~tidak}"])
  func filesWithTheirEndsAreReadWhole(text: String) {
    let taken = taken(text)
    #expect(taken.items.count + taken.refused.count == 1)
    #expect(taken.items.allSatisfy { $0.question.source == "café ≤ 37 ½" })
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
