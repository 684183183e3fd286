import Kiosk
import Stage

extension KioskApp {
  /// Gives a key to the staff area where it means something else there: digits of the PIN, and
  /// every key but Escape on the page that tries the remote.
  func takesForStaff(_ key: InputEvent.Key, _ isRepeat: Bool) -> Bool {
    if state.takesDigits, let digit = keys.digit(key, isForPIN: true) {
      if !isRepeat { apply(.pressed(.staff(.digit(digit)))) }
      return true
    }
    guard state.showsKeyNames, key.scancode != "Escape" else { return false }
    guard !isRepeat else { return true }
    apply(.staff(.key(StaffKey(name: key.scancode, command: keys.command(key)))))
    return true
  }
}
