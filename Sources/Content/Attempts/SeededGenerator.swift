/// A small random number generator whose numbers depend on its seed alone, for ever.
///
/// SplitMix64. A recorded seed must give the same order in ten years, so the standard library's
/// generator and its shuffling, which promise nothing of the kind, are not used.
///
/// Source: G. L. Steele, D. Lea, C. H. Flood, Fast splittable pseudorandom number generators,
/// OOPSLA 2014, doi 10.1145/2660193.2660195; constants as in S. Vigna's public-domain version.
public struct SeededGenerator: Equatable, Sendable {
  private var state: UInt64

  /// A generator that begins at `seed`.
  public init(seed: UInt64) { state = seed }

  /// The next number.
  public mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// A number from 0 up to, without, `bound`, which must be positive.
  public mutating func next(below bound: Int) -> Int {
    precondition(bound > 0, "a bound must be positive")
    return Int(next().multipliedFullWidth(by: UInt64(bound)).high)
  }

  /// `elements` in another order (Fisher and Yates).
  public mutating func shuffled<Element>(_ elements: [Element]) -> [Element] {
    var result = elements
    for last in stride(from: result.count - 1, to: 0, by: -1) {
      result.swapAt(last, next(below: last + 1))
    }
    return result
  }

  /// A generator for one part of what `seed` decides, independent of all other parts.
  public static func of(_ part: String, seed: UInt64) -> SeededGenerator {
    SeededGenerator(seed: seed ^ FNV1a.hash(part.utf8))
  }
}
