/// How much a document may hold, so that reading it takes neither long nor much memory.
///
/// The busiest shipped diagram stays far below a tenth of each.
enum Limits {
  /// Pieces of path data that are drawn, instances counted; other shapes count as one.
  static let pieces = 30_000
  /// Animation elements.
  static let animations = 1000
  /// Animations at work, instances counted.
  static let animationsAtWork = 4000
  /// Attributes of one element.
  static let attributes = 100
  /// Entries of `values`.
  static let values = 1000
  /// Entries of `begin` or `end`.
  static let times = 100
}
