import Content
import Drawing
import Kiosk

extension SceneBuilder {
  /// A question, its reason, or a step to show.
  mutating func draw(_ sitting: QuizSitting) {
    let attempt = sitting.attempt
    if let step = attempt.step { return drawStepToShow(step, attempt) }
    guard let question = attempt.question, let place = sitting.place else { return }
    let count = attempt.questions.count
    let heading = ui(.questionOf, ["number": "\(place + 1)", "count": "\(count)"])
    let below = progressLine(
      Double(place + (sitting.isExplaining ? 1 : 0)) / Double(max(count, 1)),
      in: bar(heading: heading))
    let (content, foot) = below.splitBottom(questionFoot(sitting))
    let room = content.trimmedBottom(metrics.px(24))
    if question.item.kind == .spot {
      drawSpot(question, sitting, in: room)
    } else {
      let options = questionWords(question, sitting, in: room)
      drawOptions(question, sitting, in: options)
    }
    if sitting.isExplaining {
      reasons(attempt, in: foot)
    } else {
      answerButtons(sitting, in: foot)
    }
  }

  /// How far the questions are; gives back the room below.
  mutating func progressLine(_ share: Double, in rect: Rect) -> Rect {
    let (line, rest) = rect.splitTop(metrics.px(16))
    panel("progress/track", line, fill: theme.track, radius: line.height / 2)
    if share > 0 {
      let width = max((line.width * min(share, 1)).rounded(), line.height)
      panel(
        "progress/done", Rect(line.x, line.y, width, line.height), fill: theme.accent,
        radius: line.height / 2)
    }
    return rest.trimmedTop(metrics.px(20))
  }

  private func questionFoot(_ sitting: QuizSitting) -> Double {
    guard sitting.isExplaining else { return quizFoot }
    return metrics.px(metrics.isPortrait ? 440 : 224)
  }

  // MARK: The question

  /// The question with its hint on top; gives back the room below.
  mutating func questionWords(
    _ question: Question, _ sitting: QuizSitting, in rect: Rect
  ) -> Rect {
    let width = rect.width
    let hint = fit(ui(hint(for: question.item.kind)), .note, width: width, height: metrics.px(90))
    let shows = !sitting.isExplaining
    let title = fit(
      words(question.item.question), .heading.sized(60), width: width,
      height: metrics.px(metrics.isPortrait ? 300 : 200))
    set("question/title", title, in: rect, color: theme.ink)
    var rest = rect.trimmedTop(title.height + metrics.px(8))
    if shows {
      set("question/hint", hint, in: rest, color: theme.quietInk)
      rest = rest.trimmedTop(hint.height)
    }
    rest = rest.trimmedTop(metrics.px(16))
    return question.item.picture.map { beside($0, sitting.attempt.quiz, in: rest) } ?? rest
  }

  /// A picture that belongs to the question itself, above or beside the options.
  private mutating func beside(_ picture: String, _ quiz: String, in rect: Rect) -> Rect {
    let file = "\(quiz)/\(picture)"
    if metrics.isPortrait {
      let (top, rest) = rect.splitTop((rect.height * 0.34).rounded())
      self.picture("question", file, in: top)
      return rest.trimmedTop(metrics.px(20))
    }
    let (left, rest) = rect.splitLeft(min(rect.height, rect.width * 0.34).rounded())
    self.picture("question", file, in: left)
    return rest.trimmedLeft(metrics.px(32))
  }

  func hint(for kind: QuizItem.Kind) -> UIText {
    switch kind {
    case .choice, .trueFalse: .chooseOne
    case .multiple: .chooseSeveral
    case .order: .tapInOrder
    case .spot: .touchPlace
    }
  }

  private mutating func drawOptions(
    _ question: Question, _ sitting: QuizSitting, in rect: Rect
  ) {
    let attempt = sitting.attempt
    let item = question.item
    let last = sitting.isExplaining ? attempt.answers.last : nil
    let isShown = last != nil && !attempt.mayTryAgain
    let taken = last?.options ?? attempt.draft
    let isOrder = item.kind == .order
    let options = isOrder && isShown ? item.options : question.options
    let looks = options.map { option in
      isOrder
        ? orderLook(option, item, taken: taken, isShown: isShown)
        : choiceLook(option, item, taken: taken, isShown: isShown, isAnswered: last != nil)
    }
    answerCards(
      options, looks: looks, of: item, quiz: attempt.quiz, isTouched: last == nil, in: rect)
  }

  private func choiceLook(
    _ option: QuizItem.Option, _ item: QuizItem, taken: [String], isShown: Bool, isAnswered: Bool
  ) -> AnswerLook {
    var look = AnswerLook(isTaken: taken.contains(option.id))
    look.isRight = isShown && option.weight > 0
    if item.kind == .multiple, isAnswered, look.isTaken {
      look.reason = option.feedback.map(words)
    }
    return look
  }

  /// The numbers of the order given; once it is shown, those of the right order.
  private func orderLook(
    _ option: QuizItem.Option, _ item: QuizItem, taken: [String], isShown: Bool
  ) -> AnswerLook {
    let right = item.options.map(\.id)
    let order = isShown ? right : taken
    var look = AnswerLook(isTaken: taken.contains(option.id))
    look.number = order.firstIndex(of: option.id).map { $0 + 1 }
    look.isRight =
      isShown && right.firstIndex(of: option.id) == taken.firstIndex(of: option.id)
    return look
  }

  // MARK: Below the question

