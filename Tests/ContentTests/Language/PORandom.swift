import TestSupport

@testable import Content

/// Makes PO files at random: valid ones in every way of writing that gettext's grammar knows, and
/// ones with a little damage.
struct PORandom {
  /// A file as it is made: its header, its blocks, and whether damage was done to one of them.
  struct File {
    var header: [UInt8]
    var blocks: [[UInt8]]
    var damaged: Int?

    var bytes: [UInt8] { Array(([header] + blocks).joined()) }
    /// The block before the damaged one, where what is left of that would go on with it: a text, or
    /// a second msgstr. Without the header, which names the charset, everything is another text.
    var joinedToDamaged: [UInt8] {
      guard let damaged else { return [] }
      var lexer = POLexer(blocks[damaged])
      let goesOn = [.string, .keyword(.translation)].contains(lexer.next().kind)
      if goesOn, damaged == 0 { return withoutDamaged }
      return goesOn ? header + blocks[damaged - 1] : []
    }
    /// The block behind the damaged one, where it goes on with what is left of that: a msgid, or
    /// anything behind `#|`.
    var joinedBehindDamaged: [UInt8] {
      guard let damaged, damaged + 1 < blocks.count else { return [] }
      var lexer = POLexer(blocks[damaged + 1])
      let next = lexer.next().kind
      let goesOn = next == .keyword(.source) || next == .keyword(.context) && endsInPrevious
      return goesOn ? header + blocks[damaged + 1] : []
    }
    private var endsInPrevious: Bool {
      var lexer = POLexer(damaged.map { blocks[$0] } ?? [])
      var (last, token) = (lexer.next(), lexer.next())
      while token.kind != .end { (last, token) = (token, lexer.next()) }
      return last.isPrevious
    }
    var withoutDamaged: [UInt8] {
      Array(
        ([header] + blocks.enumerated().filter { $0.offset != damaged }.map(\.element)).joined())
    }
  }

  private var random: SplitMix
  private var isLatin1 = false
  private var lineEnd = "\n"

  init(seed: UInt64) { random = SplitMix(seed: seed) }

  mutating func file() -> File {
    isLatin1 = chance(1, in: 20)
    lineEnd = chance(1, in: 8) ? "\r\n" : "\n"
    let header = isLatin1 ? headerText(charset: "ISO-8859-1") : utf8Header()
    let count = below(5) + 1
    var file = File(header: header, blocks: (0..<count).map { block($0) })
    if chance(1, in: 3) {
      let place = below(count)
      file.damaged = place
      file.blocks[place] = damage(file.blocks[place]) + Array("\n\n".utf8)
    }
    return file
  }

  // MARK: Headers

  private mutating func utf8Header() -> [UInt8] {
    switch below(40) {
    case 0: return []
    case 1: return headerText(charset: "utf-8")
    case 2: return headerText(charset: "UTF8")
    case 3: return headerText(charset: "CHARSET")
    case 4: return Array("msgid \"\"\nmsgstr \"Language: jv\\n\"\n\n".utf8)
    case 5: return headerText(charset: "US-ASCII")
    case 6: return headerText(charset: "KOI8-R")
    case 7: return [0xEF, 0xBB, 0xBF] + headerText(charset: "UTF-8")
    default: return headerText(charset: "UTF-8")
    }
  }

  private mutating func headerText(charset: String) -> [UInt8] {
    let fuzzy = chance(1, in: 10) ? "#, fuzzy\n" : ""
    let type = "Content-Type: text/plain; charset=\(charset)\\n"
    let text =
      chance(1, in: 2)
      ? "msgid \"\"\nmsgstr \"\"\n\"Language: jv\\n\"\n\"\(type)\"\n\n"
      : "msgid \"\" msgstr \"\(type)\"\n\n"
    return Array((fuzzy + text).utf8)
  }

  // MARK: Entries

  private mutating func block(_ number: Int) -> [UInt8] {
    var text: [UInt8] = []
    for _ in 0..<(chance(1, in: 2) ? 0 : below(4)) { text += comment() }
    text += entry(number)
    for _ in 0..<below(3) { text += Array(lineEnd.utf8) }
    return text
  }

  private mutating func entry(_ number: Int) -> [UInt8] {
    let mark = chance(1, in: 6) ? "#~ " : ""
    var text: [UInt8] = []
    if chance(1, in: 8) {
      let before = mark.isEmpty ? "#| " : "#~| "
      if chance(1, in: 2) { text += part("msgctxt", before, "") }
      text += part("msgid", before, "")
      if chance(1, in: 6) { text += part("msgid_plural", before, "") }
    }
    if chance(4, in: 5) { text += part("msgctxt", mark, "k\(chance(1, in: 60) ? 0 : number)") }
    text += part("msgid", mark, "s\(number)")
    guard chance(1, in: 12) else { return text + part("msgstr", mark, "") }
    text += part("msgid_plural", mark, "")
    for form in 0...below(3) { text += part("msgstr\(space(mark))[\(form)]", mark, "") }
    return text
  }

