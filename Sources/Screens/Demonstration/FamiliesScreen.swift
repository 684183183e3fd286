import Content
import Drawing
import Kiosk

extension SceneBuilder {
  /// What the families see while the presenter has a window of her own: the step, large, and
  /// nothing of what she does aside.
  mutating func drawForFamilies(_ demonstration: Demonstration) {
    let (bar, rest) = metrics.body.splitTop(metrics.px(metrics.isPortrait ? 120 : 64))
    familiesBar(demonstration, in: bar)
    guard let step = demonstration.shownStep else { return }
    let room = learnOnlyBanner(in: rest.trimmedTop(metrics.px(24)))
    let (left, right) = pictureAndWords(in: room, file(step.diagram), share: 0.64)
    watchWords(step, in: right)
    let box = stepPicture("demo", step, demonstration.shown, in: left, dimming: metrics.screen)
    pointable = box
    if demonstration.hold == .pause { pausedChip(in: box) }
  }

  /// Which step, who vouches for it, and that it is a demonstration.
  private mutating func familiesBar(_ demonstration: Demonstration, in bar: Rect) {
    let line: Rect
    if metrics.isPortrait {
      let (upper, lower) = bar.splitBottom(metrics.px(48))
      reviewMark(in: lower, isLeading: true)
      line = upper.trimmedBottom(metrics.px(8))
    } else {
      line = reviewMark(in: bar)
    }
    let count = "\(demonstration.steps.count)"
    let words = ui(.stepOf, ["number": "\(demonstration.shown.index + 1)", "count": count])
    text(
      "demo/where", "\(words) · \(ui(.demonstration))", .note.sized(38).atLeast(20), in: line,
      color: theme.ink, place: .middle)
  }
}
