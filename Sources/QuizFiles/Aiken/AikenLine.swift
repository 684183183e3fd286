/// What a line of Aiken is: an answer, the key, or words.
enum AikenLine {
  /// The letter that an answer begins with.
  struct Letter: Equatable {
    /// From 0.
    var place: Int
    var isCapital: Bool
  }

  /// A line `ANSWER: B`.
  struct Key: Equatable {
    /// From 0; `nil` where no single letter stands behind it.
    var place: Int?
    var isCapital: Bool
  }

  /// The letter of a line `A.` or `A)`.
  static func letter(of line: ExchangeLines.Line) -> Letter? {
    guard line.bytes.count >= 2, let letter = letter(line.bytes.first),
      isBehindLetter(line.bytes[line.bytes.startIndex + 1])
    else { return nil }
    return letter
  }

  /// What `ANSWER: B` names; Moodle looks only at the first letter, we want no other word behind it.
  static func key(of line: ExchangeLines.Line) -> Key? {
    let text = String(decoding: line.bytes, as: UTF8.self)
    guard let colon = text.firstIndex(of: ":") else { return nil }
    let word = Blanks.trimmed(String(text[..<colon]))
    guard word.uppercased() == "ANSWER" else { return nil }
    let value = Array(Blanks.trimmed(String(text[text.index(after: colon)...])).utf8)[...]
    let isOne = value.count == 1 || value.count == 2 && isBehindLetter(value[1])
    let letter = isOne ? letter(value.first) : nil
    return Key(
      place: letter?.place, isCapital: text.hasPrefix("ANSWER:") && letter?.isCapital != false)
  }

  private static func letter(_ byte: UInt8?) -> Letter? {
    switch byte {
    case .some(let byte) where (0x41...0x5A).contains(byte):
      Letter(place: Int(byte) - 0x41, isCapital: true)
    case .some(let byte) where (0x61...0x7A).contains(byte):
      Letter(place: Int(byte) - 0x61, isCapital: false)
    default: nil
    }
  }

  private static func isBehindLetter(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: ".") || byte == UInt8(ascii: ")")
  }
}
