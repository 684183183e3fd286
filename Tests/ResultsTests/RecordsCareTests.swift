import Foundation
import GRDB
import Kiosk
import ResultsSupport
import TestSupport
import Testing

@testable import Results
@testable import Storage

/// Damage, repair, backups and the reserve. That each block may be damaged: `DamageTests`.
@Suite struct RecordsCareTests {
  private let temporary = TemporaryFolder()
  private var folder: String { temporary.path }
  private var database: RecordsDatabase { RecordsDatabase(stateFolder: folder, timeout: 200) }

  private func care(_ day: String = "2026-11-24") -> RecordsCare {
    RecordsCare(stateFolder: folder, timeout: 200, today: { day })
  }

  private func addVisits(_ count: Int, seed: UInt64) throws {
    var year = YearOfUse(seed: seed, visits: count)
    try year.write(into: database)
  }

  private func count(_ table: String) throws -> Int {
    try database.read { try Int.fetchOne($0, sql: "SELECT count(*) FROM \(table)") ?? 0 } ?? -1
  }

  private func machine() throws -> Data? {
    try database.read { try Data.fetchOne($0, sql: "SELECT id FROM kiosk") } ?? nil
  }

  private func overwrite(_ range: Range<Int>, of path: String, with byte: UInt8 = 0) throws {
    var data = try Data(contentsOf: URL(fileURLWithPath: path))
    data.replaceSubrange(range, with: repeatElement(byte, count: range.count))
    try data.write(to: URL(fileURLWithPath: path))
  }

  private func notices() throws -> [String] {
    try PackLedger(database, now: { 1 }).notices().map(\.sentence)
  }

  @Test func nothingIsMadeWhereNothingWas() throws {
    #expect(try care().check() == RecordsCare.Outcome())
    try care().tend()
    #expect(!FileManager.default.fileExists(atPath: folder))
  }

  @Test func aGoodDatabaseStaysAsItIs() throws {
    try addVisits(20, seed: 1)
    #expect(try care().check() == RecordsCare.Outcome())
    #expect(try count("visit") == 20)
    #expect(try notices() == [])
  }

  /// The first page names all tables; without a copy of it nothing could be found.
  @Test func theFirstPageIsPutBackAndNothingIsLost() throws {
    try addVisits(50, seed: 2)
    let id = try machine()
    try overwrite(0..<4096, of: database.path)
    #expect(throws: RecordsFault.self) { try count("visit") }
    let outcome = try care().check()
    #expect(outcome.kept == "damaged/0001-2026-11-24")
    #expect(!outcome.mayLackPackages)
    #expect(try count("visit") == 50)
    #expect(try machine() == id)
    #expect(try notices() == [outcome.sentence])
    #expect(outcome.sentence?.contains("50 visits") == true)
    #expect(outcome.sentence?.contains("damaged/0001-2026-11-24") == true)
  }

