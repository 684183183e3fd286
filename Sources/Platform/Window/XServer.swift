import CSDL2
import Drawing
import Foundation

/// What SDL does not tell about an X server: its monitors as they are now, who manages its windows,
/// and whether it is itself the client of a Wayland compositor.
///
/// SDL has libX11 and libXrandr loaded by then; the few functions needed are looked up in them, and
/// asked over a connection of our own.
final class XServer {
  private typealias Open = @convention(c) (UnsafePointer<CChar>?) -> OpaquePointer?
  private typealias Close = @convention(c) (OpaquePointer) -> CInt
  private typealias Root = @convention(c) (OpaquePointer) -> CUnsignedLong
  private typealias Intern =
    @convention(c) (OpaquePointer, UnsafePointer<CChar>, CInt) ->
    CUnsignedLong
  private typealias Properties =
    @convention(c) (
      OpaquePointer, CUnsignedLong, UnsafeMutablePointer<CInt>
    ) -> UnsafeMutablePointer<CUnsignedLong>?
  private typealias Free = @convention(c) (UnsafeMutableRawPointer) -> CInt
  private typealias Monitors =
    @convention(c) (
      OpaquePointer, CUnsignedLong, CInt, UnsafeMutablePointer<CInt>
    ) -> UnsafeMutablePointer<tuntun_monitor>?
  private typealias FreeMonitors = @convention(c) (UnsafeMutablePointer<tuntun_monitor>) -> Void

  private let library: UnsafeMutableRawPointer
  private let extensionLibrary: UnsafeMutableRawPointer?
  private let display: OpaquePointer
  private let root: CUnsignedLong

  /// A connection to the server that `DISPLAY` names, if there is one.
  init?() {
    guard let library = dlopen("libX11.so.6", RTLD_LAZY) else { return nil }
    guard let open = dlsym(library, "XOpenDisplay"),
      let rootOf = dlsym(library, "XDefaultRootWindow"),
      let display = unsafeBitCast(open, to: Open.self)(nil)
    else {
      dlclose(library)
      return nil
    }
    self.library = library
    self.display = display
    extensionLibrary = dlopen("libXrandr.so.2", RTLD_LAZY)
    root = unsafeBitCast(rootOf, to: Root.self)(display)
  }

  deinit {
    if let close = dlsym(library, "XCloseDisplay") {
      _ = unsafeBitCast(close, to: Close.self)(display)
    }
    if let extensionLibrary { dlclose(extensionLibrary) }
    dlclose(library)
  }

  /// Whether a window manager runs: the root window carries `_NET_SUPPORTING_WM_CHECK`.
  var isManaged: Bool {
    guard let atom = atom("_NET_SUPPORTING_WM_CHECK"),
      let list = dlsym(library, "XListProperties"), let free = dlsym(library, "XFree")
    else { return false }
    var count: CInt = 0
    guard let atoms = unsafeBitCast(list, to: Properties.self)(display, root, &count) else {
      return false
    }
    defer { _ = unsafeBitCast(free, to: Free.self)(atoms) }
    return UnsafeBufferPointer(start: atoms, count: Int(count)).contains(atom)
  }

  /// Whether the server draws into a Wayland compositor: their window managers all speak of the
  /// surface that belongs to a window.
  private(set) lazy var isXwayland =
    atom("WL_SURFACE_ID") != nil || atom("WL_SURFACE_SERIAL") != nil

  /// Where each monitor lies now, the primary one first; `nil` when the server cannot tell.
  var monitors: [Rect]? {
    guard let extensionLibrary, let get = dlsym(extensionLibrary, "XRRGetMonitors"),
      let free = dlsym(extensionLibrary, "XRRFreeMonitors")
    else { return nil }
    var count: CInt = 0
    guard let list = unsafeBitCast(get, to: Monitors.self)(display, root, 1, &count) else {
      return nil
    }
    defer { unsafeBitCast(free, to: FreeMonitors.self)(list) }
    let found = UnsafeBufferPointer(start: list, count: max(Int(count), 0))
    return (found.filter { $0.is_primary != 0 } + found.filter { $0.is_primary == 0 }).map {
      Rect(Double($0.x), Double($0.y), Double($0.width), Double($0.height))
    }
  }

  /// The number of `name`, if anybody has used it since the server was started.
  private func atom(_ name: String) -> CUnsignedLong? {
    guard let intern = dlsym(library, "XInternAtom") else { return nil }
    let atom = unsafeBitCast(intern, to: Intern.self)(display, name, 1)
    return atom == 0 ? nil : atom
  }
}
