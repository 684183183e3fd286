import Foundation
import GRDB
import Kiosk
import Storage

/// What visits did, in the database: anonymous by construction.
///
/// Each note is one transaction; when ``record(_:_:version:)`` returns, it is on the disk.
public struct VisitLedger: Sendable {
  let database: RecordsDatabase
  /// The kiosk's day, `YYYY-MM-DD`.
  let today: @Sendable () -> String
  /// Which start of the machine this is.
  let boot: @Sendable () -> String

  /// The visit that goes on, as far as the notes of this run of the program have told.
  public struct Thread: Equatable, Sendable {
    package var visit: Data?
    package var practice: Data?
    /// Why the practice stands still, if the last note said so.
    var pause: Practice.Pause?
    /// Ids of the next visit and practice: one that the disk would not confirm may be there all the
    /// same, and trying again must not make a second.
    fileprivate var nextVisit = RandomID.make()
    fileprivate var nextPractice = RandomID.make()

    /// Nobody there yet.
    public init() {}
  }

  /// The ledger in `database`.
  public init(
    _ database: RecordsDatabase, today: @escaping @Sendable () -> String,
    boot: @escaping @Sendable () -> String = BootClock.live.boot
  ) {
    self.database = database
    self.today = today
    self.boot = boot
  }

  /// Keeps `note`, whole or not at all; `thread` moves on only when it is kept.
  ///
  /// - Parameters:
  ///   - version: of the session whose practice begins.
  ///   - languageVersion: of the language plugin in which it is read.
  public func record(
    _ note: VisitNote, _ thread: inout Thread, version: String = "", languageVersion: String = ""
  ) throws(RecordsFault) {
    if note == .staffEntered || note == .staffLeft { return }
    let (day, boot, before) = (RecordDay(today()), boot(), thread)
    thread = try database.writeResults { database in
      var writer = VisitWriter(
        database: database, thread: before, day: day, boot: boot,
        versions: (version, languageVersion))
      try writer.write(note)
      return writer.thread
    }
  }
}

/// Writes notes within one transaction.
private struct VisitWriter {
  let database: Database
  var thread: VisitLedger.Thread
  let day: RecordDay
  let boot: String
  let versions: (session: String, language: String)

  mutating func write(_ note: VisitNote) throws {
    try settle()
    switch note {
    case .began(let language): try begin(language)
    case .chose(let id): try choose(id)
    case .stoppedAtCheck(let isStopped): try stop(isStopped)
    case .practiceBegan(let start): try beginPractice(start)
    case .stepDone(let id): try count("done", step: id)
    case .stepRepeated(let id): try count("repeated", step: id)
    case .paused(let pause): try add(pause)
    case .finished:
      try resume()
      try endPractice("finished", reason: nil)
    case .left: try leave()
    case .timedOut: try end("timed-out")
    case .staffEntered, .staffLeft: break
    }
  }

  /// After a repair the visit that goes on may be lost: what comes is another one then.
  private mutating func settle() throws {
    func isThere(_ table: String, _ id: Data?) throws -> Bool {
      guard let id else { return true }
      let sql = "SELECT 1 FROM \(table) WHERE id = ?"
      return try Int.fetchOne(database, sql: sql, arguments: [id]) != nil
    }
    if try !isThere("practice", thread.practice) { (thread.practice, thread.pause) = (nil, nil) }
    if try !isThere("visit", thread.visit) { thread = VisitLedger.Thread() }
  }

  /// Whoever chooses another language before anything else is still the same visitor.
  private mutating func begin(_ language: String) throws {
    if let visit = thread.visit {
      try database.execute(
        sql: "UPDATE visit SET language = ? WHERE id = ?", arguments: [language, visit])
      return
    }
    thread.visit = try insertVisit(language)
  }

  private mutating func insertVisit(_ language: String) throws -> Data {
    let id = thread.nextVisit
    thread.nextVisit = RandomID.make()
    try database.execute(
      sql: """
        INSERT INTO visit (id, number, day, boot, language)
        SELECT ?, coalesce(max(number), 0) + 1, ?, ?, ? FROM visit WHERE true
        ON CONFLICT (id) DO NOTHING
        """,
      arguments: [id, day.text, try KioskRow.boot(boot, in: database), language])
    return id
  }

