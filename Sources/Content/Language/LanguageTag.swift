/// A language tag, well-formed as BCP 47 (RFC 5646) says, in its usual letter case.
public struct LanguageTag: Hashable, Sendable, CustomStringConvertible {
  /// The tag as it is written: `id`, `jv-Java`, `pt-BR`, `id-x-poso`.
  public let description: String

  /// The language of the sources in all content.
  public static let indonesian = LanguageTag(wellFormed: "id")

  /// The tag `text`, or `nil` where it is not well-formed.
  ///
  /// Letter case does not matter on the way in. Whether the subtags are registered is not asked.
  public init?(_ text: String) {
    guard text.utf8.count <= 64, let usual = LanguageTagGrammar.usualForm(of: text) else {
      return nil
    }
    description = usual
  }

  /// `text` in its usual letter case where it is a tag; else as it is, for a sentence about it.
  public static func usual(_ text: String) -> String { LanguageTag(text)?.description ?? text }

  private init(wellFormed text: String) { description = text }

  /// This tag and what is left of it when subtags are cut from the right, most exact first.
  ///
  /// RFC 4647 §3.4: a single letter or digit that would end the tag is cut off with its follower.
  public var truncations: [LanguageTag] {
    var subtags = description.split(separator: "-")
    var tags: [LanguageTag] = []
    while !subtags.isEmpty {
      tags.append(LanguageTag(wellFormed: subtags.joined(separator: "-")))
      subtags.removeLast()
      while let last = subtags.last, last.utf8.count == 1 { subtags.removeLast() }
    }
    return tags
  }
}
