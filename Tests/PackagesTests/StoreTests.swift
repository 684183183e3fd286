import Foundation
import Plugins
import Results
import Testing

@testable import Packages

/// What happens to packages that are installed: damage, rubbish, switching, removal.
@Suite struct StoreTests {
  let kiosk: TestKiosk
  init() throws { kiosk = try TestKiosk() }

  private var store: PackageStore { kiosk.store }

  private func reason(_ body: () throws(PackageRefusal) -> Void) -> PackageRefusal.Reason? {
    do throws(PackageRefusal) { try body() } catch { return error.reason }
    return nil
  }

  private func spoil(_ file: String) throws {
    let pack = try #require(store.installation().packs.first)
    try kiosk.write(Array("spoiled".utf8), to: pack.path + "/" + file)
  }

  @Test func nothingIsMadeWhereNothingIsInstalled() throws {
    let before = try kiosk.paths()
    #expect(store.installation() == .none)
    #expect(store.registry().plugins.count >= 3)
    store.sweep()
    #expect(try store.checkActive() == [])
    #expect(try kiosk.paths() == before)
  }

  @Test func aDamagedPackageIsReplacedByTheOneBeforeWithANotice() throws {
    _ = try store.install(try kiosk.package(version: "1.0.0"))
    _ = try store.install(try kiosk.package(version: "1.1.0"))
    #expect(try store.checkActive() == [])
    try spoil("strings.po")
    let sentences = try store.checkActive()
    #expect(sentences.count == 1 && sentences[0].contains("1.0.0, which was kept"))
    #expect(store.registry().plugin(Sample.id)?.manifest?.version.description == "1.0.0")
    #expect(try store.ledger.notices().map(\.sentence) == sentences)
    #expect(try store.checkActive() == [])
    let number = try store.ledger.notices()[0].number
    try store.ledger.dismissNotices(upTo: number)
    #expect(try store.ledger.notices() == [])
  }

  @Test func aDamagedPackageWithNothingBeforeItIsTakenOutOfUse() throws {
    _ = try store.install(try kiosk.package())
    try spoil("voice/ui/touchToBegin.wav")
    #expect(try store.checkActive().first?.contains("not used until") == true)
    #expect(store.registry().plugin(Sample.id) == nil)
    // The same package may be installed again.
    #expect(try store.install(try kiosk.package()).change == .installed)
  }

  @Test(arguments: ["missing", "more", "longer", "link", "list", "folder"])
  func everyKindOfDamageIsFound(damage: String) throws {
    _ = try store.install(try kiosk.package())
    let pack = try #require(store.installation().packs.first)
    let file = pack.path + "/notes.txt"
    switch damage {
    case "missing": unlink(file)
    case "more": try kiosk.write([1], to: pack.path + "/more.txt")
    case "longer": try kiosk.write(Array("Catatan.\n ".utf8), to: file)
    case "link":
      unlink(file)
      symlink("/etc/hostname", file)
    case "list":
      try kiosk.write(
        Array("{}".utf8), to: (pack.path as NSString).deletingLastPathComponent + "/files.json")
    default: try FileManager.default.removeItem(atPath: pack.path)
    }
    #expect(try store.checkActive().count == 1)
  }

  @Test func aDamagedActivePackageIsMendedByInstallingItAgain() throws {
    let bytes = try kiosk.package()
    _ = try store.install(bytes)
    try spoil("notes.txt")
    #expect(try store.install(bytes).change == .updated)
    #expect(try store.checkActive() == [])
    #expect(store.registry().plugin(Sample.id) != nil)
  }

  @Test func rubbishIsSweptAndWhatIsActiveOrKeptStays() throws {
    _ = try store.install(try kiosk.package(version: "1.0.0"))
    _ = try store.install(try kiosk.package(version: "1.1.0"))
    let before = try kiosk.paths()
    for rubbish in [
      ".staging-1/language.tst/a.txt", ".rubbish-2/x/y", "language.tst/0.1.0-aaaaaaaa/a.txt",
      "language.gone/1.0.0-bbbbbbbb/b.txt",
    ] {
      try kiosk.write([1], to: store.packs + "/" + rubbish)
    }
    store.sweep()
    #expect(try kiosk.paths() == before)
    #expect(try store.checkActive() == [])
  }

  @Test func withoutADatabaseSweepingKeepsThePackages() throws {
    _ = try store.install(try kiosk.package())
    unlink(kiosk.state + "/records.db")
    store.sweep()
    #expect(FileManager.default.fileExists(atPath: store.packs + "/" + Sample.id))
  }

  @Test func anUnreadableDatabaseLeavesTheShippedPluginsAndOneSentence() throws {
    _ = try store.install(try kiosk.package())
    try kiosk.write([UInt8](repeating: 0x55, count: 9000), to: kiosk.state + "/records.db")
    let installation = store.installation()
    #expect(installation.packs == [] && installation.problems.count == 1)
    #expect(store.registry().sessions.count == 1)
    store.sweep()
    #expect(FileManager.default.fileExists(atPath: store.packs + "/" + Sample.id))
  }

