import Foundation

/// What is done to files and folders, each step of which must be known to have worked.
public enum Disk {
  /// Makes the folder at `path`, readable by its owner alone; one that is there is no error.
  public static func makeFolder(_ path: String) throws(StorageError) {
    guard mkdir(path, 0o700) == 0 || errno == EEXIST else {
      throw StorageError("make the folder", path)
    }
  }

  /// Makes the folder at `path` and those above it.
  public static func makeFolders(_ path: String) throws(StorageError) {
    guard access(path, F_OK) != 0 else { return }
    let parent = (path as NSString).deletingLastPathComponent
    if !parent.isEmpty, parent != path { try makeFolders(parent) }
    try makeFolder(path)
  }

  /// Writes a new file and flushes it; one that is there is an error.
  public static func write(
    _ bytes: [UInt8], toNew path: String, mode: mode_t = 0o600
  ) throws(StorageError) {
    let file = try NewFile(path, mode: mode)
    defer { file.close() }
    try file.write(bytes)
    try file.flush()
  }

  /// Puts a file where one may be: after a power cut the old one or the new one, never a mixture.
  ///
  /// The bytes go to a file of another name in the same folder, which is made if need be, are flushed,
  /// take the place of the old file in one step, and the folder is flushed too.
  public static func replace(
    _ bytes: [UInt8], at path: String, mode: mode_t = 0o600
  ) throws(StorageError) {
    let folder = (path as NSString).deletingLastPathComponent
    let staging = path + ".new"
    try makeFolders(folder)
    unlink(staging)
    try write(bytes, toNew: staging, mode: mode)
    try move(staging, to: path)
    try flushFolder(folder)
  }

  /// Gives the file at `staging`, which another has written, the name `path` in the same folder; all
  /// of it is on the disk on return.
  public static func commit(_ staging: String, as path: String) throws(StorageError) {
    try flushFile(staging)
    try move(staging, to: path)
    try flushFolder((path as NSString).deletingLastPathComponent)
  }

  /// Flushes a folder: the names in it are on the disk.
  public static func flushFolder(_ path: String) throws(StorageError) {
    try flush(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
  }

  /// Flushes a file that was written before.
  public static func flushFile(_ path: String) throws(StorageError) {
    try flush(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW)
  }

  private static func flush(_ path: String, _ flags: Int32) throws(StorageError) {
    let descriptor = open(path, flags)
    guard descriptor >= 0 else { throw StorageError("flush", path) }
    defer { close(descriptor) }
    guard fsync(descriptor) == 0 else { throw StorageError("flush", path) }
  }

  /// Gives the file or folder at `path` the name `target`; a file of that name is replaced.
  public static func move(_ path: String, to target: String) throws(StorageError) {
    guard rename(path, target) == 0 else { throw StorageError("move", path) }
  }

  /// Removes a file, or a folder with everything in it, without following links; what cannot be
  /// removed stays.
  @discardableResult
  public static func remove(_ path: String) -> Bool {
    if FolderListing.entry(at: path) == .folder {
      for name in FolderListing.names(in: path) ?? [] { remove(path + "/" + name) }
      return rmdir(path) == 0
    }
    return unlink(path) == 0
  }

  /// Bytes that may still be written below `path`, or the nearest folder that exists; all where the
  /// system does not tell.
  public static func freeSpace(_ path: String) -> Int {
    var info = statvfs()
    var folder = path
    while statvfs(folder, &info) != 0 {
      guard folder.count > 1 else { return Int.max }
      folder = (folder as NSString).deletingLastPathComponent
    }
    return Int(clamping: UInt64(info.f_bavail) &* UInt64(info.f_frsize))
  }

  /// Bytes of the file at `path`, 0 where there is none.
  public static func size(of path: String) -> Int {
    var status = stat()
    return stat(path, &status) == 0 ? Int(status.st_size) : 0
  }
}
