import Language
import Testing

@Suite struct LanguageTemplateTests {
  private let template = LanguageTemplate([
    .init(key: "b", source: "dua\n\"baris\""), .init(key: "a", source: "satu", note: "a hint"),
    .init(key: "a", source: "again"),
  ])

  @Test func templateIsSortedAndTheSameEachTime() {
    let text = template.text(tag: LanguageTag("jv-Java"), name: "tuntun")
    #expect(text == template.text(tag: LanguageTag("jv-Java"), name: "tuntun"))
    #expect(text.contains("\"Language: jv_Java\\n\""))
    #expect(
      text.hasSuffix(
        """
        #. a hint
        msgctxt "a"
        msgid "satu"
        msgstr ""

        msgctxt "b"
        msgid ""
        "dua\\n"
        "\\"baris\\""
        msgstr ""

        """))
  }

  @Test func translationsAreKeptAndChangedSourcesMarkedFuzzy() throws {
    let old = try PO.parse(
      "# mine\n" + PO.entry("a", "satu", "one") + PO.entry("b", "dua", "two")
        + PO.entry("c", "gone", "weg"))
    let text = template.text(tag: LanguageTag("en"), name: "tuntun", existing: old)
    let new = try PO.parse(text)
    #expect(new.entries.map(\.key) == ["a", "b"])
    #expect(new.entries.map(\.translation) == ["one", "two"])
    #expect(new.entries.map(\.isFuzzy) == [false, true])
    #expect(text.contains("# mine\n"))
    #expect(text.contains("#| msgid \"dua\"\n"))
  }

  @Test func completenessCountsMissingAndOutdatedTexts() throws {
    let catalog = Catalog(try PO.parse(PO.entry("b", "dua", "two")))
    let share = Completeness(of: catalog, against: template)
    #expect(share.total == 2)
    #expect(share.missing == ["a", "b"])
    #expect(share.outdated == ["b"])
    #expect(share.percent == 0)
  }

  @Test func percentIsHundredOnlyWhenNothingIsMissing() throws {
    let items = (0..<1000).map { LanguageTemplate.Item(key: "k\($0)", source: "s") }
    let text = (0..<999).map { PO.entry("k\($0)", "s", "t") }.joined()
    let share = Completeness(of: Catalog(try PO.parse(text)), against: LanguageTemplate(items))
    #expect(share.percent == 99)
  }
}
