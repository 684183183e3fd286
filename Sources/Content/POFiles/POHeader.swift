/// The header of a PO file, `Field: value` lines in the translation of the empty msgid.
enum POHeader {
  /// The fields of a header's text in order; a line without a colon counts for nothing.
  static func fields(of text: String) -> [(name: String, value: String)] {
    text.unicodeScalars.split { $0 == "\n" || $0 == "\r" }.compactMap { line in
      guard let colon = line.firstIndex(of: ":") else { return nil }
      let value = line[line.index(after: colon)...].drop { $0 == " " }
      return (String(line[..<colon]), String(value))
    }
  }
}
