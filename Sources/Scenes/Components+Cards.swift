import Drawing
import Kiosk

/// What a picture card shows.
struct CardFace {
  var id: String
  /// The picture as the painter knows it.
  var file: String
  var title: String
  /// A smaller second text.
  var text: String?
  var style = TextStyle.card
  /// A mark in the picture's corner: `cross`, `question`, `check`.
  var badge: String?
  var isWarning = false
  var isChosen = false
}

extension SceneBuilder {
  /// A card that can be touched (or, without `control`, read): picture and words.
  ///
  /// A wide card has the picture at the left, a high one on top.
  mutating func card(_ face: CardFace, control: Control?, in rect: Rect) {
    let edge = face.isChosen ? theme.accent : face.isWarning ? theme.warning : theme.line
    let width = metrics.line(face.isChosen ? 8 : face.isWarning ? 4 : 3)
    let fill = face.isChosen ? theme.accentSoft : theme.surface
    panel(
      "\(face.id)/panel", rect, fill: fill, radius: radius(of: rect),
      stroke: Stroke(edge, width: width))
    let inner = rect.inset(metrics.px(20))
    let picture =
      inner.width > inner.height * 1.15
      ? wideFace(face, in: inner, fill) : highFace(face, in: inner, fill)
    badge(face, at: picture)
    if let control { hit(control, rect) }
  }

  private mutating func wideFace(_ face: CardFace, in inner: Rect, _ fill: Color) -> Rect {
    let aspect = context.aspect(face.file)
    let share = min(inner.height * aspect, inner.width * (face.text == nil ? 0.46 : 0.42))
    let (left, rest) = inner.splitLeft(share)
    let box = picture(face.id, face.file, in: left, behind: fill)
    cardWords(face, in: rest.trimmedLeft(metrics.px(24)), place: .middle)
    return box
  }

  private mutating func highFace(_ face: CardFace, in inner: Rect, _ fill: Color) -> Rect {
    let aspect = context.aspect(face.file)
    let least = inner.height * (face.text == nil ? 0.24 : 0.36)
    let room = max(inner.height - inner.width / aspect - metrics.px(12), least)
    let (top, below) = inner.splitBottom(room)
    let box = picture(face.id, face.file, in: top, behind: fill)
    cardWords(face, in: below.trimmedTop(metrics.px(12)), place: .centered)
    return box
  }

  private mutating func cardWords(_ face: CardFace, in rect: Rect, place: TextPlace) {
    guard let second = face.text else {
      text("\(face.id)/title", face.title, face.style, in: rect, color: theme.ink, place: place)
      return
    }
    let space = metrics.px(12)
    let title = fit(face.title, face.style, width: rect.width, height: rect.height * 0.5)
    let note = fit(
      second, .note, width: rect.width, height: rect.height - title.height - space)
    let top = max((rect.height - title.height - space - note.height) / 2, 0).rounded()
    let lines: TextPlace = place.isCentered ? .centeredTop : .top
    set("\(face.id)/title", title, in: rect.trimmedTop(top), color: theme.ink, place: lines)
    set(
      "\(face.id)/text", note, in: rect.trimmedTop(top + title.height + space),
      color: theme.quietInk, place: lines)
  }

  private mutating func badge(_ face: CardFace, at picture: Rect) {
    guard let name = face.isChosen ? "check" : face.badge else { return }
    let side = min(metrics.px(72), picture.width * 0.3).rounded()
    let fill = face.isChosen ? theme.accent : theme.warning
    let tint = face.isChosen ? theme.onAccent : theme.onWarning
    let disc = Rect(picture.maxX - side * 0.86, picture.y - side * 0.14, side, side).rounded
    add(
      "\(face.id)/badge", disc,
      .disc(fill: fill, stroke: Stroke(theme.surface, width: metrics.line(4))))
    icon("\(face.id)/badge-icon", name, disc.inset((side * 0.2).rounded()), tint)
  }
}
