/// What is said of broken entries: what is needed, and what was found.
enum POSentence {
  static let openString = "The text has no closing double quote on its line."
  static let badEscape = "A backslash is followed by something that is no escape."
  static let zeroByte = "The text holds a zero byte, which no text may hold."
  static let separator =
    "The text holds EOT (\\4), which gettext puts between context and text and no text may hold."
  static let notUTF8 = "The text must be UTF-8, but this line holds bytes that are not."
  static let escapesNotUTF8 = "The entry's escapes do not make UTF-8 text."
  static let commentNotUTF8 = "The comment must be UTF-8, but it holds bytes that are not."
  static let noTranslation = "The entry has no msgstr; the file may be cut off here."
  static let twoTranslations = "The entry has two msgstr; one is needed."
  static let noString = "A text in double quotes must follow here."
  static let mixedMarks =
    "The entry is marked #~ in some of its lines only; all or none must be marked."

  /// A context and source that stands twice.
  static func twice(_ key: [UInt8]?, first: Int) -> String {
    let name = key.map { "with msgctxt \(String(decoding: $0, as: UTF8.self))" }
    return "The entry \(name ?? "without msgctxt") occurs twice with the same msgid; "
      + "its first one stands on line \(first)."
  }

  /// A token that may not stand where it stands.
  static func unexpected(
    _ token: POToken, in decoder: PODecoder, after place: String? = nil, needed: String? = nil
  ) -> String {
    let expected = needed.map { "\($0) must follow \(place ?? "")" } ?? "An entry must begin here"
    return "\(expected), but \(name(of: token, in: decoder)) was found."
  }

  private static func name(of token: POToken, in decoder: PODecoder) -> String {
    switch token.kind {
    case .comment: "a comment"
    case .string: "a text in double quotes"
    case .end: "the end of the file"
    case .openBracket, .closeBracket: "a bracket"
    case .junk: "a character that begins nothing"
    case .keyword, .name, .number: "\(decoder.spelling(of: token).prefix(40))"
    }
  }
}
