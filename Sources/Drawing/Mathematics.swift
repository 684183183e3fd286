import Foundation

/// `base` to the power of `exponent`; here so that Foundation stays in one file of this module.
func power(_ base: Double, _ exponent: Double) -> Double { pow(base, exponent) }

/// The point on a circle, `turn` of the way round (0…1), clockwise from the top.
public func pointOnCircle(center: Point, radius: Double, turn: Double) -> Point {
  let angle = turn * 2 * Double.pi
  return Point(center.x + radius * sin(angle), center.y - radius * cos(angle))
}
