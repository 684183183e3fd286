import Content
import Drawing
import Kiosk

extension SceneBuilder {
  /// What families take home, and when the next class is.
  mutating func classClosing(in rect: Rect) {
    guard let finish = state.session?.finish else { return }
    let (left, right) = classPicture(in: rect, file(finish.picture))
    picture("closing", file(finish.picture), in: left)
    var room = right
    if let day = nextClassDay {
      let words = fit(
        say(.nextClass, ["date": dayWords(day)]), .card, width: right.width - metrics.px(120),
        height: metrics.px(160))
      let (rest, foot) = right.splitBottom(words.height + metrics.px(36))
      nextClassStrip(words, in: foot)
      room = rest.trimmedBottom(metrics.px(20))
    }
    let gap = metrics.px(20)
    let indent = metrics.px(64)
    // The first line is for who has just been massaged.
    let lines = finish.lines.count > 1 ? Array(finish.lines.dropFirst()) : finish.lines
    let texts: [(String, TextStyle)] =
      [(say(.takeHome), .heading)] + lines.map { (words($0.text), TextStyle.body.sized(40)) }
    let column = columnFit(
      texts, width: room.width - indent, height: room.height - gap * Double(texts.count - 1))
    let used = column.reduce(0) { $0 + $1.height } + gap * Double(texts.count - 1)
    var rest = room.trimmedTop(max((room.height - used) / 2, 0).rounded())
    for (index, fitted) in column.enumerated() {
      set(
        "closing/\(index)", fitted, in: index == 0 ? rest : rest.trimmedLeft(indent),
        color: theme.ink)
      if index > 0 {
        let side = metrics.px(40)
        let box = Rect(rest.x, rest.y + (fitted.pitch - side) / 2, side, side).rounded
        icon("closing/\(index)/icon", "check", box, theme.accent)
      }
      rest = rest.trimmedTop(fitted.height + gap)
    }
  }

  /// The day of the next class, unless it is known to be over.
  private var nextClassDay: CalendarDay? {
    state.settings.nextClass.flatMap { day in
      state.staff.report.map { day < $0.today } == true ? nil : day
    }
  }

  private mutating func nextClassStrip(_ fitted: FittedText, in rect: Rect) {
    panel("closing/next/panel", rect.rounded, fill: theme.accentSoft, radius: metrics.px(20))
    let side = metrics.px(56)
    icon(
      "closing/next/icon", "clock",
      Rect(rect.x + metrics.px(24), rect.midY - side / 2, side, side).rounded, theme.accent)
    set(
      "closing/next", fitted, in: rect.trimmedLeft(metrics.px(104)), color: theme.ink,
      place: .middle)
  }

  // MARK: Summary

  /// The class in counts, and whether it is stored.
  mutating func classSummary(_ run: ClassMeeting, in rect: Rect) {
    let (upper, mark) = rect.splitBottom(metrics.px(64))
    let (left, right) =
      metrics.isPortrait
      ? upper.splitTop((upper.height * 0.44).rounded())
      : upper.splitLeft((upper.width * 0.42).rounded())
    summaryPeople(run, in: left.trimmedRight(metrics.isPortrait ? 0 : metrics.px(40)))
    summaryFigures(
      run, in: metrics.isPortrait ? right.trimmedTop(metrics.px(24)) : right)
    storingMark(state.classStoring, in: mark.trimmedTop(metrics.px(16)))
  }

  /// Who came, a line a role, and the time.
  private mutating func summaryPeople(_ run: ClassMeeting, in rect: Rect) {
    panel(
      "summary/people/panel", rect.rounded, fill: theme.surface, radius: metrics.px(28),
      stroke: Stroke(theme.line, width: metrics.line(2)))
    let roles = ClassRole.allCases.map { role in
      ("\(say(word(of: role))): \(run.attendance[role] ?? 0)", TextStyle.body)
    }
    let time = say(.clock, ["minute": "\(run.minutes)", "planned": "\(run.plannedMinutes)"])
    let people = say(.people, ["count": "\(run.people)"])
    let texts: [(String, TextStyle)] =
      [("\(say(.present)): \(people)", .card)] + roles + [(time, .note)]
    let inner = rect.inset(metrics.px(32))
    let gap = metrics.px(14)
    let column = columnFit(
      texts, width: inner.width, height: inner.height - gap * Double(texts.count))
    let colors = texts.indices.map { $0 == texts.count - 1 ? theme.quietInk : theme.ink }
    stack("summary/people", column, colors: colors, gap: gap, in: inner)
  }

