import Content
import Drawing
import Kiosk
import Painting
import Results

/// A month on one A4 page, in the clinic's form of a report on an activity: topic, target group,
/// place, date, media, method, attendance, what was known before and after, compliance.
struct ActivityReport {
  private let report: MonthReport
  private let words: PaperWords
  /// Sixteen digits that name the kiosk.
  private let machine: String
  private let source: PaperSource
  /// The same in the order of the content, each question once.
  private let figures: StaffReport

  init(_ report: MonthReport, source: PaperSource, language: String, machine: String) {
    self.report = report
    self.source = source
    self.machine = machine
    words = PaperWords(source, language: language)
    var figures = StaffReport(
      month: CalendarMonth(report.month) ?? CalendarDay.epoch.month, today: .epoch)
    figures.take(report)
    self.figures = figures.arranged(by: source.content)
  }

  /// The PDF file; `nil` where it cannot be drawn or does not fit.
  func pdf() -> [UInt8]? {
    for percent in stride(from: 115, through: 50, by: -5) {
      var layout = SheetLayout(
        paper: .a4, margin: 44, scale: Double(percent) / 100, choice: words.choice,
        measure: source.fonts)
      guard fill(&layout) <= layout.page.height - 30 else { continue }
      let page = PDFPage.Part(
        svg: Array(layout.document.utf8), place: Rect(0, 0, layout.page.width, layout.page.height))
      return PDFPage.file([page], size: layout.page)
    }
    return nil
  }

  // MARK: Parts

  /// Sets everything and gives where it ends.
  private func fill(_ layout: inout SheetLayout) -> Double {
    var top = fillHead(&layout)
    top = fillForm(&layout, top: top + 8)
    let left = fillCompliance(&layout, top: top + 8)
    let right = fillQuestions(&layout, top: top + 8)
    top = fillNotes(&layout, top: max(left, right) + 8)
    return fillFoot(&layout, top: top + 10)
  }

  private func fillHead(_ layout: inout SheetLayout) -> Double {
    let (x, width) = (layout.margin, layout.width)
    let clinic = words.settings.clinic
    var top = 40.0
    if !clinic.isEmpty {
      top = layout.set(clinic, x: x, width: width, top: top, size: 11, side: .middle)
    }
    top = layout.set(
      words.say(.reportTitle), x: x, width: width, top: top, size: 17, isBold: true, side: .middle)
    top = layout.set(
      words.say(.reportMonth, ["month": month]), x: x, width: width, top: top, size: 11,
      side: .middle)
    layout.fill(Rect(x, top + 5, width, 1), "#000")
    return top + 6
  }

  private var month: String {
    CalendarMonth(report.month).map { words.month($0) } ?? report.month
  }

  private func fillForm(_ layout: inout SheetLayout, top: Double) -> Double {
    let label = 96 * layout.scale
    let x = layout.margin
    var top = top
    for (name, lines) in form {
      var end = layout.set(name, x: x, width: label - 6, top: top, size: 9.5, isBold: true)
      var right = top
      for line in lines {
        right = layout.set(
          line, x: x + label, width: layout.width - label, top: right, size: 9.5)
      }
      end = max(end, right) + 2
      layout.rule(x: x, width: layout.width, y: end, color: "#bbb")
      top = end + 2
    }
    return top
  }

  private var form: [(String, [String])] {
    [
      (words.say(.formTopic), [topics.isEmpty ? words.say(.nothing) : joined(topics)]),
      (words.say(.formTarget), [words.say(.formTargetWords)]),
      (words.say(.formPlace), [clinicPlace]), (words.say(.formDate), [dates]),
      (words.say(.formMedia), [words.say(.formMediaWords)]),
      (words.say(.formMethod), [words.say(.formMethodWords)]),
      (words.say(.formAttendance), attendance),
    ]
  }

  /// What was taught: the sessions that were practised or shown in classes, and those that quizzes
  /// ask about; a quiz is no topic of its own unless it belongs to no session.
  private var topics: [String] {
    let quizzes = Set(
      report.questions.map(\.quiz) + report.classes.map(\.quiz)
        + report.teaching.questions.map(\.quiz))
    let asked = quizzes.map { (quiz: $0, session: words.session(ofQuiz: $0)) }
    let sessions = Set(
      report.steps.map(\.session) + report.teaching.sessions + asked.compactMap(\.session))
    return sessions.sorted().map(words.session)
      + asked.filter { $0.session == nil }.map(\.quiz).sorted().map(words.quiz)
  }

