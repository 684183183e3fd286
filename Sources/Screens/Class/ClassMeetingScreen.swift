import Content
import Drawing
import Kiosk

extension SceneBuilder {
  /// A page of a class: the plan on top, what this part is about, and the way on at the bottom.
  mutating func drawClassMeeting() {
    guard let run = state.classMeeting else { return }
    var room = bar(heading: say(word(of: run.phase)))
    if run.phase != .summary { room = classPlan(run, in: room) }
    let (content, foot) = room.splitBottom(classFootHeight)
    let middle = content.trimmedBottom(metrics.px(28))
    switch run.phase {
    case .opening: classAttendance(run, in: middle)
    case .before, .after: classQuestions(run, in: middle)
    case .content: classDemonstration(run, in: middle)
    case .showing: classShowing(run, in: middle)
    case .closing: classClosing(in: middle)
    case .summary: classSummary(run, in: middle)
    }
    classFoot(run, in: foot)
  }

  func word(of phase: ClassPhase) -> ClassText {
    switch phase {
    case .opening: .opening
    case .before: .before
    case .content: .content
    case .after: .after
    case .showing: .showing
    case .closing: .closing
    case .summary: .summary
    }
  }

  // MARK: Plan

  /// The parts with their minutes, the one that goes on marked, and the time against the plan; gives
  /// back the room below.
  private mutating func classPlan(_ run: ClassMeeting, in rect: Rect) -> Rect {
    let (strip, rest) = rect.splitTop(metrics.px(metrics.isPortrait ? 260 : 84))
    let (chips, clock) =
      metrics.isPortrait
      ? strip.splitBottom(metrics.px(72)) : strip.splitLeft((strip.width * 0.76).rounded())
    let phases = run.phases.filter { $0 != .summary }
    let current = phases.firstIndex(of: run.phase) ?? 0
    let gap = metrics.px(10)
    let cells =
      metrics.isPortrait
      ? chips.trimmedBottom(gap).grid(phases.count, columns: (phases.count + 1) / 2, gap: gap)
      : chips.columns(phases.count, gap: gap)
    let size = commonStyle(
      .caption.sized(26), phases.map { (planWords($0, run), nil) },
      width: (cells.first?.width ?? 0) - metrics.px(20),
      height: (cells.first?.height ?? 0) - metrics.px(8))
    for (index, (phase, cell)) in zip(phases, cells).enumerated() {
      let isNow = index == current
      panel(
        "plan/\(phase.rawValue)/panel", cell.rounded,
        fill: isNow ? theme.accent : index < current ? theme.accentSoft : theme.surface,
        radius: metrics.px(16),
        stroke: isNow ? nil : Stroke(theme.line, width: metrics.line(2)))
      text(
        "plan/\(phase.rawValue)", planWords(phase, run), size,
        in: cell.inset(horizontal: metrics.px(10), vertical: metrics.px(4)),
        color: isNow ? theme.onAccent : theme.ink, place: .centered)
    }
    let now = say(.clock, ["minute": "\(run.minutes)", "planned": "\(run.plannedMinutes)"])
    if metrics.isPortrait {
      text(
        "plan/clock", "\(now) · \(paceWords(run))", .midwife, in: clock, color: theme.ink,
        place: .middle)
    } else {
      let side = clock.trimmedLeft(metrics.px(24))
      let lines = columnFit(
        [(now, .midwife.scaled(1.1)), (paceWords(run), .midwife)], width: side.width,
        height: side.height)
      stack("plan/clock", lines, colors: [theme.ink, theme.quietInk], gap: 0, in: side)
    }
    return rest.trimmedTop(metrics.px(28))
  }

  private func planWords(_ phase: ClassPhase, _ run: ClassMeeting) -> String {
    let name = phase == .opening ? ui(.start) : say(word(of: phase))
    return "\(name) · \(run.plannedMinutes(of: phase))"
  }

  private func paceWords(_ run: ClassMeeting) -> String {
    guard run.delay != 0 else { return ui(.onTime) }
    let time = say(.minutes, ["count": "\(abs(run.delay))"])
    return ui(run.delay > 0 ? .behindPlan : .aheadOfPlan, ["time": time])
  }

  /// A picture with words beside it, or above on an upright screen, where the words need most room.
  func classPicture(in rect: Rect, _ file: String) -> (Rect, Rect) {
    guard metrics.isPortrait else { return pictureAndWords(in: rect, file) }
    let (top, rest) = rect.splitTop((rect.height * 0.34).rounded())
    return (top, rest.trimmedTop(metrics.px(32)))
  }

  // MARK: Foot

  private var classFootHeight: Double {
    let row = max(metrics.px(130), metrics.touch)
    return metrics.isPortrait ? 2 * row + metrics.gap : row
  }

  /// Out and back at one side, the way on at the other: a hand that slips turns no page.
  private mutating func classFoot(_ run: ClassMeeting, in foot: Rect) {
    let (left, right): (Rect, Rect)
    if metrics.isPortrait {
      let rows = foot.rows(2, gap: metrics.gap)
      (right, left) = (rows[0], rows[1])
    } else {
      (left, right) = (
        foot.splitLeft((foot.width * 0.34).rounded()).0,
        foot.splitRight((foot.width * 0.5).rounded()).1
      )
    }
    let ways = left.columns(2, gap: metrics.gap)
    if state.controls.contains(.classMeeting(.leave)) || state.overlay != nil {
      button(.classMeeting(.leave), ui(.leaveWord), icon: "close", in: ways[0])
    }
    if state.controls.contains(.classMeeting(.back)) {
      button(.classMeeting(.back), ui(.back), icon: "back", in: ways[1])
    }
    let forward = forwardFaces(run)
    // While steps are marked the marks are what there is to do.
    let isMarking = run.phase == .showing && !run.showing.isComplete
    let cells =
      forward.count == 1 && !isMarking
      ? [right] : right.columns(shares: [1, 1.5], gap: metrics.gap)
    for ((control, label, name), cell) in zip(forward, cells) {
      button(
        .classMeeting(control), label, icon: name,
        kind: control == forward.last?.0 && !isMarking ? .main : .plain,
        style: .button.sized(control == forward.last?.0 ? 44 : 36), in: cell)
    }
  }

