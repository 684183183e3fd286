/// A piece of GIFT whose escapes are resolved: an escaped `=` is a letter, any other is a mark.
struct GIFTLetters {
  struct Letter {
    var byte: UInt8
    /// Whether it was escaped, and so means nothing.
    var isPlain: Bool
    var line: Int
  }

  private(set) var letters: ArraySlice<Letter>

  /// The lines as one text; comment lines are blank, as in Moodle.
  init(_ lines: ArraySlice<ExchangeLines.Line>) {
    var letters: [Letter] = []
    for line in lines {
      if !letters.isEmpty { letters.append(Letter(byte: 0x0A, isPlain: false, line: line.number)) }
      let isComment = line.starts(with: "//")
      Self.resolve(isComment ? [] : line.bytes, line: line.number, into: &letters)
    }
    self.letters = letters[...]
    trim()
  }

  /// These letters, without blanks at their ends.
  init(_ letters: ArraySlice<Letter>) {
    self.letters = letters
    trim()
  }

  /// `\\ \: \# \= \{ \} \~` stand for the letter, `\n` for a new line; another backslash stays.
  private static func resolve(
    _ bytes: ArraySlice<UInt8>, line: Int, into letters: inout [Letter]
  ) {
    var index = bytes.startIndex
    while index < bytes.endIndex {
      let next = index + 1 < bytes.endIndex ? bytes[index + 1] : 0
      if bytes[index] == UInt8(ascii: "\\"), let byte = escapes[next] {
        letters.append(Letter(byte: byte, isPlain: true, line: line))
        index += 2
      } else {
        letters.append(Letter(byte: bytes[index], isPlain: false, line: line))
        index += 1
      }
    }
  }

  private static let escapes: [UInt8: UInt8] = {
    var escapes: [UInt8: UInt8] = [UInt8(ascii: "n"): 0x0A]
    for byte in "\\:#={}~".utf8 { escapes[byte] = byte }
    return escapes
  }()

  private mutating func trim() {
    while let first = letters.first, !first.isPlain, Blanks.isBlank(first.byte) {
      letters.removeFirst()
    }
    while let last = letters.last, !last.isPlain, Blanks.isBlank(last.byte) {
      letters.removeLast()
    }
  }

  // MARK: Looking

  var isEmpty: Bool { letters.isEmpty }
  /// Line of the first letter; `nil` of nothing.
  var line: Int? { letters.first?.line }
  var string: String { text(letters.indices) }

  /// The letters of `range` as they stand.
  func text(_ range: Range<Int>) -> String {
    String(decoding: letters[range].map(\.byte), as: UTF8.self)
  }

  /// Where `mark` first stands, none of its letters escaped.
  func first(_ mark: String) -> Int? {
    letters.indices.first { stands(mark, at: $0) }
  }

  /// Where `mark` last stands.
  func last(_ mark: String) -> Int? {
    letters.indices.last { stands(mark, at: $0) }
  }

  func starts(with mark: String) -> Bool {
    !letters.isEmpty && stands(mark, at: letters.startIndex)
  }

  func starts(with mark: String, anyCase: Bool) -> Bool {
    let head = String(decoding: letters.prefix(mark.utf8.count).map(\.byte), as: UTF8.self)
    return head.uppercased() == mark && letters.prefix(mark.utf8.count).allSatisfy { !$0.isPlain }
  }

  private func stands(_ mark: String, at index: Int) -> Bool {
    let needed = mark.utf8
    guard letters.endIndex - index >= needed.count else { return false }
    return zip(letters[index...], needed).allSatisfy { !$0.isPlain && $0.byte == $1 }
  }

  // MARK: Cutting

  /// What stands before `index`, without blanks at its ends.
  func before(_ index: Int) -> GIFTLetters { GIFTLetters(letters[..<index]) }
  /// What stands at and behind `index`, without blanks at its ends.
  func from(_ index: Int) -> GIFTLetters { GIFTLetters(letters[min(index, letters.endIndex)...]) }

  /// What stands before and behind the first `mark`; `nil` behind where there is none.
  func cut(at mark: String) -> (head: GIFTLetters, tail: GIFTLetters?) {
    guard let index = first(mark) else { return (self, nil) }
    return (before(index), from(index + mark.utf8.count))
  }

  /// The pieces that begin with one of `marks` (single letters), with the mark; the first piece
  /// may have none.
  func pieces(_ marks: String) -> [GIFTLetters] {
    let marks = Set(marks.utf8)
    var starts = letters.indices.filter { !letters[$0].isPlain && marks.contains(letters[$0].byte) }
    if starts.first != letters.startIndex { starts.insert(letters.startIndex, at: 0) }
    let ends = starts.dropFirst() + [letters.endIndex]
    return zip(starts, ends).map { GIFTLetters(letters[$0..<$1]) }
  }
}
