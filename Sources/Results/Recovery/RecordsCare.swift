import Foundation
import GRDB
import Storage

/// Looks after the database: finds damage, repairs it out of what can be read and the newest backup,
/// makes the backups and keeps the reserve for a full disk.
///
/// Nothing of it delays the first picture, and nothing of it needs anybody.
public struct RecordsCare: Sendable {
  /// What ``check()`` found.
  public struct Outcome: Equatable, Sendable {
    /// One sentence where something was repaired; the staff get it as a notice too.
    public var sentence: String?
    /// Whether what is said of packages may be older than what lies on the disk.
    public var mayLackPackages = false
    /// The folder in which the damaged file is kept.
    public var kept: String?
  }

  let database: RecordsDatabase
  let today: @Sendable () -> String

  /// Care for the database of `stateFolder`.
  ///
  /// - Parameter timeout: milliseconds that another program may keep the lock.
  public init(
    stateFolder: String, timeout: Int = 30_000,
    today: @escaping @Sendable () -> String = { QuizLedger.localDay() }
  ) {
    database = RecordsDatabase(stateFolder: stateFolder, timeout: timeout)
    self.today = today
  }

  var backups: Backups { Backups(stateFolder: database.stateFolder) }

  /// Reads the database through, and repairs it where it is damaged or gone.
  ///
  /// A database of a newer program is no damage: it throws, and nothing is changed.
  public func check() throws(RecordsFault) -> Outcome {
    guard database.exists || database.hasHistory else { return Outcome() }
    do throws(RecordsFault) {
      return try checkOnce()
    } catch {
      let reserve = DiskReserve(stateFolder: database.stateFolder)
      guard error.kind == .full || error.kind == .disk && reserve.isNeeded, reserve.release() else {
        throw error
      }
      return try checkOnce()
    }
  }

  private func checkOnce() throws(RecordsFault) -> Outcome {
    try database.exclusively {
      guard let damage = try damage() else {
        Repair.removeWork(in: database.stateFolder)
        try SideDatabase(database).join()
        SchemaPages(database).keep()
        return Outcome()
      }
      return try Repair(self, damage: damage).run()
    }
  }

  /// Makes the backup of today, if there is none yet, and the reserve.
  ///
  /// - Parameter isStart: whether the kiosk has just started.
  public func tend(isStart: Bool = false) throws(RecordsFault) {
    guard database.exists else { return }
    DiskReserve(stateFolder: database.stateFolder).make()
    let day = RecordDay(today())
    guard backups.isDue(on: day, isStart: isStart) else { return }
    try database.exclusively {
      // A copy of a damaged database would push out a good one.
      guard try damage(isThorough: true) == nil else {
        throw RecordsFault(.unreadable, "The database is damaged, so no backup of it was made.")
      }
      try database.connect { try backups.make(of: $0, day: day) }
      SchemaPages(database).keep()
    }
  }

  // MARK: Damage

  /// Smaller files are read through with all their indexes each time.
  private static let small = 8 << 20

  /// What is wrong with the database, `nil` where nothing is.
  private func damage(isThorough: Bool = false) throws -> String? {
    if database.isEmpty { return database.hasHistory ? "it is gone" : nil }
    let isThorough = isThorough || Disk.size(of: database.path) < Self.small
    do {
      return try database.connect { queue in
        try queue.writeWithoutTransaction { try Self.damage(in: $0, isThorough: isThorough) }
      }
    } catch let error as DatabaseError {
      switch error.resultCode.primaryResultCode {
      case .SQLITE_CORRUPT, .SQLITE_NOTADB, .SQLITE_ERROR, .SQLITE_SCHEMA, .SQLITE_FORMAT,
        .SQLITE_MISMATCH, .SQLITE_CONSTRAINT:
        return error.message ?? "it cannot be read"
      // A sector that cannot be read is damage; one that cannot be written is the disk's trouble.
      case .SQLITE_IOERR
      where [.SQLITE_IOERR_READ, .SQLITE_IOERR_SHORT_READ].contains(error.extendedResultCode):
        return "the disk cannot read it"
      default: throw error
      }
    }
  }

  static func damage(in database: Database, isThorough: Bool) throws -> String? {
    let answers = try String.fetchAll(
      database, sql: isThorough ? "PRAGMA integrity_check(1)" : "PRAGMA quick_check(1)")
    guard answers == ["ok"] else { return answers.first ?? "it cannot be read through" }
    let applied = try String.fetchAll(database, sql: "SELECT identifier FROM grdb_migrations")
    let unknown = applied.filter { !RecordsSchema.names.contains($0) }
    if unknown.contains(where: RecordsSchema.isName) {
      throw RecordsFault(
        .newer, "The database was made by a newer program; install that program again.")
    }
    if let first = unknown.first { return "there is no migration \(first.debugDescription)" }
    guard applied.count == RecordsSchema.names.count else { return nil }
    let missing = try RecordsSchema.shape().filter { name, columns in
      try String.fetchAll(
        database, sql: "SELECT name FROM pragma_table_xinfo(?)", arguments: [name]) != columns
    }
    if let table = missing.keys.sorted().first { return "the table \(table) is not as it was made" }
    guard isThorough, try Row.fetchOne(database, sql: "PRAGMA foreign_key_check") != nil else {
      return nil
    }
    return "rows point to rows that are not there"
  }
}
