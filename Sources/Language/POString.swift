/// Quoted strings of PO files, with the escapes of C.
enum POString {
  /// What is wrong with a quoted string, as a sentence.
  struct Fault: Error, Equatable {
    var sentence: String
  }

  private static let quote = UInt8(ascii: "\"")
  private static let backslash = UInt8(ascii: "\\")

  private static let single: [UInt8: UInt8] = [
    UInt8(ascii: "n"): 0x0A, UInt8(ascii: "t"): 0x09, UInt8(ascii: "r"): 0x0D,
    UInt8(ascii: "a"): 0x07, UInt8(ascii: "b"): 0x08, UInt8(ascii: "f"): 0x0C,
    UInt8(ascii: "v"): 0x0B, quote: quote, backslash: backslash,
  ]

  /// The bytes that `text`, quotes included, stands for.
  static func unquote(_ text: ArraySlice<UInt8>) -> Result<[UInt8], Fault> {
    guard text.first == quote else { return fault("A text must begin with a double quote.") }
    var content: [UInt8] = []
    content.reserveCapacity(text.count)
    var index = text.startIndex + 1
    while index < text.endIndex, text[index] != quote {
      let byte = text[index]
      index += 1
      if byte == backslash {
        guard let escaped = readEscape(in: text, at: &index) else {
          return fault("A backslash is followed by something that is no escape.")
        }
        content.append(escaped)
      } else {
        content.append(byte)
      }
    }
    guard index < text.endIndex else { return fault("The text has no closing double quote.") }
    guard index + 1 == text.endIndex else {
      return fault("Something stands after the closing double quote.")
    }
    return .success(content)
  }

  private static func fault(_ sentence: String) -> Result<[UInt8], Fault> {
    .failure(Fault(sentence: sentence))
  }

  /// The byte that the escape after a backslash stands for; `index` moves behind it.
  private static func readEscape(in text: ArraySlice<UInt8>, at index: inout Int) -> UInt8? {
    guard index < text.endIndex else { return nil }
    let byte = text[index]
    if let plain = single[byte] {
      index += 1
      return plain
    }
    if byte == UInt8(ascii: "x") {
      index += 1
      return readDigits(in: text, at: &index, radix: 16, atMost: 2)
    }
    return readDigits(in: text, at: &index, radix: 8, atMost: 3)
  }

  private static func readDigits(
    in text: ArraySlice<UInt8>, at index: inout Int, radix: Int, atMost: Int
  ) -> UInt8? {
    let digits = text[index...].prefix(atMost).prefix {
      Character(UnicodeScalar($0)).hexDigitValue.map { $0 < radix } == true
    }
    index += digits.count
    return UInt8(String(decoding: digits, as: UTF8.self), radix: radix)
  }

  /// `text` as one quoted string, or as one for each of its lines when it has several.
  static func lines(_ text: String) -> String {
    let ended = text.split(separator: "\n", omittingEmptySubsequences: false)
    guard ended.count > 1 else { return quoted(text) }
    let parts = ended.enumerated().map { index, line in
      index < ended.count - 1 ? line + "\n" : line[...]
    }
    return (["\"\""] + parts.filter { !$0.isEmpty }.map { quoted($0) }).joined(separator: "\n")
  }

  /// `text` as one quoted string for a PO file.
  static func quoted(_ text: some StringProtocol) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\t": result += "\\t"
      case "\r": result += "\\r"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }
}
