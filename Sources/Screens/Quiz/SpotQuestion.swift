import Content
import Drawing
import Kiosk

extension SceneBuilder {
  /// A picture whose places are touched, and beside it the question.
  mutating func drawSpot(_ question: Question, _ sitting: QuizSitting, in rect: Rect) {
    let item = question.item
    let file = "\(sitting.attempt.quiz)/\(item.picture ?? "")"
    let spot = context.spot(file)
    let aspect = spot?.aspect ?? 4.0 / 3.0
    let (frame, words) = spotParts(of: rect, aspect: aspect)
    let box = frame.fitting(aspect: aspect).rounded
    add("spot/picture", box, .picture(file: file, tint: nil))
    let unplaced = item.options.filter { places(of: $0, spot, in: box).isEmpty }
    for option in item.options { draw(option, spot, sitting, in: box) }
    labelled.append(LabelledBox(prefix: "spot/", rect: box))
    let rest = spotWords(item, sitting, in: words)
    guard !sitting.isExplaining else { return }
    let cells = rest.rows(unplaced.count, gap: metrics.gap)
    for (option, cell) in zip(unplaced, cells) {
      button(.quiz(.place(option.id)), self.words(option.text), in: cell)
    }
  }

  private func spotParts(of rect: Rect, aspect: Double) -> (Rect, Rect) {
    if metrics.isPortrait {
      let (top, rest) = rect.splitTop(min(rect.width / aspect, rect.height * 0.64).rounded())
      return (top, rest.trimmedTop(metrics.px(28)))
    }
    let (left, rest) = rect.splitLeft(min(rect.height * aspect, rect.width * 0.58).rounded())
    return (left, rest.trimmedLeft(metrics.px(48)))
  }

  /// The question and its hint; gives back the room below.
  private mutating func spotWords(
    _ item: QuizItem, _ sitting: QuizSitting, in rect: Rect
  ) -> Rect {
    let gap = metrics.px(20)
    let column = columnFit(
      [(words(item.question), .heading.sized(60)), (ui(hint(for: .spot)), .body)],
      width: rect.width, height: rect.height * 0.8 - gap)
    stack(
      "question/words", column, colors: [theme.ink, theme.quietInk], gap: gap, in: rect,
      isMiddle: false)
    return rect.trimmedTop(column.reduce(gap * 2) { $0 + $1.height })
  }

  private func places(
    of option: QuizItem.Option, _ spot: SpotPicture?, in box: Rect
  ) -> [Rect] {
    option.elements.compactMap { spot?.places[$0] }.filter { !$0.isEmpty }.map {
      Rect(
        box.x + $0.x * box.width, box.y + $0.y * box.height, $0.width * box.width,
        $0.height * box.height
      ).rounded
    }
  }

  /// The places of one option: faint until it is taken or shown to be right.
  private mutating func draw(
    _ option: QuizItem.Option, _ spot: SpotPicture?, _ sitting: QuizSitting, in box: Rect
  ) {
    let attempt = sitting.attempt
    let last = sitting.isExplaining ? attempt.answers.last : nil
    let isTaken = (last?.options ?? attempt.draft).contains(option.id)
    let isRight = last != nil && !attempt.mayTryAgain && option.weight > 0
    for (index, place) in places(of: option, spot, in: box).enumerated() {
      let id = "spot/\(option.id)/\(index)"
      let light = Theme.normal
      let radius = min(place.width, place.height) / 3
      let width = metrics.line(isTaken || isRight ? 9 : 5)
      panel(
        "\(id)/halo", place.inset(-metrics.line(3)), fill: .clear, radius: radius,
        stroke: Stroke(.white, width: width + metrics.line(5)))
      panel(
        "\(id)/edge", place, fill: isRight ? light.accentSoft.opacity(0.6) : .clear,
        radius: radius,
        stroke: Stroke(
          isRight ? light.accent : light.ink, width: width,
          dash: isTaken || isRight ? [] : [metrics.px(14), metrics.px(12)]))
      if isTaken || isRight { placeMark(id, isRight ? "check" : "touch", isRight, on: place) }
      if last == nil { hit(.quiz(.place(option.id)), place) }
    }
  }

  private mutating func placeMark(_ id: String, _ name: String, _ isRight: Bool, on place: Rect) {
    let side = min(metrics.px(56), min(place.width, place.height) - 2)
    let disc = Rect(place.midX - side / 2, place.midY - side / 2, side, side).rounded
    let fill = isRight ? Theme.normal.accent : Theme.normal.ink
    add("\(id)/mark", disc, .disc(fill: fill, stroke: nil))
    icon("\(id)/mark-icon", name, disc.inset(side * 0.2).rounded, .white)
  }
}
