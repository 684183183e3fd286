import Foundation
import Plugins
import Records

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

  /// The keys that this kiosk trusts.
  public var keys: KeyRing { KeyRing(contentRoot: contentRoot, stateFolder: stateFolder) }

  /// Folder of all packages.
  var packs: String { stateFolder + "/packs" }

  /// Folder of one version.
  func folder(_ row: PackRow) -> String { "\(packs)/\(row.id)/\(row.folder)" }

  /// What is active, for ``Registry``. Quick: it opens no file but the database, and makes none.
  ///
  /// - Parameter isSafeMode: see ``StartMarker``.
  public func installation(isSafeMode: Bool = false) -> Installation {
    do throws(RecordsFault) {
      let state = try ledger.state()
      let packs = state.active.values.map { active in
        Installation.Pack(
          id: active.current.id, path: folder(active.current) + "/" + active.current.id,
          version: active.current.version, isVerified: active.current.isVerified)
      }
      return Installation(
        packs: packs.sorted { $0.id < $1.id }, switchedOff: state.switchedOff,
        problems: isSafeMode ? [Self.safeMode] : [], isSafeMode: isSafeMode)
    } catch {
      return Installation(
        problems: ["Installed packages are not used: \(error)"], isSafeMode: isSafeMode)
    }
  }

  /// Why nothing is used but what came with the kiosk.
  public static let safeMode =
    "The last two starts failed, so only what came with the kiosk is used; check or remove what was "
    + "installed last."

  /// All plugins as they are now.
  public func registry(isSafeMode: Bool = false, depth: CheckDepth = .start) -> Registry {
    Registry.scan(
      contentRoot: contentRoot, stateFolder: stateFolder,
      installation: installation(isSafeMode: isSafeMode), depth: depth)
  }

  /// Does `body` while no other program changes the store.
  func exclusively<Value>(
    _ body: () throws(PackageRefusal) -> Value
  ) throws(PackageRefusal) -> Value {
    try Disk.makeFolders(packs)
    let lock: FileLock
    do throws(RecordsFault) {
      lock = try FileLock.take(packs + "/.lock", patience: 10_000)
    } catch {
      throw PackageRefusal(error)
    }
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
