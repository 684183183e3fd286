/// Character references as the HTML standard reads them in text: `&eacute;`, `&#233;`, `&#xE9;`,
/// and the old ones that need no semicolon.
///
/// Source: HTML Living Standard, 13.2.5.72 to 13.2.5.80 and 13.5.
enum HTMLReference {
  /// What stands at the front of a text that begins with `&`.
  enum Found: Equatable {
    /// The letters it stands for, and how many scalars it has itself.
    case letters(String, length: Int)
    /// It looks like a reference and is none of HTML's: `&foo;`.
    case unknown(String)
    case none
  }

  /// The reference at the front of `text`, which begins with `&`.
  static func first(of text: Substring.UnicodeScalarView) -> Found {
    let inside = text.dropFirst()
    if inside.first == "#" { return number(inside.dropFirst()) }
    let letters = inside.prefix(longestName).prefix { isLetter($0) || isDigit($0) }
    let name = String(letters)
    guard !name.isEmpty else { return .none }
    if inside.dropFirst(letters.count).first == ";", let known = table[name] {
      return .letters(known.letters, length: letters.count + 2)
    }
    return withoutSemicolon(name)
      ?? (inside.dropFirst(letters.count).first == ";" ? .unknown("&\(name);") : .none)
  }

  /// The longest old name at the front of `name`: `&copyright` begins with `&copy`.
  private static func withoutSemicolon(_ name: String) -> Found? {
    for length in stride(from: min(name.utf8.count, longestOldName), to: 1, by: -1) {
      guard let known = table[String(name.prefix(length))], known.isOld else { continue }
      return .letters(known.letters, length: length + 1)
    }
    return nil
  }

  // MARK: Numbers

  /// What stands behind `&#`.
  private static func number(_ text: Substring.UnicodeScalarView) -> Found {
    let isHex = text.first == "x" || text.first == "X"
    let digits = (isHex ? text.dropFirst() : text).prefix {
      isDigit($0) || isHex && $0.properties.isASCIIHexDigit
    }
    guard !digits.isEmpty else { return .none }
    let isClosed = text.dropFirst((isHex ? 1 : 0) + digits.count).first == ";"
    let code = UInt32(String(digits), radix: isHex ? 16 : 10) ?? .max
    return .letters(
      String(scalar(code)), length: 2 + (isHex ? 1 : 0) + digits.count + (isClosed ? 1 : 0))
  }

  /// Numbers that no letter has are the replacement character; 128 to 159 are those of Windows.
  private static func scalar(_ code: UInt32) -> Unicode.Scalar {
    let isWindows = (0x80...0x9F).contains(code)
    let code = isWindows ? windows[Int(code - 0x80)] : code
    return code == 0 ? "\u{FFFD}" : Unicode.Scalar(code) ?? "\u{FFFD}"
  }

  private static let windows: [UInt32] = [
    0x20AC, 0x81, 0x201A, 0x192, 0x201E, 0x2026, 0x2020, 0x2021, 0x2C6, 0x2030, 0x160, 0x2039,
    0x152, 0x8D, 0x17D, 0x8F, 0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x2DC,
    0x2122, 0x161, 0x203A, 0x153, 0x9D, 0x17E, 0x178,
  ]

  // MARK: Names

  private struct Named {
    var letters: String
    /// Whether it needs no semicolon.
    var isOld: Bool
  }

  private static let longestName = 31
  private static let longestOldName = 6

  private static let table: [String: Named] = {
    var table: [String: Named] = [:]
    for entry in names.split(whereSeparator: \.isWhitespace) {
      let parts = entry.split(separator: "=")
      let points = parts[1].split(separator: "+").compactMap {
        UInt32($0, radix: 16).flatMap(Unicode.Scalar.init)
      }
      let isOld = parts[0].hasSuffix(",")
      let name = String(isOld ? parts[0].dropLast() : parts[0])
      table[name] = Named(letters: String(String.UnicodeScalarView(points)), isOld: isOld)
    }
    return table
  }()

  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar)
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }
}
