import Content
import Drawing
import Kiosk

extension SceneBuilder {
  /// Where the words of the card below come from, each source with how far it carries.
  mutating func drawSourcesOverlay() {
    guard let session = state.session, case .learn(let chapter, let card) = state.screen,
      session.chapters.indices.contains(chapter),
      session.chapters[chapter].cards.indices.contains(card)
    else { return }
    let named = session.chapters[chapter].cards[card].sources
    let sources = named.compactMap { id in session.sources.first { $0.id == id } }
    let inner = overlayPanel(width: 1640, height: metrics.isPortrait ? 1640 : 960)
    let room = overlayHead(ui(.sources), icon: "learn", in: inner)
    let gap = metrics.px(16)
    let column = columnFit(
      sources.map { ("\(ui(strengthWord($0.strength))): \($0.reference)", .note.atLeast(16)) },
      width: room.width, height: room.height - gap * Double(max(sources.count - 1, 0)))
    stack("sources", column, colors: [theme.ink], gap: gap, in: room, isMiddle: false)
  }

  private func strengthWord(_ strength: Source.Strength) -> UIText {
    switch strength {
    case .guideline: .sourceGuideline
    case .procedure: .sourceProcedure
    case .study: .sourceStudy
    case .article: .sourceArticle
    case .source: .sourceHealth
    case .general: .sourceGeneral
    case .care: .sourceCare
    case .design: .sourceDesign
    }
  }
}
