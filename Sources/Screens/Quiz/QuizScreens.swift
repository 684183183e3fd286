import Content
import Drawing
import Kiosk

extension SceneBuilder {
  /// A page of the quiz.
  mutating func draw(_ page: QuizPage) {
    switch page {
    case .menu: drawQuizMenu()
    case .offer: drawQuizOffer()
    case .symbols(let page, let phase): drawSymbols(page: page, phase: phase)
    case .sitting(let sitting): draw(sitting)
    case .replay(let replay): draw(replay)
    case .result(let outcome): draw(outcome)
    case .classMenu: drawClassMenu()
    case .classSitting(let sitting): draw(sitting)
    case .classResult(let outcome): draw(outcome)
    }
  }

  // MARK: Menu and offer

  /// Practise, before, after, a month later, a class.
  private mutating func drawQuizMenu() {
    let free: [(QuizControl, String, UIText, UIText)] = [
      (.phase(.practice), "repeat", .quizPractice, .quizPracticeText),
      (.classroom, "midwife", .quizClass, .quizClassText),
    ]
    let visits: [(QuizControl, String, UIText, UIText)] = [
      (.phase(.before), "question", .quizBefore, .quizBeforeText),
      (.phase(.after), "check", .quizAfter, .quizAfterText),
      (.phase(.check), "clock", .quizCheck, .quizCheckText),
    ]
    let room = bar(heading: state.quiz.map { words($0.title) })
    let gap = metrics.px(32)
    let share = metrics.isPortrait ? 0.4 : 0.5
    let (upper, lower) = room.splitTop(((room.height - gap) * share).rounded())
    menu(free, in: upper)
    menu(visits, in: lower.trimmedTop(gap))
  }

  /// Before the lesson, or after it?
  private mutating func drawClassMenu() {
    let room = bar(heading: ui(.classWhen))
    let (content, foot) = room.splitBottom(max(metrics.px(120), metrics.touch))
    let cards: [(QuizControl, String, UIText, UIText)] = [
      (.classPhase(.before), "question", .quizBefore, .quizBeforeText),
      (.classPhase(.after), "check", .quizAfter, .quizAfterText),
    ]
    let area = content.trimmedBottom(metrics.px(32))
    let height = min(area.height, metrics.px(metrics.isPortrait ? 620 : 460))
    menu(cards, in: Rect(area.x, area.midY - height / 2, area.width, height).rounded)
    let width = metrics.isPortrait ? foot.width : metrics.px(420)
    button(.back, ui(.back), icon: "back", in: Rect(foot.x, foot.y, width, foot.height).rounded)
  }

  private mutating func menu(_ cards: [(QuizControl, String, UIText, UIText)], in room: Rect) {
    let gap = metrics.px(32)
    let perRow = metrics.isPortrait ? 1 : cards.count
    let cells = room.grid(cards.count, columns: perRow, gap: gap)
    for (card, cell) in zip(cards, cells) {
      iconCard(.quiz(card.0), icon: card.1, ui(card.2), ui(card.3), in: cell)
    }
  }

  /// A card with an icon, a title and a line.
  private mutating func iconCard(
    _ control: Control, icon name: String, _ title: String, _ line: String, in rect: Rect
  ) {
    let id = control.name
    panel(
      "\(id)/panel", rect, fill: theme.surface, radius: radius(of: rect),
      stroke: Stroke(theme.line, width: metrics.line(3)))
    let inner = rect.inset(metrics.px(28))
    let isWide = inner.width > inner.height * 2
    let side = min(isWide ? inner.height : inner.height * 0.42, metrics.px(168)).rounded()
    let box =
      isWide
      ? Rect(inner.x, inner.midY - side / 2, side, side)
      : Rect(inner.midX - side / 2, inner.y, side, side)
    icon("\(id)/icon", name, box.rounded, theme.accent)
    let room =
      isWide
      ? inner.trimmedLeft(side + metrics.px(32)) : inner.trimmedTop(side + metrics.px(16))
    let gap = metrics.px(8)
    let column = columnFit(
      [(title, .card), (line, .note)], width: room.width, height: room.height - gap)
    stack(
      "\(id)/words", column, colors: [theme.ink, theme.quietInk], gap: gap, in: room,
      place: isWide ? .top : .centeredTop)
    hit(control, rect)
  }

