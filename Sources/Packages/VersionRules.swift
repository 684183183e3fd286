import Plugins
import Records

/// Whether a package may take the place of what is there.
///
/// Versions only rise, for each epoch of keys and each id, and a removal does not lower them: an old
/// package, however well signed, cannot bring an old fault back. Going back is the staff's own
/// rollback to the version that was kept.
struct VersionRules {
  let store: PackageStore
  let state: PackState

  /// Refuses what may not be installed; gives an outcome where nothing is left to do.
  func judge(_ package: Package) throws(PackageRefusal) -> InstallOutcome? {
    let active = state.active[package.manifest.id]?.current
    try checkShipped(package)
    try checkVouching(package, active)
    if let active, active.digest == package.digest, active.isVerified == package.trust.isVerified,
      store.fault(of: active) == nil
    {
      return InstallOutcome(
        change: .same, id: active.id, name: active.name, version: active.version,
        isVerified: active.isVerified)
    }
    try checkEpoch(package)
    try checkFloor(package)
    return nil
  }

  /// What came with the kiosk gives way only to a signed and newer package.
  private func checkShipped(_ package: Package) throws(PackageRefusal) {
    let manifest = package.manifest
    let folder = PluginFolder(path: "\(store.contentRoot)/Plugins/\(manifest.id)")
    guard folder.files[Manifest.file] != nil else { return }
    guard package.trust.isVerified else {
      throw PackageRefusal(
        .shipped,
        "\(manifest.id) came with the kiosk; only a signed package can update it, and this one is "
          + "not.")
    }
    guard let shipped = ManifestReader.read(folder).manifest else { return }
    guard manifest.version > shipped.version else {
      throw PackageRefusal(
        .older,
        "\(manifest.id) came with the kiosk in version \(shipped.version); a package must be newer, "
          + "and this one is \(manifest.version).")
    }
  }

  private func checkVouching(_ package: Package, _ active: PackRow?) throws(PackageRefusal) {
    guard let active, active.isVerified, !package.trust.isVerified else { return }
    throw PackageRefusal(
      .wouldReplaceSigned,
      "\(active.name) of \(active.publisher) is installed and verified; a package that nobody "
        + "vouches for cannot replace it. Remove it first.")
  }

  private func checkEpoch(_ package: Package) throws(PackageRefusal) {
    guard package.trust.isVerified else { return }
    let newest = (state.floors[package.manifest.id] ?? []).map(\.epoch).max() ?? 0
    guard package.trust.epoch >= newest else {
      throw PackageRefusal(
        .oldEpoch,
        "The package was signed with an old key of \(package.trust.publisher) that has been "
          + "replaced; ask for a new package.")
    }
  }

  private func checkFloor(_ package: Package) throws(PackageRefusal) {
    let manifest = package.manifest
    let floors = state.floors[manifest.id] ?? []
    guard let floor = floors.first(where: { $0.epoch == package.trust.epoch }),
      let highest = SemanticVersion(floor.version)
    else { return }
    guard !(manifest.version < highest) else {
      throw PackageRefusal(
        .older,
        "This package is older (\(manifest.version)) than what this kiosk has had (\(highest)); "
          + (state.active[manifest.id] == nil
            ? "ask for version \(highest) or a newer one."
            : "only newer ones are installed. To go back, use rollback."))
    }
    let isOther = !(highest < manifest.version) && floor.digest != package.digest
    guard !isOther || !package.trust.isVerified else {
      throw PackageRefusal(
        .sameVersion,
        "This kiosk has had another package with the same version, \(manifest.version); ask for one "
          + "with a higher version.")
    }
  }
}
