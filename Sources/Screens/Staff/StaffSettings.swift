import Content
import Drawing
import Kiosk

extension SceneBuilder {
  /// Times, the next class and the form of files, each with one step down and one up.
  mutating func drawClinicSettings(in room: Rect) {
    let rows = room.rows(6, gap: metrics.gap)
    let height = min(rows[0].height, max(metrics.px(150), metrics.touch))
    let places = rows.indices.map { index in
      Rect(room.x, room.y + Double(index) * (height + metrics.gap), room.width, height).rounded
    }
    row(.idle, staff(.settingIdle), seconds(state.settings.idleSeconds), in: places[0])
    row(.finish, staff(.settingFinish), seconds(state.settings.finishSeconds), in: places[1])
    row(
      .pause, staff(.settingPause),
      staff(.settingMinutes, ["count": "\(state.settings.pauseMinutes)"]), in: places[2])
    let leadIn = state.settings.leadIn ?? state.session?.steps.map(\.leadIn).max() ?? 0
    row(.leadIn, staff(.settingLeadIn), seconds(leadIn), in: places[3])
    let day = state.settings.nextClass.map(dayWords) ?? staff(.noNextClass)
    row(.classDay, staff(.nextClass), day, outer: .classWeek, in: places[4])
    row(
      .delimiter, staff(.settingDelimiter),
      staff(state.settings.delimiter == .comma ? .delimiterComma : .delimiterSemicolon),
      in: places[5])
  }

  private func seconds(_ count: Int) -> String { staff(.settingSeconds, ["count": "\(count)"]) }

  /// A name, and its value between two buttons; `outer` is the same value in larger steps.
  private mutating func row(
    _ setting: StaffSetting, _ name: String, _ value: String, outer: StaffSetting? = nil,
    in rect: Rect
  ) {
    let id = "setting/\(setting.rawValue)"
    panel(
      "\(id)/card", rect, fill: theme.surface, radius: metrics.px(24),
      stroke: Stroke(theme.line, width: metrics.line(2)))
    let share = metrics.isPortrait ? 0.3 : 0.4
    let (left, right) = rect.inset(horizontal: metrics.px(20), vertical: 0)
      .splitLeft((rect.width * share).rounded())
    text(
      "\(id)/name", name, .staffLine.sized(32), in: left.trimmedRight(metrics.px(20)),
      color: theme.ink, place: .middle)
    var middle = right
    if let outer {
      middle = steppers(outer, "first", "last", in: middle)
    }
    middle = steppers(setting, "minus", "plus", in: middle)
    text("\(id)/value", value, .staffRow, in: middle, color: theme.ink, place: .centered)
  }

  /// A button at each end; gives back the room between.
  private mutating func steppers(
    _ setting: StaffSetting, _ down: String, _ up: String, in rect: Rect
  ) -> Rect {
    let side = metrics.touch
    let top = rect.midY - side / 2
    if setting.hasLower {
      iconButton(
        .staff(.lower(setting)), icon: down, in: Rect(rect.x, top, side, side).rounded)
    }
    iconButton(
      .staff(.raise(setting)), icon: setting.hasLower ? up : "repeat",
      in: Rect(rect.maxX - side, top, side, side).rounded)
    return rect.inset(horizontal: side + max(metrics.px(12), metrics.gap), vertical: 0)
  }
}
