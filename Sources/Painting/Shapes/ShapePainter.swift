import Drawing
import Foundation

/// Panels, discs and rings, painted pixel by pixel from their distance to the edge.
///
/// The share of a pixel that a shape covers is taken from the distance of the pixel's middle to the
/// edge: a function of the place alone, so that a clip never changes it.
struct ShapePainter {
  let target: PixelBuffer

  /// Paints a rounded rectangle with an unbroken stroke inside its edge.
  func panel(
    _ bounds: Rect, radius: Double, fill: Color, stroke: Stroke?, clip: Area
  ) {
    let place = Area(bounds).intersection(clip)
    guard !place.isEmpty else { return }
    let panel = RoundedPanel(bounds, radius: radius, fill: fill, stroke: stroke)
    for y in place.top..<place.bottom {
      let line = Double(y) + 0.5
      let margin = panel.margin(row: line)
      let leftEnd = min(
        max(Int(bounding: bounds.x, to: Area.reach) + margin, place.left), place.right)
      let rightStart = min(
        max(Int(bounding: bounds.maxX, to: Area.reach) - margin, leftEnd), place.right)
      paint(panel, y, place.left, leftEnd)
      target.blend(panel.color(bounds.midX, line), row: y, leftEnd, rightStart)
      paint(panel, y, rightStart, place.right)
    }
  }

  /// Paints the part `left ..< right` of row `y` pixel by pixel.
  @inline(__always)
  private func paint(_ panel: RoundedPanel, _ y: Int, _ left: Int, _ right: Int) {
    let pixels = target.row(y)
    for x in left..<max(left, right) {
      let color = panel.color(Double(x) + 0.5, Double(y) + 0.5)
      if color >> 24 == 255 {
        pixels[x] = color
      } else if color != 0 {
        pixels[x] = over(color, pixels[x])
      }
    }
  }

  /// Paints all of `clip` but for a round hole whose edge fades over `soft` pixels inwards.
  func veil(hole: Rect, soft: Double, color: Color, clip: Area) {
    let paint = premultiplied(color)
    let radius = max(min(hole.width, hole.height) / 2, 0)
    let clear = max(radius - max(soft, 1), 0)
    for y in clip.top..<max(clip.bottom, clip.top) {
      let across = Double(y) + 0.5 - hole.center.y
      let half = (max(radius * radius - across * across, 0)).squareRoot()
      let left = Int(
        bounding: (hole.center.x - half).rounded(.down), to: clip.left...max(clip.right, clip.left))
      let right = Int(
        bounding: (hole.center.x + half).rounded(.up), to: left...max(clip.right, left))
      target.blend(paint, row: y, clip.left, left)
      target.blend(paint, row: y, right, clip.right)
      let pixels = target.row(y)
      for x in left..<right {
        let along = Double(x) + 0.5 - hole.center.x
        let squared = along * along + across * across
        guard squared > clear * clear else { continue }
        let share = (squared.squareRoot() - clear) / (radius - clear)
        pixels[x] = over(scaled(paint, by: level(share)), pixels[x])
      }
    }
  }

  /// Paints the part of a ring between two turns (0…1, clockwise from the top).
  func ring(
    _ bounds: Rect, width: Double, start: Double, end: Double, color: Color, clip: Area
  ) {
    let place = Area(bounds).intersection(clip)
    guard !place.isEmpty, end > start else { return }
    let arc = Arc(bounds, width: width, start: start, end: end)
    let paint = premultiplied(color)
    for y in place.top..<place.bottom {
      let pixels = target.row(y)
      let line = Double(y) + 0.5
      for x in place.left..<place.right {
        let share = arc.coverage(Double(x) + 0.5, line)
        if share > 0 { pixels[x] = over(scaled(paint, by: level(share)), pixels[x]) }
      }
    }
  }
}

/// The colours of a rounded rectangle at any place.
private struct RoundedPanel {
  let center: Point
  let half: Size
  let radius: Double
  let strokeWidth: Double
  let inside: UInt32
  let edge: UInt32
  private let top: Double
  private let bottom: Double

