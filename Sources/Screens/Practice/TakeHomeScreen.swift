import Content
import Drawing
import Kiosk

extension SceneBuilder {
  /// The steps as a code to photograph, and on paper where there is a printer.
  mutating func draw(_ sheet: TakeHome) {
    let room = bar(heading: ui(.takeHome))
    if metrics.isPortrait {
      let (upper, lower) = room.splitTop((room.height * 0.58).rounded())
      pocketCode(in: upper)
      takeHomeWords(sheet, in: lower.trimmedTop(metrics.px(32)))
    } else {
      let (left, right) = room.splitLeft(room.height)
      pocketCode(in: left)
      takeHomeWords(sheet, in: right.trimmedLeft(metrics.px(56)))
    }
  }

  private mutating func takeHomeWords(_ sheet: TakeHome, in rect: Rect) {
    let height = max(metrics.px(140), metrics.touch)
    let isPrinterThere = state.hasPrinter
    let (words, foot) = rect.splitBottom(
      isPrinterThere && !metrics.isPortrait ? 2 * height + metrics.px(24) : height)
    var texts: [(String, TextStyle)] = [
      (ui(.photographCode), .title), (ui(.photographText), .body),
    ]
    if !qrText.isWhole { texts.append((ui(.sheetIsCut), .note)) }
    if let answer = printWords(sheet.printing) { texts.append((answer, .note)) }
    let gap = metrics.px(24)
    let room = words.trimmedBottom(metrics.px(24))
    let column = columnFit(
      texts, width: room.width, height: room.height - gap * Double(texts.count - 1))
    stack(
      "sheet/words", column, colors: [theme.ink, theme.ink, theme.ink, theme.ink], gap: gap,
      in: room)
    let cells =
      metrics.isPortrait
      ? foot.columns(2, gap: metrics.px(24))
      : foot.rows(isPrinterThere ? 2 : 1, gap: metrics.px(24))
    if state.controls.contains(.printSheet) || state.overlay != nil && isPrinterThere {
      button(.printSheet, ui(.printSheet), icon: "printer", in: cells[0])
    }
    button(
      .back, ui(.back), icon: "back", kind: .main,
      in: cells[isPrinterThere ? cells.count - 1 : 0])
  }

  private func printWords(_ printing: TakeHome.Printing) -> String? {
    switch printing {
    case .nothing: nil
    case .waiting: ui(.sheetWaiting)
    case .sent: ui(.sheetSent)
    case .failed: ui(.sheetFailed)
    }
  }

  /// The session's steps as text, in the visitor's language.
  var qrText: QRText {
    guard let session = state.session else { return .nothing }
    let words = QRText.Words(
      content: { context.text($0) }, paper: { paper($0) }, settings: state.settings)
    return QRText(session, words: words, limit: context.codeCapacity)
  }

  /// The code of ``qrText`` on white, with its quiet zone, as large as fits into `rect`: the
  /// same in every theme, since many cameras read no light squares on dark.
  mutating func pocketCode(in rect: Rect) {
    guard let grid = context.code(qrText.text) else { return }
    let quiet = 4.0
    let side = Double(grid.side)
    let cell = max((min(rect.width, rect.height) / (side + 2 * quiet)).rounded(.down), 1)
    let whole = cell * (side + 2 * quiet)
    let box = Rect(
      (rect.midX - whole / 2).rounded(), (rect.y + max(rect.height - whole, 0) / 2).rounded(),
      whole,
      whole)
    panel("code/paper", box, fill: .white)
    add("code/cells", box.inset(cell * quiet), .cells(grid, color: .black))
  }

  // MARK: Staff

  /// The family's sheet in the staff area: the same code, the printer and the stick.
  mutating func drawStaffSheet(in room: Rect) {
    let (code, side) =
      metrics.isPortrait
      ? room.splitTop((room.height * 0.6).rounded())
      : room.splitLeft(min(room.height, room.width * 0.6).rounded())
    pocketCode(in: code)
    let words =
      metrics.isPortrait
      ? side.trimmedTop(metrics.px(24)) : side.trimmedLeft(metrics.px(40))
    let buttons: [(StaffControl, String, String)] = [
      (.printSheet, staff(.printSheet), "printer"), (.copySheet, staff(.copySheet), "usb"),
    ].filter { state.hasStaffButton($0.0) }
    let height = max(metrics.px(120), metrics.touch)
    let gap = max(metrics.px(20), metrics.gap)
    let used = Double(buttons.count) * height + Double(max(buttons.count - 1, 0)) * gap
    let (upper, foot) = words.splitBottom(used)
    var texts: [(String, TextStyle)] = [
      (ui(.photographCode), .staffHeading.sized(44)), (ui(.photographText), .staffBody),
    ]
    if !qrText.isWhole { texts.append((ui(.sheetIsCut), .staffLine)) }
    let column = columnFit(
      texts, width: upper.width, height: upper.height - metrics.px(24) - 2 * metrics.px(16))
    stack(
      "sheet/words", column, colors: [theme.ink, theme.ink, theme.quietInk], gap: metrics.px(16),
      in: upper.trimmedBottom(metrics.px(24)), isMiddle: false)
    for (entry, cell) in zip(buttons, foot.rows(max(buttons.count, 1), gap: gap)) {
      button(.staff(entry.0), entry.1, icon: entry.2, style: .staffTab, in: cell)
    }
  }
}
