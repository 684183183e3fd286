import Drawing
import Foundation
import Kiosk
import Screens
import TestSupport
import Testing

@testable import App
@testable import Staging
@testable import tuntun

/// Each thing that a midwife may hold gets her through the whole demonstration.
@Suite(.serialized, .window) struct RemoteTests {
  private func index(_ kiosk: KioskUnderTest) -> Int? { kiosk.twin.demonstration?.view.index }

  private func last(_ kiosk: KioskUnderTest) -> Int {
    (kiosk.twin.demonstration?.steps.count ?? 0) - 1
  }

  private func goToTheEnd(_ kiosk: KioskUnderTest, by name: String) throws {
    while let index = index(kiosk), index < last(kiosk) { try kiosk.press(name, .next) }
  }

  /// Pages, F5 and Escape in turn on one button, `.` for black.
  @Test func aLogitechR400() throws {
    let kiosk = try KioskUnderTest(settings: [])
    try kiosk.press("F5", .startOrResume)
    try kiosk.press("Next", .next)
    try kiosk.press("period", .black)
    // While it is black nothing turns, and either of the two brings it back.
    try kiosk.press("Next", .next)
    try kiosk.press("Escape", .up)
    #expect(index(kiosk) == 1)
    try kiosk.press("Prior", .back)
    try kiosk.press("period", .black)
    try kiosk.press("period", .black)
    // A press too many leaves; the next one is back at the same step.
    try kiosk.press("Next", .next)
    try kiosk.press("Escape", .up)
    #expect(kiosk.twin.demonstration == nil)
    try kiosk.press("F5", .startOrResume)
    #expect(index(kiosk) == 1)
    try goToTheEnd(kiosk, by: "Next")
    try kiosk.press("Escape", .up)
    #expect(kiosk.twin.screen == .attract)
  }

  /// Pages and a button for black, some of which type `b` and some the sign beside it.
  @Test(arguments: ["b", "period"])
  func aKensington(black: String) throws {
    let kiosk = try KioskUnderTest(settings: [], arguments: ["--demo"])
    try kiosk.press("Next", .next)
    try kiosk.press(black, .black)
    try kiosk.press("Prior", .back)
    try kiosk.press(black, .black)
    #expect(index(kiosk) == 1)
    try goToTheEnd(kiosk, by: "Next")
    try kiosk.touchStrip(.up)
    #expect(kiosk.twin.screen == .attract)
  }

  /// Pedals are keyboards of two or three keys, which their owners set.
  @Test(arguments: [("Right", "Left"), ("space", "BackSpace"), ("Next", "Prior")])
  func aFootPedal(next: String, back: String) throws {
    let kiosk = try KioskUnderTest(settings: [], arguments: ["--demo"])
    try kiosk.press(next, .next)
    try kiosk.press(next, .next)
    try kiosk.press(back, .back)
    #expect(index(kiosk) == 1)
    try goToTheEnd(kiosk, by: next)
    try kiosk.touchStrip(.up)
    #expect(kiosk.twin.screen == .attract)
  }

  /// One whose owner has written a key map for it.
  @Test func aRemoteWithAKeyMap() throws {
    let kiosk = try KioskUnderTest(
      settings: [], arguments: ["--demo"],
      prepare: { folder in
        try Data("# an old headset\nnext = F13, j\nup = Insert\nnext = k\n".utf8)
          .write(to: folder.appendingPathComponent("keys.conf"))
      })
    #expect(kiosk.library.problems.contains { $0.contains("keys.conf:4") })
    try kiosk.press("j", .next)
    try kiosk.send(key: "Next")
    try kiosk.press("j", .next)
    #expect(index(kiosk) == 2)
    try kiosk.press("Insert", .up)
    #expect(kiosk.twin.screen == .attract)
  }

