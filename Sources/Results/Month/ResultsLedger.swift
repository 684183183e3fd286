import GRDB

/// Reads figures out of the database.
public struct ResultsLedger: Sendable {
  let database: RecordsDatabase

  /// The ledger in `database`.
  public init(_ database: RecordsDatabase) { self.database = database }

  /// The figures of `month`, `YYYY-MM`; zeros where there is no database.
  public func report(month: String) throws(RecordsFault) -> MonthReport {
    let report = try database.read { try MonthReader(database: $0, month: month).report() }
    return report ?? .empty(month)
  }
}

extension MonthReport {
  /// A month in which nobody came.
  public static func empty(_ month: String) -> MonthReport {
    MonthReport(
      month: month, funnel: .none, steps: [], pauses: [], languages: [], questions: [], classes: [])
  }
}

extension MonthReport.Funnel {
  /// Nobody came.
  static let none = Self(
    visits: 0, practised: 0, finished: 0, stopped: 0, practices: 0, quizzesBefore: 0,
    quizzesAfter: 0,
    quizzesCheck: 0)
}

/// Reads one month within one transaction.
private struct MonthReader {
  let database: Database
  let month: String

  /// Days of the month, as text between two texts.
  private var days: StatementArguments { [month + "-01", month + "-31"] }

  func report() throws -> MonthReport {
    MonthReport(
      month: month, funnel: try funnel(), steps: try steps(), pauses: try pauses(),
      languages: try languages(), questions: try questions(), classes: try classes(),
      teaching: try MonthReport.ClassMonth(reading: month, in: database),
      undated: try UndatedFigures(reading: database))
  }

  private func rows(_ sql: String) throws -> [Row] {
    try Row.fetchAll(database, sql: sql, arguments: days)
  }

  private func count(_ sql: String) throws -> Int {
    try Int.fetchOne(database, sql: sql, arguments: days) ?? 0
  }

  private func funnel() throws -> MonthReport.Funnel {
    let joined = "FROM visit JOIN practice ON practice.visit = visit.id WHERE day BETWEEN ? AND ?"
    let phases = try rows(
      """
      SELECT phase, count(*) AS n FROM quiz_run
      WHERE day BETWEEN ? AND ? AND is_class = 0 GROUP BY phase
      """)
    let quizzes = Dictionary(
      phases.map { ($0["phase"] as String, $0["n"] as Int) }, uniquingKeysWith: +)
    return MonthReport.Funnel(
      visits: try count("SELECT count(*) FROM visit WHERE day BETWEEN ? AND ?"),
      practised: try count("SELECT count(DISTINCT visit.id) \(joined)"),
      finished: try count(
        "SELECT count(DISTINCT visit.id) \(joined) AND practice.ending = 'finished'"),
      stopped: try count("SELECT count(*) FROM visit WHERE day BETWEEN ? AND ? AND stopped = 1"),
      practices: try count("SELECT count(*) \(joined)"),
      quizzesBefore: quizzes["before", default: 0], quizzesAfter: quizzes["after", default: 0],
      quizzesCheck: quizzes["check", default: 0])
  }

  private func steps() throws -> [MonthReport.StepFigure] {
    try rows(
      """
      SELECT session, step, count(*) AS planned, sum(done > 0) AS done,
      sum(repeated > 0) AS repeated
      FROM visit JOIN practice ON practice.visit = visit.id
      JOIN practice_step ON practice_step.practice = practice.id
      WHERE day BETWEEN ? AND ? GROUP BY session, step ORDER BY session, max(place), step
      """
    ).map { row in
      MonthReport.StepFigure(
        session: row["session"], step: row["step"], planned: row["planned"], done: row["done"],
        repeated: row["repeated"])
    }
  }

  private func pauses() throws -> [MonthReport.PauseFigure] {
    try rows(
      """
      SELECT kind, sum(times) AS times, count(*) AS practices,
      sum(reason IS NOT NULL AND reason = kind) AS stopped
      FROM visit JOIN practice ON practice.visit = visit.id
      JOIN practice_pause ON practice_pause.practice = practice.id
      WHERE day BETWEEN ? AND ? GROUP BY kind ORDER BY kind
      """
    ).map { row in
      MonthReport.PauseFigure(
        kind: row["kind"], times: row["times"], practices: row["practices"],
        stopped: row["stopped"])
    }
  }

  private func languages() throws -> [MonthReport.LanguageFigure] {
    try rows(
      """
      SELECT language, count(*) AS visits FROM visit WHERE day BETWEEN ? AND ?
      GROUP BY language ORDER BY visits DESC, language
      """
    ).map { MonthReport.LanguageFigure(language: $0["language"], visits: $0["visits"]) }
  }

  private func questions() throws -> [MonthReport.QuestionFigure] {
    try rows(
      """
      SELECT quiz, version, item,
      sum(phase = 'before') AS before, sum(phase = 'before' AND credit = 1) AS before_right,
      sum(phase = 'after') AS after, sum(phase = 'after' AND credit = 1) AS after_right,
      sum(phase = 'check') AS checked, sum(phase = 'check' AND credit = 1) AS checked_right
      FROM quiz_run JOIN quiz_answer ON quiz_answer.run = quiz_run.id
      WHERE day BETWEEN ? AND ? AND is_class = 0 AND attempt = 1 AND phase <> 'practice'
      GROUP BY quiz, version, item ORDER BY quiz, version, item
      """
    ).map { row in
      MonthReport.QuestionFigure(
        quiz: row["quiz"], quizVersion: row["version"], question: row["item"],
        before: .init(answered: row["before"], right: row["before_right"]),
        after: .init(answered: row["after"], right: row["after_right"]),
        check: .init(answered: row["checked"], right: row["checked_right"]))
    }
  }

  private func classes() throws -> [MonthReport.ClassFigure] {
    try rows(
      """
      SELECT day, quiz, phase, max(hands) AS hands FROM (
        SELECT quiz_run.id AS run, day, quiz, phase, sum(quiz_hands.hands) AS hands
        FROM quiz_run JOIN quiz_hands ON quiz_hands.run = quiz_run.id
        WHERE day BETWEEN ? AND ? AND is_class = 1 GROUP BY quiz_run.id, item)
      GROUP BY run ORDER BY day, quiz, phase = 'after', phase, hands
      """
    ).map { row in
      MonthReport.ClassFigure(
        day: row["day"], quiz: row["quiz"], phase: row["phase"], hands: row["hands"])
    }
  }
}