  /// A keyword and its strings, on one line or several.
  private mutating func part(_ keyword: String, _ mark: String, _ start: String) -> [UInt8] {
    var text = Array("\(mark)\(keyword)\(space(mark))".utf8)
    let count = chance(2, in: 3) ? 1 : below(3) + 1
    for index in 0..<count {
      text += [0x22] + (index == 0 ? Array(start.utf8) : []) + content() + [0x22]
      if index < count - 1 { text += Array(between(mark).utf8) }
    }
    // Without a mark the next part may stand on the same line.
    let isJoined = mark.isEmpty && chance(1, in: 15)
    return text + Array((isJoined ? " " : lineEnd).utf8)
  }

  private mutating func between(_ mark: String) -> String {
    if !mark.isEmpty { return chance(1, in: 2) ? " " : "\(lineEnd)\(mark)" }
    return pick([
      "", " ", "\t", lineEnd, lineEnd + lineEnd, "\(lineEnd)  ", " \\\n", "\u{0B}\u{0C}",
    ])
  }

  private mutating func space(_ mark: String) -> String {
    mark.isEmpty ? pick([" ", " ", " ", " ", "", "\t", "\n", "  "]) : pick([" ", " ", "", "\t"])
  }

  private mutating func content() -> [UInt8] {
    var text: [UInt8] = []
    for _ in 0..<below(5) { text += piece() }
    return text
  }

  private mutating func piece() -> [UInt8] {
    switch below(30) {
    case 0...9:
      return Array(pick(["a", "b c", " ", "{n}", "#", "# x", "#~", "msgid", "]", "12"]).utf8)
    case 10...15:
      return Array(
        pick([
          "\\n", "\\t", "\\\"", "\\\\", "\\a", "\\b", "\\f", "\\v", "\\r", "\\101", "\\12", "\\7",
          "\\x41",
          "\\x4a", "\\x00141", "\\xfF41", "\\1018",
        ]).utf8)
    case 16: return Array("\\\n".utf8)
    case 17: return Array("\\\\\\\nn".utf8)
    case 18: return isLatin1 ? Array("\\351".utf8) : Array("\\303\\251".utf8)
    case 19: return [UInt8(below(31) + 1)].filter { $0 != 0x0A }
    case 20 where chance(1, in: 8): return Array(pick(["\\0", "\\000", "\\x0"]).utf8)
    case 21 where chance(1, in: 8): return Array(pick(["\\377", "\\303", "\\xe9"]).utf8)
    default:
      if isLatin1 { return [UInt8(below(96) + 0xA0)] }
      return Array(pick(["é", "ꦗ", "字", "😀", "e\u{301}", "ไทย", "م", "\u{A0}", "\u{2028}"]).utf8)
    }
  }

  private mutating func comment() -> [UInt8] {
    let text: String
    switch below(16) {
    case 0...3:
      text = pick(["#, fuzzy", "#,fuzzy", "#, c-format, fuzzy", "#, fuzzy, no-wrap", "#,\tfuzzy "])
    case 4: text = pick(["#, c-format", "#, no-fuzzy", "#, Fuzzy", "#,", "#! fuzzy"])
    case 5: text = "#: a.swift:\(below(90)) b.c:3"
    case 6...7: text = pick(["#. a hint", "#.", "#.a\\\nb"])
    case 8: text = "# joined \\\n to the next"
    case 9: text = pick(["#", "##", "#a", "# msgid \"x\"", "#  two", "#\tx"])
    default: text = isLatin1 ? "# plain" : "# é \(below(9))"
    }
    let blanks = chance(1, in: 4) ? lineEnd : ""
    return Array((text + lineEnd + blanks).utf8)
  }

  // MARK: Damage

  private mutating func damage(_ block: [UInt8]) -> [UInt8] {
    var block = block
    guard !block.isEmpty else { return block }
    let place = below(block.count)
    switch below(7) {
    case 0: block.remove(at: place)
    case 1: block.insert(UInt8(below(256)), at: place)
    case 2: block = Array(block[..<place])
    case 3:
      block.insert(
        contentsOf: Array(
          pick([
            "\"", "\\", "#", "\n", "#~ ", "#| ", "msgid ", "msgstr ", "[0]", "\u{FEFF}",
            "domain \"x\"", "\n# c\n",
          ]).utf8),
        at: place)
    case 4: block[place] = UInt8(below(256))
    case 5: block = withLines(block) { $0.remove(at: $1) }
    default: block = withLines(block) { $0.insert($0[$1], at: $1) }
    }
    return block
  }

  private mutating func withLines(
    _ block: [UInt8], _ change: (inout [ArraySlice<UInt8>], Int) -> Void
  ) -> [UInt8] {
    var lines = block.split(separator: 0x0A, omittingEmptySubsequences: false)
    change(&lines, below(lines.count))
    return Array(lines.joined(separator: [0x0A]))
  }

  // MARK: Chance

  mutating func below(_ limit: Int) -> Int { Int.random(in: 0..<limit, using: &random) }

  mutating func chance(_ part: Int, in whole: Int) -> Bool { below(whole) < part }

  private mutating func pick(_ choices: [String]) -> String { choices[below(choices.count)] }
}
