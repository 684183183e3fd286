import Content
import Drawing
import Kiosk

extension SceneBuilder {
  /// A text as it is typed between the ways out, and below it the keys.
  mutating func draw(_ typing: StaffTyping) {
    let body = metrics.body
    let top = max(metrics.px(140), metrics.touch)
    if metrics.isPortrait {
      let (bar, below) = body.splitTop(top)
      let (box, keys) = below.trimmedTop(metrics.px(24)).splitTop(metrics.px(300))
      let cells = bar.columns(2, gap: metrics.gap)
      typingWays(cells[0], cells[1])
      typedText(typing, in: box.rounded)
      drawKeys(typing, in: keys.trimmedTop(metrics.px(32)))
    } else {
      let (bar, keys) = body.splitTop(top)
      let side = max(metrics.px(280), metrics.touch)
      let (left, rest) = bar.splitLeft(side)
      let (middle, right) = rest.splitRight(side)
      typingWays(left, right)
      typedText(typing, in: middle.inset(horizontal: metrics.gap, vertical: 0).rounded)
      drawKeys(typing, in: keys.trimmedTop(metrics.gap))
    }
  }

  private mutating func typingWays(_ cancel: Rect, _ keep: Rect) {
    button(
      .staff(.cancel), staff(.cancel), icon: "close", style: .staffRow, in: cancel.rounded)
    button(
      .staff(.keep), staff(.keepText), icon: "check", kind: .main, style: .staffRow,
      in: keep.rounded)
  }

  // MARK: Text

  /// What is being typed, how much room is left, and the text with the mark where it goes on.
  private mutating func typedText(_ typing: StaffTyping, in box: Rect) {
    panel(
      "typing/panel", box, fill: theme.surface, radius: metrics.px(20),
      stroke: Stroke(theme.accent, width: metrics.line(4)))
    let inner = box.inset(horizontal: metrics.px(24), vertical: metrics.px(10))
    let (head, line) = inner.splitTop(metrics.px(42))
    let cells = head.columns(shares: [1, 0.8], gap: metrics.px(16))
    let style = commonStyle(
      .staffLine.sized(28), [(name(of: typing.field), nil), (room(in: typing), nil)],
      width: cells[1].width, height: head.height)
    text(
      "typing/name", name(of: typing.field), style, in: cells[0], color: theme.quietInk,
      place: .middle)
    let fitted = fit(room(in: typing), style, width: cells[1].width, height: head.height)
    set(
      "typing/room", fitted, in: cells[1].trimmedLeft(cells[1].width - fitted.width),
      color: typing.isFull ? theme.warning : theme.quietInk, place: .middle)
    typedLines(typing.text, in: line)
  }

  private func room(in typing: StaffTyping) -> String {
    typing.isFull
      ? staff(.textFull, ["count": "\(Settings.textLimit)"])
      : "\(typing.text.count)/\(Settings.textLimit)"
  }

  /// The text, measured with a bar at its end so that a last space moves the mark on.
  private mutating func typedLines(_ typed: String, in rect: Rect) {
    var fitted = fit(
      typed + "|", .staffRow.sized(44).atLeast(24), width: rect.width, height: rect.height)
    guard var last = fitted.lines.popLast() else { return }
    last.text = String(last.text.dropLast())
    let top = rect.y + max(rect.height - fitted.height - fitted.pitch, 0) / 2
    let caret = Rect(
      rect.x + last.width - Double(fitted.font.size) * 0.45, top + fitted.height,
      max(metrics.px(5), 2), fitted.pitch)
    if !last.text.isEmpty { fitted.lines.append(last) }
    set(
      "typing/text", fitted, in: Rect(rect.x, top, rect.width, rect.height), color: theme.ink)
    panel("typing/caret", caret.rounded, fill: theme.accent, radius: 0)
  }

  func name(of field: StaffTextField) -> String {
    switch field {
    case .name: staff(.clinicName)
    case .place: staff(.clinicPlace)
    case .phone: staff(.clinicPhone)
    case .hours: staff(.clinicHours)
    }
  }

  // MARK: Keys

  private mutating func drawKeys(_ typing: StaffTyping, in room: Rect) {
    let rows = keyRows(typing, width: room.width)
    let gap = metrics.gap
    let tallest = max(metrics.px(metrics.isPortrait ? 150 : 160), metrics.touch)
    let count = rows.count + 1
    let height = min((room.height - gap * Double(count - 1)) / Double(count), tallest)
    let used = (height + gap) * Double(count) - gap
    let lines = Rect(room.x, room.y, room.width, used).rows(count, gap: gap)
    let columns = rows.map(\.count).max() ?? 1
    for (row, line) in zip(rows, lines) {
      for (character, cell) in zip(row, line.columns(columns, gap: gap)) { key(character, cell) }
    }
    foot(typing, in: lines[count - 1])
  }

  /// As on a keyboard where ten keys lie side by side; else digits, letters by the alphabet, signs.
  private func keyRows(_ typing: StaffTyping, width: Double) -> [[Character]] {
    let columns = Int(bounding: (width + metrics.gap) / (metrics.touch + metrics.gap))
    guard typing.hasLetters, columns < 10 else { return typing.rows }
    let keys =
      typing.rows[0] + typing.rows.dropFirst().joined().filter(\.isLetter).sorted()
      + typing.rows.dropFirst().joined().filter { !$0.isLetter }
    return stride(from: 0, to: keys.count, by: columns).map {
      Array(keys[$0..<min($0 + columns, keys.count)])
    }
  }

  private mutating func key(_ character: Character, _ rect: Rect) {
    let control = Control.staff(.letter(character))
    let rect = rect.rounded
    panel(
      "\(control.name)/panel", rect, fill: theme.surface, radius: radius(of: rect),
      stroke: Stroke(theme.line, width: metrics.line(3)))
    text(
      "\(control.name)/label", String(character), .staffHeading, in: rect, color: theme.ink,
      place: .centered, family: "Noto Sans")
    hit(control, rect)
  }

  private mutating func foot(_ typing: StaffTyping, in row: Rect) {
    let gap = metrics.gap
    guard typing.hasLetters else {
      let cells = row.columns(2, gap: gap)
      wordKey(.letter(" "), staff(.space), cells[0])
      wordKey(.erase, staff(.eraseLetter), icon: "back", cells[1])
      return
    }
    let cells = row.columns(shares: [1.1, 1.1, 2, 1.3], gap: gap)
    let capitals = ["small": "abc", "one": "Abc", "all": "ABC"][typing.capitals.rawValue] ?? ""
    wordKey(.capitals, capitals, isChosen: typing.capitals != .small, cells[0])
    wordKey(.signs, typing.hasSigns ? "abc 123" : "áé :?", isChosen: typing.hasSigns, cells[1])
    wordKey(.letter(" "), staff(.space), cells[2])
    wordKey(.erase, staff(.eraseLetter), icon: "back", cells[3])
  }

  private mutating func wordKey(
    _ control: StaffControl, _ label: String, icon: String? = nil, isChosen: Bool = false,
    _ rect: Rect
  ) {
    button(
      .staff(control), label, icon: icon, kind: isChosen ? .main : .plain, style: .staffRow,
      in: rect.rounded)
  }
}
