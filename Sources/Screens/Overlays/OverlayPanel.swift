import Content
import Drawing
import Kiosk

extension SceneBuilder {
  /// A panel in the middle of the screen, `width` by `height` designed pixels or what fits; gives
  /// back the room inside.
  ///
  /// - Parameter isHigh: at the top of the screen, so that "close" lies over the bar and over nothing
  ///   that a second tap would choose.
  mutating func overlayPanel(width: Double, height: Double, isHigh: Bool = false) -> Rect {
    let body = metrics.body
    let size = Size(min(metrics.px(width), body.width), min(metrics.px(height), body.height))
    let rect = Rect(
      metrics.size.width / 2 - size.width / 2,
      isHigh ? body.y : metrics.size.height / 2 - size.height / 2, size.width, size.height
    ).rounded
    panel(
      "overlay/panel", rect, fill: theme.paper, radius: metrics.px(36),
      stroke: Stroke(theme.line, width: metrics.line(3)))
    let inner = rect.inset(metrics.px(40))
    guard isHigh else { return inner }
    let rise = metrics.px(24)
    return Rect(inner.x, inner.y - rise, inner.width, inner.height + rise)
  }

  /// Heading with icon at the left, "close" at the right; gives back the room below.
  mutating func overlayHead(_ heading: String, icon name: String, in rect: Rect) -> Rect {
    let (head, rest) = rect.splitTop(metrics.touch)
    let side = metrics.px(72)
    icon(
      "overlay/icon", name, Rect(head.x, head.midY - side / 2, side, side).rounded, theme.accent)
    let width = min(max(metrics.px(260), metrics.touch), head.width * 0.4)
    let close = Rect(head.maxX - width, head.y, width, head.height).rounded
    button(.close, ui(.close), icon: "close", in: close)
    text(
      "overlay/heading", heading, .heading,
      in: head.trimmedLeft(side + metrics.px(24)).trimmedRight(width + metrics.px(24)),
      color: theme.ink, place: .middle)
    return rest.trimmedTop(metrics.px(32))
  }

  /// The languages, from the globe.
  mutating func drawLanguageOverlay(page: Int) {
    let inner = overlayPanel(width: 1640, height: 960, isHigh: true)
    let room = overlayHead(ui(.chooseLanguage), icon: "globe", in: inner)
    languageCards(page: page, in: room)
  }

  /// "Still there?", with the seconds that are left.
  mutating func drawStillThere(until: Ticks) {
    let seconds = (until - state.now).secondsLeft
    let inner = overlayPanel(width: 1120, height: 620)
    let (upper, foot) = inner.splitBottom(max(metrics.px(150), metrics.touch))
    let side = metrics.px(112)
    icon(
      "overlay/icon", "hourglass",
      Rect(upper.midX - side / 2, upper.y, side, side).rounded, theme.accent)
    question(
      ui(.stillThere), ui(.stillThereText, ["seconds": "\(seconds)"]),
      in: upper.trimmedTop(side + metrics.px(16)).trimmedBottom(metrics.px(24)))
    button(
      .stillHere, ui(.stillHere), icon: "check", kind: .main, style: .button.sized(52), in: foot)
  }

  /// Leave the practice? Going on is the main button.
  mutating func drawLeave() {
    let inner = overlayPanel(width: 1240, height: metrics.isPortrait ? 800 : 600)
    let (upper, foot) = inner.splitBottom(
      metrics.isPortrait ? metrics.px(300) : max(metrics.px(150), metrics.touch))
    let side = metrics.px(112)
    icon(
      "overlay/icon", "question",
      Rect(upper.midX - side / 2, upper.y, side, side).rounded, theme.accent)
    question(
      ui(.leaveQuestion), ui(.leaveText),
      in: upper.trimmedTop(side + metrics.px(16)).trimmedBottom(metrics.px(24)))
    let cells =
      metrics.isPortrait
      ? foot.rows(2, gap: metrics.gap) : foot.columns(shares: [1.4, 1], gap: metrics.px(32))
    button(.leaveNo, ui(.resume), icon: "play", kind: .main, style: .button.sized(44), in: cells[0])
    button(.leaveYes, ui(.leave), icon: "close", style: .button.sized(44), in: cells[1])
  }

  mutating func question(_ title: String, _ line: String, in rect: Rect) {
    let gap = metrics.px(20)
    let column = columnFit(
      [(title, .title), (line, .body)], width: rect.width, height: rect.height - gap)
    stack(
      "overlay/words", column, colors: [theme.ink, theme.ink], gap: gap, in: rect,
      place: .centeredTop)
  }
}
