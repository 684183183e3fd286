import Foundation
import GRDB
import Kiosk
import ResultsSupport
import TestSupport
import Testing

@testable import Results

/// Each 512-byte block of a small database is damaged in turn: the kiosk goes on with what could be
/// read and with the backup, and the damaged file is kept.
@Suite(.serialized, .fullRun(.kills)) struct DamageTests {
  private enum Damage: String, CaseIterable {
    case zeros, ones, noise
  }

  private static let block = 512

  /// Rows by their id, as text: what they say as well as that they are there.
  private typealias Rows = [String: [String: String]]

  private func rows(_ database: RecordsDatabase) throws -> Rows {
    try database.read { database in
      var rows: Rows = [:]
      for (table, key) in [
        ("visit", "hex(id)"), ("practice", "hex(id)"), ("quiz_run", "hex(id)"),
        ("practice_step", "hex(practice) || step"), ("quiz_answer", "hex(run) || item || attempt"),
      ] {
        let found = try Row.fetchAll(database, sql: "SELECT \(key) AS own, * FROM \(table)")
        rows[table] = Dictionary(
          found.map { ($0["own"] as String, $0.description) }, uniquingKeysWith: { one, _ in one })
      }
      return rows
    } ?? [:]
  }

  /// A state folder with a backup of 120 visits, and 40 more since.
  private func template(_ folder: String) throws -> RecordsDatabase {
    let database = RecordsDatabase(stateFolder: folder)
    var year = YearOfUse(seed: 11, visits: 120)
    try year.write(into: database)
    try RecordsCare(stateFolder: folder, today: { "2026-11-23" }).tend()
    try? FileManager.default.removeItem(atPath: folder + "/ballast")
    var more = YearOfUse(seed: 12, visits: 40)
    try more.write(into: database)
    #expect(try RecordsCare(stateFolder: folder).check().sentence == nil)
    return database
  }

  @Test func everyDamagedBlockCostsLittleAndTheFileIsKept() throws {
    let (origin, work) = (TemporaryFolder(), TemporaryFolder())
    let database = try template(origin.path)
    let truth = try rows(database)
    let whole = try Data(contentsOf: URL(fileURLWithPath: database.path))
    let backups = Backups(stateFolder: origin.path)
    let saved = RecordsDatabase(stateFolder: origin.path + "/saved")
    try FileManager.default.createDirectory(
      atPath: saved.stateFolder, withIntermediateDirectories: true)
    try FileManager.default.copyItem(
      atPath: backups.path(of: try #require(backups.all.last)), toPath: saved.path)
    let inBackup = try rows(saved)
    try FileManager.default.removeItem(atPath: saved.stateFolder)
    let count = whole.count / Self.block
    var dice = Dice(seed: 5)
    let total = truth.values.reduce(0) { $0 + $1.count }
    let newer = total - inBackup.values.reduce(0) { $0 + $1.count }
    var (cases, repaired, harmless, costly) = (0, 0, 0, 0)
    var (lostRows, lostMost, changed) = (0, 0, 0)
    for index in 0..<count {
      let all = Damage.allCases
      if !Workshop.isFull, index % 24 != 0 { continue }
      for damage in Workshop.isFull ? all : [all[index / 24 % all.count]] {
        let name = "block \(index) of \(count), \(damage.rawValue)"
        try? FileManager.default.removeItem(atPath: work.path)
        try FileManager.default.copyItem(atPath: origin.path, toPath: work.path)
        let damaged = RecordsDatabase(stateFolder: work.path)
        var bytes = whole
        bytes.replaceSubrange(
          (index * Self.block)..<((index + 1) * Self.block),
          with: (0..<Self.block).map { _ in
            switch damage {
            case .zeros: 0
            case .ones: 255
            case .noise: UInt8(dice.below(256))
            }
          })
        try bytes.write(to: URL(fileURLWithPath: damaged.path))
        // A visit may begin before anybody has looked.
        var thread = VisitLedger.Thread()
        try? VisitLedger(damaged, today: { "2026-11-24" })
          .record(.began(language: "id"), &thread)
        let outcome: RecordsCare.Outcome
        do {
          outcome = try RecordsCare(stateFolder: work.path, today: { "2026-11-24" }).check()
        } catch {
          Issue.record("\(name): \(error)")
          continue
        }
        cases += 1
        let found = try rows(damaged)
        if let kept = outcome.kept {
          repaired += 1
          #expect(access("\(work.path)/\(kept)/records.db", F_OK) == 0, "\(name)")
          #expect(try RecordsCare(stateFolder: work.path).check().sentence == nil, "\(name)")
        } else {
          #expect(outcome.sentence == nil, "\(name)")
          harmless += 1
        }
        var lost = 0
        for (table, own) in truth {
          let now = found[table] ?? [:]
          for (key, row) in own {
            if let other = now[key] {
              if other != row { changed += 1 }
            } else {
              lost += 1
              #expect(
                inBackup[table]?[key] == nil, "\(name): lost from \(table) despite the backup")
            }
          }
        }
        lostRows += lost
        lostMost = max(lostMost, lost)
        if lost > 0 { costly += 1 }
        #expect(lost <= newer, "\(name): \(outcome.sentence ?? "")")
        var next = VisitLedger.Thread()
        try VisitLedger(damaged, today: { "2026-11-24" }).record(.began(language: "id"), &next)
      }
    }
    print(
      "damage: \(cases) blocks, \(repaired) repaired, \(harmless) harmless; of \(total) rows "
        + "\(newer) were newer than the backup; \(costly) blocks cost rows, \(lostRows) in all, at "
        + "most \(lostMost) at once; \(changed) rows say something else")
    #expect(repaired > 0)
  }
}
