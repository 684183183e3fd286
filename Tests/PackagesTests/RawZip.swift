import Foundation

@testable import Packages

/// Writes zips that lie: every field can be set, in the directory and before the file.
struct RawZip {
  struct Entry {
    var name: [UInt8]
    var content: [UInt8]
    /// What stands in the zip; the content itself where it is stored.
    var data: [UInt8]
    var method = 0
    var flags = 0
    var needs = 20
    var checksum: Int
    var size: Int
    var compressed: Int
    var extra: [UInt8] = []
    var comment: [UInt8] = []
    var disk = 0
    var host = 3
    var mode = 0o100644
    var dosAttributes = 0
    /// Added to the place that the directory gives, and what it gives instead.
    var shift = 0
    var offset: Int?
    /// Changes of the header before the file only.
    var local: Local = Local()
    /// Bytes after the file that belong to nothing.
    var gap: [UInt8] = []
    /// Whether the directory leaves it out, or the file itself is left out.
    var isHidden = false

    init(_ name: String, _ content: [UInt8]) {
      self.init(bytes: Array(name.utf8), content)
    }

    init(bytes name: [UInt8], _ content: [UInt8]) {
      (self.name, self.content, data) = (name, content, content)
      (checksum, size, compressed) = (Int(CRC32.sum(content)), content.count, content.count)
    }
  }

  struct Local {
    var name: [UInt8]?
    var flags: Int?
    var method: Int?
    var checksum: Int?
    var size: Int?
    var compressed: Int?
    var extra: [UInt8]?
    var signature: [UInt8]?
  }

  var entries: [Entry]
  var prefix: [UInt8] = []
  var suffix: [UInt8] = []
  var beforeDirectory: [UInt8] = []
  var beforeEnd: [UInt8] = []
  var comment: [UInt8] = []
  var commentLength: Int?
  var disk = 0
  var directoryDisk = 0
  var countOnDisk: Int?
  var count: Int?
  var directoryShift = 0
  var directoryOffset: Int?
  var sizeShift = 0
  var directorySignature: [UInt8]?

  init(_ files: [String: [UInt8]]) {
    entries = files.keys.sorted().map { Entry($0, files[$0] ?? []) }
  }

  /// The entry named `name`.
  subscript(_ name: String) -> Entry {
    get { entries.first { $0.name == Array(name.utf8) } ?? Entry(name, []) }
    set {
      if let index = entries.firstIndex(where: { $0.name == Array(name.utf8) }) {
        entries[index] = newValue
      } else {
        entries.append(newValue)
      }
    }
  }

  /// The list of what is in it, as a first entry.
  mutating func addList() {
    let list = FileList(
      entries.filter { !$0.isHidden }.map {
        ListedFile(
          path: String(decoding: $0.name, as: UTF8.self), size: $0.content.count,
          digest: Hexadecimal.digest($0.content))
      })
    entries.insert(Entry(FileList.file, list.bytes), at: 0)
  }

  var bytes: [UInt8] {
    var files = prefix
    var directory: [UInt8] = []
    var shown = 0
    for entry in entries {
      let offset = files.count
      files += local(entry) + entry.data + entry.gap
      if !entry.isHidden {
        directory += central(entry, offset: offset)
        shown += 1
      }
    }
    files += beforeDirectory
    let start = files.count
    let end =
      [0x50, 0x4B, 5, 6] + word(disk) + word(directoryDisk) + word(countOnDisk ?? count ?? shown)
      + word(count ?? shown) + long(directory.count + sizeShift)
      + long(directoryOffset ?? start + directoryShift)
      + word(commentLength ?? comment.count) + comment
    return files + directory + beforeEnd + end + suffix
  }

  private func local(_ entry: Entry) -> [UInt8] {
    let name = entry.local.name ?? entry.name
    let extra = entry.local.extra ?? entry.extra
    var bytes = (entry.local.signature ?? [0x50, 0x4B, 3, 4]) + word(entry.needs)
    bytes += word(entry.local.flags ?? entry.flags) + word(entry.local.method ?? entry.method)
    bytes += [0, 0, 0x21, 0x50] + long(entry.local.checksum ?? entry.checksum)
    bytes += long(entry.local.compressed ?? entry.compressed) + long(entry.local.size ?? entry.size)
    return bytes + word(name.count) + word(extra.count) + name + extra
  }

  private func central(_ entry: Entry, offset: Int) -> [UInt8] {
    var bytes = (directorySignature ?? [0x50, 0x4B, 1, 2]) + [20, UInt8(entry.host)]
    bytes += word(entry.needs) + word(entry.flags) + word(entry.method) + [0, 0, 0x21, 0x50]
    bytes += long(entry.checksum) + long(entry.compressed) + long(entry.size)
    bytes += word(entry.name.count) + word(entry.extra.count) + word(entry.comment.count)
    bytes += word(entry.disk) + word(0) + long(entry.mode << 16 | entry.dosAttributes)
    return bytes + long(entry.offset ?? offset + entry.shift) + entry.name + entry.extra
      + entry.comment
  }

  private func word(_ value: Int) -> [UInt8] {
    [UInt8(truncatingIfNeeded: value), UInt8(truncatingIfNeeded: value >> 8)]
  }

  private func long(_ value: Int) -> [UInt8] { word(value) + word(value >> 16) }
}
