import App
import Content
import Diagram
import Drawing
import Kiosk
import Painting
import Plugins
import Screens

/// Everything that a plugin can bring onto a screen, as drawings with a name each.
public struct TrialDrawings {
  /// One picture or screen.
  public struct Drawing {
    /// What it is, for a sentence: `the picture pictures/oil.svg`.
    public var name: String
    /// Makes the list to paint; `nil` where this screen does not exist here.
    public var list: () -> DrawList?
  }

  /// The size of the screens, in pixels.
  private static let size = Size(1920, 1080)
  /// Shares of a diagram's period, and of a step, at which it is drawn.
  private static let shares = [0.0, 0.3, 0.7]
  private let library: Library
  private let plugin: InstalledPlugin

  /// The drawings of the plugin `id`; none where it cannot be used.
  public init?(of id: String, in library: Library) {
    guard let plugin = library.registry.plugin(id) else { return nil }
    (self.library, self.plugin) = (library, plugin)
  }

  /// All of them.
  public var all: [Drawing] {
    let content = library.content
    switch plugin.content {
    case .session(let session)?:
      return pictures + screens(of: session, language: nil)
    case .quiz(let quiz)?: return pictures + screens(of: quiz, language: nil)
    case .language(let pack)?:
      let tag = pack.fields.tag.description
      let own = [screen(.language, language: tag), screen(.help, language: tag)]
      // A voice alone changes no screen.
      guard pack.readCatalog().catalog.count > 0 else { return own }
      return own + content.sessions.flatMap { screens(of: $0, language: tag) }
        + content.quizzes.flatMap { screens(of: $0, language: tag) }
    case nil: return []
    }
  }

  // MARK: Pictures

  private var pictures: [Drawing] {
    let files = plugin.folder.files.keys.sorted()
      .filter { ["svg", "png"].contains($0.split(separator: ".").last?.lowercased()) }
    return files.flatMap { file -> [Drawing] in
      let still = shape("the picture \(file)", .picture(file: "\(plugin.id)/\(file)", tint: nil))
      guard file.hasPrefix("diagrams/") else { return [still] }
      return [still] + Self.shares.map { diagram(file, at: $0) }
    }
  }

  private func diagram(_ file: String, at share: Double) -> Drawing {
    let file = "\(plugin.id)/\(file)"
    return Drawing(name: "the diagram \(file.dropFirst(plugin.id.count + 1))") {
      let time = (library.diagram(file)?.period ?? 0) * share
      return Self.list(.diagram(file: file, time: time))
    }
  }

  private func shape(_ name: String, _ shape: Shape) -> Drawing {
    Drawing(name: name) { Self.list(shape) }
  }

  private static func list(_ shape: Shape) -> DrawList {
    let size = Size(1440, 1080)
    return DrawList(
      size: size, background: Color(0xFFFFFF),
      items: [DrawItem(id: "trial", bounds: Rect(0, 0, size.width, size.height), shape: shape)])
  }

  // MARK: Screens

  private func screens(of session: SessionContent, language: String?) -> [Drawing] {
    func screen(
      _ name: ScreenName, step: String? = nil, page: Int = 0, at seconds: Double = 1,
      option: String? = nil
    ) -> Drawing {
      self.screen(
        name, language: language, session: session.id, step: step, page: page, at: seconds,
        option: option)
    }
    let plain: [ScreenName] = [
      .attract, .sessions, .who, .home, .danger, .variants, .babyCries, .uncomfortable, .finish,
      .takeHome, .families, .presenter,
    ]
    let cards = session.chapters.reduce(0) { $0 + $1.cards.count }
    let signs = session.check.stops + session.check.asks
    var all = plain.map { screen($0) } + (0..<2).map { screen(.check, page: $0) }
    all += (0..<cards).map { screen(.learn, page: $0) } + signs.map { screen(.ask, step: $0.id) }
    all += session.claims.indices.map { screen(.demonstrationEvidence, page: $0) }
    for (index, step) in session.steps.enumerated() {
      all.append(screen(.watch, page: index))
      all.append(screen(.demonstrationNotes, step: step.id))
      for share in Self.shares {
        all.append(
          screen(
            .practice, step: step.id, at: Double(step.seconds) * share, option: step.only.first))
      }
    }
    return all
  }

  private func screens(of quiz: QuizContent, language: String?) -> [Drawing] {
    let session = quiz.session
    let plain: [ScreenName] = [.quizMenu, .quizOffer, .quizResult, .quizClassResult]
    return plain.map { screen($0, language: language, session: session) }
      + quiz.items.flatMap { item in
        [.quiz, .quizAnswered].map {
          screen($0, language: language, session: session, step: item.id)
        }
      }
  }

  private func screen(
    _ name: ScreenName, language: String?, session: String? = nil, step: String? = nil,
    page: Int = 0, at seconds: Double = 1, option: String? = nil
  ) -> Drawing {
    let place = step ?? (page > 0 ? "\(page + 1)" : "")
    return Drawing(name: "the screen \(name.rawValue)\(place.isEmpty ? "" : " \(place)")") {
      var look = StagedLook()
      look.language = language
      look.options = [option].compactMap { $0 }
      let stager = ScreenStager(library: library, look: look)
      let state = try? stager.state(
        showing: name, session: session, step: step, page: page,
        at: Ticks(Int(bounding: min(seconds, 3600) * 60)))
      return state.map { state in
        name.isPresenters
          ? library.presenterScene(of: state, size: Self.size).list
          : library.scene(of: state, size: Self.size).list
      }
    }
  }
}
