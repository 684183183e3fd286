import Content
import Foundation
import GRDB
import Storage

/// The results of quizzes in the database: anonymous by construction.
///
/// A result is one transaction; when ``store(_:)`` returns, it is on the disk.
public struct QuizLedger: Sendable {
  let database: RecordsDatabase
  /// The kiosk's day, `YYYY-MM-DD`.
  let today: @Sendable () -> String
  /// Which start of the machine this is.
  let boot: @Sendable () -> String

  /// How many days after a visit a check still belongs to it.
  static let checkDays = (first: 7, last: 100)

  /// The ledger in `database`.
  public init(
    _ database: RecordsDatabase, today: @escaping @Sendable () -> String,
    boot: @escaping @Sendable () -> String = BootClock.live.boot
  ) {
    self.database = database
    self.today = today
    self.boot = boot
  }

  /// The kiosk's day on the local calendar, `YYYY-MM-DD`.
  public static func localDay(of seconds: Int = time(nil)) -> String {
    var time = time_t(seconds)
    var parts = tm()
    localtime_r(&time, &parts)
    let numbers = [Int(parts.tm_year) + 1900, Int(parts.tm_mon) + 1, Int(parts.tm_mday)]
    return numbers.map { $0 < 10 ? "0\($0)" : "\($0)" }.joined(separator: "-")
  }

  /// A result on its way to the disk: trying it again keeps it once.
  public struct Draft: Equatable, Sendable {
    package let id: Data
    /// What is kept.
    public let result: QuizResult
    let languageVersion: String

    /// A draft.
    ///
    /// - Parameters:
    ///   - id: names it, so that it is kept once; a new random one.
    ///   - languageVersion: of the language plugin that was read.
    public init(
      _ result: QuizResult, id: Data = RandomID.make(), languageVersion: String = ""
    ) {
      self.id = id
      self.result = result
      self.languageVersion = languageVersion
    }
  }

  /// Keeps `result`, whole or not at all; an empty one is nothing to keep.
  public func store(_ result: QuizResult) throws(RecordsFault) { try store(Draft(result)) }

  /// Keeps `draft`, whole or not at all. One that is there already stays as it is: a commit that the
  /// disk would not confirm may have been kept all the same.
  public func store(_ draft: Draft) throws(RecordsFault) {
    guard !draft.result.isEmpty else { return }
    let (day, boot) = (RecordDay(today()), boot())
    try database.writeResults { try Self.insert(draft, day: day, boot: boot, in: $0) }
  }

  /// Writes the rows of `draft` into a transaction, once.
  static func insert(
    _ draft: Draft, day: RecordDay, boot: String, in database: Database
  ) throws {
    let (result, run) = (draft.result, draft.id)
    guard
      try Data.fetchOne(database, sql: "SELECT id FROM quiz_run WHERE id = ?", arguments: [run])
        == nil
    else { return }
    let visit = try result.day ?? visitDay(of: result, on: day.text, in: database)
    try insert(draft, day: day.text, boot: boot, visit: visit, in: database)
    for answer in result.answers { try insert(answer, run, in: database) }
    for tally in result.tallies { try insert(tally, run, in: database) }
    for mark in result.marks {
      try database.execute(
        sql: "INSERT OR REPLACE INTO quiz_mark (run, step, skill) VALUES (?, ?, ?)",
        arguments: [run, mark.step, mark.skill.rawValue])
    }
  }

  /// How many runs of each phase there are, for the staff and for tests.
  public func counts() throws(RecordsFault) -> [String: Int] {
    let rows = try database.read { database in
      try Row.fetchAll(database, sql: "SELECT phase, count(*) AS n FROM quiz_run GROUP BY phase")
        .map { ($0["phase"] as String, $0["n"] as Int) }
    }
    return Dictionary(uniqueKeysWithValues: rows ?? [])
  }

  // MARK: Rows

  /// A check belongs to the latest visit of the same symbol some weeks before.
  private static func visitDay(
    of result: QuizResult, on day: String, in database: Database
  ) throws -> String {
    guard result.phase == .check, let symbol = result.symbol else { return day }
    return try String.fetchOne(
      database,
      sql: """
        SELECT max(day) FROM quiz_run WHERE symbol = ? AND quiz = ? AND phase IN ('before', 'after')
        AND day BETWEEN date(?, ?) AND date(?, ?)
        """,
      arguments: [
        symbol.rawValue, result.quiz, day, "-\(checkDays.last) days", day,
        "-\(checkDays.first) days",
      ]) ?? day
  }

  private static func insert(
    _ draft: Draft, day: String, boot: String, visit: String, in database: Database
  ) throws {
    let result = draft.result
    try database.execute(
      sql: """
        INSERT INTO quiz_run
        (id, day, visit_day, boot, quiz, version, language, language_version, phase, symbol,
         is_class, seed)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
      arguments: [
        draft.id, day, visit, try KioskRow.boot(boot, in: database), result.quiz, result.version,
        result.language, draft.languageVersion, result.phase.rawValue, result.symbol?.rawValue,
        result.isOfClass, Int64(bitPattern: result.seed),
      ])
  }

  private static func insert(_ answer: Answer, _ run: Data, in database: Database) throws {
    try database.execute(
      sql: """
        INSERT INTO quiz_answer (run, item, attempt, options, shown, milliseconds, credit)
        VALUES (?, ?, ?, ?, ?, ?, ?)
        """,
      arguments: [
        run, answer.item, answer.attempt, answer.options.joined(separator: " "),
        answer.shown.joined(separator: " "), answer.milliseconds, answer.credit,
      ])
  }

  private static func insert(_ tally: Tally, _ run: Data, in database: Database) throws {
    for (place, option) in tally.shown.enumerated() {
      try database.execute(
        sql: "INSERT INTO quiz_hands (run, item, option, place, hands) VALUES (?, ?, ?, ?, ?)",
        arguments: [run, tally.item, option, place, tally.hands(for: option)])
    }
  }
}
