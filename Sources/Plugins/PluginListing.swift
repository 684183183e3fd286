import Content

/// What `tuntun plugin list` tells of one plugin.
public struct PluginRow: Equatable, Sendable, Encodable {
  /// The plugin's id.
  public var id: String
  /// Empty where the manifest cannot be read.
  public var kind: String
  /// Empty likewise.
  public var version: String
  /// The plugin's Indonesian name.
  public var name: String
  /// `shipped` or `installed`.
  public var origin: String
  /// Whether the kiosk uses it.
  public var isEnabled: Bool
  /// Whether the staff switched it off.
  public var isSwitchedOff: Bool
  /// Whether it came with the kiosk or a trusted key signed it.
  public var isVerified: Bool
  /// Why it is not used.
  public var reason: String?
  /// What else was found, one line each.
  public var warnings: [String]

  /// The row of `plugin`.
  public init(_ plugin: InstalledPlugin) {
    id = plugin.id
    kind = plugin.manifest?.kind ?? ""
    version = plugin.manifest?.version.description ?? ""
    name = plugin.manifest?.name["id"] ?? ""
    origin = plugin.origin.rawValue
    isEnabled = plugin.state == .enabled
    isSwitchedOff = plugin.isSwitchedOff
    isVerified = plugin.isVerified
    reason = plugin.reason
    warnings = plugin.findings.filter { $0.severity == .warning }.map(\.description)
  }

  /// One line for a terminal: `on   session  1.0.0  shipped    session.x  Name`.
  public var line: String {
    let state = isEnabled ? "on " : "off"
    let head = "\(state)  \(padded(kind, 8))  \(padded(version, 8))  \(padded(origin, 9))  \(id)"
    let mark = isVerified ? "" : "  (not verified)"
    return reason.map { "\(head)  \($0)" } ?? "\(head)  \(name)\(mark)"
  }

  private func padded(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - text.count))
  }
}

extension Registry {
  /// The rows of `tuntun plugin list`, sorted by id.
  public var rows: [PluginRow] { plugins.map(PluginRow.init) }
}
