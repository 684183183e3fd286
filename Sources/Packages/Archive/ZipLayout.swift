/// Reads the directory of a zip and refuses every layout but the plainest.
///
/// The whole file must be: the files one after the other, each with its own header, without a byte
/// between them; the directory; the end record. So there is one way to read it, and nothing can hide
/// before, between, behind or over the files. libzip reads the same bytes afterwards.
struct ZipLayout {
  /// Bytes of the last record.
  static let endLength = 22
  private let zip: LittleEndian

  /// The entries of the zip that fills `bytes`, in the order of its directory.
  static func entries(of bytes: ArraySlice<UInt8>) throws(PackageRefusal) -> [ZipEntry] {
    let layout = ZipLayout(zip: LittleEndian(bytes: bytes))
    let directory = try layout.directory()
    let entries = try layout.entries(in: directory.place, count: directory.count)
    try layout.checkTiling(entries, until: directory.place.lowerBound)
    return entries
  }

  private func directory() throws(PackageRefusal) -> (place: Range<Int>, count: Int) {
    guard zip.count >= Self.endLength, zip.long(0) == 0x0403_4B50 else { throw Self.noZip }
    let end = zip.slice(zip.count - Self.endLength, Self.endLength)
    return try Self.place(end: LittleEndian(bytes: end), length: zip.count)
  }

  private static let noZip = PackageRefusal(
    .notZip, "The package must hold a zip, and it does not.")

  /// Where the directory lies in a zip of `length` bytes whose last record is `end`, and how many
  /// files it counts.
  static func place(
    end: LittleEndian, length: Int
  ) throws(PackageRefusal) -> (place: Range<Int>, count: Int) {
    guard length >= endLength else { throw noZip }
    guard end.long(0) == 0x0605_4B50, end.word(20) == 0 else {
      throw PackageRefusal(
        .zipEnd, "The zip must end with its directory, but something follows or is cut off.")
    }
    let (count, size, offset) = (end.word(10), end.long(12), end.long(16))
    guard count != 0xFFFF, size != 0xFFFF_FFFF, offset != 0xFFFF_FFFF else {
      throw PackageRefusal(.zip64, "The zip is of the kind Zip64, which no package needs.")
    }
    let start = length - endLength
    guard end.word(4) == 0, end.word(6) == 0, end.word(8) == count, offset + size == start else {
      throw PackageRefusal(.zipEnd, "The zip's end record does not fit the file.")
    }
    guard PackageLimits.entries.contains(count) else {
      throw PackageRefusal(
        .entryCount,
        "A package may hold 1 to \(PackageLimits.entries.upperBound) files; it has \(count).")
    }
    return (offset..<start, count)
  }

  /// The entries of a directory that has been read alone.
  static func entries(
    inDirectory bytes: ArraySlice<UInt8>, count: Int
  ) throws(PackageRefusal) -> [ZipEntry] {
    try ZipLayout(zip: LittleEndian(bytes: bytes)).entries(in: 0..<bytes.count, count: count)
  }

  private func entries(in place: Range<Int>, count: Int) throws(PackageRefusal) -> [ZipEntry] {
    var entries: [ZipEntry] = []
    var offset = place.lowerBound
    for _ in 0..<count {
      guard offset + 46 <= place.upperBound, zip.long(offset) == 0x0201_4B50 else {
        throw refuse(.zipDirectory, "The zip's directory is damaged.")
      }
      let lengths = (name: zip.word(offset + 28), extra: zip.word(offset + 30))
      let next = offset + 46 + lengths.name + lengths.extra + zip.word(offset + 32)
      guard next <= place.upperBound else {
        throw refuse(.zipDirectory, "The zip's directory is damaged.")
      }
      let entry = self.entry(at: offset, nameLength: lengths.name)
      try checkHeader(
        entry, comment: zip.word(offset + 32), disk: zip.word(offset + 34),
        extra: zip.slice(offset + 46 + lengths.name, lengths.extra))
      entries.append(entry)
      offset = next
    }
    guard offset == place.upperBound else {
      throw refuse(.zipDirectory, "The zip's directory holds more than it counts.")
    }
    return entries
  }

