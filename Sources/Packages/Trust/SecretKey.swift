import Crypto
import Foundation

/// A secret key as `signify-openbsd -G -n` keeps it: without a passphrase.
public struct SecretKey: Sendable {
  private static let keyDerivation = Array("BK".utf8)

  /// The number of the pair.
  public let number: [UInt8]
  private let key: Curve25519.Signing.PrivateKey

  /// A new key.
  public init() {
    var generator = SystemRandomNumberGenerator()
    number = (0..<8).map { _ in UInt8.random(in: 0...255, using: &generator) }
    key = Curve25519.Signing.PrivateKey()
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
    let pair = data[40...]
    guard SHA512.hash(data: pair).starts(with: data[24..<32]),
      let key = try? Curve25519.Signing.PrivateKey(rawRepresentation: pair.prefix(32)),
      key.publicKey.rawRepresentation.elementsEqual(pair.suffix(32))
    else { throw Self.fault("The secret key is damaged.") }
    (number, self.key) = (Array(data[32..<40]), key)
  }

  private static func fault(_ sentence: String) -> PackageRefusal {
    PackageRefusal(.keyFile, sentence)
  }

  /// The public half.
  public var publicKey: PublicKey {
    PublicKey(number: number, bytes: Array(key.publicKey.rawRepresentation))
  }

  /// The file that signify reads.
  public func file(comment: String) -> [UInt8] {
    let pair = Array(key.rawRepresentation) + Array(key.publicKey.rawRepresentation)
    var generator = SystemRandomNumberGenerator()
    let salt = (0..<16).map { _ in UInt8.random(in: 0...255, using: &generator) }
    let checksum = SHA512.hash(data: pair).prefix(8)
    let head = PublicKey.algorithm + Self.keyDerivation + [0, 0, 0, 0] + salt + checksum
    return SignifyText(comment: comment, data: head + number + pair).bytes
  }

  /// The signature over `message`.
  func sign(_ message: [UInt8]) throws(PackageRefusal) -> [UInt8] {
    guard let signature = try? key.signature(for: message) else {
      throw Self.fault("The key could not sign.")
    }
    return Array(signature)
  }
}
