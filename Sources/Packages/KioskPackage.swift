import Foundation
import Kiosk
import Plugins
import Records

/// The whole set-up of a kiosk as one file: its packages as they came, its settings, what is
/// switched off. Another kiosk becomes alike by it.
///
/// It is a zip. Each package in it carries its own signature and is installed by the same rules as
/// from a stick. Keys are not in it: whom a kiosk trusts is for its administrator to say.
public enum KioskPackage {
  /// The ending of its name.
  public static let ending = ".kiosk"
  private static let switchedOff = "switched-off.txt"
  /// Bytes of the whole file.
  static let sizeLimit = 256 << 20
  /// Kinds of file in it, with the most bytes one may have.
  static let sizeLimits = ["conf": 64 << 10, "txt": 64 << 10, "tuntun": 64 << 20]

  /// What came of installing one.
  public struct Outcome: Equatable, Sendable {
    /// What was installed or was there already.
    public var installed: [InstallOutcome] = []
    /// What was refused: the file's name and why.
    public var refused: [String] = []
    /// Whether settings were taken over.
    public var hasSettings = false
  }

  /// The set-up of the kiosk with this store.
  public static func make(_ store: PackageStore) throws(PackageRefusal) -> [UInt8] {
    let state = try store.ask { ledger throws(RecordsFault) in try ledger.state() }
    var zip = ZipWriter()
    let settings = "\(store.stateFolder)/\(SettingsFile.name)"
    if let bytes = try? FolderFile.read(settings, limit: SettingsFile.sizeLimit) {
      zip.add(SettingsFile.name, bytes)
    }
    zip.add(switchedOff, Array(state.switchedOff.sorted().map { $0 + "\n" }.joined().utf8))
    for id in state.active.keys.sorted() {
      guard let row = state.active[id]?.current else { continue }
      zip.add("\(row.id)-\(row.version)\(PackageFile.ending)", try store.original(row))
    }
    let bytes = zip.finish()
    guard bytes.count <= sizeLimit else {
      throw PackageRefusal(
        .fileSize,
        "The set-up has \(PackageStore.megabytes(bytes.count)), but one file may have "
          + "\(PackageStore.megabytes(sizeLimit)); copy the packages one by one.")
    }
    return bytes
  }

  /// All bytes of the file at `path`, read once.
  public static func read(_ path: String) throws(PackageRefusal) -> [UInt8] {
    do throws(FileFault) {
      return try FolderFile.read(path, limit: sizeLimit)
    } catch {
      throw PackageRefusal(.unreadableFile, "The kiosk package cannot be read: \(error)")
    }
  }

  /// Writes the set-up into `folder` as `NAME.kiosk`; on return the stick may be pulled out.
  public static func write(
    _ store: PackageStore, name: String, to folder: String
  ) throws(PackageRefusal) {
    try PackageStore.place(try make(store), as: name + ending, in: folder)
    try Disk.flushFileSystem(folder)
  }

  /// Installs what is in `bytes`, package by package; one that is refused does not stop the others.
  public static func install(
    _ bytes: [UInt8], into store: PackageStore, acceptsUnverified: Bool = false
  ) throws(PackageRefusal) -> Outcome {
    let entries = try ZipLayout.entries(of: bytes[...])
    try ZipNames.check(entries, limits: sizeLimits, total: sizeLimit)
    let sink = MemorySink()
    try ZipArchive.with(bytes[...], entries: entries) { archive throws(PackageRefusal) in
      for (index, entry) in entries.enumerated() {
        sink.begin(entry.name, size: entry.size)
        try archive.read(index, entry) { piece throws(PackageRefusal) in sink.write(piece) }
      }
    }
    var outcome = Outcome()
    if let settings = sink.files[SettingsFile.name] {
      try take(settings: settings, store)
      outcome.hasSettings = true
    }
    for (name, package) in sink.files.sorted(by: { $0.key < $1.key })
    where name.hasSuffix(PackageFile.ending) {
      do throws(PackageRefusal) {
        outcome.installed.append(
          try store.install(package, acceptsUnverified: acceptsUnverified))
      } catch {
        outcome.refused.append("\(name): \(error.sentence)")
      }
    }
    let off = String(decoding: sink.files[switchedOff] ?? [], as: UTF8.self)
    for id in off.split(separator: "\n").map(String.init) where PluginID.isWellFormed(id) {
      _ = try? store.disable(id: id)
    }
    return outcome
  }

  private static func take(
    settings bytes: [UInt8], _ store: PackageStore
  ) throws(PackageRefusal) {
    guard let text = String(validating: bytes, as: UTF8.self),
      SettingsParser(text).findings.isEmpty
    else {
      throw PackageRefusal(
        .content,
        "The settings of the kiosk package cannot be read; make it again on the kiosk "
          + "that it comes from.")
    }
    do throws(DiskError) {
      try DurableFile(path: "\(store.stateFolder)/\(SettingsFile.name)").write(text)
    } catch {
      throw PackageRefusal(.disk, "The settings could not be kept: \(error).")
    }
  }
}
