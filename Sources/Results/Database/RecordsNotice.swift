import Foundation
import GRDB

/// What the staff are told about the database; the raw value stands where packages have their id.
public enum RecordsNotice: String, Sendable, CaseIterable {
  /// It was damaged and made anew out of what was left and the backup.
  case repaired = "records.repaired"
  /// Nothing could be saved.
  case begun = "records.begun"
  /// The reserve of the disk was given away.
  case diskFull = "disk.full"

  /// Leaves `sentence` for the staff.
  func tell(_ sentence: String, in database: Database) throws {
    try database.execute(
      sql: "INSERT INTO notice (time, id, sentence) VALUES (?, ?, ?)",
      arguments: [time(nil), rawValue, sentence])
  }
}
