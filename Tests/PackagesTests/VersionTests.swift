import Foundation
import Plugins
import Testing

@testable import Packages

/// Versions rise, for each epoch and id; going back is the staff's own step.
@Suite struct VersionTests {
  let kiosk: TestKiosk
  init() throws { kiosk = try TestKiosk(replacesShipped: true) }

  private func reason(_ bytes: [UInt8], unverified: Bool = false) -> PackageRefusal.Reason? {
    do throws(PackageRefusal) {
      _ = try kiosk.store.install(bytes, acceptsUnverified: unverified)
      return nil
    } catch {
      return error.reason
    }
  }

  private var active: String? {
    kiosk.store.registry().plugin(Sample.id)?.manifest?.version.description
  }

  @Test func anUpdateKeepsTheVersionBeforeAndRollbackSwapsThem() throws {
    let first = try kiosk.store.install(try kiosk.package(version: "1.0.0"))
    #expect(first.change == .installed && first.previousVersion == nil)
    let second = try kiosk.store.install(try kiosk.package(version: "1.1.0"))
    #expect(second.change == .updated && second.previousVersion == "1.0.0")
    #expect(active == "1.1.0")
    try kiosk.store.rollBack(id: Sample.id)
    #expect(active == "1.0.0")
    try kiosk.store.rollBack(id: Sample.id)
    #expect(active == "1.1.0")
    _ = try kiosk.store.install(try kiosk.package(version: "2.0.0"))
    let folders = try FileManager.default.contentsOfDirectory(
      atPath: kiosk.store.packs + "/" + Sample.id)
    #expect(folders.count == 2, "only the active and the one before are kept")
    try kiosk.store.rollBack(id: Sample.id)
    #expect(active == "1.1.0")
  }

  @Test func olderIsRefusedAlsoAfterRemovalAndRollback() throws {
    let old = try kiosk.package(version: "1.0.0")
    let new = try kiosk.package(version: "1.1.0")
    #expect(reason(old) == nil)
    #expect(reason(new) == nil)
    #expect(reason(old) == .older)
    try kiosk.store.rollBack(id: Sample.id)
    #expect(try reason(kiosk.package(version: "1.0.1")) == .older)
    #expect(reason(new) == nil, "the same package again is taken up again")
    try kiosk.store.remove(id: Sample.id)
    #expect(active == nil)
    #expect(reason(old) == .older)
    #expect(reason(new) == nil)
  }

  @Test func theSamePackageAgainIsNoWorkAndAnotherOfThatVersionIsRefused() throws {
    let bytes = try kiosk.package()
    #expect(reason(bytes) == nil)
    #expect(try kiosk.store.install(bytes).change == .same)
    #expect(try reason(kiosk.package(marker: "other")) == .sameVersion)
  }

  @Test func aNewEpochBeginsAnewAndTheOldKeyIsOver() throws {
    #expect(try reason(kiosk.package(version: "999999.0.0")) == nil)
    let newer = SecretKey()
    try kiosk.trust(newer, name: "dinas-2", owner: "Dinas dinas", epoch: 2)
    let zip = Packer.zip(Sample.files(version: "1.0.0"))
    #expect(reason(Envelope.seal(zip, by: newer, keyFile: "dinas-2.pub")) == nil)
    #expect(active == "1.0.0")
    #expect(try reason(kiosk.package(version: "999999.0.1")) == .oldEpoch)
  }

  @Test func whatNobodyVouchesForCannotReplaceWhatIsSignedOrShipped() throws {
    let zip = Packer.zip(Sample.files(version: "9.0.0"))
    #expect(try reason(kiosk.package()) == nil)
    #expect(reason(zip, unverified: true) == .wouldReplaceSigned)
    let english = try shippedEnglish(version: "9.0.0")
    #expect(reason(english, unverified: true) == .shipped)
    #expect(try reason(kiosk.sign(english)) == nil)
    let plugin = kiosk.store.registry().plugin("language.en")
    #expect(plugin?.origin == .installed && plugin?.manifest?.version.description == "9.0.0")
  }

  @Test func aShippedPluginIsUpdatedByNewerOnesOnlyAndComesBackAfterRemoval() throws {
    #expect(try reason(kiosk.sign(shippedEnglish(version: "0.9.0"))) == .older)
    #expect(try reason(kiosk.sign(shippedEnglish(version: "9.1.0"))) == nil)
    try kiosk.store.remove(id: "language.en")
    #expect(kiosk.store.registry().plugin("language.en")?.origin == .shipped)
    #expect(kiosk.store.registry().reasons == [])
  }

  @Test func anUnverifiedPackageBecomesVerifiedWhenItsKeyIsTrusted() throws {
    let later = SecretKey()
    let bytes = Envelope.seal(Packer.zip(Sample.files()), by: later, keyFile: "later.pub")
    #expect(reason(bytes, unverified: true) == nil)
    try kiosk.trust(later, name: "later")
    #expect(reason(bytes) == nil)
    #expect(kiosk.store.registry().plugin(Sample.id)?.isVerified == true)
  }

  private func shippedEnglish(version: String) throws -> [UInt8] {
    let folder = TestKiosk.root + "/Plugins/language.en/"
    let manifest = try String(contentsOfFile: folder + "plugin.json", encoding: .utf8)
      .replacing(/"version": "[^"]*"/, with: "\"version\": \"\(version)\"")
    let strings = try Data(contentsOf: URL(fileURLWithPath: folder + "strings.po"))
    return Packer.zip(["plugin.json": Array(manifest.utf8), "strings.po": Array(strings)])
  }
}
