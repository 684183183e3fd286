import Content

/// Something on the screen that can be touched or chosen with the keyboard.
///
/// Scenes decide where a control lies; ``KioskState/controls`` says which there are, in the
/// keyboard's order. The text form is what event scripts use.
public enum Control: Hashable, Sendable {
  /// Anywhere on the attract screen.
  case wake
  case language(String)
  case languagePage(Int)
  case session(String)
  case who(String)
  case chapter(Int)
  case practise, watch, dangerSigns
  /// Where the words of a card come from.
  case sources
  case home, up, globe, display, sound
  case next, back
  /// A contraindication that holds; and "none of these".
  case sign(String)
  case noneOfThese
  /// On the page of a contraindication: touched by mistake, or the midwife has allowed it.
  case notSo
  case option(String)
  case start, again
  /// The sheet to take home; and print it.
  case takeHome, printSheet
  case pause, resume, repeatStep, babyCries, uncomfortable, leave, leaveYes, leaveNo
  case theme(ThemeName)
  case textSize(TextSizeName)
  case motion(reduced: Bool)
  case louder, quieter, mute
  case close
  case stillHere
  case startOver
  case quiz(QuizControl)
  /// Something in the staff area.
  case staff(StaffControl)
  /// Something on the strip of the demonstration.
  case demo(DemonstrationControl)
  /// Something on a page of a class.
  case classMeeting(ClassControl)

  /// The control's name in event scripts: `language:id`, `next`.
  public var name: String {
    switch self {
    case .language(let tag): "language:\(tag)"
    case .languagePage(let page): "language-page:\(page)"
    case .session(let id): "session:\(id)"
    case .who(let id): "who:\(id)"
    case .chapter(let index): "chapter:\(index)"
    case .sign(let id): "sign:\(id)"
    case .option(let id): "option:\(id)"
    case .theme(let name): "theme:\(name.rawValue)"
    case .textSize(let name): "text-size:\(name.rawValue)"
    case .motion(let reduced): "motion:\(reduced ? "reduced" : "full")"
    case .quiz(let control): "quiz-\(control.name)"
    case .staff(let control): "staff:\(control.name)"
    case .demo(let control): "demo:\(control.name)"
    case .classMeeting(let control): "class:\(control.name)"
    default: Control.plainNames[self] ?? ""
    }
  }

  /// The control of this name, or `nil`.
  public init?(name: String) {
    if let plain = Control.plain[name] {
      self = plain
      return
    }
    if name.hasPrefix("quiz-"), let control = QuizControl(name: String(name.dropFirst(5))) {
      self = .quiz(control)
      return
    }
    let parts = name.split(separator: ":", maxSplits: 1).map(String.init)
    guard parts.count == 2, let control = Control(kind: parts[0], value: parts[1]) else {
      return nil
    }
    self = control
  }

  private init?(kind: String, value: String) {
    switch kind {
    case "language": self = .language(LanguageTag.usual(value))
    case "session": self = .session(value)
    case "who": self = .who(value)
    case "sign": self = .sign(value)
    case "option": self = .option(value)
    case "language-page", "chapter":
      guard let index = Int(value) else { return nil }
      self = kind == "chapter" ? .chapter(index) : .languagePage(index)
    case "theme":
      guard let name = ThemeName(rawValue: value) else { return nil }
      self = .theme(name)
    case "text-size":
      guard let name = TextSizeName(rawValue: value) else { return nil }
      self = .textSize(name)
    case "motion": self = .motion(reduced: value == "reduced")
    case "staff":
      guard let control = StaffControl(name: value) else { return nil }
      self = .staff(control)
    case "demo":
      guard let control = DemonstrationControl(name: value) else { return nil }
      self = .demo(control)
    case "class":
      guard let control = ClassControl(name: value) else { return nil }
      self = .classMeeting(control)
    default: return nil
    }
  }

  private static let plain: [String: Control] = [
    "wake": .wake, "practise": .practise, "watch": .watch, "danger-signs": .dangerSigns,
    "sources": .sources,
    "home": .home, "up": .up, "globe": .globe, "display": .display, "sound": .sound,
    "next": .next, "back": .back, "none-of-these": .noneOfThese, "not-so": .notSo, "start": .start,
    "pause": .pause, "resume": .resume, "repeat": .repeatStep, "baby-cries": .babyCries,
    "uncomfortable": .uncomfortable, "leave": .leave, "leave-yes": .leaveYes,
    "leave-no": .leaveNo, "louder": .louder, "quieter": .quieter, "mute": .mute,
    "close": .close, "still-here": .stillHere, "start-over": .startOver, "again": .again,
    "take-home": .takeHome, "print-sheet": .printSheet,
  ]

  private static let plainNames = Dictionary(
    uniqueKeysWithValues: plain.map { ($0.value, $0.key) })
}
