import Drawing
import Kiosk

extension SampleStates {
  /// A month of the report for the screen of this name, with the ids of the shipped content.
  static func report(_ name: String) -> StaffReport {
    let month = name == "staff-report-earlier" ? "2026-09" : "2026-11"
    var report = StaffReport(
      month: CalendarMonth(month) ?? CalendarDay.epoch.month,
      today: CalendarDay("2026-11-24") ?? .epoch)
    guard name != "staff-report-empty" else { return report }
    report.first = CalendarMonth("2025-12")
    report.trend = [0, 56, 1057, 68, 63, 65, 73, 82, 81, 8600, 63, 84, 62].enumerated().map {
      .init(report.month.adding(months: $0 - 12), visits: $1)
    }
    let isFew = name == "staff-report-few"
    (report.visits, report.practised, report.finished) = isFew ? (4, 3, 2) : (62, 48, 32)
    report.stopped = isFew ? 1 : 9
    if name == "staff-report-few" { report.undated = .init(visits: 3, quizzes: 1, classes: 1) }
    (report.quizzesBefore, report.quizzesAfter) = isFew ? (3, 1) : (33, 56)
    report.languages =
      isFew
      ? [.init("id", 4)]
      : [
        .init("id", 40), .init("jv", 12), .init("en", 5), .init("su", 2), .init("bug", 2),
        .init("mad", 1),
      ]
    report.roles =
      isFew
      ? [] : [.init("mother", 60), .init("husband", 25), .init("family", 3), .init("cadre", 0)]
    report.steps = stepIDs.enumerated().map { index, step in
      .init(
        session: "session.oxytocin-massage", step: step,
        share: isFew ? Share(2, of: 3) : Share(48 - index * 2, of: 48),
        shown: isFew || name == "staff-report-earlier" ? nil : Share(8 + index % 4, of: 12))
    }
    report.questions = questionIDs.enumerated().map { index, question in
      .init(
        quiz: "quiz.oxytocin-massage", question: question,
        before: isFew ? Share(1, of: 3) : Share(10 + index, of: 33),
        after: isFew ? Share(0, of: 0) : Share(50, of: 56))
    }
    return report
  }

  private static let stepIDs = [
    "check-first", "prepare-place", "wash-hands", "sit-lean", "lie-side", "oil-hands",
    "place-thumbs", "circle-down", "glide-down", "wipe-warm", "feed-baby",
  ]

  private static let questionIDs = [
    "where", "what-for", "when-in-life", "good-moment", "how-she-sits", "hands", "path",
    "not-press", "how-long", "how-often", "dizzy", "only-milk",
  ]

  /// Squares as large as codes get, for pictures without the maker of codes.
  static let code = CellGrid(
    side: 141, cells: (0..<141 * 141).map { $0 % 3 == 0 || $0 / 141 % 5 == 0 })
}
