import Drawing
import Kiosk

extension SceneBuilder {
  /// Quieter, louder, mute; the level as ten blocks.
  mutating func drawSoundOverlay() {
    let inner = overlayPanel(width: 1240, height: 640, isHigh: true)
    let room = overlayHead(
      ui(.sound), icon: state.sound.heard == 0 ? "mute" : "ear", in: inner)
    let (level, foot) = room.splitBottom(max(metrics.px(130), metrics.touch))
    let area = level.trimmedBottom(metrics.px(32))
    let side = max(metrics.px(150), metrics.touch)
    let row = Rect(area.x, area.midY - side / 2, area.width, side).rounded
    soundLevel(side: side, in: row)
    let isMuted = state.sound.isMuted
    button(
      .mute, ui(isMuted ? .soundOff : .soundOn), icon: isMuted ? "mute" : "ear", in: foot)
  }

  /// Quieter, the level, louder in one row; `side` is that of the buttons.
  mutating func soundLevel(side: Double, in row: Rect) {
    signButton(.quieter, isPlus: false, in: row.splitLeft(side).0)
    signButton(.louder, isPlus: true, in: row.splitRight(side).1)
    blocks(in: row.inset(horizontal: side + metrics.px(40), vertical: metrics.px(16)))
  }

  private mutating func blocks(in rect: Rect) {
    let lit = (state.sound.heard + 5) / 10
    for (index, cell) in rect.columns(10, gap: metrics.px(10)).enumerated() {
      let height = rect.height * (0.4 + 0.06 * Double(index + 1))
      let block = Rect(cell.x, rect.maxY - height, cell.width, height).rounded
      let isLit = index < lit
      panel(
        "sound/block/\(index)", block, fill: isLit ? theme.accent : theme.paper,
        radius: metrics.px(8), stroke: Stroke(theme.line, width: metrics.line(2)))
    }
  }

  /// Plus or minus, drawn from bars.
  private mutating func signButton(_ control: Control, isPlus: Bool, in rect: Rect) {
    let id = control.name
    panel(
      "\(id)/panel", rect, fill: theme.surface, radius: radius(of: rect),
      stroke: Stroke(theme.line, width: metrics.line(3)))
    let length = (rect.width * 0.44).rounded()
    let width = metrics.px(14)
    let flat = Rect(rect.midX - length / 2, rect.midY - width / 2, length, width).rounded
    panel("\(id)/bar", flat, fill: theme.accent, radius: width / 2)
    if isPlus {
      let upright = Rect(rect.midX - width / 2, rect.midY - length / 2, width, length).rounded
      panel("\(id)/upright", upright, fill: theme.accent, radius: width / 2)
    }
    hit(control, rect)
  }
}
