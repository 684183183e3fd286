import CRSVG

/// Reading and writing PNG files, for snapshots, goldens and pictures.
public enum PNG {
  /// Neither width nor height of a file that is read may be above this, in pixels.
  public static let largestSide = 4096

  /// `picture` as a PNG file; the same pixels always give the same bytes.
  public static func encode(_ picture: Pixmap) -> [UInt8] {
    let collected = Collected()
    withCairoSurface(of: picture) { surface in
      _ = cairo_surface_write_to_png_stream(
        surface,
        { closure, bytes, count in
          guard let closure, let bytes else { return CAIRO_STATUS_WRITE_ERROR }
          Unmanaged<Collected>.fromOpaque(closure).takeUnretainedValue().bytes
            .append(contentsOf: UnsafeBufferPointer(start: bytes, count: Int(count)))
          return CAIRO_STATUS_SUCCESS
        }, Unmanaged.passUnretained(collected).toOpaque())
    }
    return collected.bytes
  }

  /// The picture in the PNG file `bytes`, or `nil` when they are none or it is too large.
  public static func decode(_ bytes: [UInt8]) -> Pixmap? {
    guard let size = size(bytes), size.width <= largestSide, size.height <= largestSide else {
      return nil
    }
    let reading = Reading(bytes)
    let surface = cairo_image_surface_create_from_png_stream(
      { closure, bytes, count in
        guard let closure, let bytes else { return CAIRO_STATUS_READ_ERROR }
        return Unmanaged<Reading>.fromOpaque(closure).takeUnretainedValue()
          .read(into: bytes, Int(count)) ? CAIRO_STATUS_SUCCESS : CAIRO_STATUS_READ_ERROR
      }, Unmanaged.passUnretained(reading).toOpaque())
    defer { cairo_surface_destroy(surface) }
    guard cairo_surface_status(surface) == CAIRO_STATUS_SUCCESS else { return nil }
    let picture = Pixmap(
      width: Int(cairo_image_surface_get_width(surface)),
      height: Int(cairo_image_surface_get_height(surface)))
    withCairoContext(of: picture) { context in
      cairo_set_source_surface(context, surface, 0, 0)
      cairo_paint(context)
    }
    return picture
  }

  /// Whether `bytes` begin as a PNG file does.
  static func isPNG(_ bytes: [UInt8]) -> Bool {
    bytes.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A])
  }

  /// Width and height from the first block of the file.
  private static func size(_ bytes: [UInt8]) -> (width: Int, height: Int)? {
    guard isPNG(bytes), bytes.count >= 33 else { return nil }
    func number(_ at: Int) -> Int { bytes[at..<at + 4].reduce(0) { $0 << 8 | Int($1) } }
    let size = (width: number(16), height: number(20))
    return size.width > 0 && size.height > 0 ? size : nil
  }
}

/// Bytes that come in pieces.
private final class Collected {
  var bytes: [UInt8] = []
}

/// Bytes that are asked for in pieces.
private final class Reading {
  private let bytes: [UInt8]
  private var position = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  func read(into memory: UnsafeMutablePointer<UInt8>, _ count: Int) -> Bool {
    guard count <= bytes.count - position else { return false }
    for index in 0..<count { memory[index] = bytes[position + index] }
    position += count
    return true
  }
}

/// Runs `body` with a cairo surface that shares the memory of `picture`.
func withCairoSurface(of picture: Pixmap, _ body: (OpaquePointer) -> Void) {
  let memory = UnsafeMutableRawPointer(picture.base).assumingMemoryBound(to: UInt8.self)
  guard
    let surface = cairo_image_surface_create_for_data(
      memory, CAIRO_FORMAT_ARGB32, Int32(picture.width), Int32(picture.height),
      Int32(picture.width * 4))
  else { return }
  body(surface)
  cairo_surface_flush(surface)
  cairo_surface_destroy(surface)
}

/// Runs `body` with a cairo context that draws into `picture`.
func withCairoContext(of picture: Pixmap, _ body: (OpaquePointer) -> Void) {
  withCairoSurface(of: picture) { surface in
    guard let context = cairo_create(surface) else { return }
    body(context)
    cairo_destroy(context)
  }
}
