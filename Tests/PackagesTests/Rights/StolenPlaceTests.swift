import Content
import Foundation
import Kiosk
import Plugins
import Results
import Storage
import Testing

@testable import Packages

/// A key for languages cannot take away a session: the same through the real store and start.
@Suite struct StolenPlaceTests {
  let kiosk: TestKiosk
  init() throws { kiosk = try TestKiosk(kinds: ["language"]) }

  private func reason(_ bytes: [UInt8], unverified: Bool = false) -> PackageRefusal.Reason? {
    do throws(PackageRefusal) {
      _ = try kiosk.store.install(bytes, acceptsUnverified: unverified)
      return nil
    } catch {
      return error.reason
    }
  }

  /// The sample language with other lines in its manifest.
  private func zip(_ changes: [(String, String)]) -> [UInt8] {
    var files = Sample.files(version: "9.0.0")
    let manifest = String(decoding: files["plugin.json"] ?? [], as: UTF8.self)
    files["plugin.json"] = Array(
      changes.reduce(manifest) { $0.replacing($1.0, with: $1.1) }.utf8)
    return Packer.zip(files)
  }

  private static let massage = "session.oxytocin-massage"

  @Test(arguments: [
    massage, "quiz.oxytocin", "language.id", "language.en", "language.tstx", "language.tst-poso",
    "session.tst", "language", "tst", "language.tst.", "languages.tst",
  ])
  func aLanguageUnderAnIdThatIsNotItsOwnIsRefusedAndTakesNothing(id: String) throws {
    let bytes = try kiosk.sign(zip([("language.tst", id)]))
    #expect(reason(bytes) == .manifest)
    #expect(reason(zip([("language.tst", id)]), unverified: true) == .manifest)
    #expect(kiosk.store.registry().reasons == [])
    #expect(kiosk.store.registry().plugin(Self.massage)?.origin == .shipped)
  }

  @Test func whatWasInstalledBeforeTheRuleIsLeftOutAtTheStartAndTheShippedOneIsUsed() throws {
    let folder = "\(kiosk.store.packs)/\(Self.massage)/9.0.0-00000000"
    for (name, bytes) in Sample.files(version: "9.0.0") {
      let text = String(decoding: bytes, as: UTF8.self)
      let changed = text.replacing("language.tst", with: Self.massage)
      try kiosk.write(
        name == Manifest.file ? Array(changed.utf8) : bytes, to: "\(folder)/\(Self.massage)/\(name)"
      )
    }
    let digest = String(repeating: "0", count: 64)
    try kiosk.store.ledger.activate(
      PackRow(
        id: Self.massage, folder: "9.0.0-00000000", kind: "language", version: "9.0.0", name: "Uji",
        digest: digest, listDigest: digest, publisher: "Dinas dinas", isVerified: true),
      floor: VersionFloor(epoch: 1, version: "9.0.0", digest: digest))
    let registry = kiosk.store.registry()
    #expect(registry.plugin(Self.massage)?.origin == .shipped)
    #expect(registry.reasons.count == 1 && registry.reasons[0].contains("must begin with language"))
    try kiosk.store.remove(id: Self.massage)
    #expect(kiosk.store.registry().reasons == [])
  }