  @Test func switchingOffAndOnWorksForShippedAndInstalledPlugins() throws {
    _ = try store.install(try kiosk.package())
    for id in ["language.en", Sample.id] {
      try store.disable(id: id)
      let plugin = store.registry().plugins.first { $0.id == id }
      #expect(plugin?.isSwitchedOff == true && plugin?.reason != nil)
      try store.enable(id: id)
      #expect(store.registry().plugin(id) != nil)
    }
    #expect(
      reason { () throws(PackageRefusal) in try store.disable(id: "language.none") }
        == .notInstalled)
  }

  @Test func theLastLanguageAndTheLastSessionStay() throws {
    try store.disable(id: "language.en")
    #expect(
      reason { () throws(PackageRefusal) in try store.disable(id: "language.id") } == .lastOne)
    let session = "session.oxytocin-massage"
    #expect(reason { () throws(PackageRefusal) in try store.disable(id: session) } == .lastOne)
    _ = try store.install(try kiosk.package())
    try store.disable(id: "language.id")
    #expect(reason { () throws(PackageRefusal) in try store.remove(id: Sample.id) } == .lastOne)
  }

  @Test func whatIsNotThereCannotBeRemovedOrRolledBack() throws {
    #expect(
      reason { () throws(PackageRefusal) in try store.remove(id: Sample.id) } == .notInstalled)
    #expect(
      reason { () throws(PackageRefusal) in try store.remove(id: "language.en") } == .notInstalled)
    #expect(
      reason { () throws(PackageRefusal) in try store.rollBack(id: Sample.id) } == .notInstalled)
    _ = try store.install(try kiosk.package())
    #expect(
      reason { () throws(PackageRefusal) in try store.rollBack(id: Sample.id) } == .nothingKept)
  }

  @Test func aFullDiskIsSaidInNumbersBeforehand() throws {
    var full = store
    full.freeSpace = { _ in 12 << 20 }
    let bytes = try kiosk.package()
    do throws(PackageRefusal) {
      _ = try full.install(bytes)
      Issue.record("installed on a full disk")
    } catch {
      #expect(error.reason == .space)
      #expect(error.sentence.contains("33 MB") && error.sentence.contains("12 MB"))
    }
    #expect(store.installation() == .none)
  }

  @Test func aFolderDroppedInByHandWorksAsBeforeAndGivesWayToAPackage() throws {
    let folder = kiosk.state + "/plugins/" + Sample.id
    for (file, bytes) in Sample.files(version: "0.5.0") {
      try kiosk.write(bytes, to: folder + "/" + file)
    }
    #expect(store.registry().plugin(Sample.id)?.isVerified == false)
    _ = try store.install(try kiosk.package())
    let registry = store.registry()
    #expect(registry.plugin(Sample.id)?.isVerified == true)
    #expect(registry.plugins.filter { $0.id == Sample.id }.count == 2)
    #expect(registry.reasons.count == 1)
  }

  private let stop = RunEnding.stopped(
    Doing(screen: "language", plugins: [Sample.id]), isEarly: false, isStuck: false)

  @Test func whatMadeTheKioskStopTwiceIsNotUsedUntilTheStaffTryItAgain() throws {
    _ = try store.install(try kiosk.package())
    #expect(store.judge(stop) == [])
    #expect(store.judge(stop).count == 1)
    for _ in 0..<3 {
      #expect(store.registry().plugin(Sample.id) == nil)
      #expect(store.registry().problems.count == 1 && !store.registry().sessions.isEmpty)
      #expect(store.judge(.inOrder) == [])
      store.startWasGood()
      store.hasSettled()
    }
    _ = try store.enable(id: Sample.id)
    #expect(store.registry().plugin(Sample.id) != nil && store.registry().problems.isEmpty)
  }

  @Test func whatWasSetAsideCanBeRemovedOrReplacedByANewVersion() throws {
    _ = try store.install(try kiosk.package())
    for _ in 0..<2 { _ = store.judge(stop) }
    _ = try store.install(try kiosk.package(version: "9.0.0"))
    #expect(store.registry().plugin(Sample.id) != nil)
    for _ in 0..<2 { _ = store.judge(stop) }
    #expect(store.registry().plugin(Sample.id) == nil)
    _ = try store.remove(id: Sample.id)
    #expect(store.registry().problems.isEmpty || store.judge(.inOrder) == [])
    #expect(store.registry().problems.isEmpty)
  }

  @Test func aPluginPutInByHandIsNotEvenReadWhileItIsSetAside() throws {
    let folder = kiosk.state + "/plugins/language.byhand"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    let early = RunEnding.stopped(Doing(file: "language.byhand"), isEarly: true, isStuck: false)
    var read: [String] = []
    _ = store.registry { read.append($0) }
    #expect(read == ["language.byhand"])
    #expect(store.judge(early) == [] && store.judge(early).count == 1)
    read = []
    _ = store.registry { read.append($0) }
    #expect(read == [])
  }
}
