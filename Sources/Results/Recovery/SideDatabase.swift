import Foundation
import GRDB

/// What families did while an older program stood on the database of a newer one.
///
/// The older program must not write where it does not know the tables. It keeps results in a database
/// of its own, `aside/records.db`, and the next program that knows the tables takes them in.
struct SideDatabase {
  private let database: RecordsDatabase

  init(_ database: RecordsDatabase) { self.database = database }

  /// The database beside.
  var own: RecordsDatabase {
    RecordsDatabase(stateFolder: database.stateFolder + "/aside", timeout: database.timeout)
  }

  /// Takes in what lies beside; within the lock of a good database. Twice does no harm.
  func join() throws {
    let own = own
    guard own.exists, !own.isEmpty else { return }
    try own.exclusively {
      try database.connect { queue in
        let (last, tables) = try queue.read { database in
          (
            try Int.fetchOne(database, sql: "SELECT max(number) FROM visit") ?? 0,
            try Recovery.tables(database).filter { !Recovery.stateTables.contains($0.name) }
          )
        }
        try own.connect { beside in
          try beside.write { database in
            // Visits are counted on from the last one.
            let count = try Int.fetchOne(database, sql: "SELECT max(number) FROM visit") ?? 0
            try database.execute(
              sql: "UPDATE visit SET number = number + ?", arguments: [last + count])
          }
        }
        _ = try Recovery.join(own.path, to: queue, tables)
      }
      for ending in ["", "-wal", "-shm"] { unlink(own.path + ending) }
      unlink(own.stateFolder + "/records.schema")
    }
    unlink("\(own.stateFolder)/\(RecordsDatabase.lockFile)")
    rmdir(own.stateFolder)
  }
}

extension RecordsDatabase {
  /// Writes results; where the database is of a newer program, beside it.
  @discardableResult
  func writeResults<Value>(_ body: (Database) throws -> Value) throws(RecordsFault) -> Value {
    do throws(RecordsFault) {
      return try write(body)
    } catch  where error.kind == .newer {
      return try SideDatabase(self).own.write(body)
    }
  }
}
