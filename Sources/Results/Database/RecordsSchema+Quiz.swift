extension RecordsSchema {
  /// What was known before and after: ids, counts and times, nothing about a person.
  ///
  /// Days only, no time of day; rows lie in the order of their random ids, so that nobody can tell
  /// from their order who sat there.
  static let quiz = """
    CREATE TABLE quiz_run (
      id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
      day TEXT NOT NULL CHECK (day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
      visit_day TEXT NOT NULL CHECK (visit_day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
      quiz TEXT NOT NULL,
      version TEXT NOT NULL,
      language TEXT NOT NULL,
      phase TEXT NOT NULL CHECK (phase IN ('before', 'after', 'check', 'practice')),
      symbol TEXT,
      is_class INTEGER NOT NULL CHECK (is_class IN (0, 1)),
      seed INTEGER NOT NULL,
      CHECK (is_class = 0 OR symbol IS NULL)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX quiz_run_day ON quiz_run (day);
    CREATE TABLE quiz_answer (
      run BLOB NOT NULL REFERENCES quiz_run (id),
      item TEXT NOT NULL,
      attempt INTEGER NOT NULL CHECK (attempt >= 1),
      options TEXT NOT NULL,
      shown TEXT NOT NULL,
      milliseconds INTEGER NOT NULL CHECK (milliseconds >= 0),
      credit REAL NOT NULL CHECK (credit BETWEEN 0 AND 1),
      PRIMARY KEY (run, item, attempt)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE quiz_hands (
      run BLOB NOT NULL REFERENCES quiz_run (id),
      item TEXT NOT NULL,
      option TEXT NOT NULL,
      place INTEGER NOT NULL CHECK (place >= 0),
      hands INTEGER NOT NULL CHECK (hands >= 0),
      PRIMARY KEY (run, item, option)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE quiz_mark (
      run BLOB NOT NULL REFERENCES quiz_run (id),
      step TEXT NOT NULL,
      skill INTEGER NOT NULL CHECK (skill IN (0, 1, 2)),
      PRIMARY KEY (run, step)
    ) STRICT, WITHOUT ROWID;
    """
}
