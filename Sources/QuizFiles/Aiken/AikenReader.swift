/// Reads Aiken: a question on one line, answers `A.` or `A)`, and `ANSWER: B` below them.
///
/// As in Moodle the words are plain, and the blank behind the letter may be missing. Unlike Moodle,
/// which counts answers and does not look at their letters, answers that are not A, B, C in order
/// are refused, and so is an `ANSWER:` that names none of them. A question or an answer that goes
/// on on the next line is refused whole; Moodle takes its end for a question. Small letters are
/// read and told.
///
/// Source: Moodle, question/format/aiken/format.php and its fixtures (read, not copied).
public struct AikenReader {
  private struct Draft {
    var line: Int
    var text: String
    var answers: [ExchangeQuestion.Answer] = []
    var fault: ExchangeFault?

    mutating func fail(_ line: Int, _ sentence: String) {
      if fault == nil { fault = ExchangeFault(line: line, sentence) }
    }
  }

  private var draft: Draft?
  private var isBehindEmptyLine = true
  private var result = Exchanged()

  /// Everything that `bytes` hold, and the faults of questions that are broken.
  public static func read(_ bytes: [UInt8]) -> Exchanged {
    var reader = AikenReader()
    do throws(ExchangeFault) {
      for line in try ExchangeLines(bytes).lines { reader.take(line) }
      reader.discardDraft()
    } catch {
      reader.result.faults.append(error)
    }
    return reader.result
  }

  private mutating func take(_ line: ExchangeLines.Line) {
    defer { isBehindEmptyLine = line.bytes.isEmpty }
    if line.bytes.isEmpty { return }
    if let letter = AikenLine.letter(of: line), letter.isCapital || draft != nil {
      addAnswer(letter, line)
    } else if let key = AikenLine.key(of: line) {
      finish(key, line)
    } else {
      takeText(line)
    }
  }

  // MARK: Words

  private mutating func takeText(_ line: ExchangeLines.Line) {
    if !isBehindEmptyLine, draft != nil { return goOn(line) }
    discardDraft()
    draft = Draft(line: line.number, text: Self.string(line.bytes))
    if line.bytes.count < 2 {
      draft?.fail(line.number, "A question of one letter is left out by Moodle.")
    }
  }

  /// A line of words right below a question or an answer, which spoils the whole question.
  private mutating func goOn(_ line: ExchangeLines.Line) {
    let isQuestion = draft?.answers.isEmpty == true
    draft?.fail(
      line.number,
      isQuestion
        ? "A question must stand on one line; this one goes on here."
        : "An answer must stand on one line; the one above goes on here.")
  }

  private mutating func addAnswer(_ letter: AikenLine.Letter, _ line: ExchangeLines.Line) {
    guard draft != nil else { return fail(line.number, "An answer stands before a question.") }
    let text = Self.string(line.bytes.dropFirst(2))
    if letter.place != draft?.answers.count {
      draft?.fail(line.number, "Answers must be lettered A, B, C in order; this one is not.")
    }
    if text.isEmpty { draft?.fail(line.number, "An answer is empty.") }
    if !letter.isCapital { remark(line, "The letter of an answer") }
    draft?.answers.append(
      ExchangeQuestion.Answer(
        line: line.number, weight: 0, text: ExchangeText(text, format: .plain)))
  }

  // MARK: The key

  private mutating func finish(_ key: AikenLine.Key, _ line: ExchangeLines.Line) {
    guard var open = draft else { return fail(line.number, "ANSWER: stands before a question.") }
    draft = nil
    if let fault = open.fault { return result.faults.append(fault) }
    guard open.answers.count >= 2 else {
      return fail(
        line.number, "A choice needs at least two answers; it has \(open.answers.count).")
    }
    guard let place = key.place, place < open.answers.count else {
      return fail(line.number, "ANSWER: must be followed by the letter of one of the answers.")
    }
    if !key.isCapital { remark(line, "ANSWER:") }
    open.answers[place].weight = 100
    result.questions.append(
      ExchangeQuestion(
        line: open.line, text: ExchangeText(open.text, format: .plain), body: .choice(open.answers))
    )
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

  private mutating func remark(_ line: ExchangeLines.Line, _ what: String) {
    result.remarks.append(.smallLetters(line: line.number, what, "is a question"))
  }

  private static func string(_ bytes: ArraySlice<UInt8>) -> String {
    String(decoding: Blanks.trimmed(bytes), as: UTF8.self)
  }
}
