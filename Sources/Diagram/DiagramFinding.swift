/// One thing in a document that will not play as a browser plays it.
public struct DiagramFinding: Equatable, Sendable, CustomStringConvertible {
  /// How bad it is.
  public enum Severity: String, Equatable, Sendable {
    /// The document is refused.
    case error
    /// The document is played, but this part may look different.
    case warning
  }

  /// Whether the document is refused or only looks different.
  public var severity: Severity
  /// Name of the file, as given to the check.
  public var file = ""
  /// Line of the file, counted from 1.
  public var line: Int
  /// What there is, what is needed, what was found.
  public var sentence: String

  /// A finding at `line`.
  public init(_ severity: Severity, line: Int, _ sentence: String) {
    self.severity = severity
    self.line = line
    self.sentence = sentence
  }

  /// `error: FILE:LINE: sentence`.
  public var description: String { "\(severity.rawValue): \(file):\(line): \(sentence)" }
}
