import Plugins

/// A key whose packages this kiosk installs, with what the administrator says about it.
public struct TrustedKey: Equatable, Sendable {
  /// Where a key came from.
  public enum Origin: String, Equatable, Sendable {
    /// With the program.
    case shipped
    /// From the administrator of this kiosk.
    case administrator
  }

  /// The key.
  public var key: PublicKey
  /// Name of its file, `dinas.pub`.
  public var file: String
  /// Who it belongs to, in words: the publisher of whatever it signs. Keys of one owner update each
  /// other's packages.
  public var name: String
  /// What it may sign.
  public var rights: KeyRights
  /// Rises when a key is replaced, after a theft for instance; versions start anew.
  public var epoch: Int
  /// Whether its packages are refused.
  public var isRevoked: Bool
  /// Where it came from.
  public var origin: Origin

  /// The side file's text for a key with these properties.
  public static func sideFile(
    name: String, kinds: [String], epoch: Int, ids: [String] = [], replacesShipped: Bool = false,
    isRevoked: Bool = false
  ) -> String {
    func list(_ words: [String]) -> String {
      "[" + words.map(JSONText.quoted).joined(separator: ", ") + "]"
    }
    let limits = ids.isEmpty ? "" : "\n  \"ids\": \(list(ids)),"
    let right = replacesShipped ? "\n  \"replacesShipped\": true," : ""
    return """
      {
        "name": \(JSONText.quoted(name)),
        "kinds": \(list(kinds)),\(limits)\(right)
        "epoch": \(epoch),
        "revoked": \(isRevoked)
      }

      """
  }
}
