import Content

/// What is before people's eyes, and since when it has been on the display.
///
/// Two sights differ when a control means something else on the one than on the other: another
/// screen, page, question, step or overlay. A press is the answer to a sight, so none counts before
/// somebody can have seen what it answers.
public struct Sight: Equatable, Sendable {
  /// Tells this sight from others.
  var name = ""
  /// When its first picture was on the display; `nil`: not yet.
  public internal(set) var since: Ticks?

  /// How long any sight is before people's eyes before a press counts.
  ///
  /// A second tap comes within 0.5 s (the longest double click of common desktops); then somebody
  /// needs 0.2 s to see that the screen has changed.
  public static let usualLength = Ticks(42)

  /// The same for pages on which somebody's safety hangs: 1.25 s, in which the five or six words of
  /// their question are read (238 words a minute; Brysbaert 2019, Journal of Memory and Language).
  public static let safetyLength = Ticks(75)
}

/// A touch that acted.
struct Touch: Equatable, Sendable {
  var control: Control
  var at: Ticks

  /// How long after it another one is the second tap of the same hand.
  static let doubleTap = Ticks(24)
  /// How long after it the same button cannot be meant again: a finger that trembles. The fastest
  /// fingers type one digit twice in 0.1 s.
  static let bounce = Ticks(5)
}

extension KioskState {
  /// Whether the picture of what is to be seen now has not been on the display yet.
  public var awaitsDisplay: Bool { sight.since == nil || sight.name != sightName }

  /// How long this sight is looked at before a press counts.
  private var sightLength: Ticks { isSafetyPage ? Sight.safetyLength : Sight.usualLength }

  /// Whether somebody's safety hangs on reading this page.
  public var isSafetyPage: Bool {
    guard overlay == nil else { return false }
    switch screen {
    case .check, .ask: return true
    case .practice(let practice): return practice.pause == .uncomfortable
    default: return false
    }
  }

  /// How far the time of looking is over, 0…1; at 1 presses count.
  public var readiness: Double {
    guard !awaitsDisplay, let since = sight.since else { return 0 }
    return min(Double((now - since).count) / Double(sightLength.count), 1)
  }

  /// Whether what is to be seen has been seen.
  var isSeen: Bool { readiness >= 1 }

  /// When presses begin to count, while they do not; `nil` before the picture is on the display.
  var sightDeadline: Ticks? {
    guard !isSeen, !awaitsDisplay else { return nil }
    return sight.since.map { $0 + sightLength }
  }

  /// Takes the sight as one that has been looked at for long: for pictures of a single screen.
  public mutating func settle() {
    sight = Sight(name: sightName, since: now - .seconds(10))
    lastTouch = nil
  }

  /// Begins a new sight when what is to be seen has become another one.
  mutating func noticeSight() {
    let name = sightName
    if name != sight.name { sight = Sight(name: name) }
  }

  /// The picture of the present sight is on the display.
  mutating func noticeDisplay() {
    if sight.since == nil { sight.since = now }
  }

  // MARK: What counts

  /// Whether a touch of `control` counts now.
  func takes(touch control: Control) -> Bool {
    // Whoever needs a rest or help is never made to wait.
    if control.isForCare { return true }
    if let last = lastTouch, now - last.at < Touch.doubleTap {
      // Whoever counts or types goes on to another button as quickly.
      guard last.control.isCounting else { return false }
      if control == last.control, now - last.at < Touch.bounce { return false }
    }
    return isSeen || control.isDigitOfPIN
  }

  /// Whether a key's command counts now.
  func takes(key command: Command) -> Bool {
    if isSeen || demonstration != nil && overlay == nil { return true }
    switch command {
    case .louder, .quieter, .mute, .focusNext, .focusBack: return true
    case .next, .back: return overlay == nil && isForReading
    case .babyCries, .uncomfortable: return practice != nil
    case .pause, .up, .home: return isPractising
    case .startOrResume: return mayDemonstrate || isPractising && practice?.run.isWaiting == false
    default: return false
    }
  }

  /// Whether cards are turned here that ask for nothing.
  private var isForReading: Bool {
    switch screen {
    case .learn, .watch: true
    default: false
    }
  }

  /// Whether a practice is on the screen that has not been paused.
  private var isPractising: Bool { overlay == nil && practice.map { $0.pause == nil } ?? false }
}

extension Control {
  /// Whether somebody needs a rest or help: such a control acts at once, seen or not, since it only
  /// stops things and the way back from it is on the next page.
  var isForCare: Bool {
    switch self {
    case .pause, .babyCries, .uncomfortable: true
    default: false
    }
  }

  /// Whether it is pressed several times in a row on purpose.
  var isCounting: Bool {
    switch self {
    case .louder, .quieter: true
    case .quiz(.more), .quiz(.fewer): true
    case .classMeeting(.more), .classMeeting(.fewer): true
    case .staff(.digit), .staff(.erase), .staff(.lower), .staff(.raise): true
    case .staff(.letter), .staff(.capitals), .staff(.signs): true
    case .staff(.lowerStep), .staff(.raiseStep): true
    case .demo(.digit): true
    case .demo(.command(.next)), .demo(.command(.back)): true
    case .demo(.command(.frameNext)), .demo(.command(.frameBack)): true
    default: false
    }
  }

  fileprivate var isDigitOfPIN: Bool {
    switch self {
    case .staff(.digit), .staff(.erase): true
    default: false
    }
  }
}
