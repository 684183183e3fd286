import ArgumentParser
import Content
import Foundation
import Kiosk
import Results
import TestSupport
import Testing

@testable import App
@testable import tuntun

/// Before and after through the real window, by touch alone; what is answered is in the database.
@Suite(.serialized, .window) struct QuizVisitTests {
  private static let settings =
    VisitTests.shortened + ["finish-seconds = 3600", "quiz-seed = 7", "motion = reduced"]

  private func touch(_ controls: Control..., in kiosk: KioskUnderTest) throws {
    for control in controls {
      try kiosk.touch(control)
      try kiosk.mustShow(whole: true)
    }
  }

  private func counts(_ kiosk: KioskUnderTest) throws -> [String: Int] {
    let database = RecordsDatabase(stateFolder: kiosk.stateFolder)
    return try QuizLedger(database, today: { "" }).counts()
  }

  /// Touches the answer to the question that is asked, and goes on to the next.
  private func answer(_ kiosk: KioskUnderTest, right isRight: (QuizItem) -> Bool) throws {
    guard case .quiz(.sitting(let sitting)) = kiosk.twin.screen,
      let item = sitting.attempt.question?.item
    else { throw ProgramFailure("the twin is at \(kiosk.twin.summary)") }
    let wrong = item.options.first { $0.weight <= 0 }.map { [$0.id] } ?? []
    for id in isRight(item) ? item.rightOptions : wrong {
      try touch(.quiz(.answer(id)), in: kiosk)
    }
    try kiosk.touch(.quiz(.give))
    guard case .quiz(.sitting(let next)) = kiosk.twin.screen else { return }
    try kiosk.mustShow(whole: true)
    if case .explaining = next.attempt.position {
      try kiosk.touch(.next)
      if case .quiz(.sitting) = kiosk.twin.screen { try kiosk.mustShow(whole: true) }
    }
  }

  /// The program says "saved" as soon as it is true.
  private func mustBeSaved(_ kiosk: KioskUnderTest) throws {
    #expect(kiosk.twin.quizMemory.storing == .waiting)
    _ = update(&kiosk.twin, .quizStored(true))
    try kiosk.mustShow(whole: true)
  }

  @Test func aFamilyAnswersBeforeThePracticeAndAfterItByTouchAlone() throws {
    let kiosk = try KioskUnderTest(settings: QuizVisitTests.settings)
    try touch(
      .wake, .language("en"), .who("born"), .practise, .quiz(.accept), .quiz(.symbolPage(1)),
      .quiz(.symbol(.kite)), in: kiosk)
    for _ in 0..<12 { try answer(kiosk) { $0.id < "n" } }
    try mustBeSaved(kiosk)
    #expect(try counts(kiosk) == ["before": 1])
    try touch(.next, .noneOfThese, .noneOfThese, in: kiosk)
    try kiosk.touch(.start)
    for id in VisitTests.steps { try VisitTests().practise(id, kiosk) }
    _ = update(&kiosk.twin, .ticked(60 * 60))
    #expect(kiosk.twin.screen == .finish(steps: 10))
    try kiosk.mustShow(whole: true)
    try VisitTests.mustHaveFinished(kiosk)
    try touch(.quiz(.phase(.after)), in: kiosk)
    for _ in 0..<12 { try answer(kiosk) { $0.id != "dizzy" } }
    _ = update(&kiosk.twin, .quizStored(true))
    guard case .quiz(.replay(let replay)) = kiosk.twin.screen else {
      throw ProgramFailure("no replay but \(kiosk.twin.summary)")
    }
    #expect(replay.targets == [.uncomfortable])
    try kiosk.mustShow(whole: true)
    try touch(.next, in: kiosk)
    guard case .quiz(.result(let outcome)) = kiosk.twin.screen else {
      throw ProgramFailure("no result but \(kiosk.twin.summary)")
    }
    #expect(outcome.attempt.scores.total.right == 11)
    #expect(outcome.before != nil)
    #expect(try counts(kiosk) == ["before": 1, "after": 1])
    try touch(.next, in: kiosk)
    #expect(kiosk.twin.screen == .home)
  }

  @Test func aClassIsCountedByFingerAndByDigitsAndKeptWhenSomebodyLeaves() throws {
    let kiosk = try KioskUnderTest(settings: QuizVisitTests.settings + ["class = free"])
    try touch(
      .wake, .language("id"), .who("born"), .quiz(.menu), .quiz(.classroom),
      .quiz(.classPhase(.before)), .quiz(.more("belly")), .quiz(.more("belly")),
      .quiz(.fewer("belly")), in: kiosk)
    for digit in [1, 4] {
      try kiosk.send(key: "\(digit)")
      seen(&kiosk.twin, .digit(digit))
      try kiosk.mustShow(whole: true)
    }
    try touch(.next, .next, .home, in: kiosk)
    try wait(for: "a quiz in the records") { try !counts(kiosk).isEmpty }
    #expect(try counts(kiosk) == ["before": 1])
  }

  /// `Tests/Visits/quiz.script` said this before; a difference is looked at, then recorded.
  @Test func theRehearsedQuizVisitSaysWhatItSaid() throws {
    let visits = Program.root.appendingPathComponent("Tests/Visits")
    let script = try EventScript(
      parsing: String(
        contentsOf: visits.appendingPathComponent("quiz.script"), encoding: .utf8))
    let folders = Folders(content: Program.root.path, state: visits.path)
    let library = Library(folders)
    var settings = library.settings
    // Nobody is there to enter a PIN.
    settings.classDoor = .free
    var replay = Replay(KioskState(content: library.content, settings: settings))
    replay.run(script)
    let expected = try String(
      contentsOf: visits.appendingPathComponent("quiz.txt"), encoding: .utf8)
    #expect(replay.lines.joined(separator: "\n") + "\n" == expected)
  }
}
