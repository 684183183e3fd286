import Content
import Foundation

/// Numbers that look like chance and are the same for each seed (SplitMix64).
public struct Dice: Sendable {
  private var generator: SeededGenerator

  /// Dice that begin at `seed`.
  public init(seed: UInt64) { generator = SeededGenerator(seed: seed) }

  public mutating func next() -> UInt64 { generator.next() }

  /// 0 ..< limit.
  public mutating func below(_ limit: Int) -> Int { Int(next() % UInt64(limit)) }

  /// Whether something happens that does so `percent` times of a hundred.
  public mutating func happens(_ percent: Int) -> Bool { below(100) < percent }

  public mutating func one<Value>(of values: [Value]) -> Value { values[below(values.count)] }

  /// One of `values`, each as often as its weight says.
  public mutating func one<Value>(of values: [(Value, Int)]) -> Value {
    var place = below(values.reduce(0) { $0 + $1.1 })
    for (value, weight) in values {
      if place < weight { return value }
      place -= weight
    }
    return values[0].0
  }

  /// 128 bits, as the ids of rows are.
  public mutating func id() -> Data {
    let words = [next(), next()]
    return Data(
      words.flatMap { word in (0..<8).map { UInt8(truncatingIfNeeded: word >> ($0 * 8)) } })
  }
}
