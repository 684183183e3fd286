import CSodium

/// A secret Ed25519 key. Its bytes lie in memory of libsodium that is not swapped out where the system
/// allows it, and is wiped when the key is gone.
public final class SigningKey: @unchecked Sendable {
  /// Bytes of ``pair``.
  public static let pairLength = Int(crypto_sign_SECRETKEYBYTES)
  private static let seedLength = Int(crypto_sign_SEEDBYTES)

  /// Seed and public key; written by the initialisers only.
  private let bytes: UnsafeMutablePointer<UInt8>
  /// The 32 bytes of the public key.
  public let publicKey: [UInt8]

  /// A new key of random bytes.
  public convenience init() {
    Sodium.start()
    var seed = [UInt8](repeating: 0, count: Self.seedLength)
    defer { sodium_memzero(&seed, seed.count) }
    randombytes_buf(&seed, seed.count)
    self.init(seed: seed)
  }

  /// The key whose ``pair`` this is; `nil` unless there are 64 bytes and the last 32 are the public
  /// key of the first 32.
  public convenience init?(pair: [UInt8]) {
    guard pair.count == Self.pairLength else { return nil }
    self.init(seed: Array(pair.prefix(Self.seedLength)))
    guard publicKey.elementsEqual(pair.dropFirst(Self.seedLength)) else { return nil }
  }

  /// The key of 32 secret bytes.
  init(seed: [UInt8]) {
    precondition(seed.count == Self.seedLength, "the seed of a key must have 32 bytes")
    Sodium.start()
    guard let memory = sodium_malloc(Self.pairLength) else {
      preconditionFailure("there is no memory for a key")
    }
    bytes = memory.bindMemory(to: UInt8.self, capacity: Self.pairLength)
    var publicKey = [UInt8](repeating: 0, count: VerifyingKey.length)
    crypto_sign_seed_keypair(&publicKey, bytes, seed)
    self.publicKey = publicKey
  }

  deinit { sodium_free(bytes) }

  /// The 64 bytes from which the key can be made again: 32 secret ones and the public key.
  public var pair: [UInt8] {
    Array(UnsafeBufferPointer(start: bytes, count: Self.pairLength))
  }

  /// The 64 bytes of the signature over `message`: always the same for the same message.
  public func sign(_ message: [UInt8]) -> [UInt8] {
    var signature = [UInt8](repeating: 0, count: VerifyingKey.signatureLength)
    crypto_sign_detached(&signature, nil, message, UInt64(message.count), bytes)
    return signature
  }
}
