import Kiosk
import Language
import Plugins
import Session
import Testing

/// Every clinical sentence rests on a source, and none promises more than its source.
@Suite struct ClinicalTraceTests {
  private var session: SessionContent {
    get throws { try #require(Shipped.registry().sessions.first) }
  }

  @Test func everyClinicalSentenceNamesSourcesThatAreListed() throws {
    let session = try session
    let known = Dictionary(uniqueKeysWithValues: session.sources.map { ($0.id, $0) })
    #expect(session.statements.count > 60)
    for (text, sources) in session.statements {
      #expect(!sources.isEmpty, "\(text.key)")
      for source in sources { #expect(known[source] != nil, "\(text.key) names \(source)") }
    }
    #expect(session.sources.allSatisfy { $0.reference.count >= 20 })
  }

  /// What is left after the statements are headings, questions, choices and landmark words.
  @Test func everyOtherTextIsAShortHeading() throws {
    let session = try session
    let statements = Set(session.statements.map(\.text))
    for text in session.texts where !statements.contains(text) {
      #expect(text.source.count <= 40, "\(text.key)")
      #expect(!text.source.contains(". "), "\(text.key)")
    }
  }

  @Test func theTenStepsStandInTheirOrderWithTheirTimes() throws {
    let session = try session
    for posture in ["sitting", "lying"] {
      let steps = session.steps(choosing: [posture, "oil"])
      #expect(
        steps.map(\.id) == [
          "check-first", "prepare-place", "wash-hands",
          posture == "sitting" ? "sit-lean" : "lie-side", "oil-hands", "place-thumbs",
          "circle-down", "glide-down", "wipe-warm", "feed-baby",
        ])
      #expect(steps.map(\.totalSeconds) == [30, 30, 40, 30, 15, 25, 180, 60, 30, 20])
    }
    #expect(session.steps(choosing: ["no-oil"]).count == 9)
    #expect(session.steps(choosing: []).map(\.totalSeconds).reduce(0, +) == 460)
    #expect(session.review == .unreviewed)
  }

  @Test func sheLiesInEveryPictureOnceLyingIsChosen() throws {
    let session = try session
    func pictures(_ options: [String]) -> [String] {
      session.steps(choosing: options).map(\.diagram)
    }
    let turned = [
      "prepare-place", "oil-hands", "place-thumbs", "circle-down", "glide-down", "wipe-warm",
    ].map { "diagrams/\($0)-lying.svg" }
    #expect(pictures(["lying", "oil"]).filter { $0.hasSuffix("-lying.svg") } == turned)
    #expect(!pictures(["sitting", "oil"]).contains { $0.hasSuffix("-lying.svg") })
  }

  @Test func contraindicationsAndDangerSignsAreAllThere() throws {
    let session = try session
    #expect(
      session.check.stops.map(\.id) == [
        "pregnant", "fever", "wound", "bruise", "skin", "injury", "unwilling",
      ])
    #expect(
      session.check.asks.map(\.id) == [
        "caesarean", "headache", "breast", "blood-thinner", "illness", "sad", "oil-allergy",
      ])
    #expect(session.dangerSigns.signs.map(\.id) == ["bleeding", "fever", "headache", "leg-breath"])
    #expect(session.gate.choices.map(\.mayPractise) == [false, true])
  }

  /// Words that promise, in the shipped languages, and figures that must not be shown.
  private static let promises = [
    "%", "persen", "percent", "40", "50", "menjamin", "dijamin", "pasti", "terbukti", "manjur",
    "ampuh", "menyembuhkan", "mencegah", "memperbanyak", "meningkatkan", "melancarkan",
    "guarantee", "proven", "always works", "cures", "heals", "prevents", "will increase",
    "increases", "more milk", "boost",
  ]

  @Test func noTextOfAnyShippedLanguagePromisesAnything() throws {
    let registry = Shipped.registry()
    // What sessions and quizzes say about the massage; the program's own words count and ask.
    let content = registry.template.items.filter { item in
      ["session.", "quiz."].contains(where: item.key.hasPrefix)
    }
    var texts = content.map(\.source)
    for pack in registry.languages {
      let translator = registry.translator(for: pack.fields.tag.description)
      texts += content.map { translator.text($0.key, source: $0.source) }
    }
    #expect(texts.count > 700)
    for text in texts {
      let words = text.lowercased()
      for promise in Self.promises {
        #expect(!words.contains(promise), "\"\(text)\" has \"\(promise)\"")
      }
    }
  }

  /// Midwives read figures of studies; each claim says its limit, and what nothing shows is not to
  /// be promised.
  @Test func everyClaimNamesStudiesAndItsLimit() throws {
    let session = try session
    #expect(
      session.claims.map(\.id) == [
        "relax", "milk-flow", "first-milk", "family", "hormones", "womb",
      ])
    for claim in session.claims {
      #expect((1...Claim.studyLimit).contains(claim.studies.count))
      #expect(claim.studies.allSatisfy { $0.people > 0 })
      let forbids = claim.limit.source.hasPrefix("Jangan dijanjikan.")
      #expect(forbids == (claim.strength == .unproven), "\(claim.id)")
      // What families are told is among what is only weakly shown.
      #expect(claim.strength != .unproven || !["relax", "milk-flow"].contains(claim.id))
    }
  }

  @Test func everyStepHasNotesForTheMidwife() throws {
    for step in try session.steps {
      #expect((1...SpeakerNote.limit).contains(step.notes.count), "\(step.id)")
    }
    let kinds = Set(try session.steps.flatMap(\.notes).map(\.kind))
    #expect(kinds == Set(SpeakerNote.Kind.allCases))
  }

  @Test func benefitIsWordedAsTheClinicalDocumentSays() throws {
    let texts = try session.chapters.flatMap(\.cards).map(\.text.source)
    #expect(
      texts.contains(
        "Pijat ini membantu ibu rileks. Kalau ibu rileks, ASI bisa lebih mudah mengalir."))
    let english = Shipped.registry().translator(for: "en")
    let card = try #require(session.chapters.first { $0.id == "good-for" }?.cards.first)
    #expect(
      english.text(card.text.key, source: card.text.source)
        == "This massage helps the mother relax. When she is relaxed, milk may flow more easily.")
  }

  /// Words of the trade that a family does not know (clinical document, §5.1).
  @Test func textsAvoidTheWordsOfTheTrade() throws {
    let hard = ["vertebra", "costae", "scapula", "nervus", "parasimpatis", "prolaktin", "ibu jari"]
    for text in try session.familyTexts {
      for word in hard { #expect(!text.source.lowercased().contains(word), "\(text.key)") }
    }
  }

  @Test func fullCheckOfTheShippedPluginsFindsNothing() {
    for plugin in Shipped.registry(depth: .full).plugins {
      #expect(plugin.findings == [], "\(plugin.id)")
    }
  }
}
