/// A text of a quiz: the key for translators, the Indonesian source shown when none is found.
public struct QuizText: Equatable, Hashable, Sendable {
  /// Stable key, `quiz.oxytocin-massage/item/where/question`.
  public var key: String
  public var source: String

  /// The text `source`, translated under `key`.
  public init(key: String, source: String) {
    self.key = key
    self.source = source
  }
}
