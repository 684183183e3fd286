import Content
import Drawing
import Kiosk

/// The month at a glance: first what happened, then what was learnt; the month turns in the head,
/// paper and stick are at the foot.
extension SceneBuilder {
  /// The report's page within the staff area.
  mutating func drawReport(_ area: StaffArea, in room: Rect) {
    guard let report = state.staff.report else {
      return nothing(staff(.readingReport), in: room)
    }
    let (upper, foot) = room.splitBottom(max(metrics.px(104), metrics.touch))
    reportButtons(in: foot)
    let place = upper.trimmedBottom(metrics.px(20))
    guard !report.isEmpty else {
      let (words, class_) = place.splitBottom((place.height * 0.24).rounded())
      nothing(staff(.emptyMonth), staff(.emptyMonthText), in: words)
      return nextClassCard(in: class_.rounded)
    }
    if area.listPage == 0 {
      drawHappenings(report, in: place)
    } else {
      drawLearning(report, in: place)
    }
  }

  private mutating func reportButtons(in foot: Rect) {
    let all: [(StaffControl, String, String)] = [
      (.openSheet, staff(.openSheet), "sheet"), (.copyReport, staff(.copyReport), "usb"),
      (.printReport, staff(.printReport), "printer"),
    ]
    let shown = all.filter { state.hasStaffButton($0.0) }
    let cells = foot.columns(3, gap: max(metrics.px(20), metrics.gap))
    for (entry, cell) in zip(shown, cells) {
      button(.staff(entry.0), entry.1, icon: entry.2, style: .staffTab, in: cell)
    }
  }

  /// The month and the ways to those beside it; gives back what is left of the head.
  mutating func monthTurns(in head: Rect) -> Rect {
    let side = metrics.touch
    let width = min(head.width, 2 * side + metrics.px(440)).rounded()
    let (place, rest) = head.splitLeft(width)
    if state.staff.hasEarlierMonth {
      iconButton(.staff(.monthBack), icon: "back", in: place.splitLeft(side).0.rounded)
    }
    if state.staff.hasLaterMonth {
      iconButton(.staff(.monthForward), icon: "next", in: place.splitRight(side).1.rounded)
    }
    let month = state.staff.report?.month
    text(
      "report/month", month.map(monthWords) ?? staff(.report), .staffHeading.sized(44),
      in: place.inset(horizontal: side + metrics.px(10), vertical: 0), color: theme.ink,
      place: .centered)
    return rest
  }

  /// "November 2026".
  func monthWords(_ month: CalendarMonth) -> String { "\(monthName(month)) \(month.year)" }

  /// "3 Desember 2026".
  func dayWords(_ day: CalendarDay) -> String { "\(day.day) \(monthWords(day.month))" }

  func monthName(_ month: CalendarMonth) -> String { paper(PaperText.name(of: month)) }

  /// A word of the program's papers.
  func paper(_ text: PaperText) -> String {
    context.text(ContentText(key: text.key, source: text.source))
  }

  // MARK: What happened

  private mutating func drawHappenings(_ report: StaffReport, in whole: Rect) {
    let room = undatedNote(report.undated, in: whole)
    let gap = metrics.px(20)
    let hasRoles = !report.roles.isEmpty
    if metrics.isPortrait {
      let rows = room.rowShares([1, 1.15, 1.1, 0.6], gap: gap)
      trendCard(report, in: rows[0].rounded)
      funnelCard(report, in: rows[1].rounded)
      let counts = rows[2].columns(hasRoles ? 2 : 1, gap: gap)
      countCard("languages", languageLines(report), in: counts[0].rounded)
      if hasRoles { rolesCard(report, in: counts[1].rounded) }
      nextClassCard(in: rows[3].rounded)
    } else {
      let rows = room.rowShares([0.84, 1.16], gap: gap)
      let upper = rows[0].columns(shares: [3.2, 1], gap: gap)
      trendCard(report, in: upper[0].rounded)
      nextClassCard(in: upper[1].rounded)
      let cells = rows[1].columns(shares: hasRoles ? [1.2, 1, 1] : [1.2, 1], gap: gap)
      funnelCard(report, in: cells[0].rounded)
      countCard("languages", languageLines(report), in: cells[1].rounded)
      if hasRoles { rolesCard(report, in: cells[2].rounded) }
    }
  }

