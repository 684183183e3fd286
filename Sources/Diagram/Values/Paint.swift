import Drawing

/// The value of `fill` or `stroke`.
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
    return ColorNames.colors[word] ?? ColorFunction.color(word)
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
