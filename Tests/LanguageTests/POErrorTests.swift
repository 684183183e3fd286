import Language
import Testing

@Suite struct POErrorTests {
  @Test func fileWithBytesThatAreNotUTF8IsRefusedWithItsLine() {
    let bytes = Array("# a\nmsgid \"".utf8) + [0xFF, 0x22, 0x0A]
    #expect(throws: POError.notUTF8(line: 2)) { try POFile(parsing: bytes) }
    #expect(
      POError.notUTF8(line: 2).description
        == "The PO file must be saved as UTF-8, but this line holds bytes that are not UTF-8.")
  }

  @Test func fileWithZeroBytesIsRefused() {
    #expect(throws: POError.binary(line: 2)) { try PO.parse("msgid \"\"\n\0") }
  }

  @Test(arguments: ["", "\n\n", "# only a comment\n", "{\"json\": true}"])
  func fileWithoutEntriesIsRefused(text: String) {
    #expect(throws: POError.noEntries) { try PO.parse(text) }
  }

  @Test func fileWithAnotherCharsetIsRefused() {
    let text = "msgid \"\"\nmsgstr \"Content-Type: text/plain; charset=ISO-8859-1\\n\"\n"
    #expect(throws: POError.otherCharset(line: 2, found: "ISO-8859-1")) { try PO.parse(text) }
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
      _ = POFile.entry(withKey: "a", in: Array(text.utf8))
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

/// A small generator whose numbers are the same each time.
struct SplitMix: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
