import CSDL2
import Drawing
import Foundation
import Painting

/// The window: pixels to paint into, and a way to push what was painted.
///
/// It is opened by the first ``DisplayWay`` that works here. When pushing fails again and again, it
/// is opened anew by another.
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

    /// Whether it is never shown: to ask whether a window could be.
    var isHidden = false

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

  private var options: Options
  /// What can be tried now.
  private let ways: () -> [DisplayWay]
  private(set) var open: OpenWindow?
  private var failed: [DisplayWay] = []
  private var failures = 0
  /// The display to fill, and how often the window was found elsewhere in a row.
  private var place: Rect?
  private var strayed = 0
  /// So many pictures in a row are refused before another way is tried.
  private static let timeout = 3

  /// Opens the window by the first way that works; throws when there is no display.
  public convenience init(_ options: Options = Options()) throws(StageError) {
    try self.init(options, ways: { DisplayWay.candidates(on: .here) })
  }

  /// Opens another window, the way that `other` was.
  public convenience init(_ options: Options, beside other: Window) throws(StageError) {
    let ways = other.open.map { [$0.way] } ?? []
    try self.init(options, ways: { ways })
  }

  init(_ options: Options, ways: @escaping () -> [DisplayWay]) throws(StageError) {
    self.options = options
    self.ways = ways
    try open(by: ways())
  }

  private func open(by ways: [DisplayWay]) throws(StageError) {
    open = nil
    var reason = StageError("There is no display: nobody would see the window.")
    for way in ways {
      do throws(StageError) {
        open = try OpenWindow(options, by: way)
        break
      } catch {
        failed.append(way)
        reason = error
      }
    }
    guard open != nil else { throw reason }
    failures = 0
    place = options.windowed == nil ? OpenWindow.place(options) : nil
    strayed = 0
    SDL_StopTextInput()
    SDL_DisableScreenSaver()
    if let showsCursor = options.showsCursor { showCursor(showsCursor) }
  }

  /// SDL's number of the window.
  var id: UInt32 { open?.handle.map { SDL_GetWindowID($0) } ?? 0 }

  /// Which driver shows the window and who carries its pixels, for the log.
  public var wayInWords: String { open?.way.words ?? "" }

  /// Size of the picture in pixels.
  public var size: Size { open?.pixels.size ?? Size(1, 1) }

  /// Whether the mouse pointer shows over the window.
  public func showCursor(_ isShown: Bool) {
    if options.showsCursor != nil { options.showsCursor = isShown }
    SDL_ShowCursor(isShown ? SDL_ENABLE : SDL_DISABLE)
  }

  // MARK: Pictures

  /// Runs `body` with the window's pixels, then pushes the rectangles it gives to the display.
  ///
  /// `body` is also told whether the pixels were lost, so that everything must be painted.
  public func paint(_ body: (PixelBuffer, _ isLost: Bool) -> [Rect]) -> PaintOutcome {
    switch open?.pixels.lend() ?? .nothing {
    case .later: return .later
    case .nothing: return count(false)
    case .pixels(let buffer, let isLost):
      let rects = body(buffer, isLost)
      return count(open?.pixels.push(rects) ?? false)
    }
  }

  private func count(_ isPushed: Bool) -> PaintOutcome {
    failures = isPushed ? 0 : failures + 1
    return isPushed ? .shown : .failed
  }

  /// Whether the way in use works no longer.
  var needsAnotherWay: Bool { failures >= Window.timeout || open?.bare?.isSuperseded == true }

  /// Opens the window by a way that has not failed yet; throws when none is left.
  ///
  /// Gives one sentence for the log.
  func tryAnotherWay() throws(StageError) -> String {
    let former = open?.way
    let isSuperseded = open?.bare?.isSuperseded == true
    if let former, !isSuperseded { failed.append(former) }
    let reason = String(cString: SDL_GetError())
    try open(by: ways().filter { !failed.contains($0) })
    let why =
      isSuperseded
      ? "an input device was plugged in"
      : "pictures were refused" + (reason.isEmpty ? "" : " (\(reason))")
    return "The display (\(former?.words ?? "none")) is used otherwise now (\(wayInWords)): \(why)."
  }

  /// Hears what the display wants of a window that SDL does not know; `false` once it has ended.
  func listen() -> Bool {
    guard let bare = open?.bare else { return true }
    bare.listen()
    return !bare.hasEnded
  }

  // MARK: Places

  /// Whether the window is to fill a display, and has no frame.
  public var fillsDisplay: Bool { options.windowed == nil }

  /// Whether windows can be put on a display of their own, and stay there.
  ///
  /// Wayland compositors place windows as they like, also those of X11 programs; a kiosk compositor
  /// stretches each over all displays.
  public var canBePlaced: Bool {
    guard let way = open?.way, strayed <= Window.timeout else { return false }
    switch way.driver {
    case .x11: return Displays.server?.isXwayland != true
    case .wayland, .bareWayland: return false
    case .kms, .other: return true
    }
  }

  /// Fills the display at this place of ``Displays/all``; a window with a frame stays as it is.
  public func fill(display: Int) {
    guard options.windowed == nil else { return }
    options.display = display
    place = OpenWindow.place(options)
    strayed = 0
    if canBePlaced { move() }
  }

  /// Brings the window back to its display when it is elsewhere, or of another size.
  func keepPlace() {
    guard let place, canBePlaced, let handle = open?.handle else { return }
    var (x, y, width, height): (Int32, Int32, Int32, Int32) = (0, 0, 0, 0)
    SDL_GetWindowPosition(handle, &x, &y)
    SDL_GetWindowSize(handle, &width, &height)
    let now = Rect(Double(x), Double(y), Double(width), Double(height))
    strayed = now == place ? 0 : strayed + 1
    if now != place, canBePlaced { move() }
  }

  private func move() {
    guard let place, let handle = open?.handle else { return }
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
    guard let handle = open?.handle else { return }
    SDL_RaiseWindow(handle)
    SDL_SetWindowInputFocus(handle)
  }
}

extension DisplayWay.Machine {
  /// This machine, asked now.
  static var here: DisplayWay.Machine {
    let variables = ProcessInfo.processInfo.environment
    return DisplayWay.Machine(
      wanted: variables["SDL_VIDEODRIVER"], compositor: WaylandConnection()?.offer,
      hasXServer: !(variables["DISPLAY"] ?? "").isEmpty,
      hasCard: FileManager.default.fileExists(atPath: "/dev/dri/card0"))
  }
}