  private func entry(at offset: Int, nameLength: Int) -> ZipEntry {
    let name = zip.slice(offset + 46, nameLength)
    return ZipEntry(
      name: String(decoding: name, as: UTF8.self), nameBytes: name, flags: zip.word(offset + 8),
      method: zip.word(offset + 10), checksum: zip.long(offset + 16),
      compressed: zip.long(offset + 20), size: zip.long(offset + 24), offset: zip.long(offset + 42),
      host: zip.byte(offset + 5), attributes: zip.long(offset + 38))
  }

  private func checkHeader(
    _ entry: ZipEntry, comment: Int, disk: Int, extra: ArraySlice<UInt8>
  ) throws(PackageRefusal) {
    guard entry.compressed != 0xFFFF_FFFF, entry.size != 0xFFFF_FFFF, entry.offset != 0xFFFF_FFFF
    else { throw refuse(.zip64, "The zip is of the kind Zip64, which no package needs.") }
    guard disk == 0 else {
      throw refuse(.zipDirectory, "The zip is one part of several; a package is one file.")
    }
    guard entry.flags & 0x2041 == 0 else {
      throw refuse(.encrypted, "The file \(shown(entry)) is encrypted; a package never is.")
    }
    guard entry.flags & 8 == 0 else {
      throw refuse(
        .streamed, "The zip was written as a stream; make it with tuntun plugin pack.")
    }
    guard entry.flags & ~0x0806 == 0 else {
      throw refuse(.flags, "The file \(shown(entry)) needs something that packages do not have.")
    }
    guard [0, 8].contains(entry.method) else {
      throw refuse(
        .method,
        "The file \(shown(entry)) is compressed by method \(entry.method); only stored "
          + "and deflate are read.")
    }
    guard comment == 0 else {
      throw refuse(.comment, "The file \(shown(entry)) carries a comment, which no package needs.")
    }
    try checkExtra(extra, entry)
  }

  /// Time stamps and owners are let pass; whatever gives a second name or size is not.
  private func checkExtra(
    _ extra: ArraySlice<UInt8>, _ entry: ZipEntry
  ) throws(PackageRefusal) {
    let fields = LittleEndian(bytes: extra)
    let allowed = [0x5455, 0x7875, 0x5855, 0x7855, 0x000A]
    var offset = 0
    while offset < fields.count {
      let (id, length) = (fields.word(offset), fields.word(offset + 2))
      guard id != 1 else {
        throw refuse(.zip64, "The zip is of the kind Zip64, which no package needs.")
      }
      guard allowed.contains(id), offset + 4 + length <= fields.count else {
        throw refuse(.extraField, "The file \(shown(entry)) has a field that packages do not have.")
      }
      offset += 4 + length
    }
  }

  private func checkTiling(_ entries: [ZipEntry], until end: Int) throws(PackageRefusal) {
    var next = 0
    for entry in entries.sorted(by: { $0.offset < $1.offset }) {
      guard entry.offset == next else {
        throw refuse(.gap, "The files of the zip must follow each other without gaps or overlap.")
      }
      guard next + 30 <= end, zip.long(next) == 0x0403_4B50 else {
        throw refuse(.localHeader, "The header of \(shown(entry)) is damaged.")
      }
      let (name, extra) = (zip.word(next + 26), zip.word(next + 28))
      guard zip.word(next + 6) == entry.flags, zip.word(next + 8) == entry.method,
        zip.long(next + 14) == entry.checksum, zip.long(next + 18) == entry.compressed,
        zip.long(next + 22) == entry.size, zip.slice(next + 30, name) == entry.nameBytes
      else {
        throw refuse(.localHeader, "The header of \(shown(entry)) and the directory differ.")
      }
      try checkExtra(zip.slice(next + 30 + name, extra), entry)
      next += 30 + name + extra + entry.compressed
    }
    guard next == end else {
      throw refuse(.gap, "The files of the zip must follow each other without gaps or overlap.")
    }
  }

  private func refuse(_ reason: PackageRefusal.Reason, _ sentence: String) -> PackageRefusal {
    PackageRefusal(reason, sentence)
  }

  private func shown(_ entry: ZipEntry) -> String { ZipNames.shown(entry.nameBytes) }
}
