import Foundation

/// A plain file of which single pieces are read.
final class OpenFile {
  /// Bytes of the file.
  let size: Int
  private let descriptor: Int32

  init(_ path: String) throws(PackageRefusal) {
    descriptor = open(path, O_RDONLY | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK)
    var info = stat()
    guard descriptor >= 0, fstat(descriptor, &info) == 0, info.st_mode & S_IFMT == S_IFREG else {
      if descriptor >= 0 { close(descriptor) }
      throw Self.unreadable
    }
    size = Int(info.st_size)
  }

  deinit { close(descriptor) }

  /// `count` bytes from `offset`; fewer only at the end of the file.
  func bytes(at offset: Int, _ count: Int) throws(PackageRefusal) -> [UInt8] {
    let wanted = min(count, size - offset)
    guard offset >= 0, wanted >= 0 else { throw Self.unreadable }
    let bytes = [UInt8](unsafeUninitializedCapacity: wanted) { buffer, filled in
      while filled < wanted, let base = buffer.baseAddress {
        let got = pread(descriptor, base + filled, wanted - filled, off_t(offset + filled))
        if got < 0, errno == EINTR { continue }
        guard got > 0 else { break }
        filled += got
      }
    }
    guard bytes.count == wanted else { throw Self.unreadable }
    return bytes
  }

  private static let unreadable = PackageRefusal(
    .unreadableFile, "The file cannot be read, or it is no plain file.")
}
