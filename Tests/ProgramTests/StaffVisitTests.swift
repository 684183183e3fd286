import Content
import Drawing
import Foundation
import Kiosk
import Packages
import Plugins
import Results
import Screens
import TestSupport
import Testing

@testable import App
@testable import tuntun

/// The staff at the real window, by touches alone.
@Suite(.serialized, .window) struct StaffVisitTests {
  private static let pin = "483927"
  private static let id = "language.jv"

  @Test func staffInstallUseUpdateRollBackAndRemoveALanguageFromAStick() throws {
    let stick = try TestStick()
    let kiosk = try KioskUnderTest(settings: ["stick-folder = \(stick.folder.path)"]) { state in
      try stick.trust(in: state)
      try StaffPIN(stateFolder: state.path).set(Self.pin, for: .staff)
    }
    try comeIn(kiosk, wrongFirst: true)
    try install(kiosk, stick)
    try use(kiosk)
    try stick.put(version: "1.1.0", mark: "Dua", kiosk.library.registry.template)
    try comeIn(kiosk, stick)
    try updateIt(kiosk, stick)
    try rollBack(kiosk, stick)
    try remove(kiosk, stick)
  }

  @Test func anUnsignedPackageNeedsASecondYesAndTheScreenSaysSo() throws {
    let stick = try TestStick()
    let registry = Registry.scan(contentRoot: Program.root.path, stateFolder: nil)
    try stick.put(version: "1.0.0", mark: "Satu", isSigned: false, registry.template)
    let kiosk = try KioskUnderTest(settings: ["stick-folder = \(stick.folder.path)"]) { state in
      try StaffPIN(stateFolder: state.path).set(Self.pin, for: .staff)
    }
    kiosk.handle(.sticks([StaffStick(path: stick.folder.path)]))
    try comeIn(kiosk, stick)
    #expect(kiosk.twin.staff.offers?.map(\.state) == [.notTrusted])
    for control in [StaffControl.offer(0), .install, .no, .install] {
      try kiosk.touch(.staff(control))
      try kiosk.mustShow(whole: true)
    }
    #expect(try kiosk.library.store.ledger.state().active.isEmpty)
    try kiosk.touch(.staff(.yes))
    try mustHave(
      "1.0.0", saying: .installed, ["name": "Bahasa Jawa", "version": "1.0.0"], kiosk, stick)
    try copySetUp(kiosk, stick)
    try kiosk.touch(.staff(.logOut))
    try kiosk.mustShow(whole: false, only: { $0.id.contains("title") })
    for control in [Control.wake, .language("jv")] {
      try kiosk.touch(control)
      try kiosk.mustShow(whole: true)
    }
    #expect(kiosk.twin.isUnverified)
    #expect(texts(kiosk).contains(StaffText.notVerified.source))
  }

  @Test func aKeyFromTheStickIsTrustedAfterASecondYesAndThenVouchesForItsPackage() throws {
    let stick = try TestStick()
    let registry = Registry.scan(contentRoot: Program.root.path, stateFolder: nil)
    try stick.put(version: "1.0.0", mark: "Satu", registry.template)
    try stick.putKey()
    let kiosk = try KioskUnderTest(settings: ["stick-folder = \(stick.folder.path)"]) { state in
      try StaffPIN(stateFolder: state.path).set(Self.pin, for: .staff)
    }
    kiosk.handle(.sticks([StaffStick(path: stick.folder.path)]))
    try comeIn(kiosk, stick)
    #expect(kiosk.twin.staff.offers?.map(\.state) == [.key, .notTrusted])
    for control in [StaffControl.offer(0), .install, .no, .install] {
      try kiosk.touch(.staff(control))
      try kiosk.mustShow(whole: true)
    }
    let number = kiosk.twin.staff.offers?.first?.keys.first?.fingerprint ?? "?"
    #expect(texts(kiosk).contains { $0.contains(number.suffix(9)) })
    #expect(kiosk.library.store.keys.keys.isEmpty)
    try kiosk.touch(.staff(.yes))
    try wait(for: "the key to be trusted") { !kiosk.library.store.keys.keys.isEmpty }
    try mustSay(.keyTaken, ["name": "Dinas Kesehatan"], kiosk, stick)
    #expect(kiosk.twin.staff.offers?.map(\.state) == [.new, .same])
    for control in [StaffControl.offer(0), .install] {
      try kiosk.touch(.staff(control))
      try kiosk.mustShow(whole: true)
    }
    try kiosk.touch(.staff(.yes))
    try mustHave(
      "1.0.0", saying: .installed, ["name": "Bahasa Jawa", "version": "1.0.0"], kiosk, stick)
    #expect(try kiosk.library.store.ledger.state().active[Self.id]?.current.isVerified == true)
  }

