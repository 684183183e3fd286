import Kiosk
import Results

/// Rows as a CSV file that spreadsheets open: UTF-8 with a byte order mark, lines end CR LF.
///
/// A cell that a spreadsheet would take for a formula gets an apostrophe before it.
public struct CSVText: Sendable {
  /// Between two cells: a comma, or a semicolon where the comma is the decimal sign.
  public let delimiter: Character
  public private(set) var text: String

  /// A file without rows yet; `hasMark`: it begins with a byte order mark.
  public init(delimiter: Character = ",", hasMark: Bool = true) {
    self.delimiter = delimiter
    text = hasMark ? "\u{FEFF}" : ""
  }

  /// Adds one row.
  public mutating func add(_ cells: [String]) {
    text += cells.map(quoted).joined(separator: String(delimiter)) + "\r\n"
  }

  private func quoted(_ cell: String) -> String {
    let isFormula = cell.unicodeScalars.first.map { "=+-@\t\r\n".unicodeScalars.contains($0) }
    let safe = isFormula == true ? "'" + cell : cell
    let needsQuotes = safe.unicodeScalars.contains { scalar in
      "\"\r\n,;\t".unicodeScalars.contains(scalar)
    }
    return needsQuotes ? "\"" + safe.replacing("\"", with: "\"\"") + "\"" : safe
  }
}

extension MonthReport {
  /// The names of the columns; a change raises ``version``.
  static let columns = [
    "version", "month", "section", "subject", "name", "measure", "count", "base", "percent",
  ]

  /// The report as CSV, one figure a row; `percent` is empty where ``Share/isSmall``.
  public func csv(delimiter: Character = ",") -> String {
    var text = CSVText(delimiter: delimiter)
    text.add(Self.columns)
    for figure in figures {
      let base = figure.base.map(String.init) ?? ""
      let percent = figure.base.flatMap { Share(figure.count, of: $0).percent.map(String.init) }
      text.add([
        "\(version)", month, figure.section, figure.subject, figure.name, figure.measure,
        "\(figure.count)", base, percent ?? "",
      ])
    }
    return text.text
  }

  /// One number of the report.
  struct Figure {
    var section: String
    var subject = ""
    var name = ""
    var measure: String
    var count: Int
    /// What the count is a part of.
    var base: Int?
  }

  var figures: [Figure] {
    funnelFigures + steps.flatMap(figures) + pauses.flatMap(figures)
      + languages.map {
        Figure(
          section: "language", name: $0.language, measure: "visits", count: $0.visits,
          base: funnel.visits)
      } + questions.flatMap(figures)
      + classes.map {
        Figure(
          section: "class", subject: $0.quiz, name: $0.day, measure: $0.phase, count: $0.hands)
      } + teachingFigures + undatedFigures
  }

  private var funnelFigures: [Figure] {
    let all = funnel.visits
    return [
      Figure(section: "funnel", measure: "visits", count: all),
      Figure(section: "funnel", measure: "practised", count: funnel.practised, base: all),
      Figure(section: "funnel", measure: "finished", count: funnel.finished, base: all),
      Figure(section: "funnel", measure: "stopped-at-check", count: funnel.stopped, base: all),
      Figure(section: "funnel", measure: "practices", count: funnel.practices),
      Figure(section: "funnel", measure: "quizzes-before", count: funnel.quizzesBefore),
      Figure(section: "funnel", measure: "quizzes-after", count: funnel.quizzesAfter),
      Figure(section: "funnel", measure: "quizzes-check", count: funnel.quizzesCheck),
    ]
  }

  private var undatedFigures: [Figure] {
    [("visits", undated.visits), ("quizzes", undated.quizzes), ("classes", undated.classes)].map {
      Figure(section: "undated", measure: $0, count: $1)
    }
  }

  private func figures(_ step: StepFigure) -> [Figure] {
    [("done", step.done), ("repeated", step.repeated)].map { measure, count in
      Figure(
        section: "step", subject: step.session, name: step.step, measure: measure, count: count,
        base: step.planned)
    }
  }

  private func figures(_ pause: PauseFigure) -> [Figure] {
    [
      Figure(section: "pause", name: pause.kind, measure: "times", count: pause.times),
      Figure(
        section: "pause", name: pause.kind, measure: "practices", count: pause.practices,
        base: funnel.practices),
      Figure(
        section: "pause", name: pause.kind, measure: "stopped", count: pause.stopped,
        base: funnel.practices),
    ]
  }

  private func figures(_ question: QuestionFigure) -> [Figure] {
    [("before", question.before), ("after", question.after), ("check", question.check)].map {
      Figure(
        section: "question", subject: "\(question.quiz) \(question.quizVersion)",
        name: question.question, measure: $0, count: $1.right, base: $1.answered)
    }
  }
}
