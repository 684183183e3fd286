import CLinux
import Foundation
import Plugins
import Results
import Storage

/// The few things the store does to the disk, each of which must be known to have worked.
enum Disk {
  static func makeFolder(_ path: String) throws(PackageRefusal) {
    guard mkdir(path, 0o700) == 0 || errno == EEXIST else { throw fault("make the folder", path) }
  }

  /// Makes `path` and the folders above it.
  static func makeFolders(_ path: String) throws(PackageRefusal) {
    guard access(path, F_OK) != 0 else { return }
    let parent = (path as NSString).deletingLastPathComponent
    if !parent.isEmpty, parent != path { try makeFolders(parent) }
    try makeFolder(path)
  }

  /// Writes a new file and flushes it.
  static func write(_ bytes: [UInt8], to path: String) throws(PackageRefusal) {
    let file = try NewFile(path)
    defer { file.close() }
    try bytes.withUnsafeBytes { buffer -> Result<Void, PackageRefusal> in
      Result { () throws(PackageRefusal) in try file.write(buffer) }
    }.get()
    try file.flush()
  }

  /// Puts a file where one may be: the old or the new one, never a half one.
  static func replace(_ bytes: [UInt8], at path: String) throws(PackageRefusal) {
    do throws(DiskError) {
      try DurableFile(path: path).write(bytes: bytes, mode: 0o600)
    } catch {
      throw PackageRefusal(
        .disk, "\((path as NSString).lastPathComponent) could not be kept: \(error).")
    }
  }

  /// Flushes a folder: the names in it are on the disk.
  static func flushFolder(_ path: String) throws(PackageRefusal) {
    try flush(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
  }

  /// Flushes a file that was written before.
  static func flushFile(_ path: String) throws(PackageRefusal) {
    try flush(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW)
  }

  private static func flush(_ path: String, _ flags: Int32) throws(PackageRefusal) {
    let descriptor = open(path, flags)
    guard descriptor >= 0 else { throw fault("keep", path) }
    defer { close(descriptor) }
    guard fsync(descriptor) == 0 else { throw fault("keep", path) }
  }

  /// Flushes everything written to the file system that holds `path`.
  static func flushFileSystem(_ path: String) throws(PackageRefusal) {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw fault("flush", path) }
    defer { close(descriptor) }
    guard tuntun_syncfs(descriptor) == 0 else { throw fault("flush", path) }
  }

  static func move(_ path: String, to target: String) throws(PackageRefusal) {
    guard rename(path, target) == 0 else { throw fault("move", path) }
  }

  /// Removes a file, or a folder with everything in it, without following links; what cannot be
  /// removed stays and is tried again at the next start.
  @discardableResult
  static func remove(_ path: String) -> Bool {
    if FolderListing.entry(at: path) == .folder {
      for name in FolderListing.names(in: path) ?? [] { remove(path + "/" + name) }
      return rmdir(path) == 0
    }
    return unlink(path) == 0
  }

  /// Bytes that may still be written below `path`, or the nearest folder that exists.
  static func freeSpace(_ path: String) -> Int {
    var info = statvfs()
    var folder = path
    while statvfs(folder, &info) != 0 {
      guard folder.count > 1 else { return Int.max }
      folder = (folder as NSString).deletingLastPathComponent
    }
    return Int(clamping: UInt64(info.f_bavail) &* UInt64(info.f_frsize))
  }

  static func fault(_ what: String, _ path: String) -> PackageRefusal {
    let reason = String(cString: strerror(errno))
    guard errno != ENOSPC, errno != EDQUOT else {
      return PackageRefusal(
        .space, "The disk of the kiosk is full; nothing was changed. Remove what is not needed.")
    }
    return PackageRefusal(
      .disk,
      "The disk does not \(what) \((path as NSString).lastPathComponent) (\(reason)); nothing was "
        + "changed. Try again; if it stays so, the disk must be replaced.")
  }
}
