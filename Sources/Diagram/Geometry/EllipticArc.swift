import Drawing
import Foundation

/// An arc of path data.
///
/// Source: SVG 1.1, appendix F.6.
struct EllipticArc {
  var start: Point
  var radii: Size
  /// Turn of the ellipse's x axis, clockwise.
  var degrees: Double
  var isLarge: Bool
  var isClockwise: Bool
  var end: Point

  /// The arc as a straight line or up to five cubic curves.
  var segments: [Outline.Segment] {
    var rx = abs(radii.width)
    var ry = abs(radii.height)
    guard start != end else { return [] }
    guard rx > 1e-9, ry > 1e-9 else { return [.line(end)] }
    let turn = Transform.rotation(degrees)
    let half = Transform.rotation(-degrees).apply(
      Point((start.x - end.x) / 2, (start.y - end.y) / 2))
    let excess = half.x * half.x / (rx * rx) + half.y * half.y / (ry * ry)
    if excess > 1 {
      rx *= excess.squareRoot()
      ry *= excess.squareRoot()
    }
    let center = self.center(half: half, rx: rx, ry: ry)
    let middle = mix(start, end, 0.5)
    let frame = Transform.translation(middle.x, middle.y).concatenating(turn)
      .concatenating(.translation(center.x, center.y)).concatenating(.scale(rx, ry))
    let from = atan2((half.y - center.y) / ry, (half.x - center.x) / rx)
    let to = atan2((-half.y - center.y) / ry, (-half.x - center.x) / rx)
    return curves(frame, from: from, sweep: sweep(from: from, to: to))
  }

  /// The ellipse's centre, relative to the middle of the chord, in the ellipse's own axes.
  private func center(half: Point, rx: Double, ry: Double) -> Point {
    let across = rx * rx * half.y * half.y + ry * ry * half.x * half.x
    let share = across > 0 ? max((rx * rx * ry * ry - across) / across, 0).squareRoot() : 0
    let side = isLarge == isClockwise ? -share : share
    return Point(side * rx * half.y / ry, -side * ry * half.x / rx)
  }

  private func sweep(from: Double, to: Double) -> Double {
    var sweep = to - from
    if isClockwise, sweep < 0 { sweep += 2 * .pi }
    if !isClockwise, sweep > 0 { sweep -= 2 * .pi }
    return sweep
  }

  private func curves(_ frame: Transform, from: Double, sweep: Double) -> [Outline.Segment] {
    let pieces = Int(bounding: (abs(sweep) / (.pi / 2) - 1e-9).rounded(.up), to: 1...4)
    let step = sweep / Double(pieces)
    let reach = 4.0 / 3 * tan(step / 4)
    return (0..<pieces).map { piece in
      let a = from + Double(piece) * step
      let b = a + step
      let first = Point(cos(a) - reach * sin(a), sin(a) + reach * cos(a))
      let second = Point(cos(b) + reach * sin(b), sin(b) - reach * cos(b))
      let last = piece == pieces - 1 ? end : frame.apply(Point(cos(b), sin(b)))
      return .curve(frame.apply(first), frame.apply(second), last)
    }
  }
}
