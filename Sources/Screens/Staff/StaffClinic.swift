import Content
import Drawing
import Kiosk

extension SceneBuilder {
  /// What the clinic says of itself, a row each that opens the keyboard.
  mutating func drawClinicTexts(in room: Rect) {
    let fields = StaffTextField.allCases
    let gap = max(metrics.px(16), metrics.gap)
    let full = room.rows(fields.count, gap: gap)
    let height = min(full[0].height, max(metrics.px(176), metrics.touch))
    for (index, field) in fields.enumerated() {
      let y = room.y + (height + gap) * Double(index)
      draw(field, in: Rect(room.x, y, room.width, height).rounded)
    }
  }

  private mutating func draw(_ field: StaffTextField, in rect: Rect) {
    let control = Control.staff(.edit(field))
    let id = control.name
    panel(
      "\(id)/panel", rect, fill: theme.surface, radius: radius(of: rect),
      stroke: Stroke(theme.line, width: metrics.line(3)))
    let side = metrics.px(48)
    icon(
      "\(id)/arrow", "next",
      Rect(rect.maxX - side - metrics.px(24), rect.midY - side / 2, side, side).rounded,
      theme.accent)
    let words = rect.inset(horizontal: metrics.px(28), vertical: metrics.px(10))
      .trimmedRight(side + metrics.px(16))
    let value = state.settings[keyPath: field.path]
    let column = columnFit(
      [
        (name(of: field), .staffLine),
        (value.isEmpty ? staff(.notFilled) : value, .staffRow.sized(40)),
      ],
      width: words.width, height: words.height)
    stack(
      "\(id)/words", column,
      colors: [theme.quietInk, value.isEmpty ? theme.quietInk : theme.ink], gap: 0, in: words)
    hit(control, rect)
  }

  // MARK: Steps

  /// Seconds or rounds of some steps, each between minus and plus.
  mutating func draw(_ value: StepValue, of steps: [StaffStep], in room: Rect) {
    let rows = room.rows(StaffArea.stepsPerPage, gap: metrics.gap)
    let tallest = max(metrics.px(metrics.isPortrait ? 280 : 164), metrics.touch)
    let height = min(rows[0].height, tallest)
    for (index, entry) in steps.enumerated() {
      let y = room.y + (height + metrics.gap) * Double(index)
      draw(value, of: entry, in: Rect(room.x, y, room.width, height).rounded)
    }
  }

  private mutating func draw(_ value: StepValue, of entry: StaffStep, in rect: Rect) {
    let id = "step/\(value.rawValue)/\(entry.step.id)"
    panel(
      "\(id)/card", rect, fill: theme.surface, radius: metrics.px(24),
      stroke: Stroke(theme.line, width: metrics.line(2)))
    let inner = rect.inset(horizontal: metrics.px(20), vertical: metrics.px(8))
    let (left, rest) = inner.splitLeft(min(inner.height * 1.3, metrics.px(220)).rounded())
    picture(id, "\(entry.session)/\(entry.step.diagram)", in: left.rounded, behind: theme.surface)
    let place = rest.trimmedLeft(metrics.px(20))
    let width = 3 * metrics.touch + 2 * metrics.gap + metrics.px(210)
    if metrics.isPortrait {
      let (upper, lower) = place.splitBottom(metrics.touch)
      stepWords(id, value, entry.step, in: upper)
      stepButtons(id, value, entry.step, in: lower.splitRight(min(width, lower.width)).1)
    } else {
      let (words, buttons) = place.splitRight(width)
      stepWords(id, value, entry.step, in: words.trimmedRight(metrics.px(20)))
      stepButtons(id, value, entry.step, in: buttons)
    }
  }

  private mutating func stepWords(_ id: String, _ value: StepValue, _ step: Step, in rect: Rect) {
    let own = staff(.ownValue, ["value": words(of: value, value.own(of: step))])
    let column = columnFit(
      [(words(step.title), .staffRow.sized(34)), (own, .staffLine.sized(28))], width: rect.width,
      height: rect.height)
    stack("\(id)/words", column, colors: [theme.ink, theme.quietInk], gap: 0, in: rect)
  }

  private func words(of value: StepValue, _ count: Int) -> String {
    staff(value == .seconds ? .settingSeconds : .settingRounds, ["count": "\(count)"])
  }

  /// Back to the session's own, where the clinic has another value; then minus, value, plus.
  private mutating func stepButtons(
    _ id: String, _ value: StepValue, _ step: Step, in rect: Rect
  ) {
    let side = metrics.touch
    let row = Rect(rect.x, rect.midY - side / 2, rect.width, side)
    let (own, counts) = row.splitLeft(side)
    let isSet = state.isSet(value, of: step)
    if isSet { iconButton(.staff(.ownStep(value, step.id)), icon: "reload", in: own.rounded) }
    let (minus, rest) = counts.trimmedLeft(metrics.gap).splitLeft(side)
    let (middle, plus) = rest.splitRight(side)
    iconButton(.staff(.lowerStep(value, step.id)), icon: "minus", in: minus.rounded)
    iconButton(.staff(.raiseStep(value, step.id)), icon: "plus", in: plus.rounded)
    text(
      "\(id)/value", words(of: value, state.stepValue(value, of: step)), .staffRow.sized(32),
      in: middle.inset(horizontal: metrics.px(8), vertical: 0),
      color: isSet ? theme.accent : theme.ink, place: .centered)
  }
}
