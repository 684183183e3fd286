import Drawing
import Foundation
import Kiosk
import Platform
import TestSupport
import Testing

@testable import App
@testable import tuntun

/// What counts is when something was pressed and what was to be seen then, in the real window.
@Suite(.serialized, .window) struct InputTimeTests {
  /// Does `body` while the program stands still.
  private func whileStopped(_ kiosk: KioskUnderTest, _ body: () throws -> Void) throws {
    kill(kiosk.process.id, SIGSTOP)
    defer { kill(kiosk.process.id, SIGCONT) }
    try body()
  }

  @Test func threePressesWhileTheProgramStoodStillAreThree() throws {
    let kiosk = try KioskUnderTest(settings: [], arguments: ["--demo"])
    try whileStopped(kiosk) {
      for _ in 0..<3 {
        try kiosk.send(key: "Next")
        _ = update(&kiosk.twin, .command(.next))
      }
    }
    try kiosk.mustShowDemonstration()
    #expect(kiosk.twin.demonstration?.view.index == 3)
  }

  @Test func aDoubleTapOnNoneOfTheseLeavesTheSecondPageToBeRead() throws {
    let kiosk = try KioskUnderTest(settings: [])
    for control in [Control.wake, .language("id"), .who("born"), .practise] {
      try kiosk.touch(control)
      try kiosk.mustShow(whole: false)
    }
    try kiosk.touch(.quiz(.decline))
    try kiosk.mustShow(whole: false)
    try kiosk.look()
    let place = try kiosk.place(of: .noneOfThese)
    // However long the clicks take here, all come before the next page can be seen.
    try whileStopped(kiosk) {
      try kiosk.hands(at: place, Array(repeating: KioskUnderTest.click, count: 3).flatMap { $0 })
    }
    seen(&kiosk.twin, .pressed(.noneOfThese))
    #expect(kiosk.twin.screen == .check(page: 1))
    try kiosk.look()
    try kiosk.mustShow(whole: false)
  }

  @Test func aPressFromBeforeThePictureAnswersItNot() throws {
    let kiosk = try KioskUnderTest(settings: [])
    try kiosk.touch(.wake)
    try kiosk.mustShow(whole: false)
    try kiosk.look()
    let place = try kiosk.place(of: .language("id"))
    try whileStopped(kiosk) {
      for _ in 0..<3 { try kiosk.hands(at: place, KioskUnderTest.click + ["sleep", "0.7"]) }
    }
    seen(&kiosk.twin, .pressed(.language("id")))
    #expect(kiosk.twin.screen == .who)
    try kiosk.look()
    try kiosk.mustShow(whole: false)
  }

  @Test(arguments: ["ru", "ara"])
  func lettersActByTheirPlaceUnderAnotherScript(layout: String) throws {
    let kiosk = try KioskUnderTest(settings: [], arguments: ["--demo"])
    try kiosk.display.run("setxkbmap", [layout])
    // The key that types b on a US keyboard.
    try kiosk.send(key: "56")
    _ = update(&kiosk.twin, .command(.black))
    try kiosk.mustShowDemonstration()
    #expect(kiosk.twin.demonstration?.hold == .black)
  }

  @Test func aKeypadWithoutNumLockTurnsPages() throws {
    let kiosk = try KioskUnderTest(settings: [], arguments: ["--demo"])
    // Keypad 3, which is PageDown.
    try kiosk.send(key: "89")
    _ = update(&kiosk.twin, .command(.next))
    try kiosk.mustShowDemonstration()
    #expect(kiosk.twin.demonstration?.view.index == 1)
    try kiosk.send(key: "Num_Lock")
    try kiosk.send(key: "87")
    _ = update(&kiosk.twin, .digit(1))
    try kiosk.mustShowDemonstration()
    #expect(kiosk.twin.demonstration?.view.spotlight == .landmark(0))
  }
}

/// Keys as their layouts write them.
@Suite struct KeyMapCommandTests {
  private func key(_ place: String, types sign: String, isShift: Bool = false) -> InputEvent.Key {
    InputEvent.Key(scancode: place, keycode: sign, isShift: isShift)
  }

  @Test(arguments: [
    ("C", "С", Command.babyCries), ("P", "З", .pause), ("X", "ء", .uncomfortable),
    ("L", "م", .language), (".", "Ю", .black), ("/", ".", .black), ("C", "", .babyCries),
    ("C", "j", nil), ("C", "C", .babyCries), ("Q", "A", .autoAdvance), ("=", "´", .louder),
  ])
  func theTypedSignDecidesAndWhereItIsNoCommandThePlace(
    place: String, sign: String, command: Command?
  ) {
    #expect(KeyMap().command(key(place, types: sign)) == command)
  }

  @Test func aQuestionMarkIsHelpInEveryLayout() {
    #expect(KeyMap().command(key("/", types: "/", isShift: true)) == .help)
    #expect(KeyMap().command(key("/", types: "ظ", isShift: true)) == .help)
  }

  @Test func digitsAreThoseOfTheLayoutOrThePlace() {
    let keys = KeyMap()
    #expect(keys.digit(key("1", types: "1")) == 1)
    #expect(keys.digit(key("4", types: "٤")) == 4)
    #expect(keys.digit(key("2", types: "é")) == 2)
    #expect(keys.digit(key("6", types: "-")) == nil)
    #expect(keys.command(key("6", types: "-")) == .quieter)
    #expect(keys.digit(key("A", types: "1")) == 1)
  }

  private static let moves: [Command?] = [
    nil, .last, .focusNext, .next, .back, nil, .next, .first, .focusBack, .back,
  ]

  @Test(arguments: zip(0...9, moves))
  func theKeypadMovesWithoutNumLockAndStillTypesAPIN(digit: Int, command: Command?) {
    let keys = KeyMap()
    let name = "Keypad \(digit)"
    var key = InputEvent.Key(scancode: name, keycode: name, isNumLock: false)
    #expect(keys.command(key) == command)
    #expect(keys.digit(key) == nil)
    #expect(keys.digit(key, isForPIN: true) == digit)
    key.isNumLock = true
    #expect(keys.digit(key) == digit)
  }
}
