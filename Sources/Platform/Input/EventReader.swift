import CSDL2
import Drawing

/// SDL's events as ``InputEvent``s.
struct EventReader {
  /// Size of the picture: fingers come as shares of it.
  var size: Size

  /// SDL's number of the window that `event` happened in; 0 for those of no window.
  static func window(of event: SDL_Event) -> UInt32 {
    switch SDL_EventType(event.type) {
    case SDL_MOUSEBUTTONDOWN, SDL_MOUSEBUTTONUP: event.button.windowID
    case SDL_MOUSEMOTION: event.motion.windowID
    case SDL_FINGERDOWN, SDL_FINGERMOTION, SDL_FINGERUP: event.tfinger.windowID
    case SDL_WINDOWEVENT: event.window.windowID
    default: 0
    }
  }

  /// What `event` means here, or `nil` when it means nothing.
  func read(_ event: SDL_Event) -> InputEvent? {
    switch SDL_EventType(event.type) {
    case SDL_MOUSEBUTTONDOWN, SDL_MOUSEBUTTONUP: return button(event.button)
    case SDL_MOUSEMOTION: return motion(event.motion)
    case SDL_FINGERDOWN, SDL_FINGERMOTION, SDL_FINGERUP: return finger(event.tfinger)
    case SDL_KEYDOWN: return key(event.key)
    case SDL_WINDOWEVENT: return window(event.window)
    case SDL_RENDER_TARGETS_RESET, SDL_RENDER_DEVICE_RESET: return .exposed
    case SDL_QUIT: return .quitAsked
    default: return nil
    }
  }

  private func button(_ event: SDL_MouseButtonEvent) -> InputEvent? {
    guard event.which != UInt32.max, event.button == 1 else { return nil }
    let place = Point(Double(event.x), Double(event.y))
    return event.state == UInt8(SDL_PRESSED)
      ? .pointerDown(place, kind: .mouse, pointer: 0)
      : .pointerUp(place, kind: .mouse, pointer: 0)
  }

  private func motion(_ event: SDL_MouseMotionEvent) -> InputEvent? {
    guard event.which != UInt32.max else { return nil }
    return .pointerMoved(
      Point(Double(event.x), Double(event.y)), kind: .mouse, pointer: 0)
  }

  private func finger(_ event: SDL_TouchFingerEvent) -> InputEvent? {
    guard event.x.isFinite, event.y.isFinite else { return nil }
    let place = Point(Double(event.x) * size.width, Double(event.y) * size.height)
    let pointer = Int(truncatingIfNeeded: event.fingerId)
    switch SDL_EventType(event.type) {
    case SDL_FINGERDOWN: return .pointerDown(place, kind: .touch, pointer: pointer)
    case SDL_FINGERUP: return .pointerUp(place, kind: .touch, pointer: pointer)
    default: return .pointerMoved(place, kind: .touch, pointer: pointer)
    }
  }

  private func key(_ event: SDL_KeyboardEvent) -> InputEvent? {
    let modifiers = Int(event.keysym.mod)
    func isHeld(_ mask: Int) -> Bool { modifiers & mask != 0 }
    let key = InputEvent.Key(
      scancode: String(cString: SDL_GetScancodeName(event.keysym.scancode)),
      keycode: String(cString: SDL_GetKeyName(event.keysym.sym)),
      isShift: isHeld(0x0003), isControl: isHeld(0x00C0), isAlt: isHeld(0x0300),
      isNumLock: isHeld(0x1000))
    return .keyDown(key, isRepeat: event.repeat != 0)
  }

  private func window(_ event: SDL_WindowEvent) -> InputEvent? {
    switch SDL_WindowEventID(UInt32(event.event)) {
    case SDL_WINDOWEVENT_SIZE_CHANGED:
      return .resized(Size(Double(event.data1), Double(event.data2)))
    case SDL_WINDOWEVENT_EXPOSED, SDL_WINDOWEVENT_SHOWN, SDL_WINDOWEVENT_RESTORED:
      return .exposed
    case SDL_WINDOWEVENT_CLOSE: return .quitAsked
    default: return nil
    }
  }
}
