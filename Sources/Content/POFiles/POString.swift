/// The quoted strings of PO files, with the escapes of C.
enum POString {
  private static let backslash = UInt8(ascii: "\\")

  private static let single: [UInt8: UInt8] = [
    UInt8(ascii: "n"): 0x0A, UInt8(ascii: "t"): 0x09, UInt8(ascii: "r"): 0x0D,
    UInt8(ascii: "a"): 0x07, UInt8(ascii: "b"): 0x08, UInt8(ascii: "f"): 0x0C,
    UInt8(ascii: "v"): 0x0B, UInt8(ascii: "\""): UInt8(ascii: "\""), backslash: backslash,
  ]

  /// Appends the bytes that `text`, without its quotes, stands for.
  ///
  /// - Returns: whether every backslash begins an escape.
  static func append(_ text: ArraySlice<UInt8>, to content: inout [UInt8]) -> Bool {
    var reader = Reader(rest: text)
    while let byte = reader.take() {
      if byte != backslash {
        content.append(byte)
      } else if let escaped = reader.takeEscape() {
        content.append(escaped)
      } else {
        return false
      }
    }
    return true
  }

  /// Appends the bytes of a comment: only lines are joined in it.
  static func appendComment(_ text: ArraySlice<UInt8>, to content: inout [UInt8]) {
    var reader = Reader(rest: text)
    while let byte = reader.take() { content.append(byte) }
  }

  /// Takes bytes from the left; a backslash at the end of a line joins the next line.
  private struct Reader {
    var rest: ArraySlice<UInt8>

    private mutating func skipContinuations() {
      while rest.first == backslash, rest.dropFirst().first == 0x0A { rest = rest.dropFirst(2) }
    }

    private mutating func peek() -> UInt8? {
      skipContinuations()
      return rest.first
    }

    mutating func take() -> UInt8? {
      skipContinuations()
      return rest.popFirst()
    }

    /// The byte that the escape after a backslash stands for.
    mutating func takeEscape() -> UInt8? {
      guard let byte = peek() else { return nil }
      if let plain = single[byte] {
        _ = take()
        return plain
      }
      if byte == UInt8(ascii: "x") {
        _ = take()
        return takeDigits(radix: 16, atMost: .max)
      }
      return takeDigits(radix: 8, atMost: 3)
    }

    /// The low byte of the number: gettext takes any number of hexadecimal digits.
    private mutating func takeDigits(radix: UInt8, atMost: Int) -> UInt8? {
      var value: UInt8?
      var count = 0
      while count < atMost, let digit = peek().flatMap(POString.digit), digit < radix {
        value = (value ?? 0) &* radix &+ digit
        count += 1
        _ = take()
      }
      return value
    }
  }

  private static func digit(_ byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
    default: nil
    }
  }

  /// `text` as one quoted string, or as one for each of its lines when it has several.
  static func lines(_ text: String) -> String {
    let ended = text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
    guard ended.count > 1 else { return quoted(text) }
    let parts = ended.enumerated().map { index, line in
      String(line) + (index < ended.count - 1 ? "\n" : "")
    }
    return (["\"\""] + parts.filter { !$0.isEmpty }.map { quoted($0) }).joined(separator: "\n")
  }

  /// `text` as one quoted string for a PO file.
  static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\t": result += "\\t"
      case "\r": result += "\\r"
      case "\u{07}": result += "\\a"
      case "\u{08}": result += "\\b"
      case "\u{0B}": result += "\\v"
      case "\u{0C}": result += "\\f"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }
}
