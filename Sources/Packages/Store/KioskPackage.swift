import Foundation
import Plugins
import Results
import Storage

/// The whole set-up of a kiosk as one file: its packages as they came, what is switched off, its
/// settings, the keys that its administrator trusts, what its buttons do, and its map of DHIS2.
/// Another kiosk becomes alike by it.
///
/// It is a zip. Each package in it carries its own signature and is installed by the same rules as
/// from a stick. Whatever else is in it is a ``KioskPart`` and is taken only where somebody at the
/// other kiosk was asked and said yes: whom a kiosk trusts is for its own people to say.
public enum KioskPackage {
  /// The ending of its name.
  public static let ending = ".kiosk"
  private static let switchedOff = "switched-off.txt"
  /// Bytes of the whole file.
  static let sizeLimit = 256 << 20
  /// Kinds of file in it, with the most bytes one may have.
  static let sizeLimits = [
    "conf": 64 << 10, "txt": 64 << 10, "map": 64 << 10, "pub": KeyFile.limits.key,
    "json": KeyFile.limits.side, "tuntun": 64 << 20,
  ]

  /// What came of installing one.
  public struct Outcome: Equatable, Sendable {
    /// What was installed or was there already.
    public var installed: [InstallOutcome] = []
    /// What was refused: the file's name and why.
    public var refused: [String] = []
    /// What was taken over besides.
    public var parts: [KioskPart] = []
  }

  /// The set-up of the kiosk with this store.
  public static func make(_ store: PackageStore) throws(PackageRefusal) -> [UInt8] {
    let state = try store.ask { ledger throws(RecordsFault) in try ledger.state() }
    var zip = ZipWriter()
    for part in KioskPart.allCases {
      for (name, bytes) in part.files(of: store) { zip.add(name, bytes) }
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

  /// What the file at `path` holds besides packages; its head alone is read.
  public static func look(_ path: String) throws(PackageRefusal) -> KioskContents {
    let zip = try ZipHead(try OpenFile(path), from: 0)
    try ZipNames.check(zip.entries, limits: sizeLimits, total: sizeLimit)
    return KioskContents(try zip.read { KioskPart.of($0.name) != nil })
  }

  /// Writes the set-up into `folder` as `NAME.kiosk`; on return the stick may be pulled out.
  public static func write(
    _ store: PackageStore, name: String, to folder: String
  ) throws(PackageRefusal) {
    try PackageStore.place(try make(store), as: name + ending, in: folder)
    try onDisk(Disk.flushFileSystem(folder))
  }

  /// Installs what is in `bytes`, package by package; one that is refused does not stop the others.
  ///
  /// - Parameters:
  ///   - parts: what was said yes to besides; the keys first, for the packages need them.
  ///   - seal: ``KioskContents/seal`` of what somebody has agreed to; `nil`: of whatever is there.
  public static func install(
    _ bytes: [UInt8], into store: PackageStore, parts: Set<KioskPart> = [], seal: String? = nil,
    acceptsUnverified: Bool = false
  ) throws(PackageRefusal) -> Outcome {
    let files = try MemorySink.unpack(bytes, limits: sizeLimits, total: sizeLimit)
    let contents = KioskContents(files.filter { KioskPart.of($0.key) != nil })
    guard seal == nil || seal == contents.seal else {
      throw PackageRefusal(
        .unreadableFile, "The set-up on the stick is no longer the one that was shown.")
    }
    var outcome = Outcome()
    for part in contents.parts where parts.contains(part) {
      do throws(PackageRefusal) {
        try contents.take(part, store)
        outcome.parts.append(part)
      } catch {
        outcome.refused.append(error.sentence)
      }
    }
    // The other kiosk's people have said yes to a second pack of a language.
    for (name, package) in files.sorted(by: { $0.key < $1.key })
    where name.hasSuffix(PackageFile.ending) {
      do throws(PackageRefusal) {
        outcome.installed.append(
          try store.install(package, acceptsUnverified: acceptsUnverified, acceptsSecond: true))
      } catch {
        outcome.refused.append("\(name): \(error.sentence)")
      }
    }
    let off = String(decoding: files[switchedOff] ?? [], as: UTF8.self)
    for id in off.split(separator: "\n").map(String.init) where PluginID.isWellFormed(id) {
      _ = try? store.disable(id: id)
    }
    return outcome
  }
}
