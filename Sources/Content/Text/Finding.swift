/// What a rule has to say about one place of one file.
public struct Finding: Equatable, Hashable, Sendable, CustomStringConvertible {
  /// How bad it is.
  public enum Severity: String, Equatable, Hashable, Sendable {
    /// The plugin cannot be used.
    case error
    /// The plugin works, with something missing.
    case warning
  }

  /// Whether the plugin can still be used.
  public var severity: Severity
  /// Path within the plugin's folder, or of the folder itself.
  public var file: String
  /// Line, from 1; `nil` where the whole file is meant.
  public var line: Int?
  /// One plain sentence: what, needed, found.
  public var sentence: String
  /// Whether a newer kiosk would not say so.
  public var isForNewerKiosk = false

  /// A finding about `file`.
  ///
  /// Sentences quote what plugins say, so whatever could break a line or hide text is replaced.
  public init(_ severity: Severity, _ file: String, line: Int? = nil, _ sentence: String) {
    self.severity = severity
    self.file = OneLine.text(file)
    self.line = line
    self.sentence = OneLine.text(sentence)
  }

  /// `error: FILE:LINE: sentence`.
  public var description: String {
    "\(severity.rawValue): \(file)\(line.map { ":\($0)" } ?? ""): \(sentence)"
  }
}

/// How much a check looks at.
public enum CheckDepth: Equatable, Sendable {
  /// What the kiosk needs to know at start: quick.
  case start
  /// Everything about a plugin in use, as for `tuntun doctor`: what the kiosk makes do without is a
  /// warning.
  case inUse
  /// Everything about a plugin that is to be installed, as for `tuntun plugin check`.
  case full
}

extension Array where Element == Finding {
  /// Whether one of them is an error.
  public var hasErrors: Bool { contains { $0.severity == .error } }

  /// The same findings, each once, errors first, otherwise in order.
  public var tidied: [Finding] {
    var seen: Set<Finding> = []
    let once = filter { seen.insert($0).inserted }
    return once.filter { $0.severity == .error } + once.filter { $0.severity == .warning }
  }
}
