import CSodium

/// SHA-256 of bytes that arrive in pieces.
public struct SHA256: Sendable {
  private var state = crypto_hash_sha256_state()

  /// A digest of nothing yet.
  public init() {
    Sodium.start()
    crypto_hash_sha256_init(&state)
  }

  /// Appends `bytes` to what is digested.
  public mutating func update(_ bytes: UnsafeRawBufferPointer) {
    let start = bytes.assumingMemoryBound(to: UInt8.self).baseAddress
    crypto_hash_sha256_update(&state, start, UInt64(bytes.count))
  }

  /// The 32 bytes for all that was appended; more can be appended afterwards.
  public var digest: [UInt8] {
    var copy = state
    var digest = [UInt8](repeating: 0, count: Int(crypto_hash_sha256_BYTES))
    crypto_hash_sha256_final(&copy, &digest)
    return digest
  }
}

/// SHA-512 of bytes that are all there.
public enum SHA512 {
  /// The 64 bytes for `bytes`.
  public static func digest(_ bytes: [UInt8]) -> [UInt8] {
    Sodium.start()
    var digest = [UInt8](repeating: 0, count: Int(crypto_hash_sha512_BYTES))
    crypto_hash_sha512(&digest, bytes, UInt64(bytes.count))
    return digest
  }
}
