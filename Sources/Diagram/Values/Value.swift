import Drawing

/// The value of an animated attribute.
enum Value: Equatable, Sendable {
  case number(Double)
  case paint(Paint)
  case keyword(String)
  case numbers([Double])
  case path([PathCommand])
  case transform(TransformItem)
  case point(Point)

  var number: Double? { if case .number(let number) = self { number } else { nil } }
  var paint: Paint? { if case .paint(let paint) = self { paint } else { nil } }
  var keyword: String? { if case .keyword(let word) = self { word } else { nil } }
  var numbers: [Double]? { if case .numbers(let numbers) = self { numbers } else { nil } }

  /// How many pieces a shape of this value is drawn with; 1 for what is no shape.
  var pieceCount: Int {
    switch self {
    case .path(let commands): return commands.count
    case .numbers(let numbers): return numbers.count / 2
    default: return 1
    }
  }
}

/// Reads attribute values as the document's coordinate system understands them.
struct ValueReader: Sendable {
  /// What percentages are a part of.
  var viewport: Size

  /// The value of `property` that `text` writes, or `nil` if it writes none.
  func value(_ text: String, of property: Property) -> Value? {
    switch property.kind {
    case .number:
      // A miter limit alone takes no percentage, and nothing below zero.
      guard let number = number(text),
        property != .strokeMiterlimit || number >= 0 && !text.contains("%")
      else { return nil }
      return .number(number)
    case .length(let axis):
      guard let length = length(text, axis), length >= 0 || !property.isNeverNegative else {
        return nil
      }
      return .number(length)
    case .paint: return Paint(text).map(Value.paint)
    case .keyword(let known):
      let word = text.lowercasedTrimmed
      return known.contains(word) ? .keyword(word) : nil
    case .dashes: return dashes(text).map(Value.numbers)
    case .points: return NumberScanner.numbers(in: text).map(Value.numbers)
    case .path:
      let path = PathReader.read(text)
      return text.trimmed == "none" ? .path([]) : .path(path.commands)
    }
  }

  /// A plain number or percentage.
  private func number(_ text: String) -> Double? {
    var scanner = NumberScanner(text.trimmed)
    guard let number = scanner.number() else { return nil }
    if scanner.take(UInt8(ascii: "%")), scanner.isAtEnd { return number / 100 }
    return scanner.isAtEnd ? number : nil
  }

  /// A length in user units, or `nil` if it is none.
  func length(_ text: String, _ axis: Property.Axis) -> Double? {
    var scanner = NumberScanner(text.trimmed)
    guard let number = scanner.number() else { return nil }
    if scanner.take(UInt8(ascii: "%")) {
      return scanner.isAtEnd ? number / 100 * whole(axis) : nil
    }
    let unit = scanner.word().lowercased()
    guard scanner.isAtEnd, let factor = Self.units[unit] else { return nil }
    return number * factor
  }

  /// User units in one of each absolute unit.
  ///
  /// Source: CSS Values and Units, absolute lengths.
  private static let units: [String: Double] = [
    "": 1, "px": 1, "in": 96, "cm": 96 / 2.54, "mm": 96 / 25.4, "pt": 96.0 / 72, "pc": 16,
    "q": 96 / 101.6,
  ]

  private func whole(_ axis: Property.Axis) -> Double {
    switch axis {
    case .horizontal: return viewport.width
    case .vertical: return viewport.height
    case .diagonal:
      let squares = viewport.width * viewport.width + viewport.height * viewport.height
      return (squares / 2).squareRoot()
    }
  }

  private func dashes(_ text: String) -> [Double]? {
    if text.trimmed == "none" { return [] }
    let parts = text.split(
      separator: ",", maxSplits: Limits.dashes, omittingEmptySubsequences: false)
    if parts.contains(where: \.trimmed.isEmpty) { return nil }
    let words = text.split(maxSplits: Limits.dashes) { $0 == "," || $0.isWhitespace }
    let lengths = words.compactMap { length(String($0), .diagonal) }
    guard lengths.count == words.count, (1...Limits.dashes).contains(lengths.count) else {
      return nil
    }
    return lengths
  }
}
