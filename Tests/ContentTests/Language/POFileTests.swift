import Content
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

  @Test func obsoleteEntriesAndPreviousSourcesStandApart() throws {
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
    (
      "msgctxt \"k\"\nmsgid \"a\nmsgstr \"b\"\n", 2,
      "The text has no closing double quote on its line."
    ),
    (
      "msgctxt \"k\"\nmsgid \"a\" x\nmsgstr \"b\"\n", 2,
      "msgstr must follow msgid, but x was found."
    ),
    (
      "msgctxt \"k\"\nmsgid \"\\q\"\nmsgstr \"b\"\n", 2,
      "A backslash is followed by something that is no escape."
    ),
    ("msgctxt \"k\"\nmsgid a\nmsgstr \"b\"\n", 2, "A text in double quotes must follow here."),
    ("hello\n", 1, "An entry must begin here, but hello was found."),
    ("\"hello\"\n", 1, "An entry must begin here, but a text in double quotes was found."),
    (
      "msgctxt \"k\"\nmsgstr \"b\"\n", 2, "msgid must follow msgctxt, but msgstr was found."
    ),
    (
      "msgctxt \"k\"\nmsgid \"a\"\n", 1,
      "The entry has no msgstr; the file may be cut off here."
    ),
    ("msgctxt \"k\"\n", 3, "msgid must follow msgctxt, but msgctxt was found."),
    (
      "msgctxt \"k\"\nmsgid \"a\"\nmsgstr \"b\"\nmsgstr \"c\"\n", 4,
      "The entry has two msgstr; one is needed."
    ),
    (
      "msgid \"a\"\nmsgid_plural \"b\"\nmsgstr[1] \"c\"\n", 3,
      "The entry's next plural form must be msgstr[0]."
    ),
    (
      "msgctxt \"k\"\nmsgid \"a\"\n# in\nmsgstr \"b\"\n", 3,
      "msgstr must follow msgid, but a comment was found."
    ),
    (
      "#~ msgctxt \"k\"\nmsgid \"a\"\nmsgstr \"b\"\n", 2,
      "The entry is marked #~ in some of its lines only; all or none must be marked."
    ),
  ]) func brokenEntryIsOneFindingAndTheOthersCount(text: String, line: Int, sentence: String) throws
  {
    let file = try PO.parse(text + "\n" + PO.entry("good", "c", "d"))
    #expect(file.findings == [POFinding(line: line, sentence: sentence)])
    #expect(file.entries.compactMap(\.key) == ["good"])
  }

  @Test func keyThatOccursTwiceCountsOnceAndIsTold() throws {
    let file = try PO.parse(PO.entry("k", "a", "b") + PO.entry("k", "a", "c"))
    #expect(file.entries.map(\.translation) == ["b"])
    #expect(
      file.findings == [
        POFinding(
          line: 5,
          sentence: "The entry with msgctxt k occurs twice with the same msgid; "
            + "its first one stands on line 1.")
      ])
  }

  @Test func flagCountsForItsEntryAcrossBlankLines() throws {
    let file = try PO.parse("#, fuzzy\n\n" + PO.entry("k", "a", "b"))
    #expect(file.entries.map(\.isFuzzy) == [true])
  }

  @Test func flagOfAnObsoleteEntryDoesNotCountForTheNext() throws {
    let file = try PO.parse(
      "#, fuzzy\n#~ msgid \"Lama\"\n#~ msgstr \"Lawas\"\n" + PO.entry("k", "a", "b"))
    #expect(file.entries.map(\.isFuzzy) == [false])
    #expect(file.obsolete.map(\.isFuzzy) == [true])
    #expect(file.obsolete.map(\.translation) == ["Lawas"])
  }

  @Test(arguments: [
    "msgctxt \"k\" msgid \"a\" msgstr \"one\" \"line\"\n",
    "msgctxt\"k\"msgid\"a\"msgstr\"one\"\"line\"",
    "msgctxt \"k\"\r\nmsgid \"a\"\r\nmsgstr \"\"\r\n\"one\"\r\n\r\n\"line\"\r\n",
    "\tmsgctxt\n\"k\"\nmsgid\n\"a\"\nmsgstr \"on\\\ne\" \\\n\"line\"",
  ]) func stringsAreJoinedHoweverTheyStand(text: String) throws {
    let file = try PO.parse(text)
    #expect(file.entries.map(\.translation) == ["oneline"])
    #expect(file.entries.map(\.key) == ["k"])
    #expect(file.findings.isEmpty)
  }

  @Test func activeEntryCountsBesideAnObsoleteOneOfTheSameText() throws {
    let old = "#~ msgctxt \"k\"\n#~ msgid \"a\"\n#~ msgstr \"old\"\n\n"
    for text in [old + PO.entry("k", "a", "b"), PO.entry("k", "a", "b") + old] {
      let file = try PO.parse(text)
      #expect(file.entries.map(\.translation) == ["b"])
      #expect(file.findings.count == 1)
    }
  }
}
