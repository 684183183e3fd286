/// Writes entries of PO files as translators' tools do.
enum POWriter {
  /// `entry` as text, with a line end behind it.
  static func text(of entry: POEntry) -> String {
    let mark = entry.isObsolete ? "#~ " : ""
    let changed = entry.previous.map { lines(of: $0) } ?? []
    let parts = lines(of: entry.message) + translationLines(of: entry)
    let all =
      entry.comments + changed.map { (entry.isObsolete ? "#~| " : "#| ") + $0 }
      + parts.map { mark + $0 }
    return all.joined(separator: "\n") + "\n"
  }

  /// The comment lines of `entry` with the flag `fuzzy` set or taken away; other flags stay.
  static func comments(of entry: POEntry, isFuzzy: Bool) -> [String] {
    let flags = entry.flags.filter { $0 != "fuzzy" }
    let kept = entry.comments.filter { !POEntry.isFlagLine($0) }
    let written = (isFuzzy ? ["fuzzy"] : []) + flags
    return kept + (written.isEmpty ? [] : ["#, " + written.joined(separator: ", ")])
  }

  private static func lines(of message: POEntry.Message) -> [String] {
    let context = message.key.map { lines("msgctxt", $0) } ?? []
    let plural = message.plural.map { lines("msgid_plural", $0) } ?? []
    return context + lines("msgid", message.source) + plural
  }

  private static func translationLines(of entry: POEntry) -> [String] {
    guard entry.message.plural != nil else { return lines("msgstr", entry.translation) }
    return entry.translations.enumerated().flatMap { lines("msgstr[\($0.offset)]", $0.element) }
  }

  private static func lines(_ keyword: String, _ text: String) -> [String] {
    "\(keyword) \(POString.lines(text))".split(separator: "\n").map(String.init)
  }
}
