import CSDL2
import Drawing
import Foundation

/// A window that one ``DisplayWay`` has opened, and how its pixels reach the display.
final class OpenWindow {
  let way: DisplayWay
  /// SDL's window; `nil` where the window is our own.
  let handle: OpaquePointer?
  var pixels: any PixelPath
  /// The window without SDL, which must be listened to.
  let bare: BareWaylandWindow?
  /// Never shown; see ``hiddenCompanion()``.
  private var companion: OpaquePointer?

  /// Opens a window by `way`; throws when that is no way here.
  init(_ options: Window.Options, by way: DisplayWay) throws(StageError) {
    self.way = way
    OpenWindow.setHints(way)
    guard SDL_InitSubSystem(SDL_INIT_VIDEO) == 0 else {
      throw StageError("There is no display: \(OpenWindow.lastError).")
    }
    EventTime.listen()
    Displays.look(way.driver)
    companion = Displays.server?.isXwayland == true ? OpenWindow.hiddenCompanion() : nil
    do throws(StageError) {
      if way.driver == .bareWayland {
        let window = try OpenWindow.bare(options)
        (handle, bare, pixels) = (nil, window, window)
      } else {
        let window = try OpenWindow.window(options, way)
        (handle, bare, pixels) = (window, nil, try OpenWindow.pixels(of: window, way))
      }
    } catch {
      if let companion { SDL_DestroyWindow(companion) }
      OpenWindow.leave()
      throw error
    }
    if let companion, let handle { SDL_SetWindowModalFor(companion, handle) }
  }

  deinit {
    pixels = NoPixels()
    if let companion { SDL_DestroyWindow(companion) }
    if let handle { SDL_DestroyWindow(handle) }
    OpenWindow.leave()
  }

  private static func leave() {
    SDL_QuitSubSystem(SDL_INIT_VIDEO)
    if SDL_WasInit(SDL_INIT_VIDEO) == 0 { Displays.forget() }
  }

  private static func bare(_ options: Window.Options) throws(StageError) -> BareWaylandWindow {
    let size = options.windowed ?? Size(1280, 720)
    guard let window = BareWaylandWindow(title: options.title, size: size) else {
      throw StageError("No window could be opened: the compositor refused it.")
    }
    return window
  }

  private static func window(
    _ options: Window.Options, _ way: DisplayWay
  ) throws(StageError) -> OpaquePointer {
    let place = place(options)
    guard
      let handle = SDL_CreateWindow(
        options.title, Int32(bounding: place.x), Int32(bounding: place.y),
        Int32(bounding: place.width), Int32(bounding: place.height),
        flags(options, way))
    else { throw StageError("No window could be opened: \(lastError).") }
    return handle
  }

  private static func pixels(
    of handle: OpaquePointer, _ way: DisplayWay
  ) throws(StageError) -> any PixelPath {
    let pixels: (any PixelPath)? =
      way.carrier == .sharedMemory ? WaylandPixels(of: handle) : SurfacePixels(of: handle)
    if let pixels, case .pixels = pixels.lend() { return pixels }
    let reason = lastError
    SDL_DestroyWindow(handle)
    throw StageError("The window has nothing to paint into: \(reason).")
  }

  /// Where a window belongs: the middle of its display, or the whole of it.
  static func place(_ options: Window.Options) -> Rect {
    if let size = options.windowed {
      let middle = Double(tuntun_window_position_centered(Int32(options.display)))
      return Rect(middle, middle, max(size.width, 1), max(size.height, 1))
    }
    let all = Displays.all
    if all.indices.contains(options.display) { return all[options.display] }
    return all.first ?? Rect(0, 0, 1280, 720)
  }

  /// Under X11 without a window manager, SDL's full-screen flag waits 0.1 s for an answer that
  /// never comes, and a window of the display's size without a frame is the same thing.
  private static func flags(_ options: Window.Options, _ way: DisplayWay) -> UInt32 {
    if options.isHidden { return SDL_WINDOW_HIDDEN.rawValue }
    if options.windowed != nil { return SDL_WINDOW_SHOWN.rawValue }
    let isManaged = way.driver != .x11 || Displays.server?.isManaged ?? true
    return isManaged
      ? SDL_WINDOW_FULLSCREEN_DESKTOP.rawValue
      : SDL_WINDOW_SHOWN.rawValue | SDL_WINDOW_BORDERLESS.rawValue
  }

  /// A window that makes a kiosk compositor compose the picture under Xwayland, by belonging to it.
  ///
  /// cage 0.1.4 hands the buffer of a lone window to the display as it is. Its compositor library
  /// (wlroots 0.15) counts what changed meanwhile as drawn, and when it composes again (a pointer, a
  /// screenshot) all but the latest changes is black. A window that has another one belonging to it
  /// is always composed.
  ///
  /// It must be made before the window: once the window is shown, the compositor knows both, and
  /// hears to whom this one belongs. Of a window that it has just not seen yet it would miss that.
  private static func hiddenCompanion() -> OpaquePointer? {
    SDL_CreateWindow("", 0, 0, 1, 1, SDL_WINDOW_HIDDEN.rawValue)
  }

  private static var lastError: String { String(cString: SDL_GetError()) }

  /// What SDL must know before it opens anything.
  private static func setHints(_ way: DisplayWay) {
    let hints = [
      // Otherwise SDL draws the window's surface through software OpenGL, at ten times the cost.
      (SDL_HINT_FRAMEBUFFER_ACCELERATION, way.carrier == .renderer ? "1" : "0"),
      // Otherwise each touch arrives twice.
      (SDL_HINT_TOUCH_MOUSE_EVENTS, "0"),
      (SDL_HINT_MOUSE_TOUCH_EVENTS, "0"),
      (SDL_HINT_NO_SIGNAL_HANDLERS, "1"),
      // Otherwise SDL 2.26 takes its window away where a compositor leaves the frame to programs,
      // as cage does, and never shows it again.
      (SDL_HINT_VIDEO_WAYLAND_ALLOW_LIBDECOR, "0"),
      (SDL_HINT_VIDEO_ALLOW_SCREENSAVER, "0"),
      // Whoever uses one display must not make the window on the other go away.
      (SDL_HINT_VIDEO_MINIMIZE_ON_FOCUS_LOSS, "0"),
    ]
    for (name, value) in hints { SDL_SetHint(name, value) }
    SDL_SetHintWithPriority(SDL_HINT_VIDEODRIVER, way.driver.name, SDL_HINT_OVERRIDE)
  }
}

/// Stands where a window's pixels were.
private final class NoPixels: PixelPath {
  let size = Size(1, 1)
  func lend() -> Lent { .nothing }
  func push(_ rects: [Rect]) -> Bool { false }
}
