import Foundation
import GRDB
import Kiosk
import Quiz

/// The classes in the database: anonymous by construction.
///
/// A class is one transaction, with its rounds of questions: when ``store(_:)`` returns, all of it is
/// on the disk, and else nothing.
public struct ClassLedger: Sendable {
  let database: RecordsDatabase
  /// The kiosk's day, `YYYY-MM-DD`.
  let today: @Sendable () -> String

  /// The ledger in `database`.
  public init(_ database: RecordsDatabase, today: @escaping @Sendable () -> String) {
    self.database = database
    self.today = today
  }

  /// A class on its way to the disk; trying it again keeps it once.
  public struct Draft: Equatable, Sendable {
    /// 128 random bits that name the class from its first moment on, also through a power cut.
    public let id: Data
    public let record: ClassRecord
    /// Version of the session.
    public let version: String

    /// A draft of `record`; a new class has a new `id`.
    public init(_ record: ClassRecord, id: Data = RandomID.make(), version: String) {
      self.id = id
      self.record = record
      self.version = version
    }
  }

  /// Keeps `draft`, whole or not at all. An empty one is nothing to keep, and one that is there
  /// already stays as it is.
  public func store(_ draft: Draft) throws(RecordsFault) {
    guard !draft.record.isEmpty else { return }
    let day = today()
    try database.write { database in
      guard try !Self.isKept(draft.id, in: database) else { return }
      try Self.insert(draft, day: day, in: database)
      for role in ClassRole.allCases {
        try database.execute(
          sql: "INSERT INTO class_attendance (class, role, people) VALUES (?, ?, ?)",
          arguments: [draft.id, role.rawValue, draft.record.attendance[role, default: 0]])
      }
      for (place, step) in draft.record.steps.enumerated() {
        try database.execute(
          sql: """
            INSERT INTO class_mark (class, step, place, well, helped, missed)
            VALUES (?, ?, ?, ?, ?, ?)
            """,
          arguments: [draft.id, step.step, place, step.well, step.helped, step.missed])
      }
      for round in draft.record.rounds where !round.result.isEmpty {
        try Self.insert(round, of: draft.id, day: day, in: database)
      }
    }
  }

  private static func isKept(_ id: Data, in database: Database) throws -> Bool {
    try Bool.fetchOne(
      database, sql: "SELECT EXISTS (SELECT 1 FROM class_run WHERE id = ?)", arguments: [id])
      ?? false
  }

  private static func insert(_ draft: Draft, day: String, in database: Database) throws {
    let record = draft.record
    try database.execute(
      sql: """
        INSERT INTO class_run
        (id, day, session, version, language, ending, planned_minutes, minutes)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?)
        """,
      arguments: [
        draft.id, day, record.session, draft.version, record.language, record.ending.rawValue,
        record.plannedMinutes, record.minutes,
      ])
  }

  private static func insert(
    _ round: ClassRecord.Round, of id: Data, day: String, in database: Database
  ) throws {
    let run = try QuizLedger.insert(round.result, day: day, in: database)
    for tally in round.result.tallies {
      try database.execute(
        sql: """
          INSERT INTO class_hands (class, run, item, hands, right_hands) VALUES (?, ?, ?, ?, ?)
          """,
        arguments: [id, run, tally.item, tally.total, round.right[tally.item, default: 0]])
    }
  }
}
