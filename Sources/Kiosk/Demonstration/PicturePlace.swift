/// A place on a step's picture, in ten-thousandths of its width and height from the upper left.
///
/// Whole numbers, so that a recorded hand replays to the same picture on every screen.
public struct PicturePlace: Equatable, Hashable, Sendable {
  public let x: Int
  public let y: Int

  /// The far edge.
  public static let whole = 10_000
  public static let middle = PicturePlace(whole / 2, whole / 2)

  /// The place at `x`, `y`; what lies beyond the picture's edge is taken as the edge.
  public init(_ x: Int, _ y: Int) {
    self.x = min(max(x, 0), PicturePlace.whole)
    self.y = min(max(y, 0), PicturePlace.whole)
  }

  /// The place at these shares (0…1) of the picture's width and height.
  public init(shareX: Double, shareY: Double) {
    func whole(_ share: Double) -> Int {
      Int(exactly: (min(max(share, 0), 1) * Double(PicturePlace.whole)).rounded()) ?? 0
    }
    self.init(whole(shareX), whole(shareY))
  }

  public var shareX: Double { Double(x) / Double(PicturePlace.whole) }
  public var shareY: Double { Double(y) / Double(PicturePlace.whole) }

  /// Whether a hand that goes from here to `other` has jumped and not moved.
  func isFar(from other: PicturePlace) -> Bool {
    let limit = PicturePlace.whole / 8
    return abs(x - other.x) > limit || abs(y - other.y) > limit
  }
}