  init(_ bounds: Rect, radius: Double, fill: Color, stroke: Stroke?) {
    center = bounds.center
    half = Size(bounds.width / 2, bounds.height / 2)
    self.radius = min(max(radius, 0), min(half.width, half.height))
    strokeWidth = min(max(stroke?.width ?? 0, 0), min(half.width, half.height))
    inside = premultiplied(fill)
    edge = stroke.map { over(premultiplied($0.color), premultiplied(fill)) } ?? inside
    let corner = max(self.radius, strokeWidth) + 2
    (top, bottom) = (bounds.y + corner, bounds.maxY - corner)
  }

  /// Pixels at the left and right ends of the row through `y` whose colour depends on x.
  @inline(__always) func margin(row y: Double) -> Int {
    let isStraight = y > top && y < bottom
    return Int(
      bounding: (isStraight ? strokeWidth : max(radius, strokeWidth)).rounded(.up), to: Area.reach)
      + 2
  }

  @inline(__always) func color(_ x: Double, _ y: Double) -> UInt32 {
    let outer = level(0.5 - distance(x, y, inset: 0))
    if outer == 0 { return 0 }
    if strokeWidth <= 0 { return scaled(inside, by: outer) }
    let inner = min(level(0.5 - distance(x, y, inset: strokeWidth)), outer)
    return scaled(inside, by: inner) &+ scaled(edge, by: outer - inner)
  }

  /// Distance in pixels to the edge of the panel made smaller by `inset`; negative inside.
  @inline(__always) private func distance(_ x: Double, _ y: Double, inset: Double) -> Double {
    let corner = max(radius - inset, 0)
    let acrossX = abs(x - center.x) - (half.width - inset - corner)
    let acrossY = abs(y - center.y) - (half.height - inset - corner)
    if acrossX <= 0 || acrossY <= 0 { return max(acrossX, acrossY) - corner }
    return (acrossX * acrossX + acrossY * acrossY).squareRoot() - corner
  }
}

/// The share of a pixel that part of a ring covers.
private struct Arc {
  let center: Point
  let outer: Double
  let inner: Double
  let startX: Double
  let startY: Double
  let endX: Double
  let endY: Double
  let sweep: Double

  init(_ bounds: Rect, width: Double, start: Double, end: Double) {
    center = bounds.center
    outer = min(bounds.width, bounds.height) / 2
    inner = max(outer - width, 0)
    sweep = end - start
    startX = sin(start * 2 * Double.pi)
    startY = -cos(start * 2 * Double.pi)
    endX = sin(end * 2 * Double.pi)
    endY = -cos(end * 2 * Double.pi)
  }

  @inline(__always) func coverage(_ x: Double, _ y: Double) -> Double {
    let placeX = x - center.x
    let placeY = y - center.y
    let squared = placeX * placeX + placeY * placeY
    guard squared < (outer + 0.5) * (outer + 0.5) else { return 0 }
    guard inner < 0.5 || squared > (inner - 0.5) * (inner - 0.5) else { return 0 }
    let distance = squared.squareRoot()
    let hole = inner > 0 ? min(max(inner - distance + 0.5, 0), 1) : 0
    let band = min(max(outer - distance + 0.5, 0), 1) - hole
    guard sweep < 1 else { return band }
    let afterStart = startX * placeY - startY * placeX
    let beforeEnd = endY * placeX - endX * placeY
    // An end is soft where it is, not where its line goes on across the middle: so each end's pixels
    // depend on that end alone, and damage need not ask for the other.
    let isAtStart = abs(afterStart) < 0.5 && placeX * startX + placeY * startY > 0
    let isAtEnd = abs(beforeEnd) < 0.5 && placeX * endX + placeY * endY > 0
    switch (isAtStart, isAtEnd) {
    case (true, true):
      return band
        * (0.5 + (sweep <= 0.5 ? min(afterStart, beforeEnd) : max(afterStart, beforeEnd)))
    case (true, false): return band * (0.5 + afterStart)
    case (false, true): return band * (0.5 + beforeEnd)
    case (false, false):
      let isInside =
        sweep <= 0.5 ? afterStart > 0 && beforeEnd > 0 : afterStart > 0 || beforeEnd > 0
      return isInside ? band : 0
    }
  }
}
