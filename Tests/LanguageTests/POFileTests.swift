import Language
import Testing

@Suite struct POFileTests {
  @Test func entryIsReadWithKeySourceTranslationAndComments() throws {
    let file = try PO.parse(
      """
      # a translator's word
      #. a hint
      #: place:1
      msgctxt "a/b"
      msgid "Cuci tangan"
      msgstr "Wash hands"
      """)
    let entry = try #require(file.entries.first)
    #expect(entry.key == "a/b")
    #expect(entry.source == "Cuci tangan")
    #expect(entry.translation == "Wash hands")
    #expect(entry.comments == ["# a translator's word", "#. a hint", "#: place:1"])
    #expect(entry.line == 4)
    #expect(file.findings.isEmpty)
  }

  @Test func stringsOnSeveralLinesAreJoined() throws {
    let file = try PO.parse("msgctxt \"k\"\nmsgid \"\"\n\"one \"\n  \"two\"\nmsgstr \"\"\n\"x\"\n")
    #expect(file.entries.first?.source == "one two")
    #expect(file.entries.first?.translation == "x")
  }

  @Test func escapesStandForTheirBytes() throws {
    let file = try PO.parse(#"msgctxt "k"\#nmsgid "a\tb\n\"c\"\\ \101\x42"\#nmsgstr "\303\251""#)
    #expect(file.entries.first?.source == "a\tb\n\"c\"\\ AB")
    #expect(file.entries.first?.translation == "é")
  }

  @Test func headerIsReadAsFields() throws {
    let file = try PO.parse(
      "msgid \"\"\nmsgstr \"Language: jv\\nContent-Type: text/plain; charset=UTF-8\\n\"\n")
    #expect(file.header["Language"] == "jv")
    #expect(file.entries.isEmpty)
  }

  @Test func fuzzyFlagIsRead() throws {
    let file = try PO.parse("#, c-format, fuzzy\n" + PO.entry("k", "a", "b"))
    #expect(file.entries.first?.isFuzzy == true)
  }

  @Test func obsoleteEntriesAndPreviousSourcesAreSkipped() throws {
    let file = try PO.parse(
      "#| msgid \"old\"\n" + PO.entry("k", "a", "b") + "#~ msgid \"gone\"\n#~ msgstr \"weg\"\n")
    #expect(file.entries.map(\.key) == ["k"])
    #expect(file.findings.isEmpty)
  }

  @Test func byteOrderMarkAndWindowsLineEndsAreAccepted() throws {
    let text = "\u{FEFF}" + PO.entry("k", "a", "b") + PO.entry("l", "c", "d")
    let file = try PO.parse(text.replacing("\n", with: "\r\n"))
    #expect(file.entries.map(\.translation) == ["b", "d"])
  }

  @Test func entriesNeedNoBlankLineBetweenThem() throws {
    let file = try PO.parse(
      "msgctxt \"k\"\nmsgid \"a\"\nmsgstr \"b\"\nmsgctxt \"l\"\nmsgid \"c\"\nmsgstr \"d\"")
    #expect(file.entries.map(\.key) == ["k", "l"])
  }

  @Test(arguments: [
    ("msgctxt \"k\"\nmsgid \"a\nmsgstr \"b\"\n", 2, "The text has no closing double quote."),
    (
      "msgctxt \"k\"\nmsgid \"a\" x\nmsgstr \"b\"\n", 2,
      "Something stands after the closing double quote."
    ),
    (
      "msgctxt \"k\"\nmsgid \"\\q\"\nmsgstr \"b\"\n", 2,
      "A backslash is followed by something that is no escape."
    ),
    ("msgctxt \"k\"\nmsgid a\nmsgstr \"b\"\n", 2, "A text must begin with a double quote."),
    (
      "hello\n", 1,
      "A line must begin with msgctxt, msgid, msgstr or \", but this one does not."
    ),
    ("\"hello\"\n", 1, "A quoted text stands here without msgid or msgstr before it."),
    ("msgctxt \"k\"\nmsgstr \"b\"\n", 2, "The entry has a msgstr without a msgid before it."),
    (
      "msgctxt \"k\"\nmsgid \"a\"\n", 1,
      "The entry has no msgstr; the file may be cut off here."
    ),
    ("msgctxt \"k\"\n", 1, "The entry has no msgid."),
    (
      "msgctxt \"k\"\nmsgid \"a\"\nmsgstr \"b\"\nmsgstr \"c\"\n", 4,
      "The entry has two msgstr; one is needed."
    ),
    (
      "msgid \"a\"\nmsgid_plural \"b\"\nmsgstr[0] \"c\"\nmsgstr[1] \"d\"\n", 1,
      "The entry has plural forms; the kiosk needs one msgid and one msgstr."
    ),
    (
      "msgctxt \"k\"\nmsgid \"a\"\nmsgstr \"\\377\"\n", 1,
      "The entry's escapes do not make UTF-8 text."
    ),
  ]) func brokenEntryIsOneFindingAndTheOthersCount(text: String, line: Int, sentence: String) throws
  {
    let file = try PO.parse(text + "\n" + PO.entry("good", "c", "d"))
    #expect(file.findings == [POFinding(line: line, sentence: sentence)])
    #expect(file.entries.map(\.key) == ["good"])
  }

  @Test func keyThatOccursTwiceCountsOnceAndIsTold() throws {
    let file = try PO.parse(PO.entry("k", "a", "b") + PO.entry("k", "a", "c"))
    #expect(file.entries.map(\.translation) == ["b"])
    #expect(
      file.findings == [
        POFinding(line: 5, sentence: "The key k occurs twice; its first entry stands on line 1.")
      ])
  }
}
