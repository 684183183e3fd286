/// The directory of a zip in a large file, and single small files out of it: what can be told of a
/// package in a moment. Nothing of it is trusted; whatever is installed is read whole.
struct ZipHead {
  /// Everything in the zip.
  let entries: [ZipEntry]
  private let file: OpenFile
  private let start: Int

  /// Reads the directory of the zip that fills `file` from `start` on.
  init(_ file: OpenFile, from start: Int) throws(PackageRefusal) {
    let length = file.size - start
    let end = try file.bytes(
      at: max(start, file.size - ZipLayout.endLength), ZipLayout.endLength)
    let (place, count) = try ZipLayout.place(end: LittleEndian(bytes: end[...]), length: length)
    let directory = try file.bytes(at: start + place.lowerBound, place.count)
    entries = try ZipLayout.entries(inDirectory: directory[...], count: count)
    (self.file, self.start) = (file, start)
  }

  /// The files of these names, unpacked.
  ///
  /// A zip of these files alone is put together and read by the same rules as a package.
  func read(_ wanted: (ZipEntry) -> Bool) throws(PackageRefusal) -> [String: [UInt8]] {
    var zip: [UInt8] = []
    var directory: [UInt8] = []
    let chosen = entries.filter(wanted)
    for entry in chosen {
      let header = LittleEndian(bytes: try file.bytes(at: start + entry.offset, 30)[...])
      let length = 30 + header.word(26) + header.word(28) + entry.compressed
      directory += record(entry, header, at: zip.count)
      zip += try file.bytes(at: start + entry.offset, length)
    }
    let end = ZipWriter.end(count: chosen.count, directory: directory.count, offset: zip.count)
    return try MemorySink.unpack(zip + directory + end)
  }

  private func record(_ entry: ZipEntry, _ header: LittleEndian, at offset: Int) -> [UInt8] {
    let (word, long) = (ZipWriter.word, ZipWriter.long)
    let sizes = long(entry.checksum) + long(entry.compressed) + long(entry.size)
    let version = header.word(4)
    return long(0x0201_4B50) + word(entry.host << 8 | version) + word(version) + word(entry.flags)
      + word(entry.method) + long(header.long(10)) + sizes + word(entry.nameBytes.count) + long(0)
      + long(0) + long(entry.attributes) + long(offset) + entry.nameBytes
  }
}

extension MemorySink {
  /// The files of a zip by their names; of a set-up, where these limits are given.
  static func unpack(
    _ bytes: [UInt8], limits: [String: Int]? = nil, total: Int = PackageLimits.total
  ) throws(PackageRefusal) -> [String: [UInt8]] {
    let entries = try ZipLayout.entries(of: bytes[...])
    if let limits { try ZipNames.check(entries, limits: limits, total: total) }
    let sink = MemorySink()
    try ZipArchive.with(bytes[...], entries: entries) { archive throws(PackageRefusal) in
      for (index, entry) in entries.enumerated() {
        sink.begin(entry.name, size: entry.size)
        try archive.read(index, entry) { piece throws(PackageRefusal) in sink.write(piece) }
      }
    }
    return sink.files
  }
}
