import Kiosk
import Platform

extension KioskApp {
  /// Gives a key to the staff area where it means something else there: digits of the PIN, what is
  /// typed into a text, and every key but Escape on the page that tries the remote.
  func takesForStaff(_ key: InputEvent.Key, _ isRepeat: Bool) -> Bool {
    if state.takesDigits, let digit = keys.digit(key, isForPIN: true) {
      if !isRepeat { apply(.pressed(.staff(.digit(digit)))) }
      return true
    }
    if state.typing != nil, takesForTyping(key) { return true }
    guard state.showsKeyNames, key.scancode != "Escape" else { return false }
    guard !isRepeat else { return true }
    apply(.staff(.key(StaffKey(name: key.scancode, command: keys.command(key)))))
    return true
  }

  /// Letters, digits, signs and the key that erases; all others stay commands.
  private func takesForTyping(_ key: InputEvent.Key) -> Bool {
    if ["Backspace", "Delete"].contains(key.scancode) {
      apply(.typed(StaffTyping.backspace))
      return true
    }
    guard let character = keys.character(key) else { return false }
    apply(.typed(character))
    return true
  }
}
