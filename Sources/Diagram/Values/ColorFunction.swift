import Drawing
import Foundation

/// The colour functions of CSS: `rgb()`, `hsl()` and `hwb()`, in the older form with commas and the
/// newer one with spaces.
///
/// Source: CSS Color Module Level 4, as Chromium reads it.
struct ColorFunction {
  /// One number of a function.
  private enum Part {
    case number(Double)
    case percent(Double)
    /// A hue with its unit, in degrees.
    case degrees(Double)
    case none

    var isPercent: Bool { if case .percent = self { true } else { false } }
    var isNone: Bool { if case .none = self { true } else { false } }

    /// The number, a percentage as part of `whole`.
    func value(of whole: Double) -> Double? {
      switch self {
      case .number(let number): return number
      case .percent(let percent): return percent / 100 * whole
      case .degrees: return nil
      case .none: return 0
      }
    }
  }

  private var name = ""
  private var parts: [Part] = []
  private var alpha: Part?
  private var hasCommas = false

  /// The colour that `text`, trimmed and in small letters, writes; `nil` where it writes none.
  static func color(_ text: String) -> Color? {
    guard let function = ColorFunction(text) else { return nil }
    switch function.name {
    case "rgb", "rgba": return function.rgb
    case "hsl", "hsla": return function.hsl
    case "hwb": return function.hwb
    default: return nil
    }
  }

  private init?(_ text: String) {
    guard let open = text.firstIndex(of: "("), text.hasSuffix(")") else { return nil }
    name = String(text[..<open])
    var scanner = NumberScanner(text[text.index(after: open)...].dropLast())
    scanner.skipSpaces()
    while !scanner.isAtEnd {
      guard let part = Self.part(&scanner) else { return nil }
      if parts.count == 3 {
        guard alpha == nil else { return nil }
        alpha = part
        scanner.skipSpaces()
      } else {
        parts.append(part)
        guard skipSeparator(&scanner) else { return nil }
      }
    }
    guard parts.count == 3 else { return nil }
  }

  /// Steps over what separates two numbers; `false` for what does not belong there.
  private mutating func skipSeparator(_ scanner: inout NumberScanner) -> Bool {
    let before = scanner.position
    let isComma = scanner.skipComma()
    if scanner.isAtEnd { return !isComma }
    if parts.count == 1 { hasCommas = isComma }
    if parts.count == 3, !hasCommas {
      guard !isComma, scanner.take(UInt8(ascii: "/")) else { return false }
      scanner.skipSpaces()
      return !scanner.isAtEnd
    }
    return isComma == hasCommas && scanner.position > before
  }

  private static func part(_ scanner: inout NumberScanner) -> Part? {
    guard let number = scanner.number() else { return scanner.word() == "none" ? Part.none : nil }
    if scanner.take(UInt8(ascii: "%")) { return .percent(number) }
    switch scanner.word() {
    case "": return .number(number)
    case "deg": return .degrees(number)
    case "grad": return .degrees(number * 0.9)
    case "rad": return .degrees(number * 180 / .pi)
    case "turn": return .degrees(number * 360)
    default: return nil
    }
  }

  // MARK: Values

  private var opacity: Double? {
    guard let alpha else { return 1 }
    return alpha.value(of: 1).map { min(max($0, 0), 1) }
  }

  /// With commas, all three are numbers or all are percentages.
  private var rgb: Color? {
    let percents = parts.count { $0.isPercent }
    if hasCommas, percents != 0 && percents != 3 || parts.contains(where: \.isNone) { return nil }
    let values = parts.compactMap { $0.value(of: 255) }
    guard values.count == 3, let opacity else { return nil }
    return Self.color(values.map { $0 / 255 }, opacity)
  }

  private var hue: Double? {
    switch parts[0] {
    case .number(let degrees), .degrees(let degrees):
      return degrees - (degrees / 360).rounded(.down) * 360
    case .percent: return nil
    case .none: return 0
    }
  }

  private var hsl: Color? {
    if hasCommas, !(parts[1].isPercent && parts[2].isPercent) || parts[0].isNone { return nil }
    guard let hue, let saturation = parts[1].value(of: 100), let light = parts[2].value(of: 100),
      let opacity
    else { return nil }
    return Self.color(
      Self.channels(hue, min(max(saturation, 0), 100) / 100, min(max(light, 0), 100) / 100),
      opacity)
  }

  private var hwb: Color? {
    guard !hasCommas, let hue, let white = parts[1].value(of: 100),
      let black = parts[2].value(of: 100), let opacity
    else { return nil }
    let (w, b) = (min(max(white, 0), 100) / 100, min(max(black, 0), 100) / 100)
    if w + b >= 1 { return Self.color(Array(repeating: w / (w + b), count: 3), opacity) }
    return Self.color(Self.channels(hue, 1, 0.5).map { $0 * (1 - w - b) + w }, opacity)
  }

  private static func channels(_ hue: Double, _ saturation: Double, _ light: Double) -> [Double] {
    let reach = saturation * min(light, 1 - light)
    return [0.0, 8, 4].map { shift in
      let place = (shift + hue / 30).truncatingRemainder(dividingBy: 12)
      return light - reach * max(-1, min(place - 3, 9 - place, 1))
    }
  }

  private static func color(_ shares: [Double], _ opacity: Double) -> Color {
    let bytes = shares.map { UInt8(bounding: ($0 * 255).rounded()) }
    return Color(red: bytes[0], green: bytes[1], blue: bytes[2]).opacity(opacity)
  }
}
