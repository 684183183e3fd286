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
  /// Width ÷ height from which the words stand beside the picture.
  var widest = 1.15
  /// Share of a wide card that the picture may take.
  var pictureShare = 0.46
  /// Share of a high card that the words may take.
  var wordShare = 0.4
  /// Share of a high card that title and second text have at least.
  var noteShare = 0.36
  /// Share of that room that the title may take.
  var titleShare = 0.5
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
    if inner.width > inner.height * face.widest {
      wideFace(face, in: inner, fill)
    } else {
      highFace(face, in: inner, fill)
    }
    badge(face, in: rect)
    if let control { hit(control, rect) }
  }

  private mutating func wideFace(_ face: CardFace, in inner: Rect, _ fill: Color) {
    let aspect = context.aspect(face.file)
    let share = min(inner.height * aspect, inner.width * face.pictureShare)
    let (left, rest) = inner.splitLeft(share)
    picture(face.id, face.file, in: left, behind: fill)
    cardWords(face, in: rest.trimmedLeft(metrics.px(24)), place: .middle)
  }

  private mutating func highFace(_ face: CardFace, in inner: Rect, _ fill: Color) {
    let aspect = context.aspect(face.file)
    let title = fit(
      face.title, face.style, width: inner.width, height: inner.height * face.wordShare)
    let least = face.text == nil ? title.height + metrics.px(16) : inner.height * face.noteShare
    let room = max(inner.height - inner.width / aspect - metrics.px(12), least)
    let (top, below) = inner.splitBottom(room)
    picture(face.id, face.file, in: top, behind: fill)
    cardWords(face, in: below.trimmedTop(metrics.px(12)), place: .centered)
  }

  private mutating func cardWords(_ face: CardFace, in rect: Rect, place: TextPlace) {
    guard let second = face.text else {
      text("\(face.id)/title", face.title, face.style, in: rect, color: theme.ink, place: place)
      return
    }
    let space = metrics.px(12)
    let title = fit(
      face.title, face.style, width: rect.width, height: rect.height * face.titleShare)
    let note = fit(
      second, .note, width: rect.width, height: rect.height - title.height - space)
    let top = max((rect.height - title.height - space - note.height) / 2, 0).rounded()
    let lines: TextPlace = place.isCentered ? .centeredTop : .top
    set("\(face.id)/title", title, in: rect.trimmedTop(top), color: theme.ink, place: lines)
    set(
      "\(face.id)/text", note, in: rect.trimmedTop(top + title.height + space),
      color: theme.quietInk, place: lines)
  }

  private mutating func badge(_ face: CardFace, in rect: Rect) {
    if face.isChosen {
      cornerMark(face.id, "check", theme.accent, theme.onAccent, in: rect)
    } else if let name = face.badge {
      cornerMark(face.id, name, theme.warning, theme.onWarning, in: rect)
    }
  }

  /// A disc with an icon in the upper corner of a card.
  mutating func cornerMark(
    _ id: String, _ name: String, _ fill: Color, _ tint: Color, in rect: Rect
  ) {
    let side = metrics.px(64)
    let inset = metrics.px(14)
    let disc = Rect(rect.maxX - side - inset, rect.y + inset, side, side)
    add("\(id)/mark", disc, .disc(fill: fill, stroke: nil))
    icon("\(id)/mark-icon", name, disc.inset(metrics.px(13)), tint)
  }

  /// One size for the words of all cards of a screen: that of the longest.
  func commonStyle(
    _ style: TextStyle, _ texts: [(words: String, family: String?)], width: Double, height: Double
  ) -> TextStyle {
    let sizes = texts.map {
      fit($0.words, style, width: width, height: height, family: $0.family).font.size
    }
    guard let least = sizes.min() else { return style }
    return style.sized(Double(least) / metrics.factor(of: style))
  }
}
