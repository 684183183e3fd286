import Content
import Foundation
import Plugins
import Testing

@testable import Packages

/// Who may sign what, and what people may accept without a signature.
@Suite struct TrustTests {
  private func reason(_ body: () throws -> Void) -> PackageRefusal.Reason? {
    do { try body() } catch { return (error as? PackageRefusal)?.reason }
    return nil
  }

  @Test func anUnsignedPackageNeedsAPlainYesAndCarriesAMark() throws {
    let kiosk = try TestKiosk()
    let zip = Packer.zip(Sample.files())
    #expect(reason { _ = try kiosk.store.install(zip) } == .unsigned)
    let outcome = try kiosk.store.install(zip, acceptsUnverified: true)
    #expect(!outcome.isVerified && outcome.sentence.contains("not verified"))
    let plugin = kiosk.store.registry().plugin(Sample.id)
    #expect(plugin?.isVerified == false)
    #expect(kiosk.store.registry().rows.first { $0.id == Sample.id }?.isVerified == false)
  }

  @Test func theSettingForbidsUnsignedPackagesAltogether() throws {
    let kiosk = try TestKiosk()
    try kiosk.write(
      Array("unverified-packages = forbid\n".utf8), to: kiosk.state + "/settings.conf")
    let zip = Packer.zip(Sample.files())
    #expect(reason { _ = try kiosk.store.install(zip, acceptsUnverified: true) } == .forbidden)
    #expect(reason { _ = try kiosk.store.install(zip) } == .unsigned)
    #expect(try kiosk.store.install(try kiosk.package()).isVerified)
  }

  @Test func anUnknownKeyIsLikeNoKeyAndAFalseSignatureIsNot() throws {
    let kiosk = try TestKiosk()
    let zip = Packer.zip(Sample.files())
    let stranger = SecretKey()
    let foreign = Envelope.seal(zip, by: stranger, keyFile: "stranger.pub")
    #expect(reason { _ = try kiosk.store.install(foreign) } == .unknownKey)
    #expect(try !kiosk.store.install(foreign, acceptsUnverified: true).isVerified)

    // A stranger's signature under the number of a trusted key.
    let head = SignifyText(
      comment: "verify with dinas.pub",
      data: PublicKey.algorithm + kiosk.key.number + stranger.sign(zip))
    let forged = head.bytes + zip
    #expect(reason { _ = try kiosk.store.install(forged) } == .signature)
    #expect(reason { _ = try kiosk.store.install(forged, acceptsUnverified: true) } == .signature)
  }

  @Test func aRevokedKeyIsRefusedWhereverItIsRevoked() throws {
    let kiosk = try TestKiosk()
    let bytes = try kiosk.package()
    try kiosk.trust(kiosk.key, name: "old-copy", kinds: ["language"], isRevoked: true)
    #expect(!kiosk.store.keys.keys.contains { !$0.isRevoked })
    #expect(reason { _ = try kiosk.store.install(bytes) } == .revokedKey)
    #expect(reason { _ = try kiosk.store.install(bytes, acceptsUnverified: true) } == .revokedKey)
  }

  @Test func aKeySignsOnlyItsKinds() throws {
    let kiosk = try TestKiosk(kinds: ["quiz", "session"])
    #expect(reason { _ = try kiosk.store.install(try kiosk.package()) } == .kindNotAllowed)
  }

  @Test func aKeyFileOfAnotherNameIsRefusedSinceTheFirstLineIsNotSigned() throws {
    let kiosk = try TestKiosk()
    let bytes = Envelope.seal(
      Packer.zip(Sample.files()), by: kiosk.key, keyFile: "another.pub")
    #expect(reason { _ = try kiosk.store.install(bytes) } == .envelope)
  }

  @Test func keysWithoutAGoodSideFileAreNotUsedAndSaidToBe() throws {
    let kiosk = try TestKiosk()
    let key = SecretKey()
    let folder = kiosk.state + "/keys/"
    let sides: [String?] = [
      nil, "", "[]", "{}", "{ \"name\": \"A\", \"kinds\": [\"language\"] }",
      "{ \"name\": \"A\", \"kinds\": \"language\", \"epoch\": 1 }",
      "{ \"name\": \"A\", \"kinds\": [\"language\"], \"epoch\": 0 }",
      "{ \"name\": \"A\", \"kinds\": [\"language\"], \"epoch\": 1, \"revoked\": \"no\" }",
      "{ \"name\": \"A\", \"kinds\": [\"language\"], \"epoch\": 1, \"trusted\": true }",
    ]
    for (index, side) in sides.enumerated() {
      try kiosk.write(key.publicKey.file(comment: "x"), to: "\(folder)k\(index).pub")
      if let side { try kiosk.write(Array(side.utf8), to: "\(folder)k\(index).json") }
    }
    try kiosk.write(Array("no key".utf8), to: folder + "z.pub")
    let ring = kiosk.store.keys
    #expect(ring.keys.map(\.file) == ["dinas.pub"])
    #expect(ring.findings.count == sides.count + 1)
    #expect(ring.findings.allSatisfy { $0.sentence.hasSuffix(".") })
  }
}
