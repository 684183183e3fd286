import Drawing
import Kiosk
import Session

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
    let footHeight =
      metrics.isPortrait
      ? 2 * max(metrics.px(144), metrics.touch) + metrics.gap : max(metrics.px(156), metrics.touch)
    let (middle, foot) = rest.trimmedTop(gap).splitBottom(footHeight)
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
    let side = metrics.px(40)
    let used = text(
      "practice/where", whereWords(practice.run), .note.sized(38).atLeast(22),
      in: words.trimmedRight(side + metrics.px(16)), color: theme.ink, place: .middle)
    guard practice.isRunning else { return }
    let isLocked = practice.isLocked(at: state.now)
    icon(
      "practice/lock", isLocked ? "lock" : "unlock",
      Rect(used.maxX + metrics.px(16), words.midY - side / 2, side, side).rounded, theme.quietInk)
  }

  /// Progress above the words, buttons beside both; gives back the room of the words.
  private mutating func flatBar(_ practice: Practice, in bar: Rect) -> Rect {
    let (line, below) = barButtons(in: bar).splitTop(metrics.px(24))
    progress(practice.run, in: line)
    return reviewMark(in: below.trimmedTop(metrics.px(4)))
  }

  /// Progress over the whole width, below it the words above the mark of the review.
  private mutating func uprightBar(_ practice: Practice, in bar: Rect) -> Rect {
    let (line, below) = bar.splitTop(metrics.px(24))
    progress(practice.run, in: line)
    let rest = barButtons(in: below.trimmedTop(metrics.px(12)))
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

  /// Pause (or go on) is the largest; where the kiosk waits, "next" is.
  private mutating func practiceButtons(_ practice: Practice, in foot: Rect) {
    let main: Control =
      practice.pause != nil ? .resume : practice.run.isWaiting ? .next : .pause
    let steering: [Control] = [.back, practice.pause == nil ? .pause : .resume, .next]
    let care: [Control] =
      [.repeatStep, .babyCries, .uncomfortable] + (practice.pause == nil ? [] : [.leave])
    if metrics.isPortrait {
      let rows = foot.rows(2, gap: metrics.gap)
      practiceRow(steering, main, in: rows[0])
      practiceRow(care, main, in: rows[1])
    } else {
      practiceRow(steering + care, main, in: foot)
    }
  }

  private mutating func practiceRow(_ controls: [Control], _ main: Control, in rect: Rect) {
    let shares = controls.map { $0 == main ? 1.8 : 1.0 }
    for (control, cell) in zip(controls, rect.columns(shares: shares, gap: metrics.gap)) {
      let face = practiceFace(control)
      button(
        control, ui(face.text), icon: face.icon,
        kind: control == main ? .main : control == .uncomfortable ? .warning : .plain,
        arrangement: control == main ? .row : .stack,
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
    case .leave: (.leave, "close")
    default: (.pause, "pause")
    }
  }
}
