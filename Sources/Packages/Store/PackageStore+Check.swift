import Foundation
import Plugins
import Results
import Storage

extension PackageStore {
  /// What is wrong with the files of an installed version, as a sentence; `nil` where they are
  /// exactly those that were installed. Costs about 2 ms a megabyte.
  func fault(of row: PackRow) -> String? {
    let base = folder(row)
    do throws(FileFault) {
      let list = try FolderFile.read("\(base)/\(FileList.file)", limit: 1 << 20)
      guard Hexadecimal.digest(list) == row.listDigest,
        let files = try? FileList(parsing: list).files
      else { return "The list of its files is damaged." }
      let plugin = PluginFolder(path: "\(base)/\(row.id)")
      guard plugin.findings.isEmpty, plugin.files.count == files.count else {
        return "Its folder holds other files than were installed."
      }
      for file in files {
        guard plugin.files[file.path] == file.size,
          Hexadecimal.digest(try plugin.read(file.path)) == file.digest
        else { return "Its file \(file.path) is damaged." }
      }
      return nil
    } catch {
      return "One of its files cannot be read: \(error)"
    }
  }

  /// Looks at every active package; a damaged one is replaced by the version that was kept, or
  /// taken out of use where none is good.
  ///
  /// - Returns: one sentence for each that was replaced. They are kept as notices for the staff too.
  public func checkActive() throws(PackageRefusal) -> [String] {
    guard ledger.exists else { return [] }
    let state = try ask { ledger throws(RecordsFault) in try ledger.state() }
    let damaged = state.active.values.filter { fault(of: $0.current) != nil }
    guard !damaged.isEmpty else { return [] }
    return try exclusively { () throws(PackageRefusal) in
      // Another program may have changed it meanwhile.
      let state = try ask { ledger throws(RecordsFault) in try ledger.state() }
      var sentences: [String] = []
      for id in damaged.map(\.current.id).sorted() {
        guard let active = state.active[id], let fault = fault(of: active.current) else { continue }
        sentences.append(try replace(active, fault: fault))
      }
      return sentences
    }
  }

  private func replace(_ active: ActivePack, fault: String) throws(PackageRefusal) -> String {
    let row = active.current
    let kept = active.previous.flatMap { self.fault(of: $0) == nil ? $0 : nil }
    let now =
      kept.map { "version \($0.version), which was kept, is used again" }
      ?? "it is not used until it is installed again"
    let sentence = "\(row.name), version \(row.version), is damaged, so \(now). \(fault)"
    try ask { ledger throws(RecordsFault) in
      try ledger.replaceDamaged(id: row.id, keepsPrevious: kept != nil, sentence: sentence)
    }
    removeUnused(id: row.id)
    return sentence
  }

  /// Removes what no row of the database names: installations that were cut off, versions that were
  /// dropped. Without a database nothing but unfinished work is touched.
  public func sweep() {
    guard access(packs, F_OK) == 0 else { return }
    _ = try? exclusively { () throws(PackageRefusal) in
      let names = FolderListing.names(in: packs) ?? []
      for name in names where name.hasPrefix(".staging-") || name.hasPrefix(".rubbish-") {
        Disk.remove("\(packs)/\(name)")
      }
      guard ledger.exists else { return }
      let state = try ask { ledger throws(RecordsFault) in try ledger.state() }
      for name in names where !name.hasPrefix(".") { removeUnused(id: name, state: state) }
    }
  }

  /// Removes the folders of `id` that the database does not name (any more).
  func removeUnused(id: String) {
    guard let state = try? ledger.state() else { return }
    removeUnused(id: id, state: state)
  }

  private func removeUnused(id: String, state: PackState) {
    let active = state.active[id]
    let used = [active?.current.folder, active?.previous?.folder].compactMap { $0 }
    let folders = FolderListing.names(in: "\(packs)/\(id)") ?? []
    for folder in folders where !used.contains(folder) { Disk.remove("\(packs)/\(id)/\(folder)") }
    if used.isEmpty { rmdir("\(packs)/\(id)") }
  }
}
