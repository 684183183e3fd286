import Foundation
import Plugins
import Results
import Storage

extension PackageStore {
  /// Takes installed packages back into the database after it was repaired and may not know them all.
  ///
  /// What lies in the store is the package as it came, signature and all: it is judged again as if it
  /// were installed, and counts only when its folder is exactly what came out of it. The highest
  /// version becomes the active one, the one below it the one to go back to.
  ///
  /// - Returns: one sentence for each that was taken back.
  public func restoreRows() -> [String] {
    guard access(packs, F_OK) == 0 else { return [] }
    let sentences = try? exclusively { () throws(PackageRefusal) in
      let state = try ask { ledger throws(RecordsFault) in try ledger.state() }
      var sentences: [String] = []
      for id in (FolderListing.names(in: packs) ?? []).sorted() where !id.hasPrefix(".") {
        let current = state.active[id].flatMap { SemanticVersion($0.current.version) }
        for (version, row, floor) in found(id) {
          // What is not above the version in use is the one to go back to, or rubbish.
          if let current, version <= current { continue }
          try ask { ledger throws(RecordsFault) in try ledger.activate(row, floor: floor) }
          sentences.append("\(row.name), version \(row.version), was taken back into use.")
        }
      }
      return sentences
    }
    return sentences ?? []
  }

  private typealias Found = (version: SemanticVersion, row: PackRow, floor: VersionFloor)

  /// The whole and valid versions of `id` in the store, lowest first.
  private func found(_ id: String) -> [Found] {
    var rows: [Found] = []
    for folder in FolderListing.names(in: "\(packs)/\(id)") ?? [] {
      let path = "\(packs)/\(id)/\(folder)/\(Self.packageFile)"
      guard let bytes = try? PackageFile.read(path),
        let package = try? Package(bytes, keys: keys, acceptsUnverified: true),
        package.manifest.id == id
      else { continue }
      var row = package.row(besides: nil)
      guard folder.hasPrefix(row.folder) else { continue }
      row.folder = folder
      guard fault(of: row) == nil else { continue }
      rows.append((package.manifest.version, row, package.floor))
    }
    return rows.sorted { $0.version < $1.version }
  }
}
