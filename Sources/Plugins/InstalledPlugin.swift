import Content

/// One plugin that was found, usable or not.
public struct InstalledPlugin: Equatable, Sendable {
  /// Where it came from.
  public enum Origin: String, Equatable, Sendable {
    /// With the program.
    case shipped
    /// Into the state folder.
    case installed
  }

  /// Whether it is used.
  public enum State: Equatable, Sendable {
    case enabled
    /// Not used; the reason in one sentence.
    case disabled(reason: String)
  }

  /// Why a plugin that may be as good as any is not used: there is another one of its id.
  public enum Aside: String, Equatable, Sendable {
    /// The package that the staff installed is used.
    case packageIsUsed
    /// What came with the kiosk is used: it is as new or newer, or this is no package.
    case shippedIsUsed
    /// Neither is used, for nothing says which is meant.
    case twice
  }

  /// The folder's name, which is the id of every plugin that is enabled, in its usual letters.
  public let id: String
  /// Where it came from.
  public let origin: Origin
  /// Whether whoever made it is known: shipped, or signed by a trusted key.
  ///
  /// Where it is not, the public screen says so for as long as the plugin is installed.
  public let isVerified: Bool
  /// Its files.
  public let folder: PluginFolder
  /// `nil` where it cannot be read.
  public let manifest: Manifest?
  /// `nil` where the plugin is disabled.
  public internal(set) var content: PluginContent?
  /// Whether it is used, and why not.
  public internal(set) var state: State
  /// Whether the staff switched it off; ``state`` says so too.
  public internal(set) var isSwitchedOff = false
  /// Why another plugin of this id is used in its place, or none.
  public private(set) var aside: Aside?
  /// Whether it came through the store of packages.
  let isPackage: Bool
  /// Everything the rules had to say, errors first.
  public internal(set) var findings: [Finding]

  /// Loads and checks the plugin in the folder at `path`.
  ///
  /// - Parameter isVerified: for a package of the store, whether a trusted key signed it.
  public init(path: String, origin: Origin, isVerified: Bool? = nil, depth: CheckDepth) {
    folder = PluginFolder(path: path)
    id = PluginID.usual(folder.name)
    self.origin = origin
    self.isVerified = isVerified ?? (origin == .shipped)
    isPackage = isVerified != nil
    guard !folder.findings.hasErrors else {
      manifest = nil
      (content, state, findings) = (nil, .enabled, folder.findings)
      settle()
      return
    }
    let read = ManifestReader.read(folder)
    manifest = read.manifest
    (content, state, findings) = (nil, .enabled, folder.findings + read.findings)
    if let manifest { load(manifest, depth: depth) }
    settle()
  }

  private mutating func load(_ manifest: Manifest, depth: CheckDepth) {
    guard let kind = PluginKind.all.first(where: { $0.name == manifest.kind }) else {
      let known = PluginKind.all.map(\.name).joined(separator: ", ")
      let log = FindingLog(file: Manifest.file)
      log.newer(
        line: nil,
        "This kiosk knows plugins of the kinds \(known), but this one is of the kind "
          + "\(manifest.kind).")
      findings += log.findings
      return
    }
    let loaded = kind.load(folder, manifest, depth)
    content = loaded.content
    findings += loaded.findings
    if depth != .start { findings += MediaRules.check(folder) }
  }

  /// Sets the state from the findings.
  private mutating func settle() {
    findings = findings.tidied
    guard let first = findings.first(where: { $0.severity == .error }) else { return }
    content = nil
    state = .disabled(reason: Self.sentence(of: first))
  }

  /// Whether this package may stand in the place of a shipped plugin: signed, and newer.
  func mayReplace(_ original: InstalledPlugin) -> Bool {
    guard isVerified, let version = manifest?.version else { return false }
    return original.manifest.map { version > $0.version } ?? true
  }

  /// Disables the plugin since there is another one of its id.
  mutating func setAside(_ aside: Aside, _ finding: Finding) {
    self.aside = aside
    disable(finding)
  }

  /// Disables the plugin for a reason that lies outside of it.
  mutating func disable(_ finding: Finding) {
    findings = ([finding] + findings).tidied
    settle()
  }

  private static func sentence(of finding: Finding) -> String {
    "\(finding.file)\(finding.line.map { ":\($0)" } ?? ""): \(finding.sentence)"
  }

  /// The reason why the plugin is not used, `nil` for one that is.
  public var reason: String? {
    if case .disabled(let reason) = state { return reason }
    return nil
  }
}
