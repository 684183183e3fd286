/// How much a document may hold, so that reading it takes neither long nor much memory.
///
/// What drawing may take beside is a ``Budget``. The busiest shipped diagram stays below a fifth of each.
enum Limits {
  /// Pieces of path data that are drawn, instances counted; other shapes count as one.
  static let pieces = 30_000
  /// Pieces of one path among the values of an animation, which is read anew each frame.
  static let movingPieces = 4000
  /// Short straight steps that all outlines and motion paths are cut into.
  static let steps = 600_000
  /// Lengths of dashes and gaps of one line.
  static let dashes = 100
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
  /// Seconds of the shortest run of an animation.
  static let shortestRun = 0.01
}
