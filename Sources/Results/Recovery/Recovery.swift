import Foundation
import GRDB

/// Reads what can be read out of a damaged database into a new one.
///
/// Tables are taken whole where they can be read whole. Where not, row by row, from both ends up to the
/// damage; ``LeafReader`` finds what lies between.
///
/// The damaged file has a connection of its own for looking: SQLite does not write any more through a
/// connection that has met damage.
struct Recovery {
  /// Tables that say how things are now: a row that is not there was taken away, not lost.
  static let stateTables: Set<String> = [
    "kiosk", "pack", "active", "switched_off", "version_floor", "pin", "pin_attempts", "audit",
    "notice",
  ]

  /// A column as a row stores it.
  struct Column {
    var name: String
    var type: String
    var isKey: Bool

    /// Whether a value of this kind may stand there.
    func takes(_ value: DatabaseValue) -> Bool {
      switch value.storage {
      case .null: !isKey
      case .int64: type == "INTEGER" || type == "REAL"
      case .double: type == "REAL"
      case .string: type == "TEXT"
      case .blob(let data): type == "BLOB" && data.count == 16
      }
    }
  }

  /// A table of the new database.
  struct Table {
    var name: String
    /// Without those that are computed.
    var columns: [String]
    /// The first column of the primary key.
    var key: String
    /// The columns in the order in which a row lies on the disk: the key first.
    var stored: [Column]

    init(_ name: String, in database: Database) throws {
      self.name = name
      let rows = try Row.fetchAll(
        database,
        sql: "SELECT name, type, pk FROM pragma_table_xinfo(?) WHERE hidden = 0",
        arguments: [name])
      columns = rows.map { $0["name"] }
      key = rows.first { $0["pk"] == 1 }?["name"] ?? "rowid"
      let keys = rows.filter { $0["pk"] as Int > 0 }.sorted { ($0["pk"] as Int) < $1["pk"] as Int }
      stored = (keys + rows.filter { $0["pk"] == 0 }).map {
        Column(name: $0["name"], type: $0["type"], isKey: $0["pk"] as Int > 0)
      }
    }

    /// The columns that `source` has too: an older program's file has fewer.
    func columns(known source: Database) -> [String] {
      let known = try? String.fetchAll(
        source, sql: "SELECT name FROM pragma_table_xinfo(?) WHERE hidden = 0", arguments: [name])
      return columns.filter { known?.contains($0) == true }
    }
  }

  /// The tables of the new database, in the order of their migrations.
  static func tables(_ database: Database) throws -> [Table] {
    let names = try String.fetchAll(
      database,
      sql: """
        SELECT name FROM main.sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'
        AND name <> 'grdb_migrations' ORDER BY rowid
        """)
    return try names.map { try Table($0, in: database) }
  }

  /// Adds to `tables` of the database in `target` the rows of the file at `path` that it has not;
  /// gives the names of those that could be read whole.
  static func join(
    _ path: String, to target: DatabaseQueue, _ tables: [Table]
  ) throws -> Set<String> {
    let source = try DatabaseQueue(path: path, configuration: lookingOnly)
    defer { try? source.close() }
    let columns = source.inDatabase { source in tables.map { $0.columns(known: source) } }
    let pairs = Array(zip(tables, columns)).filter { !$0.1.isEmpty }
    let whole = source.inDatabase { source in
      pairs.filter { (try? Self.readThrough($0, $1, source)) != nil }
    }
    let names = try takeWhole(path, to: target, whole)
    try target.write { target in
      try source.inDatabase { source in
        for (table, columns) in pairs where !names.contains(table.name) {
          let reader = try RowReader(source, target, table, columns)
          try reader.readAll()
        }
      }
    }
    return names
  }

  private static var lookingOnly: Configuration {
    var configuration = Configuration()
    configuration.foreignKeysEnabled = false
    configuration.prepareDatabase { database in
      try database.execute(
        sql: "PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON; PRAGMA mmap_size = 0;")
    }
    return configuration
  }

  /// Reads each value of `table` once; throws where it cannot.
  private static func readThrough(_ table: Table, _ columns: [String], _ source: Database) throws {
    let sizes = columns.map { "total(length(\($0)))" }.joined(separator: ", ")
    _ = try Row.fetchOne(source, sql: "SELECT \(sizes) FROM \(table.name) NOT INDEXED WHERE true")
  }

