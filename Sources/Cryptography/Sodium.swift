import CSodium

/// libsodium, which computes everything in this module: Ed25519 (RFC 8032), SHA-256 and SHA-512
/// (FIPS 180-4), HMAC (RFC 2104) and scrypt (RFC 7914). Nothing here is cryptography of our own.
enum Sodium {
  private static let isStarted = sodium_init() >= 0

  /// Lets libsodium choose the code for this processor, once; whoever calls it first waits for that.
  static func start() {
    precondition(isStarted, "libsodium cannot start: the system has no random numbers")
  }
}
