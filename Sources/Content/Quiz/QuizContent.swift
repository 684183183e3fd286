/// A quiz: its items, and how they are asked.
public struct QuizContent: Equatable, Sendable {
  /// The plugin's id, `quiz.oxytocin-massage`.
  public var id: String
  /// The plugin's version, kept with every result: a changed question is another question.
  public var version: String
  public var title: QuizText
  public var summary: QuizText
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
    id: String, version: String, title: QuizText, summary: QuizText, session: String? = nil,
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

  /// Whether somebody named has reviewed the content.
  public enum Review: Equatable, Sendable {
    case unreviewed
    /// Dates as `YYYY-MM-DD`; `expires` may be empty.
    case reviewed(by: String, date: String, expires: String)
  }

  /// What a group of items asks about: definition, benefit, position.
  public struct Domain: Equatable, Sendable {
    public var id: String
    public var title: QuizText

    /// The domain `id`.
    public init(id: String, title: QuizText) {
      self.id = id
      self.title = title
    }
  }

  /// A reference that items point to.
  public struct Source: Equatable, Sendable {
    /// Short id, `B1`.
    public var id: String
    /// Full reference, as it would stand in a list of literature.
    public var reference: String
    public var strength: Strength

    /// The reference `id`.
    public init(id: String, reference: String, strength: Strength) {
      self.id = id
      self.reference = reference
      self.strength = strength
    }

    /// What kind of evidence a source is; the same words as in sessions.
    public enum Strength: String, Equatable, Sendable, CaseIterable {
      /// What health authorities and professional societies advise.
      case guideline
      /// A written procedure of a school or hospital: practice of experts, no trial.
      case procedure
      case study
      /// A newspaper, a handout or a textbook extract.
      case article
      /// A health source of which nothing more is said.
      case source
      /// Only general web pages say so.
      case general
      /// Cautious common sense, no source found.
      case care
      /// A choice made for the kiosk.
      case design
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
