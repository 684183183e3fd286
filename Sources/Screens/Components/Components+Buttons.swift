import Drawing
import Kiosk

/// What a button says by its looks.
enum ButtonKind {
  /// The one thing to do here.
  case main
  case plain
  /// Something that is not well.
  case warning
}

/// Where a button's icon stands.
enum ButtonArrangement {
  case row, stack
}

extension SceneBuilder {
  /// A rounded button with a word and mostly an icon, and its hit area.
  mutating func button(
    _ control: Control, _ label: String, icon: String? = nil, kind: ButtonKind = .plain,
    arrangement: ButtonArrangement = .row, style: TextStyle = .button, in rect: Rect
  ) {
    let id = control.name
    // A page that must be read: its way on stands back until then.
    let isEarly = kind == .main && state.isSafetyPage && state.readiness < 1
    let kind = isEarly ? .plain : kind
    let (fill, content) = colors(of: kind)
    panel("\(id)/panel", rect, fill: fill, radius: radius(of: rect), stroke: edge(of: kind))
    if isEarly { readingLine(id, in: rect) }
    let tint = kind == .warning ? theme.warning : kind == .plain ? theme.accent : content
    switch arrangement {
    case .row: rowFace(id, label, icon, style, in: rect, color: content, tint: tint)
    case .stack: stackFace(id, label, icon, style, in: rect, color: content, tint: tint)
    }
    hit(control, rect)
  }

  /// How far the time to read is over, as a line that grows at the button's lower edge.
  private mutating func readingLine(_ id: String, in rect: Rect) {
    let width = (rect.width - 2 * radius(of: rect)) * state.readiness
    guard !state.look.isMotionReduced, width >= 1 else { return }
    let height = metrics.px(10)
    let line = Rect(
      rect.x + radius(of: rect), rect.maxY - metrics.px(18), width, height
    ).rounded
    panel("\(id)/reading", line, fill: theme.accent, radius: height / 2)
  }

  /// Corners of buttons and cards.
  func radius(of rect: Rect) -> Double { min(metrics.px(28), rect.height / 2) }

  private func colors(of kind: ButtonKind) -> (fill: Color, content: Color) {
    switch kind {
    case .main: (theme.accent, theme.onAccent)
    case .plain: (theme.surface, theme.ink)
    case .warning: (theme.surface, theme.ink)
    }
  }

  private func edge(of kind: ButtonKind) -> Stroke? {
    switch kind {
    case .main: nil
    case .plain: Stroke(theme.line, width: metrics.line(3))
    case .warning: Stroke(theme.warning, width: metrics.line(4))
    }
  }

  private mutating func rowFace(
    _ id: String, _ label: String, _ icon: String?, _ style: TextStyle, in rect: Rect,
    color: Color, tint: Color
  ) {
    let padding = metrics.px(20)
    let side = icon == nil ? 0 : min(rect.height - metrics.px(32), metrics.px(80))
    let space = icon == nil ? 0 : metrics.px(16)
    let room = rect.width - 2 * padding - side - space
    let fitted = fit(label, style, width: room, height: rect.height - metrics.px(16))
    let used = side + space + fitted.width
    let left = rect.x + ((rect.width - used) / 2).rounded()
    if let icon {
      let box = Rect(left, rect.midY - side / 2, side, side).rounded
      self.icon("\(id)/icon", icon, box, tint)
    }
    set(
      "\(id)/label", fitted,
      in: Rect(left + side + space, rect.y, fitted.width, rect.height), color: color,
      place: .middle)
  }

  private mutating func stackFace(
    _ id: String, _ label: String, _ icon: String?, _ style: TextStyle, in rect: Rect,
    color: Color, tint: Color
  ) {
    let inner = rect.inset(horizontal: metrics.px(10), vertical: metrics.px(10))
    let fitted = fit(label, style, width: inner.width, height: inner.height * 0.64)
    let side = min(inner.height - fitted.height - metrics.px(4), inner.height * 0.62, inner.width)
    let used = side + metrics.px(4) + fitted.height
    let top = rect.y + ((rect.height - used) / 2).rounded()
    if let icon {
      self.icon("\(id)/icon", icon, Rect(rect.midX - side / 2, top, side, side).rounded, tint)
    }
    set(
      "\(id)/label", fitted,
      in: Rect(inner.x, top + side + metrics.px(4), inner.width, fitted.height), color: color,
      place: .centeredTop)
  }

  /// A square button with an icon alone, as in the bar.
  mutating func iconButton(_ control: Control, icon name: String, in rect: Rect) {
    let id = control.name
    panel(
      "\(id)/panel", rect, fill: theme.surface, radius: radius(of: rect),
      stroke: Stroke(theme.line, width: metrics.line(2)))
    let side = min(rect.width, rect.height) * 0.58
    icon(
      "\(id)/icon", name,
      Rect(rect.midX - side / 2, rect.midY - side / 2, side, side).rounded, theme.accent)
    hit(control, rect)
  }
}

extension Rect {
  /// Moved and sized to whole pixels.
  var rounded: Rect { Rect(x.rounded(), y.rounded(), width.rounded(), height.rounded()) }

  /// `count` columns of equal width with `gap` between.
  func columns(_ count: Int, gap: Double) -> [Rect] {
    let width = (self.width - gap * Double(count - 1)) / Double(max(count, 1))
    return (0..<count).map {
      let left = (x + Double($0) * (width + gap)).rounded()
      return Rect(left, y, (x + Double($0) * (width + gap) + width).rounded() - left, height)
    }
  }

  /// `count` rows of equal height with `gap` between.
  func rows(_ count: Int, gap: Double) -> [Rect] {
    let height = (self.height - gap * Double(count - 1)) / Double(max(count, 1))
    return (0..<count).map {
      let top = (y + Double($0) * (height + gap)).rounded()
      return Rect(x, top, width, (y + Double($0) * (height + gap) + height).rounded() - top)
    }
  }

  /// `count` cells in rows of `columns`, the last row as wide as the others.
  func grid(_ count: Int, columns perRow: Int, gap: Double) -> [Rect] {
    let lines = (count + perRow - 1) / max(perRow, 1)
    return Array(rows(lines, gap: gap).flatMap { $0.columns(perRow, gap: gap) }.prefix(count))
  }

  /// Columns whose widths are in the proportion of `shares`.
  func columns(shares: [Double], gap: Double) -> [Rect] {
    let room = width - gap * Double(shares.count - 1)
    let whole = shares.reduce(0, +)
    var left = x
    return shares.map { share in
      let next = left + room * share / whole
      defer { left = next + gap }
      return Rect(left.rounded(), y, next.rounded() - left.rounded(), height)
    }
  }
}
