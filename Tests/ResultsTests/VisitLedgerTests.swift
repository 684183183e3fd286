import Foundation
import GRDB
import Kiosk
import ResultsSupport
import TestSupport
import Testing

@testable import Results

@Suite struct VisitLedgerTests {
  private let temporary = TemporaryFolder()
  private var folder: String { temporary.path }

  private var database: RecordsDatabase { RecordsDatabase(stateFolder: folder, timeout: 200) }

  private let start = PracticeStart(
    session: "session.x", language: "su", options: ["sitting", "oil"], steps: ["wash", "press"])

  private func record(_ notes: VisitNote..., in thread: inout VisitLedger.Thread) throws {
    let ledger = VisitLedger(database, today: { "2026-11-24" })
    for note in notes { try ledger.record(note, &thread, version: "1.2.0") }
  }

  private func rows(_ sql: String) throws -> [String] {
    try database.read { database in
      try Row.fetchAll(database, sql: sql).map { row in
        row.map { $0.1.description.replacing("\"", with: "") }.joined(separator: " ")
      }
    } ?? []
  }

  @Test func aVisitIsThereNoteByNote() throws {
    var thread = VisitLedger.Thread()
    try record(
      .began(language: "id"), .began(language: "su"), .practiceBegan(start), .stepDone("wash"),
      .stepRepeated("press"), .paused(.babyCries), .stepDone("press"), .finished(steps: 2),
      .timedOut, in: &thread)
    #expect(
      try rows("SELECT number, day, language, ending FROM visit")
        == ["1 2026-11-24 su timed-out"])
    #expect(
      try rows("SELECT session, version, language, ending, reason FROM practice")
        == ["session.x 1.2.0 su finished NULL"])
    #expect(try rows("SELECT option FROM practice_option ORDER BY 1") == ["oil", "sitting"])
    #expect(
      try rows("SELECT step, done, repeated FROM practice_step ORDER BY place")
        == ["wash 1 0", "press 1 1"])
    #expect(try rows("SELECT kind, times FROM practice_pause") == ["babyCries 1"])
  }

  @Test func aPracticeThatIsLeftSaysWhyAndTheVisitGoesOn() throws {
    var thread = VisitLedger.Thread()
    try record(
      .began(language: "id"), .practiceBegan(start), .paused(.uncomfortable), .left, in: &thread)
    #expect(try rows("SELECT ending, reason FROM practice") == ["left uncomfortable"])
    #expect(try rows("SELECT ending FROM visit") == ["NULL"])
    try record(.left, .began(language: "id"), in: &thread)
    #expect(try rows("SELECT number, ending FROM visit ORDER BY 1") == ["1 left", "2 NULL"])
  }

  @Test func afterAPowerCutThePracticeGoesOnThatWasOpen() throws {
    var thread = VisitLedger.Thread()
    try record(.began(language: "id"), .practiceBegan(start), .stepDone("wash"), in: &thread)
    var next = VisitLedger.Thread()
    try record(.stepDone("press"), .finished(steps: 2), in: &next)
    #expect(try rows("SELECT ending FROM practice") == ["finished"])
    #expect(try rows("SELECT kind, times FROM practice_pause") == ["powerCut 1"])
  }

  @Test func rowsSayWhichChoiceWhichStartAndWhichVersions() throws {
    for boot in ["first", "first", "second"] {
      let ledger = VisitLedger(database, today: { "2026-11-24" }, boot: { boot })
      var thread = VisitLedger.Thread()
      try ledger.record(.began(language: "su"), &thread)
      try ledger.record(.chose("born"), &thread)
      try ledger.record(.practiceBegan(start), &thread, version: "1.2.0", languageVersion: "2.0.1")
      try ledger.record(.timedOut, &thread)
    }
    #expect(
      try rows("SELECT number, boot, choice, clock_set FROM visit ORDER BY number")
        == ["1 1 born 1", "2 1 born 1", "3 2 born 1"])
    #expect(
      try rows("SELECT DISTINCT version, language, language_version FROM practice")
        == ["1.2.0 su 2.0.1"])
    #expect(try rows("SELECT length(id), boots FROM kiosk") == ["16 2"])
  }

  /// A machine whose battery is flat wakes in the year its parts were made.
  @Test(arguments: ["1970-01-01", "2000-01-01", "2025-12-31", "2046-01-01", "9999-12-31"])
  func aDayThatNoClockCanMeanIsUnknown(day: String) throws {
    var thread = VisitLedger.Thread()
    try VisitLedger(database, today: { day }).record(.began(language: "id"), &thread)
    #expect(try rows("SELECT day, clock_set FROM visit") == ["0000-00-00 0"])
    #expect(try ResultsLedger(database).report(month: String(day.prefix(7))).funnel.visits == 0)
  }

  @Test func whatTheStaffDoMakesNoDatabase() throws {
    var thread = VisitLedger.Thread()
    try record(.staffEntered, .staffLeft, in: &thread)
    #expect(!FileManager.default.fileExists(atPath: folder))
  }

  /// Names, free text and times of day have no column.
  @Test func theTablesHoldTheseColumnsAndNoOthers() throws {
    var thread = VisitLedger.Thread()
    try record(.began(language: "id"), in: &thread)
    let allowed = [
      "visit": [
        "id", "number", "day", "language", "ending", "choice", "boot", "clock_set", "stopped",
      ],
      "practice": [
        "id", "visit", "session", "version", "language", "ending", "reason", "language_version",
      ],
      "practice_option": ["practice", "option"],
      "practice_step": ["practice", "step", "place", "done", "repeated"],
      "practice_pause": ["practice", "kind", "times"],
    ]
    let tables = try rows(
      """
      SELECT name FROM sqlite_master WHERE type = 'table'
      AND (name LIKE 'visit%' OR name LIKE 'practice%') ORDER BY name
      """)
    #expect(tables == allowed.keys.sorted())
    for (table, columns) in allowed {
      #expect(try rows("SELECT name FROM pragma_table_xinfo('\(table)')") == columns)
      let sql = try rows("SELECT sql FROM sqlite_master WHERE name = '\(table)'").first ?? ""
      #expect(sql.contains("STRICT, WITHOUT ROWID"))
    }
  }
}
