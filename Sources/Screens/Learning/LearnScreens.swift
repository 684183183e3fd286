import Content
import Drawing
import Kiosk

extension SceneBuilder {
  /// One card of a chapter: a picture, a title, at most two sentences; where they come from, on request.
  mutating func drawLearn(chapter chapterIndex: Int, card cardIndex: Int) {
    guard let session = state.session, session.chapters.indices.contains(chapterIndex),
      session.chapters[chapterIndex].cards.indices.contains(cardIndex)
    else { return }
    let chapter = session.chapters[chapterIndex]
    let card = chapter.cards[cardIndex]
    let room = bar(heading: words(chapter.title))
    let (content, foot) = pages(in: room)
    let (left, right) = pictureAndWords(in: content, file(card.picture))
    picture(
      "learn", file(card.picture), in: left, time: state.sinceScreen.seconds)
    learnWords(card, in: right)
    pageButtons(number: cardIndex, of: chapter.cards.count, in: foot)
  }

  private mutating func learnWords(_ card: Chapter.Card, in rect: Rect) {
    let (upper, lower) = rect.splitBottom(metrics.touch)
    let room = upper.trimmedBottom(metrics.px(24))
    let column = columnFit(
      [(words(card.title), .title), (words(card.text), .body.sized(48))], width: rect.width,
      height: room.height - metrics.px(28), largest: 1.16)
    stack("learn/words", column, colors: [theme.ink, theme.ink], gap: metrics.px(28), in: room)
    let width = min(max(metrics.px(320), metrics.touch * 2), lower.width)
    button(
      .sources, ui(.sources), icon: "learn", style: .caption,
      in: Rect(lower.x, lower.y, width, lower.height).rounded)
  }

  /// Where the words come from: the first two by name, the others by their mark in the list of
  /// sources. Common sense and choices of the kiosk are not literature.
  func sourceNames(_ ids: [String]) -> String {
    let known = ids.compactMap { id in state.session?.sources.first { $0.id == id } }
    let read = known.filter { $0.strength.isHealthSource || $0.strength == .general }
    let names = read.enumerated().map { index, source in
      index < 2 ? "\(source.id) \(shortName(source.reference))" : source.id
    }
    return names.joined(separator: ", ")
  }

  /// A reference up to its first colon, comma or bracket.
  private func shortName(_ reference: String) -> String {
    let head = reference.prefix { !":,(".contains($0) }
    return String(head.last == " " ? head.dropLast() : head)
  }

  /// Steps as cards to look through, without a timer.
  mutating func drawWatch(step index: Int) {
    let steps = state.watchedSteps
    guard steps.indices.contains(index) else { return }
    let step = steps[index]
    let heading = ui(.stepOf, ["number": "\(index + 1)", "count": "\(steps.count)"])
    let room = bar(heading: heading)
    let (content, foot) = pages(in: room)
    let (left, right) = pictureAndWords(in: content, file(step.diagram))
    let box = picture(
      "watch", file(step.diagram), in: left, time: state.sinceScreen.seconds)
    labels("watch-label", step.labels, of: file(step.diagram), in: box)
    watchWords(step, in: right)
    pageButtons(number: index, of: steps.count, in: foot)
  }

  mutating func watchWords(_ step: Step, in rect: Rect) {
    let strip = step.caution.map {
      fit(words($0), .note, width: rect.width - metrics.px(120), height: rect.height * 0.36)
    }
    let height = strip.map { max($0.height + metrics.px(32), metrics.px(88)) } ?? 0
    let (upper, lower) = rect.splitBottom(height)
    let room = upper.trimmedBottom(strip == nil ? 0 : metrics.px(24))
    let column = columnFit(
      [(words(step.title), .title), (words(step.text), .body)], width: rect.width,
      height: room.height - metrics.px(24), largest: 1.16)
    stack("watch/words", column, colors: [theme.ink, theme.ink], gap: metrics.px(24), in: room)
    if let strip { warningStrip("watch/caution", strip, in: lower) }
  }

  // MARK: Shared by both

  /// The page itself, and the row of its buttons.
  private func pages(in room: Rect) -> (Rect, Rect) {
    let (content, foot) = room.splitBottom(max(metrics.px(120), metrics.touch))
    return (content.trimmedBottom(metrics.px(24)), foot)
  }

  /// Picture and words beside each other, or one below the other in portrait.
  ///
  /// - Parameter share: how much of the width the picture may take at the usual text size.
  func pictureAndWords(in rect: Rect, _ file: String, share: Double = 0.58) -> (Rect, Rect) {
    let aspect = context.aspect(file)
    let gap = metrics.px(48)
    if metrics.isPortrait {
      let height = min(rect.width / aspect, rect.height * min(0.54, share))
      let (top, rest) = rect.splitTop(height)
      return (top, rest.trimmedTop(metrics.px(32)))
    }
    let share = share - 0.14 * (min(max(metrics.textFactor, 1), 1.6) - 1)
    let width = min(rect.height * aspect, rect.width * share)
    let (left, rest) = rect.splitLeft(width.rounded())
    return (left, rest.trimmedLeft(gap))
  }

  /// Back, where one is, next.
  private mutating func pageButtons(number: Int, of count: Int, in rect: Rect) {
    let width = min(metrics.px(420), (rect.width - metrics.px(240)) / 2).rounded()
    let left = Rect(rect.x, rect.y, width, rect.height)
    let right = Rect(rect.maxX - width, rect.y, width, rect.height)
    button(.back, ui(.back), icon: "back", in: left)
    button(.next, ui(.next), icon: "next", kind: .main, in: right)
    let middle = Rect(left.maxX, rect.y, right.x - left.maxX, rect.height)
    let label = ui(.cardOf, ["number": "\(number + 1)", "count": "\(count)"])
    let (words, _) = middle.splitTop(middle.height * 0.66)
    text(
      "pages/number", label, .note, in: words.inset(horizontal: metrics.px(16), vertical: 0),
      color: theme.ink, place: .centered)
    if count > 1 { dotRow("pages/dot", count, number, in: middle, theme.accent) }
  }
}