  /// The massage is the way on; a few questions first are an offer.
  private mutating func drawQuizOffer() {
    let count = state.quiz?.items(for: .before).count ?? 0
    let room = bar(heading: state.quiz.map { words($0.title) })
    let (content, foot) = room.splitBottom(max(metrics.px(140), metrics.touch))
    let picture = state.session.map { file($0.attractDiagram) } ?? ""
    let (left, right) = pictureAndWords(in: content.trimmedBottom(metrics.px(32)), picture)
    self.picture("offer", picture, in: left)
    message(
      icon: "quiz", ui(.quizOffer), ui(.quizOfferText, ["count": "\(count)"]), in: right)
    button(
      .quiz(.accept), ui(.quizAccept), icon: "quiz", style: .button.sized(44),
      in: place(.middle, in: foot))
    button(
      .quiz(.decline), ui(.quizDecline), icon: "practice", kind: .main, style: .button.sized(44),
      in: place(.last, in: foot))
  }

  /// An icon, a title and a few words in the middle of a page.
  mutating func message(icon name: String, _ title: String, _ line: String, in rect: Rect) {
    let side = min(metrics.px(200), rect.height * 0.3).rounded()
    let gap = metrics.px(28)
    let inner = rect.inset(horizontal: rect.width * 0.06, vertical: 0)
    let column = columnFit(
      [(title, .title), (line, .body.sized(48))], width: inner.width,
      height: rect.height - side - 2 * gap)
    let used = column.reduce(side + 2 * gap) { $0 + $1.height }
    let top = rect.y + max((rect.height - used) / 2, 0).rounded()
    icon(
      "message/icon", name, Rect(rect.midX - side / 2, top, side, side).rounded, theme.accent)
    stack(
      "message/words", column, colors: [theme.ink, theme.ink], gap: gap,
      in: Rect(inner.x, top + side + gap, inner.width, rect.maxY - top - side - gap),
      place: .centeredTop, isMiddle: false)
  }

  // MARK: Symbols

  /// A symbol instead of a name.
  private mutating func drawSymbols(page: Int, phase: QuizPhase) {
    let isAgain = state.mayHaveSymbol(for: phase)
    let room = bar(heading: ui(isAgain ? .takeSymbolAgain : .takeSymbol))
    let hint = fit(
      ui(isAgain ? .symbolAgainText : .symbolText), .note, width: room.width,
      height: metrics.px(120))
    set("symbols/hint", hint, in: room, color: theme.quietInk)
    let (content, foot) = room.trimmedTop(hint.height + metrics.px(16)).splitBottom(quizFoot)
    let symbols = Array(KioskState.symbols(onPage: page))
    let columns = metrics.isPortrait ? 3 : 5
    let cells = content.trimmedBottom(metrics.px(24)).grid(
      KioskState.symbolsPerPage, columns: columns, gap: metrics.px(20))
    let inner = (cells.first ?? content).inset(metrics.px(16))
    let style = commonStyle(
      .card.sized(36), symbols.map { (words($0.name), nil) }, width: inner.width,
      height: inner.height * 0.3)
    for (symbol, cell) in zip(symbols, cells) { draw(symbol, style, in: cell) }
    let (row, beside) = quizFoot(in: foot)
    button(
      .quiz(.symbolPage((page + 1) % KioskState.symbolPages)), ui(.morePages), icon: "next",
      in: beside)
    button(
      .quiz(.withoutSymbol), ui(.withoutSymbol), icon: "close", in: place(.last, in: row))
  }

  private mutating func draw(_ symbol: FamilySymbol, _ style: TextStyle, in rect: Rect) {
    let control = Control.quiz(.symbol(symbol))
    panel(
      "\(control.name)/panel", rect, fill: theme.surface, radius: radius(of: rect),
      stroke: Stroke(theme.line, width: metrics.line(3)))
    let inner = rect.inset(metrics.px(16))
    let name = fit(words(symbol.name), style, width: inner.width, height: inner.height * 0.34)
    let (top, below) = inner.splitBottom(name.height)
    symbolPicture(symbol, "\(control.name)/picture", in: top.trimmedBottom(metrics.px(8)))
    set("\(control.name)/name", name, in: below, color: theme.ink, place: .centered)
    hit(control, rect)
  }

  /// Symbols are drawn for light paper, in every theme.
  mutating func symbolPicture(_ symbol: FamilySymbol, _ id: String, in rect: Rect) {
    let side = min(rect.width, rect.height)
    let box = Rect(rect.midX - side / 2, rect.midY - side / 2, side, side).rounded
    panel("\(id)/paper", box, fill: Theme.normal.paper, radius: side * 0.2)
    add(
      id, box.inset(side * 0.08).rounded,
      .picture(file: "symbols/\(symbol.rawValue).svg", tint: nil))
  }
}
