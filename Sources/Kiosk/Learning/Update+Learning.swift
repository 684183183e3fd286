import Content

extension KioskState {
  /// Home and the screens that one reads: cards, steps to watch, danger signs.
  mutating func activateInLearning(_ control: Control) -> [Effect] {
    switch control {
    case .chapter(let index): show(.learn(chapter: index, card: 0))
    case .watch: show(.watch(step: 0))
    case .dangerSigns: show(.dangerSigns)
    case .takeHome: show(.takeHome(TakeHome(steps: 0)))
    case .practise: offerQuizOrCheck()
    case .sources: open(.sources)
    case .next: turnCard(1)
    case .back: turnCard(-1)
    default: break
    }
    return []
  }

  /// The steps that are shown to somebody who only watches: all of the usual options.
  public var watchedSteps: [Step] { session?.steps(choosing: visitor.options) ?? [] }

  private mutating func turnCard(_ direction: Int) {
    switch screen {
    case .learn(let chapter, let card):
      turnCard(chapter: chapter, card: card + direction)
    case .watch(let step):
      let next = step + direction
      show(watchedSteps.indices.contains(next) ? .watch(step: next) : .home)
    default:
      show(.home)
    }
  }

  /// After the last card of a chapter comes the first of the next; after the last chapter, home.
  private mutating func turnCard(chapter: Int, card: Int) {
    let chapters = session?.chapters ?? []
    guard chapters.indices.contains(chapter) else { return show(.home) }
    if chapters[chapter].cards.indices.contains(card) {
      show(.learn(chapter: chapter, card: card))
    } else if card >= 0, chapters.indices.contains(chapter + 1) {
      show(.learn(chapter: chapter + 1, card: 0))
    } else {
      show(.home)
    }
  }
}
