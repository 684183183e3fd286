import CRSVG
import Drawing

/// Bitmaps of still pictures and paths, made once for each size and colour.
final class PictureStore {
  private struct PictureKey: Hashable {
    var file: String
    var tint: Color?
    var width: Int
    var height: Int
  }

  private struct PathKey: Hashable {
    var points: [Point]
    var corner: Double
    var stroke: Color?
    var strokeWidth: Double
    var dash: [Double]
    var fill: Color?
    var width: Int
    var height: Int
  }

  private let read: (String) -> [UInt8]?
  private let report: (String) -> Void
  private var reported: Set<String> = []
  private var pictures = Cache<PictureKey, Pixmap>(limit: 8 << 20)
  private var paths = Cache<PathKey, Pixmap>(limit: 4 << 20)

  /// A store of pictures whose bytes `read` finds by file name.
  init(read: @escaping (String) -> [UInt8]?, report: @escaping (String) -> Void) {
    self.read = read
    self.report = report
  }

  /// Forgets the pictures of files; what was reported stays reported.
  func forget() { pictures.removeAll() }

  /// The picture `file` fitted into `width` by `height` pixels, or a placeholder.
  func picture(_ file: String, tint: Color?, width: Int, height: Int) -> Pixmap {
    pictures.value(PictureKey(file: file, tint: tint, width: width, height: height)) {
      let picture =
        draw(file, tint: tint, width: width, height: height)
        ?? Placeholder.bitmap(width: width, height: height)
      return (picture, picture.byteCount)
    }
  }

  /// The bitmap of a path whose `bounds` begin at the bitmap's corner.
  func path(_ points: [Point], stroke: Stroke?, fill: Color?, in area: Area) -> Pixmap {
    let moved = points.map { Point($0.x - Double(area.left), $0.y - Double(area.top)) }
    let key = PathKey(
      points: moved, corner: -1, stroke: stroke?.color, strokeWidth: stroke?.width ?? 0,
      dash: stroke?.dash ?? [], fill: fill, width: area.width, height: area.height)
    return paths.value(key) {
      let picture = PathPainter.bitmap(
        moved, stroke: stroke, fill: fill, width: area.width, height: area.height)
      return (picture, picture.byteCount + 32 * points.count)
    }
  }

  /// The bitmap of a panel whose edge is dashed.
  func panel(_ bounds: Rect, radius: Double, fill: Color, stroke: Stroke) -> Pixmap {
    let area = Area(bounds)
    let moved = bounds.offset(-Double(area.left), -Double(area.top))
    let key = PathKey(
      points: [Point(moved.x, moved.y), Point(moved.maxX, moved.maxY)], corner: max(radius, 0),
      stroke: stroke.color, strokeWidth: stroke.width, dash: stroke.dash, fill: fill,
      width: area.width, height: area.height)
    return paths.value(key) {
      let picture = PathPainter.panel(
        moved, radius: radius, fill: fill, stroke: stroke, width: area.width,
        height: area.height)
      return (picture, picture.byteCount)
    }
  }

  private func draw(_ file: String, tint: Color?, width: Int, height: Int) -> Pixmap? {
    guard let bytes = read(file) else {
      once("The picture \(file) was not found; a placeholder is shown.")
      return nil
    }
    if PNG.isPNG(bytes) {
      if let whole = PNG.decode(bytes) { return fitted(whole, width: width, height: height) }
      once("The picture \(file) is no PNG that can be shown; a placeholder is.")
      return nil
    }
    do {
      return try StillPicture.draw(bytes, name: file, tint: tint, width: width, height: height)
    } catch {
      once("The picture cannot be shown; a placeholder is: \(error)")
      return nil
    }
  }

  private func fitted(_ source: Pixmap, width: Int, height: Int) -> Pixmap {
    let picture = Pixmap(width: width, height: height)
    let place = Rect(0, 0, Double(width), Double(height))
      .fitting(aspect: Double(source.width) / Double(source.height))
    withCairoSurface(of: source) { surface in
      withCairoContext(of: picture) { context in
        cairo_translate(context, place.x, place.y)
        let scale = place.width / Double(source.width)
        cairo_scale(context, scale, scale)
        cairo_set_source_surface(context, surface, 0, 0)
        cairo_pattern_set_filter(cairo_get_source(context), CAIRO_FILTER_GOOD)
        cairo_paint(context)
      }
    }
    return picture
  }

  private func once(_ sentence: String) {
    if reported.insert(sentence).inserted { report(sentence) }
  }
}

/// What stands where a picture is missing: a quiet panel with a hill and a sun.
enum Placeholder {
  static let panel = Color(0xE4E7EA)
  static let shape = Color(0xB9C0C7)

  /// The placeholder at `width` by `height` pixels.
  static func bitmap(width: Int, height: Int) -> Pixmap {
    let picture = Pixmap(width: width, height: height)
    let bounds = Rect(0, 0, Double(width), Double(height))
    let side = min(bounds.width, bounds.height)
    ShapePainter(target: picture.buffer).panel(
      bounds, radius: side * 0.1, fill: panel, stroke: nil, clip: picture.buffer.area)
    let sun = Rect(
      bounds.midX + side * 0.08, bounds.midY - side * 0.24, side * 0.16, side * 0.16)
    ShapePainter(target: picture.buffer).panel(
      sun, radius: sun.width / 2, fill: shape, stroke: nil, clip: picture.buffer.area)
    let hill = [
      Point(bounds.midX - side * 0.3, bounds.midY + side * 0.24),
      Point(bounds.midX - side * 0.08, bounds.midY - side * 0.12),
      Point(bounds.midX + side * 0.08, bounds.midY + side * 0.08),
      Point(bounds.midX + side * 0.14, bounds.midY + side * 0.02),
      Point(bounds.midX + side * 0.3, bounds.midY + side * 0.24),
    ]
    let bitmap = PathPainter.bitmap(
      hill, stroke: nil, fill: shape, width: width, height: height)
    picture.buffer.blend(bitmap, x: 0, y: 0, clip: picture.buffer.area)
    return picture
  }
}
