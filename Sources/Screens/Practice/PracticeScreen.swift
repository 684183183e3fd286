import Content
import Drawing
import Kiosk

extension SceneBuilder {
  /// The heart: the picture of the step, what to do in big words, and the time.
  mutating func draw(_ practice: Practice) {
    switch practice.pause {
    case .babyCries: drawBabyCries(practice)
    case .uncomfortable: drawUncomfortable(practice)
    case .powerCut: drawPowerCut(practice)
    case nil, .plain, .gap: drawStep(practice)
    }
  }

  private mutating func drawStep(_ practice: Practice) {
    guard let step = practice.run.step else { return }
    let parts = practiceParts()
    practiceBar(practice, in: parts.bar)
    let box = picture(
      "practice", file(step.diagram), in: parts.picture,
      time: practice.run.elapsedInStep.seconds)
    labels("practice-label", step.labels, of: file(step.diagram), in: box)
    if practice.pause != nil { pausedChip(in: box) }
    practiceColumn(practice, step, in: parts.column)
    practiceButtons(practice, in: parts.foot)
    drawCue(practice)
    drawLock(practice, over: box)
  }

  /// Where the parts of the practice screen lie.
  private func practiceParts() -> (bar: Rect, picture: Rect, column: Rect, foot: Rect) {
    let gap = metrics.px(20)
    let line = metrics.isPortrait ? metrics.px(36) : 0
    let (bar, rest) = metrics.body.splitTop(metrics.touch + line)
    let foot = practiceFoot(of: rest)
    let middle = rest.trimmedTop(gap).trimmedBottom(foot.height)
    let room = middle.trimmedBottom(gap)
    if metrics.isPortrait {
      let share = 0.52 - 0.12 * (min(max(metrics.textFactor, 1), 1.6) - 1)
      let height = min(room.width * 3 / 4, room.height * share)
      let (top, column) = room.splitTop(height.rounded())
      return (bar, top, column.trimmedTop(gap), foot)
    }
    // From afar it is the picture that is read; larger letters take their room from it.
    let share =
      metrics.isReadFromAfar ? 0.58 : 0.58 - 0.24 * (min(max(metrics.textFactor, 1), 1.6) - 1)
    let width = min(room.height * 4 / 3, room.width * share).rounded()
    let (left, column) = room.splitLeft(width)
    return (bar, left, column.trimmedLeft(metrics.px(44)), foot)
  }

  /// "Paused", on the picture.
  mutating func pausedChip(in box: Rect) {
    let side = metrics.px(56)
    let fitted = fit(
      ui(.paused), .card, width: box.width / 2, height: metrics.px(80))
    let chip = Rect(
      box.x + metrics.px(24), box.y + metrics.px(24), fitted.width + side + metrics.px(56),
      max(fitted.height, side) + metrics.px(20)
    ).rounded
    panel("paused/panel", chip, fill: theme.accent, radius: metrics.px(24))
    icon(
      "paused/icon", "pause",
      Rect(chip.x + metrics.px(16), chip.midY - side / 2, side, side).rounded, theme.onAccent)
    set(
      "paused/label", fitted, in: chip.trimmedLeft(side + metrics.px(28)), color: theme.onAccent,
      place: .middle)
  }

  // MARK: Bar

  /// Progress over all steps, and the bar's buttons.
  private mutating func practiceBar(_ practice: Practice, in bar: Rect) {
    let words = metrics.isPortrait ? uprightBar(practice, in: bar) : flatBar(practice, in: bar)
    text(
      "practice/where", whereWords(practice.run), .note.sized(38).atLeast(22), in: words,
      color: theme.ink, place: .middle)
  }

  /// Progress above the words, buttons beside both; gives back the room of the words.
  private mutating func flatBar(_ practice: Practice, in bar: Rect) -> Rect {
    let (line, below) = lockOrHome(practice, in: barButtons(in: bar)).splitTop(metrics.px(24))
    progress(practice.run, in: line)
    return reviewMark(in: below.trimmedTop(metrics.px(4)))
  }

  /// Where other pages have the way home: the lock while hands are oily, the way out of a pause.
  /// Gives back what is left of the bar.
  private mutating func lockOrHome(_ practice: Practice, in bar: Rect) -> Rect {
    let (square, rest) = bar.splitLeft(metrics.touch)
    if practice.pause != nil {
      iconButton(.leave, icon: "home", in: square)
    } else if practice.isRunning {
      let isLocked = practice.isLocked(at: state.now)
      icon(
        "practice/lock", isLocked ? "lock" : "unlock",
        square.inset(metrics.px(24)).rounded, theme.quietInk)
    }
    return rest.trimmedLeft(metrics.px(24))
  }

