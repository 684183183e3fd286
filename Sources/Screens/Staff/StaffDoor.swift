import Content
import Drawing
import Kiosk

extension SceneBuilder {
  mutating func draw(_ screen: StaffScreen) {
    switch screen {
    case .pin(let pad): draw(pad)
    case .firstPIN(let pin): drawFirstPIN(pin)
    case .area(let area): draw(area)
    }
  }

  /// The way back and the languages; gives back the room below.
  private mutating func doorBar(hasCancel: Bool) -> Rect {
    let (bar, rest) = metrics.body.splitTop(metrics.touch)
    if hasCancel {
      let width = min(max(metrics.px(340), metrics.touch), bar.width * 0.5)
      let place = Rect(bar.x, bar.y, width, bar.height).rounded
      button(.staff(.cancel), staff(.cancel), icon: "close", style: .staffRow, in: place)
      iconButton(
        .globe, icon: "globe",
        in: Rect(bar.maxX - metrics.touch, bar.y, metrics.touch, bar.height).rounded)
    }
    return rest.trimmedTop(metrics.px(24))
  }

  // MARK: PIN

  /// Words at one side, the digits at the other; what has been entered shows as dots.
  private mutating func draw(_ pad: PINPad) {
    let room = doorBar(hasCancel: true)
    if metrics.isPortrait {
      let (words, keys) = room.splitTop((room.height * 0.4).rounded())
      padWords(pad, in: words.trimmedBottom(metrics.px(32)))
      padKeys(pad, in: keys.inset(horizontal: metrics.px(90), vertical: 0))
    } else {
      let (words, keys) = room.splitLeft((room.width * 0.48).rounded())
      padWords(pad, in: words.trimmedRight(metrics.px(64)))
      padKeys(pad, in: keys)
    }
  }

  private mutating func padWords(_ pad: PINPad, in rect: Rect) {
    let side = metrics.px(120)
    let inset = metrics.isPortrait ? 0 : metrics.px(110)
    let place = rect.trimmedTop(inset).trimmedBottom(inset)
    let (line, note) = place.trimmedTop(side + metrics.px(24)).splitBottom(metrics.px(240))
    icon("pin/icon", "lock", Rect(rect.midX - side / 2, place.y, side, side).rounded, theme.accent)
    let (heading, dots) = line.splitBottom(metrics.px(96))
    text(
      "pin/heading", staff(.enterPIN), .title, in: heading, color: theme.ink, place: .centered)
    for index in 0..<pad.digits.count {
      let radius = metrics.px(14)
      let step = metrics.px(52)
      let left = dots.midX - step * Double(pad.digits.count) / 2
      let box = Rect(
        left + step * (Double(index) + 0.5) - radius, dots.midY - radius, 2 * radius, 2 * radius)
      add("pin/dot/\(index)", box.rounded, .disc(fill: theme.ink))
    }
    padNote(pad, in: note)
  }

  private mutating func padNote(_ pad: PINPad, in rect: Rect) {
    guard let warning = padWarning(pad) else {
      text(
        "pin/note", staff(pad.isChecking ? .checkingPIN : .pinHint), .staffBody, in: rect,
        color: theme.quietInk, place: .centeredTop)
      return
    }
    let fitted = fit(
      warning, .staffBody, width: rect.width - metrics.px(120), height: rect.height - metrics.px(24)
    )
    let height = max(fitted.height + metrics.px(24), metrics.px(96))
    warningStrip("pin/warning", fitted, in: rect.splitTop(height).0.rounded)
  }

  private func padWarning(_ pad: PINPad) -> String? {
    guard let until = pad.lockedUntil, until > state.now else { return pad.note.map { staff($0) } }
    let seconds = (until - state.now).secondsLeft
    guard seconds >= 60 else { return staff(.waitSeconds, ["seconds": "\(seconds)"]) }
    return staff(.waitMinutes, ["minutes": "\(seconds / 60)", "seconds": "\(seconds % 60)"])
  }

  private mutating func padKeys(_ pad: PINPad, in rect: Rect) {
    let height = min(rect.height, metrics.px(900))
    let place = rect.inset(horizontal: 0, vertical: ((rect.height - height) / 2).rounded())
    let cells = place.grid(12, columns: 3, gap: max(metrics.px(20), metrics.gap))
    let isOpen = state.controls.contains(.staff(.enter))
    for digit in 0...9 { digitKey(digit, isOpen, in: cells[digit == 0 ? 10 : digit - 1]) }
    guard isOpen else { return }
    button(
      .staff(.erase), staff(.erase), icon: "back", arrangement: .stack, style: .staffTab,
      in: cells[9])
    button(
      .staff(.enter), staff(.enter), icon: "check", kind: .main, arrangement: .stack,
      style: .staffTab, in: cells[11])
  }

  /// A digit; while one must wait it is there, but pale.
  private mutating func digitKey(_ digit: Int, _ isOpen: Bool, in rect: Rect) {
    let control = Control.staff(.digit(digit))
    let style = TextStyle.display.sized(72 / metrics.factor(of: .display) * metrics.scale)
    panel(
      "\(control.name)/panel", rect, fill: isOpen ? theme.surface : theme.paper,
      radius: radius(of: rect), stroke: Stroke(theme.line, width: metrics.line(isOpen ? 3 : 1)))
    text(
      "\(control.name)/label", "\(digit)", style, in: rect,
      color: isOpen ? theme.ink : theme.quietInk, place: .centered, family: "Noto Sans")
    if isOpen { hit(control, rect) }
  }

  // MARK: First PIN

  private mutating func drawFirstPIN(_ pin: String?) {
    let room = doorBar(hasCancel: pin == nil)
    let (words, foot) = room.splitBottom(max(metrics.px(150), metrics.touch))
    let side = metrics.px(120)
    icon(
      "first/icon", pin == nil ? "lock" : "unlock",
      Rect(words.midX - side / 2, words.y, side, side).rounded, theme.accent)
    let texts: [(String, TextStyle)] =
      pin.map {
        [(staff(.newPIN), .title), ($0, .display.sized(160)), (staff(.newPINText), .body)]
      }
      ?? [(staff(.noPIN), .title), (staff(.noPINText), .body)]
    let gap = metrics.px(28)
    let place = words.trimmedTop(side + metrics.px(24)).trimmedBottom(metrics.px(24))
    let column = columnFit(
      texts, width: min(place.width, metrics.px(1300)),
      height: place.height - gap * Double(texts.count - 1))
    stack("first/words", column, colors: [], gap: gap, in: place, place: .centeredTop)
    button(
      .staff(pin == nil ? .makePIN : .pinNoted), staff(pin == nil ? .makePIN : .pinNoted),
      icon: pin == nil ? "unlock" : "check", kind: .main, style: .button.sized(48),
      in: self.place(.first, in: foot))
  }
}
