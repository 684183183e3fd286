import Foundation

/// A file that is being written for the first time.
final class NewFile {
  private let path: String
  private var descriptor: Int32

  init(_ path: String) throws(PackageRefusal) {
    self.path = path
    descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard descriptor >= 0 else { throw Disk.fault("write", path) }
  }

  deinit { close() }

  func write(_ buffer: UnsafeRawBufferPointer) throws(PackageRefusal) {
    var written = 0
    while written < buffer.count {
      let rest = UnsafeRawBufferPointer(rebasing: buffer[written...])
      let count = Foundation.write(descriptor, rest.baseAddress, rest.count)
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { throw Disk.fault("write", path) }
      written += count
    }
  }

  func flush() throws(PackageRefusal) {
    guard fsync(descriptor) == 0 else { throw Disk.fault("keep", path) }
  }

  func close() {
    guard descriptor >= 0 else { return }
    Foundation.close(descriptor)
    descriptor = -1
  }
}
