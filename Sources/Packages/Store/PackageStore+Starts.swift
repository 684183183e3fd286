import Foundation
import Plugins
import Results
import Storage

extension PackageStore {
  private var historyFile: DurableFile { DurableFile(path: stateFolder + "/starts.json") }

  /// What earlier runs left behind; a file that cannot be read is none.
  public var startHistory: StartHistory {
    guard let text = historyFile.read(),
      let history = try? JSONDecoder().decode(StartHistory.self, from: Data(text.utf8))
    else { return StartHistory() }
    return history
  }

  /// Takes in how the last run ended.
  ///
  /// - Returns: one sentence for each plugin that is set aside from now on.
  public func judge(_ ending: RunEnding) -> [String] {
    change { $0.take(ending, installed: installed()) }.map(\.sentence)
  }

  /// Notes that this start was good.
  public func startWasGood() { change { $0.startWasGood(installed()) } }

  /// Notes that the kiosk has run long without a stop.
  public func hasSettled() { change { $0.hasSettled() } }

  /// Uses again what was set aside under `id`.
  ///
  /// - Returns: its name; `nil` where nothing was set aside.
  func tryAgain(_ id: String) -> String? { change { $0.tryAgain(id)?.name } }

  private func change<Value>(_ change: (inout StartHistory) -> Value) -> Value {
    let old = startHistory
    var new = old
    let value = change(&new)
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys]
    if new != old, let data = try? encoder.encode(new) {
      // A disk that takes nothing costs what was learned, not the start.
      try? historyFile.write(String(decoding: data, as: UTF8.self))
    }
    return value
  }

  /// Everything that did not come with the kiosk, whether it is used or not.
  private func installed() -> [StartHistory.Installed] {
    let state = (try? ledger.state()) ?? PackState()
    let changes = (try? ledger.audit(limit: .max)) ?? []
    let packs = state.active.values.map { active in
      let row = active.current
      return StartHistory.Installed(
        id: row.id, name: row.name, kind: row.kind, version: row.folder, isDropped: false,
        changed: changes.first { $0.id == row.id && $0.action != "disable" }?.time ?? 0)
    }
    let names = FolderListing.names(in: stateFolder + "/plugins") ?? []
    return packs
      + names.filter { name in !name.hasPrefix(".") && state.active[name] == nil }.map(dropped)
  }

  private func dropped(_ name: String) -> StartHistory.Installed {
    var info = stat()
    _ = stat("\(stateFolder)/plugins/\(name)/\(Manifest.file)", &info)
    let kind = name.split(separator: ".").first.map(String.init) ?? ""
    return StartHistory.Installed(
      id: name, name: name, kind: kind, version: "\(info.st_mtim.tv_sec)", isDropped: true,
      changed: info.st_mtim.tv_sec)
  }
}
