import Kiosk
import Results

extension MonthReport {
  /// Every figure by one name, for systems that know it under another: section, subject, name and
  /// measure with points between (`funnel.visits`, `step.session.x.wash-hands.done`); what it is a
  /// part of, where it is, ends in `.of`. Versions of a quiz count together.
  public var namedFigures: [String: Int] {
    var named = ["class.runs": classes.count, "class.hands": classes.reduce(0) { $0 + $1.hands }]
    named["class.held"] = teaching.held
    named["class.abandoned"] = teaching.abandoned
    for role in ClassRole.allCases { named["class.people.\(role.rawValue)"] = 0 }
    for figure in teaching.attendance { named["class.people.\(figure.role)"] = figure.people }
    for figure in teaching.steps {
      let name = "class.step.\(figure.session).\(figure.step)"
      named[name + ".well"] = figure.well
      named[name + ".of"] = figure.asked
    }
    for figure in teaching.questions {
      for (phase, answers) in [("before", figure.before), ("after", figure.after)] {
        let name = "class.question.\(figure.quiz).\(figure.question).\(phase)"
        named[name, default: 0] += answers.right
        named[name + ".of", default: 0] += answers.answered
      }
    }
    for figure in figures where !figure.section.hasPrefix("class") {
      let name = figure.dottedName
      named[name, default: 0] += figure.count
      // Shares of visits and of practices have those for their whole.
      if let base = figure.base, ["step", "question"].contains(figure.section) {
        let whole = figure.section == "step" ? figure.wholeName : name + ".of"
        if figure.section == "question" || named[whole] == nil { named[whole, default: 0] += base }
      }
    }
    return named
  }

  /// The names that a month may have with this content, whatever happened in it; a language or a
  /// pause may be any.
  public static func possibleNames(
    sessions: [(id: String, steps: [String])], quizzes: [(id: String, items: [String])],
    languages: [String]
  ) -> [String] {
    let steps = sessions.flatMap { session in
      session.steps.flatMap { step in
        ["done", "repeated", "of"].map { "step.\(session.id).\(step).\($0)" }
          + ["well", "of"].map { "class.step.\(session.id).\(step).\($0)" }
      }
    }
    let questions = quizzes.flatMap { quiz in
      quiz.items.flatMap { item in
        ["before", "after", "check"].flatMap { phase in
          ["question.\(quiz.id).\(item).\(phase)", "question.\(quiz.id).\(item).\(phase).of"]
        }
          + ["before", "after"].flatMap { phase in
            let name = "class.question.\(quiz.id).\(item).\(phase)"
            return [name, name + ".of"]
          }
      }
    }
    let pauses: [String] = ["plain", "babyCries", "uncomfortable", "powerCut", "gap"].flatMap {
      kind in
      ["times", "practices", "stopped"].map { "pause.\(kind).\($0)" }
    }
    let visits = languages.map { "language.\($0).visits" }
    return MonthReport.empty("").namedFigures.keys.sorted() + visits + pauses + steps + questions
  }
}

extension MonthReport.Figure {
  fileprivate var dottedName: String {
    // The subject of a question is its quiz and its version.
    let subject = self.subject.split(separator: " ").first.map(String.init) ?? ""
    return [section, subject, name, measure].filter { !$0.isEmpty }.joined(separator: ".")
  }

  /// What "done" and "repeated" are both a part of.
  fileprivate var wholeName: String {
    [section, subject, name, "of"].filter { !$0.isEmpty }.joined(separator: ".")
  }
}
