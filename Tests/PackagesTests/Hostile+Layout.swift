import Foundation

@testable import Packages

extension Hostile {
  /// The zip as a whole does not fit.
  static func layouts() -> [Hostile] {
    var whole = RawZip(Sample.files())
    whole.addList()
    let good = whole.bytes
    let cuts = [0, 10, 50, 90, 99].map { percent in
      Hostile(
        name: "cut off at \(percent) %", reason: percent == 0 ? .fileSize : .zipEnd,
        zip: Array(good[..<(good.count * percent / 100)]))
    }
    return cuts + [
      Hostile(name: "no zip at all", reason: .notZip, zip: Array(repeating: 65, count: 500)),
      Hostile(name: "7z", reason: .notZip, zip: [0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C] + good),
      Hostile(name: "two zips", reason: .zipEnd, zip: good + good),
      Hostile(name: "signed twice", reason: .notZip, zip: Array("untrusted comment: ".utf8) + good),
      after("bytes before", .notZip) { $0.prefix = Array("#!/bin/sh\n".utf8) },
      after("empty files before", .gap) {
        $0.prefix = [0x50, 0x4B, 3, 4] + [UInt8](repeating: 0, count: 26)
      },
      after("bytes behind", .zipEnd) { $0.suffix = [0] },
      after("many bytes behind", .zipEnd) { $0.suffix = [UInt8](repeating: 0x20, count: 4000) },
      after("bytes before the directory", .gap) { $0.beforeDirectory = [1, 2, 3, 4] },
      after("bytes before the end", .zipEnd) { $0.beforeEnd = [0, 0] },
      after("bytes before the end that count", .zipDirectory) {
        $0.beforeEnd = [0, 0]
        $0.sizeShift = 2
      },
      after("comment of the zip", .zipEnd) { $0.comment = Array("hello".utf8) },
      after("comment without bytes", .zipEnd) { $0.commentLength = 5 },
      after("end record in the comment", .zipEnd) {
        $0.comment = [0x50, 0x4B, 5, 6] + [UInt8](repeating: 0, count: 18)
      },
      after("disk 1", .zipEnd) { $0.disk = 1 },
      after("directory on disk 1", .zipEnd) { $0.directoryDisk = 1 },
      after("file on disk 1", .zipDirectory) { $0["notes.txt"].disk = 1 },
      after("fewer files on this disk", .zipEnd) { $0.countOnDisk = 1 },
      after("counts one too few", .zipDirectory) { $0.count = $0.entries.count - 1 },
      after("counts one too many", .zipDirectory) { $0.count = $0.entries.count + 1 },
      after("counts none", .entryCount) { $0.count = 0 },
      after("counts Zip64", .zip64) { $0.count = 0xFFFF },
      after("directory too far", .zipEnd) { $0.directoryShift = 1 },
      after("directory too near", .zipEnd) { $0.directoryShift = -1 },
      after("directory nowhere", .zipEnd) { $0.directoryShift = 1 << 30 },
      after("directory Zip64", .zip64) { $0.directoryOffset = 0xFFFF_FFFF },
      after("directory too long", .zipEnd) { $0.sizeShift = 46 },
      after("directory too short", .zipEnd) { $0.sizeShift = -46 },
      after("directory of another kind", .zipDirectory) {
        $0.directorySignature = [0x50, 0x4B, 1, 3]
      },
      after("hidden file", .gap) { $0["notes.txt"].isHidden = true },
      after("gap", .gap) { $0["notes.txt"].gap = [0] },
      after("wide gap", .gap) { $0["plugin.json"].gap = [UInt8](repeating: 7, count: 999) },
      after("overlap", .gap) { $0["strings.po"].shift = -20 },
      after("shifted file", .gap) { $0["strings.po"].shift = 1 },
      after("two files in one place", .gap) { zip in
        zip["strings.po"].shift = -(30 + "plugin.json".utf8.count + zip["plugin.json"].data.count)
      },
      before("too many files", .entryCount) { zip in
        zip.entries += (0..<5000).map { .init("n\($0).txt", []) }
      },
      Hostile(name: "no files", reason: .entryCount, zip: emptyBehindHeader),
    ]
  }

  /// An end record alone is no file; one behind a header counts none.
  private static let emptyBehindHeader: [UInt8] = {
    var zip = RawZip(["a.txt": Array(repeating: 65, count: 400)])
    zip.entries[0].isHidden = true
    return zip.bytes
  }()

  /// One header lies.
  static func headers() -> [Hostile] {
    let methods = [1, 2, 3, 4, 5, 6, 7, 9, 10, 12, 14, 16, 18, 19, 20, 93, 95, 97, 98, 99]
    let flags: [(Int, PackageRefusal.Reason)] = [
      (0x1, .encrypted), (0x40, .encrypted), (0x2000, .encrypted), (0x8, .streamed), (0x10, .flags),
      (0x20, .flags), (0x80, .flags), (0x100, .flags), (0x200, .flags), (0x400, .flags),
      (0x1000, .flags), (0x4000, .flags), (0x8000, .flags),
    ]
    let extras: [(String, Int, PackageRefusal.Reason)] = [
      ("Zip64", 1, .zip64), ("second name", 0x7075, .extraField),
      ("second comment", 0x6375, .extraField), ("AES", 0x9901, .extraField),
      ("strong encryption", 0x17, .extraField), ("certificate", 0x14, .extraField),
      ("rights", 0x756E, .extraField), ("unknown", 0xCAFE, .extraField),
    ]
    let inMethods = methods.map { method in
      after("method \(method)", .method) { $0["notes.txt"].method = method }
    }
    let inFlags = flags.map { flag, reason in
      after("flag \(flag)", reason) { $0["notes.txt"].flags = flag }
    }
    let inExtras = extras.flatMap { name, id, reason in
      let field = [UInt8(id & 255), UInt8(id >> 8), 8, 0, 1, 2, 3, 4, 5, 6, 7, 8]
      return [
        after("field \(name)", reason) { $0["notes.txt"].extra = field },
        after("field \(name) before the file", reason) { $0["notes.txt"].local.extra = field },
      ]
    }
    return inMethods + inFlags + inExtras + differences()
  }

