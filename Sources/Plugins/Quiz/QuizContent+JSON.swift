import Content

extension QuizContent {
  /// The quiz as `quiz.json`; reading it gives the same quiz again.
  public var json: String { node.text }

  private var node: JSONNode {
    .object([
      ("schema", .number(Double(QuizReader.schema))), ("language", .text("id")),
      ("title", .text(title.source)), ("summary", .text(summary.source)),
      ("session", session.map(JSONNode.text)), ("behaviour", behaviour.node),
      ("domains", .object(domains.map { ($0.id, .text($0.title.source)) })),
      ("items", JSONNode(.array(items.map(\.node)))),
      ("sources", .object(sources.map { ($0.id, $0.node) })),
    ])
  }
}

extension Source {
  fileprivate var node: JSONNode {
    .object([("reference", .text(reference)), ("strength", .text(strength.rawValue))])
  }
}

extension Behaviour {
  fileprivate var node: JSONNode {
    .object([
      ("pairing", .text(pairsBySymbol ? "symbol" : "none")),
      ("bands", .object([("good", .number(bands.good)), ("fair", .number(bands.fair))])),
      (
        "check",
        .object([("weeks", .number(Double(checkAfterWeeks))), ("steps", .texts(checkSteps))])
      ),
      ("phases", .object(QuizPhase.allCases.map { ($0.rawValue, rules(for: $0).node) })),
    ])
  }
}

extension PhaseRules {
  fileprivate var node: JSONNode {
    .object([
      ("ask", .texts(QuizItem.Use.allCases.filter(uses.contains).map(\.rawValue))),
      ("draw", draws.map { .number(Double($0)) }), ("tries", .number(Double(tries))),
      ("explain", .flag(explains)), ("shuffle", .flag(shuffles)),
      ("showSteps", stepsToShow > 0 ? .number(Double(stepsToShow)) : nil),
    ])
  }
}

extension QuizItem {
  fileprivate var node: JSONNode {
    .object(
      [
        ("id", .text(id)), ("kind", .text(kind.rawValue)), ("use", .text(use.rawValue)),
        ("domain", domain.map(JSONNode.text)), ("question", .text(question.source)),
        ("picture", picture.map(JSONNode.text)),
      ] + answers + [
        ("explanation", explanation.map { .text($0.source) }),
        ("safety", replays.map { .object([("replays", .text($0.description))]) }),
        ("sources", sources.isEmpty ? nil : .texts(sources)),
      ])
  }

  private var answers: [(String, JSONNode?)] {
    guard kind == .trueFalse else {
      return [("options", JSONNode(.array(options.map { $0.node(in: self) })))]
    }
    let (yes, no) = (option(Truth.yes.rawValue), option(Truth.no.rawValue))
    return [
      ("answer", .flag((yes?.weight ?? 0) > 0)),
      ("feedbackIfTrue", yes?.feedback.map { .text($0.source) }),
      ("feedbackIfFalse", no?.feedback.map { .text($0.source) }),
    ]
  }

  /// Whether the options' weights say no more than which are right.
  fileprivate var hasUsualWeights: Bool {
    let weights = options.map(\.weight)
    return kind == .multiple
      ? weights == Self.evenWeights(weights.map { $0 > 0 })
      : weights.allSatisfy { $0 == 0 || $0 == 100 }
  }
}

extension QuizItem.Option {
  fileprivate func node(in item: QuizItem) -> JSONNode {
    let isPlain = item.kind == .order || item.hasUsualWeights
    return .object([
      ("id", .text(id)), ("elements", elements.isEmpty ? nil : .texts(elements)),
      ("text", .text(text.source)), ("picture", picture.map(JSONNode.text)),
      ("right", isPlain && weight > 0 ? .flag(true) : nil),
      ("weight", isPlain ? nil : .number(weight)),
      ("feedback", feedback.map { .text($0.source) }),
    ])
  }
}
