import Content

/// One setting of `settings.conf`: its key, and how its value is read. A new setting is a line of ``all``.
struct SettingKey: Sendable {
  /// The key; one that ends in `.STEP` stands for a key for each step.
  let name: String
  /// Reads a value into the settings; `step` is the id that stands in the place of `STEP`.
  ///
  /// - Returns: what was needed and what was found, for a sentence about the key; `nil`: it was read.
  let read: @Sendable (_ value: String, _ step: String, _ settings: inout Settings) -> String?

  /// All settings, in the order in which a finding lists them.
  static let all = [
    text("clinic") { $0.clinicName = $1 },
    text("place") { $0.clinicPlace = $1 },
    text("phone") { $0.phone = $1 },
    text("hours") { $0.hours = $1 },
    SettingKey(name: "next-class", read: readNextClass),
    number("panel-width-mm", 100...5000) { $0.panelWidth = $1 },
    SettingKey(name: "language", read: readLanguage),
    SettingKey(name: "sessions", read: readSessions),
    choice("theme", ThemeName.allCases) { $0.theme = $1 },
    choice("text-size", TextSizeName.allCases) { $0.textSize = $1 },
    choice("motion", [("full", false), ("reduced", true)]) { $0.isMotionReduced = $1 },
    choice("helper", Settings.Helper.allCases) { $0.helper = $1 },
    choice("headscarf", [("yes", true), ("no", false)]) { $0.hasHeadscarf = $1 },
    number("volume", 0...100) { $0.volume = $1 },
    number("lead-in", 0...60) { $0.leadIn = $1 },
    number("idle-seconds", 5...3600) { $0.idleSeconds = $1 },
    number("grace-seconds", 3...600) { $0.graceSeconds = $1 },
    number("pause-minutes", 1...240) { $0.pauseMinutes = $1 },
    number("finish-seconds", 5...3600) { $0.finishSeconds = $1 },
    SettingKey(name: "bands", read: readBands),
    choice("delimiter", CSVDelimiter.allCases.map { ("\($0.rawValue)", $0) }) { $0.delimiter = $1 },
    choice("paper", PaperSize.allCases) { $0.paper = $1 },
    text("printer") { $0.printer = $1 },
    choice("unverified-packages", [("allow", true), ("forbid", false)]) {
      $0.allowsUnverified = $1
    },
    text("stick-folder", limit: 400) { $0.stickFolder = $1 },
    choice("presenter-display", PresenterDisplay.allCases) { $0.presenterDisplay = $1 },
    number("quiz-seed", 1...1_000_000) { $0.quizSeed = $1 },
    choice("class", Settings.Door.allCases) { $0.classDoor = $1 },
    number("class-limit", 5...ClassMeeting.peopleLimit) { $0.classLimit = $1 },
    choice("demonstration", Settings.Door.allCases) { $0.demonstrationDoor = $1 },
    SettingKey(name: "seconds.STEP") { value, step, settings in
      read(value, 1...3600) { settings.seconds[step] = $0 }
    },
    SettingKey(name: "rounds.STEP") { value, step, settings in
      read(value, 1...20) { settings.rounds[step] = $0 }
    },
  ]

  // MARK: Kinds of values

  private static func text(
    _ name: String, limit: Int = Settings.textLimit,
    _ set: @escaping @Sendable (inout Settings, String) -> Void
  ) -> SettingKey {
    SettingKey(name: name) { value, _, settings in
      guard value.count <= limit else {
        return "must have at most \(limit) characters, but it has \(value.count)"
      }
      set(&settings, value)
      return nil
    }
  }

  private static func number(
    _ name: String, _ range: ClosedRange<Int>,
    _ set: @escaping @Sendable (inout Settings, Int) -> Void
  ) -> SettingKey {
    SettingKey(name: name) { value, _, settings in read(value, range) { set(&settings, $0) } }
  }

  private static func read(
    _ value: String, _ range: ClosedRange<Int>, _ set: (Int) -> Void
  ) -> String? {
    guard let number = Int(value), range.contains(number) else {
      return "must be a whole number from \(range.lowerBound) to \(range.upperBound), "
        + "but it is \(shown(value))"
    }
    set(number)
    return nil
  }

  private static func choice<Value: Sendable>(
    _ name: String, _ choices: [(name: String, value: Value)],
    _ set: @escaping @Sendable (inout Settings, Value) -> Void
  ) -> SettingKey {
    SettingKey(name: name) { value, _, settings in
      guard let choice = choices.first(where: { $0.name == value }) else {
        let names = choices.map(\.name).joined(separator: ", ")
        return "must be one of \(names), but it is \(shown(value))"
      }
      set(&settings, choice.value)
      return nil
    }
  }

  private static func choice<Value: RawRepresentable<String> & Sendable>(
    _ name: String, _ values: [Value], _ set: @escaping @Sendable (inout Settings, Value) -> Void
  ) -> SettingKey {
    choice(name, values.map { ($0.rawValue, $0) }, set)
  }

  // MARK: Single settings

  /// A day of the calendar, or nothing.
  private static func readNextClass(_ value: String, _: String, _ settings: inout Settings)
    -> String?
  {
    let day = CalendarDay(value)
    guard value.isEmpty || day != nil else {
      return "must be a day such as 2026-12-03, or empty, but it is \(shown(value))"
    }
    settings.nextClass = day
    return nil
  }

  private static func readLanguage(_ value: String, _: String, _ settings: inout Settings)
    -> String?
  {
    guard let tag = LanguageTag(value) else {
      return "must be a language tag such as id, but it is \(shown(value))"
    }
    settings.language = tag.description
    return nil
  }

  /// Ids of sessions, the first of them the kiosk's face.
  private static func readSessions(_ value: String, _: String, _ settings: inout Settings)
    -> String?
  {
    let ids = value.split(whereSeparator: \.isWhitespace).map(String.init)
    guard ids.allSatisfy({ $0.hasPrefix("session.") }), Set(ids).count == ids.count else {
      return "must be ids of sessions, each once, such as session.oxytocin-massage, "
        + "but it is \(shown(value))"
    }
    settings.sessions = ids
    return nil
  }

  /// Two percentages: from where on a result is good, and from where on it is fair.
  private static func readBands(_ value: String, _: String, _ settings: inout Settings) -> String? {
    let numbers = value.split(whereSeparator: \.isWhitespace).map { Int($0) }
    guard numbers.count == 2, let good = numbers[0], let fair = numbers[1],
      let bands = Bands(good: Double(good), fair: Double(fair))
    else {
      return "must be two whole percentages, good and fair, such as 76 56, the first the larger, "
        + "but it is \(shown(value))"
    }
    settings.bands = bands
    return nil
  }

  private static func shown(_ value: String) -> String {
    value.isEmpty ? "empty" : String(value.prefix(40))
  }
}
