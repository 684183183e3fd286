import Content

/// Everything the kiosk knows; the scenes draw it, ``update(_:_:)`` changes it.
public struct KioskState: Equatable, Sendable {
  public var content: KioskContent
  public var settings: Settings
  /// Time since the program began.
  public var now: Ticks = .zero
  /// When somebody last touched the screen or a key.
  public var lastInput: Ticks = .zero
  public var screen: Screen
  /// When this screen came up: the clock of its diagram and of the ease between screens.
  public var screenSince: Ticks = .zero
  /// What is before people's eyes, and since when.
  public internal(set) var sight = Sight()
  /// The last touch that acted.
  var lastTouch: Touch?
  /// What lies over the screen, if anything; the screen below keeps its place.
  public var overlay: Overlay?
  public var visitor: Visitor
  public var look: Look
  public var sound: SoundLevel
  /// Place of the keyboard's frame in ``controls``; `nil` while nobody uses keys.
  public var focus: Int?
  /// A visit kept from before a power cut, offered until somebody chooses.
  public var saved: SavedProgress?
  /// When progress was last handed to the disk.
  public var savedAt: Ticks = .zero
  /// What is kept in mind of quizzes, beyond one visitor.
  public var quizMemory = QuizMemory()
  /// What the staff area knows; see ``StaffKnowledge``.
  public var staff = StaffKnowledge()
  /// Whether a printer is set up, so that paper can be offered.
  public var hasPrinter = false
  /// Whether the presenter has a window of her own, so that the families' shows the picture alone.
  public var hasPresenterView = false
  /// Whether there is another display, on which no window of hers can be put.
  public var isTiedToOneWindow = false
  /// How long the steps of earlier demonstrations took.
  public var demonstrationTimes = DemonstrationTimes()
  /// The keys of each command.
  public var keys = KeyBindings()
  /// The demonstration that was left last.
  public var demonstrationLeft: DemonstrationLeft?
  /// The class that goes on, or that was left and waits.
  public var classMeeting: ClassMeeting?
  /// What became of the last class's record.
  public var classStoring = QuizMemory.Storing.nothing

  /// The kiosk at its start: attract, or the offer to go on, or "call the staff".
  public init(content: KioskContent, settings: Settings = Settings(), saved: SavedProgress? = nil) {
    self.content = content.ordered(by: settings.sessions)
    self.settings = settings
    visitor = Visitor(language: content.language(preferring: settings.language))
    look = Look(settings)
    sound = SoundLevel(volume: settings.volume, isMuted: false)
    if let seed = settings.quizSeed { quizMemory.seed = UInt64(seed) }
    screen = content.isUsable ? .attract : .callStaff(content.problems)
    guard content.isUsable, let saved, let practice = saved.practice(content, settings) else {
      return
    }
    self.saved = saved
    visitor.language = saved.language
    visitor.session = saved.session
    visitor.choice = saved.choice
    visitor.options = saved.options
    look = saved.look ?? look
    screen = .practice(practice)
  }

  /// BCP 47 tag of the language that the kiosk returns to.
  var defaultLanguage: String { content.language(preferring: settings.language) }

  /// The session being visited, or the first.
  public var session: SessionContent? {
    content.sessions.first { $0.id == visitor.session } ?? content.sessions.first
  }

  /// The language being read, or the first.
  public var language: LanguageChoice? {
    content.languages.first { $0.tag == visitor.language } ?? content.languages.first
  }

  /// The gate's choice that the visitor touched.
  public var gateChoice: Gate.Choice? {
    session?.gate.choices.first { $0.id == visitor.choice }
  }

  /// Whether this visitor may only watch and learn now.
  public var isLearnOnly: Bool { gateChoice.map { !$0.mayPractise } ?? false }

  /// The practice on the screen, if that is what is shown.
  public var practice: Practice? {
    if case .practice(let practice) = screen { return practice }
    return nil
  }

  /// Time since the screen came up.
  public var sinceScreen: Ticks { now - screenSince }
}

