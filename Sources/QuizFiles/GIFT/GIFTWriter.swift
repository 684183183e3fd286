/// Writes questions as GIFT, so that Moodle and ``GIFTReader`` read the same again.
public enum GIFTWriter {
  /// The questions as the text of a file; kinds that nothing was kept of are left out.
  public static func text(of questions: [ExchangeQuestion]) -> String {
    var category: String?
    var blocks: [String] = []
    for question in questions {
      guard let body = body(of: question.body) else { continue }
      if question.category != category {
        category = question.category
        blocks.append("$CATEGORY: \(escaped(category ?? "top"))\n")
      }
      blocks.append(head(of: question) + body.opening + feedback(of: question, body) + "}\n")
    }
    return blocks.joined(separator: "\n")
  }

  private struct Body {
    /// From the brace to the last answer.
    var opening: String
    var isOnLines: Bool
  }

  private static func head(of question: ExchangeQuestion) -> String {
    (question.name.map { "::\(escaped($0))::" } ?? "") + written(question.text)
  }

  private static func feedback(of question: ExchangeQuestion, _ body: Body) -> String {
    guard let feedback = question.feedback else { return "" }
    return body.isOnLines ? "\t####\(written(feedback))\n" : "####\(written(feedback))"
  }

  private static func body(of body: ExchangeQuestion.Body) -> Body? {
    switch body {
    case .choice(let answers):
      lines(answers.map { written($0, rightMark: "=") })
    case .multiple(let answers):
      lines(answers.map { written($0, rightMark: nil) })
    case .matching(let pairs):
      lines(pairs.map { "=\(written($0.left)) -> \(escaped($0.right))" })
    case .trueFalse(let isTrue, let wrong, let right):
      Body(opening: "{" + (isTrue ? "TRUE" : "FALSE") + comments(wrong, right), isOnLines: false)
    case .shortAnswer, .numerical, .essay, .description:
      nil
    }
  }

  private static func lines(_ lines: [String]) -> Body {
    Body(opening: "{\n" + lines.map { "\t\($0)\n" }.joined(), isOnLines: true)
  }

  private static func comments(_ wrong: ExchangeText?, _ right: ExchangeText?) -> String {
    if wrong == nil, right == nil { return "" }
    return "#" + (wrong.map(written) ?? "") + (right.map { "#\(written($0))" } ?? "")
  }

  private static func written(_ answer: ExchangeQuestion.Answer, rightMark: String?) -> String {
    var text = written(answer.text)
    // A text that looks like a weight needs a weight, or a format, before it.
    let looksLikeWeight = GIFTWeight.begins(text)
    let mark: String
    if answer.weight == 100, let rightMark {
      mark = rightMark
      if looksLikeWeight { text = "[moodle]" + text }
    } else if answer.weight == 0, !looksLikeWeight {
      mark = "~"
    } else {
      mark = "~" + GIFTWeight.written(answer.weight)
    }
    return mark + text + (answer.feedback.map { "#\(written($0))" } ?? "")
  }

  private static func written(_ text: ExchangeText) -> String {
    (text.format.map { "[\($0.rawValue)]" } ?? "") + escaped(text.text)
  }

  /// `text` with its marks escaped, letter by letter: an accent behind a mark must not hide it.
  private static func escaped(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.replacing("\r\n", with: "\n").unicodeScalars {
      switch scalar {
      case "\n", "\r": result.append(contentsOf: "\\n".unicodeScalars)
      case "\\", ":", "#", "=", "{", "}", "~": result.append(contentsOf: ["\\", scalar])
      default: result.append(scalar)
      }
    }
    return String(result)
  }
}
