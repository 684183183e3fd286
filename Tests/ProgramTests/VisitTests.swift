import Content
import Drawing
import Kiosk
import TestSupport
import Testing

/// Visits through the real window, by touches and keys alone.
@Suite(.serialized, .window) struct VisitTests {
  static let steps = [
    "check-first", "prepare-place", "wash-hands", "sit-lean", "oil-hands", "place-thumbs",
    "circle-down", "glide-down", "wipe-warm", "feed-baby",
  ]

  /// Every step two seconds long, so that the whole session fits into a test.
  static let shortened =
    steps.map { "seconds.\($0) = 2" } + ["rounds.circle-down = 1", "lead-in = 1"]

  @Test func aFamilyGoesByTouchFromAttractThroughAllTenStepsToTheFinishAndBack() throws {
    let kiosk = try KioskUnderTest(settings: VisitTests.shortened + ["finish-seconds = 5"])
    try kiosk.touch(.wake)
    try kiosk.mustShow(whole: true)
    try kiosk.touch(.language("en"))
    try kiosk.mustShow(whole: true)
    try kiosk.touch(.who("born"))
    try kiosk.mustShow(whole: true)
    try learn(kiosk)
    try check(kiosk)
    try kiosk.touch(.start)
    for id in VisitTests.steps { try practise(id, kiosk) }
    _ = update(&kiosk.twin, .ticked(60 * 60))
    #expect(kiosk.twin.screen == .finish(steps: 10))
    _ = update(&kiosk.twin, .ticked(6 * 60))
    #expect(kiosk.twin.screen == .attract)
    try kiosk.mustShow(whole: false, only: { $0.id.contains("title") })
    try VisitTests.mustHaveFinished(kiosk)
  }

  private func learn(_ kiosk: KioskUnderTest) throws {
    try kiosk.touch(.chapter(1))
    try kiosk.mustShow(whole: true)
    try kiosk.touch(.next)
    try kiosk.mustShow(whole: true)
    try kiosk.touch(.home)
    try kiosk.mustShow(whole: true)
  }

  private func check(_ kiosk: KioskUnderTest) throws {
    try kiosk.touch(.practise)
    try kiosk.mustShow(whole: true)
    try kiosk.touch(.quiz(.decline))
    try kiosk.mustShow(whole: true)
    try kiosk.touch(.sign("fever"))
    try kiosk.mustShow(whole: true)
    try kiosk.touch(.notSo)
    try kiosk.touch(.noneOfThese)
    try kiosk.mustShow(whole: true)
    try kiosk.touch(.noneOfThese)
    try kiosk.mustShow(whole: true)
  }

  /// All steps have come and were done to their end, whether or not anybody has seen each title.
  static func mustHaveFinished(_ kiosk: KioskUnderTest) throws {
    try kiosk.mustRecord(
      "SELECT ending FROM practice; SELECT count(*), sum(done) FROM practice_step",
      ["finished", "10 10"])
  }

  /// Waits for the step's title; a step that waits for the helper is answered by touch.
  ///
  /// One that goes by in seconds may be gone before anybody has looked.
  func practise(_ id: String, _ kiosk: KioskUnderTest) throws {
    guard var practice = kiosk.twin.practice,
      let index = practice.run.steps.firstIndex(where: { $0.id == id })
    else {
      Issue.record("the twin is not at \(id)")
      return
    }
    practice.run.go(to: index)
    practice.done = Set(practice.run.steps.prefix(index).map(\.id))
    kiosk.twin.screen = .practice(practice)
    guard let step = practice.run.step, step.advance == .wait || step.seconds > 60 else { return }
    try kiosk.mustShow(whole: false, only: VisitTests.isTitle)
    guard step.advance == .wait else { return }
    _ = update(&kiosk.twin, .ticked(3 * 60))
    #expect(kiosk.twin.practice?.run.isWaiting == true)
    try kiosk.mustShow(whole: true)
    try kiosk.touch(.next)
  }

  func beginPractice(_ language: String, _ kiosk: KioskUnderTest) throws {
    for control in [
      Control.wake, .language(language), .who("born"), .practise, .quiz(.decline), .noneOfThese,
      .noneOfThese,
    ] {
      try kiosk.touch(control)
      try kiosk.mustShow(whole: true)
    }
    try kiosk.touch(.start)
    try kiosk.mustShow(whole: false, only: VisitTests.isTitle)
  }

