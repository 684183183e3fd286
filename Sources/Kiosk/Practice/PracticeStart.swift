/// What a practice begins with, for records: ids and a language, nothing about a person.
public struct PracticeStart: Equatable, Sendable {
  /// The session's id.
  public var session: String
  /// BCP 47 tag of the language being read.
  public var language: String
  /// Ids of the chosen options (posture, oil).
  public var options: [String]
  /// Ids of the steps that these options give, in order.
  public var steps: [String]

  /// A practice of `steps`.
  public init(session: String, language: String, options: [String], steps: [String]) {
    self.session = session
    self.language = language
    self.options = options
    self.steps = steps
  }
}
