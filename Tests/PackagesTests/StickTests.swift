import Foundation
import Kiosk
import Plugins
import Testing

@testable import Packages

/// What the staff see of a stick, and what is copied onto one.
@Suite struct StickTests {
  let kiosk: TestKiosk
  init() throws { kiosk = try TestKiosk() }

  private func offers() -> [String: PackageOffer] {
    let list = Stick(path: kiosk.stick).offers(for: kiosk.store)
    return Dictionary(list.map { (($0.path as NSString).lastPathComponent, $0) }) { $1 }
  }

  private func put(_ bytes: [UInt8], _ name: String) throws {
    try kiosk.write(bytes, to: kiosk.stick + "/" + name)
  }

  @Test func everyPackageOnTheStickIsSaidToBeWhatItIs() throws {
    let other = RawZip(Sample.files().mapValues { $0 })
    try put(try kiosk.package(version: "1.0.0"), "old.tuntun")
    try put(try kiosk.package(version: "1.1.0"), "same.tuntun")
    try put(try kiosk.package(version: "1.2.0"), "tuntun/new.tuntun")
    try put(Packer.zip(Sample.files(version: "1.3.0")), "unsigned.tuntun")
    try put(Array(try kiosk.package().dropLast(40)), "cut.tuntun")
    try put([], "empty.tuntun")
    try put(other.bytes, "no-list.tuntun")
    try put(Array("hello".utf8), "readme.txt")
    try put(try kiosk.package(), ".hidden.tuntun")
    symlink("/etc/passwd", kiosk.stick + "/link.tuntun")
    mkfifo(kiosk.stick + "/pipe.tuntun", 0o600)
    let fresh = offers()
    #expect(fresh["old.tuntun"]?.state == .new)
    #expect(fresh["unsigned.tuntun"]?.state == .notTrusted)
    _ = try kiosk.store.install(file: kiosk.stick + "/same.tuntun")
    let offers = offers()
    #expect(
      offers.mapValues(\.state) == [
        "old.tuntun": .older, "same.tuntun": .same, "new.tuntun": .newer,
        "unsigned.tuntun": .refused, "cut.tuntun": .damaged, "empty.tuntun": .damaged,
        "no-list.tuntun": .damaged, "link.tuntun": .damaged, "pipe.tuntun": .damaged,
      ])
    let new = try #require(offers["new.tuntun"])
    #expect(new.name == "Bahasa Uji" && new.version == "1.2.0" && new.installedVersion == "1.1.0")
    #expect(new.language == "tst" && new.nativeName == "Uji" && new.publisher == "Dinas dinas")
    #expect(new.texts?.translated == 0 && new.voicePercent == 0 && new.sentence.isEmpty)
    #expect(
      offers.values.filter { $0.state != .same && $0.state != .newer }.allSatisfy {
        !$0.sentence.isEmpty
      })
  }

  @Test func completenessIsComputedFromWordsAndVoice() throws {
    let folder = TestKiosk.root + "/Plugins/language.en/"
    var files = Sample.files()
    files["strings.po"] = Array(try Data(contentsOf: URL(fileURLWithPath: folder + "strings.po")))
    try put(try kiosk.sign(Packer.zip(files)), "full.tuntun")
    let offer = try #require(offers()["full.tuntun"])
    let texts = try #require(offer.texts)
    #expect(texts.translated == texts.total && texts.total > 900)
  }

  @Test func installedPackagesAreCopiedAsTheyCame() throws {
    let bytes = try kiosk.package()
    _ = try kiosk.store.install(bytes)
    let names = try kiosk.store.copy(to: kiosk.stick)
    #expect(names == ["language.tst-1.0.0.tuntun"])
    let copy = kiosk.stick + "/" + names[0]
    #expect(Array(try Data(contentsOf: URL(fileURLWithPath: copy))) == bytes)
    let other = try TestKiosk()
    try other.trust(kiosk.key, name: "dinas2")
    #expect(throws: PackageRefusal.self) { try other.store.install(file: copy) }
    #expect(throws: PackageRefusal.self) { try kiosk.store.copy(["language.en"], to: kiosk.stick) }
  }

  @Test func aKioskPackageMakesAnotherKioskAlike() throws {
    _ = try kiosk.store.install(try kiosk.package(version: "1.1.0"))
    try kiosk.write(Array("clinic = Mapane\n".utf8), to: kiosk.state + "/settings.conf")
    try kiosk.store.disable(id: "language.en")
    try KioskPackage.write(kiosk.store, name: "mapane", to: kiosk.stick)
    let path = try #require(Stick(path: kiosk.stick).kioskPackages.first)
    let bytes = Array(try Data(contentsOf: URL(fileURLWithPath: path)))
    let other = PackageStore(
      contentRoot: TestKiosk.root, stateFolder: kiosk.folder + "/other", now: { 1 })
    let refused = try KioskPackage.install(bytes, into: other)
    #expect(refused.installed == [] && refused.refused.count == 1 && refused.hasSettings)
    try FileManager.default.copyItem(
      atPath: kiosk.state + "/keys", toPath: kiosk.folder + "/other/keys")
    let outcome = try KioskPackage.install(bytes, into: other)
    #expect(outcome.installed.map(\.version) == ["1.1.0"] && outcome.refused == [])
    #expect(SettingsFile.read(stateFolder: other.stateFolder).settings.clinicName == "Mapane")
    #expect(other.registry().plugins.first { $0.id == "language.en" }?.isSwitchedOff == true)
    #expect(throws: PackageRefusal.self) {
      try KioskPackage.install(Array(bytes.dropLast(5)), into: other)
    }
  }

  @Test func theMountTableIsReadWithSpacesAndWithoutTheSystemsOwnDisks() {
    let table = MountTable(
      """
      22 1 8:2 / / rw,relatime shared:1 - ext4 /dev/sda2 rw
      30 22 8:1 / /boot/efi rw,relatime shared:2 - vfat /dev/sda1 rw
      36 22 8:17 / /media/kiosk/USB\\040DISK rw,nosuid,nodev shared:9 master:1 - vfat /dev/sdb1 rw
      37 22 8:33 / /run/media/kiosk/B ro,nosuid - exfat /dev/sdc1 ro
      38 22 0:40 / /media/share rw - nfs4 host:/a rw
      39 22 0:41 / /mnt/x rw - tmpfs tmpfs rw
      broken line
      """)
    #expect(
      table.sticks == [
        Stick(path: "/media/kiosk/USB DISK"), Stick(path: "/run/media/kiosk/B", isReadOnly: true),
      ])
  }

  @Test func aFolderOfTheSettingsComesAndGoesLikeAStick() throws {
    let watch = StickWatch(folder: kiosk.folder + "/fake")
    #expect(!watch.sticks.contains { $0.path.hasSuffix("/fake") })
    try kiosk.write([1], to: kiosk.folder + "/fake/a.tuntun")
    let there = watch.wait(for: [], milliseconds: 2000)
    #expect(there.first?.path == kiosk.folder + "/fake")
    #expect(watch.wait(for: there, milliseconds: 20) == there)
  }
}
