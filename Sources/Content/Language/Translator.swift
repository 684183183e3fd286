/// Finds texts in the reader's language, and what to fall back to.
///
/// The order: the exact tag, the tag cut from the right, then the same for each fallback that the
/// language's pack names, and in the end the Indonesian source itself.
public struct Translator: Sendable {
  /// The language that was asked for.
  public let tag: LanguageTag
  private let catalogs: [Catalog]

  /// A translator that asks `catalogs` in this order.
  public init(tag: LanguageTag, catalogs: [Catalog]) {
    self.tag = tag
    self.catalogs = catalogs
  }

  /// A translator that shows the Indonesian sources.
  public static let source = Translator(tag: .indonesian, catalogs: [])

  /// The text under `key`; the Indonesian `source` where no catalogue has it.
  public func text(_ key: String, source: String) -> String {
    for catalog in catalogs {
      if let text = catalog.translation(of: key, source: source) { return text }
    }
    return source
  }

  /// The text under `key` with its placeholders filled.
  public func text(_ key: String, source: String, _ values: [String: String]) -> String {
    Placeholders.fill(text(key, source: source), with: values)
  }

  /// The tags to ask for `tag`, in order and each once.
  ///
  /// - Parameter fallbacks: the fallback list of the pack for a tag, empty where there is no pack.
  public static func chain(
    for tag: LanguageTag, fallbacks: (LanguageTag) -> [LanguageTag]
  ) -> [LanguageTag] {
    var chain: [LanguageTag] = []
    var waiting = [tag]
    while !waiting.isEmpty {
      let cut = waiting.removeFirst().truncations.filter { !chain.contains($0) }
      chain += cut
      waiting += cut.flatMap(fallbacks).filter { !chain.contains($0) }
    }
    return chain
  }
}
