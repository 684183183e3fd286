import Content
import Drawing
import Kiosk

extension SceneBuilder {
  /// One screen for a whole class: the question, the hands of each option, then bars and reason.
  mutating func draw(_ sitting: ClassSitting) {
    let round = sitting.round
    guard let question = round.question, let place = sitting.place else { return }
    let count = round.questions.count
    let heading = ui(.questionOf, ["number": "\(place + 1)", "count": "\(count)"])
    let below = progressLine(
      Double(place + (sitting.isCounting ? 0 : 1)) / Double(max(count, 1)),
      in: bar(heading: heading))
    let explains = !sitting.isCounting && round.explains
    let (content, foot) = below.splitBottom(classFoot(explains))
    let room = content.trimmedBottom(metrics.px(24))
    let title = fit(
      words(question.item.question), .heading.sized(60), width: room.width,
      height: metrics.px(metrics.isPortrait ? 260 : 170))
    set("question/title", title, in: room, color: theme.ink)
    classOptions(question, sitting, in: room.trimmedTop(title.height + metrics.px(20)))
    if explains {
      classReason(question.item, in: foot)
    } else {
      classButtons(sitting, place, in: foot)
    }
  }

  private func classFoot(_ explains: Bool) -> Double {
    guard explains else { return max(metrics.px(130), metrics.touch) }
    return metrics.px(metrics.isPortrait ? 500 : 200)
  }

  // MARK: Options

  private mutating func classOptions(
    _ question: Question, _ sitting: ClassSitting, in rect: Rect
  ) {
    let options = question.options
    let gap = metrics.px(24)
    let isUpright = metrics.isPortrait
    let cells =
      isUpright ? rect.rows(options.count, gap: gap) : rect.columns(options.count, gap: gap)
    let parts = cells.map { classParts(of: $0) }
    let inner = (parts.first?.0 ?? rect).inset(metrics.px(20))
    let isWide = inner.width > inner.height * 1.6
    let style = commonStyle(
      .card, options.map { (words($0.text), nil) },
      width: isWide ? inner.width * 0.56 : inner.width, height: inner.height * (isWide ? 1 : 0.4))
    for (option, part) in zip(options, parts) {
      var face = CardFace(
        id: "answer/\(option.id)",
        file: picture(of: option, in: question.item, quiz: sitting.round.quiz) ?? "",
        title: words(option.text), style: style)
      face.widest = 1.6
      face.pictureShare = 0.4
      let tells = !sitting.isCounting && sitting.round.explains
      let look = AnswerLook(isRight: tells && option.weight > 0)
      answerCard(face, look, nil, in: part.0)
      if sitting.isCounting {
        stepper(
          "hands/\(option.id)", sitting.round.tally?.hands(for: option.id) ?? 0,
          fewer: .quiz(.fewer(option.id)), more: .quiz(.more(option.id)), in: part.1)
      } else {
        classBars(option.id, question.item.id, sitting, in: part.1)
      }
    }
  }

  /// The card of an option, and the place of its hands.
  private func classParts(of cell: Rect) -> (Rect, Rect) {
    let gap = metrics.px(16)
    if metrics.isPortrait {
      let (card, side) = cell.splitRight(max(metrics.px(380), metrics.touch * 3))
      let height = min(max(metrics.px(120), metrics.touch), side.height)
      return (
        card.trimmedRight(gap), Rect(side.x, side.midY - height / 2, side.width, height).rounded
      )
    }
    let (card, foot) = cell.splitBottom(max(metrics.px(120), metrics.touch))
    return (card.trimmedBottom(gap), foot)
  }

  /// Minus, a number, plus.
  mutating func stepper(
    _ id: String, _ count: Int, fewer: Control, more: Control, in rect: Rect
  ) {
    let side = max(min(rect.height, rect.width * 0.36), metrics.touch)
    let (left, rest) = rect.splitLeft(side)
    let (middle, right) = rest.splitRight(side)
    signButton(fewer, isPlus: false, in: left)
    signButton(more, isPlus: true, in: right)
    text(
      id, "\(count)", .title, in: middle, color: theme.ink, place: .centered)
  }

  /// A button with a plus or a minus drawn on it.
  private mutating func signButton(_ control: Control, isPlus: Bool, in rect: Rect) {
    let id = control.name
    panel(
      "\(id)/panel", rect, fill: theme.surface, radius: radius(of: rect),
      stroke: Stroke(theme.accent, width: metrics.line(4)))
    let length = (min(rect.width, rect.height) * 0.42).rounded()
    let width = max(metrics.px(12), 2)
    panel(
      "\(id)/minus",
      Rect(rect.midX - length / 2, rect.midY - width / 2, length, width).rounded,
      fill: theme.accent, radius: width / 2)
    if isPlus {
      panel(
        "\(id)/plus", Rect(rect.midX - width / 2, rect.midY - length / 2, width, length).rounded,
        fill: theme.accent, radius: width / 2)
    }
    hit(control, rect)
  }

