import Cryptography

/// A public key as signify keeps it: `Ed`, eight bytes of number, 32 bytes of Ed25519.
public struct PublicKey: Equatable, Sendable {
  static let algorithm = Array("Ed".utf8)

  /// Eight random bytes that name the key; a signature carries them.
  public let number: [UInt8]
  /// The 32 bytes of the key.
  public let bytes: [UInt8]

  /// The key in a signify public-key file, or `nil`.
  public init?(file: [UInt8]) {
    guard let text = SignifyText(keyFile: file, size: 42),
      text.data.starts(with: Self.algorithm)
    else { return nil }
    (number, bytes) = (Array(text.data[2..<10]), Array(text.data[10...]))
  }

  init(number: [UInt8], bytes: [UInt8]) { (self.number, self.bytes) = (number, bytes) }

  /// The file that signify reads.
  public func file(comment: String) -> [UInt8] {
    SignifyText(comment: comment, data: Self.algorithm + number + bytes).bytes
  }

  /// Whether `signature` is this key's over `message`.
  func isValid(_ signature: [UInt8], over message: ArraySlice<UInt8>) -> Bool {
    VerifyingKey(bytes)?.isValid(signature, over: message) ?? false
  }

  /// What people compare: the first 96 bits of SHA-256 over number and key, in groups of four digits.
  public var fingerprint: String {
    let digits = Hexadecimal.digest(number + bytes).prefix(24)
    return stride(from: 0, to: 24, by: 4).map { String(digits.dropFirst($0).prefix(4)) }
      .joined(separator: " ")
  }
}
