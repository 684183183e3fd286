import CSodium

/// scrypt: makes short secrets costly to guess, in time and in memory.
public struct Scrypt: Sendable {
  /// The memory that the cost asks for is not there, or the cost is no valid one.
  public struct Failure: Error {}

  /// `N`: a power of two; time and memory grow with it.
  public var rounds: UInt64
  /// `r`: each round needs 128 times as many bytes of memory.
  public var blockSize: UInt32
  /// `p`: how often it is done.
  public var parallelism: UInt32

  /// A cost as RFC 7914 names it: `N`, `r` and `p`.
  public init(rounds: UInt64, blockSize: UInt32, parallelism: UInt32) {
    (self.rounds, self.blockSize, self.parallelism) = (rounds, blockSize, parallelism)
  }

  /// `length` bytes from `secret` and `salt`.
  public func key(from secret: [UInt8], salt: [UInt8], length: Int) throws(Failure) -> [UInt8] {
    Sodium.start()
    var key = [UInt8](repeating: 0, count: length)
    let result = crypto_pwhash_scryptsalsa208sha256_ll(
      secret, secret.count, salt, salt.count, rounds, blockSize, parallelism, &key, length)
    guard result == 0 else { throw Failure() }
    return key
  }
}
