import Storage

/// Why the database could not be used, as one plain sentence.
public struct RecordsFault: Error, Equatable, Sendable, CustomStringConvertible {
  /// What kind of trouble it is.
  public enum Kind: String, Equatable, Sendable {
    /// Another program holds the database.
    case busy
    /// The disk is full.
    case full
    /// The database cannot be used as it is; ``RecordsCare/check()`` finds out and repairs.
    case unreadable
    /// A newer program made the database; it is left as it is.
    case newer
    /// The schema does not take what was to be written; trying again is of no use.
    case refused
    /// The disk refuses.
    case disk
  }

  /// What kind of trouble it is.
  public var kind: Kind
  /// The sentence.
  public var description: String

  init(_ kind: Kind, _ description: String) {
    self.kind = kind
    self.description = description
  }

  /// What the disk refused of the database.
  init(_ error: StorageError) {
    switch error.kind {
    case .busy: self.init(.busy, error.description)
    case .full: self.init(.full, "The database cannot be kept: \(error).")
    case .refused: self.init(.disk, "The database cannot be kept: \(error).")
    }
  }
}
