import GRDB

extension PackLedger {
  static func readState(_ database: Database) throws -> PackState {
    var state = PackState()
    var rows: [String: [String: PackRow]] = [:]
    for row in try Row.fetchAll(database, sql: "SELECT * FROM pack") {
      let pack = PackRow(row)
      rows[pack.id, default: [:]][pack.folder] = pack
    }
    for row in try Row.fetchAll(database, sql: "SELECT * FROM active") {
      let id: String = row["id"]
      guard let current = rows[id]?[row["folder"]] else { continue }
      let previous: String? = row["previous"]
      state.active[id] = ActivePack(
        current: current, previous: previous.flatMap { rows[id]?[$0] })
    }
    state.switchedOff = try Set(String.fetchAll(database, sql: "SELECT id FROM switched_off"))
    for row in try Row.fetchAll(database, sql: "SELECT * FROM version_floor") {
      state.floors[row["id"], default: []].append(
        VersionFloor(epoch: row["epoch"], version: row["version"], digest: row["digest"]))
    }
    return state
  }

  static func insert(_ row: PackRow, in database: Database) throws {
    try database.execute(
      sql: """
        INSERT INTO pack
          (id, folder, kind, version, name, digest, list_digest, publisher, is_verified)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT (id, folder) DO UPDATE SET
          digest = excluded.digest, list_digest = excluded.list_digest,
          publisher = excluded.publisher, is_verified = excluded.is_verified
        """,
      arguments: [
        row.id, row.folder, row.kind, row.version, row.name, row.digest, row.listDigest,
        row.publisher, row.isVerified,
      ])
  }

  static func raise(_ floor: VersionFloor, id: String, in database: Database) throws {
    try database.execute(
      sql: "INSERT OR REPLACE INTO version_floor (epoch, id, version, digest) VALUES (?, ?, ?, ?)",
      arguments: [floor.epoch, id, floor.version, floor.digest])
  }

  /// Forgets versions of `id` that are neither active nor kept.
  static func dropUnused(id: String, in database: Database) throws {
    try database.execute(
      sql: """
        DELETE FROM pack WHERE id = :id AND folder NOT IN (
          SELECT folder FROM active WHERE id = :id
          UNION SELECT previous FROM active WHERE id = :id AND previous IS NOT NULL)
        """, arguments: ["id": id])
  }
}

extension PackRow {
  init(_ row: Row) {
    self.init(
      id: row["id"], folder: row["folder"], kind: row["kind"], version: row["version"],
      name: row["name"], digest: row["digest"], listDigest: row["list_digest"],
      publisher: row["publisher"], isVerified: row["is_verified"])
  }
}
