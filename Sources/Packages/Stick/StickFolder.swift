import CLinux
import Foundation
import Storage

/// A folder on a stick that is there whole or not at all.
public enum StickFolder {
  /// One file of the folder.
  public struct File: Equatable, Sendable {
    public var name: String
    public var bytes: [UInt8]

    /// `bytes` as `name`, which must not hold a slash.
    public init(name: String, bytes: [UInt8]) {
      self.name = name
      self.bytes = bytes
    }
  }

  /// Writes `files` as the folder `name` on the stick at `stick`; one of the same name is replaced.
  ///
  /// The files are written and flushed in a folder of another name, which then takes its place. On
  /// return everything is on the stick, and it may be pulled out; after a failure the stick is as it
  /// was, or has at most a folder whose name ends in `.part`, which the next time removes.
  public static func write(
    _ files: [File], as name: String, on stick: String
  ) throws(PackageRefusal) {
    try checkSpace(files, on: stick)
    let (whole, part) = ("\(stick)/\(name)", "\(stick)/\(name).part")
    Disk.remove(part)
    do throws(PackageRefusal) {
      try onDisk(Disk.makeFolder(part))
      for file in files { try onDisk(Disk.write(file.bytes, toNew: "\(part)/\(file.name)")) }
      try onDisk(Disk.flushFolder(part))
      try replace(whole, by: part)
      try onDisk(Disk.flushFileSystem(stick))
    } catch {
      Disk.remove(part)
      throw error
    }
  }

  /// Writes one file as `name` on the stick at `stick`, like ``write(_:as:on:)``.
  public static func write(_ file: File, on stick: String) throws(PackageRefusal) {
    try checkSpace([file], on: stick)
    try PackageStore.place(file.bytes, as: file.name, in: stick)
    try onDisk(Disk.flushFileSystem(stick))
  }

  /// Puts the folder `part` where `whole` is. Two folders are exchanged in one step; on a file system
  /// that cannot do that, such as FAT, the old one is moved aside first.
  private static func replace(_ whole: String, by part: String) throws(PackageRefusal) {
    guard access(whole, F_OK) == 0 else {
      return try onDisk(Disk.move(part, to: whole))
    }
    if tuntun_exchange(part, whole) == 0 {
      Disk.remove(part)
      return
    }
    let old = whole + ".old"
    Disk.remove(old)
    try onDisk(Disk.move(whole, to: old))
    do throws(PackageRefusal) {
      try onDisk(Disk.move(part, to: whole))
    } catch {
      try onDisk(Disk.move(old, to: whole))
      throw error
    }
    Disk.remove(old)
  }

  private static func checkSpace(_ files: [File], on stick: String) throws(PackageRefusal) {
    let needed = files.reduce(1 << 20) { $0 + $1.bytes.count }
    let free = Disk.freeSpace(stick)
    guard free > needed else {
      throw PackageRefusal(
        .space,
        "The stick needs \(PackageStore.megabytes(needed)) of free space, but "
          + "\(PackageStore.megabytes(free)) are free; delete something on it or take another.")
    }
  }
}
