import CWayland
import Foundation

/// What a Wayland compositor offers, on an event queue of our own beside SDL's.
final class WaylandConnection {
  /// The compositor's parts that matter, as its registry names them.
  struct Offer: Equatable, Sendable {
    /// Whether there is anything to point or type with; SDL 2.26 reads through a null pointer where
    /// there is not.
    var hasSeat = false
    var hasMemory = false
    var hasSubsurfaces = false
    var hasShell = false

    /// Whether our pixels can lie on a window of SDL's.
    var isEnough: Bool { hasMemory && hasSubsurfaces }
    /// Whether our pixels can have a window of their own.
    var isEnoughWithoutSDL: Bool { hasMemory && hasShell }
  }

  let display: OpaquePointer
  private(set) var compositor: OpaquePointer?
  private(set) var subcompositor: OpaquePointer?
  private(set) var memory: OpaquePointer?
  private(set) var shell: OpaquePointer?
  /// What is offered now: a touch screen that is plugged in brings a seat.
  private(set) var offer = Offer()
  private let queue: OpaquePointer
  private var registry: OpaquePointer?
  private let isOwn: Bool

  /// A connection of our own to the compositor that the environment names, if one answers.
  convenience init?() {
    guard let display = wl_display_connect(nil) else { return nil }
    self.init(display, isOwn: true)
  }

  /// The compositor at the other end of `display`, which somebody else keeps open.
  convenience init?(sharing display: OpaquePointer) { self.init(display, isOwn: false) }

  private init?(_ display: OpaquePointer, isOwn: Bool) {
    guard let queue = wl_display_create_queue(display) else { return nil }
    self.display = display
    self.queue = queue
    self.isOwn = isOwn
    guard let wrapper = tuntun_wayland_on_queue(display, queue) else { return nil }
    registry = wl_display_get_registry(wrapper)
    wl_proxy_wrapper_destroy(UnsafeMutableRawPointer(wrapper))
    guard let registry else { return nil }
    let own = Unmanaged.passUnretained(self).toOpaque()
    wl_registry_add_listener(registry, WaylandConnection.listener, own)
    guard wl_display_roundtrip_queue(display, queue) >= 0 else { return nil }
  }

  deinit {
    if let shell { tuntun_shell_destroy(shell) }
    if let memory { wl_shm_destroy(memory) }
    if let subcompositor { wl_subcompositor_destroy(subcompositor) }
    if let compositor { wl_compositor_destroy(compositor) }
    if let registry { wl_registry_destroy(registry) }
    wl_event_queue_destroy(queue)
    if isOwn { wl_display_disconnect(display) }
  }

  /// Sends what waits and hears what has come, without waiting; `false` when the compositor has gone.
  @discardableResult func dispatch() -> Bool {
    while wl_display_prepare_read_queue(display, queue) != 0 {
      guard wl_display_dispatch_queue_pending(display, queue) >= 0 else { return false }
    }
    wl_display_flush(display)
    var waiting = pollfd(fd: wl_display_get_fd(display), events: Int16(POLLIN), revents: 0)
    if poll(&waiting, 1, 0) > 0 {
      wl_display_read_events(display)
    } else {
      wl_display_cancel_read(display)
    }
    return wl_display_dispatch_queue_pending(display, queue) >= 0
  }

  /// Sends what waits, as far as the compositor takes it now; `false` when it takes nothing any more.
  @discardableResult func flush() -> Bool {
    let isSent = wl_display_flush(display) >= 0 || errno == EAGAIN
    return isSent && wl_display_get_error(display) == 0
  }

  /// Waits until the compositor has answered everything that was asked so far.
  @discardableResult func roundtrip() -> Bool { wl_display_roundtrip_queue(display, queue) >= 0 }

  private func handle(of interface: String, name: UInt32, version: UInt32) {
    switch interface {
    case "wl_compositor": compositor = tuntun_bind_compositor(registry, name, version)
    case "wl_subcompositor":
      subcompositor = tuntun_bind_subcompositor(registry, name)
      offer.hasSubsurfaces = true
    case "wl_shm":
      memory = tuntun_bind_shm(registry, name)
      offer.hasMemory = true
    case "xdg_wm_base":
      shell = tuntun_bind_shell(registry, name)
      offer.hasShell = true
    case "wl_seat": offer.hasSeat = true
    default: break
    }
  }

  /// Read by the library for as long as the program runs, written once.
  nonisolated(unsafe) private static let listener: UnsafeMutablePointer<wl_registry_listener> = {
    let listener = UnsafeMutablePointer<wl_registry_listener>.allocate(capacity: 1)
    listener.initialize(
      to: wl_registry_listener(
        global: { own, _, name, interface, version in
          guard let own, let interface else { return }
          Unmanaged<WaylandConnection>.fromOpaque(own).takeUnretainedValue()
            .handle(of: String(cString: interface), name: name, version: version)
        }, global_remove: { _, _, _ in }))
    return listener
  }()
}
