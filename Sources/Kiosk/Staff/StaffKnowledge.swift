import Content

/// What the staff area has been told about the kiosk; empty while nobody is signed in.
public struct StaffKnowledge: Equatable, Sendable {
  /// Since when a finger lies on the hidden corner.
  public var cornerSince: Ticks?
  /// The sticks that are in; known before anybody signs in.
  public var sticks: [StaffStick] = []
  /// The packages on the first stick; `nil` until they have been read.
  public var offers: [StaffOffer]?
  /// How many files of the first stick have been looked at, of how many.
  public var reading: StaffProgress?
  public var inventory = StaffInventory()
  /// The month that is shown on the report; `nil` until it has been read.
  public var report: StaffReport?
  /// Conditions that somebody has read in this run.
  var readConditions: [StaffSentence] = []
  /// What the PIN is asked for, if not for the staff area.
  var errand: StaffErrand?
  /// The month that has been asked for.
  var awaitedMonth: CalendarMonth?

  /// How long the corner is pressed.
  public static let cornerLength = Ticks.seconds(3)
  /// How long the pad waits for a digit.
  public static let padPatience = Ticks.seconds(60)
  /// How long a new PIN stands on the screen.
  public static let firstPINPatience = Ticks.seconds(600)
  /// How long the area stays open without a touch, and at most.
  public static let areaPatience = Ticks.seconds(120)
  public static let areaLimit = Ticks.seconds(900)
  /// How long a piece of work may take; a stick that hangs must not keep the kiosk for ever.
  public static let workLimit = Ticks.seconds(1200)

  init() {}
}

/// What is done once the PIN was right, instead of opening the staff area.
struct StaffErrand: Equatable, Sendable {
  var kind: Kind
  /// The screen that it was wanted on, which a wrong or missing PIN shows again.
  var from: Screen

  enum Kind: Equatable, Sendable {
    /// The demonstration, a class, the questions with hands up from the quiz's menu.
    case demonstration, classMeeting, classroom
  }
}

/// How far a piece of work has come.
public struct StaffProgress: Equatable, Sendable {
  public var done: Int
  public var total: Int

  public init(done: Int, total: Int) { (self.done, self.total) = (done, total) }
}

/// A stick that is in.
public struct StaffStick: Equatable, Sendable {
  /// Where it is mounted.
  public var path: String
  /// Whether nothing can be written on it.
  public var isReadOnly: Bool

  /// A stick mounted at `path`.
  public init(path: String, isReadOnly: Bool = false) {
    self.path = path
    self.isReadOnly = isReadOnly
  }
}

/// A plugin as the staff see it.
public struct StaffPlugin: Equatable, Sendable {
  public var id: String
  /// `language`, `session`, `quiz`; empty where it cannot be read.
  public var kind: String
  /// Name by language tag; a language's own name under its own tag too.
  public var names: [String: String]
  public var version: String
  public var isEnabled: Bool
  public var isSwitchedOff: Bool
  public var isVerified: Bool
  /// Whether it came as a package and can be removed.
  public var isInstalled: Bool
  /// Whether it is not used for now, since the kiosk stopped over it.
  public var isSetAside = false
  /// Why it is not used, if it is not.
  public var reason: StaffSentence?
  /// The version that was kept to go back to.
  public var previousVersion: String?
  /// Who signed it; empty where nobody did, or where it came with the kiosk.
  public var publisher: String

  /// A plugin of these properties.
  public init(
    id: String, kind: String, names: [String: String], version: String, isEnabled: Bool = true,
    isSwitchedOff: Bool = false, isVerified: Bool = true, isInstalled: Bool = false,
    reason: StaffSentence? = nil, previousVersion: String? = nil, publisher: String = ""
  ) {
    self.id = id
    self.kind = kind
    self.names = names
    self.version = version
    self.isEnabled = isEnabled
    self.isSwitchedOff = isSwitchedOff
    self.isVerified = isVerified
    self.isInstalled = isInstalled
    self.reason = reason
    self.previousVersion = previousVersion
    self.publisher = publisher
  }

  /// Its name for somebody who reads `language`.
  public func name(in language: String) -> String {
    names[language] ?? names["id"] ?? names.values.sorted().first ?? id
  }
}