  /// Bars for what was known and what was shown, and the steps to come back to.
  private mutating func summaryFigures(_ run: ClassMeeting, in rect: Rect) {
    var lines: [(name: String, score: Score, isAfter: Bool)] = []
    if let round = run.rounds[.before] {
      lines.append((say(.before), round.scores.total, false))
    }
    if let round = run.rounds[.after] { lines.append((say(.after), round.scores.total, true)) }
    if run.showing.isBegun {
      lines.append((ui(.markWell), run.showing.compliance, true))
    }
    let weak = run.showing.weakest.filter(run.steps.indices.contains).map {
      words(run.steps[$0].title)
    }
    let row = metrics.px(metrics.isPortrait ? 130 : 140)
    let (top, rest) = rect.splitTop(min(row * Double(lines.count), rect.height * 0.7))
    for (index, (line, cell)) in zip(lines, top.rows(max(lines.count, 1), gap: metrics.px(12)))
      .enumerated()
    {
      summaryBar("summary/\(index)", line.name, line.score, isAfter: line.isAfter, in: cell)
    }
    guard !weak.isEmpty else { return }
    text(
      "summary/weak", "\(say(.showAgain)): \(weak.joined(separator: ", "))", .body.sized(38),
      in: rest.trimmedTop(metrics.px(20)),
      color: theme.ink)
  }

  /// A name and its count above a bar.
  private mutating func summaryBar(
    _ id: String, _ name: String, _ score: Score, isAfter: Bool, in rect: Rect
  ) {
    let height = min(rect.height * 0.34, metrics.px(40)).rounded()
    let (words, foot) = rect.splitBottom(height)
    text(
      "\(id)/name", "\(name): \(scoreWords(score))", .body.sized(36),
      in: words.trimmedBottom(metrics.px(6)), color: theme.ink, place: .middle)
    bar(id, (score.percent ?? 0) / 100, isAfter: isAfter, in: foot.rounded)
  }

  // MARK: Questions

  /// More hands than people: is that right? Counting again is the main button.
  mutating func drawMoreHands() {
    guard case .quiz(.classSitting(let sitting)) = state.screen, let run = state.classMeeting else {
      return
    }
    let inner = overlayPanel(width: 1400, height: metrics.isPortrait ? 900 : 620)
    let (upper, foot) = inner.splitBottom(
      metrics.isPortrait ? metrics.px(320) : max(metrics.px(150), metrics.touch))
    let side = metrics.px(112)
    icon(
      "overlay/icon", "question",
      Rect(upper.midX - side / 2, upper.y, side, side).rounded, theme.accent)
    let hands = sitting.round.tally?.total ?? 0
    question(
      say(.moreHands, ["hands": "\(hands)", "people": "\(run.people)"]), say(.moreHandsText),
      in: upper.trimmedTop(side + metrics.px(16)).trimmedBottom(metrics.px(24)))
    let cells =
      metrics.isPortrait
      ? foot.rows(2, gap: metrics.gap) : foot.columns(shares: [1.4, 1], gap: metrics.px(32))
    let style = TextStyle.button.sized(44)
    button(
      .quiz(.countAgain), say(.countAgain), icon: "repeat", kind: .main, style: style, in: cells[0])
    button(.quiz(.countStands), say(.countStands), icon: "check", style: style, in: cells[1])
  }

  /// Leave the class? Staying is the main button.
  mutating func drawLeaveClass() {
    let inner = overlayPanel(width: 1400, height: metrics.isPortrait ? 960 : 660)
    let (upper, foot) = inner.splitBottom(
      metrics.isPortrait ? metrics.px(440) : max(metrics.px(150), metrics.touch))
    let side = metrics.px(112)
    icon(
      "overlay/icon", "question",
      Rect(upper.midX - side / 2, upper.y, side, side).rounded, theme.accent)
    let minutes = ClassMeeting.kept.count / Ticks.perSecond / 60
    question(
      say(.leaveQuestion), say(.leaveText, ["minutes": "\(minutes)"]),
      in: upper.trimmedTop(side + metrics.px(16)).trimmedBottom(metrics.px(24)))
    let cells =
      metrics.isPortrait
      ? foot.rows(3, gap: metrics.gap) : foot.columns(shares: [1.3, 1, 1], gap: metrics.px(24))
    let style = TextStyle.button.sized(40)
    button(.classMeeting(.stay), say(.stay), icon: "play", kind: .main, style: style, in: cells[0])
    button(.classMeeting(.keep), say(.keep), icon: "hourglass", style: style, in: cells[1])
    button(.classMeeting(.end), say(.end), icon: "close", style: style, in: cells[2])
  }
}
