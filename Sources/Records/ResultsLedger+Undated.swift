import GRDB

/// What came to the kiosk while its clock could not be believed: in no month, but counted.
public struct UndatedFigures: Equatable, Sendable {
  public var visits = 0
  public var quizzes = 0
  public var classes = 0

  /// Nothing.
  public init() {}
}

extension ResultsLedger {
  /// Rows without a day.
  public func undated() throws(RecordsFault) -> UndatedFigures {
    try database.read { database in
      func count(_ table: String) throws -> Int {
        try Int.fetchOne(
          database, sql: "SELECT count(*) FROM \(table) WHERE day = ?",
          arguments: [
            RecordDay.unknown
          ]) ?? 0
      }
      var figures = UndatedFigures()
      figures.visits = try count("visit")
      figures.quizzes = try count("quiz_run")
      figures.classes = try count("class_run")
      return figures
    } ?? UndatedFigures()
  }

  /// Visits of `month`, `YYYY-MM`, by the choice at the door; visits that chose nothing are left out.
  public func choices(month: String) throws(RecordsFault) -> [String: Int] {
    let rows = try database.read { database in
      try Row.fetchAll(
        database,
        sql: """
          SELECT choice, count(*) AS visits FROM visit
          WHERE day BETWEEN ? AND ? AND choice IS NOT NULL GROUP BY choice
          """, arguments: [month + "-01", month + "-31"]
      ).map { ($0["choice"] as String, $0["visits"] as Int) }
    }
    return Dictionary(rows ?? [], uniquingKeysWith: +)
  }
}
