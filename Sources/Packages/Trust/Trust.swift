import Plugins

/// What is known about who made a package.
public enum Trust: Equatable, Sendable {
  /// A trusted key signed it.
  case verified(TrustedKey)
  /// Nobody signed it, or somebody whom this kiosk does not know.
  case unverified

  /// Whether a trusted key signed it.
  public var isVerified: Bool { self != .unverified }

  /// The name of the key's owner; empty where there is none.
  public var publisher: String {
    if case .verified(let key) = self { return key.name }
    return ""
  }

  /// Epoch of the key; 0 where there is none.
  var epoch: Int {
    if case .verified(let key) = self { return key.epoch }
    return 0
  }

  /// Refuses a plugin that is none of the key's.
  func check(maySign manifest: Manifest) throws(PackageRefusal) {
    guard case .verified(let key) = self else { return }
    guard key.rights.kinds.contains(manifest.kind) else {
      throw PackageRefusal(
        .kindNotAllowed,
        "The key of \(key.name) may sign \(key.rights.kinds.sorted().joined(separator: " and ")), "
          + "but this package is of the kind \(manifest.kind).")
    }
    guard key.rights.names(manifest.id) else {
      throw PackageRefusal(
        .idNotAllowed,
        "The key of \(key.name) may sign \((key.rights.ids ?? []).joined(separator: " and ")), but "
          + "this package is \(manifest.id).")
    }
  }

  /// Looks at the envelope of `bytes` and, where it holds, gives the place of the zip behind it.
  ///
  /// - Parameter acceptsUnverified: whether somebody who was asked plainly wants the package even
  ///   though nobody vouches for it. A signature that is there and wrong is refused all the same.
  /// - Parameter isHead: whether `bytes` are only the beginning; the signature is then only looked at,
  ///   not checked.
  static func judge(
    _ bytes: [UInt8], keys: KeyRing, acceptsUnverified: Bool, isHead: Bool = false
  ) throws(PackageRefusal) -> (trust: Trust, payload: Range<Int>) {
    guard Envelope.isBegun(bytes) else {
      guard bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) else {
        throw PackageRefusal(
          .noPackage, "This file is no Tuntun package, or its beginning is damaged.")
      }
      guard acceptsUnverified else { throw unsigned }
      return (.unverified, 0..<bytes.count)
    }
    let envelope = try Envelope(bytes)
    guard let key = keys.key(envelope.number) else {
      guard acceptsUnverified else { throw unknownKey(envelope) }
      return (.unverified, envelope.payload)
    }
    try check(envelope, against: key, in: isHead ? nil : bytes)
    return (.verified(key), envelope.payload)
  }

  private static func check(
    _ envelope: Envelope, against key: TrustedKey, in bytes: [UInt8]?
  ) throws(PackageRefusal) {
    guard !key.isRevoked else {
      throw PackageRefusal(
        .revokedKey,
        "The key of \(key.name) that signed this package is no longer valid; ask for a new package."
      )
    }
    guard envelope.keyFile == key.file else {
      throw PackageRefusal(
        .envelope,
        "The package asks for the key file \(envelope.keyFile), but the key with its number is "
          + "\(key.file) here; copy the package again, or name the key file alike.")
    }
    guard let payload = bytes?[envelope.payload] else { return }
    guard key.key.isValid(envelope.signature, over: payload) else {
      throw PackageRefusal(
        .signature,
        "The package was changed or damaged after \(key.name) signed it; ask for a new copy.")
    }
  }

  static let forbidden = PackageRefusal(
    .forbidden,
    "The settings of this kiosk forbid packages that nobody vouches for; ask for a signed one.")

  private static let unsigned = PackageRefusal(
    .unsigned,
    "Nobody signed this package, so nobody vouches for it; ask for a signed one, or accept it as "
      + "not verified.")

  private static func unknownKey(_ envelope: Envelope) -> PackageRefusal {
    PackageRefusal(
      .unknownKey,
      "This kiosk does not know the key \(envelope.keyFile) that signed the package; ask the "
        + "administrator to add it, or accept the package as not verified.")
  }
}
