import Content

extension QuizPage {
  /// The page's name with its place, for a replay's text.
  var summary: String {
    switch self {
    case .menu: "quiz menu"
    case .offer: "quiz offer"
    case .symbols(let page, let phase): "quiz symbols page \(page) \(phase.rawValue)"
    case .sitting(let sitting): sitting.summary
    case .replay(let replay):
      "quiz replay \(replay.index + 1)/\(replay.targets.count) "
        + (replay.target?.description ?? "-")
    case .result(let outcome):
      "quiz result \(outcome.attempt.phase.rawValue) \(outcome.attempt.scores.text)"
        + " page \(outcome.page)" + (outcome.before.map { " (before \($0.text))" } ?? "")
    case .classMenu: "quiz class menu"
    case .classSitting(let sitting): sitting.summary
    case .classResult(let outcome):
      "quiz class result \(outcome.round.phase.rawValue) \(outcome.round.scores.text)"
        + " page \(outcome.page)" + (outcome.before.map { " (before \($0.scores.text))" } ?? "")
    }
  }
}

extension ScoreSheet {
  fileprivate var text: String { "\(total.right)/\(total.count)" }
}

extension QuizSitting {
  fileprivate var summary: String {
    let name = "quiz \(attempt.phase.rawValue)"
    switch attempt.position {
    case .asking(let place, let number):
      let tries = number > 1 ? " try \(number)" : ""
      let draft = attempt.draft.isEmpty ? "" : " taken \(attempt.draft.joined(separator: ","))"
      return "\(name) \(place + 1)/\(attempt.questions.count) \(attempt.questions[place].item.id)"
        + tries + draft
    case .explaining(let place, _):
      let isRight = attempt.answers.last?.isRight == true
      return "\(name) \(place + 1)/\(attempt.questions.count) \(attempt.questions[place].item.id)"
        + (isRight ? " right" : " explained")
    case .showing(let place): return "\(name) step \(place + 1) \(attempt.steps[place])"
    case .finished: return "\(name) finished"
    }
  }
}

extension ClassSitting {
  fileprivate var summary: String {
    let name = "quiz class \(round.phase.rawValue)"
    guard let question = round.question, let tally = round.tally else { return "\(name) finished" }
    let hands = question.item.options.map { "\($0.id) \(tally.hands(for: $0.id))" }
    return "\(name) \(question.item.id) \(isCounting ? "hands" : "bars")"
      + ": \(hands.joined(separator: ", "))"
  }
}

extension QuizResult {
  /// The result in one line of a replay's text.
  var replayText: String {
    let symbol = symbol.map { " symbol \($0.rawValue)" } ?? ""
    return
      "\(quiz) \(phase.rawValue)\(symbol): \(answers.count) answers, \(tallies.count) tallies, "
      + "\(marks.count) marks"
  }
}