  private var clinicPlace: String {
    words.settings.clinic.isEmpty ? "______________________" : words.settings.clinic
  }

  private func joined(_ parts: [String]) -> String { parts.joined(separator: "; ") }

  /// The days of classes, or where there was none the month.
  private var dates: String {
    let days = Set(report.classes.map(\.day)).sorted().compactMap { CalendarDay($0) }
    guard !days.isEmpty else { return month }
    return month + ": " + days.map { "\($0.day)" }.joined(separator: ", ")
  }

  private var attendance: [String] {
    let funnel = report.funnel
    let visits = words.say(
      .formAttendanceWords, ["visits": "\(funnel.visits)", "practised": "\(funnel.practised)"])
    let counts = [
      "\(words.say(.practiceFinished)): \(funnel.finished)",
      "\(words.say(.stoppedAtCheck)): \(funnel.stopped)",
    ]
    return [([visits] + counts).joined(separator: ". ") + "."] + tongues + people + classes
  }

  private var tongues: [String] {
    let languages = report.languages.map { "\(words.languageName($0.language)) \($0.visits)" }
    guard !languages.isEmpty else { return [] }
    return ["\(words.say(.languagesHeading)): \(languages.joined(separator: ", "))"]
  }

  private var people: [String] {
    let teaching = report.teaching
    guard teaching.held + teaching.abandoned > 0 else { return [] }
    let roles = figures.roles.filter { $0.count > 0 }.map { entry in
      let name = ClassRole(rawValue: entry.id).map { words.say(PaperText.name(of: $0)) } ?? entry.id
      return "\(name) \(entry.count)"
    }
    let held = words.say(.formClasses, ["count": "\(teaching.held)"])
    return [
      ([held] + (roles.isEmpty ? [] : [roles.joined(separator: ", ")])).joined(separator: " · ")
    ]
  }

  private var classes: [String] {
    report.classes.filter { $0.phase != "after" }.map { figure in
      let day = CalendarDay(figure.day).map { "\(words.day($0))" } ?? figure.day
      return "\(words.say(.classesHeading)) \(day): \(words.say(.hands)) \(figure.hands)"
    }
  }

  // MARK: Tables

  private func fillCompliance(_ layout: inout SheetLayout, top: Double) -> Double {
    let (x, width) = layout.column(0)
    var top = layout.set(
      words.say(.formCompliance), x: x, width: width, top: top, size: 9.5, isBold: true)
    guard !figures.steps.isEmpty else {
      return layout.set(words.say(.nothing), x: x, width: width, top: top, size: 8.5)
    }
    let hasClass = figures.steps.contains { $0.shown != nil }
    if hasClass {
      top = stepRow(&layout, nil, words.say(.alone), words.say(.inClass), top: top + 2)
    }
    for figure in figures.steps {
      let bar = hasClass ? nil : Double(figure.share.count) / Double(max(figure.share.base, 1))
      top = stepRow(
        &layout, words.step(figure.session, figure.step), figure.share.text,
        hasClass ? figure.shown?.text ?? "" : nil, bar: bar, top: top)
    }
    let weakest = self.weakest
    guard !weakest.isEmpty else { return top }
    return layout.set(
      words.say(.formWeakest, ["steps": weakest.joined(separator: ", ")]), x: x, width: width,
      top: top + 2, size: 8.5, isBold: true)
  }

  /// A step with its share, and either a bar or its share in classes; `nil` for the head's name.
  private func stepRow(
    _ layout: inout SheetLayout, _ name: String?, _ share: String, _ shown: String?,
    bar: Double? = nil, top: Double
  ) -> Double {
    let (x, width) = layout.column(0)
    let end = layout.set(
      name ?? words.say(.step), x: x, width: width * 0.46, top: top, size: 8, isBold: name == nil)
    let right = shown == nil ? 0.7 : 0.46
    layout.set(
      share, x: x + width * right, width: width * (shown == nil ? 0.3 : 0.27), top: top, size: 8,
      isBold: name == nil, side: .end)
    if let shown {
      layout.set(
        shown, x: x + width * 0.73, width: width * 0.27, top: top, size: 8, isBold: name == nil,
        side: .end)
    }
    if let bar {
      layout.bar(
        bar, in: Rect(x + width * 0.48, top + 2 * layout.scale, width * 0.22, 6 * layout.scale))
    }
    layout.rule(x: x, width: width, y: end + 1, color: "#bbb")
    return end + 2
  }

