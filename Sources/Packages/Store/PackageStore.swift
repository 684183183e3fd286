import Content
import Foundation
import Plugins
import Results
import Storage

/// The packages of a kiosk: where they lie, and everything that changes them.
///
/// On the disk: `packs/ID/VERSION-DIGEST/` holds the package as it came (`package.tuntun`), its list
/// (`files.json`) and the plugin's folder, named by the id. Which version is active stands in the
/// database alone; a folder that the database does not name is rubbish and is swept away.
public struct PackageStore: Sendable {
  /// Bytes that must stay free after an installation.
  static let reserve = 32 << 20
  static let packageFile = "package" + PackageFile.ending

  /// The folder whose `Plugins` and `Keys` came with the program.
  public let contentRoot: String
  /// The folder of settings, packages and database.
  public let stateFolder: String
  /// What the database says.
  public let ledger: PackLedger
  /// Bytes free below a path.
  var freeSpace: @Sendable (String) -> Int = Disk.freeSpace
  /// Draws everything of the unpacked plugin in a folder once, where nothing can come to harm, before
  /// it is installed; throws where that does not work.
  public var trial: @Sendable (String) throws(PackageRefusal) -> Void = { _ in }
  /// Folder of a plugin that is used as if it were installed.
  var tried: String?

  /// The store of a kiosk; nothing is opened or made yet.
  ///
  /// - Parameter now: seconds since 1970.
  public init(
    contentRoot: String, stateFolder: String, now: @escaping @Sendable () -> Int = { time(nil) }
  ) {
    self.contentRoot = contentRoot
    self.stateFolder = stateFolder
    ledger = PackLedger(RecordsDatabase(stateFolder: stateFolder), now: now)
  }

  /// The same store, in which the plugin in the folder at `path` is active.
  public func trying(_ path: String) -> PackageStore {
    var store = self
    store.tried = path
    return store
  }

  /// The keys that this kiosk trusts.
  public var keys: KeyRing { KeyRing(contentRoot: contentRoot, stateFolder: stateFolder) }

  /// Folder of all packages.
  var packs: String { stateFolder + "/packs" }

  /// Folder of one version.
  func folder(_ row: PackRow) -> String { "\(packs)/\(row.id)/\(row.folder)" }

  /// What is active, for ``Registry``. Quick: it opens no file but the database and the history of
  /// starts, and makes none.
  public func installation() -> Installation {
    let aside = startHistory.aside
    do throws(RecordsFault) {
      let state = try ledger.state()
      var rows = state.active.values.map(\.current)
      rows.removeAll { row in aside.contains { $0.id == row.id && $0.version == row.folder } }
      var packs = rows.map { row in
        Installation.Pack(
          id: row.id, path: folder(row) + "/" + row.id, version: row.version,
          isVerified: row.isVerified)
      }
      if let tried {
        let id = (tried as NSString).lastPathComponent
        packs.removeAll { $0.id == id }
        packs.append(Installation.Pack(id: id, path: tried, version: "", isVerified: true))
      }
      return Installation(
        packs: packs.sorted { $0.id < $1.id }, switchedOff: state.switchedOff,
        problems: aside.map(\.sentence), setAside: Set(aside.filter(\.isDropped).map(\.id)))
    } catch {
      return Installation(
        problems: ["Installed packages are not used: \(error)"],
        setAside: Set(aside.filter(\.isDropped).map(\.id)))
    }
  }

  /// All plugins as they are now.
  ///
  /// - Parameter reading: told the id of each plugin that did not come with the program, before it
  ///   is read.
  public func registry(
    depth: CheckDepth = .start, reading: (String) -> Void = { _ in }
  ) -> Registry {
    Registry.scan(
      contentRoot: contentRoot, stateFolder: stateFolder, installation: installation(),
      depth: depth, reading: reading)
  }

  /// Does `body` while no other program changes the store.
  func exclusively<Value>(
    _ body: () throws(PackageRefusal) -> Value
  ) throws(PackageRefusal) -> Value {
    try onDisk(Disk.makeFolders(packs))
    let lock = try onDisk(FileLock.take(packs + "/.lock", timeout: 10_000))
    defer { lock.release() }
    return try body()
  }

  /// Asks the ledger, and says what went wrong in the words of this room.
  func ask<Value>(
    _ body: (PackLedger) throws(RecordsFault) -> Value
  ) throws(PackageRefusal) -> Value {
    do throws(RecordsFault) {
      return try body(ledger)
    } catch {
      throw PackageRefusal(error)
    }
  }
}

extension PackageRefusal {
  init(_ fault: RecordsFault) {
    let reason: Reason =
      switch fault.kind {
      case .busy: .busy
      case .full: .space
      case .unreadable, .newer: .unreadableRecords
      case .disk, .refused: .disk
      }
    self.init(reason, fault.description)
  }
}
