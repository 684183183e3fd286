import Plugins
import Testing

/// No text promises more milk, an effect or a figure; what uses such a word for something else, or to
/// deny it, stands in a list with its reason.
@Suite struct PromiseTests {
  private static let words: [String: [String]] = [
    "id": [
      "persen", "40", "50", "menjamin", "dijamin", "pasti", "terbukti", "manjur", "ampuh",
      "menyembuhkan", "mencegah", "memperbanyak", "meningkatkan", "meningkat", "melancarkan",
      "memperlancar", "lancar", "deras", "melimpah", "lebih banyak", "banyak asi", "asi banyak",
      "menambah", "bertambah", "mempercepat", "lebih cepat", "lebih mudah", "lebih awal", "naik",
      "manfaat", "bermanfaat", "berkhasiat", "mengobati", "ml", "cc", "mililiter", "selalu",
    ],
    "en": [
      "percent", "40", "50", "guarantee", "guaranteed", "proven", "proves", "always", "certainly",
      "cure", "cures", "heal", "heals", "prevent", "prevents", "increase", "increases", "increased",
      "boost", "boosts", "more milk", "plenty", "sooner", "faster", "earlier", "more easily",
      "easier", "rise", "rises", "rose", "benefit", "benefits", "effective", "treats", "treating",
      "ml",
      "millilitres", "milliliters",
    ],
  ]

  /// A use that promises nothing, by the key of the text.
  private struct Use {
    var key: String
    var words: Set<String>
    var reason: String
  }

  private static let session = "session.oxytocin-massage/"
  private static let quiz = "quiz.oxytocin-massage/item/"

  private static let uses: [Use] = [
    Use(
      key: session + "chapter/good-for/card/1/text", words: ["lebih mudah", "more easily"],
      reason: "with \"bisa\" and \"may\": the wording of the clinical document"),
    Use(
      key: quiz + "what-for/option/relax/feedback", words: ["lebih mudah", "more easily"],
      reason: "with \"bisa\" and \"may\""),
    Use(
      key: quiz + "what-for/option/treats-fever/text", words: ["mengobati", "treating"],
      reason: "a wrong answer"),
    Use(
      key: session + "claim/milk-flow/benefit", words: ["lebih mudah", "more easily"],
      reason: "a question, for the midwife alone"),
    Use(
      key: session + "claim/first-milk/benefit", words: ["lebih cepat", "sooner"],
      reason: "a question, for the midwife alone"),
    Use(
      key: session + "claim/womb/benefit", words: ["lebih cepat", "sooner"],
      reason: "a question, for the midwife alone"),
    Use(
      key: session + "claim/hormones/benefit", words: ["naik", "rise"],
      reason: "a question, for the midwife alone"),
    Use(
      key: session + "claim/hormones/study/E7", words: ["naik", "rose"],
      reason: "says that it was not significant"),
    Use(
      key: session + "claim/hormones/study/D10", words: ["naik", "rose"],
      reason: "a study's result with its flaw, under \"do not promise it\""),
    Use(
      key: session + "claim/family/study/D10", words: ["naik", "rose"],
      reason: "a study's result, under its limit"),
    Use(
      key: session + "claim/milk-flow/study/D1", words: ["lebih banyak", "more milk"],
      reason: "a study's result with its flaw, for the midwife alone"),
    Use(
      key: session + "claim/first-milk/study/D3", words: ["lebih awal", "earlier"],
      reason: "a study's result, under its limit"),
    Use(
      key: session + "claim/milk-flow/limit", words: ["bertambah", "increases"],
      reason: "a limit: milk increases without massage too"),
    Use(
      key: session + "claim/relax/limit", words: ["lebih mudah", "more easily"],
      reason: "a limit: it is only a hypothesis"),
    Use(
      key: session + "claim/womb/limit", words: ["mengobati"],
      reason: "a limit: it does not treat bleeding"),
    Use(
      key: session + "step/feed-baby/note/promise", words: ["sooner"],
      reason: "a limit: the massage was the slower group"),
    Use(
      key: quiz + "must-oil/option/with-oil/text", words: ["always"],
      reason: "a wrong answer about oil"),
    Use(
      key: "staff/noteUnknownKey", words: ["menambah"],
      reason: "an administrator adds a key"),
    Use(key: "command/evidence", words: ["manfaat", "benefits"], reason: "names the key"),
    Use(key: "command/up", words: ["naik"], reason: "up one level"),
    Use(key: "ui/aheadOfPlan", words: ["lebih cepat"], reason: "time of a demonstration"),
    Use(key: "paper/few", words: ["persen", "percentage"], reason: "says that there is none"),
    Use(key: "staff/fewNote", words: ["persen", "percentage"], reason: "says that there is none"),
    Use(key: "staff/allDone", words: ["selalu", "always"], reason: "steps that were done"),
    Use(
      key: "staff/noteForbidden", words: ["guarantee"], reason: "of a package, not of a massage"),
    Use(
      key: "staff/askUnverified", words: ["guarantee"], reason: "of a package, not of a massage"),
    Use(
      key: "staff/askUnverifiedText", words: ["menjamin"],
      reason: "of a package, not of a massage"),
  ]

  @Test func noTextPromisesAnything() {
    #expect(ShippedTexts.all.count > 1800)
    for text in ShippedTexts.all {
      let allowed = Self.uses.filter { $0.key == text.key }.reduce(into: Set<String>()) {
        $0.formUnion($1.words)
      }
      for word in Self.words[text.language] ?? [] where text.plain.contains(" \(word) ") {
        #expect(allowed.contains(word), "\(text.key): \"\(text.words)\" has \"\(word)\"")
      }
    }
  }

  /// The staff read shares of tests; everybody else reads counts.
  @Test func onlyStaffTextsHaveASignOfPercent() {
    for text in ShippedTexts.all where text.words.contains("%") {
      #expect(text.key.hasPrefix("staff/"), "\(text.key): \"\(text.words)\"")
    }
  }

  @Test func everyAllowedUseStandsInItsText() {
    for use in Self.uses {
      let found = ShippedTexts.all.filter { $0.key == use.key }.map(\.plain)
      #expect(!found.isEmpty && !use.reason.isEmpty, "\(use.key)")
      for word in use.words {
        #expect(found.contains { $0.contains(" \(word) ") }, "\(use.key) no longer has \(word)")
      }
    }
  }

  /// "More easily" stands behind "may", as the source carries no further.
  @Test func milkFlowsMoreEasilyOnlyPerhaps() {
    let perhaps = ["id": " bisa ", "en": " may "]
    for text in ShippedTexts.all
    where text.plain.contains(" lebih mudah ") || text.plain.contains(" more easily ") {
      let isOfTheMidwife = text.key.contains("/claim/")
      #expect(
        isOfTheMidwife || text.plain.contains(perhaps[text.language] ?? ""),
        "\(text.key): \"\(text.words)\"")
    }
  }

  /// Families and midwives read no amounts of milk and no hours until it comes: studies are small,
  /// and a figure is remembered without its limit.
  @Test func noTextOfTheEvidenceHasAFigureOfMilk() {
    for text in ShippedTexts.all where text.key.contains("/claim/") {
      let isBenefit = text.key.hasSuffix("/benefit")
      #expect(!isBenefit || text.words.hasSuffix("?"), "\(text.key)")
      let hasDecimal = text.words.contains(/[0-9][.,][0-9]/)
      #expect(!hasDecimal, "\(text.key): \"\(text.words)\"")
    }
  }
}
