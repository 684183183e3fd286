import Content

/// Turns the items of a quiz into questions that GIFT can express.
public struct QuizExport: Equatable, Sendable {
  /// Why an item is not written, or what of it is left out.
  public struct Remark: Equatable, Sendable {
    /// Id of the item.
    public let item: String
    public let sentence: String

    /// The remark about `item`.
    public init(item: String, sentence: String) {
      self.item = item
      self.sentence = sentence
    }
  }

  public private(set) var questions: [ExchangeQuestion] = []
  /// Items that GIFT cannot express.
  public private(set) var refused: [Remark] = []
  /// What is left out of items that are written: pictures, safety, sources.
  public private(set) var leftOut: [Remark] = []

  /// All items of `quiz`, in its order.
  public init(_ quiz: QuizContent) {
    let titles = Dictionary(
      quiz.domains.map { ($0.id, $0.title.source) }, uniquingKeysWith: { first, _ in first })
    let hasDomains = quiz.items.contains { $0.domain != nil }
    for item in quiz.items {
      guard let body = Self.body(of: item) else {
        refused.append(
          Remark(item: item.id, sentence: "GIFT has no questions about places of a diagram."))
        continue
      }
      let title = item.domain.flatMap { titles[$0] }
      questions.append(
        ExchangeQuestion(
          name: item.id, category: hasDomains ? Self.path(title) : nil,
          text: Self.text(item.question.source), body: body,
          feedback: item.explanation.map { Self.text($0.source) }))
      note(item)
    }
  }

  private mutating func note(_ item: QuizItem) {
    var parts: [String] = []
    if item.picture != nil || item.options.contains(where: { $0.picture != nil }) {
      parts.append("pictures")
    }
    if item.isSafety { parts.append("what it replays") }
    if item.use != .core { parts.append("that it is \(item.use.rawValue)") }
    if !item.sources.isEmpty { parts.append("sources") }
    if item.kind == .order, item.options.contains(where: { $0.feedback != nil }) {
      parts.append("the feedback of its parts")
    }
    guard !parts.isEmpty else { return }
    leftOut.append(
      Remark(item: item.id, sentence: "GIFT has no place for \(parts.joined(separator: ", "))."))
  }

  /// Slashes part a path; one in a title is doubled.
  private static func path(_ title: String?) -> String {
    title.map { "top/" + $0.replacing("/", with: "//") } ?? "top"
  }

  private static func body(of item: QuizItem) -> ExchangeQuestion.Body? {
    switch item.kind {
    case .choice: .choice(item.options.map(answer))
    case .multiple: .multiple(item.options.map(answer))
    case .order:
      .matching(
        item.options.enumerated().map { index, option in
          ExchangeQuestion.Pair(
            left: ExchangeText("\(index + 1)"), right: option.text.source)
        })
    case .trueFalse: truth(item)
    case .spot: nil
    }
  }

  private static func truth(_ item: QuizItem) -> ExchangeQuestion.Body {
    let right = item.options.first { $0.weight > 0 }
    let wrong = item.options.first { $0.weight <= 0 }
    return .trueFalse(
      right?.id == QuizItem.Truth.yes.rawValue, wrong: wrong?.feedback.map { text($0.source) },
      right: right?.feedback.map { text($0.source) })
  }

  private static func answer(_ option: QuizItem.Option) -> ExchangeQuestion.Answer {
    ExchangeQuestion.Answer(
      weight: option.weight, text: text(option.text.source),
      feedback: option.feedback.map { text($0.source) })
  }

  /// A kiosk's texts are plain words; it is said where Moodle would take them for more.
  private static func text(_ text: String) -> ExchangeText {
    let isPlain = !text.contains { "<&\\".contains($0) } && !text.contains("$$")
    return ExchangeText(text, format: isPlain && !text.hasPrefix("[") ? nil : .plain)
  }
}
