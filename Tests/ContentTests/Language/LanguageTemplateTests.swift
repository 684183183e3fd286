import Content
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
    #expect(text.contains("#| msgctxt \"b\"\n#| msgid \"dua\"\n"))
    #expect(new.obsolete.map(\.translation) == ["weg"])
  }

  /// Whatever a translator has written is there again, and nothing is shown that was not before.
  @Test func nothingOfAnOldFileIsLost() throws {
    let old = try PO.parse(
      #"""
      # Team of Poso
      msgid ""
      msgstr ""
      "Project-Id-Version: mine\n"
      "Content-Type: text/plain; charset=ISO-8859-1\n"
      "Plural-Forms: nplurals=1; plural=0;\n"
      "X-Generator: Poedit 3.2\n"

      # said by a midwife
      #. hint
      #: a.swift:1
      #, c-format, fuzzy
      #| msgid "one before"
      msgctxt "a"
      msgid "satu"
      msgstr "one"

      # no key
      msgid "Mulai"
      msgstr "NOCTX"

      msgid "file"
      msgid_plural "files"
      msgstr[0] "berkas"

      msgctxt "b"
      msgid "older"
      msgstr "older two"

      msgctxt "b"
      msgid "dua\n\"baris\""
      msgstr "two"

      #, fuzzy
      #~ msgctxt "gone"
      #~ msgid "gone"
      #~ msgstr "weg"

      # the end
      """#)
    #expect(old.findings.isEmpty)
    let text = template.text(tag: nil, name: "tuntun", existing: old)
    let new = try PO.parse(text)
    #expect(new.findings.isEmpty)
    #expect(new.headerEntry?.comments == ["# Team of Poso"])
    #expect(new.header["X-Generator"] == "Poedit 3.2")
    #expect(new.header["Plural-Forms"] == "nplurals=1; plural=0;")
    #expect(new.header["Project-Id-Version"] == "mine")
    #expect(new.header["Content-Type"] == "text/plain; charset=UTF-8")
    #expect(new.entries.map(\.translation) == ["one", "two"])
    #expect(
      new.entries[0].comments == [
        "# said by a midwife", "#. a hint", "#. hint", "#: a.swift:1", "#, fuzzy, c-format",
      ])
    #expect(new.entries[0].previous?.source == "one before")
    #expect(Catalog(new).keys == ["b"])
    #expect(new.obsolete.map(\.translations) == [["NOCTX"], ["berkas"], ["older two"], ["weg"]])
    #expect(new.obsolete.map(\.isFuzzy) == [false, false, false, true])
    #expect(new.obsolete[0].comments == ["# no key"])
    #expect(new.obsolete[1].message.plural == "files")
    #expect(new.trailingComments == ["# the end"])
    #expect(template.text(tag: nil, name: "tuntun", existing: new) == text)
  }

  @Test func obsoleteTranslationOfATextThatIsBackIsUsedAgain() throws {
    let old = try PO.parse(
      "#~ msgctxt \"a\"\n#~ msgid \"satu\"\n#~ msgstr \"one\"\n\n" + PO.entry("x", "y", "z"))
    let new = try PO.parse(template.text(tag: nil, name: "tuntun", existing: old))
    #expect(Catalog(new).translation(of: "a", source: "satu") == "one")
    #expect(new.obsolete.map(\.key) == ["x"])
  }

  @Test func completenessCountsMissingTexts() throws {
    let catalog = Catalog(try PO.parse(PO.entry("b", "dua", "two")))
    let share = Completeness(of: catalog, against: template)
    #expect(share.total == 2)
    #expect(share.missing == ["a", "b"])
  }
}
