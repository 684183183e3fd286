import Foundation

/// A lock between programs, held until it is released or its program ends, however it ends.
public struct FileLock: Sendable {
  /// Why the lock could not be taken, as one plain sentence.
  public struct Failure: Error, Equatable, Sendable, CustomStringConvertible {
    /// Whether another program holds the lock; else the file itself cannot be opened.
    public var isBusy: Bool
    /// The sentence.
    public var description: String
  }

  private let descriptor: Int32

  /// Takes the lock on the file at `path`, which is made if need be.
  ///
  /// - Parameter patience: milliseconds to wait for another program.
  public static func take(_ path: String, patience: Int) throws(Failure) -> FileLock {
    let descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard descriptor >= 0 else {
      let reason = String(cString: strerror(errno))
      throw Failure(isBusy: false, description: "The file \(path) cannot be opened: \(reason).")
    }
    var waited = 0
    while flock(descriptor, LOCK_EX | LOCK_NB) != 0 {
      guard waited < patience, errno == EWOULDBLOCK || errno == EINTR else {
        close(descriptor)
        throw Failure(
          isBusy: true,
          description: "Another program is installing or saving right now; try again in a moment.")
      }
      // Nothing to be told about: this only waits.
      poll(nil, 0, 10)
      waited += 10
    }
    return FileLock(descriptor: descriptor)
  }

  /// Gives the lock back.
  public func release() { close(descriptor) }
}
