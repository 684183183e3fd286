/// Why a PO file cannot be read at all.
///
/// A broken entry alone is a ``POFinding``.
public enum POError: Error, Equatable, Sendable, CustomStringConvertible {
  case tooLarge(bytes: Int, limit: Int)
  case notUTF8
  case otherCharset(line: Int, found: String)
  case noEntries

  /// Line of the fault, from 1.
  public var line: Int {
    switch self {
    case .tooLarge, .noEntries, .notUTF8: 1
    case .otherCharset(let line, _): line
    }
  }

  /// One plain sentence: what is wrong, what is needed, what was found.
  public var description: String {
    switch self {
    case .tooLarge(let bytes, let limit):
      "The PO file is too large: at most \(limit) bytes are allowed, it has \(bytes)."
    case .notUTF8:
      "The PO file must be saved as UTF-8, but it is UTF-16."
    case .otherCharset(_, let found):
      "The PO file must be UTF-8 (or ISO-8859-1), but its header says charset \(found)."
    case .noEntries:
      "The PO file must hold entries with msgid and msgstr, but it has none."
    }
  }
}

/// Something wrong with one entry of a PO file; the other entries count.
public struct POFinding: Equatable, Sendable {
  /// Line, from 1.
  public var line: Int
  /// One plain sentence.
  public var sentence: String

  /// The finding `sentence` at `line`.
  public init(line: Int, sentence: String) {
    self.line = line
    self.sentence = sentence
  }
}