  /// The whole set-up goes to the stick, and then it may be pulled out.
  private func copySetUp(_ kiosk: KioskUnderTest, _ stick: TestStick) throws {
    try kiosk.touch(.staff(.copySetUp))
    let file = "kiosk-\(Machine.id.prefix(8)).kiosk"
    try wait(for: file) {
      FileManager.default.fileExists(atPath: "\(stick.folder.path)/\(file)")
    }
    try mustSay(.copiedSetUp, ["file": file], kiosk, stick)
    #expect(kiosk.twin.staff.offers?.map(\.state) == [.same, .setUp])
  }

  // MARK: The door

  private func comeIn(
    _ kiosk: KioskUnderTest, _ stick: TestStick? = nil, wrongFirst: Bool = false
  ) throws {
    try kiosk.holdCorner()
    try kiosk.mustShow(whole: true)
    if wrongFirst {
      try enter("111222", kiosk)
      kiosk.handle(.pin(.wrong(wait: 0)))
      try kiosk.mustShow(whole: true)
    }
    try enter(Self.pin, kiosk)
    kiosk.handle(.pin(.open(wrongTries: wrongFirst ? 1 : 0)))
    learn(kiosk, stick)
    try kiosk.mustShow(whole: true)
  }

  private func enter(_ pin: String, _ kiosk: KioskUnderTest) throws {
    for digit in pin.compactMap(\.wholeNumberValue) { try kiosk.touch(.staff(.digit(digit))) }
    try kiosk.touch(.staff(.enter))
  }

  /// Tells the twin what is in the kiosk and on the stick now.
  private func learn(_ kiosk: KioskUnderTest, _ stick: TestStick?) {
    kiosk.handle(.inventory(StaffInventory(kiosk.library.store)))
    guard let stick else { return }
    kiosk.handle(.offers(StaffOffer.all(on: stick.folder.path, kiosk.library.store)))
  }

  /// Waits until the kiosk has `version` (`nil`: none) in use, and tells the twin what it says.
  private func mustHave(
    _ version: String?, saying text: StaffText, _ values: [String: String],
    _ kiosk: KioskUnderTest, _ stick: TestStick
  ) throws {
    // Everything is drawn before it is installed, which takes as long as the machine is slow.
    try wait(for: "version \(version ?? "none")") {
      try kiosk.library.store.ledger.state().active[Self.id]?.current.version == version
    }
    try mustSay(text, values, kiosk, stick)
  }

  /// Tells the twin what the kiosk has done, which must then show it.
  private func mustSay(
    _ text: StaffText, _ values: [String: String], _ kiosk: KioskUnderTest, _ stick: TestStick
  ) throws {
    kiosk.reload()
    kiosk.handle(.inventory(StaffInventory(kiosk.library.store)))
    kiosk.handle(.done(StaffMessage(.words(text, values))))
    learn(kiosk, stick)
    try kiosk.mustShow(whole: true)
  }

  // MARK: What the staff do

