/// The translations of one language that may be shown, by key.
public struct Catalog: Equatable, Sendable {
  /// What a translation is known by.
  private struct Identity: Hashable, Sendable {
    var key: String
    var source: String
  }

  private var texts: [Identity: String]

  /// A catalogue without a word.
  public static let empty = Catalog(texts: [:])

  private init(texts: [Identity: String]) { self.texts = texts }

  /// The usable entries of a PO file: with a key, translated, confirmed, with the source's
  /// placeholders.
  ///
  /// - Parameter findings: gets one finding for each translation that cannot be used.
  public init(_ file: POFile, findings: inout [POFinding]) {
    var texts: [Identity: String] = [:]
    texts.reserveCapacity(file.entries.count)
    for entry in file.entries where entry.isTranslated && !entry.isFuzzy {
      if let sentence = Self.fault(of: entry) {
        findings.append(POFinding(line: entry.line, sentence: sentence))
      } else if let key = entry.key {
        texts[Identity(key: key, source: entry.source)] = entry.translation
      }
    }
    self.texts = texts
  }

  /// The usable entries of a PO file; what was refused is not told.
  public init(_ file: POFile) {
    var findings: [POFinding] = []
    self.init(file, findings: &findings)
  }

  /// How many translations there are.
  public var count: Int { texts.count }

  /// The translation under `key`, or `nil` where there is none for this very source.
  public func translation(of key: String, source: String) -> String? {
    texts[Identity(key: key, source: source)]
  }

  /// Keys for which there is a translation, sorted.
  public var keys: [String] { Set(texts.keys.map(\.key)).sorted() }

  /// This catalogue, with the entries of `other` for texts that it lacks.
  public func filled(from other: Catalog) -> Catalog {
    Catalog(texts: texts.merging(other.texts) { own, _ in own })
  }

  private static func fault(of entry: POEntry) -> String? {
    if entry.message.plural != nil {
      return "The entry has plural forms; the kiosk needs one msgid and one msgstr."
    }
    if entry.key == nil {
      return "The entry has no msgctxt, by which the kiosk finds texts; it is not shown."
    }
    return placeholderFault(of: entry)
  }

  private static func placeholderFault(of entry: POEntry) -> String? {
    let needed = Placeholders.names(in: entry.source)
    let found = Placeholders.names(in: entry.translation)
    guard needed != found else { return nil }
    return "The translation of \(entry.key ?? "") must have \(list(needed)), "
      + "but it has \(list(found)); the kiosk shows another language there."
  }

  private static func list(_ names: Set<String>) -> String {
    names.isEmpty
      ? "no placeholder"
      : "the placeholders " + names.sorted().map { "{\($0)}" }.joined(separator: " ")
  }
}
