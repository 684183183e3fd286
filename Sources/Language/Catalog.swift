/// The translations of one language that may be shown, by key.
public struct Catalog: Equatable, Sendable {
  /// A translation and the source it was made for.
  struct Entry: Equatable, Sendable {
    var source: String
    var text: String
  }

  private var entries: [String: Entry]

  /// A catalogue without a word.
  public static let empty = Catalog(entries: [:])

  private init(entries: [String: Entry]) { self.entries = entries }

  /// The usable entries of a PO file: with a key, translated, confirmed, with the source's
  /// placeholders.
  ///
  /// - Parameter findings: gets one finding for each translation refused for its placeholders.
  public init(_ file: POFile, findings: inout [POFinding]) {
    var entries: [String: Entry] = [:]
    entries.reserveCapacity(file.entries.count)
    for entry in file.entries {
      guard let key = entry.key, !entry.isFuzzy, !entry.translation.isEmpty else { continue }
      if let sentence = Self.placeholderFault(of: entry) {
        findings.append(POFinding(line: entry.line, sentence: sentence))
        continue
      }
      entries[key] = Entry(source: entry.source, text: entry.translation)
    }
    self.entries = entries
  }

  /// The usable entries of a PO file; what was refused is not told.
  public init(_ file: POFile) {
    var findings: [POFinding] = []
    self.init(file, findings: &findings)
  }

  /// How many translations there are.
  public var count: Int { entries.count }

  /// The translation under `key`, or `nil` where there is none for this very source.
  public func translation(of key: String, source: String) -> String? {
    guard let entry = entries[key], entry.source == source else { return nil }
    return entry.text
  }

  /// Whether a translation under `key` exists that was made for another source.
  public func isOutdated(_ key: String, source: String) -> Bool {
    entries[key].map { $0.source != source } ?? false
  }

  /// Keys for which there is a translation, sorted.
  public var keys: [String] { entries.keys.sorted() }

  /// This catalogue, with the entries of `other` for keys that it lacks.
  public func filled(from other: Catalog) -> Catalog {
    Catalog(entries: entries.merging(other.entries) { own, _ in own })
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
