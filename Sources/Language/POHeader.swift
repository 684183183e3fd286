/// The header of a PO file, `Field: value` lines in the translation of the empty msgid.
enum POHeader {
  /// The fields of a header's text; a line without a colon counts for nothing.
  static func fields(of text: String) -> [String: String] {
    var fields: [String: String] = [:]
    for line in text.split(separator: "\n") {
      guard let colon = line.firstIndex(of: ":") else { continue }
      let value = line[line.index(after: colon)...].drop { $0 == " " }
      fields[String(line[..<colon])] = String(value)
    }
    return fields
  }
}
