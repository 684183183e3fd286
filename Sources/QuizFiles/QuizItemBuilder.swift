import Content

/// Judges one question of a file: what kind of item it becomes, and with which options.
struct QuizItemBuilder {
  /// An item without its ids and keys.
  struct Shape {
    var kind: QuizItem.Kind
    var options: [Option]
  }

  struct Option {
    var text: String
    var feedback: String?
    var weight: Double
  }

  let question: ExchangeQuestion
  /// What was left out of the texts.
  private(set) var simplified: [ExchangeFault] = []

  init(question: ExchangeQuestion) { self.question = question }

  mutating func shape() throws(ExchangeFault) -> Shape {
    switch question.body {
    case .choice(let answers): return try choice(answers)
    case .multiple(let answers): return try multiple(answers)
    case .trueFalse(let isTrue, let wrong, let right):
      return try truth(isTrue, wrong: wrong, right: right)
    case .matching(let pairs): return try order(pairs)
    case .shortAnswer: throw fault("A short answer must be typed; the kiosk has no keyboard.")
    case .numerical: throw fault("A number must be typed; the kiosk has no keyboard.")
    case .essay: throw fault("An essay must be typed and read by somebody; the kiosk cannot.")
    case .description: throw fault("A description asks nothing; there are no answers in braces.")
    }
  }

  // MARK: Kinds

  private mutating func choice(
    _ answers: [ExchangeQuestion.Answer]
  ) throws(ExchangeFault) -> Shape {
    let shape = Shape(kind: .choice, options: try options(answers))
    guard shape.options.contains(where: { $0.weight >= 99.9 }) else {
      throw fault("A choice needs an answer that is wholly right; it has none.")
    }
    return shape
  }

  private mutating func multiple(
    _ answers: [ExchangeQuestion.Answer]
  ) throws(ExchangeFault) -> Shape {
    let shape = Shape(kind: .multiple, options: try options(answers))
    let sum = shape.options.reduce(0) { $0 + max(0, $1.weight) }
    guard (99.9...100.1).contains(sum) else {
      throw fault(
        "The right answers must weigh 100 percent together, but they weigh \(shown(sum)).")
    }
    return shape
  }

  private mutating func truth(
    _ isTrue: Bool, wrong: ExchangeText?, right: ExchangeText?
  ) throws(ExchangeFault) -> Shape {
    let limit = QuizTextLimits.feedback
    let wrong = try optionalText(wrong, "feedback", line: question.line, limit: limit)
    let right = try optionalText(right, "feedback", line: question.line, limit: limit)
    return Shape(
      kind: .trueFalse,
      options: [
        Option(text: "", feedback: isTrue ? right : wrong, weight: isTrue ? 100 : 0),
        Option(text: "", feedback: isTrue ? wrong : right, weight: isTrue ? 0 : 100),
      ])
  }

  /// A matching is an order where one side of its pairs is the numbers from 1.
  private mutating func order(_ pairs: [ExchangeQuestion.Pair]) throws(ExchangeFault) -> Shape {
    let lefts = pairs.map(\.left.text)
    let rights = pairs.map(\.right)
    let texts: [(Int, ExchangeText, Int)]
    if let places = places(lefts) {
      texts = zip(places, pairs).map { ($0, ExchangeText($1.right, format: .plain), $1.line) }
    } else if let places = places(rights) {
      texts = zip(places, pairs).map { ($0, $1.left, $1.line) }
    } else {
      throw fault(
        "A matching can be asked only as an order: one side must be the numbers from 1 to "
          + "\(pairs.count).")
    }
    try checkCount(pairs.count)
    var options: [Option] = []
    for (_, text, line) in texts.sorted(by: { $0.0 < $1.0 }) {
      let words = try self.text(text, "part", line: line, limit: QuizTextLimits.option)
      if options.contains(where: { $0.text == words }) {
        throw ExchangeFault(line: line, "The part \"\(words)\" stands twice.")
      }
      options.append(Option(text: words, feedback: nil, weight: 0))
    }
    return Shape(kind: .order, options: options)
  }

  /// The numbers that `texts` are, where they are 1 to n, each once.
  private func places(_ texts: [String]) -> [Int]? {
    let numbers = texts.map { text in
      text.utf8.allSatisfy { (0x30...0x39).contains($0) } ? Int(text) : nil
    }
    let whole = numbers.compactMap { $0 }
    return whole.sorted() == Array(1...texts.count) ? whole : nil
  }

  private mutating func options(
    _ answers: [ExchangeQuestion.Answer]
  ) throws(ExchangeFault) -> [Option] {
    try checkCount(answers.count)
    var options: [Option] = []
    for answer in answers {
      let words = try text(answer.text, "answer", line: answer.line, limit: QuizTextLimits.option)
      if let twin = options.first(where: { $0.text == words }) {
        throw twice(words, isOpposite: twin.weight != answer.weight, line: answer.line)
      }
      options.append(
        Option(
          text: words,
          feedback: try optionalText(
            answer.feedback, "feedback", line: answer.line, limit: QuizTextLimits.feedback),
          weight: answer.weight))
    }
    return options
  }

  private func twice(_ words: String, isOpposite: Bool, line: Int) -> ExchangeFault {
    ExchangeFault(
      line: line,
      isOpposite
        ? "The answer \"\(words)\" stands twice, once more right than the other time."
        : "The answer \"\(words)\" stands twice.")
  }

  private func checkCount(_ count: Int) throws(ExchangeFault) {
    guard count <= QuizImport.optionLimit else {
      throw fault(
        "The screen holds at most \(QuizImport.optionLimit) answers; the question has \(count).")
    }
  }

  // MARK: Texts

  /// The words of `text`, not more than fit.
  mutating func text(
    _ text: ExchangeText, _ what: String, line: Int, limit: Int
  ) throws(ExchangeFault) -> String {
    let plain = try plain(text, what, line: line)
    guard (1...limit).contains(plain.text.count) else {
      throw ExchangeFault(
        line: line,
        "The \(what) must have 1 to \(limit) letters to be read from afar; it has "
          + "\(plain.text.count).")
    }
    simplified += plain.losses.map {
      ExchangeFault(line: line, $0.sentence(about: what))
    }
    return plain.text
  }

  /// The words of a text that may be missing; marks without words are as good as none.
  mutating func optionalText(
    _ text: ExchangeText?, _ what: String, line: Int, limit: Int
  ) throws(ExchangeFault) -> String? {
    guard let text, try !plain(text, what, line: line).text.isEmpty else { return nil }
    return try self.text(text, what, line: line, limit: limit)
  }

  private func plain(
    _ text: ExchangeText, _ what: String, line: Int
  ) throws(ExchangeFault) -> PlainText.Result {
    do throws(PlainText.LostContent) {
      let format = text.format ?? question.text.format ?? .moodle
      var plain = try PlainText.of(text.text, format: format)
      if text.format == nil, let name = text.unknownFormat { plain.losses.append(.format(name)) }
      return plain
    } catch {
      throw ExchangeFault(
        line: line, "The \(what) holds \(error.what), which the kiosk cannot show as plain words.")
    }
  }

  private func fault(_ sentence: String) -> ExchangeFault {
    ExchangeFault(line: question.line, sentence)
  }

  private func shown(_ number: Double) -> String {
    Int(exactly: number).map(String.init) ?? String(number)
  }
}
