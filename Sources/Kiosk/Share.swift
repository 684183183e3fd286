/// A part of a whole; of fewer than five there is no percentage, since one family would move it far.
public struct Share: Hashable, Sendable {
  /// The smallest whole that has a percentage.
  public static let smallest = 5

  public let count: Int
  public let base: Int

  /// `count` of `base`.
  public init(_ count: Int, of base: Int) {
    self.count = count
    self.base = base
  }

  /// Both parts of both wholes.
  public static func + (one: Share, other: Share) -> Share {
    Share(one.count + other.count, of: one.base + other.base)
  }

  /// Whether there are too few for a percentage.
  public var isSmall: Bool { base < Share.smallest }

  /// Whole percent, halves rounded up; `nil` for too few.
  public var percent: Int? { isSmall ? nil : (count * 200 + base) / (2 * base) }

  /// "34/50 · 68%", or for too few the counts alone.
  public var text: String {
    let counts = "\(count)/\(base)"
    return percent.map { "\(counts) · \($0)%" } ?? counts
  }
}
