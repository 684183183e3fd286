import Foundation

/// What `signify-openbsd -S -e` writes: a comment, a signature, then the signed bytes to the end.
struct Envelope: Sendable {
  private static let signatureLength = 64

  /// Name of the public-key file that the first line asks for, `dinas.pub`.
  var keyFile: String
  /// Number of the key that signed.
  var number: [UInt8]
  var signature: [UInt8]
  /// Place of the signed bytes.
  var payload: Range<Int>

  /// Whether `bytes` begin as an envelope does.
  static func isBegun(_ bytes: [UInt8]) -> Bool { bytes.starts(with: Array("untrusted".utf8)) }

  /// Reads the lines; nothing behind them is looked at.
  init(_ bytes: [UInt8]) throws(PackageRefusal) {
    guard let text = SignifyText(bytes, size: 2 + 8 + Self.signatureLength),
      text.data.starts(with: PublicKey.algorithm)
    else { throw Self.damaged }
    let words = text.comment.split(separator: " ", omittingEmptySubsequences: false)
    guard words.count == 3, words[0] == "verify", words[1] == "with", words[2].hasSuffix(".pub")
    else {
      throw PackageRefusal(
        .envelope,
        "The first line of the package must end in \"verify with NAME.pub\", but it does not; the "
          + "secret key's file must be named NAME.sec when signing.")
    }
    keyFile = String(words[2])
    number = Array(text.data[2..<10])
    signature = Array(text.data[10...])
    payload = text.length..<bytes.count
  }

  private static let damaged = PackageRefusal(
    .envelope, "The signature's lines are damaged or cut off; copy the package again.")

  /// `payload` in an envelope signed by `key`, whose file is named `keyFile`.
  static func seal(
    _ payload: [UInt8], by key: SecretKey, keyFile: String
  ) -> [UInt8] {
    let signature = key.sign(payload)
    let head = SignifyText(
      comment: "verify with \(keyFile)", data: PublicKey.algorithm + key.number + signature)
    return head.bytes + payload
  }
}
