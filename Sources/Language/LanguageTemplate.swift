/// All texts that a translator is asked for, and the PO file made of them.
public struct LanguageTemplate: Equatable, Sendable {
  /// One text to translate.
  public struct Item: Equatable, Sendable {
    /// Stable key, `msgctxt`.
    public var key: String
    /// Indonesian source, `msgid`.
    public var source: String
    /// A hint for the translator, empty where none is needed.
    public var note: String

    /// The text `source` under `key`.
    public init(key: String, source: String, note: String = "") {
      self.key = key
      self.source = source
      self.note = note
    }
  }

  /// Sorted by key, each key once.
  public let items: [Item]

  /// A template of these items in any order; of two with one key the first counts.
  public init(_ items: [Item]) {
    var seen: Set<String> = []
    self.items = items.filter { seen.insert($0.key).inserted }.sorted { $0.key < $1.key }
  }

  /// The template as a PO file, the same bytes each time.
  ///
  /// - Parameters:
  ///   - tag: the language of the translations; `nil` leaves the field for the translator.
  ///   - name: what the file belongs to, for the header.
  ///   - existing: a file whose translations, marks and header lines are kept. A translation made
  ///     for another source is kept as fuzzy, so that nobody reads it before it is confirmed.
  ///   - isSource: whether the language is that of the sources, which then are the translations.
  public func text(
    tag: LanguageTag?, name: String, existing: POFile? = nil, isSource: Bool = false
  ) -> String {
    let old = Dictionary(
      (existing?.entries ?? []).compactMap { entry in entry.key.map { ($0, entry) } },
      uniquingKeysWith: { first, _ in first })
    let header = headerText(tag: tag, name: name, kept: existing?.header ?? [:])
    let entries = items.map { item in
      isSource
        ? entryText(
          item, old: POEntry(key: item.key, source: item.source, translation: item.source))
        : entryText(item, old: old[item.key])
    }
    return ([header] + entries).joined(separator: "\n")
  }

  private func headerText(tag: LanguageTag?, name: String, kept: [String: String]) -> String {
    let fields = [
      ("Project-Id-Version", name),
      ("Report-Msgid-Bugs-To", kept["Report-Msgid-Bugs-To"] ?? ""),
      ("POT-Creation-Date", kept["POT-Creation-Date"] ?? "2026-01-01 00:00+0000"),
      ("PO-Revision-Date", kept["PO-Revision-Date"] ?? "2026-01-01 00:00+0000"),
      ("Last-Translator", kept["Last-Translator"] ?? "Tuntun contributors"),
      ("Language-Team", kept["Language-Team"] ?? "Tuntun contributors"),
      ("Language", tag?.description.replacing("-", with: "_") ?? kept["Language"] ?? ""),
      ("MIME-Version", "1.0"),
      ("Content-Type", "text/plain; charset=UTF-8"),
      ("Content-Transfer-Encoding", "8bit"),
    ]
    let lines = fields.map { POString.quoted("\($0): \($1)\n") }
    return (["msgid \"\"", "msgstr \"\""] + lines).joined(separator: "\n") + "\n"
  }

  private func entryText(_ item: Item, old: POEntry?) -> String {
    var lines = (old?.comments ?? []).filter { $0 == "#" || $0.hasPrefix("# ") }
    lines += item.note.split(separator: "\n").map { "#. \($0)" }
    let translation = old?.translation ?? ""
    let isChanged = old.map { $0.source != item.source } ?? false
    if !translation.isEmpty, old?.isFuzzy == true || isChanged {
      lines.append("#, fuzzy")
      if let old, isChanged { lines.append("#| msgid \(POString.quoted(old.source))") }
    }
    lines.append("msgctxt \(POString.quoted(item.key))")
    lines.append("msgid \(POString.lines(item.source))")
    lines.append("msgstr \(POString.lines(translation))")
    return lines.joined(separator: "\n") + "\n"
  }
}
