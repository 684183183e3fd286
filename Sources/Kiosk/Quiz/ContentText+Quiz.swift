import Content

extension ContentText {
  /// A text of a quiz, to be translated and shown like every other text of the content.
  public init(_ text: QuizText) { self.init(key: text.key, source: text.source) }
}
