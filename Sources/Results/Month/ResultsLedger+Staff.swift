import GRDB
import Kiosk

extension ResultsLedger {
  /// Months before the one that is told, for comparison.
  public static let monthsBefore = 12

  /// A month and the twelve before it, as the staff see them.
  public func staffReport(
    month: CalendarMonth, today: CalendarDay
  ) throws(RecordsFault) -> StaffReport {
    var staff = StaffReport(month: month, today: today)
    staff.take(try report(month: "\(month)"))
    let first = month.adding(months: -Self.monthsBefore)
    let counts = try database.read { try Self.visitCounts($0, from: first, to: month) }
    staff.first = counts?.first
    staff.trend = (0...Self.monthsBefore).map { index in
      let month = first.adding(months: index)
      return .init(month, visits: counts?.visits["\(month)"] ?? 0)
    }
    return staff
  }

  /// Visits by month, and the month of the very first.
  private static func visitCounts(
    _ database: Database, from first: CalendarMonth, to last: CalendarMonth
  ) throws -> (visits: [String: Int], first: CalendarMonth?) {
    let rows = try Row.fetchAll(
      database,
      sql: """
        SELECT substr(day, 1, 7) AS month, count(*) AS visits FROM visit
        WHERE day BETWEEN ? AND ? GROUP BY month
        """,
      arguments: ["\(first)-01", "\(last)-31"])
    let pairs = rows.map { ($0["month"] as String, $0["visits"] as Int) }
    let day = try String.fetchOne(
      database, sql: "SELECT min(day) FROM visit WHERE day > ?", arguments: [RecordDay.unknown])
    return (
      Dictionary(pairs, uniquingKeysWith: +), day.flatMap { CalendarMonth($0.prefix(7)) }
    )
  }
}

extension StaffReport {
  /// Takes over the figures of its month.
  public mutating func take(_ report: MonthReport) {
    let funnel = report.funnel
    (visits, practised, finished) = (funnel.visits, funnel.practised, funnel.finished)
    stopped = funnel.stopped
    undated = .init(
      visits: report.undated.visits, quizzes: report.undated.quizzes,
      classes: report.undated.classes)
    (quizzesBefore, quizzesAfter) = (funnel.quizzesBefore, funnel.quizzesAfter)
    steps = Self.steps(report.steps, report.teaching.steps)
    roles = report.teaching.attendance.map { NamedCount($0.role, $0.people) }
    questions = Self.questions(report)
    languages = report.languages.map { NamedCount($0.language, $0.visits) }
  }

  /// What families answered alone and what classes answered with hands, a question once.
  private static func questions(_ report: MonthReport) -> [QuestionShares] {
    var rest = newest(
      report.teaching.questions.map {
        MonthReport.QuestionFigure(
          quiz: $0.quiz, quizVersion: $0.quizVersion, question: $0.question, before: $0.before,
          after: $0.after, check: .init(answered: 0, right: 0))
      })
    var questions = newest(report.questions).map { figure in
      let place = rest.firstIndex { $0.quiz == figure.quiz && $0.question == figure.question }
      let hands = place.map { rest.remove(at: $0) }
      return QuestionShares(
        quiz: figure.quiz, question: figure.question, before: figure.before.share,
        after: figure.after.share, hands: hands.map { ($0.before.share, $0.after.share) })
    }
    questions += rest.map {
      QuestionShares(
        quiz: $0.quiz, question: $0.question, before: Share(0, of: 0), after: Share(0, of: 0),
        hands: ($0.before.share, $0.after.share))
    }
    return questions
  }

  /// What was done alone and what was shown back in classes, a step once.
  private static func steps(
    _ done: [MonthReport.StepFigure], _ shown: [MonthReport.ShownFigure]
  ) -> [StepShare] {
    var rest = shown
    var steps = done.map { figure in
      let place = rest.firstIndex { $0.session == figure.session && $0.step == figure.step }
      let shown = place.map { rest.remove(at: $0).compliance }
      return StepShare(
        session: figure.session, step: figure.step, share: figure.share, shown: shown)
    }
    steps += rest.map {
      StepShare(
        session: $0.session, step: $0.step, share: Share(0, of: 0), shown: $0.compliance)
    }
    return steps
  }

  /// Each question once: of several versions the one with the most answers.
  private static func newest(
    _ questions: [MonthReport.QuestionFigure]
  ) -> [MonthReport.QuestionFigure] {
    var kept: [MonthReport.QuestionFigure] = []
    for figure in questions where figure.before.answered + figure.after.answered > 0 {
      let place = kept.firstIndex { $0.quiz == figure.quiz && $0.question == figure.question }
      guard let place else {
        kept.append(figure)
        continue
      }
      let old = kept[place].before.answered + kept[place].after.answered
      if figure.before.answered + figure.after.answered >= old { kept[place] = figure }
    }
    return kept
  }
}
