/// Whose the displays are during a demonstration: the setting `presenter-display`.
public enum PresenterDisplay: String, Equatable, Sendable, CaseIterable {
  /// The families get the larger display, the presenter the other.
  case auto
  /// No second window; notes lie over the families' picture (`n`).
  case off
  /// The presenter gets this display, counted from 1.
  case first = "1"
  case second = "2"
}

/// Which display shows the families' window, and which the presenter's.
public struct DisplayPlan: Equatable, Sendable {
  /// Places in the list of displays, from 0; no second display, no presenter's window.
  public var families = 0
  public var presenter: Int?

  /// Everything on the first display.
  public init() {}

  /// The plan for `displays`, given by their numbers of pixels, the kiosk's own first.
  ///
  /// Of displays as large as one another the families get the one that was plugged in: the kiosk's
  /// own is where the presenter's hands are.
  public init(_ setting: PresenterDisplay, pixels displays: [Int]) {
    guard displays.count > 1, setting != .off else { return }
    switch setting {
    case .first: presenter = 0
    case .second: presenter = 1
    case .auto, .off: presenter = displays.dropFirst().allSatisfy { $0 < displays[0] } ? 1 : 0
    }
    let others = displays.indices.filter { $0 != presenter }
    families = others.max { (displays[$0], -$0) < (displays[$1], -$1) } ?? 0
  }
}
