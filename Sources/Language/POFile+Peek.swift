extension POFile {
  /// The entry with this key, found without reading the others; `nil` where it is missing or
  /// broken.
  ///
  /// For a screen that needs one sentence of each of very many languages.
  public static func entry(withKey key: String, in bytes: [UInt8]) -> POEntry? {
    let needle = Array("msgctxt \(POString.quoted(key))".utf8)
    var start = 0
    while let place = ByteSearch.first(needle, in: bytes, from: start) {
      let isLineStart = place == 0 || bytes[place - 1] == 0x0A
      if isLineStart { return entry(at: place, key: key, in: bytes) }
      start = place + needle.count
    }
    return nil
  }

  private static func entry(at place: Int, key: String, in bytes: [UInt8]) -> POEntry? {
    var parser = POParser(bytes: bytes, from: commentStart(before: place, in: bytes))
    guard let entry = parser.readOne(), entry.key == key else { return nil }
    return entry
  }

  /// The start of the comment lines directly above `place`: they may say that it is fuzzy.
  private static func commentStart(before place: Int, in bytes: [UInt8]) -> Int {
    var start = place
    while start > 0 {
      let lineStart = bytes[..<(start - 1)].lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
      guard bytes[lineStart] == UInt8(ascii: "#") else { break }
      start = lineStart
    }
    return start
  }
}
