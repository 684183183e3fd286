import Content

extension KioskState {
  /// How long each session invites whoever walks past, where there are several.
  static let attractTurn = Ticks.seconds(24)

  /// The session that invites now: each in its turn, the clinic's first one first.
  public var attractSession: SessionContent? {
    guard !content.sessions.isEmpty else { return nil }
    let turn = sinceScreen.count / KioskState.attractTurn.count
    return content.sessions[turn % content.sessions.count]
  }

  /// Attract, language, session and gate: from nobody there to "what do you want to do".
  mutating func activateAtEntrance(_ control: Control) -> [Effect] {
    switch control {
    case .wake:
      show(.language(page: 0))
      return [.clearSaved]
    case .languagePage(let page):
      show(.language(page: page))
    case .language(let tag):
      visitor.language = tag
      if content.sessions.count > 1 {
        show(.sessions)
      } else {
        visitor.session = content.sessions.first?.id
        show(.who)
      }
      return [.note(.began(language: tag))]
    case .session(let id):
      visitor.session = id
      show(.who)
    case .who(let id):
      visitor.choice = id
      show(.home)
      return [.note(.chose(id))]
    default: break
    }
    return []
  }
}
