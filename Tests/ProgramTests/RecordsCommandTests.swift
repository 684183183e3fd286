import Foundation
import Kiosk
import Results
import TestSupport
import Testing

/// `tuntun records` as somebody who mends a kiosk runs it.
@Suite struct RecordsCommandTests {
  private func records(_ words: String...) throws -> Oracle.Outcome {
    try Program.run(["records"] + words)
  }

  @Test func aDamagedDatabaseIsRepairedFromTheBackupAndTheStaffAreTold() throws {
    let folder = try Program.temporaryFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let state = folder.path + "/state"
    let database = RecordsDatabase(stateFolder: state)
    for _ in 0..<3 {
      var thread = VisitLedger.Thread()
      let ledger = VisitLedger(database, today: { "2026-11-24" })
      for note in [VisitNote.began(language: "id"), .timedOut] { try ledger.record(note, &thread) }
    }
    #expect(
      try records("check", "--state", state).output == "The database of results is good.\n")
    #expect(try records("backup", "--state", state).status == 0)
    #expect(access(state + "/ballast", F_OK) == 0)
    try Data("damaged".utf8).write(to: URL(fileURLWithPath: database.path))
    let report = ["report", "--month", "2026-11", "--state", state]
    #expect(try Program.run(report).status == 1)
    let outcome = try records("check", "--state", state)
    #expect(outcome.status == 0)
    #expect(outcome.output.contains("3 visits"))
    #expect(outcome.output.contains("damaged/0001-"))
    #expect(try Program.run(report).output.contains("visits,3,"))
    let notices = try PackLedger(database, now: { 1 }).notices()
    #expect(notices.map(\.id) == [RecordsNotice.repaired.rawValue])
    #expect(
      try records("check", "--state", state).output == "The database of results is good.\n")
  }

  @Test func whereThereIsNothingNothingIsMade() throws {
    let folder = try Program.temporaryFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let state = folder.path + "/state"
    #expect(try records("check", "--state", state).status == 0)
    #expect(try records("backup", "--state", state).status == 0)
    #expect(access(state, F_OK) != 0)
  }
}
