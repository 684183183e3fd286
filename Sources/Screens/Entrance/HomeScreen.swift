import Content
import Drawing
import Kiosk

extension SceneBuilder {
  /// What do you want to do: practise is the biggest; the leaflet's three parts; danger signs.
  mutating func drawHome() {
    guard let session = state.session else { return }
    let room = bar(heading: words(session.title))
    let gap = metrics.px(32)
    let (main, side) = homeParts(of: room, gap: gap)
    mainCard(in: main)
    let more = moreRows
    let rows = side.rows(session.chapters.count + more.count, gap: metrics.px(24))
    for (index, chapter) in session.chapters.enumerated() where index < rows.count {
      homeRow(
        .chapter(index), words(chapter.title), icon: chapterIcon(chapter.id), in: rows[index])
    }
    for (row, place) in zip(more, rows.dropFirst(session.chapters.count)) {
      homeRow(
        row.control, row.label, icon: row.icon, isWarning: row.control == .dangerSigns, in: place)
    }
  }

  /// What is offered below the chapters; the pregnant, who only learn, take the steps home for later.
  private var moreRows: [(control: Control, label: String, icon: String)] {
    let quiz: [(Control, String, String)] =
      state.quiz == nil ? [] : [(.quiz(.menu), ui(.quiz), "quiz")]
    let sheet: [(Control, String, String)] =
      state.isLearnOnly ? [(.takeHome, ui(.takeHome), "sheet")] : []
    let danger = state.session.map { words($0.dangerSigns.title) } ?? ""
    return quiz + sheet + [(.dangerSigns, danger, "warning")]
  }

  private func homeParts(of room: Rect, gap: Double) -> (Rect, Rect) {
    if metrics.isPortrait {
      let (main, side) = room.splitTop(room.height * 0.52)
      return (main.trimmedBottom(gap), side)
    }
    let (main, side) = room.splitLeft((room.width * 0.54).rounded())
    return (main.trimmedRight(gap), side)
  }

  private func chapterIcon(_ id: String) -> String {
    switch id {
    case "what", "how": id
    case "good-for": "goodfor"
    default: "learn"
    }
  }

  /// Practise; or, for who may only learn, watch.
  private mutating func mainCard(in rect: Rect) {
    guard let session = state.session else { return }
    let control: Control = state.isLearnOnly ? .watch : .practise
    let id = "home/main"
    panel("\(id)/panel", rect, fill: theme.accent, radius: radius(of: rect))
    let inner = rect.inset(metrics.px(28))
    let foot = metrics.px(150)
    let (top, below) = inner.splitBottom(foot)
    picture(
      id, file(session.attractDiagram), in: top.trimmedBottom(metrics.px(20)), behind: theme.accent)
    let label = ui(state.isLearnOnly ? .watch : .practise)
    let side = metrics.px(112)
    let room = below.width - side - metrics.px(32)
    let fitted = fit(label, .title, width: room, height: below.height)
    let left = (below.midX - (side + metrics.px(32) + fitted.width) / 2).rounded()
    icon(
      "\(id)/icon", state.isLearnOnly ? "play" : "practice",
      Rect(left, below.midY - side / 2, side, side).rounded, theme.onAccent)
    set(
      "\(id)/label", fitted,
      in: Rect(left + side + metrics.px(32), below.y, fitted.width, below.height),
      color: theme.onAccent, place: .middle)
    hit(control, rect)
  }

  private mutating func homeRow(
    _ control: Control, _ label: String, icon name: String, isWarning: Bool = false, in rect: Rect
  ) {
    let id = control.name
    let color = isWarning ? theme.warning : theme.accent
    panel(
      "\(id)/panel", rect, fill: isWarning ? theme.warningSoft : theme.surface,
      radius: radius(of: rect),
      stroke: Stroke(isWarning ? theme.warning : theme.line, width: metrics.line(3)))
    let side = min(metrics.px(96), rect.height - metrics.px(32))
    let left = rect.x + metrics.px(32)
    icon("\(id)/icon", name, Rect(left, rect.midY - side / 2, side, side).rounded, color)
    let words = rect.trimmedLeft(side + metrics.px(72)).trimmedRight(metrics.px(96))
    text(
      "\(id)/label", label, .card, in: words.inset(horizontal: 0, vertical: metrics.px(12)),
      color: theme.ink, place: .middle)
    let arrow = metrics.px(48)
    icon(
      "\(id)/arrow", "next",
      Rect(rect.maxX - arrow - metrics.px(28), rect.midY - arrow / 2, arrow, arrow).rounded, color)
    hit(control, rect)
  }
}