/// A package on a stick as the staff see it.
public struct StaffOffer: Equatable, Sendable {
  /// What it would be to this kiosk.
  public enum State: String, Equatable, Sendable, CaseIterable {
    case new, newer, same, older, notTrusted, refused, damaged
    /// The whole set-up of another kiosk.
    case setUp
    /// The key of a publisher.
    case key
  }

  public var path: String
  public var state: State
  /// Why it is not simply new or newer.
  public var reason: StaffSentence?
  /// Empty where the package cannot be read, like what follows.
  public var id = ""
  public var name = ""
  public var kind = ""
  public var version = ""
  /// For a language: its own name and its tag.
  public var language: String?
  /// The version that is here.
  public var installedVersion: String?
  /// For a language with words: texts that it translates, and all that there are.
  public var texts: Texts?
  /// For a language: whole percent of all texts that it speaks.
  public var voicePercent: Int?
  public var publisher = ""
  /// Name of another pack that speaks its language already.
  public var second: String?
  /// The key, where this is one; the keys of a set-up.
  public var keys: [StaffKeyOffer] = []
  /// What the set-up of another kiosk holds besides packages, in the order in which it is asked for.
  public var parts: [SetUpPart] = []
  /// Names what was read of a key or a set-up: only that is taken.
  public var seal = ""

  /// How far a language is translated.
  public struct Texts: Equatable, Sendable {
    public var translated: Int
    public var total: Int

    public init(translated: Int, total: Int) { (self.translated, self.total) = (translated, total) }
  }

  /// The package at `path`.
  public init(path: String, state: State) {
    self.path = path
    self.state = state
  }

  /// Whether something about it is asked before it is installed.
  public var isDoubtful: Bool { state == .notTrusted || second != nil || isIncomplete }

  /// Whether it is a language that lacks some texts.
  public var isIncomplete: Bool { texts.map { $0.translated < $0.total } ?? false }

  /// Name of the file.
  public var file: String { path.split(separator: "/").last.map(String.init) ?? path }

  /// Whether Install does something.
  public var isInstallable: Bool {
    switch state {
    case .new, .newer, .notTrusted, .setUp, .key: true
    case .same, .older, .refused, .damaged: false
    }
  }
}

/// What is in the kiosk, read when somebody signs in and after each change.
public struct StaffInventory: Equatable, Sendable {
  public var plugins: [StaffPlugin] = []
  /// What the staff have not been told yet; the highest number dismisses them.
  public var notices: [StaffSentence] = []
  public var noticeNumber = 0
  /// What holds as long as it holds: a run without packages, a damaged file. Read once in a run, it
  /// is not told again.
  public var conditions: [StaffSentence] = []
  /// The trusted keys.
  public var keys: [StaffTrustedKey] = []
  /// Versions and places, for whoever is called for help.
  public var programVersion = ""
  public var machine = ""
  public var stateFolder = ""
  public var contentFolder = ""

  /// Nothing.
  public init() {}

  /// What is to be read on the page about the kiosk.
  public var unread: [StaffSentence] { notices + conditions }

  /// What the page lists: languages, or everything else.
  public func plugins(on page: StaffPage) -> [StaffPlugin] {
    switch page {
    case .languages: plugins.filter { $0.kind == "language" }
    case .lessons: plugins.filter { $0.kind != "language" }
    default: []
    }
  }

  /// What is not used for now, until the staff try it again or remove it.
  public var asideNotice: StaffSentence? {
    let aside = plugins.filter(\.isSetAside)
    guard aside.count > 1 else { return aside.first?.reason }
    return .words(.asideMany, ["count": "\(aside.count)"])
  }

  /// The plugin with this id.
  public func plugin(_ id: String) -> StaffPlugin? { plugins.first { $0.id == id } }
}

/// A key whose packages this kiosk installs.
public struct StaffTrustedKey: Equatable, Sendable {
  /// Whose it is.
  public var name: String
  /// Its fingerprint, as people compare it.
  public var number: String
  public var isRevoked: Bool

  /// The key of `name`.
  public init(name: String, number: String, isRevoked: Bool = false) {
    self.name = name
    self.number = number
    self.isRevoked = isRevoked
  }
}
