import Foundation
import Kiosk
import Plugins
import Results
import Storage

extension PackageStore {
  /// Installs the package file at `path`.
  ///
  /// - Parameter acceptsUnverified: whether somebody who was asked plainly wants it although nobody
  ///   vouches for it.
  /// - Parameter acceptsSecond: likewise, although another pack speaks its language already.
  public func install(
    file path: String, acceptsUnverified: Bool = false, acceptsSecond: Bool = false
  ) throws(PackageRefusal) -> InstallOutcome {
    try install(
      try PackageFile.read(path), acceptsUnverified: acceptsUnverified, acceptsSecond: acceptsSecond
    )
  }

  /// Installs the plugin in the folder at `path`, which nobody has signed.
  public func install(
    folder path: String, acceptsUnverified: Bool = false, acceptsSecond: Bool = false
  ) throws(PackageRefusal) -> InstallOutcome {
    let packed = try Packer.pack(folder: path)
    var outcome = try install(
      packed.bytes, acceptsUnverified: acceptsUnverified, acceptsSecond: acceptsSecond)
    if let note = packed.note { outcome.notes.append(note) }
    return outcome
  }

  /// Installs the package in `bytes`: all of it, or nothing.
  public func install(
    _ bytes: [UInt8], acceptsUnverified: Bool = false, acceptsSecond: Bool = false
  ) throws(PackageRefusal) -> InstallOutcome {
    let package = try Package(
      bytes, keys: keys, acceptsUnverified: acceptsUnverified, allowsUnverified: allowsUnverified)
    return try exclusively { () throws(PackageRefusal) in
      let state = try ask { ledger throws(RecordsFault) in try ledger.state() }
      let rules = rules(state)
      if let same = try rules.judge(package.candidate, acceptsSecond: acceptsSecond) { return same }
      try checkSpace(for: package)
      let before = state.active[package.manifest.id]
      let row = package.row(besides: before)
      try place(package, row)
      try ask { ledger throws(RecordsFault) in try ledger.activate(row, floor: package.floor) }
      removeUnused(id: row.id)
      return InstallOutcome(
        change: before == nil ? .installed : .updated, id: row.id, name: row.name,
        version: row.version, previousVersion: before?.current.version, isVerified: row.isVerified,
        notes: [registry().template.gap(of: package)].compactMap { $0 })
    }
  }

  var settings: Settings { SettingsFile.read(stateFolder: stateFolder).settings }

  private func checkSpace(for package: Package) throws(PackageRefusal) {
    // Every file takes whole blocks, and so does every folder.
    let needed =
      package.bytes.count + package.unpackedSize + 8192 * (package.files.count + 8) + Self.reserve
    let free = freeSpace(packs)
    guard free >= needed else {
      throw PackageRefusal(
        .space,
        "The package needs \(Self.megabytes(needed)) of free space, but \(Self.megabytes(free)) are "
          + "free; remove a plugin that is not used.")
    }
  }

  static func megabytes(_ bytes: Int) -> String { "\((bytes + (1 << 20) - 1) >> 20) MB" }

  /// Puts the files where the database will point, without touching what is active.
  private func place(_ package: Package, _ row: PackRow) throws(PackageRefusal) {
    let staging = "\(packs)/.staging-\(UUID().uuidString)"
    do throws(PackageRefusal) {
      try stage(package, in: staging)
      // From here on the store holds something that only a database can tell from rubbish.
      try ask { ledger throws(RecordsFault) in try ledger.prepare() }
      let target = folder(row)
      try onDisk(Disk.makeFolder("\(packs)/\(row.id)"))
      try onDisk(Disk.flushFolder(packs))
      if access(target, F_OK) == 0 {
        // Left over from an installation that was cut off: no row names it.
        try onDisk(Disk.move(target, to: "\(packs)/.rubbish-\(UUID().uuidString)"))
      }
      try onDisk(Disk.move(staging, to: target))
      try onDisk(Disk.flushFolder("\(packs)/\(row.id)"))
      try onDisk(Disk.flushFolder(packs))
    } catch {
      Disk.remove(staging)
      throw error
    }
  }

  private func stage(_ package: Package, in staging: String) throws(PackageRefusal) {
    let plugin = "\(staging)/\(package.manifest.id)"
    try onDisk(Disk.makeFolder(staging))
    try onDisk(Disk.makeFolder(plugin))
    let sink = StagingSink(root: plugin)
    try package.unpack(sink)
    try ContentRules.checkMedia(plugin)
    try trial(plugin)
    try ContentRules.check(plugin)
    try sink.flush()
    try onDisk(Disk.write(FileList(package.files).bytes, toNew: "\(staging)/\(FileList.file)"))
    try onDisk(Disk.write(package.bytes, toNew: "\(staging)/\(Self.packageFile)"))
    try onDisk(Disk.flushFolder(staging))
  }
}

extension Package {
  /// This version as the database keeps it, in a folder that neither version of `active` uses.
  func row(besides active: ActivePack?) -> PackRow {
    let base = "\(manifest.version.description.replacing("+", with: "_"))-\(digest.prefix(8))"
    let used = [active?.current.folder, active?.previous?.folder].compactMap { $0 }
    let folder = [base, base + "-2", base + "-3"].first { !used.contains($0) } ?? base
    return PackRow(
      id: manifest.id, folder: folder, kind: manifest.kind,
      version: manifest.version.description, name: manifest.name["id"] ?? manifest.id,
      digest: digest, listDigest: Hexadecimal.digest(FileList(files).bytes),
      publisher: trust.publisher, isVerified: trust.isVerified)
  }

  /// The floor that installing it sets.
  var floor: VersionFloor {
    VersionFloor(epoch: trust.epoch, version: manifest.version.description, digest: digest)
  }
}
