/// Why there is no window: one plain sentence for the log.
public struct StageError: Error, Equatable, CustomStringConvertible {
  public let sentence: String

  /// An error that says `sentence`.
  public init(_ sentence: String) { self.sentence = sentence }

  public var description: String { sentence }
}
