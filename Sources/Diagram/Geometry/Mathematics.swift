import Drawing
import Foundation

extension Point {
  /// The length of the straight line to `other`.
  func distance(to other: Point) -> Double {
    let dx = other.x - x
    let dy = other.y - y
    return (dx * dx + dy * dy).squareRoot()
  }
}

/// The direction from one point to another, in degrees clockwise from the x axis.
func angle(from: Point, to: Point) -> Double {
  guard from != to else { return 0 }
  return atan2(to.y - from.y, to.x - from.x) * 180 / .pi
}

/// `share` of the way from one number to another.
func mix(_ from: Double, _ to: Double, _ share: Double) -> Double { from + (to - from) * share }

/// The point `share` of the way from one to another.
func mix(_ from: Point, _ to: Point, _ share: Double) -> Point {
  Point(mix(from.x, to.x, share), mix(from.y, to.y, share))
}

/// The point of a cubic Bézier curve at its parameter `share`, 0…1.
func pointOnCurve(
  _ start: Point, _ first: Point, _ second: Point, _ end: Point, at share: Double
) -> Point {
  let rest = 1 - share
  let a = rest * rest * rest
  let b = 3 * rest * rest * share
  let c = 3 * rest * share * share
  let d = share * share * share
  return Point(
    a * start.x + b * first.x + c * second.x + d * end.x,
    a * start.y + b * first.y + c * second.y + d * end.y)
}

extension Transform {
  /// Turns by `degrees` clockwise about the origin.
  static func rotation(_ degrees: Double) -> Transform {
    let radians = degrees * .pi / 180
    let sine = sin(radians)
    let cosine = cos(radians)
    return Transform(cosine, sine, -sine, cosine, 0, 0)
  }

  /// Slants along x by `degrees`.
  static func skewX(_ degrees: Double) -> Transform {
    Transform(1, 0, tan(degrees * .pi / 180), 1, 0, 0)
  }

  /// Slants along y by `degrees`.
  static func skewY(_ degrees: Double) -> Transform {
    Transform(1, tan(degrees * .pi / 180), 0, 1, 0, 0)
  }

  /// How much longer the line that is stretched most becomes.
  var stretch: Double {
    let sum = (a * a + b * b + c * c + d * d) / 2
    let area = a * d - b * c
    return (sum + max(sum * sum - area * area, 0).squareRoot()).squareRoot()
  }

  /// How much larger areas become, as a factor of lengths.
  var scale: Double { abs(a * d - b * c).squareRoot() }
}
