import Content
import Foundation
import Kiosk
import Plugins
import Storage
import TestSupport
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
    #expect(new.texts?.translated == 1 && new.voicePercent == 0 && new.sentence.isEmpty)
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
    let contents = try KioskPackage.look(path)
    #expect(contents.parts == [.keys, .settings])
    // Nobody said yes to anything but the packages, and their key is not known there.
    let refused = try KioskPackage.install(bytes, into: other)
    #expect(refused.installed == [] && refused.refused.count == 1 && refused.parts == [])
    #expect(SettingsFile.read(stateFolder: other.stateFolder).settings.clinicName != "Mapane")
    let outcome = try KioskPackage.install(
      bytes, into: other, parts: [.keys, .settings], seal: contents.seal)
    #expect(outcome.installed.map(\.version) == ["1.1.0"] && outcome.refused == [])
    #expect(outcome.parts == [.keys, .settings] && other.keys.keys == kiosk.store.keys.keys)
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
      40 22 8:49 / /media/kiosk/N rw,nosuid - fuseblk /dev/sdd1 rw,user_id=0,group_id=0
      41 22 8:65 / /mnt/w rw,nosuid - ntfs3 /dev/sde1 rw,uid=1000
      42 22 8:81 / /media/kiosk/R rw,nosuid - vfat /dev/sdf1 ro,errors=remount-ro
      43 22 8:81 / /mnt/again rw,nosuid - vfat /dev/sdf1 rw
      44 22 8:97 / /media/kiosk/H rw - hfsplus /dev/sdg2 rw
      45 22 8:98 / /media/kiosk/over rw - vfat /dev/sdh1 rw
      46 45 0:50 / /media/kiosk/over rw - tmpfs tmpfs rw
      47 22 8:99 / /media/kiosk/i rw - iso9660 /dev/sr0 ro
      39 22 0:41 / /mnt/x rw - tmpfs tmpfs rw
      broken line
      """)
    #expect(
      table.sticks == [
        Stick(path: "/media/kiosk/USB DISK"), Stick(path: "/run/media/kiosk/B", isReadOnly: true),
        Stick(path: "/media/kiosk/N"), Stick(path: "/mnt/w"),
        Stick(path: "/media/kiosk/R", isReadOnly: true), Stick(path: "/media/kiosk/H"),
        Stick(path: "/media/kiosk/i", isReadOnly: true),
      ])
  }

  @Test func thePackagesOfAStickAreListedOnceHoweverItsFolderIsWritten() throws {
    for folder in ["", "/TunTun", "/TUNTUN", "/tuntun.old", "/other"] {
      try put([1], "\(folder)/a.tuntun")
    }
    #expect(
      Stick(path: kiosk.stick).packages.map { String($0.dropFirst(kiosk.stick.count)) }
        == [
          "//a.tuntun", "/TUNTUN/a.tuntun", "/TunTun/a.tuntun",
        ].map { $0.replacing("//", with: "/") })
  }

  @Test func ofALargePackageOnlyTheHeadIsReadAndTellsTheSame() throws {
    var files = Sample.files(version: "1.1.0")
    files["voice/ui/touchToBegin.wav"] = Sample.wav + [UInt8](repeating: 7, count: 300_000)
    let kinds = [
      "signed": try kiosk.sign(Packer.zip(files)), "unsigned": Packer.zip(files),
      "foreign": Envelope.seal(Packer.zip(files), by: SecretKey(), keyFile: "x.pub"),
      "cut": Array(try kiosk.sign(Packer.zip(files)).dropLast(10)),
    ]
    for (name, bytes) in kinds { try put(bytes, name + ".tuntun") }
    for _ in 0..<2 {
      for path in Stick(path: kiosk.stick).packages {
        var (whole, head) = (
          PackageInspector(kiosk.store), PackageInspector(kiosk.store, budget: 0)
        )
        var (offer, quick) = (whole.offer(path), head.offer(path))
        #expect(offer.isChecked && !quick.isChecked)
        (offer.isChecked, quick.isChecked) = (true, true)
        // The unpacked words are told by other sentences where the end is cut off.
        if path.hasSuffix("cut.tuntun") { (offer, quick) = (offer.place, quick.place) }
        #expect(offer == quick, "\(path)")
      }
      // Once more with the package installed.
      _ = try kiosk.store.install(file: kiosk.stick + "/signed.tuntun")
    }
  }

  @Test func aLargePackageWhoseContentWasChangedIsRefusedWhenItIsInstalled() throws {
    var bytes = try kiosk.package()
    bytes[bytes.count / 2] ^= 1
    try put(bytes, "changed.tuntun")
    var inspector = PackageInspector(kiosk.store, budget: 0)
    #expect(inspector.offer(kiosk.stick + "/changed.tuntun").isChecked == false)
    #expect(throws: PackageRefusal.self) {
      try kiosk.store.install(file: kiosk.stick + "/changed.tuntun")
    }
    #expect(kiosk.store.registry().plugin(Sample.id) == nil)
  }

  @Test func theReadingOfAStickTellsHowFarItIs() throws {
    for index in 0..<5 { try put(try kiosk.package(), "\(index).tuntun") }
    var told: [Int] = []
    let offers = Stick(path: kiosk.stick).offers(for: kiosk.store) { done, total in
      #expect(total == 5)
      told.append(done)
    }
    #expect(offers.count == 5 && told == Array(0..<5))
  }

  @Test func namesOfFilesCannotSteerALineOrATerminal() throws {
    let name = "a\u{1B}[2J\nerror: \u{202E}b\r.tuntun"
    try put([1, 2, 3], name)
    let offer = try #require(offers().values.first)
    #expect(offer.line.unicodeScalars.allSatisfy { $0.properties.generalCategory != .control })
    #expect(!offer.line.contains("\u{202E}") && offer.line.contains("error: "))
    try kiosk.write(Sample.files()["plugin.json"] ?? [], to: kiosk.stick + "/p/plugin.json")
    try kiosk.write([1], to: kiosk.stick + "/p/\u{1B}[31m\n.exe")
    #expect(
      PluginCheck.check(path: kiosk.stick + "/p").allSatisfy {
        $0.description.unicodeScalars.allSatisfy { $0.properties.generalCategory != .control }
      })
  }

  @Test func aFolderIsInstalledWithoutWhatOtherProgramsLeft() throws {
    let folder = kiosk.stick + "/language.tst"
    for (name, bytes) in Sample.files() { try kiosk.write(bytes, to: folder + "/" + name) }
    for name in ["strings.mo", "strings.po~", "Thumbs.db", "__MACOSX/._a", ".DS_Store"] {
      try kiosk.write([1], to: folder + "/" + name)
    }
    let packed = try Packer.pack(folder: folder)
    #expect(
      packed.bytes == Packer.zip(Sample.files()) && packed.note?.contains("strings.mo") == true)
    let outcome = try kiosk.store.install(folder: folder, acceptsUnverified: true)
    #expect(outcome.notes.contains { $0.contains("Thumbs.db") })
    #expect(outcome.notes.contains { $0.contains(" of ") && $0.contains("texts are translated") })
  }

  @Test func aPackageForANewerKioskIsSaidToBeOne() throws {
    var files = Sample.files()
    files["plugin.json"] = Array(
      Sample.manifest.replacing("\"kiosk\": 1", with: "\"kiosk\": 2").utf8)
    try put(try kiosk.sign(Packer.zip(files)), "newer.tuntun")
    let offer = offers()["newer.tuntun"]
    #expect(offer?.state == .refused && offer?.reason == .newerKiosk)
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

extension PackageOffer {
  /// Where it is and what it is, without the words for it.
  fileprivate var place: PackageOffer {
    var offer = PackageOffer(path: path, state: state)
    offer.size = size
    return offer
  }
}
