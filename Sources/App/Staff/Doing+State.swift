import Content
import Kiosk
import Packages

extension Doing {
  /// What `state` shows.
  init(_ state: KioskState) {
    let screen = state.screen.summary.prefix { $0 != " " }
    let language = "language.\(state.visitor.language)"
    let others =
      switch state.screen {
      case .language: state.content.languages.map { "language.\($0.tag)" }
      case .attract, .sessions: state.content.sessions.map(\.id)
      case .quiz: [state.quiz?.id].compactMap { $0 } + [state.session?.id].compactMap { $0 }
      case .staff: [String]()
      default: [state.session?.id].compactMap { $0 }
      }
    self.init(screen: String(screen), plugins: others + [language])
  }

  /// Where it was, for a line of the log; empty where nothing is known.
  var place: String {
    let parts = [
      screen.isEmpty ? "" : "at the screen \(screen)",
      plugins.isEmpty ? "" : "with \(plugins.joined(separator: ", "))",
      file.isEmpty ? "" : "having read \(file) last",
    ].filter { !$0.isEmpty }
    return parts.isEmpty ? "" : " (\(parts.joined(separator: ", ")))"
  }
}
