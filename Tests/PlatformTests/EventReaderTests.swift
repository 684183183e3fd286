import CSDL2
import Drawing
import TestSupport
import Testing

@testable import Platform

@Suite("SDL's events as our own")
struct EventReaderTests {
  private let reader = EventReader(size: Size(1920, 1080))

  @Test func aFingerComesAsAPlaceOnThePicture() {
    var event = SDL_Event()
    event.type = SDL_FINGERDOWN.rawValue
    event.tfinger.type = SDL_FINGERDOWN.rawValue
    event.tfinger.fingerId = 7
    event.tfinger.x = 0.5
    event.tfinger.y = 0.25
    #expect(reader.read(event) == .pointerDown(Point(960, 270), kind: .touch, pointer: 7))
    event.tfinger.x = .nan
    #expect(reader.read(event) == nil)
  }

  @Test func theMainButtonPointsAndOthersDoNot() {
    var event = SDL_Event()
    event.type = SDL_MOUSEBUTTONDOWN.rawValue
    event.button.type = SDL_MOUSEBUTTONDOWN.rawValue
    event.button.button = 1
    event.button.state = 1
    event.button.x = 12
    event.button.y = 34
    #expect(reader.read(event) == .pointerDown(Point(12, 34), kind: .mouse, pointer: 0))
    event.button.button = 3
    #expect(reader.read(event) == nil)
    event.button.button = 1
    event.button.which = UInt32.max
    #expect(reader.read(event) == nil)
  }

  @Test func aKeyHasItsNamesAndSaysWhetherItRepeats() {
    var event = SDL_Event()
    event.type = SDL_KEYDOWN.rawValue
    event.key.type = SDL_KEYDOWN.rawValue
    event.key.keysym.scancode = SDL_SCANCODE_SPACE
    event.key.keysym.sym = 32
    event.key.repeat = 1
    var space = InputEvent.Key(scancode: "Space", keycode: "Space", isNumLock: false)
    #expect(reader.read(event) == .keyDown(space, isRepeat: true))
    event.key.keysym.mod = UInt16(KMOD_NUM.rawValue)
    space.isNumLock = true
    #expect(reader.read(event) == .keyDown(space, isRepeat: true))
  }

  @Test func theWindowAndTheDisplayAreHeardOf() {
    var event = SDL_Event()
    event.type = SDL_WINDOWEVENT.rawValue
    event.window.type = SDL_WINDOWEVENT.rawValue
    event.window.event = UInt8(SDL_WINDOWEVENT_SIZE_CHANGED.rawValue)
    event.window.data1 = 800
    event.window.data2 = 480
    #expect(reader.read(event) == .resized(Size(800, 480)))
    event = SDL_Event()
    event.type = SDL_QUIT.rawValue
    #expect(reader.read(event) == .quitAsked)
    event.type = SDL_USEREVENT.rawValue
    #expect(reader.read(event) == nil)
  }
}
