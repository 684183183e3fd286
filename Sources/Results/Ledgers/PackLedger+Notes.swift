import GRDB

extension PackLedger {
  /// What the staff have not yet been told, oldest first.
  public func notices() throws(RecordsFault) -> [PackNotice] {
    try database.read { database in
      try Row.fetchAll(database, sql: "SELECT * FROM notice ORDER BY number").map {
        PackNotice(number: $0["number"], time: $0["time"], id: $0["id"], sentence: $0["sentence"])
      }
    } ?? []
  }

  /// Forgets the notices up to `number`: somebody has read them.
  public func dismissNotices(upTo number: Int) throws(RecordsFault) {
    guard database.exists else { return }
    try database.write {
      try $0.execute(sql: "DELETE FROM notice WHERE number <= ?", arguments: [number])
    }
  }

  /// The newest lines of what was done, newest first.
  public func audit(limit: Int = 200) throws(RecordsFault) -> [AuditLine] {
    try database.read { database in
      try Row.fetchAll(
        database, sql: "SELECT * FROM audit ORDER BY number DESC LIMIT ?", arguments: [limit]
      ).map {
        AuditLine(time: $0["time"], action: $0["action"], id: $0["id"], detail: $0["detail"])
      }
    } ?? []
  }

  /// Lines of the audit that are kept.
  static let auditLimit = 2000

  func note(
    _ action: String, _ id: String, _ detail: String, in database: Database
  ) throws {
    try database.execute(
      sql: "INSERT INTO audit (time, action, id, detail) VALUES (?, ?, ?, ?)",
      arguments: [now(), action, id, detail])
    try database.execute(
      sql: "DELETE FROM audit WHERE number <= ?",
      arguments: [database.lastInsertedRowID - Int64(Self.auditLimit)])
  }
}
