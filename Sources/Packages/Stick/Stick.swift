import Foundation
import Plugins
import Storage

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

  /// The folder of the stick in which files are looked for besides its root, in any letters.
  public static let folder = "tuntun"
  /// Most packages that are listed.
  public static let limit = 200

  /// Every package on the stick, in seconds: see ``PackageInspector``.
  ///
  /// - Parameter progress: is told how many have been looked at, of how many.
  public func offers(
    for store: PackageStore, progress: (Int, Int) -> Void = { _, _ in }
  ) -> [PackageOffer] {
    var inspector = PackageInspector(store, budget: PackageInspector.budget)
    let paths = packages
    return paths.enumerated().map { index, path in
      progress(index, paths.count)
      return inspector.offer(path)
    }
  }

  /// Paths of the packages, sorted; nothing is opened.
  public var packages: [String] { files(ending: PackageFile.ending) }

  /// Paths of whole set-ups, see ``KioskPackage``.
  public var kioskPackages: [String] { files(ending: KioskPackage.ending) }

  /// Paths of public keys.
  public var keyFiles: [String] { files(ending: KeyFile.ending) }

  private func files(ending: String) -> [String] {
    let all = folders.flatMap { folder in
      (FolderListing.names(in: folder) ?? []).filter {
        $0.lowercased().hasSuffix(ending) && !$0.hasPrefix(".")
      }.map { folder + "/" + $0 }
    }
    return Array(all.prefix(Self.limit))
  }

  /// The root, and each folder whose name is ``folder``: one, where the file system does not tell
  /// letters apart.
  private var folders: [String] {
    let inner = (FolderListing.names(in: path) ?? []).filter { $0.lowercased() == Self.folder }
    return [path] + inner.map { path + "/" + $0 }
  }
}
