import CSDL2
import Drawing

/// The displays of the machine, while a window is open.
public enum Displays {
  /// The X server that the windows are on; used where the windows are, on the loop's thread.
  nonisolated(unsafe) private(set) static var server: XServer?

  /// Where each display lies now, the machine's own first; empty without a window.
  ///
  /// SDL 2.26 keeps the size that a display had when it was first seen, so an X server is asked
  /// itself.
  public static var all: [Rect] {
    if let server, let monitors = server.monitors { return monitors }
    return (0..<max(SDL_GetNumVideoDisplays(), 0)).map { index in
      var bounds = SDL_Rect(x: 0, y: 0, w: 1, h: 1)
      SDL_GetDisplayBounds(index, &bounds)
      return Rect(Double(bounds.x), Double(bounds.y), Double(bounds.w), Double(bounds.h))
    }
  }

  /// Remembers whom to ask, now that a window is being opened by `driver`.
  static func look(_ driver: DisplayWay.Driver) {
    if driver == .x11, server == nil { server = XServer() }
  }

  /// Forgets whom to ask: no window is left.
  static func forget() { server = nil }
}

/// Looks now and then whether the displays are still as they were.
///
/// X tells SDL of displays that come and go, but neither of modes nor of turns; a look every half
/// second costs a twentieth of a millisecond.
struct DisplayWatch {
  private static let pause = 500_000_000
  private var known: [Rect]
  private var nextLook: Int

  /// Knows the displays as they are at `now` (nanoseconds).
  init(now: Int, _ displays: [Rect] = Displays.all) {
    known = displays
    nextLook = now + DisplayWatch.pause
  }

  /// When to look next, in nanoseconds on ``Clock``.
  var due: Int { nextLook }

  /// Makes the next turn look: something was heard of a display.
  mutating func hurry() { nextLook = 0 }

  /// What to do at `now`; `displays` is only asked when a look is due.
  mutating func look(at now: Int, _ displays: @autoclosure () -> [Rect] = Displays.all) -> News {
    guard now >= nextLook else { return .notDue }
    nextLook = now + DisplayWatch.pause
    let found = displays()
    // All displays are off for a moment while a mode changes: nothing to follow.
    guard !found.isEmpty, found != known else { return .same }
    known = found
    return .changed
  }

  enum News: Equatable {
    case notDue, same, changed
  }
}
