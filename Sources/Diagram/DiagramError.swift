/// Why a document cannot be played: one plain sentence with its place.
public struct DiagramError: Error, Equatable, Sendable, CustomStringConvertible {
  /// Name of the file, as given to the parser.
  public var file: String
  /// Line of the file, counted from 1.
  public var line: Int
  /// What there is, what is needed, what was found.
  public var sentence: String

  /// The reason `sentence` at `line` of `file`.
  public init(file: String, line: Int, sentence: String) {
    self.file = file
    self.line = line
    self.sentence = sentence
  }

  /// `FILE:LINE: sentence`.
  public var description: String { "\(file):\(line): \(sentence)" }
}
