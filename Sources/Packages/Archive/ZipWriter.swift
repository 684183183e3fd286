/// Writes a zip in which every file is stored as it is: the same bytes each time, on any machine.
struct ZipWriter {
  private(set) var bytes: [UInt8] = []
  private var directory: [UInt8] = []
  private var count = 0
  /// 1 January 2020, midnight: a package has no time of its own.
  private static let time = [0x00, 0x00, 0x21, 0x50].map { UInt8($0) }

  /// Adds a file.
  mutating func add(_ name: String, _ content: [UInt8]) {
    let name = Array(name.utf8)
    let offset = bytes.count
    let common =
      Self.word(0) + Self.word(0) + Self.time + Self.long(Int(CRC32.sum(content)))
      + Self.long(content.count) + Self.long(content.count) + Self.word(name.count) + Self.word(0)
    bytes += Self.long(0x0403_4B50) + Self.word(10) + common + name + content
    let mode = 0o100644 << 16
    directory += Self.long(0x0201_4B50) + Self.word(3 << 8 | 10) + Self.word(10) + common
    directory += Self.word(0) + Self.word(0) + Self.word(0) + Self.long(mode) + Self.long(offset)
    directory += name
    count += 1
  }

  /// The whole zip.
  func finish() -> [UInt8] {
    bytes + directory + Self.end(count: count, directory: directory.count, offset: bytes.count)
  }

  /// The last record, behind a directory of so many files and bytes at `offset`.
  static func end(count: Int, directory: Int, offset: Int) -> [UInt8] {
    long(0x0605_4B50) + word(0) + word(0) + word(count) + word(count) + long(directory)
      + long(offset) + word(0)
  }

  static func word(_ value: Int) -> [UInt8] {
    [UInt8(truncatingIfNeeded: value), UInt8(truncatingIfNeeded: value >> 8)]
  }

  static func long(_ value: Int) -> [UInt8] { word(value) + word(value >> 16) }
}

/// The check sum of zip.
enum CRC32 {
  private static let table: [UInt32] = (0..<256).map { index in
    (0..<8).reduce(UInt32(index)) { value, _ in value >> 1 ^ (value & 1 == 1 ? 0xEDB8_8320 : 0) }
  }

  /// The sum of `bytes`.
  static func sum(_ bytes: some Sequence<UInt8>) -> UInt32 {
    ~bytes.reduce(UInt32.max) { table[Int(UInt8(truncatingIfNeeded: $0) ^ $1)] ^ $0 >> 8 }
  }
}
