/// When a quiz is taken.
public enum QuizPhase: String, Equatable, Hashable, Sendable, CaseIterable {
  /// Before the session, to know what is known already.
  case before
  /// After the session: the same items.
  case after
  /// Weeks later: a few questions and steps to show.
  case check
  /// To learn with, again and again; compared with nothing.
  case practice
}

/// How a quiz asks: set by the quiz, never by a question.
public struct Behaviour: Equatable, Sendable {
  /// Whether families take a symbol, so that before and after can be joined without a name.
  public var pairsBySymbol: Bool
  public var bands: Bands
  /// Weeks until the check.
  public var checkAfterWeeks: Int
  /// Ids of steps that a family may be asked to show at the check.
  public var checkSteps: [String]
  private var phases: [QuizPhase: PhaseRules]

  /// Behaviour with the usual rules for each phase that `phases` leaves out.
  public init(
    pairsBySymbol: Bool = true, bands: Bands = .usual, checkAfterWeeks: Int = 4,
    checkSteps: [String] = [], phases: [QuizPhase: PhaseRules] = [:]
  ) {
    self.pairsBySymbol = pairsBySymbol
    self.bands = bands
    self.checkAfterWeeks = checkAfterWeeks
    self.checkSteps = checkSteps
    self.phases = Dictionary(
      uniqueKeysWithValues: QuizPhase.allCases.map { ($0, phases[$0] ?? .usual(for: $0)) })
  }

  /// The rules of one phase.
  public func rules(for phase: QuizPhase) -> PhaseRules { phases[phase] ?? .usual(for: phase) }
}

/// How one phase asks.
public struct PhaseRules: Equatable, Sendable {
  /// Which items it may ask.
  public var uses: Set<QuizItem.Use>
  /// How many of them, drawn by the seed; `nil`: all, in the order of the quiz.
  public var draws: Int?
  /// How often one item may be tried; 1 for before and after.
  public var tries: Int
  /// Whether the reason is told after each answer.
  public var explains: Bool
  /// Whether options are shown in another order each time.
  public var shuffles: Bool
  /// How many steps the family is asked to show, drawn by the seed.
  public var stepsToShow: Int

  /// Rules of these parts.
  public init(
    uses: Set<QuizItem.Use>, draws: Int? = nil, tries: Int = 1, explains: Bool = true,
    shuffles: Bool = true, stepsToShow: Int = 0
  ) {
    self.uses = uses
    self.draws = draws
    self.tries = tries
    self.explains = explains
    self.shuffles = shuffles
    self.stepsToShow = stepsToShow
  }

  /// The rules that hold where a quiz says nothing.
  ///
  /// Before: one try, no reasons, which would teach what the session is to teach. After: one try
  /// with reasons. Practice: three tries. Check: three questions and two steps to show.
  public static func usual(for phase: QuizPhase) -> PhaseRules {
    switch phase {
    case .before: PhaseRules(uses: [.core], explains: false)
    case .after: PhaseRules(uses: [.core])
    case .check: PhaseRules(uses: [.core, .reserve], draws: 3, stepsToShow: 2)
    case .practice: PhaseRules(uses: [.core, .extra], tries: 3)
    }
  }
}
