import Content
import Drawing
import Kiosk

extension SceneBuilder {
  /// The ways to teach: the demonstration alone, or a whole class.
  mutating func drawTeach(in room: Rect) {
    let height = min(room.height, metrics.px(metrics.isPortrait ? 1100 : 620))
    let area = Rect(room.x, room.y, room.width, height)
    let gap = max(metrics.px(32), metrics.gap)
    let cells = metrics.isPortrait ? area.rows(2, gap: gap) : area.columns(2, gap: gap)
    let goesOn = state.classMeeting?.left != nil
    teachCard(
      .staff(.demonstrate), "play", staff(.demonstrate), staff(.demonstrateText), in: cells[0])
    teachCard(
      .staff(.teachClass), "home-person", staff(goesOn ? .goOnWithClass : .teachClass),
      staff(.teachClassText), in: cells[1])
  }

  private mutating func teachCard(
    _ control: Control, _ name: String, _ title: String, _ line: String, in rect: Rect
  ) {
    panel(
      "\(control.name)/panel", rect.rounded, fill: theme.surface, radius: metrics.px(28),
      stroke: Stroke(theme.line, width: metrics.line(3)))
    let inner = rect.inset(metrics.px(36))
    let side = min(metrics.px(150), inner.height * 0.3).rounded()
    icon(
      "\(control.name)/icon", name, Rect(inner.midX - side / 2, inner.y, side, side).rounded,
      theme.accent)
    let words = inner.trimmedTop(side + metrics.px(24))
    let gap = metrics.px(16)
    let column = columnFit(
      [(title, .title.sized(56)), (line, .staffBody)], width: words.width,
      height: words.height - gap)
    stack(
      "\(control.name)/words", column, colors: [theme.ink, theme.quietInk], gap: gap, in: words,
      place: .centeredTop)
    hit(control, rect)
  }
}
