import Content

/// `plugin.json`: what a plugin is.
public struct Manifest: Equatable, Sendable {
  /// Number of the plugin interface that this kiosk offers.
  public static let kioskInterface = 1
  /// Number of the manifest's schema that this kiosk reads.
  public static let schema = 1
  /// The manifest's name within the folder.
  public static let file = "plugin.json"

  /// The folder's name, for ever the same.
  public var id: String
  /// `session`, `language`, `quiz`.
  public var kind: String
  /// Rises with every change of the content.
  public var version: SemanticVersion
  /// The plugin interface that the plugin needs.
  public var requiresKiosk: Int
  /// Name by language tag; `id` is there always.
  public var name: [String: String]
  /// What it is for, by language tag.
  public var summary: [String: String]
  /// Who made it.
  public var authors: [String]
  /// SPDX name of the licence.
  public var license: String
  /// The reviewer's mark, if there is one.
  public var review: ReviewMark?
  /// What a language plugin says about its language.
  public var language: LanguageFields?

  /// Who has reviewed the content, and the digest of what was reviewed.
  public struct ReviewMark: Equatable, Sendable {
    /// The reviewer's name.
    public var by: String
    /// `YYYY-MM-DD`.
    public var date: String
    /// `YYYY-MM-DD`, empty where the review does not run out.
    public var expires: String
    /// `sha256:…` over the content.
    public var digest: String
  }

  /// The language of a pack.
  public struct LanguageFields: Equatable, Sendable {
    /// BCP 47 tag.
    public var tag: LanguageTag
    /// Its own name in its own script.
    public var nativeName: String
    /// Whether it is written from right to left.
    public var isRightToLeft: Bool
    /// Languages to show where a text is missing, before Indonesian.
    public var fallback: [LanguageTag]
    /// Family of Debian's Noto fonts.
    public var font: String
  }
}