  @Test func whatCannotBeReadComesFromTheBackup() throws {
    try addVisits(30, seed: 3)
    try care("2026-11-23").tend()
    try addVisits(5, seed: 4)
    try overwrite(0..<Disk.size(of: database.path), of: database.path, with: 7)
    let outcome = try care().check()
    #expect(outcome.mayLackPackages)
    #expect(try count("visit") == 30)
    #expect(outcome.sentence?.contains("the backup of 2026-11-23") == true)
    // The kept file is what was found, byte for byte.
    let kept = try #require(outcome.kept)
    #expect(
      try Data(contentsOf: URL(fileURLWithPath: "\(folder)/\(kept)/records.db"))
        .allSatisfy { $0 == 7 })
  }

  @Test func whereNothingCanBeSavedANewOneIsBegunAndTheOldOneKept() throws {
    try addVisits(30, seed: 5)
    unlink(folder + "/records.schema")
    try Data("not a database".utf8).write(to: URL(fileURLWithPath: database.path))
    let outcome = try care().check()
    #expect(outcome.sentence?.contains("nothing could be saved") == true)
    #expect(try count("visit") == 0)
    #expect(try machine()?.count == 16)
    #expect(access("\(folder)/\(outcome.kept ?? "")/records.db", F_OK) == 0)
  }

  @Test(arguments: [true, false]) func aDatabaseThatIsGoneIsNotBegunAnew(isEmptyFile: Bool) throws {
    try addVisits(30, seed: 6)
    try care().tend()
    unlink(database.path)
    if isEmptyFile { try Data().write(to: URL(fileURLWithPath: database.path)) }
    var thread = VisitLedger.Thread()
    let ledger = VisitLedger(database, today: { "2026-11-24" })
    #expect(throws: RecordsFault.self) { try ledger.record(.began(language: "id"), &thread) }
    #expect(try care().check().sentence?.contains("it is gone") == true)
    try ledger.record(.began(language: "id"), &thread)
    #expect(try count("visit") == 31)
  }

  /// An older program on a newer file must not touch it, and must not think it damaged.
  @Test func aDatabaseOfANewerProgramIsNoDamage() throws {
    try addVisits(5, seed: 7)
    try database.write {
      try $0.execute(sql: "INSERT INTO grdb_migrations VALUES ('99 future')")
      try $0.execute(sql: "ALTER TABLE visit ADD COLUMN later TEXT")
    }
    let before = try Data(contentsOf: URL(fileURLWithPath: database.path))
    for _ in 0..<2 {
      #expect {
        try care().check()
      } throws: {
        ($0 as? RecordsFault)?.kind == .newer
      }
    }
    #expect(try Data(contentsOf: URL(fileURLWithPath: database.path)) == before)
    #expect(DamagedCopies(stateFolder: folder).all == [])
  }

  /// What an older program keeps beside is taken in when the newer one is back, once.
  @Test func whatAnOlderProgramKeepsBesideIsTakenIn() throws {
    try addVisits(5, seed: 8)
    try database.write { try $0.execute(sql: "INSERT INTO grdb_migrations VALUES ('99 future')") }
    let before = try Data(contentsOf: URL(fileURLWithPath: database.path))
    let ledger = VisitLedger(database, today: { "2026-11-24" })
    for _ in 0..<3 {
      var thread = VisitLedger.Thread()
      for note in [VisitNote.began(language: "id"), .chose("born"), .timedOut] {
        try ledger.record(note, &thread)
      }
    }
    #expect(try Data(contentsOf: URL(fileURLWithPath: database.path)) == before)
    let queue = try DatabaseQueue(path: database.path)
    try queue.write {
      try $0.execute(sql: "DELETE FROM grdb_migrations WHERE identifier GLOB '99*'")
    }
    try queue.close()
    for _ in 0..<2 { #expect(try care().check() == RecordsCare.Outcome()) }
    let numbers = try database.read {
      try Int.fetchAll($0, sql: "SELECT number FROM visit ORDER BY number")
    }
    #expect(numbers?.count == 8)
    #expect(numbers?.prefix(5) == [1, 2, 3, 4, 5])
    #expect(access(folder + "/aside", F_OK) != 0)
  }

  /// The state folder of an older program: three migrations, one visit.
  @Test func newTablesAreMadeAfterABackup() throws {
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    let queue = try DatabaseQueue(path: database.path)
    try RecordsSchema.migrator.migrate(queue, upTo: "3 visits")
    try queue.write {
      try $0.execute(
        sql: "INSERT INTO visit VALUES (randomblob(16), 1, '1970-01-01', 'id', NULL)")
      try $0.execute(
        sql: "INSERT INTO visit VALUES (randomblob(16), 2, '2026-02-03', 'id', NULL)")
    }
    try queue.close()
    let days = try database.read {
      try String.fetchAll($0, sql: "SELECT day || ' ' || clock_set FROM visit ORDER BY number")
    }
    #expect(days == ["0000-00-00 0", "2026-02-03 1"])
    let copy = try #require(Backups(stateFolder: folder).all.last)
    let old = try DatabaseQueue(path: Backups(stateFolder: folder).path(of: copy))
    let applied = try old.read {
      try String.fetchAll($0, sql: "SELECT identifier FROM grdb_migrations ORDER BY 1")
    }
    #expect(applied.last == "3 visits")
    #expect(try old.read { try Int.fetchOne($0, sql: "SELECT count(*) FROM visit") } == 2)
  }

  @Test func aRepairThatWasCutOffIsFinished() throws {
    try addVisits(10, seed: 8)
    try FileManager.default.copyItem(atPath: database.path, toPath: database.repairedPath)
    try overwrite(0..<4096, of: database.path)
    // A journal of the damaged file must not be played into the good one.
    try Data(repeating: 9, count: 5000).write(to: URL(fileURLWithPath: database.path + "-wal"))
    #expect(try count("visit") == 10)
    #expect(access(database.repairedPath, F_OK) != 0)
  }

  @Test func theDamagedCopiesAreBoundedAndNoneIsWrittenOver() throws {
    for round in 0..<8 {
      try addVisits(1, seed: UInt64(round))
      try overwrite(0..<100, of: database.path)
      #expect(try care().check().sentence != nil)
      #expect(try count("visit") == round + 1)
    }
    #expect(
      DamagedCopies(stateFolder: folder).all
        == [1, 5, 6, 7, 8].map { "000\($0)-2026-11-24" })
  }

  // MARK: Backups

  @Test func thereIsOneBackupADayOfAGoodDatabaseOnly() throws {
    try addVisits(5, seed: 9)
    for day in ["2026-11-23", "2026-11-23", "2026-11-24", "1970-01-01", "1970-01-01"] {
      try care(day).tend()
    }
    #expect(Backups(stateFolder: folder).all.map(\.day) == ["2026-11-23", "2026-11-24"])
    try care("1970-01-01").tend(isStart: true)
    #expect(Backups(stateFolder: folder).all.map(\.day).last == RecordDay.unknown)
    try overwrite(8000..<9000, of: database.path, with: 3)
    #expect(throws: RecordsFault.self) { try care("2026-11-25").tend() }
    #expect(Backups(stateFolder: folder).all.count == 3)
  }

  @Test func theNewestThreeAndOneAWeekAreKept() {
    let days = (1...30).map { "2026-11-\($0 < 10 ? "0" : "")\($0)" }
    var copies: [Backups.Copy] = []
    for (index, day) in days.enumerated() {
      copies.append(Backups.Copy(number: index + 1, day: day))
      let surplus = Backups.surplus(copies)
      copies.removeAll { surplus.contains($0) }
      #expect(copies.count <= Backups.newest + Backups.weeks)
    }
    // The 1st, 8th, 15th, 22nd and 29th of November 2026 are Sundays.
    #expect(copies.map { String($0.day.suffix(2)) } == ["15", "22", "28", "29", "30"])
  }

  @Test func aBackupThatRotsIsPassedOver() throws {
    try addVisits(5, seed: 10)
    try care("2026-11-22").tend()
    try addVisits(5, seed: 11)
    try care("2026-11-23").tend()
    let backups = Backups(stateFolder: folder)
    try overwrite(4096..<9000, of: backups.path(of: try #require(backups.all.last)), with: 1)
    #expect(backups.newestGood()?.day == "2026-11-22")
  }

  @Test func oldBackupsMakeRoomAndTheNewestStays() throws {
    try addVisits(5, seed: 12)
    for day in ["2026-11-21", "2026-11-22", "2026-11-23"] { try care(day).tend() }
    var backups = Backups(stateFolder: folder)
    backups.freeSpace = { _ in 0 }
    #expect(throws: RecordsFault.self) {
      try database.exclusively {
        try database.connect { try backups.make(of: $0, day: RecordDay("2026-11-24")) }
      }
    }
    #expect(backups.all.map(\.day) == ["2026-11-23"])
  }

  // MARK: The reserve

  @Test func theReserveIsRealRoomAndIsGivenOnce() throws {
    try addVisits(1, seed: 13)
    let reserve = DiskReserve(stateFolder: folder)
    #expect(reserve.make())
    var status = stat()
    #expect(stat(reserve.path, &status) == 0)
    #expect(Int(status.st_blocks) * 512 >= DiskReserve.size)
    #expect(reserve.release())
    #expect(!reserve.release())
    var full = reserve
    full.freeSpace = { _ in DiskReserve.margin }
    #expect(!full.make())
    #expect(full.make() == full.isThere)
  }
}
