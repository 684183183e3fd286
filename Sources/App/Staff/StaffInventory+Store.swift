import Kiosk
import Packages
import Plugins
import Results

extension StaffInventory {
  /// Everything that is in the kiosk of `store` now.
  public init(_ store: PackageStore) {
    self.init()
    let registry = store.registry()
    let state = (try? store.ledger.state()) ?? PackState()
    plugins = Self.plugins(registry, state)
    let notes = (try? store.ledger.notices()) ?? []
    notices = notes.map { note in
      StaffSentence(
        note, active: state.active[note.id],
        name: registry.plugins.first { $0.id == note.id }?.manifest?.name["id"])
    }
    let aside = store.startHistory.aside
    plugins.putAside(aside)
    let told = Set(aside.map(\.sentence))
    conditions += registry.problems.filter { !told.contains($0) }.map { .plain($0) }
    noticeNumber = notes.map(\.number).max() ?? 0
    keys = store.keys.keys.map {
      StaffTrustedKey(name: $0.name, number: $0.key.fingerprint, isRevoked: $0.isRevoked)
    }
    programVersion = ProgramVersion.text
    machine = Machine.id
    stateFolder = store.stateFolder
    contentFolder = store.contentRoot
  }

  /// One row an id: the plugin that is used, or the first that is not; and packages that are
  /// installed but are not even looked at, since they were set aside.
  private static func plugins(_ registry: Registry, _ state: PackState) -> [StaffPlugin] {
    var rows: [StaffPlugin] = []
    for plugin in registry.plugins {
      let row = StaffPlugin(plugin, state.active[plugin.id])
      if let index = rows.firstIndex(where: { $0.id == row.id }) {
        if row.isEnabled { rows[index] = row }
      } else {
        rows.append(row)
      }
    }
    let known = Set(rows.map(\.id))
    let others = state.active.values.map(\.current).filter { !known.contains($0.id) }
    rows += others.map { row in
      StaffPlugin(
        id: row.id, kind: row.kind, names: ["id": row.name], version: row.version,
        isEnabled: false, isVerified: row.isVerified, isInstalled: true,
        previousVersion: state.active[row.id]?.previous?.version, publisher: row.publisher)
    }
    return rows.sorted { ($0.kind, $0.id) < ($1.kind, $1.id) }
  }
}

extension [StaffPlugin] {
  /// Says of what was set aside that it is not used for now, and why; a row for each.
  fileprivate mutating func putAside(_ entries: [StartHistory.Aside]) {
    for entry in entries {
      let index = firstIndex { $0.id == entry.id && $0.isInstalled }
      var row =
        index.map { self[$0] }
        ?? StaffPlugin(
          id: entry.id, kind: entry.kind, names: ["id": entry.name], version: "",
          isEnabled: false, isVerified: false)
      row.isSetAside = true
      row.reason = StaffSentence(entry)
      if let index { self[index] = row } else { append(row) }
    }
  }
}

extension StaffPlugin {
  /// The row of `plugin`, of which the database knows `pack`.
  init(_ plugin: InstalledPlugin, _ pack: ActivePack?) {
    self.init(
      id: plugin.id, kind: plugin.manifest?.kind ?? pack?.current.kind ?? "",
      names: plugin.manifest?.name ?? pack.map { ["id": $0.current.name] } ?? [:],
      version: plugin.manifest?.version.description ?? pack?.current.version ?? "",
      isEnabled: plugin.state == .enabled, isSwitchedOff: plugin.isSwitchedOff,
      isVerified: plugin.isVerified, isInstalled: pack != nil,
      reason: plugin.isSwitchedOff ? nil : StaffSentence(whyNotUsed: plugin),
      previousVersion: pack?.previous?.version, publisher: pack?.current.publisher ?? "")
  }
}

/// The version of this program.
public enum ProgramVersion {
  public static let text = "0.1.0"
}