  @Test func aKeyboardAlone() throws {
    let kiosk = try KioskUnderTest(settings: [])
    try kiosk.press("F5", .startOrResume)
    try kiosk.press("g", .jump)
    try kiosk.type(7)
    try kiosk.press("Return", .select)
    #expect(index(kiosk) == 6)
    for (name, command) in [
      ("bracketright", Command.frameNext), ("z", .zoom), ("z", .zoom), ("q", .askLabel),
      ("q", .askLabel), ("k", .labels), ("k", .labels), ("n", .notes), ("n", .notes),
      ("f", .freeze), ("Right", .next), ("f", .freeze), ("Tab", .overview), ("Home", .first),
      ("Right", .next), ("Return", .select), ("w", .white), ("w", .white), ("p", .pause),
      ("p", .pause), ("s", .slow), ("F1", .help), ("F1", .help), ("End", .last),
    ] {
      try kiosk.press(name, command)
    }
    try kiosk.type(1)
    #expect(kiosk.twin.demonstration?.view.spotlight == nil || index(kiosk) == last(kiosk))
    while kiosk.twin.demonstration != nil { try kiosk.press("Escape", .up) }
    #expect(kiosk.twin.screen == .attract)
  }

  @Test func touchAlone() throws {
    let kiosk = try KioskUnderTest(settings: [], arguments: ["--demo"])
    try kiosk.touchStrip(.next)
    // The picture turns no page, whichever button of a remote that is a mouse is pressed on it.
    for button in ["1", "2", "3", "4", "5", "8", "9"] {
      try kiosk.display.xdotool("mousemove", "300", "300", "click", button)
    }
    try kiosk.display.xdotool("mousemove", "1279", "719")
    try kiosk.mustShowDemonstration()
    #expect(index(kiosk) == 1)
    try kiosk.touchStrip(.point)
    try drag(kiosk, to: PicturePlace(2000, 7000))
    try kiosk.touchStrip(.zoom)
    _ = update(&kiosk.twin, .ticked(60))
    try drag(kiosk, to: PicturePlace(7000, 3000))
    _ = update(&kiosk.twin, .ticked(60))
    try kiosk.mustShowDemonstration()
    #expect(index(kiosk) == 1)
    try kiosk.touchStrip(.overview)
    try kiosk.touch(.demo(.step(4)))
    try kiosk.mustShowDemonstration()
    #expect(index(kiosk) == 4)
    try kiosk.touchStrip(.black)
    try kiosk.touch(.demo(.resume))
    try kiosk.mustShowDemonstration()
    while let index = index(kiosk), index < last(kiosk) { try kiosk.touchStrip(.next) }
    while kiosk.twin.demonstration != nil { try kiosk.touchStrip(.up) }
    #expect(kiosk.twin.screen == .attract)
  }

  /// Drags over the picture; the veil's hole is seen where the hand lies.
  private func drag(_ kiosk: KioskUnderTest, to place: PicturePlace) throws {
    let box = try #require(kiosk.settledScene.picture)
    func pixel(_ place: PicturePlace) -> [String] {
      [
        "\(Int(bounding: (box.x + place.shareX * box.width).rounded()))",
        "\(Int(bounding: (box.y + place.shareY * box.height).rounded()))",
      ]
    }
    let end = pixel(place)
    try kiosk.display.xdotool("mousemove", "--", pixel(.middle)[0], pixel(.middle)[1])
    try kiosk.display.xdotool("mousedown", "1")
    try kiosk.display.xdotool("mousemove", "--", end[0], end[1])
    // The hand goes off the picture with the button up, over the words at its right.
    try kiosk.display.xdotool("mouseup", "1")
    let told = PicturePlace(
      shareX: (Double(end[0]).map { $0 - box.x } ?? 0) / box.width,
      shareY: (Double(end[1]).map { $0 - box.y } ?? 0) / box.height)
    for event in [KioskEvent.pointed(told), .ticked(60)] { _ = update(&kiosk.twin, event) }
    try kiosk.display.xdotool(
      "mousemove", "\(kiosk.display.width - 1)", "\(kiosk.display.height - 1)")
    let dimmed = kiosk.settledScene.list.items.contains { $0.id == "demo/veil" }
    #expect(dimmed)
    try kiosk.mustShowDemonstration()
  }
}
