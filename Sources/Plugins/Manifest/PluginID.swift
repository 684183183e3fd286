import Content

/// The id of a plugin, `session.oxytocin-massage`: also the name of its folder.
public enum PluginID {
  /// Whether `text` matches `^[a-z0-9]+(\.[a-z0-9][a-z0-9-]*)+$`.
  public static func isWellFormed(_ text: String) -> Bool {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count >= 2, text.utf8.count <= 80, let first = parts.first else { return false }
    return !first.isEmpty && first.utf8.allSatisfy(isPlain)
      && parts.dropFirst().allSatisfy { isPart($0) }
  }

  /// `text` as ids are written: BCP 47 reads tags without case, so the id of a language does too.
  public static func usual(_ text: String) -> String {
    let lower = text.lowercased()
    return lower.hasPrefix("language.") ? lower : text
  }

  /// The kind that the id says: `language` of `language.jv`.
  public static func kind(of id: String) -> String { String(id.prefix { $0 != "." }) }

  /// The tag in a language's id, in small letters: `jv-java` of `language.jv-java` and of
  /// `language.jv-java.poso`; `nil` for the id of anything else.
  public static func languageTag(of id: String) -> String? {
    let parts = id.split(separator: ".")
    return parts.count >= 2 && parts[0] == "language" ? String(parts[1]) : nil
  }

  /// Why `id` is not one of a plugin of `kind`, in one sentence; `nil` where it is.
  ///
  /// The kind and, for a language, the `tag` stand in the id: so a replacement keeps both.
  static func misfit(_ id: String, kind: String, tag: LanguageTag?) -> String? {
    guard self.kind(of: id) == kind else {
      return "The id of a \(kind) must begin with \(kind), but it is \(id)."
    }
    guard let tag, languageTag(of: id) != tag.description.lowercased() else { return nil }
    let own = "language.\(tag.description.lowercased())"
    return "The id of this language must be \(own), or \(own).NAME, but it is \(id)."
  }

  /// Whether `text` may name a step, a card or a choice: small letters, digits, hyphens.
  static func isPart(_ text: some StringProtocol) -> Bool {
    guard let first = text.utf8.first, isPlain(first), text.utf8.count <= 60 else { return false }
    return text.utf8.allSatisfy { isPlain($0) || $0 == UInt8(ascii: "-") }
  }

  private static func isPlain(_ byte: UInt8) -> Bool {
    (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte)
  }
}