  /// Progress over the whole width, below it the words above the mark of the review.
  private mutating func uprightBar(_ practice: Practice, in bar: Rect) -> Rect {
    let (line, below) = bar.splitTop(metrics.px(24))
    progress(practice.run, in: line)
    let rest = lockOrHome(practice, in: barButtons(in: below.trimmedTop(metrics.px(12))))
    let (upper, lower) = rest.splitBottom((rest.height * 0.42).rounded())
    reviewMark(in: lower, isLeading: true)
    return upper
  }

  func whereWords(_ run: PracticeRun) -> String {
    let number = min(run.index + 1, run.steps.count)
    let step = ui(.stepOf, ["number": "\(number)", "count": "\(run.steps.count)"])
    return "\(step) · \(timeLeft(run.leftInRun))"
  }

  /// Minutes; in the last minute tens of seconds, so that the words seldom change.
  private func timeLeft(_ left: Ticks) -> String {
    let seconds = left.secondsLeft
    if seconds > 60 { return ui(.minutesLeft, ["minutes": "\((seconds + 59) / 60)"]) }
    return ui(.secondsLeft, ["seconds": "\((seconds + 9) / 10 * 10)"])
  }

  /// A block a step: done, half done, to come.
  private mutating func progress(_ run: PracticeRun, in rect: Rect) {
    let cells = rect.columns(run.steps.count, gap: metrics.px(6))
    for (index, cell) in cells.enumerated() {
      let isDone = index < run.index
      let line = Stroke(theme.line, width: metrics.line(2))
      panel(
        "progress/\(index)", cell, fill: isDone ? theme.accent : theme.track,
        radius: metrics.px(8), stroke: isDone ? nil : line)
      guard index == run.index else { continue }
      let width = (cell.width * doneShare(run)).rounded()
      guard width >= cell.height else { continue }
      panel(
        "progress/now", Rect(cell.x, cell.y, width, cell.height), fill: theme.accent,
        radius: metrics.px(8))
    }
  }

  private func doneShare(_ run: PracticeRun) -> Double {
    guard let step = run.step, step.totalSeconds > 0 else { return 1 }
    return min(run.elapsedInStep.seconds / Double(step.totalSeconds), 1)
  }

  // MARK: Buttons

  /// Where the six buttons lie, whatever the practice does: back, pause, next; repeat, the baby
  /// cries, not comfortable. Pause is the largest.
  func practiceCells(in foot: Rect) -> [Rect] {
    guard metrics.isPortrait else {
      return foot.columns(shares: [1, 1.8, 1.3, 1, 1, 1], gap: metrics.gap)
    }
    let rows = foot.rows(2, gap: metrics.gap)
    return rows[0].columns(shares: [1, 1.8, 1.3], gap: metrics.gap)
      + rows[1].columns(3, gap: metrics.gap)
  }

  /// The foot of the practice screen.
  func practiceFoot(of room: Rect) -> Rect {
    let height =
      metrics.isPortrait
      ? 2 * max(metrics.px(144), metrics.touch) + metrics.gap : max(metrics.px(156), metrics.touch)
    return room.splitBottom(height).1
  }

  /// One is the thing to do: pause, go on, or "next" where the kiosk waits.
  private mutating func practiceButtons(_ practice: Practice, in foot: Rect) {
    let pause: Control = practice.pause == nil ? .pause : .resume
    let main: Control = practice.pause == nil && practice.run.isWaiting ? .next : pause
    let controls: [Control] = [.back, pause, .next, .repeatStep, .babyCries, .uncomfortable]
    for (control, cell) in zip(controls, practiceCells(in: foot)) {
      let face = practiceFace(control)
      button(
        control, ui(face.text), icon: face.icon,
        kind: control == main ? .main : control == .uncomfortable ? .warning : .plain,
        arrangement: control == main || control == pause ? .row : .stack,
        style: control == main ? .button.sized(52) : .button.sized(30).atLeast(22), in: cell)
    }
  }

  private func practiceFace(_ control: Control) -> (text: UIText, icon: String) {
    switch control {
    case .back: (.back, "back")
    case .resume: (.resume, "play")
    case .next: (.next, "next")
    case .repeatStep: (.repeatStep, "repeat")
    case .babyCries: (.babyCries, "baby")
    case .uncomfortable: (.uncomfortable, "uncomfortable")
    default: (.pause, "pause")
    }
  }
}
