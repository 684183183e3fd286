/// A procedure that the kiosk teaches: its cards, its checks and its steps.
///
/// Values and rules only. `Plugins` reads them from `session.json`, `Kiosk` walks
/// through them, `Screens` draws them. All texts are ``ContentText``: the Indonesian source with the
/// key under which languages translate it.
public struct SessionContent: Equatable, Sendable {
  /// The plugin's id, `session.oxytocin-massage`.
  public var id: String
  public var title: ContentText
  public var summary: ContentText
  /// Whether a named reviewer's mark holds for these very words. Unreviewed content says so.
  public var review: Review
  /// Picture of the whole procedure, played to whoever walks past (a diagram file).
  public var attractDiagram: String
  public var gate: Gate
  public var chapters: [Chapter]
  public var check: Check
  public var dangerSigns: DangerSigns
  public var pauses: Pauses
  public var finish: Finish
  /// Choices made before practice, in order: posture, oil.
  public var variants: [VariantChoice]
  public var steps: [Step]
  /// Full references by id, for every `sources` list.
  public var sources: [Source]
  /// What is said about the benefits, with its evidence; for the midwife alone.
  public var claims: [Claim]
  public var classMinutes: ClassMinutes

  /// A session of these parts; nothing is checked here (`Plugins` checks).
  public init(
    id: String, title: ContentText, summary: ContentText, review: Review, attractDiagram: String,
    gate: Gate, chapters: [Chapter], check: Check, dangerSigns: DangerSigns, pauses: Pauses,
    finish: Finish, variants: [VariantChoice], steps: [Step], sources: [Source],
    claims: [Claim] = [], classMinutes: ClassMinutes = .usual
  ) {
    self.id = id
    self.title = title
    self.summary = summary
    self.review = review
    self.attractDiagram = attractDiagram
    self.gate = gate
    self.chapters = chapters
    self.check = check
    self.dangerSigns = dangerSigns
    self.pauses = pauses
    self.finish = finish
    self.variants = variants
    self.steps = steps
    self.sources = sources
    self.claims = claims
    self.classMinutes = classMinutes
  }
}

/// A text of the content: key for translators, Indonesian source as shown when none is found.
public struct ContentText: Equatable, Hashable, Sendable {
  /// Stable key, `session.oxytocin-massage/step/circle-down/title`.
  public var key: String
  public var source: String

  /// The text `source`, translated under `key`.
  public init(key: String, source: String) {
    self.key = key
    self.source = source
  }
}

/// Whether somebody named has reviewed the content.
public enum Review: Equatable, Sendable {
  case unreviewed
  /// Dates as `YYYY-MM-DD`; `expires` may be empty.
  case reviewed(by: String, date: String, expires: String)
}

/// A reference that clinical sentences point to.
public struct Source: Equatable, Sendable {
  /// Short id, `B1`.
  public var id: String
  /// Full reference, as it would stand in a list of literature.
  public var reference: String
  /// How far it carries (see the clinical document).
  public var strength: Strength

  /// The reference `id`.
  public init(id: String, reference: String, strength: Strength) {
    self.id = id
    self.reference = reference
    self.strength = strength
  }

  /// What kind of evidence a source is.
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

    /// Whether somebody who treats mothers wrote it, so that a list of literature may name it.
    public var isHealthSource: Bool {
      switch self {
      case .guideline, .procedure, .study, .article, .source: true
      case .general, .care, .design: false
      }
    }
  }
}

/// The question "who is here", which decides what may be done.
public struct Gate: Equatable, Sendable {
  public var question: ContentText
  public var choices: [Choice]
  /// Shown on every screen to those who may only learn.
  public var learnOnlyBanner: ContentText
  public var sources: [String]

  /// A gate of these choices.
  public init(
    question: ContentText, choices: [Choice], learnOnlyBanner: ContentText, sources: [String]
  ) {
    self.question = question
    self.choices = choices
    self.learnOnlyBanner = learnOnlyBanner
    self.sources = sources
  }

  /// One picture card of the gate.
  public struct Choice: Equatable, Sendable {
    public var id: String
    public var title: ContentText
    public var picture: String
    /// Whether this visitor may practise now, or only watch and learn.
    public var mayPractise: Bool

    /// A choice with its picture file.
    public init(id: String, title: ContentText, picture: String, mayPractise: Bool) {
      self.id = id
      self.title = title
      self.picture = picture
      self.mayPractise = mayPractise
    }
  }
}

/// One part of the leaflet: what it is, what it is good for, how to do it.
public struct Chapter: Equatable, Sendable {
  /// `what`, `good-for`, `how`: also the icon's name.
  public var id: String
  public var title: ContentText
  public var cards: [Card]

  /// A chapter of these cards.
  public init(id: String, title: ContentText, cards: [Card]) {
    self.id = id
    self.title = title
    self.cards = cards
  }

  /// One picture and at most two sentences.
  public struct Card: Equatable, Sendable {
    public var id: String
    public var title: ContentText
    public var text: ContentText
    /// A picture or diagram file of the plugin.
    public var picture: String
    public var sources: [String]

