import CRSVG
import Drawing

/// Makes bitmaps of paths with cairo, each whole and without a clip.
enum PathPainter {
  /// The path through `points` (pixels from the bitmap's corner) as a bitmap of `size`.
  static func bitmap(
    _ points: [Point], stroke: Stroke?, fill: Color?, width: Int, height: Int
  ) -> Pixmap {
    let picture = Pixmap(width: width, height: height)
    withCairoContext(of: picture) { context in
      trace(points, isClosed: fill != nil, context)
      finish(stroke: stroke, fill: fill, context)
    }
    return picture
  }

  /// A rounded rectangle with a dashed edge, `bounds` counted from the bitmap's corner.
  static func panel(
    _ bounds: Rect, radius: Double, fill: Color, stroke: Stroke, width: Int, height: Int
  ) -> Pixmap {
    let picture = Pixmap(width: width, height: height)
    withCairoContext(of: picture) { context in
      let inner = bounds.inset(stroke.width / 2)
      let corner = min(max(radius - stroke.width / 2, 0), min(inner.width, inner.height) / 2)
      let quarter = Double.pi / 2
      cairo_new_path(context)
      cairo_arc(context, inner.maxX - corner, inner.y + corner, corner, -quarter, 0)
      cairo_arc(context, inner.maxX - corner, inner.maxY - corner, corner, 0, quarter)
      cairo_arc(context, inner.x + corner, inner.maxY - corner, corner, quarter, 2 * quarter)
      cairo_arc(context, inner.x + corner, inner.y + corner, corner, 2 * quarter, 3 * quarter)
      cairo_close_path(context)
      finish(stroke: stroke, fill: fill, context)
    }
    return picture
  }

  private static func trace(_ points: [Point], isClosed: Bool, _ context: OpaquePointer) {
    cairo_new_path(context)
    for point in points { cairo_line_to(context, point.x, point.y) }
    if isClosed { cairo_close_path(context) }
  }

  private static func finish(stroke: Stroke?, fill: Color?, _ context: OpaquePointer) {
    cairo_set_antialias(context, CAIRO_ANTIALIAS_BEST)
    if let fill {
      setSource(fill, context)
      cairo_fill_preserve(context)
    }
    guard let stroke, stroke.width > 0 else { return }
    setSource(stroke.color, context)
    cairo_set_line_width(context, stroke.width)
    cairo_set_line_cap(context, stroke.dash.isEmpty ? CAIRO_LINE_CAP_ROUND : CAIRO_LINE_CAP_BUTT)
    cairo_set_line_join(context, CAIRO_LINE_JOIN_ROUND)
    if stroke.dash.allSatisfy({ $0 >= 0 }), stroke.dash.contains(where: { $0 > 0 }) {
      cairo_set_dash(context, stroke.dash, Int32(stroke.dash.count), 0)
    }
    cairo_stroke(context)
  }

  private static func setSource(_ color: Color, _ context: OpaquePointer) {
    cairo_set_source_rgba(
      context, Double(color.red) / 255, Double(color.green) / 255, Double(color.blue) / 255,
      Double(color.alpha) / 255)
  }
}
