import Content
import Kiosk
import Plugins
import Testing

@Suite struct QuizRulesTests {
  private static let file = "quiz.oxytocin-massage/quiz.json"

  /// The findings after one change of the quiz's file.
  private func findings(
    replacing old: String, with new: String, depth: CheckDepth = .start
  ) throws -> [String] {
    let content = try TemporaryContent(plugins: ["quiz.oxytocin-massage"])
    try content.replace(old, with: new, in: Self.file)
    return content.scan(depth: depth).plugins.flatMap(\.findings).map { finding in
      "\(finding.severity.rawValue): \(finding.file): \(finding.sentence)"
    }
  }

  @Test func brokenQuizDisablesOnlyItself() throws {
    let content = try TemporaryContent()
    try content.replace("\"kind\": \"choice\"", with: "\"kind\": \"riddle\"", in: Self.file)
    let registry = content.scan()
    #expect(registry.quizzes.isEmpty)
    #expect(registry.sessions.count == 1)
    #expect(registry.languages.count == 2)
    #expect(registry.kioskContent.isUsable)
    #expect(
      registry.reasons == [
        "quiz.oxytocin-massage: quiz.json:39: The key \"kind\" of the item where must be one of "
          + "choice, multiple, trueFalse, order, spot, but it is \"riddle\"."
      ])
  }

  @Test func wholeQuizIsPartOfTheKiosksContent() throws {
    let content = try TemporaryContent()
    #expect(content.scan().kioskContent.quizzes.map(\.id) == ["quiz.oxytocin-massage"])
  }

  @Test(arguments: [
    (
      "\"schema\": 1,", "\"schema\": 2,",
      "error: quiz.json: The quiz must have schema 1, but it has 2; a newer kiosk may read it."
    ),
    (
      "\"language\": \"id\"", "\"language\": \"en\"",
      "error: quiz.json: The texts of a quiz must be Indonesian (id); other languages are plugins "
        + "of their own."
    ),
    (
      "\"session.oxytocin-massage\"", "\"massage\"",
      "error: quiz.json: The session must be the id of a plugin, such as "
        + "session.oxytocin-massage, but it is \"massage\"."
    ),
    (
      "\"id\": \"breasts\"", "\"id\": \"belly\"",
      "error: quiz.json: The id belly stands twice in the item where."
    ),
    (
      "\"id\": \"what-for\"", "\"id\": \"where\"",
      "error: quiz.json: The id where stands twice in items."
    ),
    (
      "\"id\": \"belly\"", "\"id\": \"Perut!\"",
      "error: quiz.json: An id must be small letters, digits and hyphens, but it is \"Perut!\"."
    ),
    (
      "\"sources\": [\"B1\", \"B2\"]", "\"sources\": [\"X9\"]",
      "error: quiz.json: The item where names the source X9, which the list of sources lacks."
    ),
    (
      "\"domain\": \"definition\"", "\"domain\": \"riddles\"",
      "error: quiz.json: The item where belongs to the domain riddles, which the list of domains "
        + "lacks."
    ),
    (
      "\"right\": true,\n", "",
      "error: quiz.json: The item where needs an option that is right; it has none."
    ),
    (
      "\"text\": \"Perut\"", "\"text\": \"Payudara\"",
      "error: quiz.json: The options of the item where must differ, but \"Payudara\" stands twice."
    ),
    (
      "\"replays\": \"step/check-first\"", "\"replays\": \"step\"",
      "error: quiz.json: The safety of the item when-in-life must replay step/ID, "
        + "learn/CHAPTER/CARD, check, danger or uncomfortable, but it is \"step\"."
    ),
    (
      "{ \"good\": 76, \"fair\": 56 }", "{ \"good\": 56, \"fair\": 76 }",
      "error: quiz.json: The bands need 0 < fair < good <= 100, but fair is 76.0 and good is 56.0."
    ),
    (
      "\"before\": { \"ask\": [\"core\"]", "\"before\": { \"ask\": [\"core\", \"riddles\"]",
      "error: quiz.json: The phase before may ask core, extra and reserve items, but it asks "
        + "\"riddles\"."
    ),
    (
      "\"before\": { \"ask\": [\"core\"], \"tries\": 1",
      "\"before\": { \"ask\": [\"core\"], \"tries\": 2",
      "error: quiz.json: The phases before and after must ask the same items, all of them, with "
        + "one try."
    ),
    (
      "\"picture\": \"pictures/spot-back.svg\"", "\"picture\": \"pictures/spot-back.png\"",
      "error: quiz.json: The item spot-where needs an SVG diagram as its picture, whose elements "
        + "are touched."
    ),
    (
      "\"question\": \"Pijat ini bisa berguna untuk apa?\"", "\"question\": \"\"",
      "error: quiz.json: The key \"question\" of the item what-for must be a text of 1 to 140 "
        + "letters, but it is empty."
    ),
    (
      "\"use\": \"core\"", "\"use\": \"core\", \"colour\": 3",
      "warning: quiz.json: The key \"colour\" of the item where is not known; it is ignored."
    ),
    (
      "pictures/where-belly.svg", "pictures/nowhere.svg",
      "warning: pictures/nowhere.svg: The file is missing. The option belly needs it; the kiosk "
        + "shows only words there."
    ),
  ]) func changeIsToldInOneSentence(old: String, new: String, sentence: String) throws {
    #expect(try findings(replacing: old, with: new).contains(sentence))
  }

  @Test(arguments: [
    (
      "\"sources\": [\"B6\", \"D8\"]", "\"sources\": []",
      "warning: quiz.json: The item how-often names no source; a reviewer cannot tell what its "
        + "answer rests on."
    ),
    (
      "\"picture\": \"pictures/where-belly.svg\",", "",
      "warning: quiz.json: The options of the item where have no pictures; who reads little needs "
        + "them."
    ),
    (
      "\"picture\": \"pictures/where-belly.svg\",", "",
      "warning: pictures/where-belly.svg: The picture is in the plugin, but nothing shows it."
    ),
    (
      "\"spot-waist\"", "\"spot-knee\"",
      "warning: quiz.json: The place needs an element spot-knee in pictures/spot-back.svg, which "
        + "has none; it can be chosen by its words only."
    ),
    (
      "\"feedback\": \"Bukan perut; pijat ini di punggung.\"", "\"right\": false",
      "warning: quiz.json: The item where gives no reason for some of its options."
    ),
    (
      "\"domain\": \"definition\",", "",
      "warning: quiz.json: The domain definition is listed, but no item belongs to it."
    ),
    (
      "\"steps\": [\"check-first\", \"sit-lean\", \"place-thumbs\", \"circle-down\", \"glide-down\"]",
      "\"steps\": [\"check-first\"]",
      "warning: quiz.json: The check asks for 2 steps to show, but it names 1 to draw from."
    ),
    (
      "\"sources\": {\n", "\"sources\": {\n\"Z1\": { \"reference\": \"x\" },\n",
      "warning: quiz.json: The source Z1 is listed, but nothing names it."
    ),
  ]) func fullCheckTellsMore(old: String, new: String, sentence: String) throws {
    #expect(try findings(replacing: old, with: new, depth: .full).contains(sentence))
    #expect(try !findings(replacing: old, with: new).contains(sentence))
  }

  @Test func quizWithoutItemsIsRefused() throws {
    let content = try TemporaryContent(plugins: ["quiz.oxytocin-massage"])
    try content.write(
      #"{ "schema": 1, "title": "T", "summary": "S", "items": [] }"#, to: Self.file)
    #expect(
      content.scan().plugins[0].findings.filter { $0.severity == .error }.map(\.sentence)
        == ["A quiz needs at least one item that is asked after the session; it has none."])
  }

  @Test func multipleMustWeighOneHundredTogether() throws {
    let content = try TemporaryContent(plugins: ["quiz.oxytocin-massage"])
    try content.write(
      """
      { "schema": 1, "title": "T", "summary": "S", "items": [
        { "id": "m", "kind": "multiple", "question": "Q?", "options": [
          { "id": "a", "text": "A", "weight": 50 }, { "id": "b", "text": "B", "weight": 40 },
          { "id": "c", "text": "C", "weight": -40 } ] },
        { "id": "o", "kind": "order", "question": "Q?", "options": [ { "id": "a", "text": "A" } ] },
        { "id": "t", "kind": "trueFalse", "question": "Q?" },
        { "id": "s", "kind": "spot", "question": "Q?", "picture": "pictures/spot-back.svg",
          "options": [ { "id": "a", "text": "A", "right": true, "elements": [] } ] }
      ] }
      """, to: Self.file)
    let first = content.scan().plugins[0].findings.filter { $0.severity == .error }
    #expect(
      first.map(\.description) == [
        "error: quiz.json:6: The key \"answer\" of the item t must be true or false, but it is "
          + "missing.",
        "error: quiz.json:8: The option a needs elements of the diagram; it has none.",
      ])
    try content.replace("\"trueFalse\",", with: "\"trueFalse\", \"answer\": true,", in: Self.file)
    try content.replace("\"elements\": []", with: "\"elements\": [\"x\"]", in: Self.file)
    let second = content.scan().plugins[0].findings.filter { $0.severity == .error }
    #expect(
      second.map(\.description) == [
        "error: quiz.json:5: The item o needs 2 to 8 options, but it has 1.",
        "error: quiz.json:7: The item s needs 2 to 8 options, but it has 1.",
        "error: quiz.json:2: The right options of the item m must weigh 100 together, but they "
          + "weigh 90.",
      ])
  }
}
