/// Just enough of deflate to write long rows of zeros.
enum Deflate {
  /// `count` zeros in the tightest form there is: 258 of them in two bits.
  static func zeros(_ count: Int) -> [UInt8] {
    var bits = Bits()
    writeCodes(&bits)
    // The first zero is a literal, and so is what 258 does not divide.
    let (rows, rest) = max(count - 1, 0).quotientAndRemainder(dividingBy: 258)
    for _ in 0..<(count > 0 ? rest + 1 : 0) { bits.code(0b10, 2) }
    for _ in 0..<rows { bits.code(0, 2) }
    bits.code(0b11, 2)
    return bits.bytes
  }

  /// One block with codes of its own: length 258 takes one bit, distance 1 another; zero and the end
  /// take two.
  private static func writeCodes(_ bits: inout Bits) {
    bits.add(1, 1)
    bits.add(2, 2)
    bits.add(29, 5)
    bits.add(0, 5)
    bits.add(14, 4)
    for length in [0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 2, 0, 2] { bits.add(length, 3) }
    bits.code(0b11, 2)
    for (zeros, isFollowed) in [(138, false), (117, true), (28, false)] {
      bits.code(0, 1)
      bits.add(zeros - 11, 7)
      if isFollowed { bits.code(0b11, 2) }
    }
    bits.code(0b10, 2)
    bits.code(0b10, 2)
  }

  private struct Bits {
    private(set) var bytes: [UInt8] = []
    private var used = 8

    mutating func add(_ value: Int, _ count: Int) {
      for place in 0..<count { bit(value >> place & 1) }
    }

    /// Huffman codes go with their first bit first.
    mutating func code(_ value: Int, _ count: Int) {
      for place in (0..<count).reversed() { bit(value >> place & 1) }
    }

    private mutating func bit(_ value: Int) {
      if used == 8 {
        bytes.append(0)
        used = 0
      }
      bytes[bytes.count - 1] |= UInt8(value << used)
      used += 1
    }
  }
}
