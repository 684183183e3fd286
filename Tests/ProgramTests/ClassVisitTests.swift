import Content
import Drawing
import Foundation
import Kiosk
import Results
import TestSupport
import Testing

@testable import App
@testable import Staging
@testable import Storage
@testable import tuntun

/// A class of twenty through the real window: by touch alone, and by keyboard alone with a power cut
/// in the middle; what came of it is looked up with the `sqlite3` tool.
@Suite(.serialized, .window) struct ClassVisitTests {
  private static let pin = "483927"
  private static let settings = ["quiz-seed = 7", "motion = reduced"]

  private func kiosk(_ more: String...) throws -> KioskUnderTest {
    try KioskUnderTest(settings: Self.settings + more) { state in
      try StaffPIN(stateFolder: state.path).set(Self.pin, for: .staff)
    }
  }

  /// Waits for every text but those of the clock, which is the program's own.
  private func look(_ kiosk: KioskUnderTest) throws {
    try kiosk.mustShowWords()
  }

  /// Twenty people, forty answers a question, all steps of two families: whoever led the class.
  private func mustBeStored(_ kiosk: KioskUnderTest, after: Int) throws {
    #expect(
      try kiosk.sqlite("SELECT session, ending, planned_minutes, minutes < 30 FROM class_run")
        == ["session.oxytocin-massage finished 60 1"])
    #expect(
      try kiosk.sqlite("SELECT role, people FROM class_attendance ORDER BY role")
        == ["cadre 3", "family 0", "husband 5", "mother 12"])
    #expect(
      try kiosk.sqlite(
        """
        SELECT phase, count(*), min(hands), max(hands), sum(right_hands) FROM class_hands
        JOIN quiz_run ON quiz_run.id = run GROUP BY phase ORDER BY phase DESC
        """) == ["before 12 20 20 96", "after 12 20 20 \(after)"])
    #expect(try kiosk.sqlite("SELECT count(*), sum(is_class) FROM quiz_run") == ["2 2"])
    #expect(
      try kiosk.sqlite("SELECT count(*), sum(well), sum(helped), sum(missed) FROM class_mark")
        == ["10 8 1 1"])
    let month = try ResultsLedger(RecordsDatabase(stateFolder: kiosk.stateFolder)).report(
      month: String(QuizLedger.localDay().prefix(7)))
    #expect(month.teaching.held == 1)
    #expect(month.teaching.people == 20)
    #expect(!FileManager.default.fileExists(atPath: kiosk.stateFolder + "/class"))
  }

  private func waitForFile(_ kiosk: KioskUnderTest, gone: Bool) throws {
    try wait(for: "the file of the class to \(gone ? "go" : "come")") {
      FileManager.default.fileExists(atPath: kiosk.stateFolder + "/class") != gone
    }
  }

  // MARK: Touch

  @Test func aClassOfTwentyIsLedByTouchAlone() throws {
    let kiosk = try kiosk()
    try comeIn(kiosk)
    try touch(.staff(.page(.teach)), .staff(.teachClass), in: kiosk)
    for (role, people) in [(ClassRole.mother, 13), (.husband, 5), (.cadre, 3)] {
      try kiosk.touch(.classMeeting(.more(role)), times: people)
    }
    try touch(.classMeeting(.fewer(.mother)), .classMeeting(.next), .classMeeting(.run), in: kiosk)
    try answer(kiosk, right: 8) { option, hands in
      try kiosk.touch(.quiz(.more(option)), times: hands)
    }
    try touch(.classMeeting(.run), in: kiosk)
    // A hand on the picture turns nothing.
    try kiosk.look()
    try kiosk.hands(at: Point(300, 300), KioskUnderTest.click)
    seen(&kiosk.twin, .pressed(nil))
    for _ in 0..<10 { try touch(.demo(.command(.next)), in: kiosk) }
    #expect(kiosk.twin.classMeeting?.phase == .content)
    try touch(.classMeeting(.next), .classMeeting(.run), in: kiosk)
    try answer(kiosk, right: 18) { option, hands in
      try kiosk.touch(.quiz(.more(option)), times: hands)
    }
    for place in 0..<10 {
      let skill: StepMark.Skill = place == 6 ? .notDone : place == 7 ? .withHelp : .doneWell
      try touch(.classMeeting(.mark(skill)), in: kiosk)
    }
    #expect(kiosk.twin.classMeeting?.showing.weakest == [6, 7])
    try touch(.classMeeting(.again(6)), .demo(.command(.up)), .classMeeting(.next), in: kiosk)
    try touch(
      .classMeeting(.next), .classMeeting(.correct), .classMeeting(.more(.mother)),
      .classMeeting(.fewer(.mother)),
      .classMeeting(.next), in: kiosk)
    #expect(kiosk.twin.classMeeting?.phase == .summary)
    try kiosk.touch(.classMeeting(.next))
    try waitForFile(kiosk, gone: true)
    _ = update(&kiosk.twin, .classStored(true))
    try look(kiosk)
    try mustBeStored(kiosk, after: 216)
    try touch(.classMeeting(.next), in: kiosk)
    #expect(kiosk.twin.staffArea?.page == .teach)
  }

  private func touch(_ controls: Control..., in kiosk: KioskUnderTest) throws {
    for control in controls {
      try kiosk.touch(control)
      try look(kiosk)
    }
  }

  private func comeIn(_ kiosk: KioskUnderTest) throws {
    try kiosk.holdCorner()
    try kiosk.mustShow(whole: true)
    for digit in Self.pin.compactMap(\.wholeNumberValue) {
      try kiosk.touch(.staff(.digit(digit)))
    }
    try kiosk.touch(.staff(.enter))
    kiosk.handle(.pin(.open(wrongTries: 0)))
    kiosk.handle(.inventory(StaffInventory(kiosk.library.store)))
    try kiosk.mustShow(whole: true)
  }

  /// Twenty hands a question, `right` of them for what is right, until the class goes on.
  private func answer(
    _ kiosk: KioskUnderTest, right: Int, _ raise: (String, Int) throws -> Void
  ) throws {
    while case .quiz(let page) = kiosk.twin.screen {
      if case .classSitting(let sitting) = page, sitting.isCounting,
        let question = sitting.round.question
      {
        let good = question.options.first { $0.weight > 0 }?.id ?? ""
        let bad = question.shown.last { $0 != good } ?? ""
        for option in question.shown where option == good || option == bad {
          try raise(option, option == good ? right : 20 - right)
        }
        try look(kiosk)
      }
      try kiosk.touch(.next)
    }
    try look(kiosk)
  }

  // MARK: Keyboard

  @Test func aClassOfTwentyIsLedByKeyboardAloneThroughAPowerCut() throws {
    let kiosk = try kiosk("class = free")
    try kiosk.key("F6", .classMeeting)
    try look(kiosk)
    try type(12, kiosk)
    try frame(1, kiosk)
    try type(5, kiosk)
    try frame(2, kiosk)
    try type(3, kiosk)
    try look(kiosk)
    try kiosk.key("F5", .startOrResume)
    try look(kiosk)
    try goOn(kiosk)
    try answerByKeys(kiosk, right: 8)
    #expect(kiosk.twin.classMeeting?.phase == .content)
    try waitForFile(kiosk, gone: false)
    try cutPower(kiosk)
    for _ in 0..<11 { try goOn(kiosk) }
    #expect(kiosk.twin.wasShown)
    for _ in 0..<2 { try goOn(kiosk) }
    try answerByKeys(kiosk, right: 17)
    for place in 0..<10 {
      let digit = place == 6 ? 3 : place == 7 ? 2 : 1
      try type(digit, kiosk)
      try look(kiosk)
    }
    try type(1, kiosk)
    #expect(kiosk.twin.demonstration?.view.index == 6)
    try kiosk.key("Escape", .up)
    try look(kiosk)
    try goOn(kiosk)
    try goOn(kiosk)
    try kiosk.key("Right", .next)
    try waitForFile(kiosk, gone: true)
    _ = update(&kiosk.twin, .classStored(true))
    try look(kiosk)
    try mustBeStored(kiosk, after: 204)
    try kiosk.key("Right", .next)
    #expect(kiosk.twin.screen == .attract)
  }

  /// F6, next, 8, next, 5, next, 4, next, 3: once that were 43 mothers.
  @Test func eachRoleIsOneStopOfTheKeyboard() throws {
    let kiosk = try kiosk("class = free")
    try kiosk.key("F6", .classMeeting)
    for people in [8, 5, 4, 3] {
      try goOn(kiosk)
      try type(people, kiosk)
      try look(kiosk)
    }
    #expect(
      kiosk.twin.classMeeting?.attendance == [.mother: 8, .husband: 5, .family: 4, .cadre: 3])
  }

  @Test func noMoreOfARoleAreCountedThanTheClinicAllows() throws {
    let kiosk = try kiosk("class = free", "class-limit = 12")
    try kiosk.key("F6", .classMeeting)
    try goOn(kiosk)
    try type(43, kiosk)
    try look(kiosk)
    #expect(try #require(kiosk.twin.classMeeting?.attendance[.mother]) <= 12)
  }

  @Test func moreHandsThanPeopleAreAskedAbout() throws {
    let kiosk = try kiosk("class = free")
    try kiosk.key("F6", .classMeeting)
    try touch(.classMeeting(.more(.mother)), .classMeeting(.next), .classMeeting(.run), in: kiosk)
    guard case .quiz(.classSitting(let sitting)) = kiosk.twin.screen,
      let option = sitting.round.question?.shown.first
    else { throw ProgramFailure("no question: \(kiosk.twin.summary)") }
    try kiosk.touch(.quiz(.more(option)), times: 2)
    try touch(.next, in: kiosk)
    #expect(kiosk.twin.overlay == .moreHands)
    try touch(.quiz(.countAgain), .quiz(.fewer(option)), .next, in: kiosk)
    #expect(kiosk.twin.overlay == nil)
  }

  @Test func aStrangerIsAskedForThePINAndTheMidwifeComesIn() throws {
    let kiosk = try kiosk()
    try kiosk.key("F6", .classMeeting)
    try kiosk.mustShow(whole: true)
    #expect(kiosk.twin.classMeeting == nil)
    try kiosk.key("Escape", .up)
    try kiosk.mustShow(whole: false, only: { $0.id.contains("title") })
    #expect(kiosk.twin.screen == .attract)
    try kiosk.key("F6", .classMeeting)
    for digit in Self.pin.compactMap(\.wholeNumberValue) { try kiosk.touch(.staff(.digit(digit))) }
    try kiosk.touch(.staff(.enter))
    kiosk.handle(.pin(.open(wrongTries: 0)))
    try look(kiosk)
    #expect(kiosk.twin.screen == .classMeeting)
  }

  private func type(_ number: Int, _ kiosk: KioskUnderTest) throws {
    try kiosk.look()
    for digit in "\(number)" {
      try kiosk.send(key: "\(digit)")
      seen(&kiosk.twin, .digit(digit.wholeNumberValue ?? 0))
    }
  }

  private func frame(_ steps: Int, _ kiosk: KioskUnderTest) throws {
    for _ in 0..<steps {
      try kiosk.key("Down", .focusNext)
    }
  }

  private func answerByKeys(_ kiosk: KioskUnderTest, right: Int) throws {
    while case .quiz(let page) = kiosk.twin.screen {
      if case .classSitting(let sitting) = page, sitting.isCounting,
        let question = sitting.round.question
      {
        let good = question.options.first { $0.weight > 0 }?.id ?? ""
        let bad = question.shown.last { $0 != good } ?? ""
        for (place, option) in question.shown.enumerated() {
          if place > 0 { try frame(place == 1 && kiosk.twin.focus == nil ? 2 : 1, kiosk) }
          guard option == good || option == bad else { continue }
          try type(option == good ? right : 20 - right, kiosk)
        }
        try look(kiosk)
        // The frame goes past the last minus to "next".
        let left = kiosk.twin.controls.firstIndex(of: .next).map { $0 - (kiosk.twin.focus ?? 0) }
        try frame(left ?? 0, kiosk)
        try kiosk.key("Return", .select)
        continue
      }
      try goOn(kiosk)
    }
  }

  /// "Next", and what it leads to.
  private func goOn(_ kiosk: KioskUnderTest) throws {
    try kiosk.key("Right", .next)
    try look(kiosk)
  }

  /// The power goes and comes back: the class is where it was.
  private func cutPower(_ kiosk: KioskUnderTest) throws {
    let old = kiosk.twin
    kiosk.stop()
    let file = try #require(ClassFile(stateFolder: kiosk.stateFolder).load())
    kiosk.twin = KioskState(content: kiosk.library.content, settings: kiosk.library.settings)
    #expect(kiosk.twin.restoreClass(file.saved, isOld: file.isOld) == [])
    try kiosk.start()
    try kiosk.mustShow(whole: false, only: { $0.id.contains("title") })
    try kiosk.key("F6", .classMeeting)
    try look(kiosk)
    #expect(kiosk.twin.classMeeting?.attendance == old.classMeeting?.attendance)
    #expect(kiosk.twin.classMeeting?.rounds == old.classMeeting?.rounds)
    #expect(kiosk.twin.classMeeting?.phase == .content)
  }
}
