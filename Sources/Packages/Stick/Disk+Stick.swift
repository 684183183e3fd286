import CLinux
import Foundation
import Storage

extension Disk {
  /// Flushes everything written to the file system that holds `path`: then a stick may be pulled out.
  static func flushFileSystem(_ path: String) throws(StorageError) {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw StorageError("flush", path) }
    defer { close(descriptor) }
    guard tuntun_syncfs(descriptor) == 0 else { throw StorageError("flush", path) }
  }
}
