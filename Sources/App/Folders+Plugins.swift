import Packages
import Plugins

extension Folders {
  /// The store of packages.
  public var store: PackageStore {
    var store = PackageStore(contentRoot: contentFolder, stateFolder: stateFolder)
    let trial = Trial(contentFolder: contentFolder, stateFolder: stateFolder)
    store.trial = { path throws(PackageRefusal) in try trial.run(path) }
    return store
  }
}
