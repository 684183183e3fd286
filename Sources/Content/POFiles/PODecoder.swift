/// Makes texts of the tokens of a PO file.
struct PODecoder {
  /// How bytes are letters; UTF-8 until the header says otherwise.
  var charset = POCharset.utf8
  private let bytes: [UInt8]
  private let isWhollyUTF8: Bool

  init(bytes: [UInt8]) {
    self.bytes = bytes
    isWhollyUTF8 = UTF8Lines.firstInvalidLine(in: bytes) == nil
  }

  /// What these strings stand for together, as bytes.
  func bytes(of strings: [POToken]) throws(POParser.Fault) -> [UInt8] {
    var content: [UInt8] = []
    for string in strings {
      let raw = bytes[string.range]
      if !string.hasEscapes {
        content += raw
      } else if !POString.append(raw, to: &content) {
        throw fault(string, POSentence.badEscape)
      }
    }
    if content.contains(0), let first = strings.first { throw fault(first, POSentence.zeroByte) }
    if content.contains(4), let first = strings.first { throw fault(first, POSentence.separator) }
    return content
  }

  /// What these strings stand for together.
  func text(of strings: [POToken]) throws(POParser.Fault) -> String {
    let content = try bytes(of: strings)
    if let wrong = strings.first(where: { !isValid(bytes[$0.range]) }) {
      throw fault(wrong, POSentence.notUTF8)
    }
    guard let text = charset.text(content) else {
      throw POParser.Fault(line: strings.first?.line ?? 1, sentence: POSentence.escapesNotUTF8)
    }
    return text
  }

  /// A comment line, with `#` and without its line end.
  func comment(_ token: POToken) throws(POParser.Fault) -> String {
    var content = [UInt8(ascii: "#")]
    POString.appendComment(bytes[token.range], to: &content)
    while content.last == 0x0D { content.removeLast() }
    if content.contains(0) { throw fault(token, POSentence.zeroByte) }
    guard let text = charset.text(content) else { throw fault(token, POSentence.commentNotUTF8) }
    return text
  }

  /// Whether a comment is a line of flags.
  func isFlagLine(_ comment: POToken) -> Bool {
    guard let mark = bytes[comment.range].first else { return false }
    return mark == UInt8(ascii: ",") || mark == UInt8(ascii: "!")
  }

  /// The number that a token spells, or `nil` where it is too large to be one.
  func number(_ token: POToken) -> Int? { Int(spelling(of: token)) }

  /// A token's own letters.
  func spelling(of token: POToken) -> String {
    String(decoding: bytes[token.range], as: UTF8.self)
  }

  private func isValid(_ raw: ArraySlice<UInt8>) -> Bool {
    isWhollyUTF8 || charset != .utf8 || String(validating: raw, as: UTF8.self) != nil
  }

  private func fault(_ token: POToken, _ sentence: String) -> POParser.Fault {
    POParser.Fault(line: token.line, sentence: sentence)
  }
}