  private var weakest: [String] {
    figures.weakest.map { words.step($0.session, $0.step) }
  }

  private func fillQuestions(_ layout: inout SheetLayout, top: Double) -> Double {
    let (x, width) = layout.column(1)
    var top = layout.set(
      words.say(.formResults), x: x, width: width, top: top, size: 9.5, isBold: true)
    guard !figures.questions.isEmpty else {
      return layout.set(words.say(.nothing), x: x, width: width, top: top, size: 8.5)
    }
    let alone = figures.questions.filter { $0.before.base + $0.after.base > 0 }
    let hands = figures.questions.filter { $0.handsBefore.base + $0.handsAfter.base > 0 }
    if !alone.isEmpty {
      top = fillAnswers(
        &layout, hands.isEmpty ? .question : .alone, alone.map { ($0, $0.before, $0.after) },
        top: top + 2)
    }
    guard !hands.isEmpty else { return top }
    return fillAnswers(
      &layout, .inClass, hands.map { ($0, $0.handsBefore, $0.handsAfter) }, top: top + 4)
  }

  /// Who answered, each question with its right answers before and after, and all of them together.
  private func fillAnswers(
    _ layout: inout SheetLayout, _ head: PaperText,
    _ rows: [(question: StaffReport.QuestionShares, before: Share, after: Share)], top: Double
  ) -> Double {
    var top = row(
      &layout, words.say(head), words.say(.before), words.say(.after), top: top, isBold: true)
    for (question, before, after) in rows {
      top = row(
        &layout, words.question(question.quiz, question.question), before.text, after.text,
        top: top)
    }
    let (before, after) = rows.reduce((Share(0, of: 0), Share(0, of: 0))) {
      ($0.0 + $1.before, $0.1 + $1.after)
    }
    return row(&layout, words.say(.formKnown), before.text, after.text, top: top, isBold: true)
  }

  private func row(
    _ layout: inout SheetLayout, _ name: String, _ before: String, _ after: String, top: Double,
    isBold: Bool = false
  ) -> Double {
    let (x, width) = layout.column(1)
    let end = layout.set(
      name, x: x, width: width * 0.44, top: top, size: 8, isBold: isBold)
    for (index, text) in [before, after].enumerated() {
      layout.set(
        text, x: x + width * (0.44 + 0.28 * Double(index)), width: width * 0.28, top: top, size: 8,
        isBold: isBold, side: .end)
    }
    layout.rule(x: x, width: width, y: end + 1, color: "#bbb")
    return end + 2
  }

  // MARK: Foot

  /// Lines for what no machine knows.
  private func fillNotes(_ layout: inout SheetLayout, top: Double) -> Double {
    let (x, width) = (layout.margin, layout.width)
    var top = layout.set(
      words.say(.formNotes), x: x, width: width, top: top, size: 9.5, isBold: true)
    for _ in 0..<3 {
      top += 20
      layout.rule(x: x, width: width, y: top, color: "#888")
    }
    return top
  }

  /// What the figures are, and who signs them: the head of the clinic on one side, on the other the
  /// staff member with place and date.
  private func fillFoot(_ layout: inout SheetLayout, top: Double) -> Double {
    let (x, width) = (layout.margin, layout.width)
    let top = layout.set(notes, x: x, width: width, top: top, size: 7.5) + 6
    let half = width * 0.42
    let place = layout.set(
      "\(words.say(.placeAndDate)): ______________________", x: x + width - half, width: half,
      top: top, size: 9.5)
    layout.set("\(words.say(.acknowledged)),", x: x, width: half, top: top, size: 9.5)
    let left = layout.set(words.say(.headOfClinic), x: x, width: half, top: place, size: 9.5)
    let right = layout.set(
      words.say(.signature), x: x + width - half, width: half, top: place, size: 9.5)
    let line = max(left, right) + 34
    layout.rule(x: x, width: half, y: line, color: "#000")
    layout.rule(x: x + width - half, width: half, y: line, color: "#000")
    return line
  }

  private var notes: String {
    let undated = report.undated
    let values = [
      "visits": "\(undated.visits)", "quizzes": "\(undated.quizzes)",
      "classes": "\(undated.classes)",
    ]
    let parts =
      [words.say(.onlyCounts), words.say(.few, ["count": "\(Share.smallest)"])]
      + (undated.isEmpty ? [] : [words.say(.undated, values)])
      + [words.say(.formMachine, ["id": machine])]
    return parts.joined(separator: " ")
  }
}
