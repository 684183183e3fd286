import Foundation

/// Why the disk did not do what was asked, as one plain sentence.
public struct StorageError: Error, Equatable, Sendable, CustomStringConvertible {
  /// What kind of trouble it is.
  public enum Kind: Equatable, Sendable {
    /// There is no room.
    case full
    /// Another program holds the lock.
    case busy
    /// The system refuses.
    case refused
  }

  /// What kind of trouble it is.
  public let kind: Kind
  /// The step that failed: "write", "flush", "make the folder".
  public let step: String
  /// What it was done to.
  public let path: String
  /// The system's reason, as it words it.
  public let reason: String

  /// The failure of `step` with the system's error number `code`.
  package init(_ step: String, _ path: String, _ code: Int32 = errno) {
    kind = code == ENOSPC || code == EDQUOT ? .full : code == EWOULDBLOCK ? .busy : .refused
    self.step = step
    self.path = path
    reason = String(cString: strerror(code))
  }

  /// The sentence.
  public var description: String {
    kind == .busy
      ? "Another program is installing or saving right now; try again in a moment."
      : "cannot \(step) \(path): \(reason)"
  }
}
