import Foundation
import GRDB
import ResultsSupport
import TestSupport
import Testing

@testable import Results
@testable import Storage

@Suite struct RecordsDatabaseTests {
  private let temporary = TemporaryFolder()
  private var folder: String { temporary.path }

  private func row(_ version: String) -> PackRow {
    PackRow(
      id: "language.tst", folder: version + "-x", kind: "language", version: version, name: "Uji",
      digest: String(repeating: "a", count: 64), listDigest: String(repeating: "b", count: 64),
      publisher: "Dinas", isVerified: true)
  }

  private var ledger: PackLedger {
    PackLedger(RecordsDatabase(stateFolder: folder, timeout: 200), now: { 7 })
  }

  private func floor(_ version: String) -> VersionFloor {
    VersionFloor(epoch: 1, version: version, digest: String(repeating: "a", count: 64))
  }

  @Test func everyCommitIsFlushedAndTheJournalIsWAL() throws {
    let database = RecordsDatabase(stateFolder: folder)
    let pragmas = try database.write { database in
      try ["journal_mode", "synchronous", "foreign_keys", "trusted_schema", "mmap_size"].map {
        try String.fetchOne(database, sql: "PRAGMA \($0)") ?? ""
      }
    }
    #expect(pragmas == ["wal", "2", "1", "0", "0"])
  }

  @Test func readingMakesNoDatabase() throws {
    #expect(try ledger.state() == PackState())
    #expect(try ledger.notices().isEmpty)
    #expect(try !ledger.remove(id: "x"))
    #expect(!FileManager.default.fileExists(atPath: folder))
  }

  @Test func activatingKeepsOneVersionBeforeAndForgetsOthers() throws {
    for version in ["1.0.0", "1.1.0", "1.2.0"] {
      try ledger.activate(row(version), floor: floor(version))
    }
    let state = try ledger.state()
    #expect(state.active["language.tst"]?.current.version == "1.2.0")
    #expect(state.active["language.tst"]?.previous?.version == "1.1.0")
    #expect(state.floors["language.tst"] == [floor("1.2.0")])
    #expect(try ledger.audit().map(\.action) == ["update", "update", "install"])
    #expect(try ledger.rollBack(id: "language.tst")?.version == "1.1.0")
    #expect(try ledger.remove(id: "language.tst"))
    #expect(try ledger.state().floors["language.tst"] == [floor("1.2.0")])
  }

  @Test func anotherProgramThatHoldsTheDatabaseIsOneSentence() throws {
    try ledger.activate(row("1.0.0"), floor: floor("1.0.0"))
    let lock = try FileLock.take(folder + "/records.lock", timeout: 0)
    #expect(throws: RecordsFault.self) { try ledger.state() }
    lock.release()
    #expect(try ledger.state().active.count == 1)
  }

  @Test func aDatabaseOfANewerProgramIsLeftAlone() throws {
    try ledger.activate(row("1.0.0"), floor: floor("1.0.0"))
    try RecordsDatabase(stateFolder: folder).write {
      try $0.execute(sql: "INSERT INTO grdb_migrations VALUES ('99 future')")
    }
    #expect(throws: RecordsFault.self) { try ledger.state() }
  }

  @Test func everyTableIsStrict() throws {
    let loose = try RecordsDatabase(stateFolder: folder).write { database in
      try String.fetchAll(
        database, sql: "SELECT name FROM pragma_table_list WHERE strict = 0 AND type = 'table'")
    }
    #expect(
      Set(loose).subtracting(["sqlite_schema", "sqlite_temp_schema", "grdb_migrations"]) == [])
  }
}
