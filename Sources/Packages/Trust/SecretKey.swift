import Cryptography

/// A secret key as `signify-openbsd -G -n` keeps it: without a passphrase.
public struct SecretKey: Sendable {
  private static let keyDerivation = Array("BK".utf8)

  /// The number of the pair.
  public let number: [UInt8]
  private let key: SigningKey

  /// A new key.
  public init() {
    var generator = SystemRandomNumberGenerator()
    number = (0..<8).map { _ in UInt8.random(in: 0...255, using: &generator) }
    key = SigningKey()
  }

  /// The key in a signify secret-key file.
  public init(file: [UInt8]) throws(PackageRefusal) {
    guard let text = SignifyText(keyFile: file, size: 104) else {
      throw Self.fault("It must be a secret key as signify-openbsd -G -n makes it, and it is not.")
    }
    let data = text.data
    guard data.starts(with: PublicKey.algorithm + Self.keyDerivation) else {
      throw Self.fault("It must hold an Ed25519 key, and it does not.")
    }
    guard data[4..<8].allSatisfy({ $0 == 0 }) else {
      throw Self.fault(
        "The secret key is protected by a passphrase; make one without (signify-openbsd -G -n), "
          + "or sign with signify-openbsd.")
    }
    let pair = Array(data[40...])
    guard SHA512.digest(pair).starts(with: data[24..<32]), let key = SigningKey(pair: pair)
    else { throw Self.fault("The secret key is damaged.") }
    (number, self.key) = (Array(data[32..<40]), key)
  }

  private static func fault(_ sentence: String) -> PackageRefusal {
    PackageRefusal(.keyFile, sentence)
  }

  /// The public half.
  public var publicKey: PublicKey { PublicKey(number: number, bytes: key.publicKey) }

  /// The file that signify reads.
  public func file(comment: String) -> [UInt8] {
    let pair = key.pair
    var generator = SystemRandomNumberGenerator()
    let salt = (0..<16).map { _ in UInt8.random(in: 0...255, using: &generator) }
    let checksum = SHA512.digest(pair).prefix(8)
    let head = PublicKey.algorithm + Self.keyDerivation + [0, 0, 0, 0] + salt + checksum
    return SignifyText(comment: comment, data: head + number + pair).bytes
  }

  /// The signature over `message`.
  func sign(_ message: [UInt8]) -> [UInt8] { key.sign(message) }
}
