import Content

extension QuizContent {
  /// Every text that a language translates, in the order of the quiz; the words of true and false
  /// belong to the program.
  public var texts: [ContentText] {
    [title, summary] + domains.map(\.title) + items.flatMap(\.texts)
  }

  /// Safety items whose screen `session` does not have; the kiosk shows only the reason for them.
  public func unknownTargets(in session: SessionContent) -> [(item: String, target: ReplayTarget)] {
    items.compactMap { item in
      guard let target = item.replays, !session.has(target) else { return nil }
      return (item.id, target)
    }
  }

  /// Steps of the check that `session` does not have.
  public func unknownSteps(in session: SessionContent) -> [String] {
    behaviour.checkSteps.filter { !session.has(.step($0)) }
  }
}

extension QuizItem {
  fileprivate var texts: [ContentText] {
    let own = options.flatMap { option in
      (kind == .trueFalse ? [] : [option.text]) + [option.feedback].compactMap { $0 }
    }
    return [question] + own + [explanation].compactMap { $0 }
  }
}

extension SessionContent {
  /// Whether the session has the screen that `target` names.
  public func has(_ target: ReplayTarget) -> Bool {
    switch target {
    case .step(let id): steps.contains { $0.id == id }
    case .card(let chapter, let card):
      chapters.contains { $0.id == chapter && $0.cards.contains { $0.id == card } }
    case .check, .dangerSigns, .uncomfortable: true
    }
  }
}
