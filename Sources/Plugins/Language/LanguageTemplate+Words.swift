import Content

extension LanguageTemplate {
  /// How far `strings.po` with these bytes covers the texts; one that cannot be read covers none.
  package func completeness(ofWords bytes: [UInt8]) -> Completeness {
    guard let file = try? POFile(parsing: bytes) else {
      return Completeness(of: .empty, against: self)
    }
    var faults = file.findings
    return Completeness(of: Catalog(file, findings: &faults), against: self)
  }
}

extension Completeness {
  /// What is missing, in one sentence; `nil` where nothing is.
  package var gap: String? {
    guard !missing.isEmpty else { return nil }
    return
      "\(translated) of \(total) texts are translated; the others are shown in another language."
  }
}
