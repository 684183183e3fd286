import CZip

/// libzip over bytes whose layout ``ZipLayout`` has found plain: unpacks and checks sums.
final class ZipArchive {
  private static let chunk = 64 << 10
  private let handle: OpaquePointer

  /// Does `body` with the zip that fills `bytes`, which must be the one that `entries` describe.
  static func with<Value>(
    _ bytes: ArraySlice<UInt8>, entries: [ZipEntry],
    _ body: (ZipArchive) throws(PackageRefusal) -> Value
  ) throws(PackageRefusal) -> Value {
    let result = bytes.withUnsafeBytes { buffer -> Result<Value, PackageRefusal> in
      do throws(PackageRefusal) {
        let archive = try ZipArchive(buffer, entries: entries)
        return .success(try body(archive))
      } catch {
        return .failure(error)
      }
    }
    return try result.get()
  }

  private init(_ buffer: UnsafeRawBufferPointer, entries: [ZipEntry]) throws(PackageRefusal) {
    var error = zip_error_t()
    zip_error_init(&error)
    defer { zip_error_fini(&error) }
    guard
      let source = zip_source_buffer_create(
        buffer.baseAddress, zip_uint64_t(buffer.count), 0, &error)
    else { throw Self.inconsistent }
    guard let handle = zip_open_from_source(source, ZIP_RDONLY | ZIP_CHECKCONS, &error) else {
      zip_source_free(source)
      throw Self.inconsistent
    }
    self.handle = handle
    guard zip_get_num_entries(handle, 0) == zip_int64_t(entries.count),
      entries.indices.allSatisfy({ isSame(entries[$0], at: $0) })
    else { throw Self.inconsistent }
  }

  deinit { zip_discard(handle) }

  private func isSame(_ entry: ZipEntry, at index: Int) -> Bool {
    var info = zip_stat_t()
    guard zip_stat_index(handle, zip_uint64_t(index), 0, &info) == 0, let name = info.name else {
      return false
    }
    return String(cString: name) == entry.name && info.size == entry.size
      && info.comp_size == entry.compressed && Int(info.crc) == entry.checksum
  }

  /// Unpacks entry `index`, handing its bytes on piece by piece; never more than it says it has.
  func read(
    _ index: Int, _ entry: ZipEntry,
    _ body: (UnsafeRawBufferPointer) throws(PackageRefusal) -> Void
  ) throws(PackageRefusal) {
    guard let file = zip_fopen_index(handle, zip_uint64_t(index), 0) else {
      throw Self.checksum(entry)
    }
    defer { zip_fclose(file) }
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: Self.chunk, alignment: 16)
    defer { buffer.deallocate() }
    var left = entry.size
    while true {
      let count = Int(zip_fread(file, buffer.baseAddress, zip_uint64_t(buffer.count)))
      guard count >= 0 else { throw Self.checksum(entry) }
      if count == 0 { break }
      guard count <= left else {
        throw PackageRefusal(.wrongSize, "The file \(entry.name) is longer than the zip says.")
      }
      left -= count
      try body(UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer(buffer)[..<count]))
    }
    guard left == 0 else {
      throw PackageRefusal(.wrongSize, "The file \(entry.name) is shorter than the zip says.")
    }
  }

  private static let inconsistent = PackageRefusal(
    .inconsistent, "The zip contradicts itself; make the package again with tuntun plugin pack.")

  private static func checksum(_ entry: ZipEntry) -> PackageRefusal {
    PackageRefusal(.checksum, "The file \(entry.name) is damaged inside the zip.")
  }
}
