import CRSVG
import Drawing

/// A parsed SVG file, ready to be drawn by librsvg at any size.
///
/// Only documents of our own making come here: what others wrote is read by `Diagram`, which limits
/// what drawing may take.
final class SVGDocument {
  /// Files above this many bytes are not read.
  static let largestFile = 16 << 20

  /// librsvg's functions, or `nil` where it is not installed; looked up at first use.
  private static let library: TuntunRSVG? = {
    var library = TuntunRSVG()
    return tuntun_rsvg_load(&library) != 0 ? library : nil
  }()

  private let library: TuntunRSVG
  private let handle: UnsafeMutableRawPointer

  /// Parses `bytes`, or returns `nil` when librsvg cannot read them.
  init?(_ bytes: [UInt8]) {
    guard !bytes.isEmpty, bytes.count <= SVGDocument.largestFile,
      let library = SVGDocument.library, let handle = library.read(bytes, bytes.count, nil)
    else { return nil }
    self.library = library
    self.handle = handle
  }

  deinit { library.release(handle) }

  /// Draws the document into `picture`; returns `false` when librsvg gave up.
  ///
  /// The view box is laid on `viewport` (pixels of `picture`) and then moved by `transform`.
  func draw(
    into picture: Pixmap, viewport: Rect, transform: Transform = .identity
  ) -> Bool {
    var isDrawn = false
    withCairoContext(of: picture) { context in
      var matrix = VectorPainter.cairoMatrix(transform)
      cairo_transform(context, &matrix)
      isDrawn = draw(into: context, viewport: viewport)
    }
    return isDrawn
  }

  /// Draws the document into a cairo context, with its view box on `viewport`.
  func draw(into context: OpaquePointer, viewport: Rect) -> Bool {
    var place = TuntunRectangle(
      x: viewport.x, y: viewport.y, width: viewport.width, height: viewport.height)
    return library.render(handle, context, &place, nil) != 0
  }
}
