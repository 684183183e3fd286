import Content
import Drawing
import Kiosk

extension SceneBuilder {
  /// Signs after birth with which a mother goes to the clinic at once.
  mutating func drawDangerSigns() {
    guard let danger = state.session?.dangerSigns else { return }
    let room = bar(heading: words(danger.title))
    let (content, foot) = room.splitBottom(max(metrics.px(112), metrics.touch))
    let strip = fit(
      words(danger.text), .body, width: room.width - metrics.px(120), height: metrics.px(240))
    let (head, rest) = content.splitTop(max(strip.height + metrics.px(24), metrics.px(96)))
    warningStrip("danger/text", strip, in: head)
    let grid = rest.trimmedTop(metrics.px(24)).trimmedBottom(metrics.px(24))
    let cells = grid.grid(
      danger.signs.count, columns: metrics.isPortrait ? 1 : 2, gap: metrics.px(24))
    let inner = (cells.first ?? grid).inset(metrics.px(20))
    let style = commonStyle(
      .card.sized(40), danger.signs.map { (words($0.text), nil) },
      width: inner.width - min(inner.height, inner.width * 0.46) - metrics.px(24),
      height: inner.height * (danger.signs.contains { $0.action != nil } ? 0.5 : 1))
    for (sign, cell) in zip(danger.signs, cells) {
      var face = signFace("danger", sign, badge: nil)
      face.style = style
      card(face, control: nil, in: cell)
    }
    let width = min(metrics.px(480), foot.width)
    button(
      .back, ui(.back), icon: "back", in: Rect(foot.x, foot.y, width, foot.height).rounded)
    phoneLine(in: foot.trimmedLeft(width + metrics.px(32)))
  }

  private func signFace(_ prefix: String, _ sign: Sign, badge: String?) -> CardFace {
    CardFace(
      id: "\(prefix)/\(sign.id)", file: file(sign.picture), title: words(sign.text),
      text: sign.action.map(words), style: .card.sized(40), badge: badge)
  }

  /// The midwife's number, where the clinic has set one.
  mutating func phoneLine(in rect: Rect) {
    let phone = state.settings.phone
    guard !phone.isEmpty else { return }
    let side = metrics.px(64)
    icon(
      "phone/icon", "phone", Rect(rect.x, rect.midY - side / 2, side, side).rounded, theme.accent)
    text(
      "phone/text", ui(.callMidwife, ["phone": phone]), .note.scaled(1.1),
      in: rect.trimmedLeft(side + metrics.px(20)), color: theme.ink, place: .middle)
  }

  /// The contraindications as pictures; "none of these" is the way on.
  mutating func drawCheck(page: Int) {
    guard let check = state.session?.check else { return }
    let signs = page == 0 ? check.stops : check.asks
    let room = bar(heading: words(page == 0 ? check.question : check.askTitle))
    let hint = fit(
      ui(.tapWhatHolds), .note, width: room.width, height: metrics.px(120))
    set("check/hint", hint, in: room, color: theme.quietInk)
    let (content, foot) = room.trimmedTop(hint.height + metrics.px(12)).splitBottom(
      max(metrics.px(140), metrics.touch))
    let cells = signGrid(signs.count, in: content.trimmedBottom(metrics.px(24)))
    let inner = (cells.first ?? content).inset(metrics.px(20))
    let texts = signs.map { words($0.text) }
    let share = wordShare(texts, in: inner)
    let style = commonStyle(
      .card.sized(36), texts.map { ($0, nil) }, width: inner.width, height: inner.height * share)
    for (sign, cell) in zip(signs, cells) {
      let isTouched = state.visitor.signs.contains(sign.id)
      // Before it is touched a card says nothing about her.
      var face = signFace(
        "check", sign, badge: isTouched ? (page == 0 ? "cross" : "question") : nil)
      face.text = nil
      face.style = style
      face.widest = 1.9
      face.wordShare = share
      face.isWarning = isTouched
      card(face, control: .sign(sign.id), in: cell)
    }
    checkFoot(page: page, in: foot)
  }

  /// Pictures come first; where the words do not fit below them, they get more.
  private func wordShare(_ texts: [String], in inner: Rect) -> Double {
    let isEnough = texts.allSatisfy {
      fit($0, .card.sized(36), width: inner.width, height: inner.height * 0.4).fits
    }
    return isEnough ? 0.4 : 0.58
  }

