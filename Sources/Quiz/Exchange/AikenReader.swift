/// Reads Aiken: a question on one line, answers `A.` or `A)`, and `ANSWER: B` below them.
///
/// As Moodle, the blank behind the letter may be missing. Unlike Moodle, which counts answers and
/// does not look at their letters, answers that are not A, B, C in order are refused, and so is an
/// `ANSWER:` that names none of them.
///
/// Source: Moodle, question/format/aiken/format.php and its fixtures (read, not copied).
public struct AikenReader {
  private struct Draft {
    var line: Int
    var text: String
    var answers: [ExchangeQuestion.Answer] = []
    var fault: ExchangeFault?
  }

  private var draft: Draft?
  private var result = Exchanged()

  /// Everything that `bytes` hold, and the faults of questions that are broken.
  public static func read(_ bytes: [UInt8]) -> Exchanged {
    var reader = AikenReader()
    do throws(ExchangeFault) {
      for line in try ExchangeLines(bytes).lines where line.bytes.count >= 2 { reader.take(line) }
      reader.discardDraft()
    } catch {
      reader.result.faults.append(error)
    }
    return reader.result
  }

  private mutating func take(_ line: ExchangeLines.Line) {
    if let letter = Self.letter(of: line) {
      addAnswer(letter, line)
    } else if line.starts(with: "ANSWER:") {
      finish(line)
    } else {
      discardDraft()
      draft = Draft(line: line.number, text: Self.string(line.bytes))
    }
  }

  /// The letter of a line `A.` or `A)`, as a number from 0.
  static func letter(of line: ExchangeLines.Line) -> Int? {
    guard let first = line.bytes.first, (0x41...0x5A).contains(first),
      [UInt8(ascii: "."), UInt8(ascii: ")")].contains(line.bytes[line.bytes.startIndex + 1])
    else { return nil }
    return Int(first) - 0x41
  }

  private mutating func addAnswer(_ letter: Int, _ line: ExchangeLines.Line) {
    guard var open = draft else { return fail(line.number, "An answer stands before a question.") }
    let text = Self.string(line.bytes.dropFirst(2))
    if letter != open.answers.count, open.fault == nil {
      open.fault = ExchangeFault(
        line: line.number, "Answers must be lettered A, B, C in order; this one is not.")
    }
    if text.isEmpty, open.fault == nil {
      open.fault = ExchangeFault(line: line.number, "An answer is empty.")
    }
    open.answers.append(
      ExchangeQuestion.Answer(line: line.number, weight: 0, text: ExchangeText(text)))
    draft = open
  }

  private mutating func finish(_ line: ExchangeLines.Line) {
    guard var open = draft else { return fail(line.number, "ANSWER: stands before a question.") }
    draft = nil
    if let fault = open.fault { return result.faults.append(fault) }
    guard open.answers.count >= 2 else {
      return fail(
        line.number, "A choice needs at least two answers; it has \(open.answers.count).")
    }
    let letter = Blanks.trimmed(line.bytes.dropFirst("ANSWER:".utf8.count))
    guard letter.count == 1, let byte = letter.first, byte >= 0x41,
      Int(byte) - 0x41 < open.answers.count
    else {
      return fail(line.number, "ANSWER: must be followed by the letter of one of the answers.")
    }
    open.answers[Int(byte) - 0x41].weight = 100
    result.questions.append(
      ExchangeQuestion(
        line: open.line, text: ExchangeText(open.text), body: .choice(open.answers)))
  }

  private mutating func discardDraft() {
    guard let open = draft else { return }
    draft = nil
    result.faults.append(
      open.fault
        ?? ExchangeFault(
          line: open.line, "The question has no ANSWER: line before the next one or the end."))
  }

  private mutating func fail(_ line: Int, _ sentence: String) {
    result.faults.append(ExchangeFault(line: line, sentence))
  }

  private static func string(_ bytes: ArraySlice<UInt8>) -> String {
    String(decoding: Blanks.trimmed(bytes), as: UTF8.self)
  }
}
