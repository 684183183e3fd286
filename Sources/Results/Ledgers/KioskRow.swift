import GRDB

/// The machine itself, as rows name it.
enum KioskRow {
  /// The number of the start that the system names `boot`; the first row of a start counts it.
  static func boot(_ boot: String, in database: Database) throws -> Int {
    try database.execute(
      sql: "UPDATE kiosk SET boots = boots + 1, boot = ? WHERE boot <> ?", arguments: [boot, boot])
    return try Int.fetchOne(database, sql: "SELECT boots FROM kiosk") ?? 0
  }
}
