import Content
import Drawing
import Kiosk

/// A line of a chart: a name, a bar, and what it amounts to.
struct ReportLine {
  /// As many lines as a small card holds, and as many steps as a large one.
  static let most = 5
  static let mostSteps = 12

  var name: String
  /// Length of the bar, 0…1.
  var share: Double
  var words: String
  /// A second bar below the first.
  var second: Double?
  var isWarning: Bool

  init(
    _ name: String, share: Double, words: String, second: Double? = nil, isWarning: Bool = false
  ) {
    self.name = name
    self.share = share
    self.words = words
    self.second = second
    self.isWarning = isWarning
  }
}

extension Share {
  /// The part as a number, 0 of nothing.
  var portion: Double { base > 0 ? Double(count) / Double(base) : 0 }

  /// "68%", or for too few the counts.
  var shortText: String { percent.map { "\($0)%" } ?? "\(count)/\(base)" }
}

extension SceneBuilder {
  /// A card with a heading, and beside it what the two colours of bars mean; gives back the room
  /// within.
  mutating func reportCard(
    _ id: String, _ heading: String, legend entries: [(String, Color)] = [], in rect: Rect
  ) -> Rect {
    panel(
      "\(id)/card", rect, fill: theme.surface, radius: metrics.px(24),
      stroke: Stroke(theme.line, width: metrics.line(2)))
    let inner = rect.inset(horizontal: metrics.px(24), vertical: metrics.px(16))
    let width = entries.isEmpty ? inner.width : inner.width * 0.44
    let fitted = fit(
      heading, .staffRow.sized(32), width: width, height: min(metrics.px(84), inner.height))
    set("\(id)/heading", fitted, in: inner, color: theme.ink)
    if !entries.isEmpty {
      legend(id, entries, in: inner.splitTop(fitted.height).0.trimmedLeft(width + metrics.px(12)))
    }
    return inner.trimmedTop(fitted.height + metrics.px(8))
  }

  private mutating func legend(_ id: String, _ entries: [(String, Color)], in room: Rect) {
    let side = metrics.px(24)
    for (index, (entry, cell)) in zip(entries, room.columns(2, gap: metrics.px(12))).enumerated() {
      panel(
        "\(id)/legend/\(index)/square", Rect(cell.x, cell.midY - side / 2, side, side).rounded,
        fill: entry.1, radius: metrics.px(4))
      text(
        "\(id)/legend/\(index)/word", entry.0, .reportName.sized(26),
        in: cell.trimmedLeft(side + metrics.px(8)), color: theme.ink, place: .middle)
    }
  }

  /// Lines below one another, all names and all words in one size.
  ///
  /// - Parameters:
  ///   - nameShare: share of the width for the names, `wordShare` for what bars amount to.
  ///   - count: lines that room is kept for, so that a few do not get enormous.
  mutating func reportLines(
    _ id: String, _ lines: [ReportLine], nameShare: Double = 0.4, wordShare: Double,
    atLeast count: Int = 0, in room: Rect
  ) {
    let places = max(lines.count, count)
    let rows = room.rows(places, gap: metrics.px(places > 8 ? 1 : 4))
    guard let first = rows.first else { return }
    let shares = [nameShare, 1 - nameShare - wordShare, wordShare]
    let cells = first.columns(shares: shares, gap: metrics.px(14))
    let name = commonStyle(
      .reportName, lines.map { ($0.name, nil) }, width: cells[0].width, height: first.height)
    let word = commonStyle(
      .reportName, lines.map { ($0.words, nil) }, width: cells[2].width, height: first.height)
    for (index, (line, row)) in zip(lines, rows).enumerated() {
      let cells = row.columns(shares: shares, gap: metrics.px(14))
      text(
        "\(id)/\(index)/name", line.name, name, in: cells[0], color: theme.ink, place: .middle)
      draw(line, "\(id)/\(index)", word, bars: cells[1], words: cells[2])
    }
  }

  private mutating func draw(
    _ line: ReportLine, _ id: String, _ style: TextStyle, bars: Rect, words: Rect
  ) {
    let color = line.isWarning ? theme.warning : theme.accent
    let values = [(line.share, color)] + (line.second.map { [($0, theme.line)] } ?? [])
    let height = min(bars.height * (values.count > 1 ? 0.34 : 0.6), metrics.px(34)).rounded()
    let gap = values.count > 1 ? metrics.px(4) : 0
    let top = bars.midY - (height * Double(values.count) + gap) / 2
    for (index, value) in values.enumerated() {
      let y = top + (height + gap) * Double(index)
      reportBar(
        index == 0 ? id : "\(id)/second", value.0, value.1,
        in: Rect(bars.x, y, bars.width, height).rounded)
    }
    text("\(id)/words", line.words, style, in: words, color: theme.ink, place: .middle)
  }

  /// A cell for each question: the right answer's picture, and a bar before and after.
  mutating func questionGrid(_ questions: [StaffReport.QuestionShares], in room: Rect) {
    let columns = metrics.isPortrait ? 4 : 3
    let rows = max((questions.count + columns - 1) / columns, metrics.isPortrait ? 3 : 4)
    let cells = room.grid(columns * rows, columns: columns, gap: metrics.px(14))
    for (question, cell) in zip(questions, cells) { draw(question, in: cell.rounded) }
  }

