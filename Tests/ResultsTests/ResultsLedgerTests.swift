import Foundation
import Kiosk
import ResultsSupport
import TestSupport
import Testing

@testable import Results

/// Figures against other SQL, run by the `sqlite3` tool.
@Suite struct ResultsLedgerTests {
  private let temporary = TemporaryFolder()
  private var folder: String { temporary.path }

  private var database: RecordsDatabase { RecordsDatabase(stateFolder: folder, timeout: 200) }

  private func oracle(_ sql: String) throws -> [String] {
    try Oracle.sqlite(sql, at: database.path)
  }

  @Test func theFiguresOfAMonthAreThoseOfTheSQLiteTool() throws {
    var year = YearOfUse(seed: 7, visits: 2000)
    try year.write(into: database)
    try compareUndated()
    for month in ["2026-02", "2026-11"] {
      let report = try ResultsLedger(database).report(month: month)
      try compareVisits(report, month)
      try compareQuizzes(report, month)
    }
  }

  private func compareUndated() throws {
    let undated = try ResultsLedger(database).report(month: "2026-11").undated
    #expect(undated.visits == 4)
    #expect(
      try oracle(
        """
        SELECT count(*) FROM visit WHERE clock_set = 0;
        SELECT count(*) FROM quiz_run WHERE clock_set <> 1 AND day LIKE '0000%'
        AND NOT EXISTS (SELECT 1 FROM class_hands WHERE run = quiz_run.id);
        SELECT count(*) FROM class_run WHERE NOT clock_set;
        """) == [undated.visits, undated.quizzes, undated.classes].map(String.init))
    // No visit is in a month and without a day at once, and none is lost between.
    let dated = try (1...12).reduce(0) { sum, month in
      let month = "2026-\(month < 10 ? "0" : "")\(month)"
      return try sum + ResultsLedger(database).report(month: month).funnel.visits
    }
    #expect(dated + undated.visits == 2000)
  }

  private func compareVisits(_ report: MonthReport, _ month: String) throws {
    let isIn = "substr(day, 1, 7) = '\(month)'"
    let visits = "(SELECT id FROM visit WHERE \(isIn))"
    let practices = "(SELECT id FROM practice WHERE visit IN \(visits))"
    #expect(report.funnel.visits > 50)
    #expect(
      [
        report.funnel.visits, report.funnel.practised, report.funnel.finished,
        report.funnel.practices,
      ].map(String.init)
        == (try oracle(
          """
          SELECT count(*) FROM visit WHERE \(isIn);
          SELECT count(*) FROM visit v WHERE \(isIn)
            AND EXISTS (SELECT 1 FROM practice p WHERE p.visit = v.id);
          SELECT count(*) FROM visit v WHERE \(isIn)
            AND EXISTS (SELECT 1 FROM practice p WHERE p.visit = v.id AND ending = 'finished');
          SELECT count(*) FROM practice WHERE visit IN \(visits);
          """)))
    for step in report.steps {
      let own = "FROM practice_step WHERE step = '\(step.step)' AND practice IN \(practices)"
      #expect(
        try oracle(
          "SELECT count(*) \(own); SELECT count(*) \(own) AND done >= 1; "
            + "SELECT count(*) \(own) AND repeated >= 1")
          == [step.planned, step.done, step.repeated].map(String.init))
    }
    #expect(report.steps.map(\.step) == YearOfUse.steps)
    #expect(
      report.pauses.map { "\($0.kind) \($0.times) \($0.practices)" }
        == (try oracle(
          """
          SELECT kind, total(times) * 1 || '', count(*) FROM practice_pause
          WHERE practice IN \(practices) GROUP BY kind ORDER BY kind
          """
        ).map { $0.replacing(".0", with: "") }))
    for pause in report.pauses {
      let sql =
        "SELECT count(*) FROM practice WHERE visit IN \(visits) AND reason = '\(pause.kind)'"
      #expect(try oracle(sql) == ["\(pause.stopped)"])
    }
    #expect(
      report.languages.map(\.language).sorted()
        == (try oracle("SELECT DISTINCT language FROM visit WHERE \(isIn) ORDER BY 1")))
    #expect(report.languages.reduce(0) { $0 + $1.visits } == report.funnel.visits)
  }

  private func compareQuizzes(_ report: MonthReport, _ month: String) throws {
    let runs = "FROM quiz_run WHERE day LIKE '\(month)-%'"
    let phases = [
      ("before", report.funnel.quizzesBefore), ("after", report.funnel.quizzesAfter),
      ("check", report.funnel.quizzesCheck),
    ]
    for (phase, count) in phases {
      let sql = "SELECT count(*) \(runs) AND is_class = 0 AND phase = '\(phase)'"
      #expect(try oracle(sql) == ["\(count)"])
    }
    #expect(report.questions.map(\.question) == YearOfUse.items.sorted())
    for question in report.questions {
      let pairs = [
        ("before", question.before), ("after", question.after), ("check", question.check),
      ]
      for (phase, answers) in pairs {
        let own = """
          FROM quiz_answer WHERE item = '\(question.question)' AND attempt = 1
          AND run IN (SELECT id \(runs) AND phase = '\(phase)')
          """
        #expect(
          try oracle("SELECT count(*) \(own); SELECT count(*) \(own) AND credit > 0.99")
            == ["\(answers.answered)", "\(answers.right)"])
      }
    }
    let hands = try oracle(
      """
      SELECT hands FROM (
        SELECT day, phase, (
          SELECT sum(hands) FROM quiz_hands WHERE run = quiz_run.id
          GROUP BY item ORDER BY 1 DESC LIMIT 1) AS hands
        \(runs) AND is_class = 1) ORDER BY hands
      """)
    #expect(
      report.classes.map(\.hands).sorted() == hands.compactMap { Int($0) })
  }

  @Test func aKioskThatNobodyUsedHasZeros() throws {
    let report = try ResultsLedger(database).report(month: "2026-11")
    #expect(report.funnel == .none)
    #expect(report.steps.isEmpty)
    #expect(!FileManager.default.fileExists(atPath: folder))
  }

  @Test func aPercentageNeedsFive() {
    #expect(Share(3, of: 4).percent == nil)
    #expect(Share(0, of: 0).isSmall)
    #expect(Share(2, of: 5).percent == 40)
    #expect(Share(1, of: 8).percent == 13)
  }
}
