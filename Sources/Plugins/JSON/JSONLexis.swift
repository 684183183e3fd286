/// The grammar of JSON numbers.
enum JSONNumber {
  /// Whether `text` is `-?int frac? exp?`.
  static func isWellFormed(_ text: ArraySlice<UInt8>) -> Bool {
    var rest = text
    if rest.first == UInt8(ascii: "-") { rest.removeFirst() }
    let leading = rest.first
    let whole = dropDigits(&rest)
    guard whole > 0, leading != UInt8(ascii: "0") || whole == 1 else { return false }
    if rest.first == UInt8(ascii: ".") {
      rest.removeFirst()
      guard dropDigits(&rest) > 0 else { return false }
    }
    if let mark = rest.first, mark | 0x20 == UInt8(ascii: "e") {
      rest.removeFirst()
      if rest.first == UInt8(ascii: "+") || rest.first == UInt8(ascii: "-") { rest.removeFirst() }
      guard dropDigits(&rest) > 0 else { return false }
    }
    return rest.isEmpty
  }

  private static func dropDigits(_ text: inout ArraySlice<UInt8>) -> Int {
    let count = text.prefix { (0x30...0x39).contains($0) }.count
    text = text.dropFirst(count)
    return count
  }
}

/// The escapes of JSON strings.
enum JSONEscape {
  private static let single: [UInt8: Unicode.Scalar] = [
    UInt8(ascii: "\""): "\"", UInt8(ascii: "\\"): "\\", UInt8(ascii: "/"): "/",
    UInt8(ascii: "b"): "\u{8}", UInt8(ascii: "f"): "\u{C}", UInt8(ascii: "n"): "\n",
    UInt8(ascii: "r"): "\r", UInt8(ascii: "t"): "\t",
  ]

  /// The scalar that the escape at `index` (its backslash) stands for; `index` moves behind it.
  static func read(in bytes: [UInt8], at index: inout Int) -> Unicode.Scalar? {
    guard index + 1 < bytes.count else { return nil }
    let mark = bytes[index + 1]
    if let scalar = single[mark] {
      index += 2
      return scalar
    }
    guard let unit = unit(in: bytes, at: index) else { return nil }
    index += 6
    guard (0xD800...0xDFFF).contains(unit) else { return Unicode.Scalar(unit) }
    guard unit < 0xDC00, let low = self.unit(in: bytes, at: index), (0xDC00...0xDFFF).contains(low)
    else { return nil }
    index += 6
    return Unicode.Scalar(0x10000 + (unit - 0xD800) << 10 + (low - 0xDC00))
  }

  /// The UTF-16 unit of `\uXXXX` at `index`.
  private static func unit(in bytes: [UInt8], at index: Int) -> UInt32? {
    guard index + 6 <= bytes.count, bytes[index] == UInt8(ascii: "\\"),
      bytes[index + 1] == UInt8(ascii: "u")
    else { return nil }
    let digits = bytes[(index + 2)..<(index + 6)]
    guard digits.allSatisfy({ Character(Unicode.Scalar($0)).isHexDigit }) else { return nil }
    return UInt32(String(decoding: digits, as: UTF8.self), radix: 16)
  }
}
