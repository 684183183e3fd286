import Content
import Drawing
import Kiosk

extension TextStyle {
  /// What only the midwife reads, near the screen: it grows little.
  static let midwife = TextStyle(size: 32, minimum: 20, pitch: 1.26, balance: 0.8, growth: 1.1)
  static let midwifeTitle = TextStyle(
    size: 42, minimum: 24, isBold: true, pitch: 1.2, balance: 0.5, growth: 1.1)
}

extension SceneBuilder {
  /// What only the midwife needs, on a panel: the evidence of a claim, or where she is, what comes
  /// next, where to point, and what to know about the step.
  mutating func demonstrationNotes(_ demonstration: Demonstration, in rect: Rect) {
    panel(
      "demo/notes/panel", rect.rounded, fill: theme.surface, radius: metrics.px(28),
      stroke: Stroke(theme.line, width: metrics.line(2)))
    let inner = rect.inset(metrics.px(28))
    let claims = state.session?.claims ?? []
    if let place = demonstration.claim, claims.indices.contains(place) {
      claimCard(claims[place], number: place + 1, of: claims.count, in: inner)
      return
    }
    if demonstration.warnsOfEvidence { return evidenceQuestion(in: inner) }
    let notes = demonstration.step?.notes ?? []
    let share = notes.isEmpty ? 1 : 0.34
    let (upper, lower) = inner.splitTop((inner.height * share).rounded())
    demonstrationPlan(demonstration, in: upper)
    guard let step = demonstration.step, !notes.isEmpty else { return }
    let (line, room) = lower.splitTop(metrics.px(32))
    panel(
      "demo/notes/line", Rect(line.x, line.midY, line.width, metrics.line(2)), fill: theme.line)
    speakerNotes(step, in: room)
  }

  /// Says whom the evidence is for, before families see it on the same screen.
  private mutating func evidenceQuestion(in rect: Rect) {
    let side = metrics.px(112)
    icon("evidence/icon", "learn", Rect(rect.x, rect.y, side, side).rounded, theme.accent)
    let room = rect.trimmedTop(side + metrics.px(28))
    let gap = metrics.px(24)
    let column = columnFit(
      [(say(.evidenceForMidwife), .title), (say(.evidenceOnceMore), .body)], width: room.width,
      height: room.height - gap)
    stack("evidence/words", column, colors: [theme.ink, theme.ink], gap: gap, in: room)
  }

  /// What comes next, the time, and where to point.
  private mutating func demonstrationPlan(_ demonstration: Demonstration, in rect: Rect) {
    var words = rect
    if let next = demonstration.nextStep {
      let (left, right) = rect.splitRight((rect.width * 0.36).rounded())
      picture("demo-next", file(next.diagram), in: right, behind: theme.surface)
      words = left.trimmedRight(metrics.px(24))
    }
    let next = demonstration.nextStep.map { "\(ui(.nextStep)): \(self.words($0.title))" }
    let time = "\(timeWords(demonstration)) · \(paceWords(demonstration))"
    var lines: [(String, TextStyle)] = [
      (next ?? ui(.lastStep), .midwifeTitle), (time, .midwife),
      (landmarkWords(demonstration), .midwife),
    ]
    if state.isTiedToOneWindow { lines.append((ui(.oneWindowWhy), .midwife)) }
    // Notes name their own sources.
    if demonstration.step?.notes.isEmpty ?? true {
      let sources = sourceNames(demonstration.step?.sources ?? [])
      lines.append((ui(.source, ["names": sources]), .midwife.scaled(0.9)))
    }
    let gap = metrics.px(10)
    let column = columnFit(
      lines, width: words.width, height: words.height - gap * Double(lines.count))
    stack(
      "demo/notes", column,
      colors: lines.map { $0.1 == .midwife.scaled(0.9) ? theme.quietInk : theme.ink }, gap: gap,
      in: words)
  }

  func timeWords(_ demonstration: Demonstration) -> String {
    ui(
      .elapsedOf,
      [
        "elapsed": clock(demonstration.elapsed), "planned": clock(demonstration.planned),
      ])
  }

  func clock(_ time: Ticks) -> String {
    let seconds = time.count / Ticks.perSecond
    return "\(seconds / 60):\(seconds % 60 < 10 ? "0" : "")\(seconds % 60)"
  }

  func paceWords(_ demonstration: Demonstration) -> String {
    let delay = demonstration.delay
    if delay == .zero { return ui(.onTime) }
    let time = clock(Ticks(abs(delay.count)))
    return ui(delay > .zero ? .behindPlan : .aheadOfPlan, ["time": time])
  }

  /// The digit of each landmark.
  private func landmarkWords(_ demonstration: Demonstration) -> String {
    let labels = demonstration.step?.labels ?? []
    let words = labels.indices.compactMap { index in
      Demonstration.digit(ofLandmark: index).map { "\($0) \(self.words(labels[index].text))" }
    }
    return words.isEmpty ? "–" : words.joined(separator: " · ")
  }
}
