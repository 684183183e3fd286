import Content
import Drawing
import Kiosk

extension SceneBuilder {
  /// Everything about one plugin, and what can be done with it.
  mutating func draw(_ plugin: StaffPlugin, in room: Rect) {
    var facts = [staff(.version, ["version": plugin.version]), originWords(of: plugin)]
    if let kept = plugin.previousVersion {
      facts.append(staff(.keptVersion, ["version": kept]))
    }
    if plugin.isEnabled { facts.insert(staff(.inUse), at: 0) }
    let isWell = !plugin.isSwitchedOff && plugin.reason == nil
    let warning = isWell ? nil : stateWords(of: plugin)
    let (upper, foot) = detailParts(of: room)
    self.facts(facts, warning: warning, in: upper)
    let buttons = pluginButtons(plugin)
    let cells = foot.columns(max(buttons.count, 2), gap: max(metrics.px(24), metrics.gap))
    for (place, cell) in zip(buttons, cells) {
      button(
        .staff(place.control), place.label, icon: place.icon, kind: place.kind, style: .staffRow,
        in: cell)
    }
  }

  private struct DetailButton {
    var control: StaffControl
    var label: String
    var icon: String
    var kind = ButtonKind.plain
  }

  private func pluginButtons(_ plugin: StaffPlugin) -> [DetailButton] {
    var buttons = [
      plugin.isSetAside
        ? DetailButton(control: .switchOn, label: staff(.tryAgain), icon: "repeat", kind: .main)
        : plugin.isSwitchedOff
          ? DetailButton(control: .switchOn, label: staff(.switchOn), icon: "play", kind: .main)
          : DetailButton(control: .switchOff, label: staff(.switchOff), icon: "pause")
    ]
    if let kept = plugin.previousVersion {
      buttons.append(
        DetailButton(
          control: .rollBack, label: staff(.rollBack, ["version": kept]), icon: "repeat"))
    }
    if plugin.isInstalled {
      buttons.append(
        DetailButton(control: .remove, label: staff(.remove), icon: "close", kind: .warning))
    }
    return buttons
  }

  /// Everything about one package on the stick, and Install.
  mutating func draw(_ offer: StaffOffer, in room: Rect) {
    var facts = [word(of: offer.state)]
    for key in offer.keys { facts += [key.owner] + self.facts(of: key) }
    if let language = offer.language { facts.append(language) }
    if !offer.version.isEmpty { facts.append(staff(.version, ["version": offer.version])) }
    if let here = offer.installedVersion {
      facts.append(staff(.installedVersion, ["version": here]))
    }
    let complete = completeness(of: offer)
    if !complete.isEmpty { facts.append(complete.joined(separator: " · ")) }
    if !offer.id.isEmpty { facts.append(publisher(of: offer)) }
    let (upper, foot) = detailParts(of: room)
    let keyWarning = offer.state == .setUp ? nil : offer.keys.first.flatMap { warning(about: $0) }
    self.facts(facts, warning: offer.reason.map { staff($0) } ?? keyWarning, in: upper)
    guard offer.isInstallable else { return }
    let width = metrics.isPortrait ? foot.width : min(foot.width, metrics.px(680))
    let isWarning = offer.state == .notTrusted || keyWarning != nil
    button(
      .staff(.install), staff(offer.state == .key ? .addKey : .install),
      icon: isWarning ? "warning" : "check", kind: isWarning ? .warning : .main,
      style: .button.sized(44), in: Rect(foot.x, foot.y, width, foot.height).rounded)
  }

  /// What one reads, and right below it what one can do.
  private func detailParts(of room: Rect) -> (facts: Rect, foot: Rect) {
    let foot = max(metrics.px(132), metrics.touch)
    let gap = metrics.px(28)
    let height = min(room.height - foot - gap, metrics.px(metrics.isPortrait ? 760 : 660))
    let (facts, rest) = room.splitTop(height.rounded())
    return (facts, rest.trimmedTop(gap).splitTop(foot).0)
  }

  /// What is not well, and below it the facts in a card, the first of them the heaviest.
  private mutating func facts(_ lines: [String], warning: String?, in rect: Rect) {
    var room = rect
    if let warning {
      let fitted = fit(
        warning, .staffBody, width: rect.width - metrics.px(120), height: rect.height * 0.45)
      let height = max(fitted.height + metrics.px(28), metrics.px(96))
      let (strip, rest) = room.splitTop(height)
      warningStrip("staff/warning", fitted, in: strip.rounded)
      room = rest.trimmedTop(metrics.px(24))
    }
    factCard("staff/facts", lines, .staffRow, in: room)
  }

  /// Lines below one another in a card as high as they are; the first in `head`.
  mutating func factCard(_ id: String, _ lines: [String], _ head: TextStyle, in room: Rect) {
    let gap = metrics.px(12)
    let padding = metrics.px(32)
    let texts = lines.enumerated().map { ($1, $0 == 0 ? head : TextStyle.staffBody.sized(34)) }
    let column = columnFit(
      texts, width: room.width - 2 * padding,
      height: room.height - 2 * padding - gap * Double(lines.count - 1))
    let used = column.reduce(0) { $0 + $1.height } + gap * Double(lines.count - 1)
    let card = room.splitTop(min(used + 2 * padding, room.height)).0.rounded
    panel(
      "\(id)/card", card, fill: theme.surface, radius: metrics.px(28),
      stroke: Stroke(theme.line, width: metrics.line(3)))
    stack(id, column, colors: [], gap: gap, in: card.inset(padding), isMiddle: false)
  }
}
