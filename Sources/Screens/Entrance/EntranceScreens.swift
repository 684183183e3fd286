import Content
import Drawing
import Kiosk

extension SceneBuilder {
  /// A large card per language, each in its own name and script.
  mutating func drawLanguage(page: Int) {
    let body = metrics.body
    let (head, rest) = body.splitTop(metrics.px(120))
    let side = metrics.px(80)
    icon(
      "language/globe", "globe", Rect(head.x, head.midY - side / 2, side, side).rounded,
      theme.accent)
    text(
      "language/heading", ui(.chooseLanguage), .title, in: head.trimmedLeft(side + metrics.px(32)),
      color: theme.ink, place: .middle)
    languageCards(page: page, in: rest.trimmedTop(metrics.px(24)))
  }

  /// The cards of one page, and the way to the next where there are more.
  mutating func languageCards(page: Int, in rect: Rect) {
    var room = rect
    if state.languagePages > 1 {
      let (cards, foot) = rect.splitBottom(metrics.touch)
      room = cards.trimmedBottom(metrics.px(24))
      let next = (page + 1) % state.languagePages
      let width = min(foot.width, metrics.px(640))
      let label = ui(.morePages) + " (\(page + 1)/\(state.languagePages))"
      button(
        .languagePage(next), label, icon: "next",
        in: Rect(foot.midX - width / 2, foot.y, width, foot.height).rounded)
    }
    let languages = Array(state.languages(onPage: page))
    let columns = languageColumns(languages.count)
    let rows = max((languages.count + columns - 1) / max(columns, 1), 1)
    let tallest = metrics.px(rows == 1 ? 440 : 340)
    let height = min(room.height, tallest * Double(rows) + metrics.px(32) * Double(rows - 1))
    let inset = ((room.height - height) / 2).rounded()
    let grid = room.inset(horizontal: 0, vertical: inset).grid(
      languages.count, columns: columns, gap: metrics.px(32))
    let inner = languageRoom(grid.first ?? room)
    let style = commonStyle(
      .title, languages.map { ($0.nativeName, $0.font) }, width: inner.width,
      height: inner.height * 0.6)
    for (language, cell) in zip(languages, grid) { languageCard(language, style, in: cell) }
  }

  private func languageColumns(_ count: Int) -> Int {
    if metrics.isPortrait { return count > 4 ? 2 : 1 }
    switch count {
    case ...1: return 1
    case 2, 4: return 2
    case ...9: return 3
    default: return 4
    }
  }

  /// The room for words on a language's card.
  private func languageRoom(_ cell: Rect) -> Rect {
    cell.inset(horizontal: metrics.px(40), vertical: metrics.px(24))
  }

  private mutating func languageCard(
    _ language: LanguageChoice, _ style: TextStyle, in cell: Rect
  ) {
    let id = "language/\(language.tag)"
    let isChosen = language.tag == state.visitor.language
    panel(
      "\(id)/panel", cell, fill: isChosen ? theme.accentSoft : theme.surface,
      radius: radius(of: cell),
      stroke: Stroke(isChosen ? theme.accent : theme.line, width: metrics.line(isChosen ? 8 : 3)))
    let inner = languageRoom(cell)
    let name = fit(
      language.nativeName, style, width: inner.width, height: inner.height * 0.6,
      family: language.font)
    let line = fit(
      language.invitation, .note, width: inner.width,
      height: inner.height - name.height - metrics.px(8), family: language.font)
    let top = (inner.height - name.height - line.height - metrics.px(8)) / 2
    set("\(id)/name", name, in: inner.trimmedTop(top), color: theme.ink, place: .centeredTop)
    set(
      "\(id)/line", line, in: inner.trimmedTop(top + name.height + metrics.px(8)),
      color: theme.quietInk, place: .centeredTop)
    if !language.isVerified {
      cornerMark(id, "warning", theme.warning, theme.onWarning, in: cell)
    } else if isChosen {
      cornerMark(id, "check", theme.accent, theme.onAccent, in: cell)
    }
    hit(.language(language.tag), cell)
  }

  /// A card per session, where the clinic has several.
  mutating func drawSessions() {
    let room = bar(heading: ui(.chooseSession))
    let sessions = state.content.sessions
    let columns = metrics.isPortrait ? 1 : min(max(sessions.count, 1), sessions.count > 4 ? 3 : 2)
    let cells = room.grid(sessions.count, columns: columns, gap: metrics.px(32))
    for (session, cell) in zip(sessions, cells) {
      let face = CardFace(
        id: "session/\(session.id)", file: "\(session.id)/\(session.attractDiagram)",
        title: words(session.title), text: words(session.summary), style: .heading)
      card(face, control: .session(session.id), in: cell)
    }
  }

  /// The gate: still pregnant, or born.
  mutating func drawWho() {
    guard let gate = state.session?.gate else { return }
    let room = bar()
    let question = fit(
      words(gate.question), .title, width: room.width, height: metrics.px(200))
    set("who/question", question, in: room, color: theme.ink, place: .centeredTop)
    let cards = room.trimmedTop(question.height + metrics.px(32))
    let gap = metrics.px(40)
    let cells =
      metrics.isPortrait
      ? cards.rows(gate.choices.count, gap: gap) : cards.columns(gate.choices.count, gap: gap)
    for (choice, cell) in zip(gate.choices, cells) {
      let face = CardFace(
        id: "who/\(choice.id)", file: file(choice.picture), title: words(choice.title),
        style: .heading, pictureShare: 0.56)
      card(face, control: .who(choice.id), in: cell)
    }
  }
}
