import Plugins
import Results
import Storage

/// Whether a package may take its place in this kiosk: the second half of the table in
/// `docs/plugins.md`, whose first half is ``Package/init(_:keys:acceptsUnverified:)``.
///
/// What came with the kiosk, what is signed and what another publisher made gives way only to those
/// who may replace it. Versions only rise, for each epoch of keys and each id, and a removal does not
/// lower them: an old package, however well signed, cannot bring an old fault back. Going back is the
/// staff's own rollback to the version that was kept.
struct InstallRules {
  /// Ids of what came with the kiosk.
  var shipped: Set<String>
  /// The version of one of them, where it can be read.
  var shippedVersion: (String) -> SemanticVersion?
  /// Ids of the folders that somebody put beside the packages by hand.
  var dropped: Set<String> = []
  /// What is and was installed.
  var state: PackState
  /// Whether the files of a version are as they were installed.
  var isIntact: (PackRow) -> Bool

  /// Refuses what may not be installed; gives an outcome where nothing is left to do.
  ///
  /// - Parameter acceptsSecond: whether somebody who was asked wants it although another pack speaks
  ///   its language already.
  func judge(
    _ candidate: InstallCandidate, acceptsSecond: Bool
  ) throws(PackageRefusal) -> InstallOutcome? {
    let active = state.active[candidate.manifest.id]?.current
    try checkShipped(candidate)
    try checkPublisher(candidate, active)
    if let active, candidate.isSame(as: active), isIntact(active) {
      return InstallOutcome(
        change: .same, id: active.id, name: active.name, version: active.version,
        isVerified: active.isVerified)
    }
    try checkEpoch(candidate)
    try checkFloor(candidate)
    if !acceptsSecond { try checkLanguage(candidate) }
    return nil
  }

  /// What came with the kiosk gives way only to a newer package of a key that may replace it; the
  /// same holds of its language.
  private func checkShipped(_ candidate: InstallCandidate) throws(PackageRefusal) {
    let id = candidate.manifest.id
    guard let original = shipped.contains(id) ? id : sameLanguage(id, in: shipped) else { return }
    let what = original == id ? "\(id) came" : "\(original), which speaks this language, came"
    guard case .verified(let key) = candidate.trust else {
      throw PackageRefusal(
        .shipped, "\(what) with the kiosk; only a signed package can replace it or stand beside it."
      )
    }
    guard key.rights.replacesShipped else {
      throw PackageRefusal(
        .notReplacing,
        "\(what) with the kiosk, and the key of \(key.name) may not replace that; its side file "
          + "must say \"replacesShipped\": true.")
    }
    guard original == id, let version = shippedVersion(id),
      !(candidate.manifest.version > version)
    else { return }
    throw PackageRefusal(
      .older,
      "\(id) came with the kiosk in version \(version); a package must be newer, and this one is "
        + "\(candidate.manifest.version).")
  }

  /// What is signed is updated by its publisher alone.
  private func checkPublisher(
    _ candidate: InstallCandidate, _ active: PackRow?
  ) throws(PackageRefusal) {
    guard let active, active.isVerified else { return }
    guard candidate.trust.isVerified else {
      throw PackageRefusal(
        .wouldReplaceSigned,
        "\(active.name) of \(active.publisher) is installed and verified; a package that nobody "
          + "vouches for cannot replace it. Remove it first.")
    }
    guard candidate.trust.publisher == active.publisher else {
      throw PackageRefusal(
        .otherPublisher,
        "\(active.name) of \(active.publisher) is installed; a package of "
          + "\(candidate.trust.publisher) cannot replace it. Remove it first.")
    }
  }

  private func checkEpoch(_ candidate: InstallCandidate) throws(PackageRefusal) {
    guard candidate.trust.isVerified else { return }
    let newest = (state.floors[candidate.manifest.id] ?? []).map(\.epoch).max() ?? 0
    guard candidate.trust.epoch >= newest else {
      throw PackageRefusal(
        .oldEpoch,
        "The package was signed with an old key of \(candidate.trust.publisher) that has been "
          + "replaced; ask for a new package.")
    }
  }

  private func checkFloor(_ candidate: InstallCandidate) throws(PackageRefusal) {
    let manifest = candidate.manifest
    let floors = state.floors[manifest.id] ?? []
    guard let floor = floors.first(where: { $0.epoch == candidate.trust.epoch }),
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
    let isOther =
      !(highest < manifest.version) && candidate.digest.map { floor.digest != $0 } ?? false
    guard !isOther || !candidate.trust.isVerified else {
      throw PackageRefusal(
        .sameVersion,
        "This kiosk has had another package with the same version, \(manifest.version); ask for one "
          + "with a higher version.")
    }
  }

  /// A second pack of a language is a question, not an accident.
  private func checkLanguage(_ candidate: InstallCandidate) throws(PackageRefusal) {
    guard let other = otherPack(of: candidate) else { return }
    throw PackageRefusal(
      .sameLanguage,
      "\(other) speaks this language already; this pack would only fill what that one lacks. "
        + "Remove \(other) first, or install this one beside it.")
  }

  /// The pack that speaks the language of `candidate` already, where that is not here yet.
  func otherPack(of candidate: InstallCandidate) -> String? {
    let id = candidate.manifest.id
    guard state.active[id] == nil, !shipped.contains(id) else { return nil }
    return sameLanguage(id, in: shipped.union(dropped).union(state.active.keys))
  }

  /// Which of `ids` is another pack of the language of `id`, the first of them; `nil` where none is.
  private func sameLanguage(_ id: String, in ids: Set<String>) -> String? {
    guard let tag = PluginID.languageTag(of: id) else { return nil }
    return ids.sorted().first { $0 != id && PluginID.languageTag(of: $0) == tag }
  }
}

/// What the rules look at of a package.
struct InstallCandidate {
  var manifest: Manifest
  var trust: Trust
  /// SHA-256 of the zip; `nil` where only its head has been read.
  var digest: String?
  /// SHA-256 of the list of files.
  var listDigest: String

  /// Whether it is what is installed as `row`.
  func isSame(as row: PackRow) -> Bool {
    row.isVerified == trust.isVerified && (digest ?? row.digest) == row.digest
      && listDigest == row.listDigest
  }
}

extension Package {
  /// What the rules look at.
  var candidate: InstallCandidate {
    InstallCandidate(
      manifest: manifest, trust: trust, digest: digest,
      listDigest: Hexadecimal.digest(FileList(files).bytes))
  }
}

extension PackageStore {
  /// The rules of this kiosk as it is in `state`.
  func rules(_ state: PackState) -> InstallRules {
    func ids(in folder: String) -> Set<String> {
      Set((FolderListing.names(in: folder) ?? []).map(PluginID.usual).filter(PluginID.isWellFormed))
    }
    return InstallRules(
      shipped: ids(in: contentRoot + "/Plugins"),
      shippedVersion: { id in
        ManifestReader.read(PluginFolder(path: "\(contentRoot)/Plugins/\(id)")).manifest?.version
      }, dropped: ids(in: stateFolder + "/plugins"), state: state,
      isIntact: { fault(of: $0) == nil })
  }
}
