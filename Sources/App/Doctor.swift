import Content
import Kiosk
import Plugins
import Storage

/// The work behind `tuntun doctor`.
///
/// Is this kiosk fit to run, and what should the staff know?
public struct Doctor: Sendable {
  /// One line of the report.
  public struct Item: Equatable, Sendable, Encodable {
    /// How the line is meant.
    public enum State: String, Equatable, Sendable, Encodable {
      case good
      case warning
      /// The kiosk cannot teach.
      case bad
    }

    /// How it is meant.
    public var state: State
    /// One plain sentence.
    public var sentence: String

    /// A line that says `sentence`.
    public init(state: State, sentence: String) {
      self.state = state
      self.sentence = sentence
    }
  }

  /// The report, in the order of the questions.
  public let items: [Item]

  /// Looks at the content, the plugins and the settings.
  public init(contentRoot: String, stateFolder: String?, installation: Installation = .none) {
    let registry = Registry.scan(
      contentRoot: contentRoot, stateFolder: stateFolder, installation: installation, depth: .inUse)
    let settings = SettingsFile.read(stateFolder: stateFolder)
    items =
      Self.content(registry) + Self.quizzes(registry) + Self.languages(registry)
      + Self.plugins(registry)
      + Self.settings(
        settings.settings,
        settings.findings + KeyMapFile.read(stateFolder: stateFolder).findings, registry)
  }

  /// Whether the kiosk can teach.
  public var isFit: Bool { !items.contains { $0.state == .bad } }

  private static func content(_ registry: Registry) -> [Item] {
    let sessions = registry.sessions
    guard !sessions.isEmpty else {
      return [Item(state: .bad, sentence: "There is no session to teach.")]
    }
    return sessions.map { session in
      let steps = session.steps(choosing: []).count
      return session.review == .unreviewed
        ? Item(
          state: .warning,
          sentence: "The session \(session.id) has \(steps) steps; no midwife has reviewed it yet.")
        : Item(state: .good, sentence: "The session \(session.id) has \(steps) steps.")
    }
  }

  private static func languages(_ registry: Registry) -> [Item] {
    guard !registry.languages.isEmpty else {
      return [Item(state: .bad, sentence: "There is no language to teach in.")]
    }
    let template = registry.template
    return registry.languages.map { pack in
      let share = Completeness(of: pack.readCatalog().catalog, against: template)
      let name = "The language \(pack.fields.nativeName) (\(pack.fields.tag))"
      guard !share.missing.isEmpty else {
        return Item(state: .good, sentence: "\(name) is complete: \(share.total) texts.")
      }
      return Item(
        state: .warning,
        sentence: "\(name) has \(share.translated) of \(share.total) texts; "
          + "the others are shown in another language.")
    }
  }

  private static func plugins(_ registry: Registry) -> [Item] {
    let disabled = registry.reasons.map { Item(state: .warning, sentence: "Not used: \($0)") }
    let warnings = registry.plugins.filter { $0.state == .enabled }.flatMap { plugin in
      plugin.findings.map { finding in
        let place = finding.file + (finding.line.map { ":\($0)" } ?? "")
        return Item(state: .warning, sentence: "\(plugin.id)/\(place): \(finding.sentence)")
      }
    }
    return disabled + warnings
  }

  private static func settings(
    _ settings: Settings, _ findings: [Finding], _ registry: Registry
  ) -> [Item] {
    var items = findings.map { finding in
      let place = finding.file + (finding.line.map { ":\($0)" } ?? "")
      return Item(state: .warning, sentence: "\(place): \(finding.sentence)")
    }
    let steps = Set(registry.sessions.flatMap(\.steps).map(\.id))
    let named = Set(settings.seconds.keys).union(settings.rounds.keys)
    items += named.subtracting(steps).sorted().map {
      Item(
        state: .warning,
        sentence: "\(SettingsFile.name): No session has a step \($0), whose length is set.")
    }
    return items.isEmpty ? [Item(state: .good, sentence: "The settings are in order.")] : items
  }
}
