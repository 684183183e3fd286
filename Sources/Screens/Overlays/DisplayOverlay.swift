import Drawing
import Kiosk

extension SceneBuilder {
  /// Size of the words, colours, motion; each choice shows what it does.
  mutating func drawDisplayOverlay() {
    let inner = overlayPanel(width: 1640, height: metrics.isPortrait ? 1560 : 980, isHigh: true)
    displayChoices(in: overlayHead(ui(.display), icon: "text-size", in: inner))
  }

  /// The choices in three rows.
  mutating func displayChoices(in room: Rect) {
    let shares = metrics.isPortrait ? [1.25, 1.9, 1.0] : [1.1, 1.1, 0.9]
    let rows = room.rowShares(shares, gap: metrics.px(24))
    let sizes = labelled(ui(.textSize), "text-size", in: rows[0])
    for (name, cell) in zip(
      TextSizeName.allCases, sizes.columns(TextSizeName.allCases.count, gap: metrics.gap))
    {
      sizeChoice(name, in: cell)
    }
    let themes = labelled(ui(.theme), "theme", in: rows[1])
    for (name, cell) in zip(
      ThemeName.allCases, themes.grid(4, columns: metrics.isPortrait ? 2 : 4, gap: metrics.gap))
    {
      themeChoice(name, in: cell)
    }
    let motions = labelled(ui(.motion), "motion", in: rows[2]).columns(2, gap: metrics.gap)
    motionChoice(false, ui(.motionFull), in: motions[0])
    motionChoice(true, ui(.motionReduced), in: motions[1])
  }

  /// A row's name above it; gives back the row.
  private mutating func labelled(_ label: String, _ id: String, in rect: Rect) -> Rect {
    let fitted = fit(label, .note, width: rect.width, height: metrics.px(60))
    set("display/\(id)", fitted, in: rect, color: theme.ink)
    return rect.trimmedTop(fitted.height + metrics.px(8))
  }

  private mutating func sizeChoice(_ name: TextSizeName, in rect: Rect) {
    let control = Control.textSize(name)
    let isChosen = state.look.textSize == name
    choicePanel(control, isChosen, in: rect)
    let size = Metrics(size: metrics.size, settings: state.settings, textSize: name).textFactor
    choiceMark(control, isChosen, in: rect)
    let (top, foot) = rect.inset(metrics.px(12)).splitBottom(rect.height * 0.4)
    var sample = TextStyle(size: 42 * size / metrics.textFactor, minimum: 16)
    sample.isBold = true
    text("\(control.name)/sample", "Aa", sample, in: top, color: theme.ink, place: .centered)
    text(
      "\(control.name)/label", sizeWord(name), .caption, in: foot, color: theme.ink,
      place: .centered)
  }

  private func sizeWord(_ name: TextSizeName) -> String {
    switch name {
    case .small: ui(.sizeSmall)
    case .normal: ui(.sizeNormal)
    case .large: ui(.sizeLarge)
    case .largest: ui(.sizeLargest)
    case .threeMetres: ui(.fromThreeMetres)
    }
  }

  /// A theme's button is drawn in that theme.
  private mutating func themeChoice(_ name: ThemeName, in rect: Rect) {
    let control = Control.theme(name)
    let colors = Theme.named(name)
    choicePanel(control, state.look.theme == name, in: rect)
    let inner = rect.inset(metrics.px(14))
    panel(
      "\(control.name)/paper", inner, fill: colors.paper, radius: metrics.px(16),
      stroke: Stroke(colors.line, width: metrics.line(2)))
    let dot = min(metrics.px(44), inner.height * 0.4)
    let box = Rect(inner.x + metrics.px(20), inner.midY - dot / 2, dot, dot).rounded
    add("\(control.name)/dot", box, .disc(fill: colors.accent))
    text(
      "\(control.name)/label", themeWord(name), .note,
      in: inner.trimmedLeft(dot + metrics.px(36)).trimmedRight(metrics.px(44)), color: colors.ink,
      place: .middle)
    choiceMark(control, state.look.theme == name, in: rect)
  }

  private func themeWord(_ name: ThemeName) -> String {
    switch name {
    case .normal: ui(.themeNormal)
    case .dark: ui(.themeDark)
    case .highLight: ui(.themeHighLight)
    case .highDark: ui(.themeHighDark)
    }
  }

  private mutating func motionChoice(_ reduced: Bool, _ label: String, in rect: Rect) {
    let control = Control.motion(reduced: reduced)
    choicePanel(control, state.look.isMotionReduced == reduced, in: rect)
    choiceMark(control, state.look.isMotionReduced == reduced, in: rect)
    text(
      "\(control.name)/label", label, .note,
      in: rect.inset(horizontal: metrics.px(56), vertical: metrics.px(12)), color: theme.ink,
      place: .centered)
  }

  /// The chosen one has a heavy edge, a colour and a check mark.
  private mutating func choicePanel(_ control: Control, _ isChosen: Bool, in rect: Rect) {
    panel(
      "\(control.name)/panel", rect, fill: isChosen ? theme.accentSoft : theme.surface,
      radius: radius(of: rect),
      stroke: Stroke(
        isChosen ? theme.accent : theme.line, width: metrics.line(isChosen ? 8 : 3)))
    hit(control, rect)
  }

  private mutating func choiceMark(_ control: Control, _ isChosen: Bool, in rect: Rect) {
    guard isChosen else { return }
    let side = metrics.px(44)
    let disc = Rect(
      rect.maxX - side - metrics.px(6), rect.y + metrics.px(6), side, side
    ).rounded
    add("\(control.name)/mark", disc, .disc(fill: theme.accent))
    icon("\(control.name)/check", "check", disc.inset(metrics.px(8)), theme.onAccent)
  }
}

extension Rect {
  /// Rows whose heights are in the proportion of `shares`.
  func rowShares(_ shares: [Double], gap: Double) -> [Rect] {
    let room = height - gap * Double(shares.count - 1)
    let whole = shares.reduce(0, +)
    var top = y
    return shares.map { share in
      let next = top + room * share / whole
      defer { top = next + gap }
      return Rect(x, top.rounded(), width, next.rounded() - top.rounded())
    }
  }
}
