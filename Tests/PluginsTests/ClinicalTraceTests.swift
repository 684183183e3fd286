import Content
import Kiosk
import Plugins
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

  @Test func theProgramAndTheQuizNameSourcesThatAreListed() throws {
    let known = Set(try session.sources.map(\.id))
    for statement in ProgramStatements.all {
      #expect(!statement.sources.isEmpty && known.isSuperset(of: statement.sources))
    }
    let items = Shipped.registry().quizzes.flatMap(\.items)
    #expect(items.count >= 12)
    for item in items {
      #expect(!item.sources.isEmpty, "\(item.id)")
      #expect(known.isSuperset(of: item.sources), "\(item.id) names \(item.sources)")
    }
  }

  /// What says "midwife now" must not say "ask today" elsewhere, and a mother's no is nobody's affair.
  @Test func aMothersNoAndPregnancyAreAnsweredWithoutTheMidwife() throws {
    let check = try session.check
    let answered = (check.stops + check.asks).filter { !$0.asksMidwife }
    #expect(answered.map(\.id) == ["pregnant", "unwilling"])
    for sign in answered { #expect(sign.action?.source.contains("bidan") == false, "\(sign.id)") }
  }

  /// Signs of stopping (S19, S20) in the words that a family reads.
  @Test func theStopSignsStandWhereTheMotherIsNotComfortable() throws {
    let advice = try session.pauses.uncomfortable
    let signs = try #require(advice.signs).source
    for sign in ["pusing", "mual", "keringat dingin", "kesemutan", "gatal", "bilang berhenti"] {
      #expect(signs.contains(sign), "\(sign)")
    }
    let danger = try #require(advice.danger).source
    for sign in ["makin banyak", "kram kuat", "pingsan", "segera ke bidan"] {
      #expect(danger.contains(sign), "\(sign)")
    }
    #expect(try session.dangerSigns.signs.contains { $0.text.source.contains("kram kuat") })
    #expect(try !session.dangerSigns.signs.contains { $0.text.source.contains("pusing") })
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

  /// Each claim says its limit, and what nothing shows, or what only hormones show, is not to be
  /// promised.
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
      #expect(forbids == ["hormones", "womb"].contains(claim.id), "\(claim.id)")
      #expect(forbids || claim.strength != .unproven, "\(claim.id)")
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
        "Pijat ini bisa membantu ibu rileks. Kalau ibu rileks, ASI bisa lebih mudah mengalir."))
    let english = Shipped.registry().translator(for: "en")
    let card = try #require(session.chapters.first { $0.id == "good-for" }?.cards.first)
    #expect(
      english.text(card.text.key, source: card.text.source)
        == "This massage may help the mother relax. When she is relaxed, milk may flow more easily."
    )
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
