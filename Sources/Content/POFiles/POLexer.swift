/// Cuts PO text into tokens, byte for byte as GNU gettext does.
///
/// A backslash at the end of a line joins the next line to it, in comments too. `#~` and `#|` hold
/// to the end of their line. What stands in a string is left as it is: ``POString`` reads it.
struct POLexer {
  private let bytes: [UInt8]
  private var position: Int
  private var line = 1
  private var isObsolete = false
  private var isPrevious = false

  /// A lexer of `bytes`; a byte-order mark in front counts for nothing.
  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    position = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
  }

  /// The next token; at the end of the text ``POToken/Kind/end``, again and again.
  mutating func next() -> POToken {
    while position < bytes.count {
      switch bytes[position] {
      case 0x0A: endLine()
      case 0x20, 0x09, 0x0D, 0x0C, 0x0B: position += 1
      case UInt8(ascii: "\\") where isContinued(at: position): skipContinuation()
      case UInt8(ascii: "#"):
        if let comment = readMark() { return comment }
      case UInt8(ascii: "\""): return readString()
      case UInt8(ascii: "["): return single(.openBracket)
      case UInt8(ascii: "]"): return single(.closeBracket)
      case UInt8(ascii: "0")...UInt8(ascii: "9"): return readRun(.number, of: Self.isDigit)
      case let byte where Self.isLetter(byte): return readWord()
      default: return single(.junk)
      }
    }
    return token(.end, position..<position)
  }

  private mutating func endLine() {
    position += 1
    line += 1
    isObsolete = false
    isPrevious = false
  }

  private func token(_ kind: POToken.Kind, _ range: Range<Int>) -> POToken {
    POToken(
      kind: kind, range: range, line: line, isObsolete: isObsolete, isPrevious: isPrevious)
  }

  private mutating func single(_ kind: POToken.Kind) -> POToken {
    position += 1
    return token(kind, position - 1..<position)
  }

  /// `#~`, `#|` and `#~|` are marks for the rest of the line; anything else is a comment.
  private mutating func readMark() -> POToken? {
    position += 1
    skipContinuations()
    if byte(at: position) == UInt8(ascii: "~") {
      isObsolete = true
      position += 1
      skipContinuations()
      guard byte(at: position) == UInt8(ascii: "|") else { return nil }
    }
    guard byte(at: position) == UInt8(ascii: "|") else { return readComment() }
    isPrevious = true
    position += 1
    return nil
  }

  private mutating func readComment() -> POToken {
    var comment = token(.comment, position..<position)
    while position < bytes.count, bytes[position] != 0x0A {
      if isContinued(at: position) {
        comment.hasEscapes = true
        skipContinuation()
      } else {
        position += 1
      }
    }
    comment.range = comment.range.lowerBound..<position
    comment.isPrevious = false
    return comment
  }

  private mutating func readString() -> POToken {
    var string = token(.string, position + 1..<position + 1)
    position += 1
    while position < bytes.count, bytes[position] != UInt8(ascii: "\""), bytes[position] != 0x0A {
      if bytes[position] == UInt8(ascii: "\\") {
        string.hasEscapes = true
        skipEscape()
      } else {
        position += 1
      }
    }
    string.range = string.range.lowerBound..<position
    string.isClosed = byte(at: position) == UInt8(ascii: "\"")
    if string.isClosed { position += 1 }
    return string
  }

  /// Moves behind a backslash and, where it is a quote or a backslash, what it escapes.
  private mutating func skipEscape() {
    if isContinued(at: position) { return skipContinuation() }
    position += 1
    skipContinuations()
    let escaped = byte(at: position)
    if escaped == UInt8(ascii: "\"") || escaped == UInt8(ascii: "\\") { position += 1 }
  }

  private mutating func readWord() -> POToken {
    var word = readRun(.name) { Self.isLetter($0) || Self.isDigit($0) }
    if let keyword = POKeyword(bytes[word.range]) { word.kind = .keyword(keyword) }
    return word
  }

  private mutating func readRun(_ kind: POToken.Kind, of fits: (UInt8) -> Bool) -> POToken {
    let start = position
    while position < bytes.count, fits(bytes[position]) { position += 1 }
    return token(kind, start..<position)
  }

  private func byte(at index: Int) -> UInt8? { index < bytes.count ? bytes[index] : nil }

  private func isContinued(at index: Int) -> Bool {
    bytes[index] == UInt8(ascii: "\\") && byte(at: index + 1) == 0x0A
  }

  private mutating func skipContinuation() {
    position += 2
    line += 1
  }

  private mutating func skipContinuations() {
    while position < bytes.count, isContinued(at: position) { skipContinuation() }
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9")
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    let small = byte | 0x20
    return small >= UInt8(ascii: "a") && small <= UInt8(ascii: "z") || byte == UInt8(ascii: "_")
      || byte == UInt8(ascii: "$")
  }
}
