import Foundation
import Kiosk
import Plugins
import Results
import Storage

extension PackageStore {
  /// Whether the settings let staff accept packages that nobody vouches for.
  public var allowsUnverified: Bool { settings.allowsUnverified }

  /// Copies installed packages, exactly as they came, into `folder`: a stick, say.
  ///
  /// On return everything is on the stick, and it may be pulled out.
  ///
  /// - Parameter ids: which; `nil` for all.
  /// - Returns: the names of the files.
  public func copy(_ ids: [String]? = nil, to folder: String) throws(PackageRefusal) -> [String] {
    let state = try ask { ledger throws(RecordsFault) in try ledger.state() }
    let chosen = ids ?? state.active.keys.sorted()
    var names: [String] = []
    for id in chosen {
      guard let row = state.active[id]?.current else {
        throw PackageRefusal(
          .notInstalled, "\(id) was not installed from a package, so there is none to copy.")
      }
      let name = "\(row.id)-\(row.version)\(PackageFile.ending)"
      try Self.place(try original(row), as: name, in: folder)
      names.append(name)
    }
    try onDisk(Disk.flushFileSystem(folder))
    return names
  }

  /// The package of an installed version, exactly as it came.
  func original(_ row: PackRow) throws(PackageRefusal) -> [UInt8] {
    let bytes = try PackageFile.read("\(self.folder(row))/\(Self.packageFile)")
    let judged = Envelope.isBegun(bytes) ? try Envelope(bytes).payload : 0..<bytes.count
    guard Hexadecimal.digest(bytes[judged]) == row.digest else {
      throw PackageRefusal(
        .damaged, "The kept package of \(row.name) is damaged; install it again.")
    }
    return bytes
  }

  /// Writes a file on a stick under another name first, so that a half one is never taken for whole.
  static func place(
    _ bytes: [UInt8], as name: String, in folder: String
  ) throws(PackageRefusal) {
    let free = Disk.freeSpace(folder)
    guard free > bytes.count + (1 << 20) else {
      throw PackageRefusal(
        .space,
        "The stick needs \(megabytes(bytes.count + (1 << 20))) of free space, but "
          + "\(megabytes(free)) are free; delete something on it or take another.")
    }
    let part = "\(folder)/\(name).part"
    unlink(part)
    do throws(PackageRefusal) {
      try onDisk(Disk.write(bytes, toNew: part))
      try onDisk(Disk.move(part, to: "\(folder)/\(name)"))
    } catch {
      unlink(part)
      throw error
    }
  }
}
