import Content

/// Something wrong with one line of `settings.conf`; the other lines count.
public struct SettingsFinding: Equatable, Sendable {
  /// Line, from 1.
  public var line: Int
  /// One plain sentence: what, needed, found.
  public var sentence: String

  /// The finding `sentence` at `line`.
  public init(line: Int, sentence: String) {
    self.line = line
    self.sentence = sentence
  }
}

/// Reads `settings.conf`: `key = value` lines; `#` begins a comment line.
///
/// A line that cannot be used leaves the default in place and becomes a finding: a slip of the
/// staff's hand never stops the kiosk.
public struct SettingsParser {
  /// What was read, on top of the defaults.
  public private(set) var settings = Settings()
  /// What could not be used, in order of lines.
  public private(set) var findings: [SettingsFinding] = []

  private var line = 0
  private var seen: [String: Int] = [:]

  /// Reads `text`, the whole file.
  public init(_ text: String) {
    for content in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
      line += 1
      read(trimmed(content))
    }
  }

  private mutating func read(_ text: Substring) {
    let text = line == 1 && text.first == "\u{FEFF}" ? text.dropFirst() : text
    guard let first = text.first, first != "#" else { return }
    guard let mark = text.firstIndex(of: "=") else {
      return note("A setting is written as key = value, but this line has no =.")
    }
    let key = String(trimmed(text[..<mark]))
    let value = String(trimmed(text[text.index(after: mark)...]))
    if let earlier = seen[key] {
      return note("The setting \(key) stands here again; line \(earlier) counts.")
    }
    seen[key] = line
    set(key, to: value)
  }

  private mutating func set(_ key: String, to value: String) {
    if let step = suffix(of: key, after: "seconds.") {
      return setNumber(1...3600, key, value) { $0.seconds[step] = $1 }
    }
    if let step = suffix(of: key, after: "rounds.") {
      return setNumber(1...20, key, value) { $0.rounds[step] = $1 }
    }
    if setText(key, to: value) || setWord(key, to: value) || setNumber(key, to: value) { return }
    note("There is no setting named \(key); one of \(Self.keys.joined(separator: ", ")) is needed.")
  }

  private mutating func setText(_ key: String, to value: String) -> Bool {
    let field: WritableKeyPath<Settings, String>
    switch key {
    case "clinic": field = \.clinicName
    case "place": field = \.clinicPlace
    case "phone": field = \.phone
    case "hours": field = \.hours
    case "printer": field = \.printer
    case "stick-folder": field = \.stickFolder
    default: return false
    }
    let limit = field == \.stickFolder ? 400 : Settings.textLimit
    if value.count > limit {
      note("The setting \(key) must have at most \(limit) letters, but it has \(value.count).")
    } else {
      settings[keyPath: field] = value
    }
    return true
  }

  private mutating func setWord(_ key: String, to value: String) -> Bool {
    switch key {
    case "theme":
      setChoice(key, value, ThemeName.allCases.map { ($0.rawValue, $0) }) { $0.theme = $1 }
    case "text-size":
      setChoice(key, value, TextSizeName.allCases.map { ($0.rawValue, $0) }) { $0.textSize = $1 }
    case "helper":
      setChoice(key, value, Settings.Helper.allCases.map { ($0.rawValue, $0) }) { $0.helper = $1 }
    case "headscarf":
      setChoice(key, value, [("yes", true), ("no", false)]) { $0.hasHeadscarf = $1 }
    case "unverified-packages":
      setChoice(key, value, [("allow", true), ("forbid", false)]) { $0.allowsUnverified = $1 }
    case "class":
      setChoice(key, value, Settings.Door.allCases.map { ($0.rawValue, $0) }) { $0.classDoor = $1 }
    case "demonstration":
      setChoice(key, value, Settings.Door.allCases.map { ($0.rawValue, $0) }) {
        $0.demonstrationDoor = $1
      }
    case "motion":
      setChoice(key, value, [("full", false), ("reduced", true)]) { $0.isMotionReduced = $1 }
    case "paper":
      setChoice(key, value, PaperSize.allCases.map { ($0.rawValue, $0) }) { $0.paper = $1 }
    case "delimiter":
      setChoice(key, value, CSVDelimiter.allCases.map { ("\($0.rawValue)", $0) }) {
        $0.delimiter = $1
      }
    case "next-class": setDay(key, value) { $0.nextClass = $1 }
    case "bands": setBands(key, value)
    case "sessions": setSessions(key, value)
    case "presenter-display":
      setChoice(key, value, PresenterDisplay.allCases.map { ($0.rawValue, $0) }) {
        $0.presenterDisplay = $1
      }
    case "language":
      if let tag = LanguageTag(value) {
        settings.language = tag.description
      } else {
        note("The setting language must be a language tag such as id, but it is \(shown(value)).")
      }
    default: return false
    }
    return true
  }

  private mutating func setNumber(_ key: String, to value: String) -> Bool {
    switch key {
    case "panel-width-mm": setNumber(100...5000, key, value) { $0.panelWidth = $1 }
    case "volume": setNumber(0...100, key, value) { $0.volume = $1 }
    case "lead-in": setNumber(0...60, key, value) { $0.leadIn = $1 }
    case "idle-seconds": setNumber(5...3600, key, value) { $0.idleSeconds = $1 }
    case "grace-seconds": setNumber(3...600, key, value) { $0.graceSeconds = $1 }
    case "pause-minutes": setNumber(1...240, key, value) { $0.pauseMinutes = $1 }
    case "finish-seconds": setNumber(5...3600, key, value) { $0.finishSeconds = $1 }
    case "class-limit": setNumber(5...ClassMeeting.peopleLimit, key, value) { $0.classLimit = $1 }
    case "quiz-seed": setNumber(1...1_000_000, key, value) { $0.quizSeed = $1 }
    default: return false
    }
    return true
  }

  /// All keys, as the documents name them.
  public static let keys = [
    "clinic", "place", "phone", "hours", "next-class", "panel-width-mm", "language", "sessions",
    "theme",
    "text-size",
    "motion", "helper", "headscarf", "volume", "lead-in", "idle-seconds", "grace-seconds",
    "pause-minutes",
    "finish-seconds", "bands", "delimiter", "paper", "printer", "unverified-packages",
    "stick-folder", "presenter-display", "quiz-seed", "class", "class-limit", "demonstration",
    "seconds.STEP", "rounds.STEP",
  ]

  private mutating func setNumber(
    _ range: ClosedRange<Int>, _ key: String, _ value: String, _ set: (inout Settings, Int) -> Void
  ) {
    guard let number = Int(value), range.contains(number) else {
      return note(
        "The setting \(key) must be a whole number from \(range.lowerBound) to "
          + "\(range.upperBound), but it is \(shown(value)).")
    }
    set(&settings, number)
  }

  /// A day of the calendar, or nothing.
  private mutating func setDay(
    _ key: String, _ value: String, _ set: (inout Settings, CalendarDay?) -> Void
  ) {
    guard !value.isEmpty else { return set(&settings, nil) }
    guard let day = CalendarDay(value) else {
      return note(
        "The setting \(key) must be a day such as 2026-12-03, or empty, but it is "
          + "\(shown(value)).")
    }
    set(&settings, day)
  }

  /// Two percentages: from where on a result is good, and from where on it is fair.
  private mutating func setBands(_ key: String, _ value: String) {
    let numbers = value.split(whereSeparator: \.isWhitespace).map { Int($0) }
    guard numbers.count == 2, let good = numbers[0], let fair = numbers[1],
      let bands = Bands(good: Double(good), fair: Double(fair))
    else {
      return note(
        "The setting \(key) must be two whole percentages, good and fair, such as 76 56, the first "
          + "the larger, but it is \(shown(value)).")
    }
    settings.bands = bands
  }

  /// Ids of sessions, the first of them the kiosk's face.
  private mutating func setSessions(_ key: String, _ value: String) {
    let ids = value.split(whereSeparator: \.isWhitespace).map(String.init)
    guard ids.allSatisfy({ $0.hasPrefix("session.") }), Set(ids).count == ids.count else {
      return note(
        "The setting \(key) must be ids of sessions, each once, such as session.oxytocin-massage, "
          + "but it is \(shown(value)).")
    }
    settings.sessions = ids
  }

  private mutating func setChoice<Value>(
    _ key: String, _ value: String, _ choices: [(name: String, value: Value)],
    _ set: (inout Settings, Value) -> Void
  ) {
    guard let choice = choices.first(where: { $0.name == value }) else {
      let names = choices.map(\.name).joined(separator: ", ")
      return note("The setting \(key) must be one of \(names), but it is \(shown(value)).")
    }
    set(&settings, choice.value)
  }

  private mutating func note(_ sentence: String) {
    findings.append(SettingsFinding(line: line, sentence: sentence))
  }

  private func suffix(of key: String, after prefix: String) -> String? {
    key.hasPrefix(prefix) && key.count > prefix.count ? String(key.dropFirst(prefix.count)) : nil
  }

  private func shown(_ value: String) -> String {
    value.isEmpty ? "empty" : String(value.prefix(40))
  }

  private func trimmed(_ text: Substring) -> Substring {
    var text = text.drop(while: \.isWhitespace)
    while text.last?.isWhitespace == true { text.removeLast() }
    return text
  }
}
