import Cryptography

/// Bytes as small hexadecimal digits.
enum Hexadecimal {
  static func text(_ bytes: some Sequence<UInt8>) -> String {
    let digits = Array("0123456789abcdef".utf8)
    let text = bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }
    return String(decoding: text, as: UTF8.self)
  }

  /// SHA-256 of `bytes`.
  static func digest(_ bytes: some Collection<UInt8>) -> String {
    var hash = SHA256()
    bytes.withContiguousStorageIfAvailable { hash.update(.init($0)) }
      ?? Array(bytes).withUnsafeBytes { hash.update($0) }
    return text(hash.digest)
  }
}
