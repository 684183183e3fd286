import Foundation

/// Replaces files so that a power cut leaves the old content or the new, never a mixture.
///
/// The bytes go to a file of another name in the same folder, are flushed to the disk, take the
/// place of the old file in one step, and the folder is flushed too.
public struct DurableFile: Sendable {
  public let path: String

  /// The file at `path`; its folder is made when something is first written.
  public init(path: String) { self.path = path }

  /// What the file holds, or `nil` when there is none or it cannot be read.
  ///
  /// - Parameter limit: a larger file counts as unreadable.
  public func read(limit: Int = 1 << 20) -> String? {
    // What stands there may be no file at all: a pipe would never answer.
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    var info = stat()
    guard descriptor >= 0 else { return nil }
    let handle = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
    guard fstat(descriptor, &info) == 0, info.st_mode & S_IFMT == S_IFREG else { return nil }
    guard let data = try? handle.read(upToCount: limit + 1), data.count <= limit else { return nil }
    return String(data: data, encoding: .utf8)
  }

  /// Puts `text` in the place of what was there.
  ///
  /// - Throws: ``DiskError`` with the step that failed and the system's reason.
  public func write(_ text: String) throws(DiskError) {
    try write(bytes: Array(text.utf8), mode: 0o600)
  }

  /// Puts `bytes` in the place of what was there, with permissions of `mode`.
  package func write(bytes: [UInt8], mode: mode_t) throws(DiskError) {
    let folder = (path as NSString).deletingLastPathComponent
    try makeFolder(folder)
    let staging = path + ".new"
    unlink(staging)
    try writeFlushed(bytes, to: staging, mode: mode)
    guard rename(staging, path) == 0 else { throw DiskError("replace", path, errno) }
    try Self.flushFolder(folder)
  }

  /// Takes the file away; no file is no error.
  public func remove() throws(DiskError) {
    guard unlink(path) == 0 || errno == ENOENT else { throw DiskError("remove", path, errno) }
    let folder = (path as NSString).deletingLastPathComponent
    if access(folder, F_OK) == 0 { try Self.flushFolder(folder) }
  }

  private func makeFolder(_ folder: String) throws(DiskError) {
    do {
      try FileManager.default.createDirectory(
        atPath: folder, withIntermediateDirectories: true,
        attributes: [.posixPermissions: 0o700])
    } catch {
      throw DiskError("make the folder", folder, errno)
    }
  }

  private func writeFlushed(
    _ bytes: [UInt8], to staging: String, mode: mode_t
  ) throws(DiskError) {
    let file = open(staging, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, mode)
    guard file >= 0 else { throw DiskError("write", staging, errno) }
    defer { close(file) }
    var written = 0
    while written < bytes.count {
      let count = bytes[written...].withUnsafeBytes {
        Foundation.write(file, $0.baseAddress, $0.count)
      }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { throw DiskError("write", staging, errno) }
      written += count
    }
    guard fsync(file) == 0 else { throw DiskError("flush", staging, errno) }
  }

  /// Flushes a folder: the names in it are on the disk.
  public static func flushFolder(_ folder: String) throws(DiskError) {
    try flush(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
  }

  /// Flushes a file that another wrote.
  public static func flush(
    _ path: String, _ flags: Int32 = O_RDONLY | O_CLOEXEC | O_NOFOLLOW
  ) throws(DiskError) {
    let file = open(path, flags)
    guard file >= 0 else { throw DiskError("flush", path, errno) }
    defer { close(file) }
    guard fsync(file) == 0 else { throw DiskError("flush", path, errno) }
  }
}

/// A file that could not be written; one sentence says what and why.
public struct DiskError: Error, Equatable, CustomStringConvertible, Sendable {
  public var description: String
  /// Whether there is no room.
  public let isFull: Bool

  package init(_ what: String, _ path: String, _ reason: Int32) {
    isFull = reason == ENOSPC || reason == EDQUOT
    description = "cannot \(what) \(path): \(String(cString: strerror(reason)))"
  }
}
