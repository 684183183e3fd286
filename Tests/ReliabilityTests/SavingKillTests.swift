import Foundation
import GRDB
import ResultsSupport
import TestSupport
import Testing

@testable import Results

/// A kiosk that saves, backs up or repairs is killed at any moment: what it was told to be kept is
/// kept, and the database is whole.
@Suite(.serialized, .fullRun(.kills)) struct SavingKillTests {
  private static let rounds = Workshop.isFull ? 2000 : 20

  @Test func aKillAtAnyMomentLosesNothingThatWasAcknowledged() throws {
    let temporary = TemporaryFolder()
    let database = RecordsDatabase(stateFolder: temporary.path)
    var generator = SystemRandomNumberGenerator()
    var all: [Acknowledged] = []
    var kinds: [String: Int] = [:]
    for round in 0..<Self.rounds {
      let worker = try Worker(
        Worker.records, ["use", temporary.path, "\(round)", "1000000"])
      // The kill comes after some of the work, however busy the machine is.
      let lines = Int.random(in: 1...30, using: &generator)
      var said = ""
      while said.count(where: { $0 == "\n" }) < lines {
        let words = worker.words()
        if words.isEmpty { break }
        said += words
      }
      poll(nil, 0, Int32.random(in: 0...20, using: &generator))
      worker.kill()
      let outcome = worker.finish()
      said += outcome.text
      #expect(outcome.isCrash, "round \(round) ended by itself: \(said.suffix(300))")
      #expect(!said.contains("refused"), "round \(round): \(said.suffix(300))")
      let kept = Acknowledged.all(in: said)
      for one in kept { kinds[String(one.line.prefix { $0 != " " }), default: 0] += 1 }
      let faults = try Acknowledged.faults(kept, in: database)
      #expect(faults == [], "round \(round)")
      all += kept
      if round % 10 == 9 { try killBackup(round, database, &generator) }
    }
    #expect(try Acknowledged.faults(all, in: database) == [])
    #expect(try RecordsCare(stateFolder: temporary.path).check().sentence == nil)
    let counts = kinds.sorted { $0.key < $1.key }.map { "\($0.value) \($0.key)" }
    print(
      "kill -9 while saving: \(Self.rounds) kills, \(all.count) acknowledged "
        + "(\(counts.joined(separator: ", "))), all there")
    for kind in ["visit", "practice", "step", "quiz"] + (Workshop.isFull ? ["class", "end"] : []) {
      #expect(kinds[kind] != nil)
    }
  }

  private func killBackup(
    _ round: Int, _ database: RecordsDatabase, _ generator: inout SystemRandomNumberGenerator
  ) throws {
    let number = round / 10
    let parts = [number / 28 % 12 + 1, number % 28 + 1].map { $0 < 10 ? "0\($0)" : "\($0)" }
    let day = "\(2026 + number / 336)-\(parts[0])-\(parts[1])"
    let worker = try Worker(Worker.records, ["tend", database.stateFolder, day])
    poll(nil, 0, Int32.random(in: 0...120, using: &generator))
    worker.kill()
    _ = worker.finish()
    let backups = Backups(stateFolder: database.stateFolder)
    for copy in backups.all {
      #expect(Backups.isGood(backups.path(of: copy)), "round \(round): \(copy.name)")
    }
  }

  /// A repair that is killed again and again ends as one that nobody disturbs.
  @Test func aKilledRepairIsDoneAnew() throws {
    let (origin, work) = (TemporaryFolder(), TemporaryFolder())
    let database = RecordsDatabase(stateFolder: origin.path)
    var year = YearOfUse(seed: 3, visits: 60)
    try year.write(into: database)
    try RecordsCare(stateFolder: origin.path).tend()
    unlink(origin.path + "/ballast")
    try year.write(into: database)
    let file = try FileHandle(forUpdating: URL(fileURLWithPath: database.path))
    try file.seek(toOffset: 30 * 4096)
    try file.write(contentsOf: Data(repeating: 5, count: 3000))
    try file.close()
    func copy() throws {
      try? FileManager.default.removeItem(atPath: work.path)
      try FileManager.default.copyItem(atPath: origin.path, toPath: work.path)
    }
    func ids() throws -> [String]? {
      try RecordsDatabase(stateFolder: work.path).read {
        try String.fetchAll(
          $0,
          sql: """
            SELECT hex(id) FROM visit UNION ALL SELECT hex(id) FROM practice
            UNION ALL SELECT hex(practice) || step FROM practice_step
            UNION ALL SELECT hex(run) || item || attempt FROM quiz_answer ORDER BY 1
            """)
      }
    }
    try copy()
    #expect(try RecordsCare(stateFolder: work.path).check().sentence != nil)
    let expected = try ids()
    var generator = SystemRandomNumberGenerator()
    var (before, after) = (0, 0)
    for round in 0..<(Workshop.isFull ? 300 : 6) {
      try copy()
      for _ in 0..<2 {
        let worker = try Worker(Worker.records, ["check", work.path])
        poll(nil, 0, Int32.random(in: 10...400, using: &generator))
        worker.kill()
        _ = worker.finish()
      }
      let isOpen = try RecordsCare(stateFolder: work.path).check().sentence != nil
      if isOpen { before += 1 } else { after += 1 }
      #expect(try ids() == expected, "round \(round)")
      #expect(DamagedCopies(stateFolder: work.path).all.count == 1, "round \(round)")
      let left = try FileManager.default.contentsOfDirectory(atPath: work.path)
      #expect(
        Set(left).subtracting(["backups", "damaged"])
          == ["records.db", "records.lock", "records.schema"], "round \(round)")
    }
    print("kill -9 of a repair: \(before) before its end, \(after) after it, all alike")
  }
}
