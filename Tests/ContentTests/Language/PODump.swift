@testable import Content

/// What stands in a PO file, written down as `oracle.c` writes it.
enum PODump {
  /// `= ok` and the entries, or `= refused`.
  static func text(of bytes: [UInt8]) -> String {
    guard let file = try? POFile(parsing: bytes) else { return "= refused\n" }
    return text(of: file)
  }

  /// - Parameter flags: of several lines of flags: all, or the last one as gettext 0.21 has it.
  static func text(of file: POFile, countingLastFlagsOnly: Bool = false) -> String {
    guard file.findings.isEmpty else { return "= refused\n" }
    var all = (file.headerEntry.map { [$0] } ?? []) + file.entries + file.obsolete
    if countingLastFlagsOnly {
      for index in all.indices {
        let last = all[index].comments.lastIndex(where: POEntry.isFlagLine)
        all[index].comments = all[index].comments.enumerated().filter {
          $0.offset == last || !POEntry.isFlagLine($0.element)
        }.map(\.element)
      }
    }
    return "= ok\n" + all.sorted { $0.line < $1.line }.map(text(of:)).joined()
  }

  static func text(of entry: POEntry) -> String {
    let head = "entry\(entry.isObsolete ? " obsolete" : "")\(entry.isFuzzy ? " fuzzy" : "")\n"
    let comments = part("comments", joined(entry.comments.filter { !isMachine($0) }, from: 1))
    let extracted = part("extracted", joined(entry.comments.filter { mark($0) == "." }, from: 2))
    let before = entry.previous.map { message($0, "before-context", "before", "before-plural") }
    let own = message(entry.message, "context", "source", "plural")
    let texts = entry.translations.map { part("text", $0) }.joined()
    return head + comments + extracted + (before ?? "") + own + texts
  }

  private static func message(
    _ message: POEntry.Message, _ context: String, _ source: String, _ plural: String
  ) -> String {
    (message.key.map { part(context, $0) } ?? "") + part(source, message.source)
      + (message.plural.map { part(plural, $0) } ?? "")
  }

  private static func part(_ name: String, _ text: String) -> String {
    var written = "\(name) "
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\n": written += "\\n"
      case "\\": written += "\\\\"
      default: written.unicodeScalars.append(scalar)
      }
    }
    return written + "\n"
  }

  /// Comments as gettext gives them: without their mark and one blank behind it.
  private static func joined(_ comments: [String], from start: Int) -> String {
    comments.map { comment in
      let text = comment.unicodeScalars.dropFirst(start)
      return String(text.first == " " ? text.dropFirst() : text) + "\n"
    }.joined()
  }

  private static func mark(_ comment: String) -> Unicode.Scalar? {
    comment.unicodeScalars.dropFirst().first
  }

  private static func isMachine(_ comment: String) -> Bool {
    mark(comment).map { ".:,!".unicodeScalars.contains($0) } ?? false
  }
}
