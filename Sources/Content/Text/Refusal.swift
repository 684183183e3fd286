/// Why something could not be done, as one plain sentence; a command that throws it exits with 1.
public struct Refusal: Error, CustomStringConvertible {
  /// The sentence.
  public var description: String

  /// A refusal for the reason that `description` says.
  public init(_ description: String) { self.description = description }
}
