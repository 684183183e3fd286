import Drawing

/// What `fill` or `stroke` say.
enum Paint: Equatable, Sendable {
  case none
  case currentColor
  case color(Color)

  /// The paint that `text` names, or `nil` if it names none.
  init?(_ text: String) {
    let word = text.lowercasedTrimmed
    switch word {
    case "none": self = .none
    case "currentcolor": self = .currentColor
    case "transparent": self = .color(.clear)
    default:
      guard let color = Self.color(word) else { return nil }
      self = .color(color)
    }
  }

  /// The colour painted with, `nil` for none; `current` is the value of `color`.
  func resolved(_ current: Color) -> Color? {
    switch self {
    case .none: return nil
    case .currentColor: return current
    case .color(let color): return color
    }
  }

  private static func color(_ word: String) -> Color? {
    if word.hasPrefix("#") { return hexadecimal(word.dropFirst()) }
    if word.hasPrefix("rgb") { return function(word) }
    return ColorNames.colors[word]
  }

  private static func hexadecimal(_ digits: Substring) -> Color? {
    guard digits.allSatisfy(\.isHexDigit), let value = UInt32(digits, radix: 16) else { return nil }
    func digit(_ place: UInt32) -> UInt8 { UInt8(value >> (place * 4) & 15) * 17 }
    switch digits.count {
    case 3: return Color(red: digit(2), green: digit(1), blue: digit(0))
    case 4: return Color(red: digit(3), green: digit(2), blue: digit(1), alpha: digit(0))
    case 6: return Color(value)
    case 8:
      var color = Color(value >> 8)
      color.alpha = UInt8(value & 255)
      return color
    default: return nil
    }
  }

  /// `rgb(1, 2, 3)`, `rgb(10%, 20%, 30%)`, `rgba(1, 2, 3, .5)`.
  private static func function(_ word: String) -> Color? {
    guard let open = word.firstIndex(of: "("), word.hasSuffix(")"),
      ["rgb", "rgba"].contains(word[..<open])
    else { return nil }
    var scanner = NumberScanner(word[word.index(after: open)...].dropLast())
    var channels: [Double] = []
    scanner.skipSpaces()
    while !scanner.isAtEnd {
      guard let number = scanner.number() else { return nil }
      let isPercent = scanner.take(UInt8(ascii: "%"))
      let whole = channels.count == 3 ? 1.0 : 255
      channels.append(isPercent ? number / 100 * whole : number)
      scanner.skipComma()
      if scanner.take(UInt8(ascii: "/")) { scanner.skipSpaces() }
    }
    guard channels.count == 3 || channels.count == 4 else { return nil }
    let bytes = channels.prefix(3).map { UInt8(bounding: $0.rounded()) }
    let alpha = channels.count == 4 ? min(max(channels[3], 0), 1) : 1
    return Color(red: bytes[0], green: bytes[1], blue: bytes[2]).opacity(alpha)
  }
}

extension StringProtocol {
  /// The text without white space at its ends, in lower case.
  var lowercasedTrimmed: String { trimmed.lowercased() }

  /// The text without white space at its ends.
  var trimmed: String {
    let spaces: (Character) -> Bool = { $0.isWhitespace }
    guard let first = firstIndex(where: { !spaces($0) }),
      let last = lastIndex(where: { !spaces($0) })
    else { return "" }
    return String(self[first...last])
  }
}
