import CSDL2
import Canvas
import Drawing
import Foundation

/// The window: pixels to paint into, and a way to push what was painted.
public final class Window {
  /// How a window is opened.
  public struct Options: Equatable, Sendable {
    /// What a window manager writes over the window.
    public var title: String
    /// Size in pixels of a window with a frame; `nil` fills the display.
    public var windowed: Size?
    /// Whether the mouse pointer shows, over all windows; `nil`: as it does now.
    public var showsCursor: Bool?
    /// The display to fill, from 0.
    public var display: Int

    /// A window that fills the first display, without a pointer.
    public init(
      title: String = "Tuntun", windowed: Size? = nil, showsCursor: Bool? = false,
      display: Int = 0
    ) {
      self.title = title
      self.windowed = windowed
      self.showsCursor = showsCursor
      self.display = display
    }
  }

  private let handle: OpaquePointer
  /// Stands in where the window's own pixels are not 0xAARRGGBB.
  private var substitute: Pixmap?

  /// Opens the window; throws when there is no display.
  public init(_ options: Options = Options()) throws(StageError) {
    Window.setHints()
    guard SDL_InitSubSystem(SDL_INIT_VIDEO) == 0 else {
      throw StageError("There is no display: \(Window.lastError).")
    }
    guard Window.isSeen else {
      SDL_QuitSubSystem(SDL_INIT_VIDEO)
      throw StageError("There is no display: nobody would see the window.")
    }
    let place = Window.place(options)
    guard
      let handle = SDL_CreateWindow(
        options.title, Int32(bounding: place.x), Int32(bounding: place.y),
        Int32(bounding: place.width), Int32(bounding: place.height),
        Window.flags(options))
    else {
      let reason = Window.lastError
      SDL_QuitSubSystem(SDL_INIT_VIDEO)
      throw StageError("No window could be opened: \(reason).")
    }
    self.handle = handle
    isWindowed = options.windowed != nil
    SDL_StopTextInput()
    SDL_DisableScreenSaver()
    if let showsCursor = options.showsCursor { showCursor(showsCursor) }
  }

  deinit {
    SDL_DestroyWindow(handle)
    SDL_QuitSubSystem(SDL_INIT_VIDEO)
  }

  /// SDL's number of the window.
  var id: UInt32 { SDL_GetWindowID(handle) }

  /// Whether the window has a frame of its own and does not fill a display.
  private let isWindowed: Bool

  /// Fills the display at this place of ``Displays/all``; a window with a frame stays as it is.
  public func fill(display: Int) {
    guard !isWindowed else { return }
    let place = Window.place(Options(display: display))
    let isFull = SDL_GetWindowFlags(handle) & SDL_WINDOW_FULLSCREEN_DESKTOP.rawValue != 0
    if isFull { SDL_SetWindowFullscreen(handle, 0) }
    SDL_SetWindowPosition(handle, Int32(bounding: place.x), Int32(bounding: place.y))
    SDL_SetWindowSize(handle, Int32(bounding: place.width), Int32(bounding: place.height))
    if isFull { SDL_SetWindowFullscreen(handle, SDL_WINDOW_FULLSCREEN_DESKTOP.rawValue) }
  }

  /// Takes the keyboard back after another window of the program had it and has gone.
  ///
  /// Without a window manager nobody else gives it to a window.
  public func takeKeys() {
    SDL_RaiseWindow(handle)
    SDL_SetWindowInputFocus(handle)
  }

  /// Size of the picture in pixels.
  public var size: Size {
    var width: Int32 = 0
    var height: Int32 = 0
    SDL_GetWindowSizeInPixels(handle, &width, &height)
    return Size(Double(max(width, 1)), Double(max(height, 1)))
  }

  /// Whether the mouse pointer shows over the window.
  public func showCursor(_ isShown: Bool) {
    SDL_ShowCursor(isShown ? SDL_ENABLE : SDL_DISABLE)
  }

  /// Runs `body` with the window's pixels, then pushes the rectangles it gives to the display.
  ///
  /// Gives `false` when the window has no pixels just now (a display that was switched off).
  @discardableResult
  public func paint(_ body: (PixelBuffer) -> [Rect]) -> Bool {
    guard let surface = SDL_GetWindowSurface(handle) else { return false }
    if isPlain(surface), let memory = surface.pointee.pixels {
      substitute = nil
      return push(
        body(
          PixelBuffer(
            memory, width: Int(surface.pointee.w), height: Int(surface.pointee.h),
            bytesPerRow: Int(surface.pointee.pitch))))
    }
    return paintSubstitute(surface, body)
  }

