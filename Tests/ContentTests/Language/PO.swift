import Content

/// Short ways to read PO text in tests.
enum PO {
  static func parse(_ text: String) throws(POError) -> POFile {
    try POFile(parsing: Array(text.utf8))
  }

  static func entry(_ key: String, _ source: String, _ translation: String) -> String {
    "msgctxt \"\(key)\"\nmsgid \"\(source)\"\nmsgstr \"\(translation)\"\n\n"
  }
}
