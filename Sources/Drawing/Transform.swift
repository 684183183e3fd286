/// An affine map of the plane: x' = a·x + c·y + e, y' = b·x + d·y + f (as SVG's `matrix`).
public struct Transform: Equatable, Hashable, Sendable {
  public var a: Double
  public var b: Double
  public var c: Double
  public var d: Double
  public var e: Double
  public var f: Double

  /// The map of these six numbers, in SVG's order.
  public init(_ a: Double, _ b: Double, _ c: Double, _ d: Double, _ e: Double, _ f: Double) {
    self.a = a
    self.b = b
    self.c = c
    self.d = d
    self.e = e
    self.f = f
  }

  public static let identity = Transform(1, 0, 0, 1, 0, 0)

  /// Moves by `x`, `y`.
  public static func translation(_ x: Double, _ y: Double) -> Transform {
    Transform(1, 0, 0, 1, x, y)
  }

  /// Scales by `x`, `y` about the origin.
  public static func scale(_ x: Double, _ y: Double) -> Transform { Transform(x, 0, 0, y, 0, 0) }

  /// First `inner`, then this map: SVG's order of nested transforms.
  public func concatenating(_ inner: Transform) -> Transform {
    Transform(
      a * inner.a + c * inner.b, b * inner.a + d * inner.b,
      a * inner.c + c * inner.d, b * inner.c + d * inner.d,
      a * inner.e + c * inner.f + e, b * inner.e + d * inner.f + f)
  }

  /// The map that undoes this one, or `nil` when it squeezes the plane to a line or point.
  public var inverse: Transform? {
    let determinant = a * d - b * c
    guard abs(determinant) > 1e-12, determinant.isFinite else { return nil }
    return Transform(
      d / determinant, -b / determinant, -c / determinant, a / determinant,
      (c * f - d * e) / determinant, (b * e - a * f) / determinant)
  }

  /// Where `point` comes to lie.
  public func apply(_ point: Point) -> Point {
    Point(a * point.x + c * point.y + e, b * point.x + d * point.y + f)
  }

  /// The upright rectangle around the mapped `rect`.
  public func bounds(of rect: Rect) -> Rect {
    let corners = [
      apply(Point(rect.x, rect.y)), apply(Point(rect.maxX, rect.y)),
      apply(Point(rect.x, rect.maxY)), apply(Point(rect.maxX, rect.maxY)),
    ]
    let left = corners.map(\.x).min() ?? 0
    let top = corners.map(\.y).min() ?? 0
    let right = corners.map(\.x).max() ?? 0
    let bottom = corners.map(\.y).max() ?? 0
    return Rect(left, top, right - left, bottom - top)
  }
}