  /// What lies in no month, on a line at the foot; gives back what is left of the room.
  private mutating func undatedNote(_ undated: StaffReport.Undated, in room: Rect) -> Rect {
    guard !undated.isEmpty else { return room }
    let words = Placeholders.fill(
      paper(.undated),
      with: [
        "visits": "\(undated.visits)", "quizzes": "\(undated.quizzes)",
        "classes": "\(undated.classes)",
      ])
    let fitted = fit(words, .staffLine.sized(26), width: room.width, height: metrics.px(72))
    let (rest, foot) = room.splitBottom(fitted.height)
    set("report/undated", fitted, in: foot, color: theme.quietInk)
    return rest.trimmedBottom(metrics.px(8))
  }

  /// This month's visits as a number, and the bars of a year.
  private mutating func trendCard(_ report: StaffReport, in rect: Rect) {
    let inner = reportCard("trend", staff(.visitsAMonth), in: rect)
    let (left, chart) = inner.splitLeft((inner.width * 0.17).rounded())
    let (number, words) = left.splitTop((left.height * 0.56).rounded())
    text(
      "trend/count", "\(report.visits)", .display.sized(112), in: number.trimmedRight(gapWide),
      color: theme.ink, place: .middle)
    text(
      "trend/words", staff(.visitsOfMonth), .staffLine, in: words.trimmedRight(gapWide),
      color: theme.quietInk)
    monthBars(report.trend, in: chart)
  }

  private var gapWide: Double { metrics.px(20) }

  private mutating func funnelCard(_ report: StaffReport, in rect: Rect) {
    let rows: [(String, Int)] = [
      (paper(.visits), report.visits), (paper(.practised), report.practised),
      (paper(.practiceFinished), report.finished), (paper(.stoppedAtCheck), report.stopped),
      (paper(.quizBefore), report.quizzesBefore),
      (paper(.quizAfter), report.quizzesAfter),
    ]
    let inner = reportCard("funnel", paper(.funnelHeading), in: rect)
    let most = max(rows.map(\.1).max() ?? 0, 1)
    let lines = rows.map { ReportLine($0.0, share: Double($0.1) / Double(most), words: "\($0.1)") }
    reportLines("funnel", lines, nameShare: 0.54, wordShare: 0.16, in: inner)
  }

  private func languageLines(_ report: StaffReport) -> (String, [ReportLine]) {
    let most = ReportLine.most
    var counts = report.languages
    if counts.count > most {
      let rest = counts[(most - 1)...].reduce(0) { $0 + $1.count }
      counts = counts.prefix(most - 1) + [.init("…", rest)]
    }
    let lines = counts.map { entry in
      let share = Share(entry.count, of: report.visits)
      let name = state.content.languages.first { $0.tag == entry.id }?.nativeName ?? entry.id
      return ReportLine(
        name, share: Double(entry.count) / Double(max(report.visits, 1)), words: share.shortText)
    }
    return (paper(.languagesHeading), lines)
  }

  private mutating func countCard(
    _ id: String, _ content: (heading: String, lines: [ReportLine]), in rect: Rect
  ) {
    let inner = reportCard(id, content.heading, in: rect)
    guard !content.lines.isEmpty else {
      text(
        "\(id)/none", paper(.nothing), .staffLine, in: inner, color: theme.quietInk)
      return
    }
    reportLines(id, content.lines, nameShare: 0.52, wordShare: 0.17, atLeast: 4, in: inner)
  }

  private mutating func rolesCard(_ report: StaffReport, in rect: Rect) {
    let whole = report.roles.reduce(0) { $0 + $1.count }
    let lines = report.roles.prefix(ReportLine.most).map {
      ReportLine(
        roleName($0.id), share: Double($0.count) / Double(max(whole, 1)),
        words: Share($0.count, of: whole).shortText)
    }
    countCard("roles", (staff(.whoCame), Array(lines)), in: rect)
  }

