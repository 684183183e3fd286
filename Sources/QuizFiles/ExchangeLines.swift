/// The lines of a text file, without blanks at their ends.
struct ExchangeLines {
  struct Line {
    /// From 1.
    var number: Int
    var bytes: ArraySlice<UInt8>

    func starts(with prefix: String) -> Bool { bytes.starts(with: prefix.utf8) }
  }

  /// Largest file, in bytes.
  static let sizeLimit = 1 << 20

  let lines: [Line]

  /// The lines of `bytes`, ended by LF, CR LF or CR; a byte order mark at the start is skipped.
  ///
  /// - Throws: where it is no UTF-8 text or too large.
  init(_ bytes: [UInt8]) throws(ExchangeFault) {
    guard bytes.count <= Self.sizeLimit else {
      throw ExchangeFault(
        line: 1, "The file must have at most \(Self.sizeLimit) bytes; it has \(bytes.count).")
    }
    let text = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes[3...] : bytes[...]
    var lines: [Line] = []
    var start = text.startIndex
    var index = text.startIndex
    func take(_ end: Int) {
      let number = lines.count + 1
      lines.append(Line(number: number, bytes: Blanks.trimmed(text[start..<end])))
    }
    while index < text.endIndex {
      if text[index] == 0x0A || text[index] == 0x0D {
        take(index)
        if text[index] == 0x0D, index + 1 < text.endIndex, text[index + 1] == 0x0A { index += 1 }
        start = index + 1
      }
      index += 1
    }
    take(text.endIndex)
    self.lines = lines
    if let bad = lines.first(where: { String(validating: $0.bytes, as: UTF8.self) == nil }) {
      throw ExchangeFault(
        line: bad.number, "The file must be UTF-8 text; this line holds bytes that are not.")
    }
  }

  /// Runs of lines between empty ones, which is how GIFT parts its questions.
  var blocks: [ArraySlice<Line>] { lines.split { $0.bytes.isEmpty } }
}