  private func choose(_ choice: String) throws {
    guard let visit = thread.visit else { return }
    try database.execute(
      sql: "UPDATE visit SET choice = ? WHERE id = ?", arguments: [choice, visit])
  }

  private func stop(_ isStopped: Bool) throws {
    guard let visit = thread.visit else { return }
    try database.execute(
      sql: "UPDATE visit SET stopped = ? WHERE id = ?", arguments: [isStopped, visit])
  }

  private mutating func beginPractice(_ start: PracticeStart) throws {
    let visit = try thread.visit ?? insertVisit(start.language)
    let id = thread.nextPractice
    thread.nextPractice = RandomID.make()
    try database.execute(
      sql: """
        INSERT INTO practice (id, visit, session, version, language, language_version)
        VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO NOTHING
        """,
      arguments: [
        id, visit, start.session, versions.session, start.language, versions.language,
      ])
    for option in Set(start.options) {
      try database.execute(
        sql: "INSERT OR IGNORE INTO practice_option (practice, option) VALUES (?, ?)",
        arguments: [id, option])
    }
    for (place, step) in start.steps.enumerated() {
      try database.execute(
        sql: """
          INSERT OR IGNORE INTO practice_step (practice, step, place, done, repeated)
          VALUES (?, ?, ?, 0, 0)
          """,
        arguments: [id, step, place])
    }
    thread.visit = visit
    thread.practice = id
    thread.pause = nil
  }

  /// After a power cut the practice goes on that the last visit left open.
  private mutating func resume() throws {
    guard thread.practice == nil, thread.visit == nil else { return }
    let row = try Row.fetchOne(
      database,
      sql: """
        SELECT visit.id AS visit, practice.id AS practice
        FROM visit JOIN practice ON practice.visit = visit.id
        WHERE visit.number = (SELECT max(number) FROM visit)
        AND visit.ending IS NULL AND practice.ending IS NULL
        """)
    guard let row else { return }
    thread.visit = row["visit"]
    thread.practice = row["practice"]
    try add(.powerCut)
  }

  private mutating func count(_ column: String, step: String) throws {
    try resume()
    guard let practice = thread.practice else { return }
    thread.pause = nil
    try database.execute(
      sql: "UPDATE practice_step SET \(column) = \(column) + 1 WHERE practice = ? AND step = ?",
      arguments: [practice, step])
  }

  private mutating func add(_ pause: Practice.Pause) throws {
    if pause != .powerCut { try resume() }
    guard let practice = thread.practice else { return }
    thread.pause = pause
    try database.execute(
      sql: """
        INSERT INTO practice_pause (practice, kind, times) VALUES (?, ?, 1)
        ON CONFLICT (practice, kind) DO UPDATE SET times = times + 1
        """,
      arguments: [practice, pause.rawValue])
  }

  private mutating func endPractice(_ ending: String, reason: Practice.Pause?) throws {
    guard let practice = thread.practice else { return }
    try database.execute(
      sql: "UPDATE practice SET ending = ?, reason = ? WHERE id = ?",
      arguments: [ending, reason?.rawValue, practice])
    thread.practice = nil
    thread.pause = nil
  }

  /// Who leaves a practice is still there, and may learn or answer questions.
  private mutating func leave() throws {
    try resume()
    guard thread.practice != nil else { return try end("left") }
    try endPractice("left", reason: thread.pause)
  }

  private mutating func end(_ ending: String) throws {
    try resume()
    try endPractice("timed-out", reason: thread.pause)
    if let visit = thread.visit {
      try database.execute(
        sql: "UPDATE visit SET ending = ? WHERE id = ?", arguments: [ending, visit])
    }
    thread = VisitLedger.Thread()
  }
}

/// Ids that say nothing about when a row was made.
public enum RandomID {
  /// 128 random bits.
  public static func make() -> Data {
    var generator = SystemRandomNumberGenerator()
    return Data((0..<16).map { _ in UInt8.random(in: .min ... .max, using: &generator) })
  }
}
