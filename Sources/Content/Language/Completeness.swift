/// How much of the kiosk speaks a language.
public struct Completeness: Equatable, Sendable {
  /// Texts that the kiosk can show.
  public var total: Int
  /// Keys without a usable translation, in the order of the template.
  public var missing: [String]
  /// Those of ``missing`` whose source has changed since they were translated.
  public var outdated: [String]

  /// How far `catalog` covers the texts of `template`.
  public init(of catalog: Catalog, against template: LanguageTemplate) {
    total = template.items.count
    let open = template.items.filter { catalog.translation(of: $0.key, source: $0.source) == nil }
    missing = open.map(\.key)
    let keys = Set(catalog.keys)
    outdated = missing.filter(keys.contains)
  }

  /// How many texts are translated.
  public var translated: Int { total - missing.count }

  /// Whole percent, rounded down: 100 only where nothing is missing.
  public var percent: Int { total == 0 ? 100 : translated * 100 / total }
}
