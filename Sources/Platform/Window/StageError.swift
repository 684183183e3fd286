/// Why there is no window: one plain sentence for the log.
public struct StageError: Error, Equatable, CustomStringConvertible {
  /// What is missing, in plain words.
  public let sentence: String

  /// An error that says `sentence`.
  public init(_ sentence: String) { self.sentence = sentence }

  /// The sentence.
  public var description: String { sentence }
}
