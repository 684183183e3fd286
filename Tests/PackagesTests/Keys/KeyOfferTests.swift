import Foundation
import Testing

@testable import Packages

/// Keys on a stick, and what becomes of the keys that are here.
@Suite struct KeyOfferTests {
  let kiosk: TestKiosk
  let key = SecretKey()
  init() throws { kiosk = try TestKiosk() }

  private func put(
    _ key: SecretKey, _ name: String, owner: String = "Poltekkes", ids: [String] = [],
    isRevoked: Bool = false, in folder: String = ""
  ) throws {
    let side = TrustedKey.sideFile(
      name: owner, kinds: ["language"], epoch: 1, ids: ids, isRevoked: isRevoked)
    let base = "\(kiosk.stick)\(folder)/\(name)"
    try kiosk.write(key.publicKey.file(comment: "x"), to: base + ".pub")
    try kiosk.write(Array(side.utf8), to: base + ".json")
  }

  private var offers: [KeyOffer] { kiosk.store.keyOffers(on: Stick(path: kiosk.stick)) }

  private func take(_ offer: KeyOffer) throws {
    try kiosk.store.trust(keyAt: offer.path, seal: offer.file?.seal ?? "")
  }

  @Test func aKeyIsTakenOnceAndItsPackagesAreThenInstalled() throws {
    try put(key, "poltekkes", in: "/TUNTUN")
    let offer = try #require(offers.first)
    #expect(offer.state == .new && !offer.hasNamesake)
    try take(offer)
    #expect(offers.map(\.state) == [.same])
    let bytes = Envelope.seal(
      Packer.zip(Sample.files()), by: key, keyFile: "poltekkes.pub")
    #expect(try kiosk.store.install(bytes).isVerified)
    let mode =
      try FileManager.default.attributesOfItem(
        atPath: kiosk.state + "/keys/poltekkes.pub")[.posixPermissions] as? Int
    #expect(mode == 0o600)
  }

  @Test func anotherKeyThanTheOneThatWasShownIsNotTaken() throws {
    try put(key, "poltekkes")
    let offer = try #require(offers.first)
    try put(SecretKey(), "poltekkes")
    #expect(throws: PackageRefusal.self) { try take(offer) }
    try put(key, "poltekkes", ids: ["language.jv"])
    #expect(throws: PackageRefusal.self) { try take(offer) }
    #expect(kiosk.store.keys.keys.map(\.file) == ["dinas.pub"])
  }

  @Test func nothingTakesThePlaceOfAnotherKey() throws {
    try put(key, "dinas")
    let forged = PublicKey(number: kiosk.key.number, bytes: key.publicKey.bytes)
    try put(key, "forged")
    try kiosk.write(forged.file(comment: "x"), to: kiosk.stick + "/forged.pub")
    try put(kiosk.key, "dinas-copy")
    let before = kiosk.store.keys
    for offer in offers {
      guard case .refused(let sentence) = offer.state else {
        Issue.record("\(offer.path) is \(offer.state)")
        continue
      }
      #expect(sentence.hasSuffix("."))
      #expect(throws: PackageRefusal.self) { try take(offer) }
    }
    #expect(kiosk.store.keys == before)
  }

  @Test func aKeyOfAnOwnerWhoIsHereAlreadyIsPointedOut() throws {
    try put(key, "second", owner: "Dinas dinas")
    #expect(offers.first?.hasNamesake == true)
  }

  @Test func aKeyIsRevokedByAStickAndNeverComesBackByOne() throws {
    try put(kiosk.key, "dinas", owner: "Dinas dinas", isRevoked: true)
    let revocation = try #require(offers.first)
    #expect(revocation.state == .changed)
    try take(revocation)
    #expect(kiosk.store.keys.keys.allSatisfy { $0.isRevoked })
    try put(kiosk.key, "dinas", owner: "Dinas dinas")
    let back = try #require(offers.first)
    #expect(back.state != .new && back.state != .changed)
    #expect(throws: PackageRefusal.self) { try take(back) }
  }

  @Test func whatIsNoKeyIsOneSentence() throws {
    try kiosk.write(Array("no key".utf8), to: kiosk.stick + "/a.pub")
    try kiosk.write(key.publicKey.file(comment: "x"), to: kiosk.stick + "/no-side.pub")
    try put(key, "bad side")
    try kiosk.write([0xFF], to: kiosk.stick + "/bad.json")
    try kiosk.write(key.publicKey.file(comment: "x"), to: kiosk.stick + "/bad.pub")
    #expect(offers.count == 4)
    for offer in offers {
      guard case .refused(let sentence) = offer.state else {
        Issue.record("\(offer.path)")
        continue
      }
      #expect(!sentence.contains("\n") && sentence.hasSuffix("."))
    }
  }
}
