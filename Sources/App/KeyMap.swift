import Content
import Kiosk
import Platform

/// Keys, clickers and pedals → commands.
///
/// Letters and signs are matched by what they type, so that a foreign layout keeps its letters; where
/// what is typed is no command (Arabic, Cyrillic), and for all other keys, the place decides, since
/// clickers send places. A keypad without NumLock moves. Two presses of one command within 150 ms are
/// one: worn buttons bounce.
struct KeyMap {
  /// Which keys ask for which command.
  let bindings: KeyBindings
  private static let bounce = Ticks(9)
  private var last: (command: Command, at: Ticks)?

  /// A map of these keys.
  init(_ bindings: KeyBindings = KeyBindings()) { self.bindings = bindings }

  /// The command of `key`, or `nil` when it has none or must be ignored; `now` is when it went down.
  mutating func command(_ key: InputEvent.Key, isRepeat: Bool, now: Ticks) -> Command? {
    guard !key.isControl, !key.isAlt, let command = command(key) else { return nil }
    if isRepeat { return command.repeats ? command : nil }
    if let last, last.command == command, now - last.at < KeyMap.bounce, !command.repeats {
      return nil
    }
    last = (command, now)
    return command
  }

  /// The digit that `key` types, in either row or block of digits, in the layout's own digits or, where
  /// the layout has signs there that are no commands, by the place.
  ///
  /// - Parameter isForPIN: the keypad types digits whatever NumLock says; nothing else is wanted there.
  func digit(_ key: InputEvent.Key, isForPIN: Bool = false) -> Int? {
    guard !key.isControl, !key.isAlt, !key.isShift else { return nil }
    if let name = KeyMap.keypad(key.scancode) {
      return key.isNumLock || isForPIN ? KeyMap.number(name) : nil
    }
    if let digit = KeyMap.number(key.keycode) { return digit }
    return typed(key) == nil && !KeyMap.isLatin(key.keycode) ? KeyMap.number(key.scancode) : nil
  }

  /// The character that `key` types into a text; with Shift a capital, or the sign that a US keyboard
  /// has there. The keypad types whatever NumLock says.
  func character(_ key: InputEvent.Key) -> Character? {
    guard !key.isControl, !key.isAlt else { return nil }
    if key.scancode == "Space" { return " " }
    if key.scancode.hasPrefix("Keypad ") {
      let name = key.scancode.dropFirst(7)
      return name.count == 1 ? name.first : nil
    }
    guard key.keycode.count == 1, let typed = key.keycode.first else { return nil }
    guard typed.isLetter else { return key.isShift ? KeyMap.shifted[typed] ?? typed : typed }
    return (key.isShift ? typed.uppercased() : typed.lowercased()).first
  }

  /// The command of `key`, however often it was pressed.
  func command(_ key: InputEvent.Key) -> Command? {
    if let name = KeyMap.keypad(key.scancode), !key.isNumLock {
      return KeyMap.moves[name].flatMap(bindings.command)
    }
    if key.isShift, key.scancode == "Tab" { return .focusBack }
    if let command = typed(key) { return command }
    let place = KeyMap.names[key.scancode] ?? key.scancode
    if place.count > 1 { return bindings.command(of: place) }
    guard !KeyMap.isLatin(key.keycode) else { return nil }
    return bindings.command(of: key.isShift && place == "/" ? "?" : place.lowercased())
  }

  /// The command of what `key` types.
  private func typed(_ key: InputEvent.Key) -> Command? {
    guard key.keycode.count == 1 else { return nil }
    let isQuestion = key.isShift && key.keycode == "/"
    return bindings.command(of: isQuestion ? "?" : key.keycode.lowercased())
  }

  /// Whether `name` is a letter whose meaning whoever typed it has read on the key.
  private static func isLatin(_ name: String) -> Bool {
    name.count == 1 && name.first.map { $0.isASCII && $0.isLetter } ?? false
  }

  private static func number(_ name: String) -> Int? {
    name.count == 1 ? name.first?.wholeNumberValue : nil
  }

  /// What stands on a key of the keypad that has two meanings, or `nil` for other keys.
  private static func keypad(_ scancode: String) -> String? {
    guard scancode.hasPrefix("Keypad ") else { return nil }
    let name = String(scancode.dropFirst(7))
    return name == "." || number(name) != nil ? name : nil
  }

  /// What the keypad's keys are without NumLock.
  private static let moves = [
    "0": "Insert", "1": "End", "2": "Down", "3": "PageDown", "4": "Left", "6": "Right", "7": "Home",
    "8": "Up", "9": "PageUp", ".": "Delete",
  ]

  /// Signs of a US keyboard with Shift.
  private static let shifted: [Character: Character] = Dictionary(
    uniqueKeysWithValues: zip("`1234567890-=[]\\;',./", "~!@#$%^&*()_+{}|:\"<>?"))

  /// Names of our table where SDL's own for the place is another.
  private static let names = [
    "AudioMute": "AudioMute", "Mute": "AudioMute", "VolumeUp": "VolumeUp",
    "VolumeDown": "VolumeDown", "MediaNextTrack": "AudioNext", "MediaPreviousTrack": "AudioPrev",
    "MediaPlayPause": "AudioPlay",
  ]
}
