import Drawing

/// The work that painting takes, computed from what is painted, never timed.
///
/// A unit is about a nanosecond of an office machine's processor. Shapes are scan-converted in
/// fifteenths of a row, so what counts is how far their edges reach up and down: `edge` pixels. A
/// line has two edges, and one more for each corner and end; a path whose edges crowd the rows takes
/// more for each. The factors were measured with cairo 1.16 (`docs/decisions/0012-drawing-budgets.md`).
public struct PaintWork: Equatable, Sendable {
  /// The largest surface that the bounds of ``Budget`` are computed for, in pixels.
  public static let screen = Size(3840, 2160)
  /// Coordinates further than this from the origin cannot be painted, in pixels.
  public static let reach = 1e6

  /// Units that a frame has room for; twice what the reader lets pass, which looks at some times
  /// only.
  public static let mostInFrame = 2 * Budget.frame

  /// Straight pieces, curves cut as fine as they are painted.
  public private(set) var pieces = 0.0
  /// Painted spans of dashed lines.
  public private(set) var dashes = 0.0
  /// How far edges reach, in pixels.
  public private(set) var edges = 0.0
  /// Pixels covered, each as often as it is.
  public private(set) var area = 0.0

  /// All of it in one number; infinite for what reaches further than a surface can be counted.
  public var units: Double {
    guard isWithinReach else { return .infinity }
    return 1000 * pieces + 6000 * dashes + 150 * edges * (1 + edges / 1e7) + area
  }

  /// Whether no coordinate lies beyond ``reach``.
  public private(set) var isWithinReach = true

  /// The work of painting `path` once; `map` leads from the layer's coordinates to pixels.
  public init(_ path: VectorPath, under map: Transform) {
    guard path.opacity > 0, path.fill != nil || path.stroke != nil else { return }
    let whole = map.concatenating(path.transform)
    let line = Line(path.outline, scale: whole.stretch)
    cover(map.bounds(of: path.bounds), isTogether: path.opacity < 1)
    guard isWithinReach else { return }
    if path.fill != nil {
      pieces += line.pieces
      edges += line.edges
    }
    if let stroke = path.stroke { add(stroke, line, scale: whole.stretch) }
  }

  /// Adds the pixels of `bounds`, as far as a raster may reach; once for the fill, once for the
  /// line, and more where both are faded together.
  private mutating func cover(_ bounds: Rect, isTogether: Bool) {
    isWithinReach = [bounds.x, bounds.y, bounds.maxX, bounds.maxY].allSatisfy {
      abs($0) <= PaintWork.reach
    }
    let width = min(max(bounds.width, 0), 3 * PaintWork.screen.width)
    let height = min(max(bounds.height, 0), 3 * PaintWork.screen.height)
    area += (isTogether ? 6 : 2) * width * height
  }

  private mutating func add(_ stroke: StrokeStyle, _ line: Line, scale: Double) {
    let width = min(stroke.width * scale, Line.longest)
    let period = stroke.dashes.reduce(0, +) * scale
    // Cairo paints dashes finer than a tenth of a pixel as one faint line.
    let turns = period > 0 ? line.length / max(period, 0.1) : 0
    let spans = turns * Double(stroke.dashes.count) / 2
    pieces += line.pieces
    dashes += spans
    edges += 2 * line.edges + 2 * width * (line.pieces + 2 * spans)
  }

  /// An outline as it is painted: how many pieces, how long.
  private struct Line {
    /// No edge reaches further inside a surface, in pixels.
    static let longest = 4406.0
    /// A curve is cut into no more pieces.
    static let mostCuts = 12_000

    var pieces = 0.0
    /// Length inside the surface at most.
    var edges = 0.0
    var length = 0.0

    init(_ outline: Outline, scale: Double) {
      var (start, here) = (Point(0, 0), Point(0, 0))
      for segment in outline.segments {
        switch segment {
        case .move(let end): start = end
        case .line(let end): add(1, here.distance(to: end) * scale)
        case .close: add(1, here.distance(to: start) * scale)
        case .curve(let first, let second, let end):
          let reach =
            here.distance(to: first) + first.distance(to: second) + second.distance(to: end)
          let bend = max(
            mix(here, second, 0.5).distance(to: first), mix(first, end, 0.5).distance(to: second))
          let cuts = Int(
            bounding: (15 * bend * scale).squareRoot().rounded(.up), to: 1...Self.mostCuts)
          add(Double(cuts), reach * scale)
        }
        here = segment.points.last ?? start
      }
    }

    private mutating func add(_ count: Double, _ reach: Double) {
      pieces += count
      length += reach
      edges += min(reach, count * Self.longest)
    }
  }
}
