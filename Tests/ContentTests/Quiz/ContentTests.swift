import Content
import TestSupport
import Testing

@Suite struct ContentTests {
  @Test(arguments: [
    ("step/place-thumbs", ReplayTarget.step("place-thumbs")),
    ("learn/how/4", .card(chapter: "how", card: "4")),
    ("check", .check), ("danger", .dangerSigns), ("uncomfortable", .uncomfortable),
  ]) func replayTargetsAreReadAndWritten(text: String, target: ReplayTarget) {
    #expect(ReplayTarget(text) == target)
    #expect(target.description == text)
  }

  @Test(arguments: ["", "step", "step/", "step/a/b", "learn/how", "check/x", "home", "/step/a"])
  func otherTargetsAreRefused(text: String) {
    #expect(ReplayTarget(text) == nil)
  }

  @Test func phasesAskWhatTheirUsesSay() {
    let quiz = Sample.quiz([
      Sample.choice("core"), Sample.choice("extra", use: .extra),
      Sample.choice("reserve", use: .reserve),
    ])
    #expect(quiz.items(for: .before).map(\.id) == ["core"])
    #expect(quiz.items(for: .after).map(\.id) == ["core"])
    #expect(quiz.items(for: .practice).map(\.id) == ["core", "extra"])
    #expect(quiz.items(for: .check).map(\.id) == ["core", "reserve"])
    #expect(quiz.item("extra")?.use == .extra)
    #expect(quiz.item("nowhere") == nil)
  }

  @Test func quizMayHaveRulesOfItsOwn() {
    let own = PhaseRules(uses: [.reserve], draws: 1, tries: 2, explains: false, shuffles: false)
    let behaviour = Behaviour(phases: [.after: own])
    #expect(behaviour.rules(for: .after) == own)
    #expect(behaviour.rules(for: .before) == .usual(for: .before))
  }

  @Test func rightOptionsOfAnOrderAreAllOfThem() {
    #expect(Sample.order("o", ["x", "y", "z"]).rightOptions == ["x", "y", "z"])
    #expect(Sample.choice("q").rightOptions == ["b"])
    #expect(Sample.truth("t", isTrue: false).rightOptions == ["false"])
    #expect(QuizItem.Truth.yes.text.source == "Betul")
  }
}
