import Packages
import Plugins

extension Folders {
  /// The store of packages.
  var store: PackageStore { PackageStore(contentRoot: contentFolder, stateFolder: stateFolder) }
}
