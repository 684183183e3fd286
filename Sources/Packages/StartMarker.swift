import Foundation

/// Counts starts that did not get far, so that two in a row lead to safe mode.
///
/// The count is a file. It is raised before anything is loaded and removed when the kiosk has shown
/// its first picture, checked its packages and run for a while; whatever kills the program before
/// leaves it behind.
public struct StartMarker: Sendable {
  /// Starts in a row that must fail.
  public static let limit = 2
  private let path: String

  /// The marker in `stateFolder`.
  public init(stateFolder: String) { path = stateFolder + "/starting" }

  /// Notes that a start begins, and says whether the last ones failed.
  ///
  /// Where there is no state folder nothing was ever installed, and nothing is written.
  public func begin() -> Bool {
    let failures = min(count + 1, 100)
    let descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard descriptor >= 0 else { return false }
    defer { close(descriptor) }
    let text = Array("\(failures)\n".utf8)
    _ = write(descriptor, text, text.count)
    return failures > Self.limit
  }

  /// Notes that the start was good.
  public func succeed() { unlink(path) }

  /// Starts that have not succeeded since the last good one.
  private var count: Int {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW)
    guard descriptor >= 0 else { return 0 }
    defer { close(descriptor) }
    var digits = [UInt8](repeating: 0, count: 4)
    let length = read(descriptor, &digits, digits.count)
    let text = String(decoding: digits.prefix(max(length, 0)), as: UTF8.self)
    return Int(text.trimmingCharacters(in: .whitespacesAndNewlines)) ?? 0
  }
}
