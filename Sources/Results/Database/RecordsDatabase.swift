import Foundation
import GRDB
import Storage

/// The SQLite file of a kiosk, opened for one piece of work at a time.
///
/// Debian's SQLite has the WAL-reset fault, in which two connections that write at once can lose
/// rows. So there is one connection on the whole machine: whoever opens the database holds a lock
/// on a file beside it, does its work and closes again. The kiosk holds nothing open while nobody
/// needs it, and the command line may work beside it.
///
/// Journal and flushing are set by hand: GRDB's own WAL setting quietly gives up durability.
///
/// What is done for a database that is damaged, and so that it never is lost: ``RecordsCare``.
public struct RecordsDatabase: Sendable {
  /// The database within the state folder.
  public static let file = "records.db"
  static let lockFile = "records.lock"

  /// Folder of the database.
  public let stateFolder: String
  /// Milliseconds that another program may keep the lock.
  let timeout: Int

  /// The database in `stateFolder`; nothing is opened or made yet.
  public init(stateFolder: String, timeout: Int = 5000) {
    self.stateFolder = stateFolder
    self.timeout = timeout
  }

  /// Where the database lies.
  public var path: String { stateFolder + "/" + Self.file }

  /// A repaired database, whole and flushed, that has yet to take the place of the damaged one.
  var repairedPath: String { stateFolder + "/records.repaired" }

  /// Whether there is a database.
  public var exists: Bool { access(path, F_OK) == 0 || access(repairedPath, F_OK) == 0 }

  /// Reads, where there is a database; `nil` where there is none, and none is made.
  package func read<Value>(_ body: (Database) throws -> Value) throws(RecordsFault) -> Value? {
    guard exists else { return nil }
    return try exclusively {
      try connect { queue in
        try prepare(queue)
        return try queue.read(body)
      }
    }
  }

  /// Does `body` in one transaction; on return it is on the disk, or nothing has changed.
  ///
  /// A full disk gives its reserve first (``DiskReserve``); `body` may so be done twice.
  @discardableResult
  package func write<Value>(_ body: (Database) throws -> Value) throws(RecordsFault) -> Value {
    do throws(RecordsFault) {
      return try writeOnce(body)
    } catch {
      let reserve = DiskReserve(stateFolder: stateFolder)
      let isFull = error.kind == .full || error.kind == .disk && reserve.isNeeded
      guard isFull, reserve.release() else { throw error }
      let value = try writeOnce(body)
      try? writeOnce { try RecordsNotice.diskFull.tell(DiskReserve.sentence, in: $0) }
      return value
    }
  }

  private func writeOnce<Value>(_ body: (Database) throws -> Value) throws(RecordsFault) -> Value {
    try makeFolder()
    return try exclusively {
      let isNew = isEmpty
      if isNew, hasHistory {
        throw RecordsFault(
          .unreadable, "The database is gone, though there was one; start the kiosk to restore it.")
      }
      if isNew {
        // The file and its name first: what fails now has not been written.
        try connect(prepare)
        try flushFolder()
        SchemaPages(self).keep()
      }
      return try connect { queue in
        try prepare(queue)
        return try queue.write(body)
      }
    }
  }

  /// Whether there is no database, or one in which nothing was ever kept.
  var isEmpty: Bool {
    var status = stat()
    return stat(path, &status) != 0 || status.st_size == 0
  }

  /// Whether there was a database here before.
  var hasHistory: Bool {
    SchemaPages(self).exist || !Backups(stateFolder: stateFolder).all.isEmpty
  }

