import Content
import Foundation
import GRDB
import Kiosk
import Storage

/// The classes in the database: anonymous by construction.
///
/// A class is one transaction, with its rounds of questions: when ``store(_:)`` returns, all of it is
/// on the disk, and else nothing.
public struct ClassLedger: Sendable {
  let database: RecordsDatabase
  /// The kiosk's day, `YYYY-MM-DD`.
  let today: @Sendable () -> String
  /// Which start of the machine this is.
  let boot: @Sendable () -> String

  /// The ledger in `database`.
  public init(
    _ database: RecordsDatabase, today: @escaping @Sendable () -> String,
    boot: @escaping @Sendable () -> String = BootClock.live.boot
  ) {
    self.database = database
    self.today = today
    self.boot = boot
  }

  /// A class on its way to the disk; trying it again keeps it once.
  public struct Draft: Equatable, Sendable {
    /// 128 random bits that name the class from its first moment on, also through a power cut.
    public let id: Data
    public let record: ClassRecord
    /// Versions of the session, and of the language plugin on the screen.
    public let version: String
    public let languageVersion: String

    /// A draft of `record`; a new class has a new `id`.
    public init(
      _ record: ClassRecord, id: Data = RandomID.make(), version: String,
      languageVersion: String = ""
    ) {
      self.id = id
      self.record = record
      self.version = version
      self.languageVersion = languageVersion
    }
  }

  /// Keeps `draft`, whole or not at all. An empty one is nothing to keep, and one that is there
  /// already stays as it is.
  public func store(_ draft: Draft) throws(RecordsFault) {
    guard !draft.record.isEmpty else { return }
    let (day, boot) = (RecordDay(today()), boot())
    try database.writeResults { database in
      guard try !Self.isKept(draft.id, in: database) else { return }
      try Self.insert(draft, day: day, boot: boot, in: database)
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
        try Self.insert(round, of: draft, day: day, boot: boot, in: database)
      }
    }
  }

  private static func isKept(_ id: Data, in database: Database) throws -> Bool {
    try Bool.fetchOne(
      database, sql: "SELECT EXISTS (SELECT 1 FROM class_run WHERE id = ?)", arguments: [id])
      ?? false
  }

  private static func insert(
    _ draft: Draft, day: RecordDay, boot: String, in database: Database
  ) throws {
    let record = draft.record
    try database.execute(
      sql: """
        INSERT INTO class_run
        (id, day, boot, session, version, language, language_version, ending, planned_minutes,
         minutes)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
      arguments: [
        draft.id, day.text, try KioskRow.boot(boot, in: database), record.session, draft.version,
        record.language, draft.languageVersion, record.ending.rawValue, record.plannedMinutes,
        record.minutes,
      ])
  }

  private static func insert(
    _ round: ClassRecord.Round, of draft: Draft, day: RecordDay, boot: String,
    in database: Database
  ) throws {
    let run = QuizLedger.Draft(round.result, languageVersion: draft.languageVersion)
    try QuizLedger.insert(run, day: day, boot: boot, in: database)
    for tally in round.result.tallies {
      try database.execute(
        sql: """
          INSERT INTO class_hands (class, run, item, hands, right_hands) VALUES (?, ?, ?, ?, ?)
          """,
        arguments: [draft.id, run.id, tally.item, tally.total, round.right[tally.item, default: 0]])
    }
  }
}
