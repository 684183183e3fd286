import CWayland
import Drawing

/// A full-screen Wayland window without SDL, for a compositor that has no input device.
///
/// SDL 2.26 reads through a null pointer there (`Wayland_InitMouse`). Nobody can press anything, and
/// the picture is shown all the same. As soon as something to press is plugged in, this way says that
/// it has ended, and SDL's takes over.
final class BareWaylandWindow: PixelPath {
  private let connection: WaylandConnection
  private let surface: OpaquePointer
  private let shellSurface: OpaquePointer
  private let window: OpaquePointer
  private let picture: WaylandPicture
  private(set) var size: Size
  private var wanted: Size
  private var isConfigured = false
  private var isClosed = false

  /// Opens the window; `size` holds where the compositor leaves it to us.
  init?(title: String, size: Size) {
    guard let connection = WaylandConnection(), connection.offer.isEnoughWithoutSDL,
      let surface = wl_compositor_create_surface(connection.compositor),
      let shellSurface = tuntun_shell_surface(connection.shell, surface),
      let window = tuntun_full_screen_window(shellSurface, title)
    else { return nil }
    self.connection = connection
    self.surface = surface
    self.shellSurface = shellSurface
    self.window = window
    self.size = size
    wanted = size
    picture = WaylandPicture(of: surface, connection)
    let own = Unmanaged.passUnretained(self).toOpaque()
    tuntun_listen(UnsafeMutableRawPointer(connection.shell), listeners.shell, own)
    tuntun_listen(UnsafeMutableRawPointer(shellSurface), listeners.surface, own)
    tuntun_listen(UnsafeMutableRawPointer(window), listeners.window, own)
    wl_surface_commit(surface)
    while !isConfigured, connection.roundtrip() {}
    guard isConfigured else { return nil }
  }

  deinit {
    tuntun_toplevel_destroy(window)
    tuntun_shell_surface_destroy(shellSurface)
    wl_surface_destroy(surface)
  }

  /// Hears what the compositor asks, also while nothing is painted.
  func listen() { connection.dispatch() }

  /// Whether there is something to press now, so that SDL's way works and is better.
  var isSuperseded: Bool { connection.offer.hasSeat }

  /// Whether the compositor wants the window closed, or has gone.
  var hasEnded: Bool { isClosed || wl_display_get_error(connection.display) != 0 }

  func lend() -> Lent {
    guard !hasEnded else { return .nothing }
    return picture.lend(size)
  }

  func push(_ rects: [Rect]) -> Bool { picture.push(rects) }

  fileprivate func mustBecome(_ width: Int32, _ height: Int32) {
    if width > 0, height > 0 { wanted = Size(Double(width), Double(height)) }
  }

  fileprivate func configure(_ serial: UInt32) {
    tuntun_shell_surface_acknowledge(shellSurface, serial)
    size = wanted
    isConfigured = true
  }

  fileprivate func pong(_ serial: UInt32) { tuntun_shell_pong(connection.shell, serial) }
  fileprivate func close() { isClosed = true }
}

/// Read by the library for as long as the program runs, written once.
nonisolated(unsafe) private let listeners = (
  shell: kept(
    tuntun_shell_listener(ping: { own, _, serial in window(own)?.pong(serial) })),
  surface: kept(
    tuntun_shell_surface_listener(configure: { own, _, serial in window(own)?.configure(serial) })),
  window: kept(
    tuntun_toplevel_listener(
      configure: { own, _, width, height, _ in window(own)?.mustBecome(width, height) },
      close: { own, _ in window(own)?.close() }))
)

private func kept<Listener>(_ listener: Listener) -> UnsafeRawPointer {
  let memory = UnsafeMutablePointer<Listener>.allocate(capacity: 1)
  memory.initialize(to: listener)
  return UnsafeRawPointer(memory)
}

private func window(_ own: UnsafeMutableRawPointer?) -> BareWaylandWindow? {
  own.map { Unmanaged<BareWaylandWindow>.fromOpaque($0).takeUnretainedValue() }
}
