import Content

/// What the clinic may set about a step instead of the session's own.
public enum StepValue: String, CaseIterable, Equatable, Hashable, Sendable {
  case seconds, rounds

  /// Where the settings hold it, by step id.
  var path: WritableKeyPath<Settings, [String: Int]> {
    self == .seconds ? \.seconds : \.rounds
  }

  /// What one touch adds, and between which values.
  fileprivate var steps: (by: Int, within: ClosedRange<Int>) {
    self == .seconds ? (5, 5...900) : (1, 1...20)
  }

  /// The session's own.
  public func own(of step: Step) -> Int { self == .seconds ? step.seconds : step.rounds }
}

/// A step of an installed session whose time the staff can set.
public struct StaffStep: Equatable, Sendable {
  /// Id of the session.
  public var session: String
  public var step: Step
}

extension KioskState {
  /// Every step of every session, each id once: settings know steps by their ids.
  public var staffSteps: [StaffStep] {
    var seen: Set<String> = []
    return content.sessions.flatMap { session in
      session.steps.filter { seen.insert($0.id).inserted }
        .map { StaffStep(session: session.id, step: $0) }
    }
  }

  /// Which value of which steps this page of the settings is about; `nil` for the other pages.
  public func stepsShown(_ area: StaffArea) -> (value: StepValue, steps: [StaffStep])? {
    let page = area.listPage - StaffSetting.pages - 2
    guard area.page == .screen, page >= 0, page < 2 * stepPages else { return nil }
    let first = (page % stepPages) * StaffArea.stepsPerPage
    return (
      page < stepPages ? .seconds : .rounds,
      Array(staffSteps.dropFirst(first).prefix(StaffArea.stepsPerPage))
    )
  }

  /// Pages for one value of all steps.
  private var stepPages: Int {
    (staffSteps.count + StaffArea.stepsPerPage - 1) / StaffArea.stepsPerPage
  }

  /// Number of pages of the settings: sound and look, times, the clinic, seconds, rounds.
  var settingsPages: Int { StaffSetting.pages + 2 + 2 * stepPages }

  /// What is counted for a step now: the clinic's value, else the session's own.
  public func stepValue(_ value: StepValue, of step: Step) -> Int {
    settings[keyPath: value.path][step.id] ?? value.own(of: step)
  }

  /// Whether the clinic has set this value.
  public func isSet(_ value: StepValue, of step: Step) -> Bool {
    settings[keyPath: value.path][step.id] != nil
  }

  /// What can be touched on a page of steps.
  func controls(of shown: (value: StepValue, steps: [StaffStep])) -> [Control] {
    shown.steps.flatMap { entry -> [Control] in
      let (value, id) = (shown.value, entry.step.id)
      let own: [StaffControl] = isSet(value, of: entry.step) ? [.ownStep(value, id)] : []
      return (own + [.lowerStep(value, id), .raiseStep(value, id)]).map { .staff($0) }
    }
  }

  /// Moves the value of a step and has it kept.
  mutating func change(_ value: StepValue, of id: String, _ direction: Int) -> [Effect] {
    guard let step = staffSteps.first(where: { $0.step.id == id })?.step else { return [] }
    let (by, within) = value.steps
    let old = stepValue(value, of: step)
    guard let new = old.stepped(direction, by: by, within: within) else { return [] }
    settings[keyPath: value.path][id] = new
    return keep("\(value.rawValue).\(id)", "\(new)")
  }

  /// Back to the session's own.
  mutating func takeBack(_ value: StepValue, of id: String) -> [Effect] {
    guard settings[keyPath: value.path].removeValue(forKey: id) != nil else { return [] }
    return [.staff(.keep(setting: "\(value.rawValue).\(id)", value: nil))]
  }
}

extension Int {
  /// The next multiple of `by` in this direction, within limits; `nil` where there is none. A value
  /// that somebody wrote by hand comes onto the grid first.
  func stepped(_ direction: Int, by: Int, within: ClosedRange<Int>) -> Int? {
    let wished = direction > 0 ? (self / by + 1) * by : ((self + by - 1) / by - 1) * by
    let new = Swift.min(Swift.max(wished, within.lowerBound), within.upperBound)
    return direction > 0 ? (new > self ? new : nil) : (new < self ? new : nil)
  }
}
