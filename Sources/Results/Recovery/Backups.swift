import Content
import Foundation
import GRDB
import Storage

/// Whole copies of the database, by day: the newest three and the last of each of four weeks.
///
/// A copy has its name only when it is on the disk and has been read through.
public struct Backups: Sendable {
  /// Newest copies that are kept, and weeks of which one is.
  static let newest = 3
  static let weeks = 4
  /// Bytes that must stay free.
  static let margin = 32 << 20

  private let stateFolder: String
  var freeSpace: @Sendable (String) -> Int = Disk.freeSpace

  init(stateFolder: String) { self.stateFolder = stateFolder }

  /// Where they lie.
  var folder: String { stateFolder + "/backups" }

  /// One copy, as its name tells: `records-000012-2026-11-24.db`. The number rises, since days do not
  /// where a clock is wrong.
  struct Copy: Equatable, Sendable {
    var number: Int
    var day: String

    var name: String { "records-\(String(number, digits: 6))-\(day).db" }

    init(number: Int, day: String) {
      self.number = number
      self.day = day
    }

    init?(name: String) {
      guard let parts = name.wholeMatch(of: /records-([0-9]{6,})-([0-9]{4}-[0-9]{2}-[0-9]{2})\.db/),
        let number = Int(parts.1)
      else { return nil }
      self.init(number: number, day: String(parts.2))
    }
  }

  /// The copies, oldest first.
  var all: [Copy] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return names.compactMap(Copy.init(name:)).sorted { $0.number < $1.number }
  }

  func path(of copy: Copy) -> String { "\(folder)/\(copy.name)" }

  /// Whether the newest copy is of another day. A clock that is wrong gives one copy a start.
  func isDue(on day: RecordDay, isStart: Bool) -> Bool {
    guard let last = all.last else { return true }
    return day.isKnown ? last.day != day.text : isStart
  }

  /// Copies the database that is open in `queue`.
  func make(of queue: DatabaseQueue, day: RecordDay) throws {
    let size = try queue.read { database in
      try Int.fetchOne(
        database, sql: "SELECT page_count * page_size FROM pragma_page_count, pragma_page_size")
    }
    try makeRoom(for: size ?? 0)
    let copy = Copy(number: (all.last?.number ?? 0) + 1, day: day.text)
    let staging = folder + "/.part"
    try Disk.makeFolders(folder)
    for ending in ["", "-wal", "-shm", "-journal"] { unlink(staging + ending) }
    defer { unlink(staging) }
    try RecordsDatabase.keepPrivate(staging)
    try queue.writeWithoutTransaction {
      try $0.execute(sql: "VACUUM INTO ?", arguments: [staging])
    }
    guard Self.isGood(staging) else { throw StorageError("read back", staging, EIO) }
    try Disk.commit(staging, as: path(of: copy))
    for old in Self.surplus(all) { unlink(path(of: old)) }
  }

  /// Old copies go where room is short; the newest stays.
  private func makeRoom(for size: Int) throws(StorageError) {
    var copies = all
    while freeSpace(stateFolder) < size + Self.margin {
      guard copies.count > 1 else { throw StorageError("back up", stateFolder, ENOSPC) }
      unlink(path(of: copies.removeFirst()))
    }
  }

  /// Those that are not kept any more.
  static func surplus(_ copies: [Copy]) -> [Copy] {
    var kept = Set(copies.suffix(newest).map(\.number))
    var weeks: [Int] = []
    for copy in copies.reversed() {
      guard let week = week(of: copy.day), !weeks.contains(week), weeks.count < Self.weeks else {
        continue
      }
      weeks.append(week)
      kept.insert(copy.number)
    }
    return copies.filter { !kept.contains($0.number) }
  }

  /// Weeks since some Monday; `nil` for a day that is not known.
  static func week(of day: String) -> Int? {
    let parts = day.split(separator: "-").compactMap { Int($0) }
    guard parts.count == 3, (1...12).contains(parts[1]), parts[2] > 0 else { return nil }
    // Days since 0000-03-01 in the Gregorian calendar, which was a Wednesday.
    let isEarly = parts[1] < 3
    let (year, month) = (parts[0] - (isEarly ? 1 : 0), parts[1] + (isEarly ? 9 : -3))
    let days =
      year * 365 + year / 4 - year / 100 + year / 400 + (month * 153 + 2) / 5 + parts[2] - 1
    return (days + 2) / 7
  }

  /// The newest copy that can be read through, if there is one.
  func newestGood() -> Copy? { all.last { Self.isGood(path(of: $0)) } }

  /// Whether the file at `path` is a whole database in one file.
  static func isGood(_ path: String) -> Bool {
    var configuration = Configuration()
    configuration.prepareDatabase { database in
      try database.execute(
        sql: "PRAGMA journal_mode = DELETE; PRAGMA trusted_schema = OFF; PRAGMA mmap_size = 0;")
    }
    guard access(path, F_OK) == 0,
      let queue = try? DatabaseQueue(path: path, configuration: configuration)
    else { return false }
    defer { try? queue.close() }
    let answers = try? queue.writeWithoutTransaction {
      try String.fetchAll($0, sql: "PRAGMA quick_check(1)")
    }
    return answers == ["ok"]
  }
}
