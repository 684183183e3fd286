import Content
import TestSupport
import Testing

@testable import Kiosk

/// Which session is the kiosk's face, and how a mother's no is answered.
@Suite struct FaceTests {
  private func content(_ ids: [String]) -> KioskContent {
    let sessions = ids.map { id in
      var session = sampleSession()
      session.id = id
      return session
    }
    return KioskContent(
      sessions: sessions, languages: [LanguageChoice(tag: "id", nativeName: "Indonesia")])
  }

  private func state(_ ids: [String], order: [String]) -> KioskState {
    var settings = Settings()
    settings.sessions = order
    return KioskState(content: content(ids), settings: settings)
  }

  @Test func theClinicsOrderDecidesAndTheOthersFollow() {
    var state = state(
      ["session.a", "session.b", "session.c"], order: ["session.c", "session.gone", "session.b"])
    #expect(state.content.sessions.map(\.id) == ["session.c", "session.b", "session.a"])
    #expect(state.session?.id == "session.c")
    _ = update(&state, .contentChanged(content(["session.a", "session.b"])))
    #expect(state.content.sessions.map(\.id) == ["session.b", "session.a"])
  }

  @Test func withoutAnOrderContentStaysAsItCame() {
    let state = state(["session.b", "session.a"], order: [])
    #expect(state.content.sessions.map(\.id) == ["session.b", "session.a"])
  }

  @Test func attractShowsEachSessionInItsTurn() {
    var state = state(["session.a", "session.b"], order: ["session.b"])
    var seen: [String] = []
    for _ in 0..<4 {
      seen.append(state.attractSession?.id ?? "-")
      _ = update(&state, .ticked(KioskState.attractTurn.count))
    }
    #expect(seen == ["session.b", "session.a", "session.b", "session.a"])
    // Who comes begins with the clinic's first, whatever invited.
    #expect(state.session?.id == "session.b")
  }

  @Test func settingNamesSessionsOnceEach() {
    let read = SettingsParser("sessions = session.b  session.a")
    #expect(read.findings == [])
    #expect(read.settings.sessions == ["session.b", "session.a"])
    for wrong in ["sessions = quiz.b", "sessions = session.a session.a"] {
      #expect(SettingsParser(wrong).findings.count == 1, "\(wrong)")
      #expect(SettingsParser(wrong).settings.sessions == [])
    }
  }

  // MARK: A mother's no

  private func checking() -> KioskState {
    var state = sampleState()
    state.content.sessions[0].check.stops += [
      Sign(
        id: "unwilling", text: text("no"), action: text("fine"), picture: "p", sources: [],
        asksMidwife: false)
    ]
    state.visitor.choice = "born"
    state.screen = .check(page: 0)
    return state
  }

  @Test func aNoIsAnsweredAndLeadsHome() {
    var state = checking()
    _ = seen(&state, .pressed(.sign("unwilling")))
    #expect(state.screen == .ask(sign: "unwilling"))
    _ = seen(&state, .pressed(.back))
    #expect(state.screen == .home)
    #expect(state.visitor.signs == ["unwilling"])
  }

  @Test func whatTheMidwifeMustBeAskedLeadsBackToTheCheck() {
    var state = checking()
    _ = seen(&state, .pressed(.sign("fever")))
    _ = seen(&state, .pressed(.back))
    #expect(state.screen == .check(page: 0))
  }

  @Test func sourcesOfACardAreShownOnRequest() {
    var state = checking()
    state.screen = .learn(chapter: 0, card: 0)
    _ = seen(&state, .pressed(.sources))
    #expect(state.overlay == .sources)
    _ = seen(&state, .pressed(.close))
    #expect(state.overlay == nil)
    #expect(state.screen == .learn(chapter: 0, card: 0))
  }
}