  private static func differences() -> [Hostile] {
    [
      after("field cut off", .extraField) { $0["notes.txt"].extra = [0x55, 0x54, 9, 0, 1] },
      after("field of one byte", .extraField) { $0["notes.txt"].extra = [0x55] },
      after("comment of a file", .comment) { $0["notes.txt"].comment = Array("hello".utf8) },
      after("other name before the file", .localHeader) {
        $0["notes.txt"].local.name = Array("other.txt".utf8)
      },
      after("longer name before the file", .localHeader) {
        $0["notes.txt"].local.name = Array("notes.txt.sh".utf8)
      },
      after("other method before the file", .localHeader) { $0["notes.txt"].local.method = 8 },
      after("encrypted only before the file", .localHeader) { $0["notes.txt"].local.flags = 1 },
      after("streamed only before the file", .localHeader) { $0["notes.txt"].local.flags = 8 },
      after("other sum before the file", .localHeader) { $0["notes.txt"].local.checksum = 1 },
      after("other size before the file", .localHeader) { $0["notes.txt"].local.size = 1 },
      after("other length before the file", .localHeader) { $0["notes.txt"].local.compressed = 1 },
      after("no header before the file", .localHeader) {
        $0["notes.txt"].local.signature = [0x50, 0x4B, 7, 8]
      },
      after("wrong sum", .checksum) { $0["strings.po"].checksum ^= 1 },
      after("wrong sum of the manifest", .checksum) { $0["plugin.json"].checksum ^= 1 },
      after("wrong sum of the list", .checksum) { $0["files.json"].checksum ^= 1 },
      after("stored with two sizes", .inconsistent) { $0["notes.txt"].size += 1 },
      after("damaged deflate", .checksum) { zip in
        zip["strings.po"].method = 8
        zip["strings.po"].data = zip["strings.po"].content.map { $0 ^ 0xA5 }
      },
    ]
  }

  /// Too much of something.
  static func sizes() -> [Hostile] {
    [
      before("bomb", .ratio) { $0.entries.append(deflated("bomb.txt", size: 1 << 20)) },
      before("bomb of 1 GiB", .entrySize) {
        $0.entries.append(deflated("bomb.wav", size: 1 << 30))
      },
      before("bomb in a sound", .ratio) { $0.entries.append(deflated("bomb.wav", size: 30 << 20)) },
      after("longer than the zip says", .wrongSize) { zip in
        zip["strings.po"] = deflated("strings.po", size: zip["strings.po"].size, real: 60_000)
      },
      before("text too large", .entrySize) {
        $0.entries.append(.init("long.txt", [UInt8](repeating: 65, count: (1 << 20) + 1)))
      },
      before("picture too large", .entrySize) {
        $0.entries.append(.init("long.png", [UInt8](repeating: 65, count: (8 << 20) + 1)))
      },
      before("sound too large", .entrySize) {
        $0.entries.append(.init("long.ogg", [UInt8](repeating: 65, count: (16 << 20) + 1)))
      },
      before("sizes that run over", .entrySize) { $0["notes.txt"].size = 0xFFFF_FFFE },
      before("sizes of Zip64", .zip64) { $0["notes.txt"].size = 0xFFFF_FFFF },
      before("length of Zip64", .zip64) { $0["notes.txt"].compressed = 0xFFFF_FFFF },
      before("place of Zip64", .zip64) { $0["notes.txt"].offset = 0xFFFF_FFFF },
      before("all together too large", .totalSize) { zip in
        // Declared only: nothing that large is ever unpacked.
        zip.entries += (0..<9).map { index in
          var entry = RawZip.Entry("s\(index).wav", [UInt8](repeating: 0, count: 100_000))
          (entry.method, entry.size) = (8, 15 << 20)
          return entry
        }
      },
      Hostile(
        name: "file too large", reason: .fileSize, zip: [UInt8](repeating: 0, count: 65 << 20)),
      Hostile(name: "file too small", reason: .fileSize, zip: [0x50, 0x4B, 5, 6]),
    ]
  }

  /// An entry of zeros, of which the zip says that there are `size`.
  private static func deflated(_ name: String, size: Int, real: Int? = nil) -> RawZip.Entry {
    var entry = RawZip.Entry(name, [UInt8](repeating: 0, count: real == nil ? 0 : size))
    entry.method = 8
    entry.data = Deflate.zeros(real ?? size)
    (entry.size, entry.compressed) = (size, entry.data.count)
    return entry
  }
}
