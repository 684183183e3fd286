import Drawing
import Kiosk

extension SceneBuilder {
  /// All that a hand needs, in one row (two on an upright screen): a page of the strip, a pad of
  /// digits while a number is typed, one button while everything stands still.
  mutating func demonstrationStrip(_ demonstration: Demonstration, in foot: Rect) {
    let row = max(metrics.px(120), metrics.touch)
    let last = Rect(foot.x, foot.maxY - row, foot.width, row)
    if demonstration.hold != nil {
      button(.demo(.resume), ui(.resume), icon: "play", kind: .main, in: last)
      return
    }
    if demonstration.overview != nil {
      let width = min(metrics.px(420), foot.width)
      let cell = Rect(foot.maxX - width, last.y, width, row)
      button(.demo(.command(.up)), ui(.close), icon: "close", in: cell)
      return
    }
    let controls = state.demonstrationStrip
    let cells =
      metrics.isPortrait
      ? foot.grid(controls.count, columns: (controls.count + 1) / 2, gap: metrics.gap)
      : foot.columns(controls.count, gap: metrics.gap)
    for (control, cell) in zip(controls, cells) {
      stripButton(control, isTyping: demonstration.jump != nil, in: cell)
    }
  }

  private mutating func stripButton(
    _ control: DemonstrationControl, isTyping: Bool, in cell: Rect
  ) {
    let face = isTyping ? padFace(control) : stripFace(control)
    let isMain = control == .command(isTyping ? .select : .next)
    button(
      .demo(control), face.words, icon: face.icon, kind: isMain ? .main : .plain,
      arrangement: face.icon == nil ? .row : .stack, style: .button.sized(28).atLeast(20), in: cell)
  }

  private func padFace(_ control: DemonstrationControl) -> (words: String, icon: String?) {
    switch control {
    case .digit(let digit): ("\(digit)", nil)
    case .command(.back): (ui(.eraseWord), nil)
    case .command(.up): (ui(.close), nil)
    default: (ui(.goWord), nil)
    }
  }

  private func stripFace(_ control: DemonstrationControl) -> (words: String, icon: String?) {
    guard case .command(let command) = control else { return (ui(.morePages), "sheet") }
    let face = demonstrationFace(command)
    return (ui(face.text), face.icon)
  }

  private func demonstrationFace(_ command: Command) -> (text: UIText, icon: String?) {
    switch command {
    case .back: (.back, "back")
    case .next: (.next, "next")
    case .slow: (.slowWord, "hourglass")
    case .spotlight: (.spotlightWord, "spotlight")
    case .point: (.pointWord, "touch")
    case .zoom: (.zoomWord, "zoom")
    case .labels: (.labelsWord, "text-size")
    case .overview: (.overviewWord, "what")
    case .notes: (.notesWord, "learn")
    case .black: (.blackWord, "contrast")
    case .white: (.whiteWord, "contrast")
    case .freeze: (.freezeWord, "lock")
    case .loop: (.loopWord, "repeat")
    case .autoAdvance: (.autoWord, "clock")
    case .repeatStep: (.repeatWord, "reload")
    case .frameBack: (.frameBackWord, nil)
    case .frameNext: (.frameNextWord, nil)
    case .askLabel: (.whatIsThis, "question")
    case .evidence: (.evidenceWord, "goodfor")
    case .jump: (.jumpWord, nil)
    case .classMeeting: (.classWord, "staff")
    case .language: (.languageWord, "globe")
    case .help: (.help, "remote")
    case .up: (.leaveWord, "close")
    default: (.pause, "pause")
    }
  }
}
