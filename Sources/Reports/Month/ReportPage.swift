import Kiosk
import Results

/// The monthly report as one printable A4 page of HTML, without any other file.
public struct ReportPage {
  /// What the page needs from outside: the clinic, its language and the words of the content.
  public struct Words {
    public var clinic: String
    public var place: String
    /// BCP 47 tag of the page's language.
    public var language: String
    public var isRightToLeft: Bool
    public var text: (PaperText, [String: String]) -> String
    /// Title of a step (session, step), of a question (quiz, question), of a quiz, of a language.
    public var step: (String, String) -> String
    public var question: (String, String) -> String
    public var quiz: (String) -> String
    public var languageName: (String) -> String

    /// Words from these places.
    public init(
      clinic: String, place: String, language: String, isRightToLeft: Bool,
      text: @escaping (PaperText, [String: String]) -> String,
      step: @escaping (String, String) -> String, question: @escaping (String, String) -> String,
      quiz: @escaping (String) -> String, languageName: @escaping (String) -> String
    ) {
      self.clinic = clinic
      self.place = place
      self.language = language
      self.isRightToLeft = isRightToLeft
      self.text = text
      self.step = step
      self.question = question
      self.quiz = quiz
      self.languageName = languageName
    }
  }

  private let report: MonthReport
  private let words: Words

  /// The page of `report`.
  public init(_ report: MonthReport, words: Words) {
    self.report = report
    self.words = words
  }

  /// The whole file.
  public var html: String {
    """
    <!DOCTYPE html>
    <html lang="\(escaped(words.language))" dir="\(words.isRightToLeft ? "rtl" : "ltr")">
    <head><meta charset="utf-8"><title>\(say(.reportTitle)) \(report.month)</title>
    <style>\(Self.style)</style></head>
    <body>
    <h1>\(say(.reportTitle))</h1>
    <p>\(head)</p>
    <div class="columns">
    \(section(.funnelHeading, funnel))
    \(section(.stepsHeading, steps))
    \(section(.pausesHeading, pauses))
    \(section(.languagesHeading, languages))
    \(section(.classesHeading, classes))
    \(section(.formAttendance, attendance))
    </div>
    \(section(.questionsHeading, questions))
    <p class="note">\(notes)</p>
    \(signatures)
    </body></html>

    """
  }

  private static let style = """
    @page{size:A4;margin:12mm}body{font:8.5pt "Noto Sans",sans-serif;color:#000;margin:0}
    h1{font-size:15pt;margin:0}h2{font-size:10pt;margin:6pt 0 2pt}p{margin:2pt 0}
    .columns{columns:2;column-gap:8mm}section{break-inside:avoid}
    table{border-collapse:collapse;width:100%}td,th{border-bottom:.5pt solid #888;padding:1pt 2pt;
    text-align:start;font-weight:normal}th{font-weight:bold}td+td,th+th{text-align:end;
    white-space:nowrap}.note{margin-top:6pt}.signatures{display:flex;margin-top:10pt;gap:12mm}
    .signatures div{flex:1}.line{border-bottom:.5pt solid #000;height:14mm}
    """

  private var head: String {
    let month = say(.reportMonth, ["month": report.month])
    return [escaped(words.clinic), escaped(words.place), month].filter { !$0.isEmpty }
      .joined(separator: " · ")
  }

  private var notes: String {
    let undated = report.undated
    let values = [
      "visits": "\(undated.visits)", "quizzes": "\(undated.quizzes)",
      "classes": "\(undated.classes)",
    ]
    let parts =
      [say(.onlyCounts), say(.few, ["count": "\(Share.smallest)"])]
      + (undated.isEmpty ? [] : [say(.undated, values)])
    return parts.joined(separator: " ")
  }

  /// The head of the clinic has seen it; the staff member has made it, somewhere on some day.
  private var signatures: String {
    """
    <div class="signatures">
    <div><p>\(say(.acknowledged))<br>\(say(.headOfClinic))</p><p class="line"></p></div>
    <div><p>\(say(.placeAndDate)): ______________________<br>\(say(.signature))</p>\
    <p class="line"></p></div>
    </div>
    """
  }

  // MARK: Tables

  private var funnel: [[String]] {
    let funnel = report.funnel
    return [
      [say(.visits), "\(funnel.visits)"],
      [say(.practised), Share(funnel.practised, of: funnel.visits).text],
      [say(.practiceFinished), Share(funnel.finished, of: funnel.visits).text],
      [say(.stoppedAtCheck), Share(funnel.stopped, of: funnel.visits).text],
      [say(.quizBefore), "\(funnel.quizzesBefore)"],
      [say(.quizAfter), "\(funnel.quizzesAfter)"],
      [say(.quizCheck), "\(funnel.quizzesCheck)"],
    ]
  }

