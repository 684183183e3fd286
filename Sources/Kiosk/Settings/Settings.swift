import Content

/// What a clinic sets in `settings.conf`. Every value has a default that works.
public struct Settings: Equatable, Sendable {
  public var clinicName = ""
  public var clinicPlace = ""
  /// The midwife's telephone number, for "call" pages and the take-home sheet.
  public var phone = ""
  /// When somebody answers there, in the clinic's own words.
  public var hours = ""
  /// When the next class is, for the report and the sheet; `nil`: not known.
  public var nextClass: CalendarDay?
  /// The cut-offs of quiz results, instead of the quiz's own.
  public var bands: Bands?
  /// Between the cells of CSV files.
  public var delimiter = CSVDelimiter.comma
  /// The paper of the sheet to take home.
  public var paper = PaperSize.a4
  /// The print queue that paper goes to, as `lpstat -e` names it; empty: nothing is printed.
  public var printer = ""
  /// Width of the panel's picture in millimetres, for touch targets and text; `nil`: unknown.
  public var panelWidth: Int?
  /// Ids of the sessions in the clinic's order; those that are not named come after them.
  public var sessions: [String] = []
  /// BCP 47 tag of the language that the kiosk returns to.
  public var language = "id"
  public var theme = ThemeName.normal
  public var textSize = TextSizeName.normal
  public var isMotionReduced = false
  /// Whom the pictures show giving the massage.
  public var helper = Helper.husband
  /// Whether the mother in the pictures wears a headscarf.
  public var hasHeadscarf = false
  /// 0…100.
  public var volume = 70
  /// Seconds of one round by step id, instead of the session's own.
  public var seconds: [String: Int] = [:]
  /// Rounds by step id, instead of the session's own.
  public var rounds: [String: Int] = [:]
  /// Seconds of every lead-in, instead of the session's own.
  public var leadIn: Int?
  /// Seconds without input until "still there?" on a family screen.
  public var idleSeconds = 45
  /// Seconds that the question stays until the kiosk starts over.
  public var graceSeconds = 15
  /// Minutes that a paused or waiting practice is kept for whoever left it.
  public var pauseMinutes = 15
  /// Seconds that the finish screen stays.
  public var finishSeconds = 30
  /// Whether staff may install a package that nobody vouches for, after a second question.
  public var allowsUnverified = true
  /// Whether a class, which writes results, asks for the PIN.
  public var classDoor = Door.pin
  /// Whether a demonstration asks for the PIN.
  public var demonstrationDoor = Door.free
  /// Most people of one role in a class, 5…99.
  public var classLimit = 40
  /// A folder that is looked at as if a USB stick were mounted there; empty: sticks only.
  public var stickFolder = ""
  /// Which display shows the presenter's view of a demonstration, where there is more than one.
  public var presenterDisplay = PresenterDisplay.auto

  /// What decides the order of questions, for a rehearsal that shall be the same each time; `nil`:
  /// chance.
  public var quizSeed: Int?

  /// Most characters of a text such as the clinic's name.
  public static let textLimit = 80

  /// The defaults.
  public init() {}

  /// The clinic as a heading has it: name and place, as far as they are known.
  public var clinic: String {
    [clinicName, clinicPlace].filter { !$0.isEmpty }.joined(separator: " · ")
  }

  /// Whether something is behind the staff PIN.
  public enum Door: String, Equatable, Sendable, CaseIterable {
    case pin, free
  }

  /// Who gives the massage.
  public enum Helper: String, Equatable, Sendable, CaseIterable {
    case husband, mother, sister
  }

  /// Which sets of a picture's parts show, by the beginning of their ids (the drawing guide's
  /// convention): the helper, and the mother's hair or scarf.
  public var pictureVariant: [String: Bool] {
    var variant = ["mother-hair": !hasHeadscarf, "mother-scarf": hasHeadscarf]
    for person in Helper.allCases { variant["helper-\(person.rawValue)"] = person == helper }
    return variant
  }

  /// `steps` with the clinic's own durations.
  public func applied(to steps: [Step]) -> [Step] {
    steps.map { step in
      var step = step
      step.seconds = seconds[step.id] ?? step.seconds
      step.rounds = rounds[step.id] ?? step.rounds
      if step.leadIn > 0 { step.leadIn = leadIn ?? step.leadIn }
      return step
    }
  }
}

/// What stands between two cells of a CSV file.
public enum CSVDelimiter: Character, Sendable, CaseIterable {
  case comma = ","
  /// For spreadsheets that write decimals with a comma.
  case semicolon = ";"
}

/// Sizes of paper that the sheet is made for.
public enum PaperSize: String, Sendable, CaseIterable {
  case a4, a5

  /// Width in points, 1/72 inch.
  public var width: Double { self == .a4 ? 595 : 420 }
  /// Height in points.
  public var height: Double { self == .a4 ? 842 : 595 }
}
