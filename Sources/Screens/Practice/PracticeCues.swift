import Content
import Drawing
import Kiosk

extension SceneBuilder {
  /// The sound's cues for the eye, as a frame round the whole screen: three, two, one blocks on
  /// each side, and an unbroken frame of another colour at zero. It changes once a second.
  mutating func drawCue(_ practice: Practice) {
    guard practice.isRunning else { return }
    let run = practice.run
    let left = run.left.secondsLeft
    if left > 0, left <= 3 {
      frame(blocks: left, color: theme.ink)
    } else if !run.isInLeadIn, run.elapsed < .seconds(1) {
      frame(blocks: 0, color: theme.accent)
    }
  }

  private mutating func frame(blocks: Int, color: Color) {
    let width = metrics.px(16)
    let screen = metrics.screen
    let sides = [
      screen.splitTop(width).0, screen.splitBottom(width).1, screen.splitLeft(width).0,
      screen.splitRight(width).1,
    ]
    for (index, side) in sides.enumerated() {
      guard blocks > 0 else {
        panel("cue/zero/\(index)", side, fill: color)
        continue
      }
      for block in 0..<blocks {
        panel(
          "cue/\(blocks)/\(index)/\(block)", part(block, of: blocks, in: side), fill: color,
          radius: width / 2)
      }
    }
  }

  /// Block `block` of a side that is cut into blocks and equal gaps.
  private func part(_ block: Int, of blocks: Int, in side: Rect) -> Rect {
    let pieces = Double(2 * blocks + 1)
    let place = Double(2 * block + 1)
    if side.width > side.height {
      return Rect(
        side.x + side.width * place / pieces, side.y, side.width / pieces, side.height
      ).rounded
    }
    return Rect(
      side.x, side.y + side.height * place / pieces, side.width, side.height / pieces
    ).rounded
  }

  // MARK: Lock

  /// The hint that the screen is locked, and the ring of the two-second press.
  mutating func drawLock(_ practice: Practice, over box: Rect) {
    if practice.isLocked(at: state.now), practice.hintSince != nil || practice.hold != nil {
      lockHint(practice, over: box)
    }
    if let hold = practice.hold { holdRing(hold) }
  }

  private mutating func lockHint(_ practice: Practice, over box: Rect) {
    let side = metrics.px(96)
    let line = practice.hold != nil ? ui(.holdLonger) : ui(.holdToUnlock)
    let column = columnFit(
      [(ui(.locked), .card), (line, .note)], width: box.width - side - metrics.px(136),
      height: box.height * 0.4)
    let height = column.reduce(0) { $0 + $1.height } + metrics.px(48)
    let width = (column.map(\.width).max() ?? 0) + side + metrics.px(88)
    let rect = Rect(
      box.midX - width / 2, box.y + metrics.px(24), width, height
    ).rounded
    panel(
      "lock/panel", rect, fill: theme.ink, radius: metrics.px(28),
      stroke: Stroke(theme.paper, width: metrics.line(4)))
    let square = Rect(rect.x + metrics.px(28), rect.midY - side / 2, side, side).rounded
    ring("lock/track", square, width: metrics.px(10), color: theme.paper.opacity(0.35))
    ring(
      "lock/ring", square, width: metrics.px(10), from: 0, to: lockShare(practice),
      color: theme.paper)
    icon("lock/icon", "lock", square.inset(metrics.px(24)), theme.paper)
    stack(
      "lock/words", column, colors: [theme.paper, theme.paper], gap: metrics.px(4),
      in: rect.trimmedLeft(side + metrics.px(56)))
  }

  /// The ring fills with the finger; while none lies there, it shows how long two seconds are.
  private func lockShare(_ practice: Practice) -> Double {
    if let hold = practice.hold { return hold.progress(at: state.now) }
    guard let hint = practice.hintSince, !state.look.isMotionReduced else { return 0 }
    return Practice.Hold(since: hint, control: nil).progress(at: state.now)
  }

  /// Above the finger, so that the hand does not hide it; in the middle where no control lies.
  private mutating func holdRing(_ hold: Practice.Hold) {
    let area = hold.control.flatMap { control in hits.last { $0.control == control } }
    let side = metrics.px(208)
    let above = area.map { Point($0.rect.midX, $0.rect.y - side * 0.3) }
    let center = above ?? metrics.screen.center
    let screen = metrics.screen.inset(metrics.px(4))
    let x = min(max(center.x - side / 2, screen.x), screen.maxX - side)
    let y = min(max(center.y - side / 2, screen.y), screen.maxY - side)
    let square = Rect(x, y, side, side).rounded
    let width = metrics.px(22)
    add(
      "hold/disc", square.inset(-metrics.px(4)),
      .disc(fill: theme.surface, stroke: Stroke(theme.ink, width: metrics.line(4))))
    ring("hold/track", square, width: width, color: theme.track)
    ring(
      "hold/done", square, width: width, from: 0, to: hold.progress(at: state.now),
      color: theme.accent)
    icon("hold/icon", "unlock", square.inset(metrics.px(62)), theme.ink)
  }
}
