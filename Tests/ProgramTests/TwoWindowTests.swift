import Drawing
import Foundation
import Kiosk
import Screens
import TestSupport
import Testing

@testable import App
@testable import Staging
@testable import tuntun

/// The families' window and the presenter's, whatever happens to either.
@Suite(.serialized, .window) struct TwoWindowTests {
  private static let second = TwoDisplays.second
  private static let own = Size(1280, 720)
  private static let large = Size(Double(second.width), Double(second.height))
  private static let there = Point(Double(second.x), Double(second.y))

  /// The families' words at `origin`.
  private func mustShowFamilies(
    _ kiosk: KioskUnderTest, at origin: Point, size: Size
  ) throws {
    try kiosk.mustShow(
      kiosk.library.scene(of: kiosk.settled, size: size).list, at: origin, whole: false,
      only: { KioskUnderTest.isText($0) })
  }

  @Test func aProjectorThatIsPluggedInGetsTheFamiliesAndTheKioskThePresenter() throws {
    let displays = try TwoDisplays()
    let kiosk = try KioskUnderTest(on: displays, settings: [], arguments: ["--demo"])
    try kiosk.press("Next", .next)
    try displays.plugIn()
    _ = update(&kiosk.twin, .presenterView(true))
    try mustShowFamilies(kiosk, at: TwoWindowTests.there, size: TwoWindowTests.large)
    try kiosk.mustShowPresenter(at: Point(0, 0), size: TwoWindowTests.own)
    // She looks ahead; they see the step before.
    for (name, command) in [("f", Command.freeze), ("Next", .next), ("2", .spotlight)] {
      try kiosk.send(key: name)
      if command == .spotlight {
        seen(&kiosk.twin, .digit(2))
      } else {
        seen(&kiosk.twin, .command(command))
      }
      try kiosk.mustShowPresenter(at: Point(0, 0), size: TwoWindowTests.own)
      try mustShowFamilies(kiosk, at: TwoWindowTests.there, size: TwoWindowTests.large)
    }
    #expect(kiosk.twin.demonstration?.shown.index == 1)
    // Her strip is touched in her own window.
    let scene = kiosk.library.presenterScene(of: kiosk.settled, size: TwoWindowTests.own)
    let place = try kiosk.place(of: .demo(.command(.black)), in: scene)
    try kiosk.hands(at: place, KioskUnderTest.click)
    seen(&kiosk.twin, .command(.black))
    try kiosk.mustShow(
      kiosk.library.scene(of: kiosk.settled, size: TwoWindowTests.large).list,
      at: TwoWindowTests.there, whole: true)
    try kiosk.mustShowPresenter(at: Point(0, 0), size: TwoWindowTests.own)
    try kiosk.send(key: "b")
    seen(&kiosk.twin, .command(.black))
    try mustShowFamilies(kiosk, at: TwoWindowTests.there, size: TwoWindowTests.large)
    // Leaving brings the kiosk back to its own display.
    while kiosk.twin.demonstration != nil {
      try kiosk.send(key: "Escape")
      seen(&kiosk.twin, .command(.up))
      if kiosk.twin.demonstration != nil {
        try kiosk.mustShowPresenter(at: Point(0, 0), size: TwoWindowTests.own)
      }
    }
    _ = update(&kiosk.twin, .presenterView(false))
    try kiosk.mustShow(whole: false, only: { $0.id.contains("title") })
  }

  @Test func aProjectorThatChangesItsModeIsFollowedAndOneThatGoesLeavesOneWindow() throws {
    let displays = try TwoDisplays()
    let kiosk = try KioskUnderTest(on: displays, settings: [], arguments: ["--demo"])
    try kiosk.press("Next", .next)
    try displays.plugIn()
    _ = update(&kiosk.twin, .presenterView(true))
    try mustShowFamilies(kiosk, at: TwoWindowTests.there, size: TwoWindowTests.large)
    for size in [Size(1920, 1080), Size(1440, 900)] {
      try displays.change(1, to: size)
      try mustShowFamilies(kiosk, at: TwoWindowTests.there, size: size)
      try kiosk.mustShowPresenter(at: Point(0, 0), size: TwoWindowTests.own)
    }
    try displays.unplug()
    _ = update(&kiosk.twin, .presenterView(false))
    try kiosk.mustShowDemonstration()
  }