  /// The buttons of the way on, the one thing to do last.
  private func forwardFaces(_ run: ClassMeeting) -> [(ClassControl, String, String)] {
    let next: (ClassControl, String, String) = (.next, ui(.next), "next")
    let skip: (ClassControl, String, String) = (.next, say(.skip), "next")
    switch run.phase {
    case .opening: return [next]
    case .before, .after:
      if run.isAnswered { return [next] }
      return [skip, (.run, say(run.round == nil ? .begin : .goOn), "play")]
    case .content where state.wasShown: return [(.run, say(.goOn), "play"), next]
    case .content: return [skip, (.run, say(.begin), "play")]
    case .showing where !run.showing.isComplete: return [(.next, say(.skipShowing), "next")]
    case .showing: return [(.family, say(.anotherFamily), "home-person"), next]
    case .closing: return [next]
    case .summary where run.isEnded: return [(.next, say(.done), "check")]
    case .summary: return [(.correct, say(.correct), "back"), (.next, say(.finish), "check")]
    }
  }

  // MARK: Opening

  /// A card for each role: its picture, its word, how many came.
  private mutating func classAttendance(_ run: ClassMeeting, in rect: Rect) {
    let line = fit(
      say(.countOnly, ["count": "\(run.people)"]), .body, width: rect.width,
      height: metrics.px(120))
    set("attendance/line", line, in: rect, color: theme.ink)
    let room = rect.trimmedTop(line.height + metrics.px(20))
    let roles = ClassRole.allCases
    let gap = max(metrics.px(24), metrics.gap)
    let cells =
      metrics.isPortrait ? room.rows(roles.count, gap: gap) : room.columns(roles.count, gap: gap)
    let style = commonStyle(
      .card, roles.map { (say(word(of: $0)), nil) },
      width: (cells.first?.width ?? 0) * (metrics.isPortrait ? 0.34 : 0.9),
      height: metrics.px(110))
    for (role, cell) in zip(roles, cells) {
      panel(
        "attendance/\(role.rawValue)/panel", cell.rounded, fill: theme.surface,
        radius: metrics.px(28), stroke: Stroke(theme.line, width: metrics.line(2)))
      attendanceCard(role, run.attendance[role] ?? 0, style, in: cell.inset(metrics.px(24)))
    }
  }

  private mutating func attendanceCard(
    _ role: ClassRole, _ people: Int, _ style: TextStyle, in rect: Rect
  ) {
    let height = max(metrics.px(130), metrics.touch)
    let name = "attendance/\(role.rawValue)"
    let words: Rect
    let counter: Rect
    if metrics.isPortrait {
      let (left, right) = rect.splitRight((rect.width * 0.52).rounded())
      words = left
      counter = Rect(right.x, right.midY - height / 2, right.width, height).rounded
    } else {
      let (upper, lower) = rect.splitBottom(height)
      (words, counter) = (upper.trimmedBottom(metrics.px(16)), lower)
    }
    let label = fit(
      say(word(of: role)), style, width: words.width, height: metrics.px(110))
    let side = min(words.height - label.height - metrics.px(12), words.width * 0.6).rounded()
    let top = words.y + ((words.height - side - label.height - metrics.px(12)) / 2).rounded()
    icon(
      "\(name)/icon", icon(of: role), Rect(words.midX - side / 2, top, side, side).rounded,
      theme.accent)
    set(
      "\(name)/word", label, in: words.trimmedTop(top - words.y + side + metrics.px(12)),
      color: theme.ink, place: .centeredTop)
    stepper(
      name, people, fewer: .classMeeting(.fewer(role)), more: .classMeeting(.more(role)),
      in: counter)
  }

  func word(of role: ClassRole) -> ClassText {
    switch role {
    case .mother: .mother
    case .husband: .husband
    case .family: .family
    case .cadre: .cadre
    }
  }

  private func icon(of role: ClassRole) -> String {
    switch role {
    case .mother: "mother"
    case .husband: "husband"
    case .family: "home-person"
    case .cadre: "cadre"
    }
  }

  // MARK: Questions and demonstration

  private mutating func classQuestions(_ run: ClassMeeting, in rect: Rect) {
    let title = say(run.phase == .before ? .askBefore : .askAfter)
    guard run.isAnswered, let round = run.round else {
      message(icon: "quiz", title, say(.askText), in: rect)
      return
    }
    message(icon: "check", handsWords(round.scores.total), say(word(of: run.phase)), in: rect)
  }

  func handsWords(_ score: Score) -> String {
    say(.rightHands, ["right": "\(score.right)", "count": "\(score.count)"])
  }

  /// The picture of the whole, and what to do with it.
  private mutating func classDemonstration(_ run: ClassMeeting, in rect: Rect) {
    guard let session = state.session else { return }
    let picture = file(session.attractDiagram)
    let (left, right) = pictureAndWords(in: rect, picture)
    self.picture("class/content", picture, in: left)
    let gap = metrics.px(24)
    let column = columnFit(
      [(words(session.title), .title), (say(.showText), .body)], width: right.width,
      height: right.height - gap)
    stack("class/content/words", column, colors: [theme.ink, theme.ink], gap: gap, in: right)
  }
}
