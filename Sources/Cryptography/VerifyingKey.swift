import CSodium

/// A public Ed25519 key.
public struct VerifyingKey: Equatable, Sendable {
  /// Bytes of a key.
  public static let length = Int(crypto_sign_PUBLICKEYBYTES)
  /// Bytes of a signature.
  public static let signatureLength = Int(crypto_sign_BYTES)

  private let bytes: [UInt8]

  /// `nil` unless there are 32 bytes. Bytes that are no point of the curve verify nothing.
  public init?(_ bytes: [UInt8]) {
    guard bytes.count == Self.length else { return nil }
    self.bytes = bytes
  }

  /// Whether `signature` is this key's over `message`. Refused is also what others could have made:
  /// a signature of another length, one with a number beyond the curve's order, and a key or point of
  /// small order or written in a second way.
  public func isValid(_ signature: [UInt8], over message: ArraySlice<UInt8>) -> Bool {
    guard signature.count == Self.signatureLength else { return false }
    Sodium.start()
    return message.withUnsafeBufferPointer {
      crypto_sign_verify_detached(signature, $0.baseAddress, UInt64($0.count), bytes) == 0
    }
  }
}
