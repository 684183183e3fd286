extension RecordsSchema {
  /// Classes: ids, counts and days, nothing about a person.
  ///
  /// `class_hands` ties a class to the rounds of questions that were answered in it, each of which is
  /// a `quiz_run` like any other, and counts the hands that were right.
  static let classes = """
    CREATE TABLE class_run (
      id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
      day TEXT NOT NULL CHECK (day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
      session TEXT NOT NULL,
      version TEXT NOT NULL,
      language TEXT NOT NULL,
      ending TEXT NOT NULL CHECK (ending IN ('finished', 'abandoned')),
      planned_minutes INTEGER NOT NULL CHECK (planned_minutes >= 0),
      minutes INTEGER NOT NULL CHECK (minutes >= 0)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX class_run_day ON class_run (day);
    CREATE TABLE class_attendance (
      class BLOB NOT NULL REFERENCES class_run (id),
      role TEXT NOT NULL CHECK (role IN ('mother', 'husband', 'family', 'cadre')),
      people INTEGER NOT NULL CHECK (people >= 0),
      PRIMARY KEY (class, role)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE class_mark (
      class BLOB NOT NULL REFERENCES class_run (id),
      step TEXT NOT NULL,
      place INTEGER NOT NULL CHECK (place >= 0),
      well INTEGER NOT NULL CHECK (well >= 0),
      helped INTEGER NOT NULL CHECK (helped >= 0),
      missed INTEGER NOT NULL CHECK (missed >= 0),
      PRIMARY KEY (class, step)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE class_hands (
      class BLOB NOT NULL REFERENCES class_run (id),
      run BLOB NOT NULL REFERENCES quiz_run (id),
      item TEXT NOT NULL,
      hands INTEGER NOT NULL CHECK (hands >= 0),
      right_hands INTEGER NOT NULL CHECK (right_hands BETWEEN 0 AND hands),
      PRIMARY KEY (run, item)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX class_hands_class ON class_hands (class);
    """
}
