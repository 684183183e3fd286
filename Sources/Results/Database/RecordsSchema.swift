import GRDB

/// The tables, as a row of migrations: each is run once, none is ever changed.
enum RecordsSchema {
  private static let migrations = [
    ("1 packages", packages), ("1 staff", staff), ("2 quiz", quiz), ("3 visits", visits),
    ("4 classes", classes), ("5 origin", origin), ("6 checks", checks),
  ]

  static let migrator: DatabaseMigrator = {
    var migrator = DatabaseMigrator()
    for (name, sql) in migrations { migrator.registerMigration(name) { try $0.execute(sql: sql) } }
    return migrator
  }()

  /// Names of the migrations, in order.
  static let names = migrations.map(\.0)

  /// Whether a migration, of this program or a newer one, may be named `text`.
  static func isName(_ text: String) -> Bool {
    text.wholeMatch(of: /[0-9]{1,3} [a-z -]{1,40}/) != nil
  }

  /// The columns of each table as this program makes them.
  static func shape() throws -> [String: [String]] {
    let queue = try DatabaseQueue()
    try migrator.migrate(queue)
    return try queue.read { database in
      let names = try String.fetchAll(
        database,
        sql: "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'")
      let columns = try names.map {
        try String.fetchAll(
          database, sql: "SELECT name FROM pragma_table_xinfo(?)", arguments: [$0])
      }
      return Dictionary(uniqueKeysWithValues: zip(names, columns))
    }
  }

  /// Which packages there are, which is active, and how far versions have risen.
  private static let packages = """
    CREATE TABLE pack (
      id TEXT NOT NULL,
      folder TEXT NOT NULL,
      kind TEXT NOT NULL,
      version TEXT NOT NULL,
      name TEXT NOT NULL,
      digest TEXT NOT NULL CHECK (length(digest) = 64),
      list_digest TEXT NOT NULL CHECK (length(list_digest) = 64),
      publisher TEXT NOT NULL,
      is_verified INTEGER NOT NULL CHECK (is_verified IN (0, 1)),
      PRIMARY KEY (id, folder)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE active (
      id TEXT NOT NULL PRIMARY KEY,
      folder TEXT NOT NULL,
      previous TEXT,
      FOREIGN KEY (id, folder) REFERENCES pack (id, folder),
      FOREIGN KEY (id, previous) REFERENCES pack (id, folder)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE switched_off (id TEXT NOT NULL PRIMARY KEY) STRICT, WITHOUT ROWID;
    CREATE TABLE version_floor (
      epoch INTEGER NOT NULL CHECK (epoch >= 0),
      id TEXT NOT NULL,
      version TEXT NOT NULL,
      digest TEXT NOT NULL,
      PRIMARY KEY (epoch, id)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE audit (
      number INTEGER PRIMARY KEY,
      time INTEGER NOT NULL,
      action TEXT NOT NULL,
      id TEXT NOT NULL,
      detail TEXT NOT NULL
    ) STRICT;
    CREATE TABLE notice (
      number INTEGER PRIMARY KEY,
      time INTEGER NOT NULL,
      id TEXT NOT NULL,
      sentence TEXT NOT NULL
    ) STRICT;
    """

  /// What the staff's PINs are compared with, and how often somebody guessed.
  private static let staff = """
    CREATE TABLE pin (
      role TEXT NOT NULL PRIMARY KEY CHECK (role IN ('staff', 'administrator')),
      salt BLOB NOT NULL CHECK (length(salt) = 16),
      hash BLOB NOT NULL CHECK (length(hash) = 32)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE pin_attempts (
      role TEXT NOT NULL PRIMARY KEY,
      failures INTEGER NOT NULL CHECK (failures >= 0),
      boot TEXT NOT NULL,
      since REAL NOT NULL
    ) STRICT, WITHOUT ROWID;
    """
}