  /// Gives the names of the tables that it took: one with a value where none of its kind may stand is
  /// read row by row.
  private static func takeWhole(
    _ path: String, to target: DatabaseQueue, _ tables: [(Table, [String])]
  ) throws -> Set<String> {
    try target.writeWithoutTransaction { target in
      try target.execute(sql: "ATTACH DATABASE ? AS old", arguments: [path])
      defer { try? target.execute(sql: "DETACH DATABASE old") }
      var names: Set<String> = []
      for (table, columns) in tables {
        let list = columns.joined(separator: ", ")
        do {
          // With a condition SQLite looks at each row; without one it copies them as they lie.
          try target.inTransaction {
            try target.execute(
              sql: """
                INSERT OR IGNORE INTO main.\(table.name) (\(list))
                SELECT \(list) FROM old.\(table.name) NOT INDEXED WHERE true
                """)
            return .commit
          }
          names.insert(table.name)
        } catch let error as DatabaseError
          where error.resultCode.primaryResultCode == .SQLITE_CONSTRAINT
        {
          continue
        }
      }
      return names
    }
  }

  /// Every text that the program writes is printable.
  static func isSound(_ value: DatabaseValue) -> Bool {
    guard case .string(let text) = value.storage else { return true }
    return text.unicodeScalars.allSatisfy { $0.value >= 32 && $0.value != 0xFFFD }
  }

  /// Takes away rows that point to rows that were lost; gives how many.
  static func prune(_ tables: [Table], _ database: Database) throws -> Int {
    var count = 0
    for table in tables {
      let keys = try Row.fetchAll(
        database, sql: "SELECT * FROM pragma_foreign_key_list(?) ORDER BY id, seq",
        arguments: [table.name])
      for (_, columns) in Dictionary(grouping: keys, by: { $0["id"] as Int }).sorted(by: {
        $0.key < $1.key
      }) {
        let parent: String = columns[0]["table"]
        let pairs = columns.map { ($0["from"] as String, $0["to"] as String) }
        let isSet = pairs.map { "child.\($0.0) IS NOT NULL" }.joined(separator: " AND ")
        let isSame = pairs.map { "parent.\($0.1) = child.\($0.0)" }.joined(separator: " AND ")
        try database.execute(
          sql: """
            DELETE FROM \(table.name) AS child WHERE \(isSet)
            AND NOT EXISTS (SELECT 1 FROM \(parent) AS parent WHERE \(isSame))
            """)
        count += database.changesCount
      }
    }
    return count
  }
}

/// Reads one damaged table row by row.
private struct RowReader {
  private let source: Database
  private let target: Database
  private let table: Recovery.Table
  private let list: String
  private let insert: Statement

  init(
    _ source: Database, _ target: Database, _ table: Recovery.Table, _ columns: [String]
  ) throws {
    self.source = source
    self.target = target
    self.table = table
    list = columns.joined(separator: ", ")
    let marks = columns.map { _ in "?" }.joined(separator: ", ")
    insert = try target.makeStatement(
      sql: "INSERT OR IGNORE INTO \(table.name) (\(list)) VALUES (\(marks))")
  }

  /// Reads from both ends of the table up to the damage.
  func readAll() throws {
    guard try !readsWhole("ORDER BY \(table.key)") else { return }
    _ = try readsWhole("ORDER BY \(table.key) DESC")
  }

  /// Reads until the end, or until the first damage.
  private func readsWhole(_ order: String) throws -> Bool {
    var rows: RowCursor?
    while true {
      let values: [DatabaseValue]
      do {
        rows =
          try rows
          ?? Row.fetchCursor(source, sql: "SELECT \(list) FROM \(table.name) NOT INDEXED \(order)")
        guard let row = try rows?.next() else { return true }
        values = Array(row.databaseValues)
      } catch {
        return false
      }
      try add(values)
    }
  }

  private func add(_ values: [DatabaseValue]) throws {
    guard values.allSatisfy(Recovery.isSound) else { return }
    do {
      try insert.execute(arguments: StatementArguments(values))
    } catch let error as DatabaseError
      where error.resultCode.primaryResultCode == .SQLITE_CONSTRAINT
    {
      // What lies there is no row of this table.
    }
  }
}
