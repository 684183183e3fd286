import GRDB

/// What came to the kiosk while its clock could not be believed: in no month, but counted.
public struct UndatedFigures: Equatable, Sendable, Codable {
  public var visits = 0
  public var quizzes = 0
  public var classes = 0

  /// Nothing.
  public init() {}

  /// Whether everything has a day.
  public var isEmpty: Bool { self == UndatedFigures() }

  /// Rows without a day, within a transaction; the rounds of a class count with the class.
  init(reading database: Database) throws {
    func count(_ table: String, _ condition: String = "true") throws -> Int {
      try Int.fetchOne(
        database, sql: "SELECT count(*) FROM \(table) WHERE day = ? AND \(condition)",
        arguments: [RecordDay.unknown]) ?? 0
    }
    visits = try count("visit")
    quizzes = try count("quiz_run", "id NOT IN (SELECT run FROM class_hands)")
    classes = try count("class_run")
  }
}
