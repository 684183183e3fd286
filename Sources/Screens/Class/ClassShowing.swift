import Content
import Drawing
import Kiosk

extension SceneBuilder {
  /// The return demonstration: which step the family shows and three marks; then what came of it.
  ///
  /// How the step goes is not shown: the family shows it.
  mutating func classShowing(_ run: ClassMeeting, in rect: Rect) {
    guard !run.showing.isComplete, run.steps.indices.contains(run.showing.place) else {
      return classShown(run, in: rect)
    }
    let step = run.steps[run.showing.place]
    let (track, rest) = rect.splitTop(metrics.px(48))
    markTrack(run.showing, in: track)
    let row = max(metrics.px(150), metrics.touch)
    let gap = max(metrics.px(24), metrics.gap)
    let (upper, lower) = rest.splitBottom(metrics.isPortrait ? 3 * row + 2 * gap : row)
    message(
      icon: "practice", "\(run.showing.place + 1). \(words(step.title))", ui(.showStep),
      in: upper.trimmedBottom(metrics.px(24)))
    markButtons(
      in: metrics.isPortrait ? lower.rows(3, gap: gap) : lower.columns(3, gap: gap))
  }

  /// A dot a step: filled where it was shown alone, half where with help, a ring where not.
  private mutating func markTrack(_ showing: ReturnDemonstration, in rect: Rect) {
    let count = Double(max(showing.marks.count, 1))
    let side = min(metrics.px(28), rect.width / count * 0.7).rounded()
    for (index, mark) in showing.marks.enumerated() {
      let x = rect.x + (rect.width / count * (Double(index) + 0.5)).rounded() - side / 2
      let dot = Rect(x, rect.midY - side / 2, side, side).rounded
      let isNow = index == showing.place
      let fill: Color =
        switch mark {
        case .doneWell: theme.accent
        case .withHelp: theme.accentSoft
        case .notDone, nil: theme.surface
        }
      let edge = isNow ? theme.ink : mark == .notDone ? theme.warning : theme.accent
      add(
        "showing/dot/\(index)", dot,
        .disc(
          fill: fill,
          stroke: Stroke(mark == nil && !isNow ? theme.line : edge, width: metrics.line(5))))
    }
  }

  private mutating func markButtons(in cells: [Rect]) {
    let faces: [(StepMark.Skill, UIText, String)] = [
      (.doneWell, .markWell, "check"), (.withHelp, .markHelp, "home-person"),
      (.notDone, .markNot, "repeat"),
    ]
    for (index, (face, cell)) in zip(faces, cells).enumerated() {
      button(
        .classMeeting(.mark(face.0)), "\(index + 1)  \(ui(face.1))", icon: face.2,
        kind: face.0 == .doneWell ? .main : .plain, style: .button.sized(44), in: cell)
    }
  }

  // MARK: Outcome

  /// How many steps were shown without help, and the weakest ones to show again.
  private mutating func classShown(_ run: ClassMeeting, in rect: Rect) {
    let score = run.showing.compliance
    let (top, rest) = rect.splitTop(metrics.px(metrics.isPortrait ? 180 : 120))
    let title = say(.alone, ["count": "\(score.right)", "total": "\(score.count)"])
    let line = fit(
      "\(title) (\(percent(score))%)", .heading, width: top.width, height: top.height * 0.6)
    set("shown/title", line, in: top, color: theme.ink)
    let height = metrics.px(36)
    bar(
      "shown/bar", (score.percent ?? 0) / 100, isAfter: true,
      in: Rect(top.x, top.maxY - height, top.width, height).rounded)
    let weakest = run.showing.weakest.filter(run.steps.indices.contains)
    guard !weakest.isEmpty else {
      message(icon: "check", say(.allWell), say(.takeHome), in: rest)
      return
    }
    let heading = fit(
      say(.showAgain), .card, width: rest.width, height: metrics.px(100))
    let below = rest.trimmedTop(metrics.px(24))
    set("shown/again", heading, in: below, color: theme.ink)
    let gap = max(metrics.px(24), metrics.gap)
    let room = below.trimmedTop(heading.height + metrics.px(16))
    let cells = metrics.isPortrait ? room.rows(2, gap: gap) : room.columns(2, gap: gap)
    for (index, (place, cell)) in zip(weakest, cells).enumerated() {
      let step = run.steps[place]
      var face = CardFace(
        id: "again/\(index)", file: file(step.diagram),
        title: "\(index + 1). \(words(step.title))")
      face.text = markWords(run.showing.totals[place])
      face.pictureShare = 0.56
      card(face, control: .classMeeting(.again(place)), in: cell.rounded)
    }
  }

  private func markWords(_ step: ShownStep) -> String {
    [(step.well, UIText.markWell), (step.helped, .markHelp), (step.missed, .markNot)]
      .filter { $0.0 > 0 }
      .map { step.all > 1 ? "\(ui($0.1)) \($0.0)" : ui($0.1) }.joined(separator: " · ")
  }
}
