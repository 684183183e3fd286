import Foundation
import Kiosk
import TestSupport
import Testing

@testable import Results

/// The staff's report against counts that Python makes of the same file.
@Suite struct StaffReportLedgerTests {
  private func inFolder(_ body: (String) throws -> Void) throws {
    let folder = TemporaryFolder()
    try body(folder.path)
  }

  /// Visits of more than a year, more of them in some months than in others.
  private func fill(_ database: RecordsDatabase) throws {
    let start = PracticeStart(
      session: "session.x", language: "id", options: [], steps: ["wash", "press"])
    let first = try #require(CalendarDay("2026-01-28"))
    for number in 0..<90 {
      let day = first.adding(days: number * number / 18).description
      let ledger = VisitLedger(database, today: { day })
      var thread = VisitLedger.Thread()
      var notes: [VisitNote] = [.began(language: number % 3 == 0 ? "jv" : "id")]
      if number % 4 > 0 { notes += [.practiceBegan(start), .stepDone("wash")] }
      if number % 4 > 1 { notes += [.stepDone("press"), .finished(steps: 2)] }
      for note in notes + [.timedOut] { try ledger.record(note, &thread, version: "1") }
    }
  }

  private func python(_ path: String) throws -> [String: [Int]] {
    let script = """
      import collections, json, sqlite3, sys
      rows = sqlite3.connect(sys.argv[1]).execute('select id, day from visit').fetchall()
      practised = {r[0] for r in sqlite3.connect(sys.argv[1]).execute('select visit from practice')}
      months = collections.defaultdict(lambda: [0, 0])
      for key, day in rows:
          months[day[:7]][0] += 1
          months[day[:7]][1] += key in practised
      print(json.dumps(months))
      """
    let counts = try Oracle.run(["python3", "-c", script, path])
    return try JSONDecoder().decode([String: [Int]].self, from: Data(counts.utf8))
  }

  @Test func theMonthsOfAYearAreThoseThatPythonCounts() throws {
    try inFolder { folder in
      let database = RecordsDatabase(stateFolder: folder)
      try fill(database)
      // A visit under a clock that nobody had set is in no month, and is not the first.
      var thread = VisitLedger.Thread()
      let unset = VisitLedger(database, today: { "1970-01-01" })
      try unset.record(.began(language: "id"), &thread)
      let counts = try python(database.path)
      #expect(counts.count > 12)
      let today = try #require(CalendarDay("2027-04-20"))
      for text in ["2026-06", "2027-03", "2027-04"] {
        let month = try #require(CalendarMonth(text))
        let report = try ResultsLedger(database).staffReport(month: month, today: today)
        #expect(report.first == CalendarMonth("2026-01"))
        #expect(report.trend.count == 13)
        #expect(report.trend.last?.month == month)
        for entry in report.trend {
          #expect(entry.visits == counts["\(entry.month)"]?[0] ?? 0, "\(entry.month)")
        }
        #expect([report.visits, report.practised] == counts[text] ?? [0, 0])
        #expect(report.languages.reduce(0) { $0 + $1.count } == report.visits)
      }
    }
  }

  @Test func aKioskWithoutADatabaseHasAnEmptyMonth() throws {
    try inFolder { folder in
      let month = try #require(CalendarMonth("2026-11"))
      let report = try ResultsLedger(RecordsDatabase(stateFolder: folder))
        .staffReport(month: month, today: .epoch)
      #expect(report.isEmpty)
      #expect(report.first == nil)
      #expect(report.trend.map(\.visits) == Array(repeating: 0, count: 13))
    }
  }

  @Test func aStepIsToldOnceWhetherItWasDoneAloneOrShownInAClass() throws {
    var month = MonthReport(
      month: "2026-11", funnel: .none,
      steps: [.init(session: "s", step: "wash", planned: 10, done: 9, repeated: 0)], pauses: [],
      languages: [], questions: [], classes: [])
    month.teaching.steps = [
      .init(session: "s", step: "wash", well: 1, helped: 3, missed: 1),
      .init(session: "s", step: "press", well: 4, helped: 0, missed: 2),
    ]
    month.teaching.attendance = [.init(role: "mother", people: 7)]
    var report = StaffReport(month: try #require(CalendarMonth("2026-11")), today: .epoch)
    report.take(month)
    #expect(report.steps.map(\.step) == ["wash", "press"])
    #expect(report.steps.map(\.shown) == [Share(1, of: 5), Share(4, of: 6)])
    #expect(report.steps[0].share == Share(9, of: 10))
    #expect(report.weakest.map(\.step) == ["wash", "press"])
    #expect(report.roles == [.init("mother", 7)])
  }

  @Test func ofTwoVersionsOfAQuestionTheOneWithMoreAnswersIsShown() throws {
    func figure(_ version: String, _ answered: Int) -> MonthReport.QuestionFigure {
      MonthReport.QuestionFigure(
        quiz: "q", quizVersion: version, question: "where",
        before: .init(answered: answered, right: 1), after: .init(answered: 0, right: 0),
        check: .init(answered: 0, right: 0))
    }
    var month = MonthReport(
      month: "2026-11", funnel: .none, steps: [], pauses: [], languages: [],
      questions: [figure("1", 9), figure("2", 3)], classes: [])
    var report = StaffReport(month: try #require(CalendarMonth("2026-11")), today: .epoch)
    report.take(month)
    #expect(report.questions.map(\.before) == [Share(1, of: 9)])
    month.questions = [figure("1", 0)]
    report.take(month)
    #expect(report.questions.isEmpty)
  }
}
