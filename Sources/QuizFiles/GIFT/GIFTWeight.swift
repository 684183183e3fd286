/// The weight of an answer, written `%50%` or `%-33.33333%`.
enum GIFTWeight {
  /// A number as Moodle's pattern wants it: a sign or none, digits, a point and digits or none.
  static func number(_ text: some StringProtocol) -> Double? {
    let digits = text.hasPrefix("-") ? text.dropFirst() : text[...]
    let parts = digits.utf8.split(
      separator: UInt8(ascii: "."), maxSplits: 1, omittingEmptySubsequences: false)
    guard let whole = parts.first, !whole.isEmpty, digits.utf8.count <= 12,
      parts.allSatisfy({ $0.allSatisfy { (0x30...0x39).contains($0) } })
    else { return nil }
    return Double(digits.hasSuffix(".") ? text + "0" : String(text))
  }

  /// What stands where a weight would and means to be one: `%50,5%`, `%--5%`, `%+50%`, `% 50 %`.
  static func likeness(_ content: GIFTLetters) -> String? {
    let text = content.string.prefix { $0 != "#" }
    guard text.hasPrefix("%"), let end = text.dropFirst().prefix(20).firstIndex(of: "%") else {
      return nil
    }
    let inside = text[text.index(after: text.startIndex)..<end]
    let isLike =
      inside.contains { ("0"..."9").contains($0) }
      && inside.allSatisfy { "0123456789+-,. eE".contains($0) }
    return isLike ? String(text[...end]) : nil
  }

  /// Whether a text would be read as if it began with a weight.
  static func begins(_ text: String) -> Bool {
    guard text.hasPrefix("%") else { return false }
    let inside = text.dropFirst()
    return inside.firstIndex(of: "%").map { number(inside[..<$0]) != nil } ?? false
  }

  /// With as many decimals as ``number(_:)`` takes, and none that are 0.
  static func written(_ weight: Double) -> String {
    let scaled = Int(exactly: (abs(weight) * Double(unit)).rounded()) ?? 0
    let sign = weight < 0 && scaled > 0 ? "-" : ""
    let decimals = String(scaled % unit + unit).dropFirst()
    let kept = String(decimals.reversed().drop { $0 == "0" }.reversed())
    return "%\(sign)\(scaled / unit)" + (kept.isEmpty ? "%" : ".\(kept)%")
  }

  private static let unit = 10_000_000_000
}
