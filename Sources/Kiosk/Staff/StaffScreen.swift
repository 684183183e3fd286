import Content

/// The staff area, from its door to its pages.
///
/// Behind the door is what the clinic's staff do with the kiosk: look at what is installed, install
/// from a stick, set sound and look, try a clicker. The state machine knows only values; whatever
/// touches the disk is a ``StaffOrder``, and what came of it a ``StaffNews``.
public enum StaffScreen: Equatable, Sendable {
  /// The PIN is asked for.
  case pin(PINPad)
  /// No PIN was ever made: the offer to make one. Or a new one, shown this once.
  case firstPIN(String?)
  /// The pages.
  case area(StaffArea)
}

/// The pad on which the PIN is entered.
public struct PINPad: Equatable, Sendable {
  /// What has been entered; never shown.
  public var digits = ""
  /// Whether the PIN is being looked at.
  public var isChecking = false
  /// What came of the last try.
  public var note: StaffSentence?
  /// When the next try is allowed, while one must wait.
  public var lockedUntil: Ticks?

  /// Most digits of a PIN.
  public static let limit = 10

  /// An empty pad.
  public init() {}

  /// Whether one must wait before the next try.
  public func isLocked(at now: Ticks) -> Bool { lockedUntil.map { now < $0 } ?? false }
}

/// The pages of the staff area, in their order.
public enum StaffPage: String, CaseIterable, Equatable, Hashable, Sendable {
  case teach, report, languages, lessons, stick, screen, keys, about
}

/// Where somebody is in the staff area.
public struct StaffArea: Equatable, Sendable {
  public var page: StaffPage
  /// Page of a list, from 0.
  public var listPage = 0
  /// What has been opened from a list, if anything.
  public var detail: StaffDetail?
  /// The text that is being typed, instead of the page.
  public var typing: StaffTyping?
  /// What is being asked before it is done.
  public var question: StaffQuestion?
  /// What is being done; until it is done nothing else can be touched.
  public var work: StaffWork?
  /// How far the trial of a package has come, while it is installed.
  public var trial: Share?
  /// What came of the last action.
  public var message: StaffMessage?
  /// The key that was pressed last on the page of the remote.
  public var key: StaffKey?
  /// When the staff came in.
  public let since: Ticks

  /// Rows on one page of a list.
  public static let rowsPerPage = 4
  /// Steps on one page of the settings.
  public static let stepsPerPage = 5

  /// The area at `page`, entered at `since`.
  public init(page: StaffPage, since: Ticks) {
    self.page = page
    self.since = since
  }
}

/// One thing out of a list.
public enum StaffDetail: Equatable, Sendable {
  /// The plugin with this id.
  case plugin(String)
  /// The package at this place of the stick's list.
  case offer(Int)
  /// The sheet that families take home.
  case sheet
}

/// Something that is asked before it is done.
public enum StaffQuestion: Equatable, Sendable {
  case remove(id: String)
  case rollBack(id: String)
  case switchOff(id: String)
  case changePIN
  /// Install the package at this place of the list although nobody vouches for it, it lacks texts, or
  /// another one speaks its language.
  case installAllTheSame(Int)
  /// Trust the key at this place of the list.
  case trustKey(Int)
  /// Take over the packages, or a part, of the set-up of another kiosk.
  case takeSetUp(SetUpChoice)

  /// Whether it is about something on the stick.
  var isAboutStick: Bool {
    switch self {
    case .installAllTheSame, .trustKey, .takeSetUp: true
    case .remove, .rollBack, .switchOff, .changePIN: false
    }
  }
}

/// Something that takes a while.
public enum StaffWork: Equatable, Sendable {
  case reading, installing, changing, copying, printing
}

/// A key of a keyboard, clicker or pedal.
public struct StaffKey: Equatable, Sendable {
  /// As SDL names its place.
  public var name: String
  /// What it asks for, if anything.
  public var command: Command?

  /// The key of this name.
  public init(name: String, command: Command?) {
    self.name = name
    self.command = command
  }
}

/// What came of an action, for a midwife to read.
public struct StaffMessage: Equatable, Sendable {
  public var sentence: StaffSentence
  /// Whether something did not work.
  public var isWarning: Bool

  /// The message `sentence`.
  public init(_ sentence: StaffSentence, isWarning: Bool = false) {
    self.sentence = sentence
    self.isWarning = isWarning
  }
}

/// A sentence for the staff: one of the program's own, or one that only exists as it is.
public enum StaffSentence: Equatable, Sendable {
  case words(StaffText, [String: String] = [:])
  case plain(String)
}
