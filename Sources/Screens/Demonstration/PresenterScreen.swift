import Content
import Drawing
import Kiosk

extension SceneBuilder {
  /// The presenter's window: her own picture, the families', the next one, time, notes, strip.
  mutating func drawForPresenter(_ demonstration: Demonstration) {
    let parts = demonstrationParts()
    presenterBar(demonstration, in: parts.bar)
    if let card = demonstration.overview {
      demonstrationCards(demonstration, chosen: card, in: parts.middle)
    } else if let step = demonstration.step {
      metrics.isPortrait
        ? uprightPresenter(demonstration, step, in: parts.middle)
        : flatPresenter(demonstration, step, in: parts.middle)
    }
    demonstrationStrip(demonstration, in: parts.foot)
  }

  private mutating func flatPresenter(
    _ demonstration: Demonstration, _ step: Step, in rect: Rect
  ) {
    let gap = metrics.px(36)
    let (left, right) = rect.splitLeft((rect.width * 0.46).rounded())
    let landmarks = landmarkHeight(step, width: left.width)
    let (upper, lower) = left.splitTop(
      min(left.width / context.aspect(file(step.diagram)), left.height - landmarks - gap).rounded())
    presenterPicture(demonstration, step, in: upper)
    landmarkRows(step, demonstration.view, in: lower.trimmedTop(gap / 2))
    let side = right.trimmedLeft(gap)
    let (top, notes) = side.splitTop((side.height * 0.4).rounded())
    presenterRow(demonstration, in: top)
    presenterNotes(demonstration, step, in: notes.trimmedTop(gap / 2))
  }

  private mutating func uprightPresenter(
    _ demonstration: Demonstration, _ step: Step, in rect: Rect
  ) {
    let gap = metrics.px(28)
    let landmarks = landmarkHeight(step, width: rect.width)
    let (upper, rest) = rect.splitTop((rect.height * 0.34).rounded())
    presenterPicture(demonstration, step, in: upper)
    let (middle, below) = rest.trimmedTop(gap).splitTop((rect.height * 0.21).rounded())
    presenterRow(demonstration, in: middle)
    let (notes, foot) = below.trimmedTop(gap).splitBottom(landmarks)
    presenterNotes(demonstration, step, in: notes.trimmedBottom(gap))
    landmarkRows(step, demonstration.view, in: foot)
  }

  // MARK: Bar

  /// Where she is, and what is set: all that families need not know.
  private mutating func presenterBar(_ demonstration: Demonstration, in bar: Rect) {
    let count = "\(demonstration.steps.count)"
    let place = ui(.stepOf, ["number": "\(demonstration.view.index + 1)", "count": count])
    let words =
      demonstration.jump.map { ui(.jumpTo, ["number": "\($0)…"]) }
      ?? [place, demonstration.step.map { self.words($0.title) } ?? ""].joined(separator: " · ")
    let chips = presenterChips(demonstration)
    var (line, rest) = (bar, bar)
    if metrics.isPortrait {
      (line, rest) = bar.splitTop((bar.height * 0.5).rounded())
      rest = rest.trimmedTop(metrics.px(6))
    }
    let limit = min(bar.width * 0.2, bar.width * 0.9 / Double(max(chips.count, 1)) - metrics.px(48))
    for (index, chip) in chips.enumerated().reversed() {
      let fitted = fit(chip.words, .caption, width: limit, height: rest.height)
      let width = fitted.width + metrics.px(36)
      let cell = Rect(rest.maxX - width, rest.y, width, rest.height).rounded
      panel(
        "presenter/chip/\(index)", cell, fill: chip.isLoud ? theme.accent : theme.accentSoft,
        radius: metrics.px(20))
      set(
        "presenter/chip/\(index)/label", fitted, in: cell,
        color: chip.isLoud ? theme.onAccent : theme.ink, place: .centered)
      rest = rest.trimmedRight(width + metrics.px(12))
    }
    text(
      "presenter/where", words, .note.sized(38).atLeast(20),
      in: metrics.isPortrait ? line : rest.trimmedRight(metrics.px(12)), color: theme.ink,
      place: .middle)
  }

