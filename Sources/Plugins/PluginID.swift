/// The id of a plugin, `session.oxytocin-massage`: also the name of its folder.
public enum PluginID {
  /// Whether `text` matches `^[a-z0-9]+(\.[a-z0-9][a-z0-9-]*)+$`.
  public static func isWellFormed(_ text: String) -> Bool {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count >= 2, text.utf8.count <= 80, let first = parts.first else { return false }
    return !first.isEmpty && first.utf8.allSatisfy(isPlain)
      && parts.dropFirst().allSatisfy { isPart($0) }
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
