extension RecordsSchema {
  /// What visits did: ids, counts and days, nothing about a person.
  ///
  /// `number` counts visits as they come. A `NULL` ending is a visit or practice that goes on, or one
  /// that the power ended.
  static let visits = """
    CREATE TABLE visit (
      id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
      number INTEGER NOT NULL UNIQUE CHECK (number >= 1),
      day TEXT NOT NULL CHECK (day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
      language TEXT NOT NULL,
      ending TEXT CHECK (ending IN ('left', 'timed-out'))
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX visit_day ON visit (day);
    CREATE TABLE practice (
      id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
      visit BLOB NOT NULL REFERENCES visit (id),
      session TEXT NOT NULL,
      version TEXT NOT NULL,
      language TEXT NOT NULL,
      ending TEXT CHECK (ending IN ('finished', 'left', 'timed-out')),
      reason TEXT CHECK (reason IN ('plain', 'babyCries', 'uncomfortable', 'powerCut', 'gap')),
      CHECK (reason IS NULL OR ending IN ('left', 'timed-out'))
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX practice_visit ON practice (visit);
    CREATE TABLE practice_option (
      practice BLOB NOT NULL REFERENCES practice (id),
      option TEXT NOT NULL,
      PRIMARY KEY (practice, option)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE practice_step (
      practice BLOB NOT NULL REFERENCES practice (id),
      step TEXT NOT NULL,
      place INTEGER NOT NULL CHECK (place >= 0),
      done INTEGER NOT NULL CHECK (done >= 0),
      repeated INTEGER NOT NULL CHECK (repeated >= 0),
      PRIMARY KEY (practice, step)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE practice_pause (
      practice BLOB NOT NULL REFERENCES practice (id),
      kind TEXT NOT NULL CHECK (kind IN ('plain', 'babyCries', 'uncomfortable', 'powerCut', 'gap')),
      times INTEGER NOT NULL CHECK (times >= 1),
      PRIMARY KEY (practice, kind)
    ) STRICT, WITHOUT ROWID;
    """

  /// Whether a visit was kept from the practice by a sign of the check: not which sign.
  static let checks = """
    ALTER TABLE visit ADD COLUMN stopped INTEGER NOT NULL DEFAULT 0 CHECK (stopped IN (0, 1));
    """
}