  /// What differs from a demonstration that simply runs; loud where families see something else.
  private func presenterChips(_ demonstration: Demonstration) -> [(words: String, isLoud: Bool)] {
    var chips: [(String, Bool)] = []
    switch demonstration.view.speed {
    case .whole: break
    case .half: chips.append(("½×", false))
    case .quarter: chips.append(("¼×", false))
    }
    if demonstration.advances { chips.append((ui(.advancing), false)) }
    if demonstration.loops { chips.append((ui(.looping), false)) }
    if demonstration.isPointing { chips.append((ui(.pointWord), false)) }
    if demonstration.frozen != nil { chips.append((ui(.frozen), true)) }
    switch demonstration.hold {
    case .black: chips.append((ui(.blackWord), true))
    case .white: chips.append((ui(.whiteWord), true))
    case .pause: chips.append((ui(.paused), true))
    case nil: break
    }
    return chips
  }

  // MARK: Pictures

  /// Her own picture: the families' too, unless it is held while she looks ahead.
  private mutating func presenterPicture(
    _ demonstration: Demonstration, _ step: Step, in rect: Rect
  ) {
    pointable = stepPicture("presenter", step, demonstration.view, in: rect)
  }

  /// What the families see, what comes next, and the time.
  private mutating func presenterRow(_ demonstration: Demonstration, in rect: Rect) {
    let cells = rect.columns(shares: [1, 1, 1.2], gap: metrics.px(24))
    let (seen, seenWords) = cells[0].splitBottom(metrics.px(76))
    familiesCard(demonstration, in: seen)
    text(
      "presenter/seen", familiesWords(demonstration), .caption,
      in: seenWords.trimmedTop(metrics.px(6)),
      color: theme.quietInk, place: .centeredTop)
    let (next, nextWords) = cells[1].splitBottom(metrics.px(76))
    if let step = demonstration.nextStep {
      picture("presenter-next", file(step.diagram), in: next)
      text(
        "presenter/next", "\(ui(.nextStep)): \(words(step.title))", .caption,
        in: nextWords.trimmedTop(metrics.px(6)), color: theme.ink, place: .centeredTop)
    } else {
      lastStepCard(in: cells[1])
    }
    presenterTime(demonstration, in: cells[2])
  }

  /// Names the families' card, with the step where it is another than hers.
  private func familiesWords(_ demonstration: Demonstration) -> String {
    guard demonstration.shown.index != demonstration.view.index else { return ui(.familiesSee) }
    return "\(ui(.familiesSee)): \(demonstration.shown.index + 1)/\(demonstration.steps.count)"
  }

  private mutating func lastStepCard(in rect: Rect) {
    let gap = metrics.px(12)
    let column = columnFit(
      [(ui(.lastStep), .card), (ui(.timesInOverview), .caption)], width: rect.width,
      height: rect.height - gap)
    stack("presenter/last", column, colors: [theme.ink, theme.quietInk], gap: gap, in: rect)
  }

  /// The families' picture, small: also when it is black, white or another step's.
  private mutating func familiesCard(_ demonstration: Demonstration, in rect: Rect) {
    guard let step = demonstration.shownStep else { return }
    let box = rect.fitting(aspect: context.aspect(file(step.diagram))).rounded
    let edge = Stroke(theme.line, width: metrics.line(3))
    switch demonstration.hold {
    case .black: panel("families/blank", box, fill: .black, radius: metrics.px(24), stroke: edge)
    case .white: panel("families/blank", box, fill: .white, radius: metrics.px(24), stroke: edge)
    case nil, .pause: stepPicture("families", step, demonstration.shown, in: box, isNamed: false)
    }
  }

  // MARK: Time

  private mutating func presenterTime(_ demonstration: Demonstration, in rect: Rect) {
    let index = demonstration.view.index
    let planned = demonstration.planned(before: index + 1) - demonstration.planned(before: index)
    let spent = demonstration.times.indices.contains(index) ? demonstration.times[index] : .zero
    let whole = "\(clock(demonstration.elapsed)) / \(clock(demonstration.planned))"
    let step = ui(.thisStep, ["elapsed": clock(spent), "planned": clock(planned)])
    let last = demonstration.step.flatMap { state.lastTime(of: $0) }
    let lines: [(String, TextStyle)] =
      [
        (whole, .heading.sized(46).atLeast(24)),
        (paceWords(demonstration), .card.sized(36).atLeast(22)), (step, .caption),
      ] + (last.map { [(ui(.lastTime, ["time": clock($0)]), .caption)] } ?? [])
    let isLate = demonstration.delay > .seconds(60)
    panel(
      "presenter/time/panel", rect.rounded, fill: isLate ? theme.warningSoft : theme.surface,
      radius: metrics.px(24),
      stroke: Stroke(isLate ? theme.warning : theme.line, width: metrics.line(isLate ? 4 : 2)))
    let inner = rect.inset(horizontal: metrics.px(24), vertical: metrics.px(12))
    let gap = metrics.px(6)
    let column = columnFit(
      lines, width: inner.width, height: inner.height - gap * Double(lines.count))
    stack("presenter/time", column, colors: [theme.ink], gap: gap, in: inner)
  }

