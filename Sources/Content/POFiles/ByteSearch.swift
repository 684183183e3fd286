/// Finds a run of bytes in a text without making strings.
enum ByteSearch {
  /// Where `needle` first stands in `bytes` at or after `start`.
  static func first(_ needle: [UInt8], in bytes: [UInt8], from start: Int = 0) -> Int? {
    guard let head = needle.first, bytes.count >= needle.count else { return nil }
    return bytes.withUnsafeBufferPointer { all in
      var index = start
      let last = all.count - needle.count
      while index <= last {
        if all[index] == head, all[index...].starts(with: needle) { return index }
        index += 1
      }
      return nil
    }
  }
}
