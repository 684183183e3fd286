import Drawing

/// Finds values that are read as absent, or drawn otherwise than in a browser.
enum ValueRules {
  /// Lengths below this are drawn by some as a line and by others not at all.
  private static let smallest = 0.001

  /// What is wrong with `text` as the attribute `name` of a shape, a `<use>` or a `<symbol>`; `nil`
  /// when nothing is.
  static func reason(_ name: String, _ text: String, _ reader: ValueReader) -> String? {
    switch name {
    case "transform":
      return Transform(list: text) == nil && text.trimmed != "none"
        ? "is broken and counts as absent" : nil
    case "pathLength":
      guard let numbers = NumberScanner.numbers(in: text), numbers.count == 1, numbers[0] > 0
      else { return "needs a number above 0" }
      return nil
    case "points":
      guard let numbers = NumberScanner.numbers(in: text), numbers.count.isMultiple(of: 2) else {
        return "needs pairs of numbers"
      }
      return nil
    case "d":
      return PathReader.read(text).isWhole || text.trimmed == "none"
        ? nil : "is drawn up to its first error"
    default: return length(name, text, reader)
    }
  }

  private static func length(_ name: String, _ text: String, _ reader: ValueReader) -> String? {
    guard let property = Property(rawValue: name), property.isGeometry else { return nil }
    guard case .number(let length)? = reader.value(text, of: property) else {
      return "has no value it knows"
    }
    let isTiny = property.isNeverNegative && length > 0 && length < smallest
    return isTiny ? "is next to nothing" : nil
  }

  /// What is wrong with the times of the animation `element`, other than `begin`, `end` and `dur`.
  static func findings(ofTimesOf element: Element) -> [String] {
    var findings: [String] = []
    for name in ["repeatDur", "min", "max"] {
      guard let text = element.attributes[name] else { continue }
      let seconds = ClockValue.seconds(text)
      if seconds == nil || seconds.map({ $0 > 0 && $0 < smallest }) == true {
        findings.append("\(name) needs a time such as 1.5s; it is \(text).")
      }
    }
    if let text = element.attributes["repeatCount"], Timing.count(text) == nil {
      findings.append("repeatCount needs a number above 0 or indefinite; it is \(text).")
    }
    return findings
  }

  /// Whether an effect moves by numbers too large to be drawn exactly.
  static func exceedsPrecision(_ effect: Effect) -> Bool {
    effect.values.contains { value in
      guard case .transform(let item) = value else { return false }
      return max(abs(item.first), abs(item.second), abs(item.third)) > 1e6
    }
  }
}
