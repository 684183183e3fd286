import Content
import Drawing
import Kiosk

extension SceneBuilder {
  /// What a family reads when it has answered.
  mutating func draw(_ outcome: QuizOutcome) {
    guard outcome.attempt.phase != .before else { return drawThanks(outcome.symbol) }
    let attempt = outcome.attempt
    let room = bar(heading: ui(outcome.before == nil ? .resultOnce : .resultBoth))
    let total = attempt.scores.total
    var lines: [(name: String, score: Score, isAfter: Bool)] = []
    if let before = outcome.before { lines.append((ui(.quizBefore), before.total, false)) }
    lines.append((ui(afterName(attempt.phase)), total, true))
    let pairs = barPairs(
      attempt.questions, quiz: attempt.quiz, before: outcome.before, after: attempt.scores)
    let comment = comment(on: total)
    results(lines, pairs, page: outcome.page, symbol: outcome.symbol, comment, in: room)
  }

  private func afterName(_ phase: QuizPhase) -> UIText {
    switch phase {
    case .before: .quizBefore
    case .after: .quizAfter
    case .check: .quizCheck
    case .practice: .quizPractice
    }
  }

  /// Kind words and no judgement: what is low is not said.
  func comment(on score: Score) -> String {
    let bands = state.settings.bands ?? state.quiz?.behaviour.bands ?? .usual
    switch bands.band(of: score) {
    case .good: return ui(.resultGood)
    case .fair: return ui(.resultFair)
    case .low, nil: return ui(.resultAgain)
    }
  }

  /// Total bars, a cell a question, a comment, and the way on.
  mutating func results(
    _ lines: [(name: String, score: Score, isAfter: Bool)], _ pairs: [BarPair], page: Int,
    symbol: FamilySymbol?, _ comment: String, in room: Rect
  ) {
    let footHeight = max(metrics.px(112), metrics.touch)
    let (content, foot) = room.splitBottom(
      metrics.isPortrait ? footHeight + metrics.px(130) : footHeight)
    let height = metrics.px(metrics.isPortrait ? 84 : 68) * Double(lines.count)
    let (top, rest) = content.splitTop(height)
    var totals = top
    if let symbol {
      let (left, right) = top.splitLeft(min(top.height, metrics.px(136)))
      symbolPicture(symbol, "result/symbol", in: left)
      totals = right.trimmedLeft(metrics.px(24))
    }
    totalBars(lines, in: totals)
    let grid = rest.trimmedTop(metrics.px(20)).trimmedBottom(metrics.px(20))
    let first = page * KioskState.barsPerPage
    barGrid(Array(pairs.dropFirst(first).prefix(KioskState.barsPerPage)), in: grid)
    resultFoot(comment, pairs.count, page: page, in: foot)
  }

  private mutating func resultFoot(_ comment: String, _ count: Int, page: Int, in rect: Rect) {
    let pages = KioskState.pages(of: count, by: KioskState.barsPerPage)
    let (above, foot) =
      metrics.isPortrait
      ? rect.splitBottom(max(metrics.px(112), metrics.touch)) : (Rect.zero, rect)
    let next =
      metrics.isPortrait ? place(.last, in: foot) : foot.splitRight(metrics.px(380)).1
    let left = foot.trimmedRight(next.width)
    button(.next, ui(.next), icon: "next", kind: .main, in: next)
    var room = left.trimmedRight(metrics.px(24))
    if pages > 1 {
      let (rest, more) = room.splitRight(metrics.px(320))
      button(.quiz(.bars((page + 1) % pages)), ui(.morePages), icon: "next", in: more)
      room = rest.trimmedRight(metrics.px(24))
    }
    if metrics.isPortrait { room = above.trimmedBottom(metrics.px(16)) }
    let (words, mark) = room.splitBottom(storingWords == nil ? 0 : room.height * 0.45)
    text("result/comment", comment, .note, in: words, color: theme.ink, place: .middle)
    storingMark(in: mark)
  }

  /// Whether the answers are on the disk; nothing before anybody can know.
  private var storingWords: (UIText, String)? { storingWords(state.quizMemory.storing) }

  private func storingWords(_ storing: QuizMemory.Storing) -> (UIText, String)? {
    switch storing {
    case .nothing: nil
    case .waiting: (.storing, "hourglass")
    case .stored: (.stored, "check")
    case .failed: (.notStored, "warning")
    }
  }

  /// "Saved", once it is true.
  mutating func storingMark(
    _ storing: QuizMemory.Storing? = nil, in rect: Rect, isCentered: Bool = false
  ) {
    guard let (label, name) = storingWords(storing ?? state.quizMemory.storing) else { return }
    let side = min(metrics.px(36), rect.height).rounded()
    let gap = metrics.px(12)
    let fitted = fit(
      ui(label), .caption, width: rect.width - side - gap, height: rect.height)
    let x = isCentered ? rect.midX - (fitted.width + side + gap) / 2 : rect.x
    icon(
      "stored/icon", name, Rect(x, rect.midY - side / 2, side, side).rounded, theme.quietInk)
    set(
      "stored/label", fitted, in: Rect(x + side + gap, rect.y, fitted.width, rect.height),
      color: theme.quietInk, place: .middle)
  }

  /// Before the lesson nothing is judged: thank you, and on.
  mutating func drawThanks(_ symbol: FamilySymbol?) {
    let room = bar(heading: ui(.quizBefore))
    let (content, foot) = room.splitBottom(max(metrics.px(140), metrics.touch))
    let (upper, lower) = content.trimmedBottom(metrics.px(24)).splitBottom(metrics.px(64))
    var middle = upper
    if let symbol {
      let (top, rest) = upper.splitTop(min(metrics.px(220), upper.height * 0.3))
      symbolPicture(symbol, "result/symbol", in: top)
      middle = rest
    }
    message(icon: "check", ui(.quizThanks), ui(.quizThanksText), in: middle)
    storingMark(in: lower, isCentered: true)
    button(
      .next, ui(.next), icon: "next", kind: .main, style: .button.sized(52),
      in: place(.last, in: foot))
  }
}
