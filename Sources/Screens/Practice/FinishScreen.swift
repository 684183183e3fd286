import Content
import Drawing
import Kiosk

extension SceneBuilder {
  /// What was done, what next, when again.
  mutating func drawFinish(steps: Int) {
    guard let finish = state.session?.finish else { return }
    let room = bar(heading: state.session.map { words($0.title) })
    let height = max(metrics.px(metrics.isPortrait ? 120 : 140), metrics.touch)
    let (content, foot) = room.splitBottom(metrics.isPortrait ? 2 * height + metrics.gap : height)
    let (left, right) = pictureAndWords(
      in: content.trimmedBottom(metrics.px(metrics.isPortrait ? 12 : 32)), file(finish.picture),
      share: metrics.isPortrait ? 0.46 : 0.58)
    picture("finish", file(finish.picture), in: left, time: state.sinceScreen.seconds)
    finishWords(finish, steps, in: right)
    finishButtons(in: foot)
  }

  /// Once more, the sheet to take home, home, and what is remembered where a quiz asks for it.
  private mutating func finishButtons(in foot: Rect) {
    let rows = foot.rows(metrics.isPortrait ? 2 : 1, gap: metrics.gap)
    let row = rows[rows.count - 1]
    button(.home, ui(.homeAgain), icon: "home", kind: .main, in: place(.first, in: row))
    let (middle, last) = (place(.middle, in: row), place(.last, in: row))
    let ends = last.columns(2, gap: metrics.gap)
    let asks = state.quiz != nil
    if asks {
      button(.quiz(.phase(.after)), ui(.quizRemembered), icon: "quiz", in: middle)
    }
    let sheet = !asks ? middle : metrics.isPortrait ? rows[0] : ends[0]
    button(.takeHome, ui(.takeHome), icon: "sheet", in: sheet)
    button(
      .again, ui(.again), icon: "repeat", in: asks && !metrics.isPortrait ? ends[1] : last)
  }

  private mutating func finishWords(_ finish: Finish, _ steps: Int, in rect: Rect) {
    let done = ui(.stepsDone, ["count": "\(steps)"])
    let indent = metrics.px(72)
    let gap = metrics.px(24)
    let texts: [(String, TextStyle)] =
      [(words(finish.title), .title), (done, .note)]
      + finish.lines.map { (words($0.text), TextStyle.body.sized(40)) }
    let column = columnFit(
      texts, width: rect.width - indent, height: rect.height - gap * Double(texts.count - 1))
    let used = column.reduce(0) { $0 + $1.height } + gap * Double(texts.count - 1)
    var rest = rect.trimmedTop(max((rect.height - used) / 2, 0).rounded())
    for (index, fitted) in column.enumerated() {
      let room = index == 0 ? rest : rest.trimmedLeft(indent)
      set("finish/words/\(index)", fitted, in: room, color: theme.ink)
      if index > 0 { finishMark(index, fitted, in: rest) }
      rest = rest.trimmedTop(fitted.height + gap)
    }
  }

  /// A check before what was done, an arrow before what comes.
  private mutating func finishMark(_ index: Int, _ fitted: FittedText, in rect: Rect) {
    let side = metrics.px(44)
    let box = Rect(rect.x, rect.y + (fitted.pitch - side) / 2, side, side).rounded
    icon("finish/mark/\(index)", index == 1 ? "check" : "next", box, theme.accent)
  }

  /// Nothing to show: whom to call. Why, staff read in their own area, in the log or from `doctor`.
  mutating func drawCallStaff() {
    let body = metrics.body.inset(horizontal: metrics.px(80), vertical: metrics.px(60))
    let side = metrics.px(160)
    let gap = metrics.px(28)
    let texts: [(String, TextStyle)] =
      [(ui(.callStaff), .display), (ui(.callStaffText), .body)]
    let space = side + metrics.px(32)
    let column = columnFit(
      texts, width: body.width, height: body.height - space - gap * Double(texts.count - 1))
    let used = column.reduce(space) { $0 + $1.height } + gap * Double(texts.count - 1)
    let rest = body.trimmedTop(max((body.height - used) / 2, 0).rounded())
    icon(
      "staff/icon", "staff", Rect(body.midX - side / 2, rest.y, side, side).rounded, theme.accent)
    stack(
      "staff/words", column, colors: [theme.ink, theme.ink], gap: gap, in: rest.trimmedTop(space),
      place: .centeredTop, isMiddle: false)
  }
}
