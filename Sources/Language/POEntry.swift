/// One entry of a PO file.
public struct POEntry: Equatable, Sendable {
  /// `msgctxt`, the stable key; `nil` in the header and in entries of other programs.
  public var key: String?
  /// `msgid`, the Indonesian source.
  public var source: String
  /// `msgstr`; empty where nothing has been translated yet.
  public var translation: String
  /// `#, fuzzy`: a guess that a translator has not confirmed.
  public var isFuzzy: Bool
  /// Comment lines as they stand, without line ends: `# …`, `#. …`, `#: …`, `#, …`.
  public var comments: [String]
  /// Line of the first keyword, from 1.
  public var line: Int

  /// An entry of these parts.
  public init(
    key: String?, source: String, translation: String, isFuzzy: Bool = false,
    comments: [String] = [], line: Int = 0
  ) {
    self.key = key
    self.source = source
    self.translation = translation
    self.isFuzzy = isFuzzy
    self.comments = comments
    self.line = line
  }
}
