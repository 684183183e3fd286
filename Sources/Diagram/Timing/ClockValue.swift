/// Times as SMIL writes them, in seconds.
enum ClockValue {
  /// The seconds of `text` (`1.5s`, `250ms`, `2min`, `1h`, `01:30`, `00:01:30.5`, `7`), or `nil`.
  ///
  /// `indefinite` is infinite. Source: SMIL 3.0, clock value syntax, as browsers read it.
  static func seconds(_ text: some StringProtocol) -> Double? {
    let word = text.trimmed
    if word == "indefinite" { return .infinity }
    return word.contains(":") ? clock(word) : offset(word)
  }

  /// The seconds of a plain time with or without a unit.
  static func offset(_ text: String) -> Double? {
    for (unit, factor) in [("ms", 0.001), ("min", 60), ("h", 3600), ("s", 1)] {
      if text.hasSuffix(unit) { return plain(text.dropLast(unit.count)).map { $0 * factor } }
    }
    return plain(text[...])
  }

  private static func plain(_ text: Substring) -> Double? {
    var scanner = NumberScanner(text)
    let number = scanner.number()
    return scanner.isAtEnd ? number : nil
  }

  /// `hh:mm:ss`, `hh:mm:ss.fff`, `mm:ss`, `mm:ss.fff`.
  private static func clock(_ text: String) -> Double? {
    let fields = text.split(separator: ":", omittingEmptySubsequences: false)
    guard (2...3).contains(fields.count), fields.dropLast().allSatisfy({ isTwoDigits($0) }),
      let last = fields.last, isTwoDigits(last.prefix { $0 != "." }), let seconds = plain(last)
    else { return nil }
    let whole = fields.dropLast().compactMap { Double($0) }
    guard whole.last ?? 0 < 60, seconds < 60 else { return nil }
    return whole.reduce(0) { $0 * 60 + $1 } * 60 + seconds
  }

  private static func isTwoDigits(_ text: Substring) -> Bool {
    text.count == 2 && text.allSatisfy { $0.isASCII && $0.isNumber }
  }
}
