/// Blanks as PHP's `trim` knows them, which decides how Moodle reads a file.
enum Blanks {
  static func isBlank(_ byte: UInt8) -> Bool {
    byte == 0x20 || (0x09...0x0D).contains(byte) && byte != 0x0C || byte == 0
  }

  static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isASCII && isBlank(UInt8(scalar.value)) || scalar == "\u{A0}"
  }

  static func trimmed(_ text: String) -> String {
    String(decoding: trimmed(Array(text.utf8)[...]), as: UTF8.self)
  }

  static func trimmed(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var bytes = bytes
    while let first = bytes.first, isBlank(first) { bytes.removeFirst() }
    while let last = bytes.last, isBlank(last) { bytes.removeLast() }
    return bytes
  }

  /// `text` with each run of blanks as one space, and none at the ends.
  static func collapsed(_ text: String) -> String {
    text.utf8.split(whereSeparator: isBlank).map { String(decoding: Array($0), as: UTF8.self) }
      .joined(separator: " ")
  }
}
