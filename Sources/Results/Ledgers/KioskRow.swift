import Foundation
import GRDB

/// The machine itself, as rows name it.
public struct KioskRow: Equatable, Sendable {
  /// 128 random bits, made once, when the database was made.
  public let id: Data
  /// How often the machine started in which something was written.
  public let boots: Int

  /// The machine of `database`; `nil` where there is no database yet.
  public static func read(_ database: RecordsDatabase) throws(RecordsFault) -> KioskRow? {
    try database.read { database in
      try Row.fetchOne(database, sql: "SELECT id, boots FROM kiosk").map {
        KioskRow(id: $0["id"], boots: $0["boots"])
      }
    } ?? nil
  }

  /// The number of the start that the system names `boot`; the first row of a start counts it.
  static func boot(_ boot: String, in database: Database) throws -> Int {
    try database.execute(
      sql: "UPDATE kiosk SET boots = boots + 1, boot = ? WHERE boot <> ?", arguments: [boot, boot])
    return try Int.fetchOne(database, sql: "SELECT boots FROM kiosk") ?? 0
  }
}
