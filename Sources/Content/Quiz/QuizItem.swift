/// One question with its options.
public struct QuizItem: Equatable, Sendable {
  /// Stable id, `where`: results refer to it for ever.
  public var id: String
  public var kind: Kind
  /// When it is asked.
  public var use: Use
  /// Id of its ``QuizContent/Domain``; `nil`: it counts only in the whole.
  public var domain: String?
  public var question: ContentText
  /// A picture beside the question; for `spot` the diagram that is touched.
  public var picture: String?
  /// In the order of the file; for `order` the right order, for `trueFalse` always true, false.
  public var options: [Option]
  /// Why the right answer is right, said after any answer; `nil` where the options say it.
  public var explanation: ContentText?
  /// The screen that teaches it, for an item that must not stay wrong; `nil` for all others.
  public var replays: ReplayTarget?
  /// Ids of the sources that the right answer rests on.
  public var sources: [String]

  /// An item of these parts; nothing is checked here (`Plugins` checks).
  public init(
    id: String, kind: Kind, use: Use = .core, domain: String? = nil, question: ContentText,
    picture: String? = nil, options: [Option], explanation: ContentText? = nil,
    replays: ReplayTarget? = nil, sources: [String] = []
  ) {
    self.id = id
    self.kind = kind
    self.use = use
    self.domain = domain
    self.question = question
    self.picture = picture
    self.options = options
    self.explanation = explanation
    self.replays = replays
    self.sources = sources
  }

  /// How an item is answered.
  public enum Kind: String, Equatable, Hashable, Sendable, CaseIterable {
    /// One option is taken.
    case choice
    /// Any number of options is taken.
    case multiple
    /// True or false.
    case trueFalse
    /// All options are put into order.
    case order
    /// One place of a diagram is touched.
    case spot
  }

  /// When an item is asked.
  public enum Use: String, Equatable, Hashable, Sendable, CaseIterable {
    /// Before and after, the same ones: what is scored and compared.
    case core
    /// To practise with.
    case extra
    /// Kept back, for the check a month later.
    case reserve
  }

  /// Whether a wrong answer leads back to the screen that teaches it.
  public var isSafety: Bool { replays != nil }

  /// The option with this id.
  public func option(_ id: String) -> Option? { options.first { $0.id == id } }

  /// Ids of the options that a right answer is made of: for `order` all of them, in order.
  public var rightOptions: [String] {
    kind == .order ? options.map(\.id) : options.filter { $0.weight > 0 }.map(\.id)
  }

  /// Whether hands can be counted for it: each person takes exactly one option.
  public var isCountable: Bool { kind == .choice || kind == .trueFalse || kind == .spot }
}
