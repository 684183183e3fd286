import Content
import Foundation
import Storage

/// Damaged databases, kept as they were found: somebody may yet read more out of them.
///
/// Each lies in a folder of its own, `damaged/0001-2026-11-24`; none is ever written again. The oldest
/// and the newest four are kept.
struct DamagedCopies {
  static let limit = 5

  private let stateFolder: String
  init(stateFolder: String) { self.stateFolder = stateFolder }

  var folder: String { stateFolder + "/damaged" }

  /// Names of the folders, oldest first.
  var all: [String] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return names.filter { $0.wholeMatch(of: /[0-9]{4,}-[0-9]{4}-[0-9]{2}-[0-9]{2}/) != nil }
      .sorted { (Self.number($0), $0) < (Self.number($1), $1) }
  }

  private static func number(_ name: String) -> Int {
    Int(name.split(separator: "-").first ?? "") ?? 0
  }

  /// Keeps the database at `path` with its journal; gives the name of the folder, and `nil` where
  /// there is no file.
  ///
  /// The file gets a second name, which costs no room. A repair that was cut off finds it by that.
  func keep(_ path: String, day: RecordDay) throws(StorageError) -> String? {
    guard access(path, F_OK) == 0 else { return nil }
    let names = all
    if let known = names.last, Self.isSame("\(folder)/\(known)/\(RecordsDatabase.file)", path) {
      return known
    }
    let next = (names.last.map(Self.number) ?? 0) + 1
    let name = String(next, digits: 4) + "-" + day.text
    let target = "\(folder)/\(name)"
    try Disk.makeFolders(target)
    // The journal first: where the file has its second name, the copy is whole.
    for ending in ["-wal", ""] where access(path + ending, F_OK) == 0 {
      let copy = "\(target)/\(RecordsDatabase.file)\(ending)"
      guard link(path + ending, copy) != 0 else { continue }
      try TolerantCopy.copy(path + ending, to: copy)
    }
    for place in [target, folder, stateFolder] { try Disk.flushFolder(place) }
    for old in all.dropFirst().dropLast(Self.limit - 1) {
      Disk.remove("\(folder)/\(old)")
    }
    return name
  }

  private static func isSame(_ one: String, _ other: String) -> Bool {
    var (left, right) = (stat(), stat())
    guard stat(one, &left) == 0, stat(other, &right) == 0 else { return false }
    return left.st_ino == right.st_ino && left.st_dev == right.st_dev
  }
}

/// Copies what can be read of a file on a failing disk; the rest is zeros.
enum TolerantCopy {
  private static let block = 4096

  static func copy(_ path: String, to target: String) throws(StorageError) {
    let source = open(path, O_RDONLY | O_CLOEXEC)
    guard source >= 0 else { throw StorageError("read", path) }
    defer { close(source) }
    unlink(target)
    let copy = try NewFile(target)
    let size = Disk.size(of: path)
    var bytes = [UInt8](repeating: 0, count: 64 * block)
    var place = 0
    while place < size {
      var count = pread(source, &bytes, min(bytes.count, size - place), off_t(place))
      if count <= 0 {
        count = min(block, size - place)
        let isRead = pread(source, &bytes, count, off_t(place)) == count
        if !isRead { for index in 0..<count { bytes[index] = 0 } }
      }
      try copy.write(Array(bytes[..<count]))
      place += count
    }
    try copy.flush()
  }
}