  /// Brings the tables to what this program knows; what was there is backed up first.
  private func prepare(_ queue: DatabaseQueue) throws {
    let migrator = RecordsSchema.migrator
    let state = try queue.read { database in
      (
        isNew: try migrator.appliedIdentifiers(database).isEmpty,
        isCurrent: try migrator.hasCompletedMigrations(database),
        isNewer: try migrator.appliedIdentifiers(database).contains {
          !RecordsSchema.names.contains($0) && RecordsSchema.isName($0)
        }
      )
    }
    if state.isNewer {
      throw RecordsFault(
        .newer, "The database was made by a newer program; install that program again.")
    }
    guard !state.isCurrent else { return }
    if !state.isNew {
      try Backups(stateFolder: stateFolder).make(of: queue, day: RecordDay(QuizLedger.localDay()))
    }
    try migrator.migrate(queue)
  }

  /// Does `body` while no other program touches the files of the database.
  func exclusively<Value>(_ body: () throws -> Value) throws(RecordsFault) -> Value {
    do {
      let lock = try FileLock.take(stateFolder + "/" + Self.lockFile, timeout: timeout)
      defer { lock.release() }
      try finishRepair()
      return try body()
    } catch let fault as RecordsFault {
      throw fault
    } catch let error as StorageError {
      throw RecordsFault(error)
    } catch {
      throw Self.fault(error)
    }
  }

  /// Opens the database, does `body`, and closes again; only within ``exclusively(_:)``.
  func connect<Value>(_ body: (DatabaseQueue) throws -> Value) throws -> Value {
    try Self.keepPrivate(path)
    let queue = try DatabaseQueue(path: path, configuration: Self.configuration)
    defer { try? queue.close() }
    return try body(queue)
  }

  /// Makes the database at `path`, where there is none, so that its owner alone may read it; SQLite
  /// gives its other files the same rights.
  static func keepPrivate(_ path: String) throws(StorageError) {
    let file = open(path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard file >= 0 else { throw StorageError("open", path) }
    defer { close(file) }
    guard fchmod(file, 0o600) == 0 else { throw StorageError("keep private", path) }
  }

  /// Puts a repaired database in its place, as often as a power cut comes in between.
  func finishRepair() throws {
    guard access(repairedPath, F_OK) == 0 else { return }
    // The old journal must be gone first: it would be played into the new file.
    for ending in ["-wal", "-shm"] {
      try DurableFile(path: path + ending).remove()
    }
    try Disk.move(repairedPath, to: path)
    try flushFolder()
  }

  /// One connection, flushed at each commit, that trusts nothing in the file.
  static var configuration: Configuration {
    var configuration = Configuration()
    configuration.busyMode = .timeout(2)
    configuration.maximumReaderCount = 1
    configuration.prepareDatabase { database in
      try database.execute(
        sql: """
          PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA trusted_schema = OFF;
          PRAGMA cell_size_check = ON; PRAGMA mmap_size = 0; PRAGMA wal_autocheckpoint = 200;
          """)
    }
    return configuration
  }

  static func fault(_ error: any Error) -> RecordsFault {
    guard let error = error as? DatabaseError else {
      return RecordsFault(.unreadable, "The database cannot be used: \(error).")
    }
    let reason = error.message ?? "fault \(error.resultCode.rawValue)"
    switch error.resultCode.primaryResultCode {
    case .SQLITE_FULL: return RecordsFault(.full, "The disk is full; nothing was changed.")
    case .SQLITE_BUSY, .SQLITE_LOCKED:
      return RecordsFault(.busy, "Another program uses the database; try again in a moment.")
    case .SQLITE_CORRUPT, .SQLITE_NOTADB, .SQLITE_ERROR, .SQLITE_SCHEMA:
      return RecordsFault(.unreadable, "The database cannot be read (\(reason)).")
    case .SQLITE_CONSTRAINT:
      return RecordsFault(.refused, "The database does not take it (\(reason)); nothing was kept.")
    default:
      return RecordsFault(.disk, "The disk refuses the database (\(reason)); nothing was changed.")
    }
  }

  private func makeFolder() throws(RecordsFault) {
    do throws(StorageError) {
      try Disk.makeFolders(stateFolder)
    } catch {
      throw RecordsFault(error)
    }
  }

  private func flushFolder() throws { try Disk.flushFolder(stateFolder) }
}
