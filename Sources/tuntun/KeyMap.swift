import Kiosk
import Session
import Stage

/// Keys, clickers and pedals → commands.
///
/// Letters are matched by what they type, so that a foreign layout keeps its letters; everything
/// else by its place, since clickers send places. Two presses of one command within 150 ms are one:
/// worn buttons bounce.
struct KeyMap {
  /// Which keys ask for which command.
  let bindings: KeyBindings
  private static let bounce = Ticks(9)
  private var last: (command: Command, at: Ticks)?

  /// A map of these keys.
  init(_ bindings: KeyBindings = KeyBindings()) { self.bindings = bindings }

  /// The command of `key`, or `nil` when it has none or must be ignored now.
  mutating func command(_ key: InputEvent.Key, isRepeat: Bool, now: Ticks) -> Command? {
    guard !key.isControl, !key.isAlt, let command = command(key) else { return nil }
    if isRepeat { return command.repeats ? command : nil }
    if let last, last.command == command, now - last.at < KeyMap.bounce, !command.repeats {
      return nil
    }
    last = (command, now)
    return command
  }

  /// The digit that `key` types, in either row or block of digits.
  static func digit(_ key: InputEvent.Key) -> Int? {
    guard !key.isControl, !key.isAlt, !key.isShift else { return nil }
    let name = key.keycode.hasPrefix("Keypad ") ? String(key.keycode.dropFirst(7)) : key.keycode
    return name.count == 1 ? name.first?.wholeNumberValue : nil
  }

  /// The command of `key`, however often it was pressed.
  func command(_ key: InputEvent.Key) -> Command? {
    if key.isShift, key.keycode == "/" { return bindings.command(of: "?") }
    if key.isShift, key.scancode == "Tab" { return .focusBack }
    let letter = key.keycode.lowercased()
    if letter.count == 1, let command = bindings.command(of: letter) { return command }
    return bindings.command(of: KeyMap.names[key.scancode] ?? key.scancode)
  }

  /// Names of our table where SDL's own for the place is another.
  private static let names = [
    "AudioMute": "AudioMute", "Mute": "AudioMute", "VolumeUp": "VolumeUp",
    "VolumeDown": "VolumeDown", "MediaNextTrack": "AudioNext", "MediaPreviousTrack": "AudioPrev",
    "MediaPlayPause": "AudioPlay",
  ]
}
