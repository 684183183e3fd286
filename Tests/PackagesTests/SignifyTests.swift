import Foundation
import TestSupport
import Testing

@testable import Packages

/// Debian's signify-openbsd and our own signing read each other's keys and envelopes.
@Suite struct SignifyTests {
  let kiosk: TestKiosk
  let zip = Packer.zip(Sample.files())

  init() throws { kiosk = try TestKiosk() }

  private var folder: String { kiosk.stick }

  @Test func aPackageSignedBySignifyIsInstalled() throws {
    try Oracle.run(
      ["signify-openbsd", "-G", "-n", "-c", "poso", "-p", "poso.pub", "-s", "poso.sec"], in: folder)
    try kiosk.write(zip, to: folder + "/a.zip")
    try Oracle.run(
      ["signify-openbsd", "-S", "-e", "-s", "poso.sec", "-m", "a.zip", "-x", "a.tuntun"], in: folder
    )
    let key = try SecretKey(file: Array(try Data(contentsOf: url("poso.sec"))))
    let file = Array(try Data(contentsOf: url("poso.pub")))
    #expect(PublicKey(file: file) == key.publicKey)
    try kiosk.trust(key, name: "poso")
    #expect(try kiosk.store.install(file: folder + "/a.tuntun").change == .installed)
    // The same key gives the same bytes here: Ed25519 has no chance in it.
    let ours = Envelope.seal(zip, by: key, keyFile: "poso.pub")
    #expect(ours == Array(try Data(contentsOf: url("a.tuntun"))))
  }

  @Test func whatWeSignSignifyFindsGood() throws {
    let key = SecretKey()
    try kiosk.write(key.file(comment: "ours secret key"), to: folder + "/ours.sec")
    try kiosk.write(key.publicKey.file(comment: "ours public key"), to: folder + "/ours.pub")
    let signed = try Packer.sign(zip, by: key, keyFile: "ours.pub")
    try kiosk.write(signed, to: folder + "/b.tuntun")
    let said = try Oracle.run(
      ["signify-openbsd", "-V", "-e", "-p", "ours.pub", "-x", "b.tuntun", "-m", "b.zip"], in: folder
    )
    #expect(said.contains("Signature Verified"))
    #expect(Array(try Data(contentsOf: url("b.zip"))) == zip)
    // And signify signs with the key that we made.
    try Oracle.run(
      ["signify-openbsd", "-S", "-e", "-s", "ours.sec", "-m", "b.zip", "-x", "c.tuntun"], in: folder
    )
    #expect(Array(try Data(contentsOf: url("c.tuntun"))) == signed)
  }

  @Test func aSecretKeyWithAPassphraseOrDamageIsOneSentence() throws {
    var file = SecretKey().file(comment: "x")
    #expect(throws: Never.self) { try SecretKey(file: file) }
    file[60] ^= 1
    #expect(throws: PackageRefusal.self) { try SecretKey(file: file) }
    #expect(throws: PackageRefusal.self) { try SecretKey(file: []) }
    #expect(throws: PackageRefusal.self) {
      try SecretKey(file: Array("untrusted comment: x\n".utf8))
    }
  }

  private func url(_ name: String) -> URL { URL(fileURLWithPath: folder + "/" + name) }
}
