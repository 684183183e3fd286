import Content
import Foundation
import GRDB
import ResultsSupport
import TestSupport
import Testing

@testable import Results

@Suite struct QuizLedgerTests {
  private let temporary = TemporaryFolder()
  private var folder: String { temporary.path }

  private var database: RecordsDatabase { RecordsDatabase(stateFolder: folder, timeout: 200) }

  private func ledger(_ day: String) -> QuizLedger { QuizLedger(database, today: { day }) }

  private func result(
    _ phase: QuizPhase, symbol: FamilySymbol? = .fish, tallies: [Tally] = []
  ) -> QuizResult {
    QuizResult(
      quiz: "quiz.x", version: "1.0.0", language: "id", phase: phase, seed: .max, symbol: symbol,
      day: nil,
      answers: tallies.isEmpty
        ? [
          Answer(
            item: "where", options: ["back"], shown: ["belly", "back"], attempt: 1,
            milliseconds: 2500, credit: 1)
        ] : [], tallies: tallies,
      marks: phase == .check ? [StepMark(step: "wash-hands", skill: .withHelp)] : [])
  }

  private func rows(_ sql: String) throws -> [String] {
    try database.read { database in
      try Row.fetchAll(database, sql: sql).map { row in
        row.map { $0.1.description.replacing("\"", with: "") }.joined(separator: " ")
      }
    } ?? []
  }

  @Test func aResultIsThereWholeWhenStoringReturns() throws {
    try ledger("2026-11-24").store(result(.before))
    #expect(
      try rows("SELECT day, visit_day, phase, symbol, is_class, seed FROM quiz_run")
        == ["2026-11-24 2026-11-24 before fish 0 -1"])
    #expect(
      try rows("SELECT item, attempt, options, shown, milliseconds, credit FROM quiz_answer")
        == ["where 1 back belly back 2500 1.0"])
    #expect(try ledger("2026-11-24").counts() == ["before": 1])
  }

  @Test func aClassIsCountsWithoutASymbol() throws {
    var tally = Tally(item: "where", shown: ["belly", "back"])
    tally.set(14, for: "back")
    try ledger("2026-11-24").store(result(.after, symbol: nil, tallies: [tally]))
    #expect(try rows("SELECT is_class, symbol FROM quiz_run") == ["1 NULL"])
    #expect(
      try rows("SELECT option, place, hands FROM quiz_hands ORDER BY place")
        == ["belly 0 0", "back 1 14"])
  }

  @Test func aCheckBelongsToTheVisitOfTheSameSymbolWeeksBefore() throws {
    try ledger("2026-10-20").store(result(.before))
    try ledger("2026-10-20").store(result(.before, symbol: .boat))
    try ledger("2026-11-19").store(result(.check))
    try ledger("2026-11-19").store(result(.check, symbol: .moon))
    #expect(
      try rows("SELECT symbol, visit_day FROM quiz_run WHERE phase = 'check' ORDER BY symbol")
        == ["fish 2026-10-20", "moon 2026-11-19"])
    #expect(try rows("SELECT DISTINCT step, skill FROM quiz_mark") == ["wash-hands 1"])
  }

  @Test func aDraftThatIsTriedAgainIsKeptOnce() throws {
    let draft = QuizLedger.Draft(result(.before), languageVersion: "1.1.0")
    for _ in 0..<3 { try ledger("2026-11-24").store(draft) }
    #expect(
      try rows("SELECT count(*), min(language_version), min(boot) FROM quiz_run") == ["1 1.1.0 1"])
    #expect(try rows("SELECT count(*) FROM quiz_answer") == ["1"])
  }

  @Test func aClockThatWasNeverSetGivesNoDay() throws {
    try ledger("1970-01-01").store(result(.before))
    try ledger("1970-01-02").store(result(.check))
    #expect(
      try rows("SELECT day, visit_day, clock_set FROM quiz_run ORDER BY phase")
        == ["0000-00-00 0000-00-00 0", "0000-00-00 0000-00-00 0"])
  }

  @Test func anEmptyResultMakesNoDatabase() throws {
    let empty = QuizResult(
      quiz: "q", version: "1.0.0", language: "id", phase: .before, seed: 1, symbol: nil, day: nil,
      answers: [], tallies: [], marks: [])
    try ledger("2026-11-24").store(empty)
    #expect(!FileManager.default.fileExists(atPath: folder))
  }

  @Test func aDayThatIsNoDayIsRefusedAndNothingIsKept() throws {
    try ledger("2026-11-24").store(result(.before))
    #expect(throws: RecordsFault.self) { try ledger("today").store(result(.after)) }
    #expect(try rows("SELECT count(*) FROM quiz_answer") == ["1"])
  }

  /// Names, free text and times of day have no column.
  @Test func theTablesHoldTheseColumnsAndNoOthers() throws {
    try ledger("2026-11-24").store(result(.before))
    let allowed = [
      "quiz_answer": [
        "run", "item", "attempt", "options", "shown", "milliseconds", "credit",
      ],
      "quiz_hands": ["run", "item", "option", "place", "hands"],
      "quiz_mark": ["run", "step", "skill"],
      "quiz_run": [
        "id", "day", "visit_day", "quiz", "version", "language", "phase", "symbol", "is_class",
        "seed", "boot", "clock_set", "language_version",
      ],
    ]
    let tables = try rows(
      "SELECT name FROM sqlite_master WHERE type = 'table' AND name LIKE 'quiz%' ORDER BY name")
    #expect(tables == allowed.keys.sorted())
    for (table, columns) in allowed {
      #expect(try rows("SELECT name FROM pragma_table_xinfo('\(table)')") == columns)
      let sql = try rows("SELECT sql FROM sqlite_master WHERE name = '\(table)'").first ?? ""
      #expect(sql.contains("STRICT, WITHOUT ROWID"))
    }
  }

  @Test func theDayIsThatOfTheLocalCalendar() {
    let day = QuizLedger.localDay(of: 1_795_500_000)
    #expect(day.wholeMatch(of: /\d{4}-\d{2}-\d{2}/) != nil)
    #expect(["2026-11-23", "2026-11-24"].contains(day) || day.hasPrefix("2026-11"))
  }
}
