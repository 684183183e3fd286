/// Places in a text of bytes, as a person counts them: by lines from 1.
public enum UTF8Lines {
  /// The first line whose bytes are not UTF-8, or `nil` where all are.
  public static func firstInvalidLine(in bytes: [UInt8]) -> Int? {
    if String(validating: bytes, as: UTF8.self) != nil { return nil }
    var number = 1
    for line in bytes.split(separator: 0x0A, omittingEmptySubsequences: false) {
      if String(validating: line, as: UTF8.self) == nil { return number }
      number += 1
    }
    return 1
  }
}
