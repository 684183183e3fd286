import Results

extension MonthReport {
  /// The classes of the month in rows of the CSV: how many, who came, what was known and shown back.
  var teachingFigures: [Figure] {
    let classes =
      teaching.held + teaching.abandoned == 0
      ? []
      : [("held", teaching.held), ("abandoned", teaching.abandoned)].map {
        Figure(section: "class-run", measure: $0, count: $1)
      }
    let people = teaching.attendance.map {
      Figure(section: "class-people", name: $0.role, measure: "people", count: $0.people)
    }
    return classes + people + teaching.questions.flatMap(figures) + teaching.steps.flatMap(figures)
  }

  private func figures(_ question: HandsFigure) -> [Figure] {
    [("before", question.before), ("after", question.after)].map {
      Figure(
        section: "class-question", subject: "\(question.quiz) \(question.quizVersion)",
        name: question.question, measure: $0, count: $1.right, base: $1.answered)
    }
  }

  private func figures(_ step: ShownFigure) -> [Figure] {
    [("well", step.well), ("helped", step.helped), ("missed", step.missed)].map {
      Figure(
        section: "class-step", subject: step.session, name: step.step, measure: $0, count: $1,
        base: step.asked)
    }
  }
}