  private func isPlain(_ surface: UnsafeMutablePointer<SDL_Surface>) -> Bool {
    let format = surface.pointee.format.pointee
    return format.BytesPerPixel == 4 && format.Rmask == 0xFF0000 && format.Gmask == 0xFF00
      && format.Bmask == 0xFF && tuntun_must_lock(surface) == 0
  }

  /// Paints into memory of our own and lets SDL convert it.
  private func paintSubstitute(
    _ surface: UnsafeMutablePointer<SDL_Surface>, _ body: (PixelBuffer) -> [Rect]
  ) -> Bool {
    let (width, height) = (Int(surface.pointee.w), Int(surface.pointee.h))
    let picture: Pixmap
    if let known = substitute, known.width == width, known.height == height {
      picture = known
    } else {
      picture = Pixmap(width: width, height: height)
      substitute = picture
    }
    let rects = body(picture.buffer)
    picture.withSurface { from in
      for rect in rects {
        var place = Window.sdl(rect)
        var onto = place
        SDL_UpperBlit(from, &place, surface, &onto)
      }
    }
    return push(rects)
  }

  private func push(_ rects: [Rect]) -> Bool {
    guard !rects.isEmpty else { return true }
    let places = rects.map(Window.sdl)
    return SDL_UpdateWindowSurfaceRects(handle, places, Int32(places.count)) == 0
  }

  private static func sdl(_ rect: Rect) -> SDL_Rect {
    SDL_Rect(
      x: Int32(bounding: rect.x), y: Int32(bounding: rect.y), w: Int32(bounding: rect.width),
      h: Int32(bounding: rect.height))
  }

  private static var lastError: String { String(cString: SDL_GetError()) }
}

extension Window {
  /// Whether SDL has found a display, and not a driver that draws into nothing for want of one.
  private static var isSeen: Bool {
    let driver = SDL_GetCurrentVideoDriver().map { String(cString: $0) } ?? ""
    return !["dummy", "offscreen"].contains(driver) || getenv("SDL_VIDEODRIVER") != nil
  }

  /// What SDL must know before it opens anything.
  private static func setHints() {
    let hints = [
      // Otherwise SDL draws the window's surface through software OpenGL, at ten times the cost.
      (SDL_HINT_FRAMEBUFFER_ACCELERATION, "0"),
      // Otherwise each touch arrives twice.
      (SDL_HINT_TOUCH_MOUSE_EVENTS, "0"),
      (SDL_HINT_MOUSE_TOUCH_EVENTS, "0"),
      (SDL_HINT_NO_SIGNAL_HANDLERS, "1"),
      (SDL_HINT_VIDEO_ALLOW_SCREENSAVER, "0"),
      // Whoever uses one display must not make the window on the other go away.
      (SDL_HINT_VIDEO_MINIMIZE_ON_FOCUS_LOSS, "0"),
    ]
    for (name, value) in hints { SDL_SetHint(name, value) }
  }

  private static func place(_ options: Options) -> Rect {
    if let size = options.windowed {
      let middle = Double(tuntun_window_position_centered(Int32(options.display)))
      return Rect(middle, middle, max(size.width, 1), max(size.height, 1))
    }
    var bounds = SDL_Rect(x: 0, y: 0, w: 1280, h: 720)
    if SDL_GetDisplayBounds(Int32(options.display), &bounds) != 0 {
      SDL_GetDisplayBounds(0, &bounds)
    }
    return Rect(Double(bounds.x), Double(bounds.y), Double(bounds.w), Double(bounds.h))
  }

  /// Under X11 without a window manager, SDL's full-screen flag waits 0.1 s for an answer that
  /// never comes, and a window of the display's size without a frame is the same thing.
  private static func flags(_ options: Options) -> UInt32 {
    if options.windowed != nil { return SDL_WINDOW_SHOWN.rawValue }
    let driver = SDL_GetCurrentVideoDriver().map { String(cString: $0) } ?? ""
    let isManaged = driver != "x11" || WindowManager.isRunning
    return isManaged
      ? SDL_WINDOW_FULLSCREEN_DESKTOP.rawValue
      : SDL_WINDOW_SHOWN.rawValue | SDL_WINDOW_BORDERLESS.rawValue
  }
}

extension Pixmap {
  /// Runs `body` with an SDL surface that shares this picture's memory.
  fileprivate func withSurface(_ body: (UnsafeMutablePointer<SDL_Surface>) -> Void) {
    withMemory { memory, bytesPerRow in
      guard
        let surface = SDL_CreateRGBSurfaceWithFormatFrom(
          memory, Int32(width), Int32(height), 32, Int32(bytesPerRow),
          SDL_PIXELFORMAT_XRGB8888.rawValue)
      else { return }
      body(surface)
      SDL_FreeSurface(surface)
    }
  }
}
