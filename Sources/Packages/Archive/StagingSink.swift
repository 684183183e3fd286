import Foundation
import Storage

/// Unpacks a package into a folder. Nothing is flushed before ``flush()``: a package that its own
/// rules refuse costs the disk little.
final class StagingSink: PackageSink {
  private let root: String
  private var folders: Set<String> = []
  private var files: [String] = []
  private var file: NewFile?

  /// Unpacks into `root`, which exists and is empty.
  init(root: String) { self.root = root }

  func begin(_ name: String, size: Int) throws(PackageRefusal) {
    // The list lies beside the plugin's folder, not in it.
    guard name != FileList.file else { return }
    let path = root + "/" + name
    try makeFolders(of: name)
    file = try onDisk(NewFile(path))
    files.append(path)
  }

  func write(_ piece: UnsafeRawBufferPointer) throws(PackageRefusal) {
    try onDisk(file?.write(piece))
  }

  func end() throws(PackageRefusal) {
    file?.close()
    file = nil
  }

  /// Flushes every file, then the folders, the deepest first.
  func flush() throws(PackageRefusal) {
    for path in files { try onDisk(Disk.flushFile(path)) }
    for folder in folders.sorted(by: { $0.utf8.count > $1.utf8.count }) {
      try onDisk(Disk.flushFolder(root + "/" + folder))
    }
    try onDisk(Disk.flushFolder(root))
  }

  private func makeFolders(of name: String) throws(PackageRefusal) {
    let parts = name.split(separator: "/").dropLast()
    for count in parts.indices {
      let folder = parts[...count].joined(separator: "/")
      if folders.insert(folder).inserted { try onDisk(Disk.makeFolder(root + "/" + folder)) }
    }
  }
}
