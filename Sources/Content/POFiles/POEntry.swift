/// One entry of a PO file.
public struct POEntry: Equatable, Sendable {
  /// The parts by which an entry is known.
  public struct Message: Equatable, Sendable {
    /// `msgctxt`, the stable key; `nil` in the header and in entries of other programs.
    public var key: String?
    /// `msgid`, the Indonesian source.
    public var source: String
    /// `msgid_plural`, which only entries of other programs have.
    public var plural: String?

    /// A message of these parts.
    public init(key: String?, source: String, plural: String? = nil) {
      self.key = key
      self.source = source
      self.plural = plural
    }
  }

  /// What is translated.
  public var message: Message
  /// `msgstr`, or `msgstr[0]` and so on where there is a plural; never empty.
  public var translations: [String]
  /// What the translation was made for, where that was another text: the lines of `#|`.
  public var previous: Message?
  /// `#~`: an entry that no text asks for any more.
  public var isObsolete: Bool
  /// Comment lines as they stand, without line ends: `# …`, `#. …`, `#: …`, `#, …`.
  public var comments: [String]
  /// Line of the first keyword, from 1.
  public var line: Int

  /// An entry of these parts.
  public init(
    key: String?, source: String, translation: String, comments: [String] = [], line: Int = 0
  ) {
    self.init(
      message: Message(key: key, source: source), translations: [translation], comments: comments,
      line: line)
  }

  init(
    message: Message, translations: [String], previous: Message? = nil, isObsolete: Bool = false,
    comments: [String] = [], line: Int = 0
  ) {
    self.message = message
    self.translations = translations
    self.previous = previous
    self.isObsolete = isObsolete
    self.comments = comments
    self.line = line
  }

  /// `msgctxt`, the stable key.
  public var key: String? { message.key }
  /// `msgid`, the Indonesian source.
  public var source: String { message.source }
  /// `msgstr`; empty where nothing has been translated yet.
  public var translation: String { translations.first ?? "" }
  /// Whether anything has been translated.
  public var isTranslated: Bool { translations.contains { !$0.isEmpty } }

  /// The words of the flag lines (`#, …`), in order and each once.
  public var flags: [String] {
    var flags: [String] = []
    for line in comments where Self.isFlagLine(line) {
      let words = line.utf8.dropFirst(2).split {
        $0 == UInt8(ascii: ",") || $0 == 0x20 || (9...13).contains($0)
      }
      for word in words.map({ String(Substring($0)) }) where !flags.contains(word) {
        flags.append(word)
      }
    }
    return flags
  }

  /// `#, fuzzy`: a guess that a translator has not confirmed.
  public var isFuzzy: Bool { flags.contains("fuzzy") }

  /// Whether a comment line holds flags: `#,` or `#!`.
  static func isFlagLine(_ line: String) -> Bool {
    line.utf8.starts(with: "#,".utf8) || line.utf8.starts(with: "#!".utf8)
  }
}