  /// Steps practised alone, and beside them how families showed them in classes.
  private var steps: [[String]] {
    let shown = report.teaching.steps
    guard !report.steps.isEmpty || !shown.isEmpty else { return [] }
    let done = report.steps.map { figure in
      let inClass = shown.first { $0.session == figure.session && $0.step == figure.step }
      return [
        title(figure.session, figure.step), figure.share.text, "\(figure.repeated)",
        inClass?.compliance.text ?? "",
      ]
    }
    let others = shown.filter { figure in
      !report.steps.contains { $0.session == figure.session && $0.step == figure.step }
    }
    let head = [say(.step), say(.done), say(.repeated), say(.inClass)]
    return [head] + done
      + others.map { [title($0.session, $0.step), "", "", $0.compliance.text] }
  }

  private func title(_ session: String, _ step: String) -> String {
    escaped(words.step(session, step))
  }

  private var pauses: [[String]] {
    guard !report.pauses.isEmpty else { return [] }
    return [["", say(.times), say(.stopped)]]
      + report.pauses.map { [name(ofPause: $0.kind), "\($0.times)", "\($0.stopped)"] }
  }

  private var languages: [[String]] {
    report.languages.map {
      [
        escaped(words.languageName($0.language)),
        Share($0.visits, of: report.funnel.visits).text,
      ]
    }
  }

  private var questions: [[String]] {
    let alone = report.questions.map {
      [
        escaped(words.question($0.quiz, $0.question)), $0.before.share.text, $0.after.share.text,
        $0.check.share.text,
      ]
    }
    let hands = report.teaching.questions.map {
      [
        "\(say(.inClass)): \(escaped(words.question($0.quiz, $0.question)))", $0.before.share.text,
        $0.after.share.text, "",
      ]
    }
    guard !alone.isEmpty || !hands.isEmpty else { return [] }
    return [[say(.question), say(.before), say(.after), say(.later)]] + alone + hands
  }

  private var attendance: [[String]] {
    let teaching = report.teaching
    guard teaching.held + teaching.abandoned > 0 else { return [] }
    let people = teaching.attendance.map { figure in
      let name = ClassRole(rawValue: figure.role).map { say(PaperText.name(of: $0)) }
      return [name ?? escaped(figure.role), "\(figure.people)"]
    }
    return [[say(.formClasses, ["count": "\(teaching.held)"]), "\(teaching.people)"]] + people
  }

  private var classes: [[String]] {
    guard !report.classes.isEmpty else { return [] }
    return [[say(.topic), say(.day), "", say(.hands)]]
      + report.classes.map {
        let phase = $0.phase == "before" ? PaperText.before : .after
        return [escaped(words.quiz($0.quiz)), $0.day, say(phase), "\($0.hands)"]
      }
  }

  private func name(ofPause kind: String) -> String {
    switch Practice.Pause(rawValue: kind) {
    case .babyCries: say(.pauseBaby)
    case .uncomfortable: say(.pauseUncomfortable)
    case .powerCut: say(.pausePowerCut)
    case .gap: say(.pauseGap)
    case .plain, nil: say(.pausePlain)
    }
  }

  // MARK: Markup

  /// A table whose first row is its head where it has more than two cells.
  private func section(_ heading: PaperText, _ rows: [[String]]) -> String {
    let body = rows.enumerated().map { index, row in
      let tag = index == 0 && row.count > 2 ? "th" : "td"
      return "<tr>" + row.map { "<\(tag)>\($0)</\(tag)>" }.joined() + "</tr>"
    }
    let table =
      rows.isEmpty
      ? "<p>\(say(.nothing))</p>" : "<table>\n\(body.joined(separator: "\n"))\n</table>"
    return "<section><h2>\(say(heading))</h2>\n\(table)</section>"
  }

  private func say(_ text: PaperText, _ values: [String: String] = [:]) -> String {
    escaped(words.text(text, values))
  }

  private func escaped(_ text: String) -> String { Markup.escaped(text) }
}

/// Text within HTML and SVG.
public enum Markup {
  /// `text` without anything that markup could be made of.
  public static func escaped(_ text: String) -> String {
    text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
      .replacing("\"", with: "&quot;")
  }
}
