import Content
import Drawing
import Kiosk

extension SceneBuilder {
  /// The midwife's demonstration: the step large, where she points, and a strip for her hands.
  mutating func draw(_ demonstration: Demonstration) {
    switch demonstration.hold {
    case .black: drawBlank(demonstration, .black, .highDark)
    case .white: drawBlank(demonstration, .white, .highLight)
    case nil, .pause: drawShown(demonstration)
    }
  }

  private mutating func drawShown(_ demonstration: Demonstration) {
    if state.hasPresenterView { return drawForFamilies(demonstration) }
    let parts = demonstrationParts()
    demonstrationBar(demonstration, in: parts.bar)
    if let card = demonstration.overview {
      demonstrationCards(demonstration, chosen: card, in: parts.middle)
    } else if let step = demonstration.shownStep {
      demonstrationStep(step, demonstration, in: learnOnlyBanner(in: parts.middle))
    }
    demonstrationStrip(demonstration, in: parts.foot)
  }

  func demonstrationParts() -> (bar: Rect, middle: Rect, foot: Rect) {
    let (bar, rest) = metrics.body.splitTop(metrics.px(metrics.isPortrait ? 120 : 64))
    let row = max(metrics.px(120), metrics.touch)
    let (middle, foot) = rest.splitBottom(metrics.isPortrait ? 2 * row + metrics.gap : row)
    let room = middle.trimmedTop(metrics.px(16)).trimmedBottom(metrics.px(24))
    return (bar, room, foot)
  }

  /// Nothing to look at but the midwife; she has the time and one button that brings the picture back.
  private mutating func drawBlank(_ demonstration: Demonstration, _ color: Color, _ look: Theme) {
    let usual = theme
    theme = look
    panel("demo/blank", metrics.screen, fill: color)
    if state.hasPresenterView { return theme = usual }
    let side = metrics.touch
    let foot = metrics.body.splitBottom(side).1
    let word = ui(demonstration.hold == .black ? .blackWord : .whiteWord)
    text(
      "demo/blank/time", "\(word) · \(timeWords(demonstration))", .note.sized(34).atLeast(20),
      in: foot.trimmedRight(side + metrics.gap), color: theme.quietInk, place: .middle)
    iconButton(
      .demo(.resume), icon: "play", in: Rect(foot.maxX - side, foot.y, side, side))
    theme = usual
  }

  // MARK: Bar

  /// Which step, who vouches for it, and that it is a demonstration, with what is set now.
  private mutating func demonstrationBar(_ demonstration: Demonstration, in bar: Rect) {
    let line: Rect
    if metrics.isPortrait {
      let (upper, lower) = bar.splitBottom(metrics.px(48))
      reviewMark(in: lower, isLeading: true)
      line = upper.trimmedBottom(metrics.px(8))
    } else {
      line = reviewMark(in: bar)
    }
    let (left, right) = line.splitLeft((line.width * 0.34).rounded())
    let count = "\(demonstration.steps.count)"
    let words =
      demonstration.jump.map { ui(.jumpTo, ["number": "\($0)…"]) }
      ?? ui(.stepOf, ["number": "\(demonstration.shown.index + 1)", "count": count])
    text(
      "demo/where", words, .note.sized(38).atLeast(20), in: left, color: theme.ink, place: .middle)
    let badge = fit(
      demonstrationWords(demonstration), .caption, width: right.width - metrics.px(64),
      height: right.height)
    let width = badge.width + metrics.px(40)
    let chip = Rect(right.maxX - width, right.y, width, right.height).rounded
    panel("demo/badge/panel", chip, fill: theme.accentSoft, radius: metrics.px(20))
    set("demo/badge/label", badge, in: chip, color: theme.ink, place: .centered)
  }

  private func demonstrationWords(_ demonstration: Demonstration) -> String {
    var words = [ui(.demonstration)]
    switch demonstration.shown.speed {
    case .whole: break
    case .half: words.append("½×")
    case .quarter: words.append("¼×")
    }
    if demonstration.frozen != nil { words.append(ui(.frozen)) }
    if demonstration.advances { words.append(ui(.advancing)) }
    if demonstration.loops { words.append(ui(.looping)) }
    if state.isTiedToOneWindow { words.append(ui(.oneWindow)) }
    return words.joined(separator: " · ")
  }

  // MARK: Step

  private mutating func demonstrationStep(
    _ step: Step, _ demonstration: Demonstration, in rect: Rect
  ) {
    let (left, right) = pictureAndWords(in: rect, file(step.diagram))
    if demonstration.showsNotes || demonstration.claim != nil || demonstration.warnsOfEvidence {
      demonstrationNotes(demonstration, in: right)
    } else {
      watchWords(step, in: right)
    }
    let dimmed = Rect(0, 0, metrics.size.width, rect.maxY)
    let box = stepPicture("demo", step, demonstration.shown, in: left, dimming: dimmed)
    pointable = box
    if demonstration.hold == .pause { pausedChip(in: box) }
  }

  // MARK: Overview

  mutating func demonstrationCards(
    _ demonstration: Demonstration, chosen: Int, in rect: Rect
  ) {
    let steps = demonstration.steps
    let columns = metrics.isPortrait ? 2 : max(1, (steps.count + 1) / 2)
    let gap = max(metrics.px(24), metrics.gap)
    for (index, cell) in rect.grid(steps.count, columns: columns, gap: gap).enumerated() {
      let control = Control.demo(.step(index))
      let isChosen = index == chosen
      panel(
        "\(control.name)/panel", cell, fill: isChosen ? theme.accentSoft : theme.surface,
        radius: radius(of: cell),
        stroke: Stroke(
          isChosen ? theme.accent : theme.line, width: metrics.line(isChosen ? 8 : 2)))
      let inner = cell.inset(metrics.px(20))
      let (upper, lower) = inner.splitBottom((inner.height * 0.42).rounded())
      picture(
        "demo-card/\(index)", file(steps[index].diagram), in: upper,
        behind: isChosen ? theme.accentSoft : theme.surface)
      let (title, time) = lower.splitBottom(state.hasPresenterView ? lower.height * 0.45 : 0)
      text(
        "demo-card/\(index)/title", "\(index + 1). \(words(steps[index].title))",
        .caption.scaled(1.1), in: title, color: theme.ink, place: .centered)
      if state.hasPresenterView { stepTime(demonstration, index, in: time) }
      hit(control, cell)
    }
  }
}
