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
@testable import Reports
@testable import Staging
@testable import tuntun

/// What families and staff did where kiosks were tried, done again at the real window.
@Suite(.serialized, .window) struct FieldVisitTests {
  private static let pin = "483927"
  private static let long =
    VisitTests.steps.map { "seconds.\($0) = 600" } + ["lead-in = 0", "finish-seconds = 3600"]

  private func touch(_ controls: Control..., in kiosk: KioskUnderTest) throws {
    for control in controls {
      try kiosk.touch(control)
      try kiosk.mustShow(whole: true)
    }
  }

  @Test func stepsThatArePassedOverAreDoneNeitherOnTheScreenNorInTheRecordsNorInTheReport() throws {
    let kiosk = try KioskUnderTest(settings: Self.long)
    try VisitTests().beginPractice("en", kiosk)
    for _ in VisitTests.steps {
      try kiosk.key("Right", .next)
      if kiosk.twin.practice != nil { try kiosk.mustShowWords() }
    }
    #expect(kiosk.twin.screen == .finish(steps: 0))
    try kiosk.mustShow(whole: true)
    try kiosk.mustRecord(
      "SELECT ending FROM practice; SELECT count(*), sum(done) FROM practice_step",
      ["left", "10 0"])
    let report = try MonthReading(stateFolder: kiosk.stateFolder).report(nil)
    #expect(report.practised == 1)
    #expect(report.finished == 0)
  }

  @Test func theButtonForABabyThatCriesStaysWhereItIsWhenAPracticeIsPaused() throws {
    let kiosk = try KioskUnderTest(settings: Self.long)
    try VisitTests().beginPractice("id", kiosk)
    let before = try kiosk.place(of: .babyCries)
    try kiosk.hold(.pause, seconds: 2.4)
    seen(&kiosk.twin, .command(.pause))
    #expect(kiosk.twin.practice?.pause == .plain)
    try kiosk.mustShow(whole: true)
    #expect(try kiosk.place(of: .babyCries) == before)
    try touch(.babyCries, in: kiosk)
    #expect(kiosk.twin.practice?.pause == .babyCries)
  }

  @Test func afterAPowerCutAQuizGoesOnInTheLettersThatWereChosen() throws {
    let kiosk = try KioskUnderTest(settings: Self.long + ["quiz-seed = 7", "motion = reduced"])
    try touch(
      .wake, .language("en"), .who("born"), .practise, .quiz(.accept), .display,
      .textSize(.large), .close, .quiz(.symbol(.fish)), in: kiosk)
    guard case .quiz(.sitting(let sitting)) = kiosk.twin.screen,
      let option = sitting.attempt.question?.item.options.first?.id
    else { throw ProgramFailure("no question but \(kiosk.twin.summary)") }
    try touch(.quiz(.answer(option)), .quiz(.give), in: kiosk)
    let file = kiosk.state.appendingPathComponent("quiz")
    try wait(for: "\(file.path)") { FileManager.default.fileExists(atPath: file.path) }
    kiosk.stop()
    let old = kiosk.twin
    try kiosk.start()
    kiosk.twin.overlay = .stillThere(until: old.now + .seconds(60))
    try kiosk.mustShow(
      whole: false, only: { KioskUnderTest.isText($0) && $0.id.contains("still-here") })
    try kiosk.touch(.stillHere)
    #expect(kiosk.twin.screen == old.screen)
    #expect(kiosk.twin.look.textSize == .large)
    try kiosk.mustShow(whole: true)
    // A family may go back to what it has answered.
    try touch(.back, in: kiosk)
  }

  @Test func aNoticeGoesWhenItWasReadAndLeavesTheWayToThePINFree() throws {
    let kiosk = try KioskUnderTest(settings: []) { state in
      try StaffPIN(stateFolder: state.path).set(Self.pin, for: .staff)
      try PackLedger(RecordsDatabase(stateFolder: state.path), now: { 1 })
        .replaceDamaged(
          id: "language.jv", keepsPrevious: false, sentence: "The package language.jv was damaged.")
    }
    try kiosk.holdCorner()
    try enter(kiosk)
    try touch(.staff(.page(.about)), in: kiosk)
    #expect(!kiosk.twin.staff.inventory.unread.isEmpty)
    _ = try kiosk.place(of: .staff(.changePIN))
    try kiosk.touch(.staff(.dismissNotices))
    try wait(for: "the notices to go") { try kiosk.library.store.ledger.notices().isEmpty }
    kiosk.handle(.inventory(StaffInventory(kiosk.library.store)))
    kiosk.handle(.done(StaffMessage(.words(.noticesRead, [:]))))
    #expect(kiosk.twin.staff.inventory.unread.isEmpty)
    try kiosk.mustShow(whole: true)
  }

  @Test func whereTheClinicWishesADemonstrationNeedsThePIN() throws {
    let kiosk = try KioskUnderTest(settings: ["demonstration = pin"]) { state in
      try StaffPIN(stateFolder: state.path).set(Self.pin, for: .staff)
    }
    try kiosk.key("F5", .startOrResume)
    #expect(kiosk.twin.demonstration == nil)
    try enter(kiosk)
    #expect(kiosk.twin.demonstration != nil)
    try kiosk.mustShowDemonstration()
  }

  @Test func aSignWearsACrossOnlyAfterItWasTouched() throws {
    let kiosk = try KioskUnderTest(settings: Self.long)
    try touch(
      .wake, .language("id"), .who("born"), .practise, .quiz(.decline), in: kiosk)
    func crosses(_ state: KioskState) -> Int {
      kiosk.library.scene(of: state, size: Size(1280, 720)).list.items.count {
        if case .picture(let file, _) = $0.shape { file.hasSuffix("cross.svg") } else { false }
      }
    }
    #expect(crosses(kiosk.twin) == 0)
    var touched = kiosk.twin
    touched.visitor.signs.insert("fever")
    #expect(crosses(touched) == 1)
  }

  @Test func aShortTouchOnALockedStepSaysHowToHold() throws {
    let kiosk = try KioskUnderTest(settings: Self.long)
    try VisitTests().beginPractice("id", kiosk)
    try kiosk.touch(.pause)
    try kiosk.mustShowWords()
    let words = kiosk.library.scene(of: kiosk.twin, size: Size(1280, 720)).list.words
    #expect(words.contains { $0.contains("Tahan tombolnya dua detik") })
    #expect(kiosk.twin.practice?.pause == nil)
  }

  @Test func whoHasNoPictureYetIsOfferedTheMassageFirst() throws {
    let kiosk = try KioskUnderTest(settings: Self.long)
    try touch(.wake, .language("id"), .who("born"), .practise, in: kiosk)
    let offered = kiosk.twin.controls
    let massage = try #require(offered.firstIndex(of: .quiz(.decline)))
    #expect(massage < (try #require(offered.firstIndex(of: .quiz(.accept)))))
    try touch(.quiz(.accept), in: kiosk)
    guard case .quiz(.symbols) = kiosk.twin.screen else {
      throw ProgramFailure("no pictures but \(kiosk.twin.summary)")
    }
  }

  private func enter(_ kiosk: KioskUnderTest) throws {
    try kiosk.mustShow(whole: true)
    for digit in Self.pin.compactMap(\.wholeNumberValue) { try kiosk.touch(.staff(.digit(digit))) }
    try kiosk.touch(.staff(.enter))
    kiosk.handle(.pin(.open(wrongTries: 0)))
    kiosk.handle(.inventory(StaffInventory(kiosk.library.store)))
  }
}
