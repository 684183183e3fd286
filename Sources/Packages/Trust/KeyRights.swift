import Plugins

/// What the packages of a key may be, as its side file says.
public struct KeyRights: Equatable, Sendable {
  /// Kinds of plugin that it may sign.
  public var kinds: Set<String>
  /// Ids that it may sign: `language.jv`, or `language.*` for all that begin so; `nil`: every id of
  /// its kinds.
  public var ids: [String]?
  /// Whether its packages may take the place of what came with the kiosk, or speak in its language.
  public var replacesShipped: Bool

  /// Rights over these kinds and ids.
  public init(kinds: Set<String>, ids: [String]? = nil, replacesShipped: Bool = false) {
    (self.kinds, self.ids, self.replacesShipped) = (kinds, ids, replacesShipped)
  }

  /// Whether `id` is one of ``ids``.
  func names(_ id: String) -> Bool {
    guard let ids else { return true }
    return ids.contains { $0.hasSuffix("*") ? id.hasPrefix($0.dropLast()) : id == $0 }
  }

  /// Whether `text` can stand in ``ids``: an id, or the beginning of one and an asterisk.
  static func isPattern(_ text: String) -> Bool {
    guard text.hasSuffix("*") else { return PluginID.isWellFormed(text) }
    let beginning = text.dropLast()
    return beginning.contains(".") && PluginID.isWellFormed(beginning + "x")
  }

  /// Kinds and ids in a few words: `language (language.jv), quiz`.
  public var summary: String {
    let kinds = kinds.sorted().joined(separator: ",")
    return kinds + (ids.map { " (\($0.joined(separator: ", ")))" } ?? "")
      + (replacesShipped ? ", replaces shipped" : "")
  }
}
