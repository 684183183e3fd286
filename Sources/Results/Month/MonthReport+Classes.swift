import GRDB
import Kiosk

extension MonthReport {
  /// What the classes of a month were: who came, what was known before and after, and which steps
  /// families could show back.
  public struct ClassMonth: Equatable, Sendable, Codable {
    /// Classes that came to their end; classes that were begun and abandoned.
    public var held = 0
    public var abandoned = 0
    /// Sessions that were taught, by their ids.
    public var sessions: [String] = []
    /// People who came, in the order mother, husband, family, cadre; abandoned classes count too.
    public var attendance: [AttendanceFigure] = []
    /// In order of sessions and of their steps.
    public var steps: [ShownFigure] = []
    /// In order of quizzes and questions.
    public var questions: [HandsFigure] = []

    /// A month without a class.
    public init() {}

    /// All people of ``attendance``.
    public var people: Int { attendance.reduce(0) { $0 + $1.people } }
  }

  /// People of one role.
  public struct AttendanceFigure: Equatable, Sendable, Codable {
    /// `mother`, `husband`, `family`, `cadre`.
    public var role: String
    public var people: Int
  }

  /// How families showed one step.
  public struct ShownFigure: Equatable, Sendable, Codable {
    public var session: String
    public var step: String
    public var well: Int
    public var helped: Int
    public var missed: Int

    /// Families that were asked to show it.
    public var asked: Int { well + helped + missed }
    /// Those who did it without help.
    public var compliance: Share { Share(well, of: asked) }
  }

  /// The hands of all classes for one question.
  public struct HandsFigure: Equatable, Sendable, Codable {
    public var quiz: String
    /// The quiz's version: answers to changed questions are not comparable.
    public var quizVersion: String
    public var question: String
    /// Hands that went up, and right ones among them.
    public var before: Answers
    public var after: Answers
  }
}

extension MonthReport.ClassMonth {
  /// The classes of `month`, `YYYY-MM`, within a transaction.
  init(reading month: String, in database: Database) throws {
    let reader = ClassMonthReader(database: database, days: [month + "-01", month + "-31"])
    held = try reader.count("finished")
    abandoned = try reader.count("abandoned")
    sessions = try reader.sessions()
    attendance = try reader.attendance()
    steps = try reader.steps()
    questions = try reader.questions()
  }
}

private struct ClassMonthReader {
  let database: Database
  let days: StatementArguments

  func count(_ ending: String) throws -> Int {
    try Int.fetchOne(
      database,
      sql: "SELECT count(*) FROM class_run WHERE day BETWEEN ? AND ? AND ending = ?",
      arguments: days + [ending]) ?? 0
  }

  func sessions() throws -> [String] {
    try String.fetchAll(
      database,
      sql: "SELECT DISTINCT session FROM class_run WHERE day BETWEEN ? AND ? ORDER BY session",
      arguments: days)
  }

  func attendance() throws -> [MonthReport.AttendanceFigure] {
    let rows = try Row.fetchAll(
      database,
      sql: """
        SELECT role, sum(people) AS people
        FROM class_run JOIN class_attendance ON class_attendance.class = class_run.id
        WHERE day BETWEEN ? AND ? GROUP BY role
        """, arguments: days)
    let people = Dictionary(
      rows.map { ($0["role"] as String, $0["people"] as Int) }, uniquingKeysWith: +)
    guard !people.isEmpty else { return [] }
    return ClassRole.allCases.map {
      MonthReport.AttendanceFigure(role: $0.rawValue, people: people[$0.rawValue, default: 0])
    }
  }

  func steps() throws -> [MonthReport.ShownFigure] {
    try Row.fetchAll(
      database,
      sql: """
        SELECT session, step, sum(well) AS well, sum(helped) AS helped, sum(missed) AS missed
        FROM class_run JOIN class_mark ON class_mark.class = class_run.id
        WHERE day BETWEEN ? AND ? GROUP BY session, step ORDER BY session, max(place), step
        """, arguments: days
    ).map { row in
      MonthReport.ShownFigure(
        session: row["session"], step: row["step"], well: row["well"], helped: row["helped"],
        missed: row["missed"])
    }
  }

  func questions() throws -> [MonthReport.HandsFigure] {
    try Row.fetchAll(
      database,
      sql: """
        SELECT quiz, quiz_run.version AS version, item,
        sum(iif(phase = 'before', hands, 0)) AS before,
        sum(iif(phase = 'before', right_hands, 0)) AS before_right,
        sum(iif(phase = 'after', hands, 0)) AS after,
        sum(iif(phase = 'after', right_hands, 0)) AS after_right
        FROM class_run JOIN class_hands ON class_hands.class = class_run.id
        JOIN quiz_run ON quiz_run.id = class_hands.run
        WHERE class_run.day BETWEEN ? AND ?
        GROUP BY quiz, quiz_run.version, item ORDER BY quiz, quiz_run.version, item
        """, arguments: days
    ).map { row in
      MonthReport.HandsFigure(
        quiz: row["quiz"], quizVersion: row["version"], question: row["item"],
        before: .init(answered: row["before"], right: row["before_right"]),
        after: .init(answered: row["after"], right: row["after_right"]))
    }
  }
}
