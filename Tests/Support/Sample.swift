import Content

/// Small quizzes to test with.
public enum Sample {
  public static func text(_ source: String) -> ContentText {
    ContentText(key: source, source: source)
  }

  static func option(_ id: String, weight: Double = 0, feedback: Bool = true) -> QuizItem.Option {
    QuizItem.Option(
      id: id, text: text(id), feedback: feedback ? text("about \(id)") : nil, weight: weight)
  }

  /// A question whose right answer is `b` of `a`, `b`, `c`.
  public static func choice(
    _ id: String, domain: String? = nil, use: QuizItem.Use = .core, replays: ReplayTarget? = nil
  ) -> QuizItem {
    QuizItem(
      id: id, kind: .choice, use: use, domain: domain, question: text(id),
      options: [option("a"), option("b", weight: 100), option("c")], replays: replays)
  }

  /// Two right of four, with even weights.
  public static func multiple(_ id: String) -> QuizItem {
    let weights = QuizItem.evenWeights([true, true, false, false])
    return QuizItem(
      id: id, kind: .multiple, question: text(id),
      options: zip(["a", "b", "c", "d"], weights).map { option($0, weight: $1) })
  }

  public static func order(_ id: String, _ parts: [String], use: QuizItem.Use = .core) -> QuizItem {
    QuizItem(
      id: id, kind: .order, use: use, question: text(id), options: parts.map { option($0) },
      explanation: text("why \(id)"))
  }

  public static func spot(_ id: String) -> QuizItem {
    QuizItem(
      id: id, kind: .spot, question: text(id), picture: "pictures/back.svg",
      options: [
        QuizItem.Option(id: "left", text: text("left"), weight: 100, elements: ["spot-left"]),
        QuizItem.Option(id: "right", text: text("right"), weight: 100, elements: ["spot-right"]),
        QuizItem.Option(id: "spine", text: text("spine"), elements: ["spot-spine", "spot-neck"]),
      ])
  }

  public static func truth(_ id: String, isTrue: Bool) -> QuizItem {
    QuizItem(
      id: id, kind: .trueFalse, question: text(id),
      options: QuizItem.truthOptions(
        isTrue: isTrue, feedbackIfTrue: text("yes"), feedbackIfFalse: text("no")))
  }

  public static func quiz(_ items: [QuizItem], behaviour: Behaviour = Behaviour()) -> QuizContent {
    QuizContent(
      id: "quiz.sample", version: "1.2.3", title: text("Sample"), summary: text("A sample"),
      behaviour: behaviour, items: items)
  }

  /// Twelve choices, of which items 3, 8 and 11 are safety items.
  public static var twelve: QuizContent {
    quiz(
      (1...12).map { number in
        choice(
          "q\(number)", domain: number <= 4 ? "first" : "second",
          replays: [3, 8, 11].contains(number) ? .step("step-\(number)") : nil)
      })
  }
}

extension Attempt {
  /// Answers the question with `options`, and leaves the reason if there is one.
  public mutating func take(_ options: String..., milliseconds: Int = 1000) {
    options.forEach { pick($0) }
    answer(after: milliseconds)
    goOn()
  }
}
