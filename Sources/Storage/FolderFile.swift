import Foundation

/// Why a file of a plugin cannot be read, as one plain sentence.
public struct FileFault: Error, Equatable, Sendable, CustomStringConvertible {
  /// The sentence.
  public var description: String

  /// The fault that `description` tells.
  public init(_ description: String) { self.description = description }
}

/// Plain files, read without following links.
public enum FolderFile {
  /// The bytes of the plain file at `path`, at most `limit` of them.
  ///
  /// - Throws: ``FileFault``, in words for the staff.
  public static func read(_ path: String, limit: Int) throws(FileFault) -> [UInt8] {
    let descriptor = open(path, O_RDONLY | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { throw FileFault(sentence(for: errno)) }
    defer { close(descriptor) }
    var info = stat()
    guard fstat(descriptor, &info) == 0, info.st_mode & S_IFMT == S_IFREG else {
      throw FileFault("It must be a plain file, and it is not.")
    }
    let size = Int(info.st_size)
    guard size <= limit else {
      throw FileFault("The file must have at most \(limit) bytes; it has \(size).")
    }
    return try readAll(descriptor, size: size)
  }

  private static func readAll(_ descriptor: Int32, size: Int) throws(FileFault) -> [UInt8] {
    var failure: Int32 = 0
    let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
      while count < size, let base = buffer.baseAddress {
        let got = Foundation.read(descriptor, base + count, size - count)
        if got > 0 { count += got }
        if got < 0, errno != EINTR { failure = errno }
        if got == 0 || failure != 0 { break }
      }
    }
    guard failure == 0 else { throw FileFault(sentence(for: failure)) }
    return bytes
  }

  private static func sentence(for code: Int32) -> String {
    switch code {
    case ENOENT: "The file is missing."
    case EACCES, EPERM: "The file may not be read by the kiosk; its permissions forbid it."
    case ELOOP: "The file is a link; a plugin may hold only plain files."
    default: "The file cannot be read: \(String(cString: strerror(code)))."
    }
  }
}
