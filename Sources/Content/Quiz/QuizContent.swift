/// A quiz: its items, and how they are asked.
public struct QuizContent: Equatable, Sendable {
  /// The plugin's id, `quiz.oxytocin-massage`.
  public var id: String
  /// The plugin's version, kept with every result: a changed question is another question.
  public var version: String
  public var title: ContentText
  public var summary: ContentText
  /// Id of the session that the quiz goes with, `session.oxytocin-massage`; `nil`: none.
  public var session: String?
  /// Whether a named reviewer's mark holds for these very words. Unreviewed content says so.
  public var review: Review
  public var behaviour: Behaviour
  /// In the order in which results are told.
  public var domains: [Domain]
  /// Every item: those that are asked before and after, further ones, and the reserve.
  public var items: [QuizItem]
  /// Full references by id, for every `sources` list.
  public var sources: [Source]

  /// A quiz of these parts; nothing is checked here (`Plugins` checks).
  public init(
    id: String, version: String, title: ContentText, summary: ContentText, session: String? = nil,
    review: Review = .unreviewed, behaviour: Behaviour = Behaviour(), domains: [Domain] = [],
    items: [QuizItem], sources: [Source] = []
  ) {
    self.id = id
    self.version = version
    self.title = title
    self.summary = summary
    self.session = session
    self.review = review
    self.behaviour = behaviour
    self.domains = domains
    self.items = items
    self.sources = sources
  }

  /// What a group of items asks about: definition, benefit, position.
  public struct Domain: Equatable, Sendable {
    public var id: String
    public var title: ContentText

    /// The domain `id`.
    public init(id: String, title: ContentText) {
      self.id = id
      self.title = title
    }
  }

  /// The item with this id.
  public func item(_ id: String) -> QuizItem? { items.first { $0.id == id } }

  /// The items that `phase` may ask, in the order of the quiz.
  public func items(for phase: QuizPhase) -> [QuizItem] {
    let uses = behaviour.rules(for: phase).uses
    return items.filter { uses.contains($0.use) }
  }
}
