import Foundation

/// Whether an X11 window manager runs, asked of the X server itself.
///
/// SDL has libX11 loaded by then; the few functions needed are looked up in it.
enum WindowManager {
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

  /// Whether the root window carries `_NET_SUPPORTING_WM_CHECK`.
  static var isRunning: Bool {
    guard let library = dlopen("libX11.so.6", RTLD_LAZY) else { return true }
    defer { dlclose(library) }
    guard let open = dlsym(library, "XOpenDisplay"), let close = dlsym(library, "XCloseDisplay"),
      let root = dlsym(library, "XDefaultRootWindow"),
      let intern = dlsym(library, "XInternAtom"),
      let list = dlsym(library, "XListProperties"), let free = dlsym(library, "XFree"),
      let display = unsafeBitCast(open, to: Open.self)(nil)
    else { return true }
    defer { _ = unsafeBitCast(close, to: Close.self)(display) }
    let atom = unsafeBitCast(intern, to: Intern.self)(display, "_NET_SUPPORTING_WM_CHECK", 1)
    guard atom != 0 else { return false }
    let window = unsafeBitCast(root, to: Root.self)(display)
    var count: CInt = 0
    guard let atoms = unsafeBitCast(list, to: Properties.self)(display, window, &count) else {
      return false
    }
    defer { _ = unsafeBitCast(free, to: Free.self)(atoms) }
    return UnsafeBufferPointer(start: atoms, count: Int(count)).contains(atom)
  }
}
