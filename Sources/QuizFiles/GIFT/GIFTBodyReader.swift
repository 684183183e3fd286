/// Reads what stands between the braces of a GIFT question, general feedback already cut off.
struct GIFTBodyReader {
  private let answers: GIFTLetters
  private let line: Int

  init(_ answers: GIFTLetters, line: Int) {
    self.answers = answers
    self.line = answers.line ?? line
  }

  /// Tells the kind in the order in which Moodle does.
  func read() throws(ExchangeFault) -> ExchangeQuestion.Body {
    if answers.isEmpty { return .essay }
    if answers.starts(with: "#") { return .numerical }
    if answers.first("~") != nil { return try choice() }
    if answers.first("=") != nil, answers.first("->") != nil { return try matching() }
    return truth() ?? .shortAnswer
  }

  private func truth() -> ExchangeQuestion.Body? {
    let (word, comments) = answers.cut(at: "#")
    let isTrue = Self.isTrue(word)
    guard let isTrue else { return nil }
    let (wrong, right) = comments.map { $0.cut(at: "#") } ?? (nil, nil)
    return .trueFalse(
      isTrue, wrong: GIFTReader.optionalText(wrong),
      right: GIFTReader.optionalText(right))
  }

  private static func isTrue(_ word: GIFTLetters) -> Bool? {
    switch word.string.uppercased() {
    case "T", "TRUE": true
    case "F", "FALSE": false
    default: nil
    }
  }

  /// The true or false that Moodle would take for a short answer, since it is not in capitals.
  var smallTruth: String? {
    let word = answers.cut(at: "#").head
    guard Self.isTrue(word) != nil, word.string != word.string.uppercased() else { return nil }
    return word.string
  }

  // MARK: Choice

  private func choice() throws(ExchangeFault) -> ExchangeQuestion.Body {
    var read: [ExchangeQuestion.Answer] = []
    for piece in answers.pieces("~=") { read.append(try answer(piece)) }
    guard read.count >= 2 else {
      throw ExchangeFault(line: line, "A choice needs at least two answers; it has \(read.count).")
    }
    return answers.first("=") == nil ? .multiple(read) : .choice(read)
  }

  private func answer(_ piece: GIFTLetters) throws(ExchangeFault) -> ExchangeQuestion.Answer {
    let line = piece.line ?? line
    let isRight = piece.starts(with: "=")
    guard isRight || piece.starts(with: "~") else {
      throw ExchangeFault(line: line, "An answer must begin with = or ~; this one does not.")
    }
    let content = piece.from(piece.letters.startIndex + 1)
    let (weight, rest) = try Self.weight(content, isRight: isRight, line: line)
    let (text, feedback) = rest.cut(at: "#")
    let shown = GIFTReader.text(text)
    guard !shown.text.isEmpty else {
      throw ExchangeFault(
        line: line, "An answer is empty; an = or ~ that means itself is written \\= or \\~.")
    }
    return ExchangeQuestion.Answer(
      line: line, weight: weight, text: shown, feedback: GIFTReader.optionalText(feedback))
  }

  /// The weight `%50%` that a wrong answer may begin with, and what follows it.
  private static func weight(
    _ content: GIFTLetters, isRight: Bool, line: Int
  ) throws(ExchangeFault) -> (Double, GIFTLetters) {
    guard content.starts(with: "%"),
      let end = content.from(content.letters.startIndex + 1).first("%"),
      let weight = GIFTWeight.number(content.text((content.letters.startIndex + 1)..<end))
    else {
      if let wrong = GIFTWeight.likeness(content) {
        throw ExchangeFault(
          line: line, "\(wrong) is no weight; one is written %50% or %33.33333%.")
      }
      return (isRight ? 100 : 0, content)
    }
    guard !isRight else {
      throw ExchangeFault(
        line: line, "Moodle reads a weight behind ~ only; the answer behind = has 100 percent.")
    }
    guard abs(weight) <= 100 else {
      throw ExchangeFault(line: line, "A weight must be from -100 to 100; this one is not.")
    }
    return (weight, content.from(end + 1))
  }

  // MARK: Matching

  private func matching() throws(ExchangeFault) -> ExchangeQuestion.Body {
    var pairs: [ExchangeQuestion.Pair] = []
    for piece in answers.pieces("=") { pairs.append(try pair(piece)) }
    guard pairs.count >= 2 else {
      throw ExchangeFault(line: line, "A matching needs at least two pairs; it has \(pairs.count).")
    }
    return .matching(pairs)
  }

  private func pair(_ piece: GIFTLetters) throws(ExchangeFault) -> ExchangeQuestion.Pair {
    let line = piece.line ?? line
    guard piece.starts(with: "=") else {
      throw ExchangeFault(line: line, "A pair must begin with =; this one does not.")
    }
    let (left, right) = piece.from(piece.letters.startIndex + 1).cut(at: "->")
    guard let right, !right.isEmpty else {
      throw ExchangeFault(
        line: line, "A pair needs -> with something behind it; this one has none.")
    }
    return ExchangeQuestion.Pair(
      line: line, left: GIFTReader.text(left), right: ExchangeText(right.string).text)
  }
}
