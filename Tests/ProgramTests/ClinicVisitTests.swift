import Content
import Drawing
import Foundation
import Kiosk
import Packages
import Results
import Screens
import TestSupport
import Testing

@testable import App
@testable import Staging
@testable import tuntun

/// The staff say at the real window who the clinic is, by touches and by keys.
@Suite(.serialized, .window) struct ClinicVisitTests {
  private static let pin = "483927"

  @Test func nameAndTelephoneAreTypedKeptInTheFileAndShownToFamilies() throws {
    let kiosk = try KioskUnderTest(settings: ["# our own", "place = Poso", "phone = 0812 345"]) {
      try StaffPIN(stateFolder: $0.path).set(Self.pin, for: .staff)
    }
    try comeIn(kiosk)
    try kiosk.touch(.staff(.page(.screen)))
    for _ in 0..<2 { try kiosk.touch(.staff(.later)) }
    try kiosk.mustShow(whole: true)
    try typeTheName(kiosk)
    try typeTheTelephone(kiosk)
    try setTheSeconds(kiosk)
    let step = try #require(kiosk.twin.staffSteps.first?.step)
    try mustKeep(
      (KioskUnderTest.timeout + ["# our own"]).joined(separator: "\n")
        + "\nplace = Poso\nphone = 0812 34477\nclinic = RS D\n"
        + "seconds.\(step.id) = \(kiosk.twin.stepValue(.seconds, of: step))\n", kiosk)
    try kiosk.touch(.staff(.logOut))
    try kiosk.mustShow(whole: false, only: { $0.id.contains("clinic") })
  }

  private func comeIn(_ kiosk: KioskUnderTest) throws {
    try kiosk.holdCorner()
    try kiosk.mustShow(whole: true)
    for digit in Self.pin.compactMap(\.wholeNumberValue) { try kiosk.touch(.staff(.digit(digit))) }
    try kiosk.touch(.staff(.enter))
    kiosk.handle(.pin(.open(wrongTries: 0)))
    kiosk.handle(.inventory(StaffInventory(kiosk.library.store)))
    try kiosk.mustShow(whole: true)
  }

  /// By touch, with capitals that stay.
  private func typeTheName(_ kiosk: KioskUnderTest) throws {
    try kiosk.touch(.staff(.edit(.name)))
    try kiosk.mustShow(whole: true)
    for control in [StaffControl.capitals, .letter("R"), .letter("S"), .letter(" "), .letter("D")] {
      try kiosk.touch(.staff(control))
    }
    try kiosk.mustShow(whole: true)
    try kiosk.touch(.staff(.keep))
    try kiosk.mustShow(whole: true)
  }

  /// The last digit away, one digit twice by touch; then a letter and its end by the keyboard.
  private func typeTheTelephone(_ kiosk: KioskUnderTest) throws {
    try kiosk.touch(.staff(.edit(.phone)))
    try kiosk.mustShow(whole: true)
    try kiosk.touch(.staff(.erase))
    try kiosk.touch(.staff(.letter("4")))
    try kiosk.touch(.staff(.letter("7")), times: 2)
    try kiosk.display.xdotool("key", "p", "space", "BackSpace", "BackSpace")
    for character in "p \u{8}\u{8}" { _ = update(&kiosk.twin, .typed(character)) }
    try kiosk.mustShow(whole: true)
    try kiosk.key("Return", .select)
    try kiosk.mustShow(whole: true)
  }

  private func setTheSeconds(_ kiosk: KioskUnderTest) throws {
    try kiosk.touch(.staff(.later))
    let step = try #require(kiosk.twin.staffSteps.first?.step)
    try kiosk.touch(.staff(.raiseStep(.seconds, step.id)))
    #expect(kiosk.twin.stepValue(.seconds, of: step) > step.seconds)
    try kiosk.mustShow(whole: true)
  }

  /// Waits until `settings.conf` is this text.
  private func mustKeep(_ text: String, _ kiosk: KioskUnderTest) throws {
    let file = kiosk.state.appendingPathComponent("settings.conf")
    try wait(for: "the settings to be\n\(text)") {
      try String(contentsOf: file, encoding: .utf8) == text
    }
  }
}
