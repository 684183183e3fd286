extension RecordsSchema {
  /// Where rows come from: the machine, its starts, whether its clock could be believed, which choice
  /// a visit made at the door, and which version of a language was read.
  ///
  /// A day that cannot be believed is `0000-00-00`: it belongs to no month, and no query must think
  /// of it.
  static let origin = """
    CREATE TABLE kiosk (
      one INTEGER NOT NULL PRIMARY KEY CHECK (one = 1),
      id BLOB NOT NULL CHECK (length(id) = 16),
      boots INTEGER NOT NULL CHECK (boots >= 0),
      boot TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;
    INSERT INTO kiosk (one, id, boots, boot) VALUES (1, randomblob(16), 0, '');
    UPDATE visit SET day = '\(RecordDay.unknown)' WHERE day < '\(RecordDay.earliest)';
    UPDATE quiz_run SET day = '\(RecordDay.unknown)' WHERE day < '\(RecordDay.earliest)';
    UPDATE class_run SET day = '\(RecordDay.unknown)' WHERE day < '\(RecordDay.earliest)';
    ALTER TABLE visit ADD COLUMN choice TEXT;
    ALTER TABLE visit ADD COLUMN boot INTEGER NOT NULL DEFAULT 0 CHECK (boot >= 0);
    ALTER TABLE visit ADD COLUMN clock_set INTEGER NOT NULL
      GENERATED ALWAYS AS (day <> '\(RecordDay.unknown)') VIRTUAL;
    ALTER TABLE practice ADD COLUMN language_version TEXT NOT NULL DEFAULT '';
    ALTER TABLE quiz_run ADD COLUMN boot INTEGER NOT NULL DEFAULT 0 CHECK (boot >= 0);
    ALTER TABLE quiz_run ADD COLUMN clock_set INTEGER NOT NULL
      GENERATED ALWAYS AS (day <> '\(RecordDay.unknown)') VIRTUAL;
    ALTER TABLE quiz_run ADD COLUMN language_version TEXT NOT NULL DEFAULT '';
    ALTER TABLE class_run ADD COLUMN boot INTEGER NOT NULL DEFAULT 0 CHECK (boot >= 0);
    ALTER TABLE class_run ADD COLUMN clock_set INTEGER NOT NULL
      GENERATED ALWAYS AS (day <> '\(RecordDay.unknown)') VIRTUAL;
    ALTER TABLE class_run ADD COLUMN language_version TEXT NOT NULL DEFAULT '';
    """
}
