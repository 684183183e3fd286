import CSDL2
import Drawing
import Painting

/// Pixels through SDL's window surface: the X server's shared memory, or SDL's renderer.
final class SurfacePixels: PixelPath {
  private let window: OpaquePointer
  /// Stands in where the window's own pixels are not 0xAARRGGBB.
  private var substitute: Pixmap?
  private var surface: UnsafeMutablePointer<SDL_Surface>?
  /// The memory painted last: SDL gives another when the window's size changes.
  private var known: UnsafeMutableRawPointer?
  private var knownSize = Size(0, 0)

  /// The surface of SDL's `window`.
  init(of window: OpaquePointer) { self.window = window }

  var size: Size {
    var width: Int32 = 0
    var height: Int32 = 0
    SDL_GetWindowSizeInPixels(window, &width, &height)
    return Size(Double(max(width, 1)), Double(max(height, 1)))
  }

  func lend() -> Lent {
    surface = SDL_GetWindowSurface(window)
    guard let surface, let memory = surface.pointee.pixels else { return .nothing }
    let (width, height) = (Int(surface.pointee.w), Int(surface.pointee.h))
    let size = Size(Double(width), Double(height))
    defer { (known, knownSize) = (memory, size) }
    let isLost = memory != known || size != knownSize
    if isPlain(surface) {
      substitute = nil
      let rows = Int(surface.pointee.pitch)
      return .pixels(
        PixelBuffer(memory, width: width, height: height, bytesPerRow: rows), isLost: isLost)
    }
    if let substitute, substitute.width == width, substitute.height == height {
      return .pixels(substitute.buffer, isLost: isLost)
    }
    let picture = Pixmap(width: width, height: height)
    substitute = picture
    return .pixels(picture.buffer, isLost: true)
  }

  private func isPlain(_ surface: UnsafeMutablePointer<SDL_Surface>) -> Bool {
    let format = surface.pointee.format.pointee
    return format.BytesPerPixel == 4 && format.Rmask == 0xFF0000 && format.Gmask == 0xFF00
      && format.Bmask == 0xFF && tuntun_must_lock(surface) == 0
  }

  func push(_ rects: [Rect]) -> Bool {
    guard !rects.isEmpty else { return true }
    guard let surface else { return false }
    let places = rects.map { rect in
      SDL_Rect(
        x: Int32(bounding: rect.x), y: Int32(bounding: rect.y), w: Int32(bounding: rect.width),
        h: Int32(bounding: rect.height))
    }
    substitute?.withSurface { from in
      for place in places {
        var (source, target) = (place, place)
        SDL_UpperBlit(from, &source, surface, &target)
      }
    }
    return SDL_UpdateWindowSurfaceRects(window, places, Int32(places.count)) == 0
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
