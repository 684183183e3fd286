import CSDL2
import CSDL2System
import CWayland
import Drawing

/// Pixels on a Wayland window of SDL's, in memory shared with the compositor.
///
/// SDL 2.26 has no window surface on Wayland but through OpenGL. The pixels lie on a surface of our
/// own above SDL's, which stays black: SDL marks the whole of its own as changed with each frame.
///
/// cage 0.1.4 hands a window's own surface to the display as it is, whatever lies above it (it counts
/// the surfaces above, and increments the pointer to the count). A surface that is turned otherwise
/// than the display cannot be handed over, so the black one is mirrored, and the compositor composes.
final class WaylandPixels: PixelPath {
  private let window: OpaquePointer
  private let connection: WaylandConnection
  private let parent: OpaquePointer
  private let surface: OpaquePointer
  private let place: OpaquePointer
  private let picture: WaylandPicture
  private var background: WaylandBuffer?

  /// A surface above that of SDL's `window`; `nil` where the compositor or the driver is another.
  init?(of window: OpaquePointer) {
    var parts: (display: UnsafeMutableRawPointer?, surface: UnsafeMutableRawPointer?)
    guard tuntun_wayland_parts(window, &parts.display, &parts.surface) != 0,
      let display = parts.display, let under = parts.surface,
      let connection = WaylandConnection(sharing: OpaquePointer(display)),
      connection.offer.isEnough, let compositor = connection.compositor,
      let surface = wl_compositor_create_surface(compositor)
    else { return nil }
    self.window = window
    self.connection = connection
    self.surface = surface
    parent = OpaquePointer(under)
    guard let place = wl_subcompositor_get_subsurface(connection.subcompositor, surface, parent)
    else {
      wl_surface_destroy(surface)
      return nil
    }
    self.place = place
    picture = WaylandPicture(of: surface, connection)
    // Fingers and keys go through to SDL's surface.
    let nowhere = wl_compositor_create_region(compositor)
    wl_surface_set_input_region(surface, nowhere)
    wl_region_destroy(nowhere)
  }

  deinit {
    wl_subsurface_destroy(place)
    wl_surface_destroy(surface)
    connection.flush()
  }

  var size: Size {
    var width: Int32 = 0
    var height: Int32 = 0
    SDL_GetWindowSizeInPixels(window, &width, &height)
    return Size(Double(max(width, 1)), Double(max(height, 1)))
  }

  func lend() -> Lent { picture.lend(size) }

  func push(_ rects: [Rect]) -> Bool {
    let size = size
    let (width, height) = (Int(bounding: size.width), Int(bounding: size.height))
    if let background, background.width == width, background.height == height {
      return picture.push(rects)
    }
    guard let black = WaylandBuffer(connection, width: width, height: height) else { return false }
    return spread(black, under: rects)
  }

  /// Gives both surfaces the size of `black` at once.
  ///
  /// A compositor takes the larger of the two for the window's size, and may hold the window to it.
  private func spread(_ black: WaylandBuffer, under rects: [Rect]) -> Bool {
    wl_subsurface_set_sync(place)
    let isPushed = picture.push(rects)
    let whole = Rect(0, 0, Double(black.width), Double(black.height))
    wl_surface_set_buffer_transform(parent, Int32(WL_OUTPUT_TRANSFORM_FLIPPED.rawValue))
    black.show(on: parent, changed: [whole])
    // cage counts what the black one changed last as changed with each picture above it: nothing, then.
    wl_surface_commit(parent)
    wl_subsurface_set_desync(place)
    background = black
    return connection.flush() && isPushed
  }
}
