/// Time in whole ticks of 1/60 s; the only measure of time inside the program.
public struct Ticks: Equatable, Hashable, Comparable, Sendable {
  public var count: Int

  public static let perSecond = 60
  public static let zero = Ticks(0)

  /// `count` ticks.
  public init(_ count: Int) { self.count = count }

  /// `seconds` whole seconds.
  public static func seconds(_ seconds: Int) -> Ticks { Ticks(seconds * perSecond) }

  /// This span in seconds.
  public var seconds: Double { Double(count) / Double(Ticks.perSecond) }

  /// Whole seconds still to show on a countdown: the last second reads 1, the end reads 0.
  public var secondsLeft: Int { (max(count, 0) + Ticks.perSecond - 1) / Ticks.perSecond }

  public static func < (left: Ticks, right: Ticks) -> Bool { left.count < right.count }
  public static func + (left: Ticks, right: Ticks) -> Ticks { Ticks(left.count + right.count) }
  public static func - (left: Ticks, right: Ticks) -> Ticks { Ticks(left.count - right.count) }
  public static func += (left: inout Ticks, right: Ticks) { left.count += right.count }
}
