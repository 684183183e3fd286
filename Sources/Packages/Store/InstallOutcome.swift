/// What an installation did.
public struct InstallOutcome: Equatable, Sendable, Encodable {
  /// What it was to the kiosk.
  public enum Change: String, Equatable, Sendable, Encodable {
    /// A plugin that was not there.
    case installed
    /// Another version of a plugin that was there.
    case updated
    /// This very version was active already; nothing was done.
    case same
  }

  /// What it was.
  public var change: Change
  /// The plugin's id.
  public var id: String
  /// Its Indonesian name.
  public var name: String
  /// The version that is active now.
  public var version: String
  /// The version that was active before, which is kept.
  public var previousVersion: String?
  /// Whether a trusted key signed it.
  public var isVerified: Bool
  /// What else staff should know, one sentence each: what was left out, what is missing.
  public var notes: [String] = []

  /// One sentence for the staff.
  public var sentence: String {
    let mark = isVerified ? "" : " It is not verified, and the screen says so."
    switch change {
    case .installed: return "Installed: \(name), version \(version).\(mark)"
    case .updated:
      let old = previousVersion.map { " in the place of \($0)" } ?? ""
      return "Updated: \(name), version \(version)\(old).\(mark)"
    case .same: return "\(name), version \(version), is installed already.\(mark)"
    }
  }
}
