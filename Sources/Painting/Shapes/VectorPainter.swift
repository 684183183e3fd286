import CRSVG
import Diagram
import Drawing

/// Draws a diagram's vector paths with cairo.
enum VectorPainter {
  /// Draws `paths` into `picture`, each mapped by its own transform and then by `transform`.
  static func draw(_ paths: [VectorPath], into picture: Pixmap, transform: Transform) {
    withCairoContext(of: picture) { context in
      cairo_set_tolerance(context, 0.1)
      for path in paths { draw(path, transform, context) }
    }
  }

  /// A path with the pixels that it may cover.
  struct Placed {
    let path: VectorPath
    let cover: Rect

    init(_ path: VectorPath, under transform: Transform) {
      self.path = path
      cover = transform.bounds(of: path.bounds).inset(-2)
    }
  }

  /// Draws what of `paths` can reach into `tile`, which `picture` is to hold.
  ///
  /// Lines are computed in the tile's surroundings, not from its corner, so that they round the
  /// same way in each tile.
  static func draw(
    _ paths: [Placed], into picture: Pixmap, tile: Area, transform: Transform,
    dashes: FlatOutlines
  ) {
    for placed in paths where placed.cover.intersects(tile.rect) {
      draw(placed.path, into: picture, tile, transform, dashes)
    }
  }

  private static func draw(
    _ path: VectorPath, into picture: Pixmap, _ tile: Area, _ transform: Transform,
    _ dashes: FlatOutlines
  ) {
    let corner = Transform.translation(-Double(tile.left), -Double(tile.top))
    guard path.fill == nil, let stroke = path.stroke, let pattern = DashPattern(stroke) else {
      return draw([path], into: picture, transform: corner.concatenating(transform))
    }
    let map = transform.concatenating(path.transform)
    guard map.inverse != nil else { return }
    let cut = DashCut(dashes.flat(path), pattern, stroke, map, tile.rect)
    if RoundLine.fits(path, transform) {
      RoundLine(cut, path, stroke, map).paint(onto: picture, tile: tile)
    } else {
      withCairoContext(of: picture) {
        drawDashes(cut, path, stroke, corner.concatenating(map), $0)
      }
    }
  }

  private static func drawDashes(
    _ cut: DashCut, _ path: VectorPath, _ stroke: StrokeStyle, _ map: Transform,
    _ context: OpaquePointer
  ) {
    var matrix = cairoMatrix(map)
    cairo_set_tolerance(context, 0.1)
    cairo_set_matrix(context, &matrix)
    trace(cut, context)
    setSource(stroke.color, path.opacity, context)
    style(stroke, context)
    cairo_set_dash(context, nil, 0, 0)
    cairo_stroke(context)
  }

  private static func draw(_ path: VectorPath, _ transform: Transform, _ context: OpaquePointer) {
    let map = transform.concatenating(path.transform)
    guard path.opacity > 0, map.inverse != nil else { return }
    let isTogether = path.opacity < 1 && path.fill != nil && path.stroke != nil
    cairo_save(context)
    if isTogether {
      clip(to: Area(transform.bounds(of: path.bounds).inset(-2)), context)
      cairo_push_group(context)
    }
    let opacity = isTogether ? 1 : path.opacity
    var matrix = cairoMatrix(map)
    cairo_set_matrix(context, &matrix)
    if let fill = path.fill {
      trace(path.outline.segments, context)
      setSource(fill, opacity, context)
      cairo_set_fill_rule(
        context, path.fillRule == .evenodd ? CAIRO_FILL_RULE_EVEN_ODD : CAIRO_FILL_RULE_WINDING)
      cairo_fill(context)
    }
    if let stroke = path.stroke {
      let pattern = path.outline.isRound ? DashPattern(stroke) : nil
      if let pattern {
        trace(DashCut(FlatOutlines(transform).flat(path), pattern), context)
      } else {
        trace(path.outline.strokeSegments, context)
      }
      if stroke.cap == .square, stroke.dashes.isEmpty { markDots(path.outline, map, context) }
      setSource(stroke.color, opacity, context)
      style(stroke, context)
      if pattern == nil { setDash(stroke, context) }
      cairo_stroke(context)
    }
    if isTogether {
      cairo_pop_group_to_source(context)
      cairo_paint_with_alpha(context, path.opacity)
    }
    cairo_restore(context)
  }

