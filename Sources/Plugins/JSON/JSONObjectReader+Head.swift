import Content

extension JSONObjectReader {
  /// Whether a content file says that this kiosk can read it: its schema, and Indonesian texts.
  ///
  /// - Parameter kind: what the file describes, as sentences name it (`session`, `quiz`).
  func hasReadableHead(of kind: String, schema: Int, log: FindingLog) -> Bool {
    let number = integer("schema", in: 1...1_000_000)
    if !log.findings.hasErrors, number != schema {
      log.newer(
        line: line(of: "schema"),
        "The \(kind) must have schema \(schema), but it has \(number); a newer kiosk may read it.")
    }
    if has("language"), LanguageTag(text("language", limit: 8)) != .indonesian {
      log.error(
        line: line(of: "language"),
        "The texts of a \(kind) must be Indonesian (id); other languages are plugins of their own.")
    }
    return !log.findings.hasErrors
  }
}
