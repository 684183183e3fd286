import Foundation

/// A file that is being written for the first time.
public final class NewFile {
  private let path: String
  private var descriptor: Int32

  /// Makes the file at `path`; one that is there is an error.
  public init(_ path: String, mode: mode_t = 0o600) throws(StorageError) {
    self.path = path
    descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, mode)
    guard descriptor >= 0 else { throw StorageError("write", path) }
  }

  deinit { close() }

  /// Adds `bytes`.
  public func write(_ bytes: [UInt8]) throws(StorageError) {
    try bytes.withUnsafeBytes { buffer in
      Result { () throws(StorageError) in try write(buffer) }
    }.get()
  }

  /// Adds the bytes of `buffer`.
  public func write(_ buffer: UnsafeRawBufferPointer) throws(StorageError) {
    var written = 0
    while written < buffer.count {
      let rest = UnsafeRawBufferPointer(rebasing: buffer[written...])
      let count = Foundation.write(descriptor, rest.baseAddress, rest.count)
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { throw StorageError("write", path) }
      written += count
    }
  }

  /// Waits until everything is on the disk.
  public func flush() throws(StorageError) {
    guard fsync(descriptor) == 0 else { throw StorageError("flush", path) }
  }

  /// Ends the writing; twice does no harm.
  public func close() {
    guard descriptor >= 0 else { return }
    Foundation.close(descriptor)
    descriptor = -1
  }
}
