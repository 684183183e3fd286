import Content
import Foundation
import Storage

/// Writes the files that commands are asked for.
public enum Output {
  /// Writes `bytes` to the file at `path`, making its folder; `-` is standard output.
  public static func write(_ bytes: [UInt8], to path: String) throws {
    if path == "-" {
      guard put(bytes, to: STDOUT_FILENO) else {
        throw Refusal("standard output could not be written: is the disk full?")
      }
      return
    }
    let folder = (path as NSString).deletingLastPathComponent
    do {
      if !folder.isEmpty {
        try FileManager.default.createDirectory(
          atPath: folder, withIntermediateDirectories: true)
      }
      try Data(bytes).write(to: URL(fileURLWithPath: path), options: .atomic)
    } catch {
      throw Refusal("\(path): the file could not be written")
    }
  }

  /// Writes all of `bytes` to an open file; gives whether that worked.
  @discardableResult
  public static func put(_ bytes: [UInt8], to descriptor: Int32) -> Bool {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Foundation.write(descriptor, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return false }
      rest = rest.dropFirst(count)
    }
    return true
  }

  /// Writes a new file that only its owner can read.
  public static func writeSecret(_ bytes: [UInt8], to path: String) throws {
    do {
      let folder = (path as NSString).deletingLastPathComponent
      if !folder.isEmpty { try Disk.makeFolders(folder) }
      try Disk.write(bytes, toNew: path)
    } catch {
      throw Refusal("\(path): the file could not be written")
    }
  }

  /// The text of the file at `path`.
  public static func read(_ path: String) throws -> [UInt8] {
    guard let data = FileManager.default.contents(atPath: path) else {
      throw Refusal("\(path): the file could not be read")
    }
    return Array(data)
  }
}
