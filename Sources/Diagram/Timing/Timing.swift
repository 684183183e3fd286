/// When an animation runs: its timing attributes, read.
struct Timing: Equatable, Sendable {
  /// What an animation does when it is to begin again while it runs.
  enum Restart: String, Sendable {
    case always, whenNotActive, never
  }

  /// One entry of `begin` or `end`.
  enum Moment: Equatable, Sendable {
    /// Seconds of the document.
    case offset(Double)
    /// Seconds after the begin or end of the animation with an id.
    case event(id: String, isEnd: Bool, offset: Double)
  }

  var begins: [Moment] = [.offset(0)]
  var ends: [Moment] = []
  /// Seconds of one run; infinite when it is not given.
  var simple = Double.infinity
  var repeatCount: Double?
  var repeatDuration: Double?
  var least = 0.0
  var most = Double.infinity
  var restart = Restart.always
  /// Whether the last value stays after the end (`fill="freeze"`).
  var isFrozen = false

  /// Seconds that the runs take together, before `end`, `min` and `max`.
  ///
  /// Source: SMIL 3.0, computing the active duration.
  var repeating: Double {
    guard simple > 0 else { return 0 }
    guard repeatCount != nil || repeatDuration != nil else { return simple }
    let byCount = repeatCount.map { simple.isFinite ? $0 * simple : .infinity } ?? .infinity
    return min(byCount, repeatDuration ?? .infinity)
  }

  /// When an interval that begins at `begin` ends; `end` is the time that its `end` names.
  func activeEnd(begin: Double, end: Double) -> Double {
    let wanted = min(repeating, end - begin)
    let bounded = least <= most ? min(most, max(least, wanted)) : wanted
    return (begin + bounded).wholeMicroseconds
  }
}

extension Timing {
  /// The timing that `attributes` write; what is broken counts as absent.
  init(_ attributes: [String: String]) {
    if let begin = attributes["begin"] {
      begins = Self.moments(begin).filter { $0 != .offset(.infinity) }
    }
    if let end = attributes["end"] { ends = Self.moments(end) }
    if let duration = Self.positive(attributes["dur"]) { simple = duration }
    repeatCount = Self.count(attributes["repeatCount"])
    repeatDuration = Self.positive(attributes["repeatDur"])
    least = attributes["min"].flatMap(ClockValue.seconds).map { max($0, 0) } ?? 0
    most = Self.positive(attributes["max"]) ?? .infinity
    restart = attributes["restart"].flatMap(Restart.init) ?? .always
    isFrozen = attributes["fill"] == "freeze"
  }

  private static func positive(_ text: String?) -> Double? {
    guard let seconds = text.flatMap(ClockValue.seconds), seconds > 0 else { return nil }
    return seconds
  }

  static func count(_ text: String?) -> Double? {
    guard let text, text == text.trimmed else { return nil }
    if text == "indefinite" { return .infinity }
    guard let numbers = NumberScanner.numbers(in: text), numbers.count == 1, numbers[0] > 0 else {
      return nil
    }
    return numbers[0]
  }

  private static func moments(_ text: String) -> [Moment] {
    text.split(separator: ";", maxSplits: Limits.times).prefix(Limits.times).compactMap {
      moment($0.trimmed)
    }
  }

  /// One entry of a list of times; `nil` for what never comes by itself, such as a click.
  static func moment(_ text: String) -> Moment? {
    if let seconds = ClockValue.seconds(text) { return .offset(seconds) }
    let sign = text.firstIndex(of: "+") ?? text.firstIndex(of: "-")
    var name = text
    var offset = 0.0
    if let sign {
      guard let seconds = ClockValue.offset(text[text.index(after: sign)...].trimmed) else {
        return nil
      }
      offset = text[sign] == "-" ? -seconds : seconds
      name = text[..<sign].trimmed
    }
    for (suffix, isEnd) in [(".begin", false), (".end", true)] where name.hasSuffix(suffix) {
      let id = String(name.dropLast(suffix.count))
      return id.isEmpty ? nil : .event(id: id, isEnd: isEnd, offset: offset)
    }
    return nil
  }
}

extension Double {
  /// Seconds rounded to a millionth, the grain of time: sums of times compare as they are written.
  var wholeMicroseconds: Double { isFinite ? (self * 1e6).rounded() / 1e6 : self }
}
