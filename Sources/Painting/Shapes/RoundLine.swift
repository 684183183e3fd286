import Diagram
import Drawing

/// A dashed line with round ends and corners, painted pixel by pixel from the distance to it.
///
/// A pixel's colour depends on the line and the pixel's place alone, so any part of the picture can
/// be painted anew for itself; that makes lines that are being drawn cheap.
struct RoundLine {
  /// A straight piece, in pixels.
  private struct Piece {
    let x: Double
    let y: Double
    let alongX: Double
    let alongY: Double
    /// One over the squared length; zero for a dot.
    let inverse: Double
  }

  private let pieces: [Piece]
  private let radius: Double
  private let color: UInt32

  /// Whether `path` is such a line, seen from pixels that it comes to lie in by `transform`.
  static func fits(_ path: VectorPath, _ transform: Transform) -> Bool {
    guard path.fill == nil, let stroke = path.stroke, stroke.cap == .round,
      stroke.join == .round, DashPattern(stroke) != nil
    else { return false }
    let map = transform.concatenating(path.transform)
    let (across, down) = (map.a * map.a + map.b * map.b, map.c * map.c + map.d * map.d)
    let skew = map.a * map.c + map.b * map.d
    return abs(across - down) <= 1e-6 * across && abs(skew) <= 1e-6 * across
  }

  /// The pieces `cut` of `path`, which comes to lie in pixels by `map`.
  init(_ cut: DashCut, _ path: VectorPath, _ stroke: StrokeStyle, _ map: Transform) {
    var pieces: [Piece] = []
    var here = Point(0, 0)
    cut.trace(
      move: { here = map.apply(Point($0, $1)) },
      line: { x, y in
        let end = map.apply(Point(x, y))
        let (alongX, alongY) = (end.x - here.x, end.y - here.y)
        let squared = alongX * alongX + alongY * alongY
        pieces.append(
          Piece(
            x: here.x, y: here.y, alongX: alongX, alongY: alongY,
            inverse: squared > 1e-12 ? 1 / squared : 0))
        here = end
      })
    self.pieces = pieces
    radius = stroke.width / 2 * (map.a * map.a + map.b * map.b).squareRoot()
    color = premultiplied(stroke.color.opacity(path.opacity))
  }

  /// Paints the line over `picture`, which holds the pixels of `tile`.
  func paint(onto picture: Pixmap, tile: Area) {
    guard !pieces.isEmpty, radius > 0 else { return }
    var nearest = [Double](repeating: .infinity, count: picture.width * picture.height)
    for piece in pieces { measure(piece, tile, &nearest) }
    let most = min(2 * radius, 1)
    for index in nearest.indices where nearest[index] < .infinity {
      let share = min(max(radius + 0.5 - nearest[index].squareRoot(), 0), most)
      guard share > 0 else { continue }
      picture.base[index] = over(scaled(color, by: level(share)), picture.base[index])
    }
  }

  /// The columns of a row, `fromY` below the start of `piece`, that the piece can reach.
  private func columns(
    of piece: Piece, row fromY: Double, _ reach: Double, in cover: Area
  ) -> Range<Int> {
    var (low, high) = (0.0, 1.0)
    if abs(piece.alongY) > 1e-9 {
      let (one, two) = ((fromY - reach) / piece.alongY, (fromY + reach) / piece.alongY)
      (low, high) = (max(min(one, two), 0), min(max(one, two), 1))
    }
    guard low <= high else { return cover.left..<cover.left }
    let (from, to) = (piece.x + low * piece.alongX, piece.x + high * piece.alongX)
    let left = Int(
      bounding: (min(from, to) - reach).rounded(.down), to: cover.left...cover.right)
    let right = Int(bounding: (max(from, to) + reach).rounded(.up), to: left...cover.right)
    return left..<right
  }

  /// Notes the squared distances of the pixels that `piece` can reach.
  private func measure(_ piece: Piece, _ tile: Area, _ nearest: inout [Double]) {
    let reach = radius + 1
    let cover = Area(
      Rect(
        min(piece.x, piece.x + piece.alongX) - reach,
        min(piece.y, piece.y + piece.alongY) - reach, abs(piece.alongX) + 2 * reach,
        abs(piece.alongY) + 2 * reach)
    ).intersection(tile)
    guard !cover.isEmpty else { return }
    for y in cover.top..<cover.bottom {
      let fromY = Double(y) + 0.5 - piece.y
      for x in columns(of: piece, row: fromY, reach, in: cover) {
        let fromX = Double(x) + 0.5 - piece.x
        let along = (fromX * piece.alongX + fromY * piece.alongY) * piece.inverse
        let share = min(max(along, 0), 1)
        let (dx, dy) = (fromX - share * piece.alongX, fromY - share * piece.alongY)
        let squared = dx * dx + dy * dy
        let place = (y - tile.top) * tile.width + x - tile.left
        if squared < nearest[place] { nearest[place] = squared }
      }
    }
  }
}
