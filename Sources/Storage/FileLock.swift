import Foundation

/// A lock between programs, held until it is released or its program ends, however it ends.
public struct FileLock: Sendable {
  private let descriptor: Int32

  /// Takes the lock on the file at `path`, which is made if need be.
  ///
  /// - Parameter timeout: milliseconds to wait for another program.
  public static func take(_ path: String, timeout: Int) throws(StorageError) -> FileLock {
    let descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard descriptor >= 0 else { throw StorageError("open", path) }
    var waited = 0
    while flock(descriptor, LOCK_EX | LOCK_NB) != 0 {
      guard waited < timeout, errno == EWOULDBLOCK || errno == EINTR else {
        let code = errno
        close(descriptor)
        throw StorageError("lock", path, code)
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