  private mutating func answerButtons(_ sitting: QuizSitting, in rect: Rect) {
    let (row, way) = quizFoot(in: rect)
    button(.quiz(.pass), ui(.passQuestion), icon: "question", in: way)
    guard sitting.attempt.isAnswerable else { return }
    button(
      .quiz(.give), ui(.giveAnswer), icon: "check", kind: .main, style: .button.sized(52),
      in: place(.middle, in: row))
  }

  /// Height of the foot of a page with questions or symbols: upright, it has two rows.
  var quizFoot: Double {
    let row = max(metrics.px(140), metrics.touch)
    return metrics.isPortrait ? 2 * row + metrics.gap : row
  }

  /// The way back in the first place of the foot; gives the row of the other places, and the room of
  /// the button that belongs beside the way back, which upright is a row of its own.
  mutating func quizFoot(in rect: Rect) -> (row: Rect, beside: Rect) {
    let rows = rect.rows(metrics.isPortrait ? 2 : 1, gap: metrics.gap)
    let row = rows[rows.count - 1]
    let beside = wayBack(in: place(.first, in: row))
    return (row, metrics.isPortrait ? rows[0] : beside)
  }

  /// The button to the question before, by its sign alone; gives the room beside it.
  mutating func wayBack(in rect: Rect) -> Rect {
    let width = max(rect.height * 0.9, metrics.touch)
    let (place, rest) = rect.splitLeft(width.rounded())
    iconButton(.back, icon: "back", in: place)
    return rest.trimmedLeft(metrics.px(24))
  }

  /// Why, in a calm panel, and the way on.
  private mutating func reasons(_ attempt: Attempt, in rect: Rect) {
    guard let answer = attempt.answers.last else { return }
    let told =
      attempt.question?.item.kind == .multiple
      ? [attempt.question?.item.explanation].compactMap { $0 } : attempt.reasons(for: answer)
    let onward = ui(attempt.mayTryAgain ? .tryAgain : .next)
    reasonPanel(
      isRight: answer.isRight, told.map(words), onward,
      icon: attempt.mayTryAgain ? "repeat" : "next",
      in: rect)
  }

  /// What is told after an answer, with the button that goes on.
  mutating func reasonPanel(
    isRight: Bool, _ texts: [String], _ onward: String, icon name: String, in rect: Rect
  ) {
    let gap = metrics.px(24)
    let (upper, lower) = rect.splitBottom(max(metrics.px(140), metrics.touch))
    let way: Rect
    let strip: Rect
    if metrics.isPortrait {
      way = place(.last, in: lower)
      strip = upper.trimmedBottom(gap)
    } else {
      way = lower.splitRight(metrics.px(380)).1
      strip = rect.trimmedRight(way.width + gap)
    }
    panel(
      "reason/panel", strip, fill: theme.accentSoft, radius: metrics.px(24),
      stroke: Stroke(theme.accent, width: metrics.line(3)))
    let side = metrics.px(72)
    icon(
      "reason/icon", isRight ? "check" : "learn",
      Rect(strip.x + metrics.px(28), strip.midY - side / 2, side, side).rounded, theme.accent)
    let room = strip.trimmedLeft(side + metrics.px(60)).trimmedRight(metrics.px(24))
      .inset(horizontal: 0, vertical: metrics.px(12))
    let lines = texts.isEmpty ? [ui(isRight ? .answerRight : .answerExplained)] : texts
    let gapBetween = metrics.px(8)
    let column = columnFit(
      lines.map { ($0, TextStyle.note.sized(44)) }, width: room.width,
      height: room.height - gapBetween * Double(lines.count - 1))
    stack(
      "reason/words", column, colors: lines.map { _ in theme.ink }, gap: gapBetween, in: room)
    button(.next, onward, icon: name, kind: .main, style: .button.sized(48), in: way)
  }

  // MARK: A step to show

  private mutating func drawStepToShow(_ id: String, _ attempt: Attempt) {
    let step = state.session?.steps.first { $0.id == id }
    let room = bar(heading: ui(.quizCheck))
    let skills: [(StepMark.Skill, UIText, String)] = [
      (.doneWell, .markWell, "check"), (.withHelp, .markHelp, "midwife"),
      (.notDone, .markNot, "hourglass"),
    ]
    // Above the place where the way on from the last question lay.
    let (content, foot) = room.trimmedBottom(max(metrics.px(140), metrics.touch) + metrics.gap)
      .splitBottom(metrics.isPortrait ? metrics.px(640) : max(metrics.px(160), metrics.touch))
    message(
      icon: "practice", step.map { words($0.title) } ?? id, ui(.showStep),
      in: content.trimmedBottom(metrics.px(24)))
    let row = metrics.isPortrait ? foot : wayBack(in: foot)
    let cells =
      metrics.isPortrait ? row.rows(4, gap: metrics.px(24)) : row.columns(3, gap: metrics.px(24))
    if metrics.isPortrait, let last = cells.last {
      button(.back, ui(.back), icon: "back", in: last)
    }
    for (skill, cell) in zip(skills, cells) {
      button(
        .quiz(.mark(skill.0)), ui(skill.1), icon: skill.2, style: .button.sized(44), in: cell)
    }
  }
}

extension QuizSitting {
  /// Place of the question that is asked or explained.
  var place: Int? {
    switch attempt.position {
    case .asking(let place, _), .explaining(let place, _): place
    case .showing, .finished: nil
    }
  }
}
