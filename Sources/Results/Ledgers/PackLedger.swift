import GRDB

/// Which packages are installed, active and switched off: the part of the database that the store
/// flips in one transaction.
public struct PackLedger: Sendable {
  let database: RecordsDatabase
  /// Seconds since 1970.
  let now: @Sendable () -> Int

  /// The ledger in `database`.
  public init(_ database: RecordsDatabase, now: @escaping @Sendable () -> Int) {
    self.database = database
    self.now = now
  }

  /// Whether anything was ever written; reading makes no database.
  public var exists: Bool { database.exists }

  /// Makes the database where there is none, so that whatever lies in the store can be judged by it.
  public func prepare() throws(RecordsFault) {
    guard !database.exists else { return }
    try database.write { _ in }
  }

  /// Everything there is to know, read at one moment.
  public func state() throws(RecordsFault) -> PackState {
    try database.read(Self.readState) ?? PackState()
  }

  /// Makes `row` the active version and keeps the one before it, raises the floor and notes it.
  public func activate(_ row: PackRow, floor: VersionFloor) throws(RecordsFault) {
    try database.write { database in
      let before = try Row.fetchOne(
        database, sql: "SELECT folder, previous FROM active WHERE id = ?", arguments: [row.id])
      let old: String? = before?["folder"]
      let older: String? = before?["previous"]
      try Self.insert(row, in: database)
      try database.execute(
        sql: """
          INSERT INTO active (id, folder, previous) VALUES (:id, :folder, :previous)
          ON CONFLICT (id) DO UPDATE SET folder = excluded.folder, previous = excluded.previous
          """,
        arguments: [
          "id": row.id, "folder": row.folder, "previous": old == row.folder ? older : old,
        ])
      try Self.raise(floor, id: row.id, in: database)
      try Self.dropUnused(id: row.id, in: database)
      let author = row.isVerified ? row.publisher : "not verified"
      try note(old == nil ? "install" : "update", row.id, "\(row.version), \(author)", in: database)
    }
  }

  /// Forgets the active version and the one before it; the floor stays.
  ///
  /// - Returns: whether there was one.
  public func remove(id: String) throws(RecordsFault) -> Bool {
    guard database.exists else { return false }
    return try database.write { database in
      try database.execute(sql: "DELETE FROM active WHERE id = ?", arguments: [id])
      guard database.changesCount > 0 else { return false }
      try database.execute(sql: "DELETE FROM switched_off WHERE id = ?", arguments: [id])
      try Self.dropUnused(id: id, in: database)
      try note("remove", id, "", in: database)
      return true
    }
  }

  /// Changes the active version and the one before it about.
  ///
  /// - Returns: the version that is active now, `nil` where none was kept.
  public func rollBack(id: String) throws(RecordsFault) -> PackRow? {
    guard database.exists else { return nil }
    return try database.write { database in
      guard let kept = try Self.readState(database).active[id], let previous = kept.previous else {
        return nil
      }
      try database.execute(
        sql: "UPDATE active SET folder = ?, previous = ? WHERE id = ?",
        arguments: [previous.folder, kept.current.folder, id])
      try note("rollback", id, "\(kept.current.version) to \(previous.version)", in: database)
      return previous
    }
  }

  /// Puts the kept version in the place of a damaged one, or nothing where none was kept.
  public func replaceDamaged(
    id: String, keepsPrevious: Bool, sentence: String
  ) throws(RecordsFault) {
    try database.write { database in
      if keepsPrevious {
        try database.execute(
          sql: "UPDATE active SET folder = previous, previous = NULL WHERE id = ?", arguments: [id])
      } else {
        try database.execute(sql: "DELETE FROM active WHERE id = ?", arguments: [id])
      }
      try Self.dropUnused(id: id, in: database)
      try database.execute(
        sql: "INSERT INTO notice (time, id, sentence) VALUES (?, ?, ?)",
        arguments: [now(), id, sentence])
      try note("replace", id, sentence, in: database)
    }
  }

  /// Switches a plugin, shipped or installed, on or off.
  public func setSwitchedOff(_ isOff: Bool, id: String) throws(RecordsFault) {
    guard isOff || database.exists else { return }
    try database.write { database in
      try database.execute(
        sql: isOff
          ? "INSERT OR IGNORE INTO switched_off (id) VALUES (?)"
          : "DELETE FROM switched_off WHERE id = ?", arguments: [id])
      try note(isOff ? "disable" : "enable", id, "", in: database)
    }
  }
}
