import Foundation
import GRDB
import Storage

/// Makes a new database out of a damaged one and the newest good backup; within the lock.
///
/// The damaged file is kept aside first. The new one is made beside it, read through, flushed and
/// then put in its place; until that, the old one stays where it is. A power cut at any moment leaves
/// the damaged file, to be repaired again, or the new one.
struct Repair {
  private let care: RecordsCare
  private let damage: String
  private var database: RecordsDatabase { care.database }
  private var folder: String { database.stateFolder }
  private static let scratchFile = "records.scratch"
  private static let stagingFile = "records.new"
  private var scratch: String { "\(folder)/\(Self.scratchFile)" }
  private var staging: String { "\(folder)/\(Self.stagingFile)" }

  init(_ care: RecordsCare, damage: String) {
    self.care = care
    self.damage = damage
  }

  func run() throws -> RecordsCare.Outcome {
    let day = RecordDay(care.today())
    let kept = try DamagedCopies(stateFolder: folder).keep(database.path, day: day)
    Self.removeWork(in: folder)
    defer { Self.removeWork(in: folder) }
    let isReadable = try kept.map { try copyToRead($0) } ?? false
    let backup = care.backups.newestGood()
    var outcome = RecordsCare.Outcome(kept: kept.map { "damaged/\($0)" })
    try RecordsDatabase.keepPrivate(staging)
    let queue = try DatabaseQueue(path: staging, configuration: Self.configuration)
    do {
      try RecordsSchema.migrator.migrate(queue)
      outcome = try fill(queue, isReadable, backup, outcome)
      try queue.close()
    } catch {
      try? queue.close()
      throw error
    }
    guard Backups.isGood(staging) else { throw StorageError("read back", staging, EIO) }
    try Disk.commit(staging, as: database.repairedPath)
    try database.finishRepair()
    SchemaPages(database).keep()
    return outcome
  }

  /// Takes away what a repair that was cut off left behind.
  static func removeWork(in folder: String) {
    for name in [scratchFile, stagingFile] {
      for ending in ["", "-wal", "-shm", "-journal"] { unlink("\(folder)/\(name)\(ending)") }
    }
  }

  /// Not flushed while it grows: it counts only when it is whole.
  private static var configuration: Configuration {
    var configuration = Configuration()
    configuration.foreignKeysEnabled = false
    configuration.prepareDatabase { database in
      try database.execute(
        sql: """
          PRAGMA journal_mode = DELETE; PRAGMA synchronous = OFF; PRAGMA trusted_schema = OFF;
          PRAGMA cell_size_check = ON; PRAGMA mmap_size = 0;
          """)
    }
    return configuration
  }

  // MARK: The damaged file

  /// Copies the kept file so that reading cannot change it; gives whether its tables can be found.
  private func copyToRead(_ kept: String) throws -> Bool {
    let source = "\(folder)/damaged/\(kept)/\(RecordsDatabase.file)"
    func copy() throws {
      for ending in ["", "-wal"] where access(source + ending, F_OK) == 0 {
        try TolerantCopy.copy(source + ending, to: scratch + ending)
      }
    }
    try copy()
    if hasTables() { return true }
    // Looking may have played the journal into the copy.
    for ending in ["", "-wal", "-shm"] { unlink(scratch + ending) }
    try copy()
    return SchemaPages(database).put(into: scratch) && hasTables()
  }

  private func hasTables() -> Bool {
    var configuration = Configuration()
    configuration.foreignKeysEnabled = false
    guard let queue = try? DatabaseQueue(path: scratch, configuration: configuration) else {
      return false
    }
    defer { try? queue.close() }
    let names = try? queue.read {
      try String.fetchAll($0, sql: "SELECT name FROM sqlite_schema WHERE type = 'table'")
    }
    return names?.contains("pack") == true
  }

  // MARK: The new file

  private func fill(
    _ queue: DatabaseQueue, _ isReadable: Bool, _ backup: Backups.Copy?,
    _ start: RecordsCare.Outcome
  ) throws -> RecordsCare.Outcome {
    var outcome = start
    let tables = try queue.write { database in
      let tables = try Recovery.tables(database)
      // The machine keeps its id.
      for table in tables { try database.execute(sql: "DELETE FROM \(table.name)") }
      return tables
    }
    let whole = isReadable ? try Recovery.join(scratch, to: queue, tables) : []
    let lost = tables.filter {
      !whole.contains($0.name) && !Recovery.stateTables.contains($0.name)
    }
    try LeafReader.join(scratch, to: queue, lost)
    if let backup {
      let current = whole.intersection(Recovery.stateTables)
      _ = try Recovery.join(
        care.backups.path(of: backup), to: queue, tables.filter { !current.contains($0.name) })
    }
    outcome.mayLackPackages = !whole.isSuperset(of: ["pack", "active"])
    outcome.sentence = try queue.write { database in
      let lost = try Recovery.prune(tables, database)
      try database.execute(
        sql: """
          INSERT INTO kiosk (one, id, boots, boot) SELECT 1, randomblob(16), 0, ''
          WHERE NOT EXISTS (SELECT 1 FROM kiosk)
          """)
      let sentence = try sentence(database, outcome, isReadable, backup, lost: lost)
      let notice = isReadable || backup != nil ? RecordsNotice.repaired : .begun
      try notice.tell(sentence, in: database)
      return sentence
    }
    return outcome
  }

  private func sentence(
    _ database: Database, _ outcome: RecordsCare.Outcome, _ isReadable: Bool,
    _ backup: Backups.Copy?, lost: Int
  ) throws -> String {
    let counts = try ["visit", "practice", "quiz_run"].map {
      try Int.fetchOne(database, sql: "SELECT count(*) FROM \($0)") ?? 0
    }
    let sources = [
      isReadable ? "what could be read of it" : nil, backup.map { "the backup of \($0.day)" },
    ].compactMap { $0 }
    let now =
      sources.isEmpty
      ? "nothing could be saved and a new one was begun"
      : "it was made anew from \(sources.joined(separator: " and ")): \(counts[0]) visits, "
        + "\(counts[1]) practices and \(counts[2]) quizzes"
    let kept = outcome.kept.map { " The damaged file is kept in \($0) of the state folder." } ?? ""
    let reason =
      damage.split(separator: "\n").first { !$0.hasPrefix("***") }.map(String.init) ?? damage
    return "The database of results was damaged (\(reason)); \(now).\(kept)"
  }
}