  /// What a step has taken so far and took the last time, on its card.
  mutating func stepTime(_ demonstration: Demonstration, _ index: Int, in rect: Rect) {
    let times = [
      demonstration.times[index] > .zero
        ? ui(.thisTime, ["time": clock(demonstration.times[index])]) : nil,
      state.lastTime(of: demonstration.steps[index]).map { ui(.lastTime, ["time": clock($0)]) },
    ].compactMap { $0 }
    text(
      "demo-card/\(index)/time", times.isEmpty ? "–" : times.joined(separator: " · "), .caption,
      in: rect, color: theme.quietInk, place: .centered)
  }

  // MARK: Landmarks and notes

  private func landmarkColumns(_ step: Step, width: Double) -> Int {
    min(step.labels.count, width > metrics.px(720) ? 2 : 1)
  }

  /// Height of the digits and names of the landmarks of `step`.
  private func landmarkHeight(_ step: Step, width: Double) -> Double {
    let columns = landmarkColumns(step, width: width)
    guard columns > 0 else { return 0 }
    let rows = (step.labels.count + columns - 1) / columns
    return Double(rows) * metrics.px(60)
  }

  /// The digit of each landmark as a key, with its name.
  private mutating func landmarkRows(_ step: Step, _ view: Demonstration.View, in rect: Rect) {
    let columns = landmarkColumns(step, width: rect.width)
    guard columns > 0 else { return }
    let height = min(rect.height, landmarkHeight(step, width: rect.width))
    let room = Rect(rect.x, rect.y, rect.width, height)
    let cells = room.grid(step.labels.count, columns: columns, gap: metrics.px(10))
    for (index, cell) in cells.enumerated() {
      guard let digit = Demonstration.digit(ofLandmark: index) else { continue }
      let isLit = view.spotlight == .landmark(index)
      let side = min(cell.height, metrics.px(48))
      let cap = Rect(cell.x, cell.midY - side / 2, side, side).rounded
      panel(
        "presenter/landmark/\(index)/cap", cap, fill: isLit ? theme.accent : theme.surface,
        radius: metrics.px(10), stroke: Stroke(theme.line, width: metrics.line(2)))
      text(
        "presenter/landmark/\(index)/digit", "\(digit)", .caption, in: cap,
        color: isLit ? theme.onAccent : theme.ink, place: .centered)
      text(
        "presenter/landmark/\(index)/name", words(step.labels[index].text),
        .note.sized(32).atLeast(20), in: cell.trimmedLeft(side + metrics.px(14)), color: theme.ink,
        place: .middle)
    }
  }

  /// What to say and do at this step, and who says so; or the evidence of a claim.
  private mutating func presenterNotes(
    _ demonstration: Demonstration, _ step: Step, in rect: Rect
  ) {
    panel(
      "presenter/notes/panel", rect.rounded, fill: theme.surface, radius: metrics.px(28),
      stroke: Stroke(theme.line, width: metrics.line(2)))
    let inner = rect.inset(metrics.px(28))
    let claims = state.session?.claims ?? []
    if let place = demonstration.claim, claims.indices.contains(place) {
      return claimCard(claims[place], number: place + 1, of: claims.count, in: inner)
    }
    // The families' words are on the large screen; where there are notes, they need the room.
    step.notes.isEmpty ? presenterWords(step, in: inner) : speakerNotes(step, in: inner)
  }

  /// What the families read, with its sources.
  private mutating func presenterWords(_ step: Step, in rect: Rect) {
    let lines: [(String, TextStyle)] =
      [(words(step.text), .body)] + (step.caution.map { [(words($0), .note)] } ?? [])
      + [(ui(.source, ["names": sourceNames(step.sources)]), .caption)]
    let gap = metrics.px(18)
    let column = columnFit(
      lines, width: rect.width, height: rect.height - gap * Double(lines.count))
    let colors = lines.dropLast().map { _ in theme.ink } + [theme.quietInk]
    stack("presenter/notes", column, colors: colors, gap: gap, in: rect, isMiddle: false)
  }
}
