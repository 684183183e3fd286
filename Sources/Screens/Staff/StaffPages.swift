import Content
import Drawing
import Kiosk

extension SceneBuilder {
  /// How loud the kiosk is, and how it looks, until somebody changes it again.
  mutating func drawSoundAndScreen(in room: Rect) {
    let (sound, look) = room.splitTop(max(metrics.px(190), metrics.touch + metrics.px(70)))
    let line = fit(staff(.volume), .note, width: sound.width, height: metrics.px(60))
    set("staff/volume", line, in: sound, color: theme.ink)
    let rest = sound.trimmedTop(line.height + metrics.px(8))
    let side = max(metrics.px(110), metrics.touch)
    soundLevel(
      side: side, in: Rect(rest.x, rest.y, min(rest.width, metrics.px(1100)), side).rounded)
    displayChoices(in: look.trimmedTop(metrics.px(20)))
  }

  /// The name of the key that was pressed last, and what it does.
  mutating func drawKeyTest(_ area: StaffArea, in room: Rect) {
    let (head, rest) = room.splitTop(metrics.px(120))
    text(
      "keys/hint", staff(.pressAKey), .staffBody, in: head, color: theme.quietInk, place: .middle)
    let box = rest.splitTop(min(rest.height, metrics.px(520))).0.rounded
    panel(
      "keys/panel", box, fill: theme.surface, radius: metrics.px(28),
      stroke: Stroke(theme.line, width: metrics.line(3)))
    let inner = box.inset(metrics.px(32))
    guard let key = area.key else {
      let side = metrics.px(160)
      icon(
        "keys/icon", "remote",
        Rect(inner.midX - side / 2, inner.midY - side / 2, side, side).rounded, theme.accent)
      return
    }
    let does =
      key.command.map { staff(.keyDoes, ["command": context.explanation($0)]) }
      ?? staff(.keyDoesNothing)
    let gap = metrics.px(16)
    let column = columnFit(
      [(key.name, .display), (does, .staffBody)], width: inner.width, height: inner.height - gap)
    stack(
      "keys/words", column, colors: [theme.ink, theme.ink], gap: gap, in: inner,
      place: .centeredTop)
  }

  /// What whoever is called for help asks for; and notices, until they are marked as read.
  mutating func drawAbout(in room: Rect) {
    let (upper, foot) = room.splitBottom(max(metrics.px(100), metrics.touch))
    var facts = upper.trimmedBottom(metrics.px(24))
    let notices = state.staff.inventory.unread
    if !notices.isEmpty {
      let (top, rest) = facts.splitTop((facts.height * 0.44).rounded())
      drawNotices(notices, in: top)
      facts = rest.trimmedTop(metrics.px(24))
    }
    aboutLines(in: facts)
    let cells = foot.columns(2, gap: metrics.gap)
    button(
      .staff(.changePIN), staff(.changePIN), icon: "lock", style: .staffRow,
      in: cells[notices.isEmpty ? 0 : 1])
    guard !notices.isEmpty else { return }
    button(
      .staff(.dismissNotices), staff(.dismissNotices), icon: "check", style: .staffRow, in: cells[0]
    )
  }

  private mutating func drawNotices(_ notices: [StaffSentence], in rect: Rect) {
    let texts =
      [(staff(.noticesHeading), TextStyle.staffRow)]
      + notices.prefix(4).map { (staff($0), TextStyle.staffLine) }
    let gap = metrics.px(8)
    let column = columnFit(
      texts, width: rect.width, height: rect.height - gap * Double(texts.count - 1))
    stack("about/notices", column, colors: [], gap: gap, in: rect, isMiddle: false)
  }

  private mutating func aboutLines(in room: Rect) {
    let inventory = state.staff.inventory
    let facts = [
      staff(.program, ["version": inventory.programVersion]),
      staff(.machine, ["id": inventory.machine]),
      staff(.stateFolder, ["folder": inventory.stateFolder]),
      staff(.contentFolder, ["folder": inventory.contentFolder]),
    ]
    let keys = inventory.keys.prefix(6).map { key in
      staff(
        key.isRevoked ? .revokedKey : .trustedKey, ["number": key.number, "name": key.name])
    }
    let lines = facts + (keys.isEmpty ? [staff(.noKeys)] : keys)
    factCard("about/lines", lines, .staffRow, in: room)
  }
}
