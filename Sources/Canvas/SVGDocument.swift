import CRSVG
import Drawing

/// A parsed SVG file, ready to be drawn by librsvg at any size.
///
/// The file may be hostile: librsvg limits elements and entities, no other file is ever opened,
/// and files above ``largestFile`` are refused.
final class SVGDocument {
  /// Files above this many bytes are not read.
  static let largestFile = 4 << 20

  private let handle: OpaquePointer

  /// Parses `bytes`, or gives `nil` when librsvg cannot read them.
  init?(_ bytes: [UInt8]) {
    guard !bytes.isEmpty, bytes.count <= SVGDocument.largestFile,
      let handle = rsvg_handle_new_from_data(bytes, gsize(bytes.count), nil)
    else { return nil }
    self.handle = OpaquePointer(handle)
  }

  deinit { tuntun_object_unref(UnsafeMutableRawPointer(handle)) }

  private var rsvg: UnsafeMutablePointer<RsvgHandle> {
    UnsafeMutablePointer<RsvgHandle>(handle)
  }

  /// Sets the colour that `currentColor` stands for.
  func setCurrentColor(_ color: Color) {
    let hex = Color(red: color.red, green: color.green, blue: color.blue).hex
    let sheet = Array("svg{color:\(hex)}".utf8)
    _ = rsvg_handle_set_stylesheet(rsvg, sheet, gsize(sheet.count), nil)
  }

  /// Draws the document into `picture`, its view box laid on `viewport` (pixels of `picture`),
  /// moved by `transform`. Gives `false` when librsvg gave up.
  func draw(
    into picture: Pixmap, viewport: Rect, transform: Transform = .identity
  ) -> Bool {
    var isDrawn = false
    withCairoContext(of: picture) { context in
      var matrix = cairo_matrix_t(
        xx: transform.a, yx: transform.b, xy: transform.c, yy: transform.d,
        x0: transform.e, y0: transform.f)
      cairo_transform(context, &matrix)
      var place = RsvgRectangle(
        x: viewport.x, y: viewport.y, width: viewport.width, height: viewport.height)
      isDrawn = rsvg_handle_render_document(rsvg, context, &place, nil) != 0
    }
    return isDrawn
  }

  /// The rectangle of `viewport`'s plane that the document's ink covers.
  func ink(viewport: Rect) -> Rect? {
    var place = RsvgRectangle(
      x: viewport.x, y: viewport.y, width: viewport.width, height: viewport.height)
    var ink = RsvgRectangle()
    var logical = RsvgRectangle()
    guard rsvg_handle_get_geometry_for_layer(rsvg, nil, &place, &ink, &logical, nil) != 0,
      ink.x.isFinite, ink.y.isFinite, ink.width.isFinite, ink.height.isFinite
    else { return nil }
    return Rect(ink.x, ink.y, ink.width, ink.height)
  }
}
