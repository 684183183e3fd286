import Content
import Plugins
import Storage

/// The keys whose packages this kiosk installs.
///
/// Each is a ``KeyFile``: `NAME.pub` of signify with a side file `NAME.json` that says whose it is,
/// what it may sign, its epoch, and whether it is revoked. A key that is revoked in one place is
/// revoked, wherever else it lies.
public struct KeyRing: Equatable, Sendable {
  /// The keys, the shipped ones first.
  public private(set) var keys: [TrustedKey] = []
  /// What is wrong with single files.
  public private(set) var findings: [Finding] = []

  /// Most keys that are looked at in one folder.
  private static let limit = 200

  /// Reads the keys that came with the program and those of the administrator.
  public init(contentRoot: String, stateFolder: String) {
    read(contentRoot + "/Keys", origin: .shipped)
    read(stateFolder + "/keys", origin: .administrator)
    let revoked = Set(keys.filter(\.isRevoked).map(\.key.number))
    for index in keys.indices where revoked.contains(keys[index].key.number) {
      keys[index].isRevoked = true
    }
  }

  /// A ring of these keys.
  public init(_ keys: [TrustedKey]) { self.keys = keys }

  /// The key with this number.
  func key(_ number: [UInt8]) -> TrustedKey? { keys.first { $0.key.number == number } }

  private mutating func read(_ folder: String, origin: TrustedKey.Origin) {
    let names = (FolderListing.names(in: folder) ?? []).filter {
      $0.hasSuffix(KeyFile.ending) && !$0.hasPrefix(".")
    }
    for name in names.prefix(Self.limit) {
      do throws(FileFault) {
        keys.append(try KeyFile(in: folder, file: name, origin: origin).key)
      } catch {
        findings.append(Finding(.error, folder + "/" + name, error.description))
      }
    }
  }
}