  @Test func aFolderByHandUnderAForeignIdIsNotUsed() throws {
    for (name, bytes) in Sample.files() {
      let text = String(decoding: bytes, as: UTF8.self)
      let changed = text.replacing("language.tst", with: "quiz.tst")
      try kiosk.write(
        name == Manifest.file ? Array(changed.utf8) : bytes,
        to: "\(kiosk.state)/plugins/quiz.tst/\(name)")
    }
    #expect(
      kiosk.store.registry().reasons == [
        "quiz.tst: plugin.json:3: The id of a language must begin with language, but it is quiz.tst."
      ])
    #expect(throws: PackageRefusal.self) {
      try kiosk.store.install(folder: "\(kiosk.state)/plugins/quiz.tst", acceptsUnverified: true)
    }
  }

  @Test func aTagIsReadWithoutCaseAndAnIdWithIt() throws {
    let changes = [("language.tst", "language.TST-Latn"), ("\"tst\"", "\"tst-LATN\"")]
    #expect(try reason(kiosk.sign(zip(changes))) == nil)
    #expect(
      kiosk.store.registry().plugin("language.tst-latn")?.manifest?.language?.tag.description
        == "tst-Latn")
  }

  @Test func aSecondPackOfALanguageIsAQuestionAndThenFillsWhatTheFirstLacks() throws {
    #expect(try reason(kiosk.package()) == nil)
    let second = try kiosk.sign(
      zip([("language.tst\"", "language.tst.poso\""), ("Bahasa Uji", "Uji Poso")]))
    #expect(reason(second) == .sameLanguage)
    try kiosk.write(second, to: kiosk.stick + "/second.tuntun")
    let offer = PackageOffer(path: kiosk.stick + "/second.tuntun", store: kiosk.store)
    #expect(offer.state == .new && offer.second == "Bahasa Uji")
    #expect(try kiosk.store.install(second, acceptsSecond: true).change == .installed)
    let registry = kiosk.store.registry()
    #expect(registry.languages.map(\.id).suffix(2) == ["language.tst", "language.tst.poso"])
    #expect(
      registry.plugin("language.tst.poso")?.findings.map(\.sentence) == [
        "language.tst speaks tst too and comes first; this pack fills what that one lacks."
      ])
    #expect(registry.languageChoices.count { $0.tag == "tst" } == 1)
    // Its update is no question any more.
    let newer = try kiosk.sign(
      zip([("language.tst\"", "language.tst.poso\""), ("9.0.0", "9.0.1")]))
    #expect(reason(newer) == nil)
  }

  @Test func anUnverifiedSecondPackMarksTheLanguage() throws {
    #expect(try reason(kiosk.package()) == nil)
    _ = try kiosk.store.install(
      zip([("language.tst\"", "language.tst.a\"")]), acceptsUnverified: true, acceptsSecond: true)
    let registry = kiosk.store.registry()
    #expect(registry.languages.map(\.id).suffix(2) == ["language.tst", "language.tst.a"])
    #expect(registry.languageChoices.first { $0.tag == "tst" }?.isVerified == false)
  }

  @Test func anotherPublisherComesInOnlyAfterTheStaffHaveRemovedTheFirst() throws {
    #expect(try reason(kiosk.package()) == nil)
    let other = SecretKey()
    try kiosk.trust(other, name: "lain")
    let bytes = Envelope.seal(
      Packer.zip(Sample.files(version: "2.0.0")), by: other, keyFile: "lain.pub")
    #expect(reason(bytes) == .otherPublisher)
    try kiosk.store.remove(id: Sample.id)
    #expect(reason(bytes) == nil)
    #expect(try reason(kiosk.package(version: "3.0.0")) == .otherPublisher)
    let colleague = SecretKey()
    try kiosk.trust(colleague, name: "lain-2", owner: "Dinas lain")
    let update = Envelope.seal(
      Packer.zip(Sample.files(version: "2.1.0")), by: colleague, keyFile: "lain-2.pub")
    #expect(reason(update) == nil)
  }

  @Test func aKeyLimitedToIdsSignsNoOther() throws {
    let narrow = SecretKey()
    for (ids, answer) in [
      (["language.tst"], nil), (["language.TST"], nil), (["language.*"], nil),
      (["language.t*"], nil),
      (["language.ts"], PackageRefusal.Reason.idNotAllowed), (["language.tst.*"], .idNotAllowed),
      (["quiz.*"], .idNotAllowed), (["language.jv", "language.tst"], nil),
    ] {
      let kiosk = try TestKiosk()
      try kiosk.trust(narrow, name: "narrow", ids: ids)
      let bytes = Envelope.seal(
        Packer.zip(Sample.files()), by: narrow, keyFile: "narrow.pub")
      do throws(PackageRefusal) {
        _ = try kiosk.store.install(bytes)
        #expect(answer == nil, "\(ids)")
      } catch {
        #expect(error.reason == answer, "\(ids)")
      }
    }
  }

  @Test(arguments: [
    "[]", "[\"\"]", "[\"*\"]", "[\"language\"]", "[\"lang*\"]", "[\"language.*.jv\"]",
    "\"language.*\"",
    "[\"language.j v\"]", "[1]",
  ])
  func aKeyWithALimitThatCannotBeReadIsNotUsed(ids: String) throws {
    let key = SecretKey()
    let side = "{ \"name\": \"A\", \"kinds\": [\"language\"], \"ids\": \(ids), \"epoch\": 1 }"
    #expect(throws: FileFault.self) {
      try KeyFile(
        file: "a.pub", key: key.publicKey.file(comment: "a"), side: Array(side.utf8))
    }
  }
}
