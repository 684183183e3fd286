/// Numbers in the bytes of a zip, least significant byte first; 0 beyond the end.
struct LittleEndian {
  let bytes: ArraySlice<UInt8>

  /// Bytes there are.
  var count: Int { bytes.count }

  /// The byte at `offset` from the first.
  func byte(_ offset: Int) -> Int {
    guard offset >= 0, offset < bytes.count else { return 0 }
    return Int(bytes[bytes.startIndex + offset])
  }

  func word(_ offset: Int) -> Int { byte(offset) | byte(offset + 1) << 8 }

  func long(_ offset: Int) -> Int { word(offset) | word(offset + 2) << 16 }

  /// `count` bytes from `offset`, fewer at the end.
  func slice(_ offset: Int, _ count: Int) -> ArraySlice<UInt8> {
    guard offset >= 0, count >= 0, offset <= bytes.count else { return [] }
    return bytes.dropFirst(offset).prefix(count)
  }
}
