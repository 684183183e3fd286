/// Writes choices as Aiken, which knows questions, answers and which one is right.
public enum AikenWriter {
  /// Why `question` cannot be written, in one sentence; `nil` where it can.
  ///
  /// Feedback, names and categories are left out without a word: Aiken has no place for them.
  public static func fault(of question: ExchangeQuestion) -> String? {
    guard case .choice(let answers) = question.body else {
      return "Aiken knows only questions with one answer to take."
    }
    guard answers.count(where: { $0.weight == 100 }) == 1 else {
      return "Aiken needs one right answer."
    }
    guard answers.allSatisfy({ $0.weight == 100 || $0.weight == 0 }) else {
      return "Aiken knows no answers that are partly right."
    }
    guard (2...26).contains(answers.count) else { return "Aiken takes 2 to 26 answers." }
    let line = Blanks.collapsed(question.text.text)
    guard line.utf8.count >= 2, AikenReader.isQuestion(line) else {
      return "The question would be taken for an answer in Aiken."
    }
    return nil
  }

  /// The questions that can be written, as the text of a file.
  public static func text(of questions: [ExchangeQuestion]) -> String {
    questions.filter { fault(of: $0) == nil }.map(block).joined(separator: "\n")
  }

  private static func block(_ question: ExchangeQuestion) -> String {
    guard case .choice(let answers) = question.body else { return "" }
    let letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
    let lines = zip(letters, answers).map { "\($0)) \(Blanks.collapsed($1.text.text))" }
    let right = zip(letters, answers).first { $1.weight == 100 }?.0
    return ([Blanks.collapsed(question.text.text)] + lines + ["ANSWER: \(right ?? "A")"])
      .joined(separator: "\n") + "\n"
  }
}

extension AikenReader {
  /// Whether `line` would be read as a question, not as an answer or the key.
  static func isQuestion(_ line: String) -> Bool {
    let bytes = Array(line.utf8)[...]
    let read = ExchangeLines.Line(number: 1, bytes: bytes)
    return AikenLine.letter(of: read)?.isCapital != true && AikenLine.key(of: read) == nil
  }
}
