import Content
import Drawing
import Kiosk

/// One question in a picture of results: before and after, as bars.
struct BarPair {
  var id: String
  /// Its number in the quiz, from 1.
  var number: Int
  /// The picture of the right answer.
  var picture: String?
  /// Words where there is no picture.
  var title: String
  var before: Score?
  var after: Score?
}

extension SceneBuilder {
  /// Rounded percent of a score; 0 of nothing.
  func percent(_ score: Score) -> Int { Int(bounding: (score.percent ?? 0).rounded()) }

  /// "14 of 20 (70%)".
  func scoreWords(_ score: Score) -> String {
    ui(
      .scoreOf,
      ["count": "\(score.right)", "total": "\(score.count)", "share": "\(percent(score))%"])
  }

  /// A bar of `share`, 0…1, on its track.
  mutating func bar(_ id: String, _ share: Double, isAfter: Bool, in rect: Rect) {
    let radius = min(rect.height / 2, metrics.px(14))
    panel("\(id)/track", rect, fill: theme.track, radius: radius)
    guard share > 0 else { return }
    let width = max((rect.width * min(share, 1)).rounded(), min(rect.height, rect.width))
    panel(
      "\(id)/bar", Rect(rect.x, rect.y, width, rect.height),
      fill: isAfter ? theme.accent : theme.line, radius: radius)
  }

  /// The two great bars on top of a result: name, bar, count and percentage.
  mutating func totalBars(_ lines: [(name: String, score: Score, isAfter: Bool)], in rect: Rect) {
    let rows = rect.rows(lines.count, gap: metrics.px(12))
    let nameWidth = (rect.width * (metrics.isPortrait ? 0.3 : 0.2)).rounded()
    let wordWidth = (rect.width * (metrics.isPortrait ? 0.3 : 0.22)).rounded()
    for (index, (line, row)) in zip(lines, rows).enumerated() {
      let (name, rest) = row.splitLeft(nameWidth)
      let (middle, words) = rest.splitRight(wordWidth)
      let gap = metrics.px(20)
      text(
        "total/\(index)/name", line.name, .button, in: name.trimmedRight(gap), color: theme.ink,
        place: .middle)
      let height = min(row.height * 0.7, metrics.px(56)).rounded()
      let (left, width) = (middle.x, middle.width - gap)
      bar(
        "total/\(index)", (line.score.percent ?? 0) / 100, isAfter: line.isAfter,
        in: Rect(left, row.midY - height / 2, width, height).rounded)
      text(
        "total/\(index)/score", scoreWords(line.score), .button, in: words, color: theme.ink,
        place: .middle)
    }
  }

  /// A cell for each question: the right answer's picture, and its bars.
  mutating func barGrid(_ pairs: [BarPair], in rect: Rect) {
    let columns = metrics.isPortrait ? 2 : pairs.count > 4 ? 4 : max(pairs.count, 1)
    let rows = max((pairs.count + columns - 1) / columns, 1)
    let cells = rect.grid(columns * max(rows, 2), columns: columns, gap: metrics.px(16))
    for (pair, cell) in zip(pairs, cells) { draw(pair, in: cell) }
  }

  private mutating func draw(_ pair: BarPair, in rect: Rect) {
    let id = "result/\(pair.id)"
    panel(
      "\(id)/panel", rect, fill: theme.surface, radius: metrics.px(20),
      stroke: Stroke(theme.line, width: metrics.line(2)))
    let inner = rect.inset(metrics.px(12))
    let side = min(inner.height, inner.width * 0.42).rounded()
    let (left, rest) = inner.splitLeft(side)
    let box = Rect(left.x, left.midY - side / 2, side, side)
    if let file = pair.picture {
      picture(id, file, in: box, behind: theme.surface)
    } else {
      text("\(id)/title", pair.title, .caption, in: box, color: theme.ink, place: .middle)
    }
    let room = rest.trimmedLeft(metrics.px(16))
    let (head, bars) = room.splitTop((room.height * 0.34).rounded())
    text(
      "\(id)/number", "\(pair.number)", .button, in: head, color: theme.quietInk, place: .middle)
    let scores: [(Score, Bool)] =
      (pair.before.map { [($0, false)] } ?? []) + (pair.after.map { [($0, true)] } ?? [])
    for (index, (score, row)) in zip(scores, bars.rows(scores.count, gap: metrics.px(6)))
      .enumerated()
    {
      smallBar("\(id)/\(index)", score.0, isAfter: score.1, in: row)
    }
  }

  /// A bar with its count: a family's one answer is a check mark, a class's hands are a number.
  private mutating func smallBar(_ id: String, _ score: Score, isAfter: Bool, in row: Rect) {
    let (line, end) = row.splitRight((row.width * (score.count > 1 ? 0.44 : 0.2)).rounded())
    let height = min(row.height * 0.6, metrics.px(30)).rounded()
    bar(
      id, (score.percent ?? 0) / 100, isAfter: isAfter,
      in: Rect(line.x, row.midY - height / 2, line.width - metrics.px(10), height).rounded)
    if score.count > 1 {
      text(
        "\(id)/count", "\(score.right)/\(score.count)", .caption, in: end, color: theme.ink,
        place: .middle)
    } else if score.right == 1 {
      let side = min(end.width, row.height, metrics.px(44)).rounded()
      icon(
        "\(id)/check", "check", Rect(end.x, row.midY - side / 2, side, side).rounded,
        isAfter ? theme.accent : theme.quietInk)
    }
  }

  /// Pairs of bars for `questions`, in their order.
  func barPairs(
    _ questions: [Question], quiz: String, before: ScoreSheet?, after: ScoreSheet?
  ) -> [BarPair] {
    questions.enumerated().map { index, question in
      let item = question.item
      return BarPair(
        id: item.id, number: index + 1,
        picture: barPicture(of: item, quiz: quiz),
        title: words(item.question), before: before?.score(of: item.id),
        after: after?.score(of: item.id))
    }
  }

  /// The picture of the right answer, or of the question where that says more.
  func barPicture(of item: QuizItem, quiz: String) -> String? {
    guard let option = item.rightOptions.first.flatMap(item.option) else { return nil }
    if item.kind == .spot || item.kind == .trueFalse, let picture = item.picture {
      return "\(quiz)/\(picture)"
    }
    return picture(of: option, in: item, quiz: quiz)
  }
}
