/// What the store of packages says is installed, as the registry needs to know it.
public struct Installation: Equatable, Sendable {
  /// One active package.
  public struct Pack: Equatable, Sendable {
    /// The plugin's id.
    public var id: String
    /// The plugin's folder, which is named by its id.
    public var path: String
    /// Its version.
    public var version: String
    /// Whether a trusted key signed it.
    public var isVerified: Bool

    /// A package whose plugin lies at `path`.
    public init(id: String, path: String, version: String, isVerified: Bool) {
      self.id = id
      self.path = path
      self.version = version
      self.isVerified = isVerified
    }
  }

  /// The active packages.
  public var packs: [Pack]
  /// Ids of plugins that the staff switched off.
  public var switchedOff: Set<String>
  /// What is wrong with the store, one sentence each.
  public var problems: [String]
  /// Ids of plugins in the folder that staff fill which are not even read: the kiosk stopped over
  /// them. Packages of which that is true are not among ``packs``.
  public var setAside: Set<String>

  /// An installation of these parts.
  public init(
    packs: [Pack] = [], switchedOff: Set<String> = [], problems: [String] = [],
    setAside: Set<String> = []
  ) {
    self.packs = packs
    self.switchedOff = switchedOff
    self.problems = problems
    self.setAside = setAside
  }

  /// A kiosk in which nothing was ever installed or switched off.
  public static let none = Installation()
}
