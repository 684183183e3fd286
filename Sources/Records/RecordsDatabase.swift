import Foundation
import GRDB

/// The SQLite file of a kiosk, opened for one piece of work at a time.
///
/// Debian's SQLite has the WAL-reset fault, in which two connections that write at once can lose
/// rows. So there is one connection on the whole machine: whoever opens the database holds a lock
/// on a file beside it, does its work and closes again. The kiosk holds nothing open while nobody
/// needs it, and the command line may work beside it.
///
/// Journal and flushing are set by hand: GRDB's own WAL setting quietly gives up durability.
public struct RecordsDatabase: Sendable {
  /// The database within the state folder.
  public static let file = "records.db"
  static let lockFile = "records.lock"

  /// Folder of the database.
  public let stateFolder: String
  /// Milliseconds that another program may keep the lock.
  let patience: Int

  /// The database in `stateFolder`; nothing is opened or made yet.
  public init(stateFolder: String, patience: Int = 5000) {
    self.stateFolder = stateFolder
    self.patience = patience
  }

  /// Where the database lies.
  public var path: String { stateFolder + "/" + Self.file }

  /// Whether there is a database.
  public var exists: Bool { access(path, F_OK) == 0 }

  /// Reads, where there is a database; `nil` where there is none, and none is made.
  package func read<Value>(_ body: (Database) throws -> Value) throws(RecordsFault) -> Value? {
    guard exists else { return nil }
    return try open { queue in
      try prepare(queue)
      return try queue.read(body)
    }
  }

  /// Does `body` in one transaction; on return it is on the disk, or nothing has changed.
  @discardableResult
  package func write<Value>(_ body: (Database) throws -> Value) throws(RecordsFault) -> Value {
    try makeFolder()
    let isNew = !exists
    let value = try open { queue in
      try prepare(queue)
      return try queue.write(body)
    }
    if isNew { try flushFolder() }
    return value
  }

  private func prepare(_ queue: DatabaseQueue) throws {
    let migrator = RecordsSchema.migrator
    let state = try queue.read { database in
      (
        isCurrent: try migrator.hasCompletedMigrations(database),
        isNewer: try migrator.hasBeenSuperseded(database)
      )
    }
    if state.isNewer {
      throw RecordsFault(
        .unreadable, "The database was made by a newer program; install that program again.")
    }
    if !state.isCurrent { try migrator.migrate(queue) }
  }

  /// Opens the database under the lock, does `body`, and closes again.
  private func open<Value>(
    _ body: (DatabaseQueue) throws -> Value
  ) throws(RecordsFault) -> Value {
    let lock = try FileLock.take(stateFolder + "/" + Self.lockFile, patience: patience)
    defer { lock.release() }
    do {
      let queue = try DatabaseQueue(path: path, configuration: Self.configuration)
      defer { try? queue.close() }
      return try body(queue)
    } catch let fault as RecordsFault {
      throw fault
    } catch {
      throw Self.fault(error)
    }
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

  private static func fault(_ error: any Error) -> RecordsFault {
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
    default:
      return RecordsFault(.disk, "The disk refuses the database (\(reason)); nothing was changed.")
    }
  }

  private func makeFolder() throws(RecordsFault) {
    do {
      try FileManager.default.createDirectory(
        atPath: stateFolder, withIntermediateDirectories: true,
        attributes: [.posixPermissions: 0o700])
    } catch {
      throw RecordsFault(.disk, "The folder \(stateFolder) cannot be made; nothing was changed.")
    }
  }

  private func flushFolder() throws(RecordsFault) {
    let folder = Foundation.open(stateFolder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    defer { if folder >= 0 { Foundation.close(folder) } }
    guard folder >= 0, fsync(folder) == 0 else {
      throw RecordsFault(.disk, "The disk does not keep the folder of the database.")
    }
  }
}
