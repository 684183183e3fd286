import Diagram
import Drawing

/// An outline as short straight pieces with the length walked so far, to cut dashes from.
final class FlatOutline {
  /// One point of a subpath, `walked` from its start.
  struct Vertex {
    var x: Double
    var y: Double
    var walked: Double
  }

  /// The subpaths; a closed one ends where it began.
  private(set) var subpaths: [[Vertex]] = []

  /// Flattens `outline` so that no piece strays more than `tolerance` from it.
  ///
  /// Round outlines are measured by chords that stray five times as far: by half a pixel where
  /// `tolerance` is a tenth of one, as in Chromium.
  init(_ outline: Outline, tolerance: Double) {
    var start = Point(0, 0)
    var here = Point(0, 0)
    for segment in outline.strokeSegments {
      switch segment {
      case .move(let end):
        start = end
        subpaths.append([Vertex(x: end.x, y: end.y, walked: 0)])
      case .line(let end): add(end)
      case .curve(let first, let second, let end):
        if outline.isRound {
          measure(QuarterArc(from: here, first: first, to: end), chord: 5 * tolerance)
        } else {
          flatten(here, first, second, end, tolerance)
        }
      case .close: add(start)
      }
      here = segment.end ?? start
    }
  }

  private func add(_ point: Point) {
    guard !subpaths.isEmpty, let last = subpaths[subpaths.count - 1].last else { return }
    let (dx, dy) = (point.x - last.x, point.y - last.y)
    let length = (dx * dx + dy * dy).squareRoot()
    guard length > 0, length.isFinite else { return }
    subpaths[subpaths.count - 1]
      .append(Vertex(x: point.x, y: point.y, walked: last.walked + length))
  }

  /// Cuts an arc finely; the length walked grows evenly along each of its measured chords.
  private func measure(_ arc: QuarterArc, chord: Double) {
    guard let place = subpaths.indices.last, var walked = subpaths[place].last?.walked else {
      return
    }
    var share = 0.0
    for piece in arc.chords(tolerance: chord) where piece.length > 0 && piece.length.isFinite {
      for step in 1...3 {
        let part = Double(step) / 3
        let point = arc.point(at: share + (piece.end - share) * part)
        subpaths[place].append(
          Vertex(x: point.x, y: point.y, walked: walked + piece.length * part))
      }
      (share, walked) = (piece.end, walked + piece.length)
    }
  }

  /// Cuts a cubic curve into equal steps of its parameter, as many as its bend asks for.
  private func flatten(
    _ from: Point, _ first: Point, _ second: Point, _ to: Point, _ tolerance: Double
  ) {
    let bendX = max(abs(from.x - 2 * first.x + second.x), abs(first.x - 2 * second.x + to.x))
    let bendY = max(abs(from.y - 2 * first.y + second.y), abs(first.y - 2 * second.y + to.y))
    let bend = (bendX * bendX + bendY * bendY).squareRoot()
    let steps = Int(bounding: (0.75 * bend / tolerance).squareRoot().rounded(.up), to: 1...200)
    for step in 1...steps {
      let t = Double(step) / Double(steps)
      let s = 1 - t
      let (a, b, c, d) = (s * s * s, 3 * s * s * t, 3 * s * t * t, t * t * t)
      add(
        Point(
          a * from.x + b * first.x + c * second.x + d * to.x,
          a * from.y + b * first.y + c * second.y + d * to.y))
    }
  }
}

extension Outline.Segment {
  /// Where the segment ends; `nil` for a closing one.
  fileprivate var end: Point? {
    switch self {
    case .move(let end), .line(let end), .curve(_, _, let end): return end
    case .close: return nil
    }
  }
}

/// The painted spans of a dashed line of some length.
struct DashPattern {
  private let dashes: [Double]
  private let period: Double
  private let offset: Double

  /// The pattern of `stroke`, or `nil` when its line is unbroken or the pattern is no pattern.
  init?(_ stroke: StrokeStyle) {
    period = stroke.dashes.reduce(0, +)
    guard period > 0, period.isFinite, stroke.dashOffset.isFinite,
      stroke.dashes.allSatisfy({ $0 >= 0 })
    else { return nil }
    dashes = stroke.dashes.count.isMultiple(of: 2) ? stroke.dashes : stroke.dashes + stroke.dashes
    let whole = dashes.reduce(0, +)
    offset = stroke.dashOffset - (stroke.dashOffset / whole).rounded(.down) * whole
  }

  /// Most dashes and gaps that are laid along a line.
  ///
  /// A line with more takes more work than a frame may (`PaintWork`) and does not come here.
  private static let most = 1 << 18

  /// The spans painted of a line of `length`, in order.
  func spans(upTo length: Double) -> [ClosedRange<Double>] {
    var found: [ClosedRange<Double>] = []
    var here = -offset
    var index = 0
    while here < length, index < Self.most {
      let end = here + dashes[index % dashes.count]
      if index.isMultiple(of: 2), end >= 0, end > here || here >= 0 {
        found.append(max(here, 0)...min(end, length))
      }
      here = end
      index += 1
    }
    return found
  }
}