  private mutating func nextClassCard(in rect: Rect) {
    let inner = reportCard("class", staff(.nextClass), in: rect)
    let today = state.staff.report?.today
    let day = state.settings.nextClass.flatMap { day in
      today.map { day < $0 } == true ? nil : day
    }
    text(
      "class/day", day.map(dayWords) ?? staff(.noNextClass), .staffHeading, in: inner,
      color: day == nil ? theme.quietInk : theme.ink, place: .middle)
  }

  // MARK: What was learnt

  private mutating func drawLearning(_ report: StaffReport, in room: Rect) {
    let gap = metrics.px(20)
    let note = staff(.fewNote, ["count": "\(Share.smallest)"])
    let fitted = fit(note, .staffLine.sized(26), width: room.width, height: metrics.px(60))
    let (cards, foot) = room.splitBottom(fitted.height)
    set("report/few", fitted, in: foot, color: theme.quietInk)
    let place = cards.trimmedBottom(metrics.px(8))
    let cells =
      metrics.isPortrait
      ? place.rowShares([1.3, 1], gap: gap) : place.columns(shares: [0.82, 1], gap: gap)
    complianceCard(report, in: cells[0].rounded)
    questionsCard(report, in: cells[1].rounded)
  }

  private mutating func complianceCard(_ report: StaffReport, in rect: Rect) {
    let hasClass = report.steps.contains { $0.shown != nil }
    var inner = reportCard(
      "steps", staff(.compliance),
      legend: hasClass ? [(paper(.alone), theme.accent), (paper(.inClass), theme.line)] : [],
      in: rect)
    guard !report.steps.isEmpty else {
      text("steps/none", paper(.nothing), .staffLine, in: inner, color: theme.quietInk)
      return
    }
    let weakest = report.weakest
    if report.steps.contains(where: { !$0.together.isSmall }) {
      let names = weakest.map { stepName($0.session, $0.step) }.joined(separator: ", ")
      let words =
        weakest.isEmpty ? staff(.allDone) : staff(.weakestStep, ["steps": names])
      let fitted = fit(
        words, .staffLine.sized(28), width: inner.width - metrics.px(120),
        height: metrics.px(140))
      let height = max(fitted.height + metrics.px(12), metrics.px(68))
      let (strip, rest) = inner.splitTop(height)
      if weakest.isEmpty {
        goodStrip("steps/weakest", fitted, in: strip.rounded)
      } else {
        warningStrip("steps/weakest", fitted, in: strip.rounded)
      }
      inner = rest.trimmedTop(metrics.px(8))
    }
    let lines = report.steps.prefix(ReportLine.mostSteps).map { entry in
      ReportLine(
        stepName(entry.session, entry.step), share: entry.share.portion,
        words: stepWords(entry), second: entry.shown?.portion, isWarning: weakest.contains(entry))
    }
    reportLines(
      "steps", lines, nameShare: hasClass ? 0.53 : 0.6, wordShare: hasClass ? 0.27 : 0.15,
      atLeast: 8,
      in: inner)
  }

  /// "92%", and where the step was shown back in a class "92% · 70%".
  private func stepWords(_ entry: StaffReport.StepShare) -> String {
    guard let shown = entry.shown else { return entry.share.shortText }
    return "\(entry.share.shortText) · \(shown.shortText)"
  }

  private mutating func questionsCard(_ report: StaffReport, in rect: Rect) {
    let inner = reportCard(
      "questions", paper(.questionsHeading),
      legend: [(paper(.before), theme.line), (paper(.after), theme.accent)],
      in: rect)
    guard !report.questions.isEmpty else {
      text("questions/none", paper(.nothing), .staffLine, in: inner, color: theme.quietInk)
      return
    }
    questionGrid(Array(report.questions.prefix(12)), in: inner)
  }
}

extension KioskState {
  /// Whether a button of the staff area is there, or only lies under something now.
  func hasStaffButton(_ control: StaffControl) -> Bool {
    switch control {
    case .copyReport, .copySheet: mayCopy
    case .printReport, .printSheet: hasPrinter
    default: true
    }
  }
}
