/// A PO file, read: its entries, and what is wrong with single ones.
public struct POFile: Equatable, Sendable {
  /// Entries in the order of the file, without the header and without broken ones.
  public var entries: [POEntry]
  /// The header (`msgid ""`) as field → value.
  public var header: [String: String]
  /// What is wrong with single entries.
  public var findings: [POFinding]

  /// The largest file that is read, in bytes.
  public static let sizeLimit = 2 << 20

  /// Reads a whole file.
  ///
  /// - Throws: ``POError`` where the file as a whole is not a UTF-8 PO file.
  public init(parsing bytes: [UInt8]) throws(POError) {
    try Self.check(bytes)
    var parser = POParser(bytes: bytes)
    parser.readAll()
    guard !parser.entries.isEmpty || !parser.header.isEmpty || !parser.findings.isEmpty else {
      throw .noEntries
    }
    entries = parser.entries
    header = parser.header
    findings = parser.findings
    try Self.checkCharset(header, in: bytes)
  }

  /// Whether the file as a whole can be read, without reading its entries: far quicker.
  ///
  /// - Throws: what ``init(parsing:)`` would throw, except for a wrong charset.
  public static func check(_ bytes: [UInt8]) throws(POError) {
    guard bytes.count <= sizeLimit else {
      throw .tooLarge(bytes: bytes.count, limit: sizeLimit)
    }
    if let line = UTF8Lines.firstInvalidLine(in: bytes) { throw .notUTF8(line: line) }
    if let zero = bytes.firstIndex(of: 0) {
      throw .binary(line: UTF8Lines.line(of: zero, in: bytes))
    }
    guard ByteSearch.first(Array("msgid".utf8), in: bytes) != nil else { throw .noEntries }
  }

  /// Whether the text ends in the middle of an entry, as a half-copied file does.
  ///
  /// A file cut exactly between two entries is a good file with fewer entries.
  public static func isCutOff(_ bytes: [UInt8]) -> Bool {
    var end = bytes.count
    var isLast = true
    while end > 0 {
      let start = bytes[..<end].lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
      let line = trimmed(bytes[start..<end])
      end = max(start - 1, 0)
      guard let first = line.first else { continue }
      if isLast, first == UInt8(ascii: "#") { return false }
      if isLast, !isClosed(line) { return true }
      isLast = false
      if first != UInt8(ascii: "\"") { return !line.starts(with: Array("msgstr".utf8)) }
    }
    return true
  }

  /// Whether the line ends with the closing quote of a text.
  private static func isClosed(_ line: ArraySlice<UInt8>) -> Bool {
    guard let open = line.firstIndex(of: UInt8(ascii: "\"")) else { return false }
    if case .success = POString.unquote(line[open...]) { return true }
    return false
  }

  private static func trimmed(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    let isBlank = { (byte: UInt8) in byte == 0x20 || byte == 0x09 || byte == 0x0D }
    var line = line.drop(while: isBlank)
    while let last = line.last, isBlank(last) { line.removeLast() }
    return line
  }

  private static func checkCharset(_ header: [String: String], in bytes: [UInt8]) throws(POError) {
    guard let type = header["Content-Type"], let mark = type.firstRange(of: "charset=") else {
      return
    }
    let charset = type[mark.upperBound...].prefix { $0 != ";" && $0 != " " }
    guard charset.lowercased() != "utf-8", charset != "CHARSET" else { return }
    let place = ByteSearch.first(Array("charset=".utf8), in: bytes) ?? 0
    throw .otherCharset(line: UTF8Lines.line(of: place, in: bytes), found: String(charset))
  }
}
