import CRSVG
import Drawing

/// One page of a PDF file, made of SVG documents; shapes stay vectors and text stays text.
public enum PDFPage {
  /// An SVG document and where it lies on the page, in points from the upper left corner.
  public struct Part {
    public var svg: [UInt8]
    public var place: Rect

    /// `svg` fitted into `place`; what lies beyond is cut off.
    public init(svg: [UInt8], place: Rect) {
      self.svg = svg
      self.place = place
    }
  }

  private final class Bytes {
    var all: [UInt8] = []
  }

  /// The file with `parts` from back to front; `nil` where one of them cannot be drawn.
  ///
  /// - Parameter size: points, 1/72 inch.
  public static func file(_ parts: [Part], size: Size) -> [UInt8]? {
    let bytes = Bytes()
    let isDrawn = withExtendedLifetime(bytes) { () -> Bool in
      let target = Unmanaged.passUnretained(bytes).toOpaque()
      let surface = cairo_pdf_surface_create_for_stream(
        { target, data, count in
          guard let target, let data else { return CAIRO_STATUS_WRITE_ERROR }
          let bytes = Unmanaged<Bytes>.fromOpaque(target).takeUnretainedValue()
          bytes.all += UnsafeBufferPointer(start: data, count: Int(count))
          return CAIRO_STATUS_SUCCESS
        }, target, size.width, size.height)
      defer { cairo_surface_destroy(surface) }
      guard let surface, let context = cairo_create(surface) else { return false }
      let isDrawn = parts.allSatisfy { draw($0, into: context) }
      cairo_show_page(context)
      cairo_destroy(context)
      cairo_surface_finish(surface)
      return isDrawn && cairo_surface_status(surface) == CAIRO_STATUS_SUCCESS
    }
    return isDrawn ? bytes.all : nil
  }

  private static func draw(_ part: Part, into context: OpaquePointer) -> Bool {
    guard let document = SVGDocument(part.svg) else { return false }
    cairo_save(context)
    defer { cairo_restore(context) }
    let place = part.place
    cairo_rectangle(context, place.x, place.y, place.width, place.height)
    cairo_clip(context)
    return document.draw(into: context, viewport: part.place)
  }
}