/// The screens a visitor walks through.
public enum Screen: Equatable, Sendable {
  /// Nobody there: the main diagram plays.
  case attract
  /// A card per language, `page` from 0.
  case language(page: Int)
  /// A card per session, where there are several.
  case sessions
  /// The gate: still pregnant, or born.
  case who
  case home
  /// Card `card` of chapter `chapter`, both from 0.
  case learn(chapter: Int, card: Int)
  /// All steps as cards to look through without a timer, `step` from 0.
  case watch(step: Int)
  case dangerSigns
  /// The contraindications; page 0: do not massage, page 1: ask first.
  case check(page: Int)
  /// "Ask the midwife first", for the sign that was touched.
  case ask(sign: String)
  /// Posture and oil, before practice.
  case variants
  case practice(Practice)
  /// The end of a practice of `steps` steps.
  case finish(steps: Int)
  /// The sheet of the steps to take home, after a practice.
  case takeHome(TakeHome)
  /// Nothing to show; the reasons, one sentence each.
  case callStaff([String])
  /// The questions before and after.
  case quiz(QuizPage)
  /// The staff area, or its door.
  case staff(StaffScreen)
  /// The midwife shows the steps.
  indirect case demonstration(Demonstration)
  /// A page of the class that goes on; see ``KioskState/classMeeting``.
  case classMeeting
}

/// What may lie over a screen.
public enum Overlay: Equatable, Sendable {
  /// The languages, from the globe; page from 0.
  case language(page: Int)
  /// Text size, colours, motion.
  case display
  case sound
  /// The keys.
  case help
  /// Where the words of the card below come from.
  case sources
  /// "Still there?", until the moment given.
  case stillThere(until: Ticks)
  /// Leave the practice?
  case leave
  /// Leave the class, and how?
  case leaveClass
  /// More hands than people who came: is that right?
  case moreHands
}

/// What is known of whoever stands there: choices of this visit, nothing about the person.
public struct Visitor: Equatable, Sendable {
  /// BCP 47 tag of the language being read.
  public var language: String
  /// Id of the session being visited, `nil` for the first.
  public var session: String?
  /// Id of the gate's choice.
  public var choice: String?
  /// Ids of the chosen options (posture, oil).
  public var options: [String] = []
  /// Contraindications that this visitor has touched: the practice waits until none is left.
  public var signs: Set<String> = []
  /// Options that are out of the question for this visitor, whatever the midwife allows.
  public var excluded: Set<String> = []
  /// What this visitor did about quizzes.
  public var quiz = QuizVisit()

  /// A visitor who reads `language` and has chosen nothing yet.
  public init(language: String) { self.language = language }
}

/// How the screen looks; a visitor may change it, and it is reset for the next one.
public struct Look: Codable, Equatable, Sendable {
  public var theme: ThemeName
  public var textSize: TextSizeName
  public var isMotionReduced: Bool

  /// A look of these parts.
  public init(theme: ThemeName, textSize: TextSizeName, isMotionReduced: Bool) {
    self.theme = theme
    self.textSize = textSize
    self.isMotionReduced = isMotionReduced
  }

  /// The look that the clinic has set.
  public init(_ settings: Settings) {
    theme = settings.theme
    textSize = settings.textSize
    isMotionReduced = settings.isMotionReduced
  }
}

/// The four colour themes.
public enum ThemeName: String, Codable, Equatable, Sendable, CaseIterable {
  case normal, dark
  case highLight = "high-light"
  case highDark = "high-dark"
}

/// The four text sizes, and the preset to be read from three metres.
public enum TextSizeName: String, Codable, Equatable, Sendable, CaseIterable {
  case small, normal, large, largest
  case threeMetres = "3m"
}

/// How loud the kiosk is.
public struct SoundLevel: Equatable, Sendable {
  /// 0…100.
  public var volume: Int
  public var isMuted: Bool

  /// A level of `volume`, 0…100.
  public init(volume: Int, isMuted: Bool) {
    self.volume = volume
    self.isMuted = isMuted
  }

  /// What is heard: 0 while muted.
  public var heard: Int { isMuted ? 0 : volume }
}
