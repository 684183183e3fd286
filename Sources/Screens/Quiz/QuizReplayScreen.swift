import Content
import Drawing
import Kiosk

extension SceneBuilder {
  /// The screen that teaches what a safety item asks, once more, calmly.
  mutating func draw(_ replay: QuizReplay) {
    guard let session = state.session, let target = replay.target else { return }
    let room = bar(heading: ui(.lookAgain))
    let (content, foot) = room.splitBottom(max(metrics.px(130), metrics.touch))
    let area = content.trimmedBottom(metrics.px(24))
    switch target {
    case .step(let id):
      if let step = session.steps.first(where: { $0.id == id }) { replayStep(step, in: area) }
    case .card(let chapter, let card):
      let found = session.chapters.first { $0.id == chapter }?.cards.first { $0.id == card }
      if let found { replayPage(found.picture, words(found.title), words(found.text), in: area) }
    case .check:
      replaySigns(session.check.stops, words(session.check.question), in: area)
    case .dangerSigns:
      replaySigns(session.dangerSigns.signs, words(session.dangerSigns.text), in: area)
    case .uncomfortable:
      let advice = session.pauses.uncomfortable
      replayPage(advice.picture, words(advice.title), words(advice.text), in: area)
    }
    replayButtons(replay, in: foot)
  }

  private mutating func replayButtons(_ replay: QuizReplay, in rect: Rect) {
    let width = min(metrics.px(380), (rect.width - metrics.px(32)) / 2).rounded()
    if replay.index > 0 {
      button(.back, ui(.back), icon: "back", in: Rect(rect.x, rect.y, width, rect.height))
    }
    button(
      .next, ui(.understood), icon: "next", kind: .main,
      in: Rect(rect.maxX - width, rect.y, width, rect.height))
  }

  private mutating func replayStep(_ step: Step, in rect: Rect) {
    let (left, right) = pictureAndWords(in: rect, file(step.diagram))
    let box = picture(
      "replay", file(step.diagram), in: left, time: state.sinceScreen.seconds)
    labels("replay-label", step.labels, of: file(step.diagram), in: box)
    let strip = step.caution.map {
      fit(words($0), .note, width: right.width - metrics.px(120), height: right.height * 0.36)
    }
    let height = strip.map { max($0.height + metrics.px(32), metrics.px(88)) } ?? 0
    let (upper, lower) = right.splitBottom(height)
    replayWords(
      words(step.title), words(step.text),
      in: upper.trimmedBottom(strip == nil ? 0 : metrics.px(24)))
    if let strip { warningStrip("replay/caution", strip, in: lower) }
  }

  private mutating func replayPage(
    _ picture: String, _ title: String, _ line: String, in rect: Rect
  ) {
    let (left, right) = pictureAndWords(in: rect, file(picture))
    self.picture("replay", file(picture), in: left, time: state.sinceScreen.seconds)
    replayWords(title, line, in: right)
  }

  private mutating func replayWords(_ title: String, _ line: String, in rect: Rect) {
    let gap = metrics.px(28)
    let column = columnFit(
      [(title, .title), (line, .body.sized(48))], width: rect.width, height: rect.height - gap)
    stack("replay/words", column, colors: [theme.ink, theme.ink], gap: gap, in: rect)
  }

  private mutating func replaySigns(_ signs: [Sign], _ title: String, in rect: Rect) {
    let head = fit(title, .card, width: rect.width, height: metrics.px(200))
    set("replay/title", head, in: rect, color: theme.ink)
    let grid = rect.trimmedTop(head.height + metrics.px(20))
    let columns = metrics.isPortrait ? 2 : signs.count > 4 ? (signs.count + 1) / 2 : signs.count
    let cells = grid.grid(signs.count, columns: max(columns, 1), gap: metrics.px(24))
    let inner = (cells.first ?? grid).inset(metrics.px(20))
    let style = commonStyle(
      .card.sized(36), signs.map { (words($0.text), nil) }, width: inner.width,
      height: inner.height * 0.4)
    for (sign, cell) in zip(signs, cells) {
      var face = CardFace(
        id: "replay/\(sign.id)", file: file(sign.picture), title: words(sign.text), style: style)
      face.widest = 1.9
      card(face, control: nil, in: cell)
    }
  }
}
