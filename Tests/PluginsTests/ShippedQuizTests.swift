import Content
import Foundation
import Plugins
import Testing

/// The shipped quiz against the table of the clinical document, §4.3.
@Suite struct ShippedQuizTests {
  private let registry = Shipped.registry()

  private var quiz: QuizContent {
    get throws { try #require(registry.quizzes.first) }
  }

  /// Item, right option.
  static let twelve = [
    ("where", "back-sides"), ("what-for", "relax"), ("when-in-life", "after-birth"),
    ("good-moment", "before-feeding"), ("how-she-sits", "leaning-forward"),
    ("hands", "fists-thumbs"), ("path", "neck-to-blade"), ("not-press", "spine"),
    ("how-long", "three-to-five-minutes"), ("how-often", "twice-a-day"),
    ("dizzy", "stop-lie-down"), ("only-milk", "six-months"),
  ]

  @Test func twelveItemsStandInTheirOrderWithTheirAnswers() throws {
    let quiz = try quiz
    let core = quiz.items(for: .before)
    #expect(core.map(\.id) == Self.twelve.map(\.0))
    #expect(core.map(\.rightOptions) == Self.twelve.map { [$0.1] })
    #expect(core.allSatisfy { $0.kind == .choice && $0.options.count == 3 })
    #expect(quiz.items(for: .after) == core)
    #expect(quiz.review == .unreviewed)
    #expect(quiz.version == "1.1.0")
  }

  @Test func safetyItemsReplayScreensOfTheSession() throws {
    let quiz = try quiz
    let session = try #require(registry.sessions.first { $0.id == quiz.session })
    let safety = quiz.items.filter(\.isSafety)
    #expect(safety.map(\.id) == ["when-in-life", "not-press", "dizzy"])
    #expect(
      safety.map(\.replays) == [
        .step("check-first"), .card(chapter: "how", card: "4"), .uncomfortable,
      ])
    #expect(quiz.unknownTargets(in: session).isEmpty)
    #expect(quiz.unknownSteps(in: session) == [])
    #expect(quiz.behaviour.checkSteps.count >= 2)
  }

  @Test func furtherItemsAreOrdersPlacesAndTheReserve() throws {
    let quiz = try quiz
    #expect(
      quiz.items.filter { $0.use == .extra }.map(\.kind) == [
        .order, .order, .multiple, .trueFalse, .spot, .spot,
      ])
    #expect(
      quiz.items.filter { $0.use == .reserve }.map(\.id)
        == ["who-at-home", "what-hinders", "must-oil"])
    #expect(quiz.items.count == 21)
  }

  @Test func everyOptionSaysOneShortSentenceToWhoeverTookIt() throws {
    for item in try quiz.items {
      for option in item.options {
        let feedback = try #require(option.feedback?.source, "\(item.id) \(option.id)")
        #expect(feedback.count <= 80 && feedback.hasSuffix("."), "\(feedback)")
        #expect(feedback.dropLast().contains(".") == false, "\(feedback)")
        for word in ["salah", "gagal", "bodoh"] {
          #expect(!feedback.lowercased().contains(word), "\(feedback)")
        }
      }
    }
  }

  @Test func everyChoiceHasAPictureOfItsName() throws {
    let plugin = try #require(registry.plugin("quiz.oxytocin-massage"))
    for item in try quiz.items where item.kind == .choice {
      for option in item.options {
        let picture = "pictures/\(item.id)-\(option.id).svg"
        #expect(option.picture == picture)
        #expect(plugin.folder.files[picture] != nil)
      }
    }
    for symbol in FamilySymbol.allCases {
      let path = "\(Shipped.root)/Assets/symbols/\(symbol.rawValue).svg"
      #expect(FileManager.default.fileExists(atPath: path), "\(symbol)")
    }
  }

  /// The same source has the same reference in the quiz as in the session.
  @Test func sourcesAreThoseOfTheSession() throws {
    let quiz = try quiz
    let session = try #require(registry.sessions.first)
    let known = Dictionary(uniqueKeysWithValues: session.sources.map { ($0.id, $0) })
    for source in quiz.sources {
      #expect(source.reference == known[source.id]?.reference, "\(source.id)")
      #expect(source.strength.rawValue == known[source.id]?.strength.rawValue, "\(source.id)")
    }
    #expect(quiz.items.allSatisfy { !$0.sources.isEmpty })
  }

  @Test func textsJoinTheTemplateUnderTheirKeys() throws {
    let keys = Set(registry.template.items.map(\.key))
    for key in [
      "title", "domain/how", "item/where/question", "item/where/option/belly/text",
      "item/where/option/belly/feedback", "item/order-massage/explanation",
    ] {
      #expect(keys.contains("quiz.oxytocin-massage/\(key)"), "\(key)")
    }
    #expect(keys.isSuperset(of: ["quiz/true", "quiz/false", "symbol/fish", "symbol/coconut-tree"]))
    let texts = try quiz.texts
    #expect(Set(texts.map(\.key)).count == texts.count)
  }

  @Test func everyTextOfTheQuizIsTranslatedIntoEnglish() throws {
    let english = try #require(registry.languages.first { $0.id == "language.en" })
    let catalog = english.readCatalog().catalog
    let template = LanguageTemplate.of(sessions: [], quizzes: [try quiz])
    #expect(Completeness(of: catalog, against: template).missing == [])
  }

  @Test func fileIsAsTheProgramWritesIt() throws {
    let plugin = try #require(registry.plugin("quiz.oxytocin-massage"))
    let text = String(decoding: try plugin.folder.read("quiz.json"), as: UTF8.self)
    #expect(try quiz.json == text)
  }

  @Test func everyItemCanBeAnsweredRightAndWrong() throws {
    for item in try quiz.items {
      #expect(Grading.credit(of: item.rightOptions, for: item) == 1, "\(item.id)")
      let wrong =
        item.kind == .order
        ? item.options.map(\.id).reversed()
        : item.options.filter { $0.weight <= 0 }.prefix(1).map(\.id)
      #expect(Grading.credit(of: Array(wrong), for: item) == 0, "\(item.id)")
    }
  }
}
