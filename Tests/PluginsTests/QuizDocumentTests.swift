import Content
import Foundation
import Testing

@testable import Plugins
@testable import Storage

@Suite struct QuizDocumentTests {
  private func text(_ key: String, _ source: String) -> ContentText {
    ContentText(key: "quiz.sample/\(key)", source: source)
  }

  /// One item of each kind that has something of its own to write.
  private var sample: QuizContent {
    let weights = QuizItem.evenWeights([true, true, true, false])
    func options(_ item: String, _ weights: [Double]) -> [QuizItem.Option] {
      weights.enumerated().map { index, weight in
        QuizItem.Option(
          id: "o\(index)", text: text("item/\(item)/option/o\(index)/text", "Pilihan \"\(index)\""),
          weight: weight)
      }
    }
    let truth = QuizItem.truthOptions(
      isTrue: false, feedbackIfTrue: text("item/t/option/true/feedback", "Belum."))
    return QuizContent(
      id: "quiz.sample", version: "1.0.0", title: text("title", "Contoh"),
      summary: text("summary", "Contoh\u{1}."),
      behaviour: Behaviour(
        pairsBySymbol: false, bands: Bands(good: 75, fair: 56) ?? .usual, checkAfterWeeks: 2,
        checkSteps: ["wash-hands"],
        phases: [.practice: PhaseRules(uses: [.extra], draws: 2, tries: 5, shuffles: false)]),
      items: [
        QuizItem(
          id: "m", kind: .multiple, question: text("item/m/question", "Tiga?"),
          options: options("m", weights)),
        QuizItem(
          id: "w", kind: .multiple, question: text("item/w/question", "Dua?"),
          options: options("w", [60, 40, -33.33333, 0])),
        QuizItem(
          id: "h", kind: .choice, use: .extra, question: text("item/h/question", "Satu?"),
          options: options("h", [50, 100, 0]), explanation: text("item/h/explanation", "Begitu.")),
        QuizItem(
          id: "t", kind: .trueFalse, question: text("item/t/question", "Betul?"), options: truth),
      ])
  }

  @Test func writtenQuizReadsAsTheSameQuiz() throws {
    let content = try TemporaryContent(plugins: [])
    let folder = content.path("quiz.sample")
    let manifest = Manifest(quiz: sample, license: "CC-BY-SA-4.0")
    try QuizFolderWriter(path: folder).write(sample, manifest: manifest)
    let (document, findings) = QuizDocument.open(path: folder)
    #expect(findings == [])
    #expect(document?.content == sample)
    #expect(document?.manifest == manifest)
    #expect(
      document?.finding(.error, item: "m", "x.").description.hasPrefix("error: quiz.json:") == true)
  }

  @Test func jsonEscapesWhatItMust() throws {
    let text = "\"\\\n\t\r\u{1}é"
    let node = JSONNode.object([("a", .text(text)), ("b", JSONNode(.null)), ("c", .object([]))])
    #expect(
      node.text
        == "{\n  \"a\": \"\\\"\\\\\\n\\t\\r\\u0001é\",\n  \"b\": null,\n  \"c\": {}\n}\n")
    guard case .object(let members) = try JSONParser.parse(Array(node.text.utf8)).value else {
      Issue.record("no object")
      return
    }
    #expect(members[0].node.value == .string(text))
  }

  @Test func folderMustBeNewAndNamedByAnID() throws {
    let content = try TemporaryContent(plugins: ["quiz.oxytocin-massage"])
    let own = content.path("quiz.oxytocin-massage")
    for path in [content.path("questions"), content.path("session.x"), own] {
      #expect(throws: FileFault.self) { try QuizFolderWriter(path: path) }
    }
    #expect(try QuizFolderWriter(path: own, replacing: own + "/").id == "quiz.oxytocin-massage")
  }

  @Test func picturesAreTakenAlong() throws {
    let content = try TemporaryContent(plugins: ["quiz.oxytocin-massage"])
    let (old, _) = QuizDocument.open(path: content.path("quiz.oxytocin-massage"))
    let document = try #require(old)
    var manifest = document.manifest
    manifest.id = "quiz.copy"
    manifest.raiseMinor()
    let path = content.path("quiz.copy")
    try QuizFolderWriter(path: path).write(
      document.content, manifest: manifest, picturesFrom: document.folder)
    #expect(PluginFolder(path: path).files["pictures/spot-back.svg"] != nil)
    let copy = try #require(QuizDocument.open(path: path).document)
    #expect(copy.manifest.version.description == "1.2.0")
    #expect(copy.content.items.count == document.content.items.count)
  }

  @Test func onlyAQuizIsOpened() throws {
    let path = Shipped.root + "/Plugins/language.en"
    #expect(
      QuizDocument.open(path: path).findings.map(\.sentence)
        == ["The plugin must be of the kind quiz, but it is of the kind language."])
    #expect(QuizDocument.open(path: "/nowhere").document == nil)
  }

  @Test func checkComparesTheQuizWithItsSession() throws {
    let content = try TemporaryContent()
    let file = "quiz.oxytocin-massage/quiz.json"
    try content.replace("step/check-first", with: "step/nowhere", in: file)
    try content.replace("\"check-first\", \"sit", with: "\"wash-feet\", \"sit", in: file)
    let path = content.path("quiz.oxytocin-massage")
    #expect(
      QuizDocument.check(path: path, registry: content.scan()).map(\.sentence) == [
        "The item when-in-life: The session session.oxytocin-massage has no screen step/nowhere "
          + "to replay.",
        "The check names the step wash-feet, which session.oxytocin-massage lacks.",
      ])
    let alone = try TemporaryContent(plugins: ["quiz.oxytocin-massage"])
    #expect(
      QuizDocument.check(
        path: alone.path("quiz.oxytocin-massage"), registry: alone.scan()
      ).map(\.severity) == [.warning])
    #expect(QuizDocument.check(path: "/nowhere", registry: alone.scan()).hasErrors)
  }
}
