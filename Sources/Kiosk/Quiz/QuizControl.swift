import Content

/// What can be touched on the pages of a quiz.
public enum QuizControl: Hashable, Sendable {
  /// Home → the menu of the quiz.
  case menu
  /// Yes and no to the offer before the massage.
  case accept, decline
  /// The menu's cards; ``QuizPhase/after`` also on the finish screen.
  case phase(QuizPhase)
  case classroom
  case classPhase(QuizPhase)
  case symbol(FamilySymbol)
  case symbolPage(Int)
  case withoutSymbol
  /// An option of the question, by its id.
  case answer(String)
  /// A place on the picture, by its option's id.
  case place(String)
  /// "That is our answer"; "we do not know yet".
  case give, pass
  /// How the step was shown.
  case mark(StepMark.Skill)
  /// A hand more, a hand less for an option.
  case more(String), fewer(String)
  /// More hands than people: the answers to the question whether that is right.
  case countAgain, countStands
  /// Page of the bars.
  case bars(Int)

  /// The control's name in event scripts, without `quiz-`.
  var name: String {
    switch self {
    case .menu: "menu"
    case .accept: "accept"
    case .decline: "decline"
    case .phase(let phase): "phase:\(phase.rawValue)"
    case .classroom: "class"
    case .classPhase(let phase): "class-phase:\(phase.rawValue)"
    case .symbol(let symbol): "symbol:\(symbol.rawValue)"
    case .symbolPage(let page): "symbol-page:\(page)"
    case .withoutSymbol: "without-symbol"
    case .answer(let id): "answer:\(id)"
    case .place(let id): "place:\(id)"
    case .give: "give"
    case .pass: "pass"
    case .mark(let skill): "mark:\(skill.rawValue)"
    case .more(let id): "more:\(id)"
    case .fewer(let id): "fewer:\(id)"
    case .countAgain: "count-again"
    case .countStands: "count-stands"
    case .bars(let page): "bars:\(page)"
    }
  }

  private static let plain: [String: QuizControl] = [
    "menu": .menu, "accept": .accept, "decline": .decline, "class": .classroom,
    "without-symbol": .withoutSymbol, "give": .give, "pass": .pass,
    "count-again": .countAgain, "count-stands": .countStands,
  ]

  /// The control of this name, or `nil`.
  init?(name: String) {
    if let plain = QuizControl.plain[name] {
      self = plain
      return
    }
    let parts = name.split(separator: ":", maxSplits: 1).map(String.init)
    guard parts.count == 2, let control = QuizControl.of(parts[0], parts[1]) else { return nil }
    self = control
  }

  private static func of(_ kind: String, _ value: String) -> QuizControl? {
    switch kind {
    case "phase": QuizPhase(rawValue: value).map { .phase($0) }
    case "class-phase": QuizPhase(rawValue: value).map { .classPhase($0) }
    case "symbol": FamilySymbol(rawValue: value).map { .symbol($0) }
    case "symbol-page": Int(value).map { .symbolPage($0) }
    case "answer": .answer(value)
    case "place": .place(value)
    case "mark": Int(value).flatMap(StepMark.Skill.init(rawValue:)).map { .mark($0) }
    case "more": .more(value)
    case "fewer": .fewer(value)
    case "bars": Int(value).map { .bars($0) }
    default: nil
    }
  }
}
