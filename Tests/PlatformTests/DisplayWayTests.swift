import Drawing
import Painting
import Testing

@testable import Platform

@Suite("Ways from pixels to a display")
struct DisplayWayTests {
  private func words(_ machine: DisplayWay.Machine) -> [String] {
    DisplayWay.candidates(on: machine).map(\.words)
  }

  private func machine(
    wanted: String? = nil, _ compositor: WaylandConnection.Offer? = nil, x: Bool = false,
    card: Bool = false
  ) -> DisplayWay.Machine {
    .init(wanted: wanted, compositor: compositor, hasXServer: x, hasCard: card)
  }

  private let whole = WaylandConnection.Offer(
    hasSeat: true, hasMemory: true, hasSubsurfaces: true, hasShell: true)

  @Test func aMachineWithEverythingTriesTheCheapestFirst() {
    #expect(
      words(machine(whole, x: true, card: true)) == [
        "Wayland, shared memory", "Wayland, OpenGL", "X11, shared memory", "X11, OpenGL",
        "KMSDRM, OpenGL",
      ])
  }

  @Test func whatIsWantedComesFirstAndOnce() {
    #expect(
      words(machine(wanted: "x11", whole, x: true)) == [
        "X11, shared memory", "X11, OpenGL", "Wayland, shared memory", "Wayland, OpenGL",
      ])
    #expect(words(machine(wanted: "dummy")) == ["dummy, shared memory"])
  }

  @Test func aCompositorWithoutASeatIsLeftToOurOwnWindow() {
    var offer = whole
    offer.hasSeat = false
    let ways = DisplayWay.candidates(on: machine(wanted: "wayland", offer))
    #expect(ways.map(\.driver) == [.bareWayland])
    offer.hasShell = false
    #expect(DisplayWay.candidates(on: machine(offer)).isEmpty)
  }

  @Test func aMachineWithoutDisplaysHasNoWay() { #expect(words(machine()).isEmpty) }
}

@Suite("Displays that change")
struct DisplayWatchTests {
  private let small = [Rect(0, 0, 1280, 720)]
  private let large = [Rect(0, 0, 1920, 1080)]

  @Test func aChangeIsToldOnceWithinASecond() {
    var watch = DisplayWatch(now: 0, small)
    #expect(watch.look(at: 400_000_000, large) == .notDue)
    #expect(watch.look(at: 900_000_000, large) == .changed)
    #expect(watch.look(at: 1_900_000_000, large) == .same)
  }

  @Test func whatWasHeardIsLookedAtAtOnceAndNoDisplaysAreNoChange() {
    var watch = DisplayWatch(now: 0, small)
    watch.hurry()
    #expect(watch.look(at: 1, []) == .same)
    #expect(watch.look(at: 900_000_000, small) == .same)
  }
}

@Suite("Pictures that the display refuses", .serialized)
struct RefusedPictureTests {
  /// A display that takes no pictures while it is unplugged.
  private final class Refusing: PixelPath {
    let size = Size(16, 16)
    let picture = Pixmap(width: 16, height: 16)
    var isUnplugged = true
    func lend() -> Lent { .pixels(picture.buffer, isLost: false) }
    func push(_ rects: [Rect]) -> Bool { !isUnplugged }
  }

  private func window(_ drivers: String) throws -> Window {
    let machine = DisplayWay.Machine(
      wanted: drivers, compositor: nil, hasXServer: false, hasCard: false)
    return try Window(
      Window.Options(windowed: Size(16, 16), showsCursor: nil),
      ways: { DisplayWay.candidates(on: machine) })
  }

  private func paint(_ window: Window) -> PaintOutcome {
    window.paint { _, _ in [Rect(0, 0, 16, 16)] }
  }

  @Test func threeInARowMakeTheWindowOpenByTheNextWayAndFewerDoNot() throws {
    let window = try window("dummy,offscreen")
    #expect(window.wayInWords == "dummy, shared memory" && paint(window) == .shown)
    let display = Refusing()
    window.open?.pixels = display
    #expect(paint(window) == .failed && paint(window) == .failed && !window.needsAnotherWay)
    display.isUnplugged = false
    #expect(paint(window) == .shown)
    display.isUnplugged = true
    for _ in 0..<3 {
      #expect(!window.needsAnotherWay)
      #expect(paint(window) == .failed)
    }
    #expect(window.needsAnotherWay)
    let sentence = try window.tryAnotherWay()
    #expect(sentence.contains("(dummy, shared memory) is used otherwise now (offscreen, shared"))
    #expect(!window.needsAnotherWay && paint(window) == .shown)
  }

  @Test func withoutAnotherWayTheWindowSaysSo() throws {
    let window = try window("dummy")
    window.open?.pixels = Refusing()
    for _ in 0..<3 { _ = paint(window) }
    #expect(throws: StageError.self) { try window.tryAnotherWay() }
    #expect(paint(window) == .failed)
  }
}
