import Content
import Drawing
import Kiosk

/// One row of a list: what it is, how it is, and whether all is well.
struct StaffRow {
  var control: Control
  var icon: String
  var title: String
  var line: String
  var isWarning = false
}

extension SceneBuilder {
  /// The plugins of the page.
  mutating func pluginRows(_ area: StaffArea, in room: Rect) {
    let plugins = state.listed(area)
    guard !plugins.isEmpty else { return nothing(staff(.nothingListed), in: room) }
    rows(plugins.map(row), in: room)
  }

  private func row(_ plugin: StaffPlugin) -> StaffRow {
    let isWell = plugin.isEnabled && plugin.isVerified
    return StaffRow(
      control: .staff(.plugin(plugin.id)),
      icon: plugin.isSwitchedOff ? "pause" : isWell ? "check" : "warning",
      title: [plugin.name(in: state.visitor.language), plugin.version].filter { !$0.isEmpty }
        .joined(separator: " · "),
      line: stateWords(of: plugin), isWarning: !isWell && !plugin.isSwitchedOff)
  }

  /// The packages on the stick, and what can be done with the stick.
  mutating func drawStick(_ area: StaffArea, in room: Rect) {
    guard !state.staff.sticks.isEmpty else {
      return nothing(staff(.noStick), staff(.noStickText), in: room)
    }
    let (list, foot) = room.splitBottom(max(metrics.px(112), metrics.touch))
    stickButtons(in: foot)
    let place = list.trimmedBottom(metrics.px(24))
    guard let offers = state.staff.offers else { return nothing(readingWords, in: place) }
    guard !offers.isEmpty else { return nothing(staff(.emptyStick), in: place) }
    rows(state.offersShown(area).map { row(offers[$0], at: $0) }, in: place)
  }

  /// That the stick is being read, and how far that is.
  var readingWords: String {
    guard let reading = state.staff.reading, reading.total > 1 else { return staff(.readingStick) }
    return staff(.readingCount, ["count": "\(reading.done)", "total": "\(reading.total)"])
  }

  private mutating func stickButtons(in foot: Rect) {
    let cells = foot.columns(state.mayCopy ? 3 : 1, gap: max(metrics.px(20), metrics.gap))
    button(
      .staff(.readAgain), staff(.readAgain), icon: "reload", style: .staffTab, in: cells[0])
    guard state.mayCopy else { return }
    button(
      .staff(.copyPackages), staff(.copyPackages), icon: "usb", style: .staffTab, in: cells[1])
    button(.staff(.copySetUp), staff(.copySetUp), icon: "usb", style: .staffTab, in: cells[2])
  }

  private func row(_ offer: StaffOffer, at index: Int) -> StaffRow {
    let facts =
      [word(of: offer.state)] + completeness(of: offer)
      + (offer.id.isEmpty ? [] : [publisher(of: offer)])
      + (offer.state == .setUp ? [] : offer.keys.map(\.fingerprint))
    let isWarning = [.notTrusted, .refused, .damaged].contains(offer.state)
    return StaffRow(
      control: .staff(.offer(index)),
      icon: isWarning
        ? "warning" : offer.state == .key ? "lock" : offer.isInstallable ? "sheet" : "check",
      title: [offerName(offer), offer.version].filter { !$0.isEmpty }.joined(separator: " · "),
      line: facts.joined(separator: " · "), isWarning: isWarning)
  }

  private mutating func rows(_ rows: [StaffRow], in room: Rect) {
    let gap = max(metrics.px(16), metrics.gap)
    let tallest = metrics.px(176)
    let full = Double(StaffArea.rowsPerPage)
    let height = min(((room.height - gap * (full - 1)) / full).rounded(.down), tallest)
    for (index, row) in rows.enumerated() {
      draw(row, in: Rect(room.x, room.y + (height + gap) * Double(index), room.width, height))
    }
  }

  private mutating func draw(_ row: StaffRow, in rect: Rect) {
    let id = row.control.name
    let color = row.isWarning ? theme.warning : theme.accent
    panel(
      "\(id)/panel", rect, fill: theme.surface, radius: radius(of: rect),
      stroke: Stroke(row.isWarning ? theme.warning : theme.line, width: metrics.line(3)))
    let side = min(metrics.px(64), rect.height - metrics.px(24))
    icon(
      "\(id)/icon", row.icon,
      Rect(rect.x + metrics.px(28), rect.midY - side / 2, side, side).rounded, color)
    let arrow = metrics.px(40)
    icon(
      "\(id)/arrow", "next",
      Rect(rect.maxX - arrow - metrics.px(24), rect.midY - arrow / 2, arrow, arrow).rounded, color)
    let words = rect.trimmedLeft(side + metrics.px(56)).trimmedRight(arrow + metrics.px(48))
      .inset(horizontal: 0, vertical: metrics.px(8))
    let fitted = columnFit(
      [(row.title, .staffRow), (row.line, .staffLine)], width: words.width, height: words.height)
    stack(
      "\(id)/words", fitted, colors: [theme.ink, theme.quietInk], gap: 0, in: words)
    hit(row.control, rect)
  }

  /// A page with nothing on it says so, and what to do.
  mutating func nothing(_ title: String, _ line: String = "", in room: Rect) {
    let texts: [(String, TextStyle)] =
      [(title, .staffHeading)] + (line.isEmpty ? [] : [(line, .staffBody)])
    let gap = metrics.px(20)
    let column = columnFit(
      texts, width: room.width * 0.9, height: room.height * 0.8)
    stack(
      "staff/nothing", column, colors: [theme.ink, theme.quietInk], gap: gap, in: room,
      place: .centeredTop)
  }
}
