/// Reads numbers and words from the text of an attribute, from left to right.
struct NumberScanner {
  /// Larger numbers are taken as this one, so that no sum overflows.
  static let largest = 1e9

  private let bytes: [UInt8]
  private(set) var position = 0

  init(_ text: some StringProtocol) { bytes = Array(text.utf8) }

  var isAtEnd: Bool { position >= bytes.count }
  var next: UInt8? { isAtEnd ? nil : bytes[position] }

  /// Takes white space.
  mutating func skipSpaces() {
    while let byte = next, Self.isSpace(byte) { position += 1 }
  }

  /// Takes white space with at most one comma in it; returns whether there was a comma.
  @discardableResult
  mutating func skipComma() -> Bool {
    skipSpaces()
    guard next == UInt8(ascii: ",") else { return false }
    position += 1
    skipSpaces()
    return true
  }

  /// Takes the next byte if it is `byte`.
  mutating func take(_ byte: UInt8) -> Bool {
    guard next == byte else { return false }
    position += 1
    return true
  }

  /// Takes whatever byte comes next.
  mutating func takeAny() -> UInt8? {
    guard let byte = next else { return nil }
    position += 1
    return byte
  }

  /// Takes letters and hyphens.
  mutating func word() -> String {
    let start = position
    while let byte = next, Self.isLetter(byte) || byte == UInt8(ascii: "-") { position += 1 }
    return String(decoding: bytes[start..<position], as: UTF8.self)
  }

  /// Takes a digit 0 or 1, as arcs have them, which may touch the next number.
  mutating func flag() -> Bool? {
    guard let byte = next, byte == UInt8(ascii: "0") || byte == UInt8(ascii: "1") else {
      return nil
    }
    position += 1
    return byte == UInt8(ascii: "1")
  }

  /// Takes a number; takes nothing if there is none. Digits follow a point and an exponent.
  mutating func number() -> Double? {
    let start = position
    if next == UInt8(ascii: "+") || next == UInt8(ascii: "-") { position += 1 }
    var digits = takeDigits()
    if next == UInt8(ascii: ".") {
      position += 1
      let decimals = takeDigits()
      digits = decimals > 0 ? digits + decimals : 0
    }
    guard digits > 0, takeExponent() else {
      position = start
      return nil
    }
    let text = String(decoding: bytes[start..<position], as: UTF8.self)
    guard let value = Double(text) else { return nil }
    return min(max(value, -Self.largest), Self.largest)
  }

  private mutating func takeDigits() -> Int {
    let start = position
    while let byte = next, Self.isDigit(byte) { position += 1 }
    return position - start
  }

  /// Takes an exponent, but not the `e` of a unit (`em`, `ex`); returns `false` where it has no digits.
  private mutating func takeExponent() -> Bool {
    let start = position
    guard let byte = next, byte | 32 == UInt8(ascii: "e") else { return true }
    position += 1
    if next == UInt8(ascii: "+") || next == UInt8(ascii: "-") { position += 1 }
    if takeDigits() > 0 { return true }
    guard let unit = next, [UInt8(ascii: "m"), UInt8(ascii: "x")].contains(unit | 32) else {
      return false
    }
    position = start
    return true
  }

  static func isSpace(_ byte: UInt8) -> Bool { byte == 32 || byte >= 9 && byte <= 13 }
  static func isDigit(_ byte: UInt8) -> Bool { byte >= 48 && byte <= 57 }
  static func isLetter(_ byte: UInt8) -> Bool { byte | 32 >= 97 && byte | 32 <= 122 }
}

extension NumberScanner {
  /// All numbers of `text`, separated by spaces or commas; `nil` if anything else is there.
  static func numbers(in text: some StringProtocol) -> [Double]? {
    var scanner = NumberScanner(text)
    var numbers: [Double] = []
    scanner.skipSpaces()
    while !scanner.isAtEnd {
      guard let number = scanner.number() else { return nil }
      numbers.append(number)
      if scanner.skipComma(), scanner.isAtEnd { return nil }
    }
    return numbers
  }
}