  @Test func thePresentersWindowIsMovedAndClosedAndTheDemonstrationGoesOn() throws {
    let size = Size(800, 480)
    let kiosk = try KioskUnderTest(
      width: 1700, height: 1000, settings: [], arguments: ["--demo", "--presenter", "800x480"])
    _ = update(&kiosk.twin, .presenterView(true))
    try kiosk.mustShowPresenter(at: Point(450, 260), size: size)
    let window = try name(of: kiosk, width: 800, height: 480)
    try kiosk.display.xdotool("windowmove", "--sync", window, "10", "20")
    try kiosk.mustShowPresenter(at: Point(10, 20), size: size)
    try kiosk.display.xdotool("windowsize", "--sync", window, "960", "540")
    try kiosk.mustShowPresenter(at: Point(10, 20), size: Size(960, 540))
    try kiosk.send(key: "Next")
    seen(&kiosk.twin, .command(.next))
    try kiosk.mustShowPresenter(at: Point(10, 20), size: Size(960, 540))
    try close(window, of: kiosk)
    _ = update(&kiosk.twin, .presenterView(false))
    try kiosk.mustShowDemonstration()
    try kiosk.press("Next", .next)
    #expect(kiosk.twin.demonstration?.view.index == 2)
    // Until the next demonstration it stays away.
    try kiosk.press("Escape", .up)
    try kiosk.send(key: "F5")
    seen(&kiosk.twin, .command(.startOrResume))
    _ = update(&kiosk.twin, .presenterView(true))
    try kiosk.mustShowPresenter(at: Point(450, 260), size: size)
  }

  /// Asks for the window to be closed, as a window manager does when its cross is pressed.
  private func close(_ window: String, of kiosk: KioskUnderTest) throws {
    let source = kiosk.state.appendingPathComponent("close.c")
    try Data(TwoWindowTests.closer.utf8).write(to: source)
    let program = kiosk.state.appendingPathComponent("close").path
    let compiler = try Child(
      "/usr/bin/gcc", [source.path, "-o", program, "-l:libX11.so.6"],
      environment: kiosk.display.environment)
    #expect(compiler.wait() == 0)
    #expect(try Child(program, [window], environment: kiosk.display.environment).wait() == 0)
  }

  /// xdotool can take a window away, but not ask for it politely. What is needed of libX11, spelt out.
  private static let closer = """
    #include <stdlib.h>
    typedef struct { int type; unsigned long serial; int sent; void *display;
      unsigned long window, kind; int format; long data[5]; } Message;
    typedef union { Message message; long room[24]; } Event;
    void *XOpenDisplay(const char *);
    unsigned long XInternAtom(void *, const char *, int);
    int XSendEvent(void *, unsigned long, int, long, Event *);
    int XCloseDisplay(void *);
    int main(int count, char **words) {
      void *display = XOpenDisplay(0);
      if (!display || count != 2) return 1;
      unsigned long window = strtoul(words[1], 0, 16);
      Event event = {{33, 0, 1, display, window, XInternAtom(display, "WM_PROTOCOLS", 0), 32,
        {XInternAtom(display, "WM_DELETE_WINDOW", 0)}}};
      XSendEvent(display, window, 0, 0, &event);
      XCloseDisplay(display);
      return 0;
    }
    """

  /// The X number of the window of this size.
  private func name(of kiosk: KioskUnderTest, width: Int, height: Int) throws -> String {
    let file = kiosk.state.appendingPathComponent("windows").path
    let tool = try Child(
      "/usr/bin/xwininfo", ["-root", "-tree"], environment: kiosk.display.environment, output: file)
    tool.wait()
    let text = try String(contentsOfFile: file, encoding: .utf8)
    let line = try #require(
      text.split(separator: "\n").first { $0.contains(" \(width)x\(height)+") },
      "there is no window of \(width)x\(height)")
    return try #require(line.split(separator: " ").first.map(String.init))
  }
}
