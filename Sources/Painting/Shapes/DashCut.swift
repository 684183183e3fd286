import Diagram
import Drawing

/// The pieces of a dashed line that can reach into a tile.
///
/// Pieces are left out whole, never shortened, so that what is drawn inside the tile does not
/// depend on where the line goes elsewhere.
struct DashCut {
  private let flat: FlatOutline
  private let pattern: DashPattern
  /// What a piece must touch, in the outline's coordinates.
  private let near: Rect

  /// All pieces of a line.
  init(_ flat: FlatOutline, _ pattern: DashPattern) {
    (self.flat, self.pattern) = (flat, pattern)
    near = Rect(
      -.greatestFiniteMagnitude / 2, -.greatestFiniteMagnitude / 2, .greatestFiniteMagnitude,
      .greatestFiniteMagnitude)
  }

  /// The pieces near `tile` (pixels) of a line that comes to lie in pixels by `map`.
  init(
    _ flat: FlatOutline, _ pattern: DashPattern, _ stroke: StrokeStyle, _ map: Transform,
    _ tile: Rect
  ) {
    self.flat = flat
    self.pattern = pattern
    let corner = stroke.join == .miter ? max(stroke.miterLimit, 1) : 1.5
    let reach = stroke.width / 2 * corner
    near = (map.inverse?.bounds(of: tile.inset(-2)) ?? .zero).inset(-reach)
  }

  /// Walks the pieces in order, as moves and lines.
  func trace(move: (Double, Double) -> Void, line: (Double, Double) -> Void) {
    for subpath in flat.subpaths {
      guard let length = subpath.last?.walked, length > 0 else { continue }
      var from = 1
      for span in pattern.spans(upTo: length) {
        while from < subpath.count - 1, subpath[from].walked < span.lowerBound { from += 1 }
        trace(subpath, from, span, move, line)
      }
    }
  }

  private func trace(
    _ subpath: [FlatOutline.Vertex], _ first: Int, _ span: ClosedRange<Double>,
    _ move: (Double, Double) -> Void, _ line: (Double, Double) -> Void
  ) {
    var isDown = false
    var index = first
    while index < subpath.count, subpath[index - 1].walked <= span.upperBound {
      let (start, end) = (subpath[index - 1], subpath[index])
      index += 1
      let isNear =
        min(start.x, end.x) <= near.maxX && max(start.x, end.x) >= near.x
        && min(start.y, end.y) <= near.maxY && max(start.y, end.y) >= near.y
      guard isNear else {
        isDown = false
        continue
      }
      if !isDown {
        let here = place(start, end, max(span.lowerBound, start.walked))
        move(here.x, here.y)
        isDown = true
      }
      let there = place(start, end, min(span.upperBound, end.walked))
      line(there.x, there.y)
    }
  }

  /// The point `walked` along the line, between two vertices.
  private func place(
    _ start: FlatOutline.Vertex, _ end: FlatOutline.Vertex, _ walked: Double
  ) -> Point {
    let share = (walked - start.walked) / (end.walked - start.walked)
    return Point(start.x + (end.x - start.x) * share, start.y + (end.y - start.y) * share)
  }
}
