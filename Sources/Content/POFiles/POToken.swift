/// A word of a PO file, as gettext's grammar knows them.
struct POToken {
  enum Kind: Equatable {
    case comment
    case keyword(POKeyword)
    case string
    case number
    case openBracket
    case closeBracket
    /// A word that is no keyword.
    case name
    /// A byte that begins nothing.
    case junk
    case end
  }

  var kind: Kind
  /// The bytes that it stands for: of a comment without `#`, of a string without its quotes.
  var range: Range<Int>
  /// Line of its first byte, from 1.
  var line: Int
  /// Whether it stands behind `#~`.
  var isObsolete = false
  /// Whether it stands behind `#|` or `#~|`.
  var isPrevious = false
  /// Whether a backslash stands in it.
  var hasEscapes = false
  /// Whether a string's closing quote is there.
  var isClosed = true
}

/// The words that begin a part of an entry.
enum POKeyword: String, CaseIterable {
  case context = "msgctxt"
  case source = "msgid"
  case plural = "msgid_plural"
  case translation = "msgstr"

  private static let byName = allCases.map { (name: Array($0.rawValue.utf8), keyword: $0) }

  /// The keyword that these bytes spell.
  init?(_ bytes: ArraySlice<UInt8>) {
    guard let match = Self.byName.first(where: { bytes.elementsEqual($0.name) }) else { return nil }
    self = match.keyword
  }
}
