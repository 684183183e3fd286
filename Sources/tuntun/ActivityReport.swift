import Canvas
import Drawing
import Kiosk
import Records
import Session

/// A month on one A4 page, in the clinic's form of a report on an activity: topic, target group,
/// place, date, media, method, attendance, what was known before and after, compliance.
struct ActivityReport {
  private let report: MonthReport
  private let words: PaperWords
  /// Sixteen digits that name the kiosk.
  private let machine: String
  private let library: Library
  /// The same in the order of the content, each question once.
  private let figures: StaffReport

  init(_ report: MonthReport, library: Library, language: String, machine: String = Machine.id) {
    self.report = report
    self.library = library
    self.machine = machine
    words = PaperWords(library, language: language)
    var figures = StaffReport(
      month: CalendarMonth(report.month) ?? CalendarDay.epoch.month, today: .epoch)
    figures.take(report)
    self.figures = figures.arranged(by: library.content)
  }

  /// The PDF file; `nil` where it cannot be drawn or does not fit.
  func pdf() -> [UInt8]? {
    for percent in stride(from: 115, through: 50, by: -5) {
      var layout = SheetLayout(
        paper: .a4, margin: 44, scale: Double(percent) / 100, choice: words.choice,
        measure: library.fonts)
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
    let sessions = Set(report.steps.map(\.session)).sorted().map(words.session)
    let quizzes = Set(report.questions.map(\.quiz) + report.classes.map(\.quiz)).sorted()
    let topics = sessions + quizzes.map(words.quiz)
    return [
      (words.say(.formTopic), [topics.isEmpty ? words.say(.nothing) : joined(topics)]),
      (words.say(.formTarget), [words.say(.formTargetWords)]),
      (words.say(.formPlace), [clinicPlace]), (words.say(.formDate), [dates]),
      (words.say(.formMedia), [words.say(.formMediaWords)]),
      (words.say(.formMethod), [words.say(.formMethodWords)]),
      (words.say(.formAttendance), attendance),
    ]
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
    let finished = words.say(.practiceFinished) + ": \(funnel.finished)"
    let languages = report.languages.map { "\(words.languageName($0.language)) \($0.visits)" }
    let classes = report.classes.filter { $0.phase != "after" }.map { figure in
      let day = CalendarDay(figure.day).map { "\(words.day($0))" } ?? figure.day
      return "\(words.say(.classesHeading)) \(day): \(words.say(.hands)) \(figure.hands)"
    }
    let tongues =
      languages.isEmpty
      ? [] : ["\(words.say(.languagesHeading)): \(languages.joined(separator: ", "))"]
    let roles = figures.roles.filter { $0.count > 0 }.map { entry in
      let name = ClassRole(rawValue: entry.id).map { words.say(PaperText.name(of: $0)) } ?? entry.id
      return "\(name) \(entry.count)"
    }
    let held = words.say(.formClasses, ["count": "\(report.teaching.held)"])
    let people = roles.isEmpty ? [] : ["\(held) · \(roles.joined(separator: ", "))"]
    return ["\(visits). \(finished)."] + tongues + people + classes
  }

  // MARK: Tables

  private func fillCompliance(_ layout: inout SheetLayout, top: Double) -> Double {
    let (x, width) = layout.column(0)
    var top = layout.set(
      words.say(.formCompliance), x: x, width: width, top: top, size: 9.5, isBold: true)
    guard !figures.steps.isEmpty else {
      return layout.set(words.say(.nothing), x: x, width: width, top: top, size: 8.5)
    }
    top += 2
    for figure in figures.steps {
      let name = words.step(figure.session, figure.step)
      let end = layout.set(name, x: x, width: width * 0.42, top: top, size: 8)
      let share = figure.share
      layout.bar(
        Double(share.count) / Double(max(share.base, 1)),
        in: Rect(
          x + width * 0.44, top + 2 * layout.scale, width * (figure.shown == nil ? 0.24 : 0.1),
          6 * layout.scale))
      let shown = figure.shown.map { " · \(words.say(.inClass)) \($0.count)/\($0.base)" } ?? ""
      let size = shown.isEmpty ? 8 : 7.0
      layout.set(
        share.text + shown, x: x + width * (shown.isEmpty ? 0.7 : 0.56),
        width: width * (shown.isEmpty ? 0.3 : 0.44), top: top, size: size, side: .end)
      top = end + 1
      layout.rule(x: x, width: width, y: top, color: "#bbb")
      top += 1
    }
    let weakest = self.weakest
    guard !weakest.isEmpty else { return top }
    return layout.set(
      words.say(.formWeakest, ["steps": weakest.joined(separator: ", ")]), x: x, width: width,
      top: top + 2, size: 8.5, isBold: true)
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
    top = row(
      &layout, words.say(.question), words.say(.before), words.say(.after), top: top + 2,
      isBold: true)
    var (before, after) = (Share(0, of: 0), Share(0, of: 0))
    for figure in figures.questions {
      top = row(
        &layout, words.question(figure.quiz, figure.question), figure.before.text,
        figure.after.text, top: top)
      before = before + figure.before
      after = after + figure.after
    }
    return row(
      &layout, words.say(.formKnown), before.text, after.text, top: top, isBold: true)
  }

  private func row(
    _ layout: inout SheetLayout, _ name: String, _ before: String, _ after: String, top: Double,
    isBold: Bool = false
  ) -> Double {
    let (x, width) = layout.column(1)
    let end = layout.set(
      name, x: x, width: width * 0.48, top: top, size: 8, isBold: isBold)
    for (index, text) in [before, after].enumerated() {
      layout.set(
        text, x: x + width * (0.48 + 0.26 * Double(index)), width: width * 0.26, top: top, size: 8,
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

  private func fillFoot(_ layout: inout SheetLayout, top: Double) -> Double {
    let (x, width) = (layout.margin, layout.width)
    let notes = [
      words.say(.onlyCounts), words.say(.few, ["count": "\(Share.smallest)"]),
      words.say(.formMachine, ["id": machine]),
    ]
    let left = layout.set(
      notes.joined(separator: " "), x: x, width: width * 0.55, top: top, size: 7.5)
    let right = layout.set(
      "\(words.say(.signature)):", x: x + width * 0.62, width: width * 0.38, top: top, size: 9.5)
    layout.rule(x: x + width * 0.62, width: width * 0.38, y: right + 34, color: "#000")
    return max(left, right + 34)
  }
}

extension Share {
  /// Both parts of both wholes.
  fileprivate static func + (one: Share, other: Share) -> Share {
    Share(one.count + other.count, of: one.base + other.base)
  }
}
