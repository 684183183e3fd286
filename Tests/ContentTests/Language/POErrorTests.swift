import Content
import TestSupport
import Testing

@Suite struct POErrorTests {
  @Test func fileInUTF16IsRefused() {
    let text = PO.entry("k", "a", "b")
    let bytes: [UInt8] = [0xFF, 0xFE] + Array(text.utf8.map { [$0, 0] }.joined())
    #expect(throws: POError.notUTF8) { try POFile(parsing: bytes) }
    #expect(
      POError.notUTF8.description == "The PO file must be saved as UTF-8, but it is UTF-16.")
  }

  /// A broken disk or a wrong editor spoils one entry: the others count.
  @Test(
    arguments: [
      ([0xFF], "The text must be UTF-8, but this line holds bytes that are not."),
      ([0xC3], "The text must be UTF-8, but this line holds bytes that are not."),
      ([0x00], "The text holds a zero byte, which no text may hold."),
      (Array("\\0".utf8), "The text holds a zero byte, which no text may hold."),
      (Array("\\303".utf8), "The entry's escapes do not make UTF-8 text."),
    ] as [([UInt8], String)]) func entryWithBytesThatAreNoTextIsToldAndTheOthersCount(
      harm: [UInt8], sentence: String
    ) throws
  {
    let bytes =
      Array((PO.entry("a", "x", "y") + "msgctxt \"b\"\nmsgid \"x\"\nmsgstr \"z").utf8) + harm
      + Array(("\"\n" + PO.entry("c", "x", "y")).utf8)
    let file = try POFile(parsing: bytes)
    #expect(file.entries.map(\.key) == ["a", "c"])
    #expect(file.findings == [POFinding(line: 7, sentence: sentence)])
  }

  @Test(arguments: ["", "\n\n", "# only a comment\n", "{\"json\": true}"])
  func fileWithoutEntriesIsRefused(text: String) {
    #expect(throws: POError.noEntries) { try PO.parse(text) }
  }

  @Test(arguments: ["KOI8-R", "windows-1252", "GB18030", "UTF-16", "ISO-8859-15"])
  func fileWithAnotherCharsetIsRefused(name: String) {
    let text = "msgid \"\"\nmsgstr \"Content-Type: text/plain; charset=\(name)\\n\"\n"
    #expect(throws: POError.otherCharset(line: 2, found: name)) { try PO.parse(text) }
    #expect(throws: POError.otherCharset(line: 2, found: name)) {
      try POFile.check(Array(text.utf8))
    }
  }

  @Test(arguments: ["UTF-8", "utf-8", "UTF8", "utf8", "US-ASCII", "ASCII", "CHARSET", ""])
  func fileInUTF8IsReadWhateverItsNameForIt(name: String) throws {
    let header = "msgid \"\"\nmsgstr \"Content-Type: text/plain; charset=\(name)\\n\"\n\n"
    let file = try PO.parse(header + PO.entry("k", "a", "é"))
    #expect(file.entries.map(\.translation) == ["é"])
    #expect(file.findings.isEmpty)
  }

  @Test(arguments: ["ISO-8859-1", "iso-8859-1", "ISO_8859-1", "latin1"])
  func fileInLatin1IsRead(name: String) throws {
    let header = "msgid \"\"\nmsgstr \"Content-Type: text/plain; charset=\(name)\\n\"\n\n"
    let text = header + "# \u{1}\n" + PO.entry("k", "a", "\u{1} \\351")
    let file = try POFile(parsing: text.utf8.map { $0 == 1 ? 0xE9 : $0 })
    #expect(file.entries.map(\.translation) == ["é é"])
    #expect(file.entries.map(\.comments) == [["# é"]])
  }

  @Test func fileBeyondTheSizeLimitIsRefusedUnread() {
    let bytes = [UInt8](repeating: 0x20, count: POFile.sizeLimit + 1)
    #expect(throws: POError.tooLarge(bytes: bytes.count, limit: POFile.sizeLimit)) {
      try POFile(parsing: bytes)
    }
  }

  /// Everything that a half-copied or damaged file may be: no crash, no endless loop.
  @Test func randomTextNeverStopsTheParser() {
    var generator = SplitMix(seed: 7)
    let pieces = [
      "msgctxt ", "msgid ", "msgstr ", "msgid_plural ", "msgstr[0] ", "\"", "\\", "\n", "\r\n", "#",
      "#, fuzzy", "#~ ", "a", "{x}", "é", "\0", " ", "\u{FEFF}", "\\x", "\\18",
    ]
    for _ in 0..<2000 {
      let text = (0..<Int.random(in: 0..<60, using: &generator)).map { _ in
        pieces[Int.random(in: 0..<pieces.count, using: &generator)]
      }.joined()
      let file = try? PO.parse(text)
      _ = file.map { Catalog($0) }
      _ = POFile.isCutOff(Array(text.utf8))
      _ = POFile.entry(withKey: "a", source: "a", in: Array(text.utf8))
    }
  }

  @Test func cutFileIsRecognisedWhereverTheCutIsInsideAnEntry() {
    let whole = Array(("# c\n" + PO.entry("k", "a", "b") + PO.entry("l", "c\\n", "d")).utf8)
    #expect(!POFile.isCutOff(whole))
    for end in 1..<whole.count {
      let cut = Array(whole[..<end])
      let isInsideComment = end <= 4
      let hasWholeEntriesOnly = (try? POFile(parsing: cut).findings.isEmpty) ?? false
      #expect(
        POFile.isCutOff(cut) == !(hasWholeEntriesOnly || isInsideComment), "cut after \(end) bytes")
    }
  }
}
