import Foundation
import Plugins

/// A USB stick, or a folder that stands for one.
public struct Stick: Equatable, Hashable, Sendable {
  /// Where it is mounted.
  public var path: String
  /// Whether nothing can be written on it.
  public var isReadOnly: Bool

  /// A stick mounted at `path`.
  public init(path: String, isReadOnly: Bool = false) {
    self.path = path
    self.isReadOnly = isReadOnly
  }

  /// Folders of the stick in which packages are looked for, besides its root.
  public static let folders = ["tuntun", "TUNTUN", "Tuntun"]
  /// Most packages that are listed.
  public static let limit = 200

  /// Every package on the stick, checked; may take as long as reading all of them.
  public func offers(for store: PackageStore) -> [PackageOffer] {
    let registry = store.registry()
    return packages.map { PackageOffer(path: $0, store: store, registry: registry) }
  }

  /// Paths of the packages, sorted; nothing is opened.
  public var packages: [String] { files(ending: PackageFile.ending) }

  /// Paths of whole set-ups, see ``KioskPackage``.
  public var kioskPackages: [String] { files(ending: KioskPackage.ending) }

  private func files(ending: String) -> [String] {
    let all = ([path] + Self.folders.map { path + "/" + $0 }).flatMap { folder in
      (FolderListing.names(in: folder) ?? []).filter {
        $0.lowercased().hasSuffix(ending) && !$0.hasPrefix(".")
      }.map { folder + "/" + $0 }
    }
    return Array(all.prefix(Self.limit))
  }

  /// Puts everything written on the disk; only then may somebody pull the stick out.
  public func flush() throws(PackageRefusal) { try Disk.flushFileSystem(path) }

  /// Bytes free on the stick.
  public var freeSpace: Int { Disk.freeSpace(path) }
}