  private static func isTitle(_ item: DrawItem) -> Bool {
    if case .text(_, let font, _) = item.shape { return font.isBold && item.id.contains("title") }
    return false
  }

  /// As a Logitech R400 does: pages, F5 and Escape in turn on one button, `.` for black.
  @Test func aRemoteDrivesTheDemonstration() throws {
    let kiosk = try KioskUnderTest(settings: [])
    for (name, command) in [
      ("F5", Command.startOrResume), ("Next", .next), ("Prior", .back), ("Next", .next),
      ("period", .black), ("Next", .next), ("period", .black), ("Escape", .up),
      ("F5", .startOrResume),
    ] {
      try kiosk.key(name, command)
      try kiosk.mustShow(whole: kiosk.twin.demonstration?.hold == .black)
    }
    #expect(kiosk.twin.demonstration?.view.index == 1)
    #expect(kiosk.twin.demonstration?.hold == nil)
    try kiosk.key("n", .notes)
    #expect(kiosk.twin.demonstration?.showsNotes == true)
  }

  @Test func byKeysAloneThePracticeIsPausedTranslatedAndLeft() throws {
    let kiosk = try KioskUnderTest(settings: ["seconds.check-first = 600"])
    try kiosk.key("Return", .select)
    try kiosk.mustShow(whole: true)
    for (name, command) in [
      ("Right", Command.next), ("Return", .select), ("Next", .next), ("Down", .focusNext),
      ("Return", .select), ("Down", .focusNext), ("Return", .select), ("F5", .startOrResume),
      ("F5", .startOrResume), ("F5", .startOrResume), ("F5", .startOrResume),
    ] {
      try kiosk.key(name, command)
      // Worn buttons bounce: the kiosk takes two presses within 150 ms for one.
      try kiosk.mustShow(whole: false)
    }
    #expect(kiosk.twin.practice != nil)
    try kiosk.key("c", .babyCries)
    try kiosk.mustShow(whole: true)
    try kiosk.key("l", .language)
    try kiosk.mustShow(whole: true)
    try kiosk.touch(.language("en"))
    try kiosk.mustShow(whole: true)
    try kiosk.key("F5", .startOrResume)
    try kiosk.key("x", .uncomfortable)
    try kiosk.mustShow(whole: true)
    try kiosk.key("Escape", .up)
    try kiosk.mustShow(whole: true)
    try kiosk.touch(.leaveYes)
    try kiosk.mustShow(whole: true)
    #expect(kiosk.twin.screen == .home)
  }

  @Test func aShortTouchOnOilyHandsScreenDoesNothingAndALongOnePauses() throws {
    let kiosk = try KioskUnderTest(
      settings: ["seconds.check-first = 600", "lead-in = 0"])
    try beginPractice("id", kiosk)
    try kiosk.touch(.pause)
    _ = update(&kiosk.twin, .ticked(4 * 60))
    #expect(kiosk.twin.practice?.pause == nil)
    try kiosk.mustShow(whole: false, only: VisitTests.isTitle)
    try kiosk.hold(.babyCries, seconds: 2.4)
    seen(&kiosk.twin, .command(.babyCries))
    try kiosk.mustShow(whole: true)
  }

  @Test func afterAPowerCutTheKioskOffersToGoOnFromTheSameStep() throws {
    let kiosk = try KioskUnderTest(
      settings: VisitTests.shortened + ["seconds.wash-hands = 600", "lead-in = 0"])
    try beginPractice("en", kiosk)
    try practise("check-first", kiosk)
    try practise("prepare-place", kiosk)
    try practise("wash-hands", kiosk)
    kiosk.stop()
    try kiosk.start()
    guard var practice = kiosk.twin.practice else {
      Issue.record("no practice")
      return
    }
    practice.pause = .powerCut
    kiosk.twin.screen = .practice(practice)
    try kiosk.mustShow(whole: true)
    try kiosk.touch(.resume)
    try kiosk.mustShow(whole: false, only: VisitTests.isTitle)
  }
}
