import Content
import Drawing
import Kiosk

/// How an option looks at the moment.
struct AnswerLook: Equatable {
  /// The family took it.
  var isTaken = false
  /// It is shown that this one is right.
  var isRight = false
  /// Its place in the order, from 1.
  var number: Int?
  /// Said below the words, after the answer.
  var reason: String?
}

extension SceneBuilder {
  /// The picture of an option: its own, the program's for true and false, that of the step of the
  /// same name; `nil` where there is none.
  func picture(of option: QuizItem.Option, in item: QuizItem, quiz: String) -> String? {
    if let picture = option.picture { return "\(quiz)/\(picture)" }
    if item.kind == .trueFalse { return "pictures/\(option.id).svg" }
    return state.session?.steps.first { $0.id == option.id }.map { file($0.diagram) }
  }

  /// Where `count` options lie: side by side, or below one another in portrait.
  func answerCells(_ count: Int, in rect: Rect) -> [Rect] {
    let gap = metrics.px(24)
    if metrics.isPortrait { return rect.grid(count, columns: count > 5 ? 2 : 1, gap: gap) }
    let columns = count <= 5 ? max(count, 1) : (count + 1) / 2
    return rect.grid(count, columns: columns, gap: gap)
  }

  /// The options as cards; without `isTouched` they are only read.
  mutating func answerCards(
    _ options: [QuizItem.Option], looks: [AnswerLook], of item: QuizItem, quiz: String,
    isTouched: Bool, in rect: Rect
  ) {
    let cells = answerCells(options.count, in: rect)
    let inner = (cells.first ?? rect).inset(metrics.px(20))
    let isWide = inner.width > inner.height * 1.6
    let style = commonStyle(
      .card, options.map { (words($0.text), nil) },
      width: isWide ? inner.width * 0.56 : inner.width,
      height: inner.height * (isWide ? 1 : 0.4))
    for (index, (option, cell)) in zip(options, cells).enumerated() {
      var face = CardFace(
        id: "answer/\(option.id)", file: picture(of: option, in: item, quiz: quiz) ?? "",
        title: words(option.text), style: style)
      face.widest = 1.6
      face.pictureShare = 0.4
      answerCard(face, looks[index], isTouched ? .quiz(.answer(option.id)) : nil, in: cell)
    }
  }

  /// One option; a thick edge, a mark and a colour tell what was taken and what is right.
  mutating func answerCard(
    _ face: CardFace, _ look: AnswerLook, _ control: Control?, in rect: Rect
  ) {
    var face = face
    face.text = look.reason
    face.noteShare = 0.68
    if look.reason != nil {
      face.pictureShare = min(face.pictureShare, 0.28)
      face.titleShare = 0.36
    }
    if face.file.isEmpty {
      wordCard(face, look, in: rect)
    } else {
      card(face, control: nil, in: rect)
    }
    edge(face.id, look, in: rect)
    if look.isRight { cornerMark(face.id, "check", theme.accent, theme.onAccent, in: rect) }
    leadingMark(face.id, look, in: rect)
    if let control { hit(control, rect) }
  }

  private mutating func wordCard(_ face: CardFace, _ look: AnswerLook, in rect: Rect) {
    panel(
      "\(face.id)/panel", rect, fill: theme.surface, radius: radius(of: rect),
      stroke: Stroke(theme.line, width: metrics.line(3)))
    let inner = rect.inset(horizontal: metrics.px(28), vertical: metrics.px(20))
    let texts = [(face.title, TextStyle.card)] + (face.text.map { [($0, TextStyle.note)] } ?? [])
    let marked = look.isTaken || look.isRight || look.number != nil
    let room = marked ? inner.trimmedTop(min(metrics.px(64), inner.height * 0.3)) : inner
    let column = columnFit(texts, width: room.width, height: room.height - metrics.px(12))
    stack(
      "\(face.id)/words", column, colors: [theme.ink, theme.quietInk], gap: metrics.px(12),
      in: room, place: .centeredTop)
  }

  private mutating func edge(_ id: String, _ look: AnswerLook, in rect: Rect) {
    guard look.isTaken || look.isRight else { return }
    panel(
      "\(id)/edge", rect, fill: .clear, radius: radius(of: rect),
      stroke: Stroke(look.isRight ? theme.accent : theme.ink, width: metrics.line(9)))
  }

  /// At the other corner: the place in the order, or a finger for what was taken.
  private mutating func leadingMark(_ id: String, _ look: AnswerLook, in rect: Rect) {
    let side = metrics.px(64)
    let inset = metrics.px(14)
    let disc = Rect(rect.x + inset, rect.y + inset, side, side)
    if let number = look.number {
      add("\(id)/number-disc", disc, .disc(fill: theme.accent, stroke: nil))
      text(
        "\(id)/number", "\(number)", .button, in: disc.inset(metrics.px(6)), color: theme.onAccent,
        place: .centered)
    } else if look.isTaken {
      add("\(id)/taken-disc", disc, .disc(fill: theme.ink, stroke: nil))
      icon("\(id)/taken-icon", "touch", disc.inset(metrics.px(12)), theme.paper)
    }
  }
}