  /// Hands as bars, before above after.
  private mutating func classBars(
    _ option: String, _ item: String, _ sitting: ClassSitting, in rect: Rect
  ) {
    let before = sitting.before?.tallies.first { $0.item == item }?.share(of: option)
    let now = sitting.round.tally?.share(of: option) ?? .none
    let isAfter = sitting.round.phase == .after
    let scores = (before.map { [($0, false)] } ?? []) + [(now, isAfter)]
    for (index, (score, row)) in zip(scores, rect.rows(scores.count, gap: metrics.px(8)))
      .enumerated()
    {
      let (line, end) = row.splitRight((row.width * 0.42).rounded())
      let height = min(row.height * 0.7, metrics.px(48)).rounded()
      bar(
        "hands/\(option)/\(index)", (score.0.percent ?? 0) / 100, isAfter: score.1,
        in: Rect(line.x, row.midY - height / 2, line.width - metrics.px(16), height).rounded)
      text(
        "hands/\(option)/\(index)/count", "\(score.0.right) (\(percent(score.0))%)", .button,
        in: end, color: theme.ink, place: .middle)
    }
  }

  // MARK: Below

  private mutating func classButtons(_ sitting: ClassSitting, _ place: Int, in rect: Rect) {
    let cells = rect.columns(shares: [1, 1.2, 1.2], gap: metrics.px(24))
    if place > 0 || !sitting.isCounting { button(.back, ui(.back), icon: "back", in: cells[0]) }
    let total = sitting.round.tally?.total ?? 0
    let label = total > 0 || !sitting.isCounting ? ui(.hands, ["count": "\(total)"]) : ui(.handsUp)
    text("class/hands", label, .body, in: cells[1], color: theme.ink, place: .centered)
    button(
      .next, ui(sitting.isCounting ? .showBars : .next), icon: "next", kind: .main, in: cells[2])
  }

  private mutating func classReason(_ item: QuizItem, in rect: Rect) {
    let right = item.options.first { $0.weight > 0 }
    let told = [right?.feedback, item.explanation].compactMap { $0 }.map(words)
    let gap = metrics.px(24)
    if metrics.isPortrait {
      let (upper, lower) = rect.splitBottom(max(metrics.px(110), metrics.touch))
      reasonPanel(
        isRight: false, told, ui(.next), icon: "next", in: upper.trimmedBottom(gap))
      button(.back, ui(.back), icon: "back", in: place(.first, in: lower))
    } else {
      let (left, rest) = rect.splitLeft(metrics.px(280))
      button(
        .back, ui(.back), icon: "back",
        in: left.splitBottom(max(metrics.px(140), metrics.touch)).1)
      reasonPanel(isRight: false, told, ui(.next), icon: "next", in: rest.trimmedLeft(gap))
    }
  }

  // MARK: Result

  /// Means before and after, a pair of bars a question, and how much was gained.
  mutating func draw(_ outcome: ClassOutcome) {
    let round = outcome.round
    guard round.phase != .before else { return drawThanks(nil) }
    let room = bar(heading: ui(outcome.before == nil ? .quizClass : .resultBoth))
    var lines: [(name: String, score: Score, isAfter: Bool)] = []
    if let before = outcome.before { lines.append((ui(.quizBefore), before.scores.total, false)) }
    lines.append((ui(.quizAfter), round.scores.total, true))
    let pairs = barPairs(
      round.questions, quiz: round.quiz, before: outcome.before?.scores, after: round.scores)
    results(lines, pairs, page: outcome.page, symbol: nil, gainWords(outcome), in: room)
  }

  /// How much of what was not known was learned, in words.
  private func gainWords(_ outcome: ClassOutcome) -> String {
    guard let before = outcome.before else { return comment(on: outcome.round.scores.total) }
    let gain = Comparison(before: before.scores, after: outcome.round.scores).gain
    guard let value = gain.value, let size = gain.size else {
      return gain == .undefinedAtFull ? ui(.gainUndefined) : ""
    }
    guard value >= 0 else { return ui(.resultAgain) }
    let words: UIText = size == .low ? .gainLow : size == .medium ? .gainMedium : .gainHigh
    return ui(.gainOf, ["share": "\(Int(bounding: (value * 100).rounded()))%"]) + " (\(ui(words)))"
  }
}

extension ClassSitting {
  /// Place of the question that is read or whose bars are shown.
  var place: Int? {
    switch round.position {
    case .counting(let place), .bars(let place): place
    case .finished: nil
    }
  }
}
