/// What can be touched in the staff area; ``Control`` carries it under `staff:NAME`.
public enum StaffControl: Hashable, Sendable {
  /// The hidden corner.
  case corner
  case digit(Int)
  case erase, enter, cancel
  case makePIN, pinNoted, changePIN
  case page(StaffPage)
  case logOut
  case earlier, later
  case plugin(String)
  case offer(Int)
  case back
  case switchOn, switchOff, rollBack, remove, install
  case readAgain, copyPackages, copySetUp
  case yes, no
  case dismissNotices
  /// The demonstration and the class, for the midwife.
  case demonstrate, teachClass
  case monthBack, monthForward, copyReport, printReport, openSheet, copySheet, printSheet
  /// A value of the settings, one step down or up.
  case lower(StaffSetting), raise(StaffSetting)
  /// A value of the step with this id, one step down or up, or back to the session's own.
  case lowerStep(StepValue, String), raiseStep(StepValue, String), ownStep(StepValue, String)
  /// Type a text anew.
  case edit(StaffTextField)
  /// Keys of the screen's keyboard; ``erase`` and ``cancel`` are others.
  case letter(Character)
  case capitals, signs
  /// Keep what was typed.
  case keep

  /// The control's name in event scripts, behind `staff:`.
  public var name: String {
    switch self {
    case .digit(let digit): "digit:\(digit)"
    case .page(let page): "page:\(page.rawValue)"
    case .plugin(let id): "plugin:\(id)"
    case .offer(let index): "offer:\(index)"
    case .lower(let setting): "lower:\(setting.rawValue)"
    case .raise(let setting): "raise:\(setting.rawValue)"
    case .lowerStep(let value, let id): "lower-step:\(value.rawValue):\(id)"
    case .raiseStep(let value, let id): "raise-step:\(value.rawValue):\(id)"
    case .ownStep(let value, let id): "own-step:\(value.rawValue):\(id)"
    case .edit(let field): "edit:\(field.rawValue)"
    case .letter(let character): "letter:\(character.scriptName)"
    default: StaffControl.plainNames[self] ?? ""
    }
  }

  /// The control of this name, or `nil`.
  public init?(name: String) {
    if let plain = StaffControl.plain[name] {
      self = plain
      return
    }
    let parts = name.split(separator: ":", maxSplits: 1).map(String.init)
    guard parts.count == 2 else { return nil }
    switch parts[0] {
    case "plugin": self = .plugin(parts[1])
    case "page":
      guard let page = StaffPage(rawValue: parts[1]) else { return nil }
      self = .page(page)
    case "digit":
      guard let digit = Int(parts[1]), (0...9).contains(digit) else { return nil }
      self = .digit(digit)
    case "lower", "raise":
      guard let setting = StaffSetting(rawValue: parts[1]) else { return nil }
      self = parts[0] == "lower" ? .lower(setting) : .raise(setting)
    case "lower-step", "raise-step", "own-step":
      guard let control = StaffControl(step: parts[0], parts[1]) else { return nil }
      self = control
    case "edit":
      guard let field = StaffTextField(rawValue: parts[1]) else { return nil }
      self = .edit(field)
    case "letter":
      guard let character = Character(scriptName: parts[1]) else { return nil }
      self = .letter(character)
    case "offer":
      guard let index = Int(parts[1]), index >= 0 else { return nil }
      self = .offer(index)
    default: return nil
    }
  }

  private init?(step kind: String, _ rest: String) {
    let parts = rest.split(separator: ":", maxSplits: 1).map(String.init)
    guard parts.count == 2, let value = StepValue(rawValue: parts[0]) else { return nil }
    switch kind {
    case "lower-step": self = .lowerStep(value, parts[1])
    case "raise-step": self = .raiseStep(value, parts[1])
    default: self = .ownStep(value, parts[1])
    }
  }

  /// Whether it is a part of the PIN, which no recording may hold.
  public var isSecret: Bool {
    if case .digit = self { return true }
    return false
  }

  private static let plain: [String: StaffControl] = [
    "corner": .corner, "erase": .erase, "enter": .enter, "cancel": .cancel, "keep": .keep,
    "capitals": .capitals, "signs": .signs, "make-pin": .makePIN,
    "pin-noted": .pinNoted, "change-pin": .changePIN, "log-out": .logOut, "earlier": .earlier,
    "later": .later,
    "back": .back, "switch-on": .switchOn, "switch-off": .switchOff, "roll-back": .rollBack,
    "remove": .remove, "install": .install, "read-again": .readAgain,
    "copy-packages": .copyPackages, "copy-set-up": .copySetUp, "yes": .yes, "no": .no,
    "dismiss-notices": .dismissNotices, "demonstrate": .demonstrate,
    "teach-class": .teachClass, "month-back": .monthBack,
    "month-forward": .monthForward, "copy-report": .copyReport, "print-report": .printReport,
    "open-sheet": .openSheet, "copy-sheet": .copySheet, "print-sheet": .printSheet,
  ]

  private static let plainNames = Dictionary(
    uniqueKeysWithValues: plain.map { ($0.value, $0.key) })
}

extension Character {
  /// The code points in hexadecimal, `41` or `65-301`: a script's words hold no spaces.
  var scriptName: String {
    unicodeScalars.map { String($0.value, radix: 16) }.joined(separator: "-")
  }

  /// The character of this name, or `nil`.
  init?(scriptName: String) {
    let codes = scriptName.split(separator: "-", omittingEmptySubsequences: false)
    let scalars = codes.compactMap { UInt32($0, radix: 16).flatMap(Unicode.Scalar.init) }
    let text = String(String.UnicodeScalarView(scalars))
    guard scalars.count == codes.count, text.count == 1, let first = text.first else { return nil }
    self = first
  }
}
