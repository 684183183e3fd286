/// What can be refused by looking at the bytes alone, before an XML parser does any work.
enum MarkupGuard {
  /// Why `bytes` must not be parsed, or `nil`.
  static func refusal(of bytes: [UInt8], name: String) -> DiagramError? {
    if bytes.isEmpty {
      return DiagramError(file: name, line: 1, sentence: "The file must be an SVG; it is empty.")
    }
    if bytes.count > MarkupReader.largestSize {
      let sentence =
        "A diagram has at most \(MarkupReader.largestSize) bytes; this has \(bytes.count)."
      return DiagramError(file: name, line: 1, sentence: sentence)
    }
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) || bytes.contains(0) {
      return DiagramError(
        file: name, line: 1, sentence: "A diagram is written in UTF-8; this is not.")
    }
    return declarationRefusal(of: bytes, name: name)
  }

  /// Refuses a document type, an entity, and another encoding than UTF-8.
  private static func declarationRefusal(of bytes: [UInt8], name: String) -> DiagramError? {
    var line = 1
    var index = 0
    while index < bytes.count {
      if bytes[index] == 10 { line += 1 }
      guard bytes[index] == UInt8(ascii: "<") else {
        index += 1
        continue
      }
      if let sentence = refusal(bytes, at: index) {
        return DiagramError(file: name, line: line, sentence: sentence)
      }
      let end =
        skip(bytes, at: index, from: "<!--", to: "-->")
        ?? skip(bytes, at: index, from: "<![CDATA[", to: "]]>")
        ?? skip(bytes, at: index, from: "<?", to: "?>") ?? index + 1
      line += bytes[index + 1..<end].count { $0 == 10 }
      index = end
    }
    return nil
  }

  /// Why the declaration or instruction at `index` is refused.
  private static func refusal(_ bytes: [UInt8], at index: Int) -> String? {
    if has(bytes, "<?", at: index) { return instructionRefusal(bytes, at: index) }
    let isContent = has(bytes, "<!--", at: index) || has(bytes, "<![CDATA[", at: index)
    if !isContent, hasManyAttributes(bytes, at: index) {
      return "An element has at most \(Limits.attributes) attributes; this has more."
    }
    guard has(bytes, "<!", at: index), !isContent else { return nil }
    return "A diagram has no document type and no entities; one is declared here."
  }

  /// Whether the tag at `index` writes more attributes than any element needs.
  private static func hasManyAttributes(_ bytes: [UInt8], at index: Int) -> Bool {
    var count = 0
    var place = index + 1
    while place < bytes.count, bytes[place] != UInt8(ascii: ">"), bytes[place] != UInt8(ascii: "<")
    {
      if bytes[place] == UInt8(ascii: "=") { count += 1 }
      place += 1
    }
    return count > Limits.attributes
  }

  private static func has(_ bytes: [UInt8], _ text: StaticString, at index: Int) -> Bool {
    guard index + text.utf8CodeUnitCount <= bytes.count else { return false }
    return text.withUTF8Buffer { wanted in
      for offset in 0..<wanted.count where bytes[index + offset] != wanted[offset] { return false }
      return true
    }
  }

  private static func skip(
    _ bytes: [UInt8], at index: Int, from start: StaticString, to end: StaticString
  ) -> Int? {
    guard has(bytes, start, at: index) else { return nil }
    var place = index + start.utf8CodeUnitCount
    while place < bytes.count {
      if has(bytes, end, at: place) { return place + end.utf8CodeUnitCount }
      place += 1
    }
    return bytes.count
  }

  /// Why the processing instruction at `index` is refused; only the XML declaration is not.
  ///
  /// The XML parser must never see another one: Foundation's crashes on those without content.
  private static func instructionRefusal(_ bytes: [UInt8], at index: Int) -> String? {
    if has(bytes, "<?xml ", at: index) {
      return isUnicode(bytes, at: index)
        ? nil : "A diagram is written in UTF-8; another is declared."
    }
    if has(bytes, "<?xml-stylesheet", at: index) {
      return "A diagram stands alone; it names a style sheet."
    }
    return "A diagram has no processing instructions; one begins here."
  }

  private static func isUnicode(_ bytes: [UInt8], at index: Int) -> Bool {
    let end = bytes[index...].firstIndex(of: UInt8(ascii: ">")) ?? bytes.count
    let head = String(decoding: bytes[index..<end], as: UTF8.self).lowercased()
    return !head.contains("encoding") || head.contains("utf-8") || head.contains("us-ascii")
  }
}