    /// A card with its picture file and the ids of its sources.
    public init(
      id: String, title: ContentText, text: ContentText, picture: String, sources: [String]
    ) {
      self.id = id
      self.title = title
      self.text = text
      self.picture = picture
      self.sources = sources
    }
  }
}

/// What forbids the massage now, and what the midwife must be asked about first.
public struct Check: Equatable, Sendable {
  public var title: ContentText
  public var question: ContentText
  /// Any of these: do not massage now.
  public var stops: [Sign]
  /// Any of these: ask the midwife first.
  public var asks: [Sign]
  /// The page "ask the midwife first".
  public var askTitle: ContentText
  public var askText: ContentText
  public var askPicture: String
  public var sources: [String]

  /// A check of these signs.
  public init(
    title: ContentText, question: ContentText, stops: [Sign], asks: [Sign], askTitle: ContentText,
    askText: ContentText, askPicture: String, sources: [String]
  ) {
    self.title = title
    self.question = question
    self.stops = stops
    self.asks = asks
    self.askTitle = askTitle
    self.askText = askText
    self.askPicture = askPicture
    self.sources = sources
  }
}

/// A contraindication or danger sign as a picture with a few words.
public struct Sign: Equatable, Sendable {
  public var id: String
  public var text: ContentText
  /// What to do about it (`Stop, ask the midwife today`), or `nil` where the page says it.
  public var action: ContentText?
  public var picture: String
  public var sources: [String]
  /// Ids of options that are out of the question where it holds, whoever allows the rest.
  public var excludes: [String]
  /// Whether the midwife has to be asked; where not, ``action`` is the whole answer: a mother who does
  /// not want a massage is not reported to anybody.
  public var asksMidwife: Bool

  /// A sign with its picture file and the ids of its sources.
  public init(
    id: String, text: ContentText, action: ContentText?, picture: String, sources: [String],
    excludes: [String] = [], asksMidwife: Bool = true
  ) {
    self.id = id
    self.text = text
    self.action = action
    self.picture = picture
    self.sources = sources
    self.excludes = excludes
    self.asksMidwife = asksMidwife
  }
}

/// Signs after birth with which a mother goes to the clinic at once.
public struct DangerSigns: Equatable, Sendable {
  public var title: ContentText
  public var text: ContentText
  public var signs: [Sign]

  /// A page of these signs.
  public init(title: ContentText, text: ContentText, signs: [Sign]) {
    self.title = title
    self.text = text
    self.signs = signs
  }
}

/// The two ways to stop in the middle.
public struct Pauses: Equatable, Sendable {
  public var babyCries: Advice
  public var uncomfortable: Advice

  /// Both pauses.
  public init(babyCries: Advice, uncomfortable: Advice) {
    self.babyCries = babyCries
    self.uncomfortable = uncomfortable
  }

  /// A calm page: what to do now.
  public struct Advice: Equatable, Sendable {
    public var title: ContentText
    public var text: ContentText
    /// With which signs the page is meant; `nil` where the title says it all.
    public var signs: ContentText?
    /// With which signs to go to the clinic at once, and that one goes.
    public var danger: ContentText?
    public var picture: String
    public var sources: [String]

    /// Advice with its picture file and the ids of its sources.
    public init(
      title: ContentText, text: ContentText, signs: ContentText? = nil, danger: ContentText? = nil,
      picture: String, sources: [String]
    ) {
      self.title = title
      self.text = text
      self.signs = signs
      self.danger = danger
      self.picture = picture
      self.sources = sources
    }

    /// What is to be read below the title, in order.
    public var sentences: [ContentText] { [signs, text, danger].compactMap { $0 } }
  }
}

/// The last page: what was done, what next, when again.
public struct Finish: Equatable, Sendable {
  public var title: ContentText
  public var picture: String
  /// In order: what next (feed the baby), when again, what to watch for.
  public var lines: [Line]

  /// A finish page of these lines.
  public init(title: ContentText, picture: String, lines: [Line]) {
    self.title = title
    self.picture = picture
    self.lines = lines
  }

  /// One sentence of the finish page.
  public struct Line: Equatable, Sendable {
    public var id: String
    public var text: ContentText
    public var sources: [String]

    /// A line with the ids of its sources.
    public init(id: String, text: ContentText, sources: [String]) {
      self.id = id
      self.text = text
      self.sources = sources
    }
  }
}

/// A choice of the session such as the posture; its first option is the usual one.
public struct VariantChoice: Equatable, Sendable {
  /// `posture`, `oil`.
  public var id: String
  public var title: ContentText
  public var options: [Option]

  /// A choice between these options.
  public init(id: String, title: ContentText, options: [Option]) {
    self.id = id
    self.title = title
    self.options = options
  }

  /// One option of a choice.
  public struct Option: Equatable, Sendable {
    /// `sitting`, `lying`, `oil`, `no-oil`: unique in the whole session.
    public var id: String
    public var title: ContentText
    public var picture: String

    /// An option with its picture file.
    public init(id: String, title: ContentText, picture: String) {
      self.id = id
      self.title = title
      self.picture = picture
    }
  }
}
