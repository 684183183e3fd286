/// One version of one package in the store.
public struct PackRow: Equatable, Sendable {
  /// The plugin's id.
  public var id: String
  /// Folder within the id's own: `VERSION-DIGEST`, the digest cut to eight letters.
  public var folder: String
  /// `language`, `session`, `quiz`.
  public var kind: String
  /// As the manifest writes it.
  public var version: String
  /// The plugin's Indonesian name.
  public var name: String
  /// SHA-256 of the zip, in hexadecimal.
  public var digest: String
  /// SHA-256 of the list of files, in hexadecimal: what a check at start begins with.
  public var listDigest: String
  /// Name of the key that signed it; empty where none did.
  public var publisher: String
  /// Whether a trusted key signed it.
  public var isVerified: Bool

  /// A row of these values.
  public init(
    id: String, folder: String, kind: String, version: String, name: String, digest: String,
    listDigest: String, publisher: String, isVerified: Bool
  ) {
    self.id = id
    self.folder = folder
    self.kind = kind
    self.version = version
    self.name = name
    self.digest = digest
    self.listDigest = listDigest
    self.publisher = publisher
    self.isVerified = isVerified
  }
}

/// How far the versions of one plugin have risen under keys of one epoch.
public struct VersionFloor: Equatable, Sendable {
  /// Epoch of the key; 0 for packages without a signature.
  public var epoch: Int
  /// The highest version that was ever installed.
  public var version: String
  /// SHA-256 of the zip of that version.
  public var digest: String

  /// A floor.
  public init(epoch: Int, version: String, digest: String) {
    self.epoch = epoch
    self.version = version
    self.digest = digest
  }
}

/// A plugin that is active, with what it would go back to.
public struct ActivePack: Equatable, Sendable {
  /// The version in use.
  public var current: PackRow
  /// The version before it, kept on the disk.
  public var previous: PackRow?
}

/// Everything that the database says about packages, read at one moment.
public struct PackState: Equatable, Sendable {
  /// By id.
  public var active: [String: ActivePack] = [:]
  /// Plugins that the staff switched off, shipped ones too.
  public var switchedOff: Set<String> = []
  /// Floors by id.
  public var floors: [String: [VersionFloor]] = [:]

  /// A kiosk in which nothing was ever installed.
  public init() {}
}

/// Something that the staff should know about: a damaged package was replaced, say.
public struct PackNotice: Equatable, Sendable {
  /// Rises with each notice.
  public var number: Int
  /// Seconds since 1970 on the kiosk's clock.
  public var time: Int
  /// The plugin.
  public var id: String
  /// One plain sentence.
  public var sentence: String
}

/// One line of what was done to the kiosk's packages.
public struct AuditLine: Equatable, Sendable {
  /// Seconds since 1970 on the kiosk's clock.
  public var time: Int
  /// `install`, `update`, `remove`, `enable`, `disable`, `rollback`, `replace`.
  public var action: String
  /// The plugin.
  public var id: String
  /// Version and publisher.
  public var detail: String
}
