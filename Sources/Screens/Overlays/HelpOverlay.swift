import Drawing
import Kiosk

extension SceneBuilder {
  /// Every command with its keys, from the one table of commands.
  mutating func drawHelpOverlay() {
    let inner = overlayPanel(width: 1800, height: metrics.isPortrait ? 1840 : 1040, isHigh: true)
    let room = overlayHead(ui(.helpHeading), icon: "question", in: inner)
    let commands = Command.allCases
    let columns = metrics.isPortrait ? 1 : 2
    let perColumn = (commands.count + columns - 1) / columns
    for (index, column) in room.columns(columns, gap: metrics.px(56)).enumerated() {
      let part = Array(commands.dropFirst(index * perColumn).prefix(perColumn))
      for (command, row) in zip(part, column.rows(perColumn, gap: metrics.px(2))) {
        helpRow(command, in: row)
      }
    }
  }

  private mutating func helpRow(_ command: Command, in row: Rect) {
    let id = "help/\(command.rawValue)"
    let (left, right) = row.splitLeft((row.width * 0.46).rounded())
    text(
      "\(id)/does", context.explanation(command), .caption.scaled(1.15),
      in: left.trimmedRight(metrics.px(16)), color: theme.ink, place: .middle)
    var x = right.x
    let keys = state.keys.keys(of: command).map(keyWord)
    let style = TextStyle.caption.sized(24 / metrics.textFactor)
    for (index, key) in keys.enumerated() {
      let fitted = fit(key, style, width: right.width, height: row.height, family: "Noto Sans")
      let width = fitted.width + metrics.px(20)
      guard x + width <= right.maxX else { break }
      let height = min(fitted.height + metrics.px(14), row.height)
      let cap = Rect(x, row.midY - height / 2, width, height).rounded
      panel(
        "\(id)/cap/\(index)", cap, fill: theme.surface, radius: metrics.px(8),
        stroke: Stroke(theme.line, width: metrics.line(2)))
      set("\(id)/key/\(index)", fitted, in: cap, color: theme.ink, place: .centered)
      x += width + metrics.px(8)
    }
  }

  /// A key's name as it stands on keyboards and clickers.
  private func keyWord(_ key: String) -> String {
    let known = [
      "Right": "→", "Left": "←", "Up": "↑", "Down": "↓", "PageDown": "PgDn", "PageUp": "PgUp",
      "Return": "Enter", "Escape": "Esc", "AudioNext": "Audio →", "AudioPrev": "Audio ←",
      "AudioPlay": "Play", "AudioMute": "Mute", "VolumeUp": "Vol +", "VolumeDown": "Vol −",
      "Keypad Enter": "KP Enter",
    ]
    return known[key] ?? (key.count == 1 ? key.uppercased() : key)
  }
}