  private func signGrid(_ count: Int, in rect: Rect) -> [Rect] {
    let gap = metrics.px(24)
    if metrics.isPortrait {
      return rect.grid(count, columns: count > 3 ? 2 : 1, gap: gap)
    }
    let columns = count <= 4 ? max(count, 1) : count <= 6 ? 3 : (count + 1) / 2
    return rect.grid(count, columns: columns, gap: gap)
  }

  private mutating func checkFoot(page: Int, in rect: Rect) {
    button(.back, ui(.back), icon: "back", in: place(.first, in: rect))
    guard state.visitor.signs.isEmpty else {
      // Something holds: there is no way on to the massage, only to the midwife.
      let text = state.session.map { words(heldText($0.check)) } ?? ""
      let room = widePlace(in: rect)
      let fitted = fit(text, .body, width: room.width - metrics.px(140), height: room.height)
      return warningStrip("check/stop", fitted, in: room)
    }
    button(
      .noneOfThese, ui(.noneOfThese), icon: "check", kind: .main, style: .button.sized(52),
      in: place(wayOn(fromCheck: page), in: rect))
  }

  /// What holds the way: ask the midwife, or the answer to a sign that needs nobody.
  private func heldText(_ check: Check) -> ContentText {
    let held = (check.stops + check.asks).filter { state.visitor.signs.contains($0.id) }
    if held.contains(where: \.asksMidwife) { return check.askText }
    return held.compactMap(\.action).first ?? check.askText
  }

  /// "Ask the midwife first", for the sign that was touched; or the answer, where she need not be asked.
  mutating func drawAsk(sign id: String) {
    guard let check = state.session?.check else { return }
    let isStop = check.stops.contains { $0.id == id }
    let sign = (check.stops + check.asks).first { $0.id == id }
    let room = bar(heading: words(check.title))
    let (content, foot) = room.splitBottom(max(metrics.px(140), metrics.touch))
    let answered = sign.flatMap { $0.asksMidwife ? nil : $0 }
    let shown = file(answered?.picture ?? check.askPicture)
    let (left, right) = pictureAndWords(in: content.trimmedBottom(metrics.px(24)), shown)
    picture("ask", shown, in: left)
    if let answered {
      answerWords(answered, in: right)
    } else {
      askWords(check, sign, isStop: isStop, in: right)
    }
    let way = wayOn(fromCheck: isStop ? 0 : 1)
    button(.back, ui(.understood), icon: "check", kind: .main, in: place(way, in: foot))
    button(
      .notSo, ui(isStop ? .mistaken : .midwifeAllowed), icon: "close",
      in: place(way.next, in: foot))
  }

  /// What holds, and that this is all right.
  private mutating func answerWords(_ sign: Sign, in rect: Rect) {
    let gap = metrics.px(28)
    let column = columnFit(
      [(words(sign.text), .title)] + (sign.action.map { [(words($0), .body.sized(48))] } ?? []),
      width: rect.width, height: rect.height - gap)
    stack("ask/words", column, colors: [theme.ink], gap: gap, in: rect, isMiddle: true)
  }

  private mutating func askWords(
    _ check: Check, _ sign: Sign?, isStop: Bool, in rect: Rect
  ) {
    let phone = state.settings.phone.isEmpty ? 0 : metrics.px(96)
    let (upper, line) = rect.splitBottom(phone)
    phoneLine(in: line)
    var room = upper.trimmedBottom(metrics.px(24))
    if let sign {
      let height = min(room.height * 0.3, metrics.px(220))
      let (top, rest) = room.splitTop(height.rounded())
      var face = CardFace(
        id: "ask/sign", file: file(sign.picture), title: words(sign.text), style: .card.sized(40))
      face.isWarning = true
      card(face, control: nil, in: top)
      room = rest.trimmedTop(metrics.px(24))
    }
    let texts: [(String, TextStyle)] =
      [(isStop ? ui(.stopHeading) : words(check.askTitle), .title)]
      + (sign?.action.map { [(words($0), TextStyle.body)] } ?? [])
      + [(words(check.askText), sign?.action == nil ? .body : .note)]
    let gap = metrics.px(20)
    let column = columnFit(
      texts, width: room.width, height: room.height - gap * Double(texts.count - 1))
    stack(
      "ask/words", column, colors: [theme.ink, theme.ink, theme.quietInk], gap: gap, in: room,
      isMiddle: true)
  }
}
