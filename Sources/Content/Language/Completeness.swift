/// How much of the kiosk speaks a language.
public struct Completeness: Equatable, Sendable {
  /// Texts that the kiosk can show.
  public var total: Int
  /// Keys without a usable translation, in the order of the template.
  public var missing: [String]

  /// How far `catalog` covers the texts of `template`.
  public init(of catalog: Catalog, against template: LanguageTemplate) {
    total = template.items.count
    missing =
      template.items.filter { catalog.translation(of: $0.key, source: $0.source) == nil }
      .map(\.key)
  }

  /// How many texts are translated.
  public var translated: Int { total - missing.count }
}
