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
  /// Nothing of `existing` is lost: what no text asks for any more stands at the end as obsolete.
  ///
  /// - Parameters:
  ///   - tag: the language of the translations; `nil` leaves the field for the translator.
  ///   - name: what the file belongs to, for a header that does not say so.
  ///   - existing: a file whose translations, comments, flags and header lines are kept. A
  ///     translation made for another source is kept as fuzzy, so that nobody reads it before it is
  ///     confirmed.
  ///   - isSource: whether the language is that of the sources, which then are the translations.
  public func text(
    tag: LanguageTag?, name: String, existing: POFile? = nil, isSource: Bool = false
  ) -> String {
    let merge = TemplateMerge(items, existing: existing)
    let header = POWriter.text(of: headerEntry(tag: tag, name: name, existing: existing))
    let active = merge.active.map { entry in
      guard isSource else { return POWriter.text(of: entry) }
      return POWriter.text(
        of: POEntry(
          key: entry.key, source: entry.source, translation: entry.source,
          comments: POWriter.comments(of: entry, isFuzzy: false)))
    }
    let rest = (existing?.trailingComments ?? []).map { $0 + "\n" }.joined()
    let texts = [header] + active + merge.obsolete.map(POWriter.text(of:)) + [rest]
    return texts.filter { !$0.isEmpty }.joined(separator: "\n")
  }

  /// How many entries of `existing` no text asks for any more.
  public func obsoleteCount(in existing: POFile) -> Int {
    TemplateMerge(items, existing: existing).obsolete.count - existing.obsolete.count
  }

  private func headerEntry(tag: LanguageTag?, name: String, existing: POFile?) -> POEntry {
    let kept = existing?.headerFields ?? []
    let old = existing?.header ?? [:]
    let language = tag?.description.replacing("-", with: "_")
    let usual = [
      ("Project-Id-Version", old["Project-Id-Version"] ?? name),
      ("Report-Msgid-Bugs-To", old["Report-Msgid-Bugs-To"] ?? ""),
      ("POT-Creation-Date", old["POT-Creation-Date"] ?? "2026-01-01 00:00+0000"),
      ("PO-Revision-Date", old["PO-Revision-Date"] ?? "2026-01-01 00:00+0000"),
      ("Last-Translator", old["Last-Translator"] ?? "Tuntun contributors"),
      ("Language-Team", old["Language-Team"] ?? "Tuntun contributors"),
      ("Language", language ?? old["Language"] ?? ""),
      ("MIME-Version", "1.0"),
      ("Content-Type", "text/plain; charset=UTF-8"),
      ("Content-Transfer-Encoding", "8bit"),
    ]
    let others = kept.filter { field in !usual.contains { $0.0 == field.name } }
    let text = (usual + others.map { ($0.name, $0.value) }).map { "\($0.0): \($0.1)\n" }.joined()
    return POEntry(
      key: nil, source: "", translation: text, comments: existing?.headerEntry?.comments ?? [])
  }
}
