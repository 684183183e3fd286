/// The names of keys as files write them and as the table of commands has them.
///
/// A key that types a letter or sign is named by it, every other one by SDL's name for its place
/// (`PageDown`, `AudioPlay`): what the page that tries the remote shows.
enum KeyName {
  /// The name of the table for `text`, whose case does not matter, or `nil` for no key.
  ///
  /// Digits are no names: they point at landmarks and type numbers.
  static func table(_ text: String) -> String? {
    let lower = text.lowercased()
    if let alias = aliases[lower] { return alias }
    if lower.count == 1, let sign = lower.first {
      return sign.isLetter || signs.contains(sign) ? lower : nil
    }
    return byLowerCase[lower]
  }

  /// Names that a sentence may propose.
  static let all = named + aliases.keys.sorted()

  /// Signs that need no word; those that the file's own grammar uses have one in ``aliases``.
  private static let signs = Set("-=[]\\;'`./?")

  private static let named =
    [
      "Return", "Escape", "Backspace", "Tab", "Space", "PrintScreen", "ScrollLock", "Pause",
      "Insert", "Home", "PageUp", "Delete", "End", "PageDown", "Right", "Left", "Down", "Up",
      "Keypad /", "Keypad *", "Keypad -", "Keypad +", "Keypad Enter", "Keypad .", "Keypad =",
      "Application", "Execute", "Help", "Menu", "Select", "Stop", "Again", "Undo", "Cut", "Copy",
      "Paste", "Find", "VolumeUp", "VolumeDown", "Cancel", "Clear", "Prior", "AudioNext",
      "AudioPrev", "AudioStop", "AudioPlay", "AudioMute", "AudioRewind", "AudioFastForward",
      "MediaSelect", "WWW", "Mail", "Calculator", "Computer", "AC Search", "AC Home", "AC Back",
      "AC Forward", "AC Stop", "AC Refresh", "AC Bookmarks", "BrightnessDown", "BrightnessUp",
      "DisplaySwitch", "Eject", "Sleep", "App1", "App2", "SoftLeft", "SoftRight", "Call", "EndCall",
    ] + (1...24).map { "F\($0)" }

  private static let aliases = [
    "comma": ",", "period": ".", "equals": "=", "minus": "-", "hash": "#", "enter": "Return",
    "esc": "Escape", "pgdn": "PageDown", "pgup": "PageUp", "mute": "AudioMute",
  ]

  private static let byLowerCase = Dictionary(
    named.map { ($0.lowercased(), $0) }, uniquingKeysWith: { first, _ in first })
}