  /// Keeps a group as small as what is painted in it: the clip lies beyond all ink.
  private static func clip(to area: Area, _ context: OpaquePointer) {
    cairo_identity_matrix(context)
    cairo_rectangle(
      context, Double(area.left), Double(area.top), Double(area.width), Double(area.height))
    cairo_clip(context)
  }

  /// Adds a line of next to no length where subpaths have none: cairo draws no square ends there.
  private static func markDots(
    _ outline: Outline, _ map: Transform, _ context: OpaquePointer
  ) {
    let length = 1 / 64 / max((map.a * map.a + map.b * map.b).squareRoot(), 1e-9)
    for dot in outline.dots {
      cairo_move_to(context, dot.x - length, dot.y)
      cairo_line_to(context, dot.x + length, dot.y)
    }
  }

  private static func trace(_ segments: [Outline.Segment], _ context: OpaquePointer) {
    cairo_new_path(context)
    for segment in segments {
      switch segment {
      case .move(let end): cairo_move_to(context, end.x, end.y)
      case .line(let end): cairo_line_to(context, end.x, end.y)
      case .curve(let first, let second, let end):
        cairo_curve_to(context, first.x, first.y, second.x, second.y, end.x, end.y)
      case .close: cairo_close_path(context)
      }
    }
  }

  private static func trace(_ dashes: DashCut, _ context: OpaquePointer) {
    cairo_new_path(context)
    dashes.trace(
      move: { cairo_move_to(context, $0, $1) }, line: { cairo_line_to(context, $0, $1) })
  }

  static func setSource(_ color: Color, _ opacity: Double, _ context: OpaquePointer) {
    cairo_set_source_rgba(
      context, Double(color.red) / 255, Double(color.green) / 255, Double(color.blue) / 255,
      Double(color.alpha) / 255 * opacity)
  }

  /// Sets width, caps and joins.
  static func style(_ stroke: StrokeStyle, _ context: OpaquePointer) {
    cairo_set_line_width(context, max(stroke.width, 0))
    cairo_set_miter_limit(context, max(stroke.miterLimit, 1))
    switch stroke.cap {
    case .butt: cairo_set_line_cap(context, CAIRO_LINE_CAP_BUTT)
    case .round: cairo_set_line_cap(context, CAIRO_LINE_CAP_ROUND)
    case .square: cairo_set_line_cap(context, CAIRO_LINE_CAP_SQUARE)
    }
    switch stroke.join {
    case .miter: cairo_set_line_join(context, CAIRO_LINE_JOIN_MITER)
    case .round: cairo_set_line_join(context, CAIRO_LINE_JOIN_ROUND)
    case .bevel: cairo_set_line_join(context, CAIRO_LINE_JOIN_BEVEL)
    }
  }

  private static func setDash(_ stroke: StrokeStyle, _ context: OpaquePointer) {
    guard stroke.dashes.contains(where: { $0 > 0 }), stroke.dashes.allSatisfy({ $0 >= 0 }) else {
      return cairo_set_dash(context, nil, 0, 0)
    }
    cairo_set_dash(context, stroke.dashes, Int32(stroke.dashes.count), stroke.dashOffset)
  }

  static func cairoMatrix(_ transform: Transform) -> cairo_matrix_t {
    cairo_matrix_t(
      xx: transform.a, yx: transform.b, xy: transform.c, yy: transform.d,
      x0: transform.e, y0: transform.f)
  }
}
