/// Reads GIFT as Moodle reads it.
///
/// Where Moodle guesses or drops something without a word, the question is refused instead, with
/// its line: text before the first answer, an empty answer, a weight behind `=`, a second pair of
/// braces, a category with lines below it, a name that is not closed.
///
/// Source: Moodle, question/format/gift/format.php and its examples and fixtures (read, not copied).
public struct GIFTReader {
  private var category: String?
  private var result = Exchanged()

  /// Everything that `bytes` hold: questions of all kinds, and the faults of those that are broken.
  public static func read(_ bytes: [UInt8]) -> Exchanged {
    var reader = GIFTReader()
    do throws(ExchangeFault) {
      for block in try ExchangeLines(bytes).blocks { reader.take(block) }
    } catch {
      reader.result.faults.append(error)
    }
    return reader.result
  }

  private mutating func take(_ block: ArraySlice<ExchangeLines.Line>) {
    for line in block where line.starts(with: "//") {
      result.remarks += GIFTComment.remarks(about: line)
    }
    let letters = GIFTLetters(block)
    guard let line = letters.line else { return }
    do throws(ExchangeFault) {
      if letters.starts(with: "$CATEGORY:", anyCase: true) {
        if !letters.starts(with: "$CATEGORY:") { remark(line, "$CATEGORY:", "is a text") }
        category = try Self.category(letters, line: line)
      } else {
        result.questions.append(try question(letters, line: line))
      }
    } catch {
      result.faults.append(error)
    }
  }

  /// Says that a word in small letters was read as Moodle writes it.
  private mutating func remark(_ line: Int, _ word: String, _ moodle: String) {
    result.remarks.append(.smallLetters(line: line, word, moodle))
  }

  private static func category(
    _ letters: GIFTLetters, line: Int
  ) throws(ExchangeFault) -> String {
    let path = letters.from(letters.letters.startIndex + "$CATEGORY:".utf8.count)
    guard path.first("\n") == nil else {
      throw ExchangeFault(
        line: line,
        "A $CATEGORY: line needs an empty line below it; else Moodle takes what follows for its "
          + "name.")
    }
    return path.string
  }

  private mutating func question(
    _ letters: GIFTLetters, line: Int
  ) throws(ExchangeFault) -> ExchangeQuestion {
    let (name, rest) = try Self.name(letters, line: line)
    guard let block = try GIFTAnswerBlock(rest, line: line) else {
      return ExchangeQuestion(
        line: line, name: name, category: category, text: Self.text(rest), body: .description)
    }
    let text = Self.text(block.question)
    let (answers, feedback) = Self.feedback(block.answers)
    let reader = GIFTBodyReader(answers, line: block.line)
    let body = try reader.read()
    if let word = reader.smallTruth { remark(block.line, word, "is a short answer") }
    guard !text.text.isEmpty else {
      throw ExchangeFault(line: line, "The question has answers, but it asks nothing.")
    }
    return ExchangeQuestion(
      line: line, name: name, category: category, text: text, body: body, feedback: feedback)
  }

  private static func name(
    _ letters: GIFTLetters, line: Int
  ) throws(ExchangeFault) -> (name: String?, rest: GIFTLetters) {
    guard letters.starts(with: "::") else { return (nil, letters) }
    let (head, tail) = letters.from(letters.letters.startIndex + 2).cut(at: "::")
    guard let tail else {
      throw ExchangeFault(line: line, "The name of the question begins with :: and does not end.")
    }
    return (ExchangeText(head.string).text, tail)
  }

  /// Cuts off what stands behind the last `####`.
  private static func feedback(_ answers: GIFTLetters) -> (GIFTLetters, ExchangeText?) {
    guard let index = answers.last("####") else { return (answers, nil) }
    let feedback = text(answers.from(index + 4))
    return (answers.before(index), feedback.text.isEmpty ? nil : feedback)
  }

  /// A text with the format that it begins with, if Moodle knows it.
  static func text(_ letters: GIFTLetters) -> ExchangeText {
    for format in ExchangeText.Format.allCases where letters.starts(with: "[\(format.rawValue)]") {
      let start = letters.letters.startIndex + format.rawValue.utf8.count + 2
      return ExchangeText(letters.from(start).string, format: format)
    }
    return ExchangeText(letters.string)
  }

  /// A text, or `nil` where it is empty.
  static func optionalText(_ letters: GIFTLetters?) -> ExchangeText? {
    let text = letters.map(text)
    return text?.text.isEmpty == true ? nil : text
  }
}

/// The question and what stands between its braces.
struct GIFTAnswerBlock {
  var question: GIFTLetters
  var answers: GIFTLetters
  /// Line of the opening brace.
  var line: Int

  /// `nil` where there are no braces: a description.
  init?(_ letters: GIFTLetters, line: Int) throws(ExchangeFault) {
    let (start, end) = (letters.first("{"), letters.first("}"))
    if start == nil, end == nil { return nil }
    guard let start, let end, start < end else {
      throw ExchangeFault(
        line: (start ?? end).map { letters.letters[$0].line } ?? line,
        "The answers must stand between { and }, and one of them is missing here; "
          + "an empty line also ends a question.")
    }
    let tail = letters.from(end + 1)
    if let second = tail.first("{") ?? tail.first("}") {
      throw ExchangeFault(
        line: tail.letters[second].line, "A question may have one pair of braces; it has more.")
    }
    self.line = letters.letters[start].line
    answers = letters.from(start + 1).before(end)
    question = Self.joined(letters, start: start, end: end)
  }

  /// The question around its braces; a gap in the middle is shown as one, as in Moodle.
  private static func joined(_ letters: GIFTLetters, start: Int, end: Int) -> GIFTLetters {
    guard end + 1 < letters.letters.endIndex else { return letters.before(start) }
    return letters.replacing(start...end, with: "_____")
  }
}

extension GIFTLetters {
  /// The letters with `range` replaced by `text`, whose letters mean nothing.
  func replacing(_ range: ClosedRange<Int>, with text: String) -> GIFTLetters {
    let line = letters[range.lowerBound].line
    let gap = text.utf8.map { Letter(byte: $0, isPlain: true, line: line) }
    return GIFTLetters(
      (Array(letters[..<range.lowerBound]) + gap + letters[(range.upperBound + 1)...])[...])
  }
}