  private mutating func draw(_ question: StaffReport.QuestionShares, in rect: Rect) {
    let id = "questions/\(question.quiz)/\(question.question)"
    let side = min(rect.height, rect.width * 0.44).rounded()
    let (left, right) = rect.splitLeft(side)
    let box = Rect(left.x, left.midY - side / 2, side, side).rounded
    let item = state.content.quizzes.first { $0.id == question.quiz }?.items
      .first { $0.id == question.question }
    if let item, let file = barPicture(of: item, quiz: question.quiz) {
      picture(id, file, in: box, behind: theme.surface)
    } else {
      text(
        "\(id)/name", questionName(question.quiz, question.question), .caption, in: box,
        color: theme.ink, place: .middle)
    }
    let rows = right.trimmedLeft(metrics.px(10)).rows(2, gap: metrics.px(4))
    for (share, isAfter, row) in [
      (question.allBefore, false, rows[0]), (question.allAfter, true, rows[1]),
    ] {
      questionBar("\(id)/\(isAfter ? "after" : "before")", share, isAfter, in: row)
    }
  }

  /// The words over the bar: the cell is narrow.
  private mutating func questionBar(_ id: String, _ share: Share, _ isAfter: Bool, in row: Rect) {
    let height = min(row.height * 0.28, metrics.px(22)).rounded()
    let (upper, lower) = row.splitBottom(height + metrics.px(4))
    text(
      "\(id)/words", share.shortText, .reportName.sized(28), in: upper, color: theme.ink,
      place: .middle)
    reportBar(
      id, share.portion, isAfter ? theme.accent : theme.line,
      in: Rect(lower.x, lower.y, lower.width, height).rounded)
  }

  /// A bar from the left on its track.
  private mutating func reportBar(_ id: String, _ share: Double, _ color: Color, in rect: Rect) {
    let radius = min(rect.height / 2, metrics.px(8))
    panel("\(id)/track", rect, fill: theme.track, radius: radius)
    let width = (rect.width * min(max(share, 0), 1)).rounded()
    guard share > 0, width >= 1 else { return }
    panel("\(id)/bar", Rect(rect.x, rect.y, width, rect.height), fill: color, radius: radius)
  }

  /// A bar for each month, the last of them the month that is told; its number over each.
  mutating func monthBars(_ months: [StaffReport.MonthCount], in room: Rect) {
    guard !months.isEmpty else { return }
    let most = max(months.map(\.visits).max() ?? 0, 1)
    let columns = room.columns(months.count, gap: metrics.px(6))
    let label = metrics.px(40)
    let style = TextStyle.reportName.sized(26)
    let names = months.map { String(monthName($0.month).prefix(3)) }
    let (width, height) = (columns[0].width, label)
    let nameStyle = commonStyle(style, names.map { ($0, nil) }, width: width, height: height)
    let countStyle = commonStyle(
      style, months.map { ("\($0.visits)", nil) }, width: width, height: height)
    for (index, (month, column)) in zip(months, columns).enumerated() {
      let id = "trend/\(index)"
      let isLast = index == months.count - 1
      let (upper, foot) = column.splitBottom(label)
      let tallest = upper.height - label
      let tall = (tallest * Double(month.visits) / Double(most)).rounded()
      let bar = Rect(column.x, upper.maxY - max(tall, 2), column.width, max(tall, 2)).rounded
      panel(
        "\(id)/bar", bar, fill: isLast ? theme.accent : theme.line,
        radius: min(metrics.px(6), bar.height / 2))
      text(
        "\(id)/count", "\(month.visits)", countStyle,
        in: Rect(column.x, bar.y - label, column.width, label), color: theme.ink,
        place: .centered)
      text(
        "\(id)/month", names[index], nameStyle, in: foot,
        color: isLast ? theme.ink : theme.quietInk, place: .centered)
    }
  }

  // MARK: Names

  /// The title of a step, or its id where the session is gone.
  func stepName(_ session: String, _ step: String) -> String {
    let steps = state.content.sessions.first { $0.id == session }?.steps ?? []
    return steps.first { $0.id == step }.map { words($0.title) } ?? step
  }

  /// The text of a question, or its id where the quiz is gone.
  func questionName(_ quiz: String, _ question: String) -> String {
    let items = state.content.quizzes.first { $0.id == quiz }?.items ?? []
    return items.first { $0.id == question }.map { words($0.question) } ?? question
  }

  /// Who came, by the role's id: a word of the program, or the id of a role that it does not know.
  func roleName(_ id: String) -> String {
    ClassRole(rawValue: id).map { paper(PaperText.name(of: $0)) } ?? id
  }
}

extension TextStyle {
  /// Names and words of the report's charts.
  static let reportName = TextStyle(
    size: 30, minimum: 19, pitch: 1.14, balance: 0.9, growth: 1.05)
}
