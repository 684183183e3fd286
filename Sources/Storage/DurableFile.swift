import Foundation

/// A small text file that is replaced as a whole (``Disk/replace(_:at:mode:)``): a power cut leaves
/// the old content or the new.
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
  public func write(_ text: String) throws(StorageError) {
    try Disk.replace(Array(text.utf8), at: path)
  }

  /// Takes the file away; no file is no error.
  public func remove() throws(StorageError) {
    guard unlink(path) == 0 || errno == ENOENT else { throw StorageError("remove", path) }
    let folder = (path as NSString).deletingLastPathComponent
    if access(folder, F_OK) == 0 { try Disk.flushFolder(folder) }
  }
}
