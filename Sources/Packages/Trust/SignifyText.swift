import Foundation

/// The two lines that signify puts before everything: a comment and one line of base64.
struct SignifyText: Equatable, Sendable {
  private static let mark = Array("untrusted comment: ".utf8)
  private static let commentLimit = 200
  /// Bytes of a key's file that signify reads.
  private static let keyFileLimit = 2047

  /// Text after `untrusted comment: `.
  var comment: String
  /// What the base64 stands for.
  var data: [UInt8]
  /// Bytes of both lines, line ends included.
  var length: Int

  /// Reads both lines at the beginning of `bytes`; `nil` unless they are exactly as signify writes
  /// them, with `size` bytes of data.
  init?(_ bytes: [UInt8], size: Int) {
    guard bytes.starts(with: Self.mark) else { return nil }
    let comment = bytes[Self.mark.count...].prefix(Self.commentLimit + 1).prefix { $0 != 0x0A }
    guard comment.count <= Self.commentLimit, comment.allSatisfy({ $0 >= 0x20 && $0 != 0x7F }),
      let text = String(validating: comment, as: UTF8.self)
    else { return nil }
    let start = comment.endIndex + 1
    let width = (size + 2) / 3 * 4
    guard start + width < bytes.count, bytes[start - 1] == 0x0A, bytes[start + width] == 0x0A,
      let data = Self.decode(bytes[start..<(start + width)]), data.count == size
    else { return nil }
    (self.comment, self.data, length) = (text, data, start + width + 1)
  }

  /// Reads the file of a key as signify does: the lines may end as Windows ends them, blanks may stand
  /// in the base64, and what follows the second line is not looked at. `nil` where signify refuses.
  init?(keyFile bytes: [UInt8], size: Int) {
    let lines = bytes.prefix(Self.keyFileLimit).prefix { $0 != 0 }
      .split(separator: 0x0A, maxSplits: 2, omittingEmptySubsequences: false)
    guard lines.count == 3, lines[0].starts(with: Self.mark), lines[0].count > Self.mark.count,
      let data = Self.decode(lines[1].filter { !Self.isBlank($0) }[...]), data.count == size
    else { return nil }
    comment = String(decoding: lines[0].dropFirst(Self.mark.count), as: UTF8.self)
    (self.data, length) = (data, bytes.count)
  }

  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == 0x20 || (0x09...0x0D).contains(byte)
  }

  /// Lines to be written.
  init(comment: String, data: [UInt8]) {
    (self.comment, self.data) = (comment, data)
    length = Self.text(comment, data).count
  }

  /// Both lines as bytes.
  var bytes: [UInt8] { Self.text(comment, data) }

  private static func text(_ comment: String, _ data: [UInt8]) -> [UInt8] {
    mark + Array("\(comment)\n\(Data(data).base64EncodedString())\n".utf8)
  }

  /// Base64 with no character but its own, and in the one form that encoding gives.
  private static func decode(_ text: ArraySlice<UInt8>) -> [UInt8]? {
    guard let data = Data(base64Encoded: Data(text)), data.base64EncodedData() == Data(text) else {
      return nil
    }
    return Array(data)
  }
}
