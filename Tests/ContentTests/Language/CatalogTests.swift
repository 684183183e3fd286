import Content
import Testing

@Suite struct CatalogTests {
  @Test func translationCountsOnlyForItsOwnSource() throws {
    let catalog = Catalog(try PO.parse(PO.entry("k", "Cuci tangan", "Wash hands")))
    #expect(catalog.translation(of: "k", source: "Cuci tangan") == "Wash hands")
    #expect(catalog.translation(of: "k", source: "Cuci tangan dulu") == nil)
    #expect(catalog.translation(of: "other", source: "Cuci tangan") == nil)
  }

  @Test func fuzzyEmptyAndKeylessEntriesAreNotShown() throws {
    let text =
      "#, fuzzy\n" + PO.entry("f", "a", "b") + PO.entry("e", "a", "")
      + "msgid \"no key\"\nmsgstr \"x\"\n"
    #expect(Catalog(try PO.parse(text)).count == 0)
  }

  @Test func translationWithOtherPlaceholdersIsRefusedAlone() throws {
    let file = try PO.parse(
      PO.entry("bad", "{minutes} menit", "{minuts} minutes") + PO.entry("good", "{a}", "x {a} {a}"))
    var findings: [POFinding] = []
    let catalog = Catalog(file, findings: &findings)
    #expect(catalog.keys == ["good"])
    #expect(
      findings == [
        POFinding(
          line: 1,
          sentence: "The translation of bad must have the placeholders {minutes}, "
            + "but it has the placeholders {minuts}; the kiosk shows another language there.")
      ])
  }

  @Test func peekFindsOneEntryAsTheWholeReadingDoes() throws {
    let text =
      PO.entry("a/bc", "x", "y") + "#, fuzzy\n" + PO.entry("a/b", "s", "t")
      + "# says msgctxt \"z\"\n" + PO.entry("z", "u", "")
    let bytes = Array(text.utf8)
    let file = try POFile(parsing: bytes)
    for key in ["a/bc", "a/b", "z"] {
      let whole = try #require(file.entries.first { $0.key == key })
      let single = try #require(POFile.entry(withKey: key, source: whole.source, in: bytes))
      #expect(single.translation == whole.translation)
      #expect(single.source == whole.source)
      #expect(single.isFuzzy == whole.isFuzzy)
    }
    #expect(POFile.entry(withKey: "a", source: "x", in: bytes) == nil)
  }
}
