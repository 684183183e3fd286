import Content

/// A value of `settings.conf` that the staff change in steps; ``StaffTextField`` has the texts and
/// ``StepValue`` the times of steps.
public enum StaffSetting: String, CaseIterable, Equatable, Hashable, Sendable {
  case idle, finish, pause, leadIn = "lead-in", classDay = "class-day", classWeek = "class-week"
  case delimiter

  /// Pages of these values.
  static let pages = 1

  /// Whether it has two directions; of two values one touch gives the other.
  public var hasLower: Bool { self != .delimiter }

  /// The key in `settings.conf`.
  var key: String {
    switch self {
    case .idle: "idle-seconds"
    case .finish: "finish-seconds"
    case .pause: "pause-minutes"
    case .leadIn: "lead-in"
    case .classDay, .classWeek: "next-class"
    case .delimiter: "delimiter"
    }
  }

  /// What one touch adds, and between which values.
  fileprivate var steps: (by: Int, within: ClosedRange<Int>) {
    switch self {
    case .idle: (15, 15...600)
    case .finish: (10, 10...600)
    case .pause: (5, 5...240)
    case .leadIn: (1, 0...60)
    case .classDay: (1, 0...0)
    case .classWeek: (7, 0...0)
    case .delimiter: (1, 0...1)
    }
  }
}

extension KioskState {
  /// What can be touched on a page of sound, look and settings.
  func settingsControls(_ area: StaffArea) -> [Control] {
    if let shown = stepsShown(area) { return controls(of: shown) }
    if area.listPage > StaffSetting.pages {
      return StaffTextField.allCases.map { .staff(.edit($0)) }
    }
    guard area.listPage > 0 else {
      return TextSizeName.allCases.map { .textSize($0) } + ThemeName.allCases.map { .theme($0) }
        + [.motion(reduced: false), .motion(reduced: true), .quieter, .louder]
    }
    return StaffSetting.allCases.flatMap { setting -> [Control] in
      (setting.hasLower ? [.staff(.lower(setting))] : []) + [.staff(.raise(setting))]
    }
  }

  /// Changes one value by a step and has it kept.
  mutating func change(_ setting: StaffSetting, _ direction: Int) -> [Effect] {
    guard let value = changed(setting, direction) else { return [] }
    return keep(setting.key, value)
  }

  /// Sets the value one step further; gives it as it is written, or `nil` where nothing changes.
  private mutating func changed(_ setting: StaffSetting, _ direction: Int) -> String? {
    switch setting {
    case .idle: step(setting, direction, \.idleSeconds)
    case .finish: step(setting, direction, \.finishSeconds)
    case .pause: step(setting, direction, \.pauseMinutes)
    case .leadIn: stepLeadIn(direction)
    case .classDay, .classWeek: stepClass(by: direction * setting.steps.by)
    case .delimiter: toggleDelimiter()
    }
  }

  private mutating func step(
    _ setting: StaffSetting, _ direction: Int, _ path: WritableKeyPath<Settings, Int>
  ) -> String? {
    let (by, within) = setting.steps
    guard let new = settings[keyPath: path].stepped(direction, by: by, within: within) else {
      return nil
    }
    settings[keyPath: path] = new
    return "\(new)"
  }

  /// Seconds of every lead-in; from the session's own it begins at the longest of them.
  private mutating func stepLeadIn(_ direction: Int) -> String? {
    let own = session?.steps.map(\.leadIn).max() ?? 0
    let old = settings.leadIn ?? own
    let new = min(
      max(old + direction, StaffSetting.leadIn.steps.within.lowerBound),
      StaffSetting.leadIn.steps.within.upperBound)
    guard new != settings.leadIn else { return nil }
    settings.leadIn = new
    return "\(new)"
  }

  /// Moves the next class; before today there is none.
  private mutating func stepClass(by days: Int) -> String? {
    guard let today = staff.report?.today else { return nil }
    let old = settings.nextClass.flatMap { $0 < today ? nil : $0 }
    let new = (old ?? today).adding(days: days)
    guard new >= today else {
      guard settings.nextClass != nil else { return nil }
      settings.nextClass = nil
      return ""
    }
    settings.nextClass = new
    return new.description
  }

  private mutating func toggleDelimiter() -> String {
    settings.delimiter = settings.delimiter == .comma ? .semicolon : .comma
    return String(settings.delimiter.rawValue)
  }
}
