import Content
import Drawing
import Kiosk

extension SceneBuilder {
  /// The baby cries: calm, dimmed, no hurry.
  mutating func drawBabyCries(_ practice: Practice) {
    guard let advice = state.session?.pauses.babyCries else { return }
    theme = theme.calm
    panel("calm/paper", metrics.screen, fill: theme.paper)
    drawAdvice(advice, practice, isWarning: false)
  }

  /// The mother is not comfortable: stop, and what to do.
  mutating func drawUncomfortable(_ practice: Practice) {
    guard let advice = state.session?.pauses.uncomfortable else { return }
    drawAdvice(advice, practice, isWarning: true)
  }

  private mutating func drawAdvice(
    _ advice: Pauses.Advice, _ practice: Practice, isWarning: Bool
  ) {
    let room = bar(heading: whereHeading(practice.run))
    let foot = practiceFoot(of: room)
    let above = dangerStrip(advice, in: room.trimmedBottom(foot.height + metrics.px(32)))
    let (left, right) = pictureAndWords(
      in: above, file(advice.picture), share: advice.signs == nil ? 0.58 : 0.4)
    picture("advice", file(advice.picture), in: left)
    adviceWords(advice, isWarning: isWarning, in: right)
    // Going on lies where pausing lay, stopping where nothing is that a second tap could mean. When
    // the mother is not well, stopping is what the page is for.
    let cells = practiceCells(in: foot)
    let stop =
      metrics.isPortrait
      ? cells[2] : Rect(cells[2].x, foot.y, cells[3].maxX - cells[2].x, foot.height)
    button(
      .leave, ui(.leave), icon: "close", kind: isWarning ? .main : .plain,
      style: .button.sized(isWarning ? 52 : 44), in: stop)
    button(
      .resume, ui(isWarning ? .wellAgain : .resume), icon: "play",
      kind: isWarning ? .plain : .main, style: .button.sized(isWarning ? 40 : 52), in: cells[1])
  }

  /// With which signs to go to the clinic at once, over the whole width; gives back the room above.
  private mutating func dangerStrip(_ advice: Pauses.Advice, in rect: Rect) -> Rect {
    guard let danger = advice.danger else { return rect }
    let fitted = fit(
      words(danger), .note, width: rect.width - metrics.px(120), height: rect.height * 0.24)
    let (above, strip) = rect.splitBottom(max(fitted.height + metrics.px(28), metrics.px(80)))
    warningStrip("advice/danger", fitted, in: strip.rounded)
    return above.trimmedBottom(metrics.px(24))
  }

  private mutating func adviceWords(_ advice: Pauses.Advice, isWarning: Bool, in rect: Rect) {
    let phone = isWarning && !state.settings.phone.isEmpty ? metrics.px(96) : 0
    let (upper, line) = rect.splitBottom(phone)
    if phone > 0 { phoneLine(in: line) }
    let mark = isWarning && advice.signs == nil ? metrics.px(112) : 0
    let gap = metrics.px(24)
    let lines: [(String, TextStyle)] =
      [(words(advice.title), .title)] + (advice.signs.map { [(words($0), .note)] } ?? [])
      + [(words(advice.text), .body.sized(48))]
    let gaps = gap * Double(lines.count - 1) + (mark > 0 ? mark + gap : 0)
    let column = columnFit(lines, width: upper.width, height: upper.height - gaps)
    let used = column.reduce(0) { $0 + $1.height } + gaps
    var rest = upper.trimmedTop(max((upper.height - used) / 2, 0).rounded())
    if mark > 0 {
      icon("advice/mark", "stop-hand", Rect(rest.x, rest.y, mark, mark).rounded, theme.warning)
      rest = rest.trimmedTop(mark + gap)
    }
    stack(
      "advice/words", column,
      colors: advice.signs == nil ? [theme.ink] : [theme.ink, theme.quietInk, theme.ink], gap: gap,
      in: rest, isMiddle: false)
  }

  /// Where the practice will go on.
  private func whereHeading(_ run: PracticeRun) -> String {
    ui(.stepOf, ["number": "\(run.index + 1)", "count": "\(run.steps.count)"])
  }

  /// After a power cut: go on from step 7?
  mutating func drawPowerCut(_ practice: Practice) {
    guard let step = practice.run.step else { return }
    let number = "\(practice.run.index + 1)"
    let room = bar(heading: whereHeading(practice.run))
    let height = max(metrics.px(150), metrics.touch)
    let (content, foot) = room.splitBottom(metrics.isPortrait ? 2 * height + metrics.gap : height)
    let (left, right) = pictureAndWords(
      in: content.trimmedBottom(metrics.px(32)), file(step.diagram))
    picture(
      "power-cut", file(step.diagram), in: left, time: practice.run.elapsedInStep.seconds)
    let gap = metrics.px(28)
    let values = ["number": number, "title": words(step.title)]
    let column = columnFit(
      [(ui(.powerCut), .title), (ui(.powerCutText, values), .body)], width: right.width,
      height: right.height - gap)
    stack("power-cut/words", column, colors: [theme.ink, theme.ink], gap: gap, in: right)
    powerCutButtons(ui(.continueFromStep, ["number": number]), in: foot)
  }

  private mutating func powerCutButtons(_ label: String, in foot: Rect) {
    let gap = metrics.px(24)
    let main: Rect
    let others: [Rect]
    if metrics.isPortrait {
      let rows = foot.rows(2, gap: metrics.gap)
      main = rows[0]
      others = rows[1].columns(2, gap: gap)
    } else {
      let cells = foot.columns(shares: [1, 1.2, 2], gap: gap)
      main = cells[2]
      others = [cells[0], cells[1]]
    }
    button(.leave, ui(.leave), icon: "close", style: .button.sized(44), in: others[0])
    button(.startOver, ui(.startOver), icon: "reload", style: .button.sized(40), in: others[1])
    button(.resume, label, icon: "play", kind: .main, style: .button.sized(52), in: main)
  }
}
