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

  /// The control's name in event scripts, behind `staff:`.
  public var name: String {
    switch self {
    case .digit(let digit): "digit:\(digit)"
    case .page(let page): "page:\(page.rawValue)"
    case .plugin(let id): "plugin:\(id)"
    case .offer(let index): "offer:\(index)"
    case .lower(let setting): "lower:\(setting.rawValue)"
    case .raise(let setting): "raise:\(setting.rawValue)"
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
    case "offer":
      guard let index = Int(parts[1]), index >= 0 else { return nil }
      self = .offer(index)
    default: return nil
    }
  }

  /// Whether it is a part of the PIN, which no recording may hold.
  public var isSecret: Bool {
    if case .digit = self { return true }
    return false
  }

  private static let plain: [String: StaffControl] = [
    "corner": .corner, "erase": .erase, "enter": .enter, "cancel": .cancel, "make-pin": .makePIN,
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
