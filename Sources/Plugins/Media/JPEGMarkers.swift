/// The markers of a JPEG file, walked without decoding anything.
struct JPEGMarkers {
  /// Pixels of the picture.
  private(set) var frame: (width: Int, height: Int)?
  /// Passes over the picture.
  private(set) var scans = 0
  /// Whether the markers do not fit together.
  private(set) var isDamaged = false

  init(_ bytes: [UInt8]) {
    var index = 2
    while index + 1 < bytes.count, !isDamaged {
      guard bytes[index] == 0xFF else {
        isDamaged = true
        return
      }
      let marker = bytes[index + 1]
      switch marker {
      case 0xFF: index += 1
      case 0xD9: return
      case 0x01, 0xD0...0xD8: index += 2
      default: index = segment(marker, at: index + 2, in: bytes)
      }
    }
  }

  /// Steps over a segment, and over the coded picture behind the start of a scan.
  private mutating func segment(_ marker: UInt8, at start: Int, in bytes: [UInt8]) -> Int {
    guard start + 1 < bytes.count else {
      isDamaged = true
      return bytes.count
    }
    let length = Int(bytes[start]) << 8 | Int(bytes[start + 1])
    guard length >= 2, start + length <= bytes.count else {
      isDamaged = true
      return bytes.count
    }
    if (0xC0...0xCF).contains(marker), ![0xC4, 0xC8, 0xCC].contains(marker), length >= 8 {
      frame = (
        Int(bytes[start + 5]) << 8 | Int(bytes[start + 6]),
        Int(bytes[start + 3]) << 8 | Int(bytes[start + 4])
      )
    }
    guard marker == 0xDA else { return start + length }
    scans += 1
    return endOfScan(from: start + length, in: bytes)
  }

  private func endOfScan(from start: Int, in bytes: [UInt8]) -> Int {
    var index = start
    while index + 1 < bytes.count {
      let next = bytes[index + 1]
      if bytes[index] == 0xFF, next != 0, !(0xD0...0xD7).contains(next) { return index }
      index += 1
    }
    return bytes.count
  }
}