  /// The stick's page comes up by itself when the stick is pushed in.
  private func install(_ kiosk: KioskUnderTest, _ stick: TestStick) throws {
    try stick.put(version: "1.0.0", mark: "Satu", kiosk.library.registry.template)
    kiosk.handle(.sticks([StaffStick(path: stick.folder.path)]))
    #expect(kiosk.twin.staffArea?.page == .stick)
    learn(kiosk, stick)
    #expect(kiosk.twin.staff.offers?.map(\.state) == [.new])
    try kiosk.mustShow(whole: true)
    try kiosk.touch(.staff(.offer(0)))
    try kiosk.mustShow(whole: true)
    try kiosk.touch(.staff(.install))
    try kiosk.mustShow(whole: true)
    // It has a few texts only, and that is asked about.
    try kiosk.touch(.staff(.yes))
    try mustHave(
      "1.0.0", saying: .installed, ["name": "Bahasa Jawa", "version": "1.0.0"], kiosk, stick)
    try kiosk.touch(.staff(.logOut))
    try kiosk.mustShow(whole: false, only: { $0.id.contains("title") })
  }

  /// The new language is on the first screen, and its words are on the next.
  private func use(_ kiosk: KioskUnderTest) throws {
    #expect(kiosk.twin.content.languages.map(\.tag) == ["id", "jv", "en"])
    try kiosk.touch(.wake)
    try kiosk.mustShow(whole: true)
    try kiosk.touch(.language("jv"))
    try kiosk.mustShow(whole: true)
    #expect(texts(kiosk).contains { $0.hasPrefix("Satu ") })
  }

  private func updateIt(_ kiosk: KioskUnderTest, _ stick: TestStick) throws {
    #expect(kiosk.twin.staffArea?.page == .stick)
    #expect(kiosk.twin.staff.offers?.map(\.state) == [.newer])
    try kiosk.touch(.staff(.offer(0)))
    try kiosk.mustShow(whole: true)
    try kiosk.touch(.staff(.install))
    try kiosk.mustShow(whole: true)
    // It has a few texts only, and that is asked about.
    try kiosk.touch(.staff(.yes))
    try mustHave(
      "1.1.0", saying: .updated, ["name": "Bahasa Jawa", "version": "1.1.0"], kiosk, stick)
    let translator = kiosk.library.registry.translator(for: "jv")
    let text = UIText.chooseLanguage
    #expect(translator.text(text.key, source: text.source).hasPrefix("Dua "))
  }

  private func rollBack(_ kiosk: KioskUnderTest, _ stick: TestStick) throws {
    try kiosk.touch(.staff(.page(.languages)))
    try kiosk.mustShow(whole: true)
    try kiosk.touch(.staff(.plugin(Self.id)))
    try kiosk.mustShow(whole: true)
    try kiosk.touch(.staff(.rollBack))
    try kiosk.mustShow(whole: true)
    try kiosk.touch(.staff(.yes))
    try mustHave(
      "1.0.0", saying: .rolledBack, ["name": "Bahasa Jawa", "version": "1.0.0"], kiosk, stick)
  }

  private func remove(_ kiosk: KioskUnderTest, _ stick: TestStick) throws {
    try kiosk.touch(.staff(.remove))
    try kiosk.mustShow(whole: true)
    try kiosk.touch(.staff(.yes))
    try mustHave(nil, saying: .removed, ["name": "Bahasa Jawa"], kiosk, stick)
    try kiosk.touch(.staff(.logOut))
    try kiosk.mustShow(whole: false, only: { $0.id.contains("title") })
    try kiosk.touch(.wake)
    try kiosk.mustShow(whole: true)
    #expect(kiosk.twin.content.languages.map(\.tag) == ["id", "en"])
  }

  private func texts(_ kiosk: KioskUnderTest) -> [String] {
    let size = Size(Double(kiosk.display.width), Double(kiosk.display.height))
    return kiosk.library.scene(of: kiosk.twin, size: size).list.items.compactMap { item in
      if case .text(let text, _, _) = item.shape { return text }
      return nil
    }
  }
}
