import Content
import Drawing
import Kiosk

extension SceneBuilder {
  /// How long the invitation stands in one language.
  static let invitationSeconds = 4

  /// Nobody there: the procedure plays, and one line invites, in each language in turn.
  mutating func drawAttract() {
    let (above, band) = metrics.screen.splitBottom(metrics.px(metrics.isPortrait ? 300 : 216))
    let body = above.inset(horizontal: metrics.margin, vertical: metrics.px(40))
    if metrics.isPortrait { attractColumn(in: body) } else { attractRow(in: body) }
    invitation(in: band)
    hit(.wake, metrics.screen)
  }

  private mutating func attractRow(in body: Rect) {
    let width = min(body.height * 4 / 3, body.width * 0.62)
    let (words, diagram) = body.splitRight(width)
    let column = words.trimmedRight(metrics.px(56)).trimmedLeft(metrics.px(24))
    attractWords(in: column, place: .top)
    attractDiagram(in: diagram)
  }

  private mutating func attractColumn(in body: Rect) {
    let height = body.width * 3 / 4
    let (words, diagram) = body.splitBottom(max(height, body.height * 0.5))
    attractWords(in: words.trimmedBottom(metrics.px(32)), place: .centeredTop)
    attractDiagram(in: diagram)
  }

  private mutating func attractDiagram(in rect: Rect) {
    guard let session = state.session else { return }
    picture("attract", file(session.attractDiagram), in: rect, time: state.sinceScreen.seconds)
  }

  private mutating func attractWords(in rect: Rect, place: TextPlace) {
    guard let session = state.session else { return }
    let clinic = state.settings.clinicName
    let space = metrics.px(28)
    let name = clinic.isEmpty ? nil : fit(clinic, .note, width: rect.width, height: rect.height / 5)
    let title = fit(
      words(session.title), .display, width: rect.width, height: rect.height * 0.5)
    let summary = fit(
      words(session.summary), .body, width: rect.width, height: rect.height * 0.28)
    let mark = state.isUnverified ? metrics.px(64) : 0
    let block = (name?.height ?? -space) + space + title.height + space + summary.height + mark
    var rest = rect.trimmedTop(max((rect.height - block) / 2, 0).rounded())
    if let name {
      set("attract/clinic", name, in: rest, color: theme.accent, place: place)
      rest = rest.trimmedTop(name.height + space)
    }
    set("attract/title", title, in: rest, color: theme.ink, place: place)
    rest = rest.trimmedTop(title.height + space)
    set("attract/summary", summary, in: rest, color: theme.quietInk, place: place)
    guard mark > 0 else { return }
    text(
      "attract/unverified", staff(.notVerified), .caption,
      in: Rect(rest.x, rest.y + summary.height + metrics.px(16), rest.width, metrics.px(48)),
      color: theme.warning, place: place)
  }

  private mutating func invitation(in band: Rect) {
    panel("attract/band", band, fill: theme.accent)
    let languages = state.content.languages
    guard !languages.isEmpty else { return }
    let turn = state.sinceScreen.count / (60 * SceneBuilder.invitationSeconds) % languages.count
    let language = languages[turn]
    let side = metrics.px(128)
    let room = band.width - 2 * metrics.margin - side - metrics.px(40)
    let dots = languages.count > 1 ? metrics.px(28) : 0
    let line = band.trimmedBottom(dots)
    let fitted = fit(
      language.invitation, .display.sized(88), width: room, height: line.height - metrics.px(32),
      family: language.font)
    let left = (band.midX - (side + metrics.px(40) + fitted.width) / 2).rounded()
    icon(
      "attract/touch", "touch", Rect(left, line.midY - side / 2, side, side).rounded,
      theme.onAccent)
    set(
      "attract/invitation", fitted,
      in: Rect(left + side + metrics.px(40), line.y, fitted.width, line.height),
      color: theme.onAccent, place: .middle)
    if languages.count > 1 {
      dotRow("attract/dot", languages.count, turn, in: band, theme.onAccent)
    }
  }

  /// Small dots at the lower edge of `rect`; the one at `index` is filled and larger.
  mutating func dotRow(_ id: String, _ count: Int, _ index: Int, in rect: Rect, _ color: Color) {
    let step = min(metrics.px(32), rect.width / Double(max(count, 1)))
    let left = rect.midX - step * Double(count) / 2
    for dot in 0..<count {
      let radius = metrics.px(dot == index ? 10 : 6)
      let center = Point(left + step * (Double(dot) + 0.5), rect.maxY - metrics.px(28))
      let box = Rect(center.x - radius, center.y - radius, 2 * radius, 2 * radius).rounded
      let line = Stroke(color, width: metrics.line(2))
      add("\(id)/\(dot)", box, .disc(fill: dot == index ? color : .clear, stroke: line))
    }
  }
}
