/// A PO file, read: its entries, and what is wrong with single ones.
///
/// Entries are those that GNU gettext reads. Where gettext refuses a whole file for one broken
/// entry, that entry is a finding here and the others count; docs/plugins.md lists every other
/// difference.
public struct POFile: Equatable, Sendable {
  /// Entries that texts ask for, in the order of the file, without the header.
  public var entries: [POEntry]
  /// Entries behind `#~`, in the order of the file.
  public var obsolete: [POEntry]
  /// The header (`msgid ""`).
  public var headerEntry: POEntry?
  /// Comment lines behind the last entry.
  public var trailingComments: [String]
  /// What could not be read.
  public var findings: [POFinding]

  /// The largest file that is read, in bytes.
  public static let sizeLimit = 2 << 20

  /// Reads a whole file.
  ///
  /// - Throws: ``POError`` where the file as a whole is not a PO file that can be read.
  public init(parsing bytes: [UInt8]) throws(POError) {
    try Self.checkWhole(bytes)
    var parser = POParser(bytes: bytes)
    parser.read()
    try Self.checkCharset(parser)
    guard !parser.entries.isEmpty || parser.headerEntry != nil || !parser.findings.isEmpty else {
      throw .noEntries
    }
    entries = parser.entries.filter { !$0.isObsolete }
    obsolete = parser.entries.filter(\.isObsolete)
    headerEntry = parser.headerEntry
    trailingComments = parser.comments
    findings = parser.findings
  }

  /// The header as field → value.
  public var header: [String: String] {
    Dictionary(headerFields, uniquingKeysWith: { first, _ in first })
  }

  /// The header's fields in order.
  var headerFields: [(name: String, value: String)] {
    POHeader.fields(of: headerEntry?.translation ?? "")
  }

  /// Whether the file as a whole can be read, from its first entry, where the header stands.
  ///
  /// - Throws: what ``init(parsing:)`` would throw, unless the header stands further down.
  public static func check(_ bytes: [UInt8]) throws(POError) {
    try checkWhole(bytes)
    var parser = POParser(bytes: bytes)
    parser.read { $0.headerEntry != nil || !$0.entries.isEmpty }
    try checkCharset(parser)
  }

  /// Whether the text ends in the middle of an entry, as a half-copied file does.
  ///
  /// A file cut exactly between two entries is a good file with fewer entries.
  public static func isCutOff(_ bytes: [UInt8]) -> Bool {
    var parser = POParser(bytes: bytes, wanted: ("", ""))
    parser.read()
    return parser.endsInsideEntry
  }

  /// The entry of this key and source, made without making the others; `nil` where it is missing
  /// or broken.
  ///
  /// For a screen that needs one sentence of each of very many languages.
  public static func entry(withKey key: String, source: String, in bytes: [UInt8]) -> POEntry? {
    var parser = POParser(bytes: bytes, wanted: (key, source))
    parser.read { !$0.entries.isEmpty }
    return parser.unknownCharset == nil ? parser.entries.first : nil
  }

  private static func checkWhole(_ bytes: [UInt8]) throws(POError) {
    guard bytes.count <= sizeLimit else {
      throw .tooLarge(bytes: bytes.count, limit: sizeLimit)
    }
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) { throw .notUTF8 }
    guard ByteSearch.first(Array("msgid".utf8), in: bytes) != nil else { throw .noEntries }
  }

  private static func checkCharset(_ parser: POParser) throws(POError) {
    guard let charset = parser.unknownCharset else { return }
    throw .otherCharset(line: charset.line, found: charset.name)
  }
}
