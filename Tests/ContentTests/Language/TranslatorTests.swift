import Content
import Testing

@Suite struct TranslatorTests {
  private func tag(_ text: String) throws -> LanguageTag { try #require(LanguageTag(text)) }

  private func catalog(_ key: String, _ text: String) throws -> Catalog {
    Catalog(try PO.parse(PO.entry(key, "sumber", text)))
  }

  @Test func chainIsTheTagItsTruncationsThenTheFallbacksWithTheirs() throws {
    let fallbacks = try [
      tag("jv-Java"): [tag("su-Sund")], tag("jv"): [tag("ms"), tag("id")], tag("ms"): [tag("jv")],
    ]
    let chain = Translator.chain(for: try tag("jv-Java")) { fallbacks[$0] ?? [] }
    #expect(chain.map(\.description) == ["jv-Java", "jv", "su-Sund", "su", "ms", "id"])
  }

  @Test func firstCatalogueWithTheTextWins() throws {
    let translator = Translator(
      tag: try tag("jv"), catalogs: [try catalog("a", "first"), try catalog("b", "second")])
    #expect(translator.text("a", source: "sumber") == "first")
    #expect(translator.text("b", source: "sumber") == "second")
  }

  @Test func textThatNoCatalogueHasIsTheIndonesianSource() throws {
    let translator = Translator(tag: try tag("jv"), catalogs: [try catalog("a", "x")])
    #expect(translator.text("c", source: "sumber") == "sumber")
    #expect(translator.text("a", source: "sumber baru") == "sumber baru")
    #expect(Translator.source.text("a", source: "sumber") == "sumber")
  }

  @Test func placeholdersAreFilledInTranslationAndSource() throws {
    let file = try PO.parse(PO.entry("k", "{n} dari {m}", "of {m}, {n}"))
    let translator = Translator(tag: try tag("en"), catalogs: [Catalog(file)])
    #expect(translator.text("k", source: "{n} dari {m}", ["n": "1", "m": "2"]) == "of 2, 1")
    #expect(translator.text("x", source: "{n} lagi", ["n": "1"]) == "1 lagi")
  }
}
