import Content
import Foundation
import Plugins
import Testing

@Suite struct SessionRulesTests {
  /// The findings after one change of the session's file.
  private func findings(
    replacing old: String, with new: String, depth: CheckDepth = .start
  ) throws -> [String] {
    let content = try TemporaryContent(plugins: ["session.oxytocin-massage"])
    try content.replace(old, with: new, in: "session.oxytocin-massage/session.json")
    return content.scan(depth: depth).plugins.flatMap(\.findings).map { finding in
      // Lines move with the content; that there is one is checked here, its number in one test.
      "\(finding.severity.rawValue): \(finding.file): \(finding.sentence)"
    }
  }

  @Test func findingNamesItsLine() throws {
    let content = try TemporaryContent(plugins: ["session.oxytocin-massage"])
    try content.replace(
      "\"B3\", \"A1\"", with: "\"Z9\"", in: "session.oxytocin-massage/session.json")
    #expect(
      content.scan().reasons == [
        "session.oxytocin-massage: session.json:25: The gate names the source Z9, "
          + "which the list of sources lacks."
      ])
  }

  @Test func otherSchemaIsRefused() throws {
    #expect(
      try findings(replacing: "\"schema\": 1", with: "\"schema\": 7") == [
        "error: session.json: The session must have schema 1, but it has 7; "
          + "a newer kiosk may read it."
      ])
  }

  @Test func otherBaseLanguageIsRefused() throws {
    #expect(
      try findings(replacing: "\"language\": \"id\"", with: "\"language\": \"en\"") == [
        "error: session.json: The texts of a session must be Indonesian (id); other languages are "
          + "plugins of their own."
      ])
  }

  @Test func unknownSourceIsRefused() throws {
    #expect(
      try findings(replacing: "[\"B3\", \"C1\", \"C2\", \"CARE\"]", with: "[\"X1\"]") == [
        "error: session.json: The sign pregnant names the source X1, "
          + "which the list of sources lacks."
      ])
  }

  @Test func clinicalSentenceWithoutSourceIsRefused() throws {
    #expect(
      try findings(replacing: "[\"E1\", \"E2\", \"E7\"]", with: "[]") == [
        "error: session.json: The card 1 says something clinical and needs at least one source; "
          + "it has none."
      ])
  }

  @Test func idThatStandsTwiceIsRefused() throws {
    let found = try findings(
      replacing: "\"id\": \"wipe-warm\"", with: "\"id\": \"glide-down\"")
    #expect(found == ["error: session.json: The id glide-down stands twice in steps."])
  }

  @Test func anAlternativeUnderAnUnknownOptionIsRefused() throws {
    #expect(
      try findings(
        replacing: "{ \"lying\": { \"diagram\": \"diagrams/oil-hands-lying.svg\" } }",
        with: "{ \"standing\": { \"diagram\": \"diagrams/oil-hands.svg\" } }") == [
          "error: session.json: The step oil-hands depends on standing, which no variant offers."
        ])
  }

  @Test func anAlternativeNeedsItsPicture() throws {
    #expect(
      try findings(
        replacing: "{ \"lying\": { \"diagram\": \"diagrams/oil-hands-lying.svg\" } }",
        with: "{ \"lying\": {} }") == [
          "error: session.json: The key \"diagram\" of the step oil-hands under lying must be a text "
            + "of 1 to 120 letters, but it is missing."
        ])
  }

  @Test func labelsOfAStepAreLookedForInItsAlternativesToo() throws {
    let found = try findings(
      replacing: "{ \"lying\": { \"diagram\": \"diagrams/oil-hands-lying.svg\" } }",
      with: "{ \"lying\": { \"diagram\": \"diagrams/lie-side.svg\" } }", depth: .full)
    #expect(
      found.contains(
        "warning: session.json: The label palms needs an element label-palms in "
          + "diagrams/lie-side.svg, which has none; the label is not shown."))
  }

  @Test func aSignThatLeavesNothingToChooseIsRefused() throws {
    #expect(
      try findings(
        replacing: "\"excludes\": [\"oil\"]", with: "\"excludes\": [\"oil\", \"no-oil\"]")
        == [
          "error: session.json: The sign oil-allergy must leave an option of oil, but it excludes "
            + "them all."
        ])
  }

  @Test func unknownOptionIsRefused() throws {
    #expect(
      try findings(replacing: "\"only\": [\"lying\"]", with: "\"only\": [\"standing\"]") == [
        "error: session.json: The step lie-side depends on standing, "
          + "which no variant offers."
      ])
  }

  @Test func secondsOutOfRangeAreRefused() throws {
    #expect(
      try findings(replacing: "\"seconds\": 40", with: "\"seconds\": 0") == [
        "error: session.json: The key \"seconds\" of the step wash-hands must be a whole number "
          + "from 1 to 3600, but it is 0."
      ])
  }

  @Test func missingTextIsRefused() throws {
    #expect(
      try findings(replacing: "\"title\": \"Cuci tangan\",", with: "") == [
        "error: session.json: The key \"title\" of the step wash-hands must be a text of 1 to 80 "
          + "letters, but it is missing."
      ])
  }

  @Test func noteOfAnUnknownKindIsRefused() throws {
    #expect(
      try findings(replacing: "\"kind\": \"limit\"", with: "\"kind\": \"rumour\"") == [
        "error: session.json: The key \"kind\" of the note pregnant must be one of "
          + "teach, evidence, limit, but it is \"rumour\"."
      ])
  }

  @Test func noteWithoutKindIsRefused() throws {
    #expect(
      try findings(replacing: "\"kind\": \"limit\",", with: "") == [
        "error: session.json: The key \"kind\" of the note pregnant must be one of "
          + "teach, evidence, limit, but it is missing."
      ])
  }

  @Test func noteWithoutSourceIsRefused() throws {
    #expect(
      try findings(
        replacing:
          "\"text\": \"Cuci tangan sebelum dan sesudah memijat.\",\n          \"sources\": [\"B2\"]",
        with: "\"text\": \"Cuci tangan.\"") == [
          "error: session.json: The note twice says something clinical and needs at least one "
            + "source; it has none."
        ])
  }

  @Test func moreNotesThanAGlanceTakesInAreRefused() throws {
    let note = "{\"id\": \"x\", \"kind\": \"teach\", \"text\": \"x\", \"sources\": [\"B2\"]}"
    let five = (1...5).map { note.replacing("\"x\", \"kind", with: "\"n\($0)\", \"kind") }
    #expect(
      try findings(
        replacing: "\"notes\": [\n        {\n          \"id\": \"wrist\"",
        with: "\"notes\": [" + five.dropLast().joined(separator: ", ")
          + ",\n        {\n          \"id\": \"wrist\"") == [
          "error: session.json: The step wipe-warm may have at most 4 notes; it has 5."
        ])
  }

  @Test func claimWithoutStudyIsRefused() throws {
    let content = try TemporaryContent(plugins: ["session.oxytocin-massage"])
    let file = "session.oxytocin-massage/session.json"
    let text = String(decoding: try content.bytes(file), as: UTF8.self)
    let claim = try #require(text.range(of: "\"id\": \"womb\""))
    let start = try #require(text[claim.upperBound...].range(of: "\"studies\": ["))
    let end = try #require(text[start.upperBound...].range(of: "\n      ],"))
    try content.write(
      text.replacingCharacters(in: start.upperBound..<end.lowerBound, with: ""), to: file)
    #expect(
      content.scan().reasons.map { $0.drop { $0 != "T" } } == [
        "The claim womb needs 1 to 3 studies; it has 0."
      ])
  }

  @Test func studyOfAnUnknownSourceIsRefused() throws {
    #expect(
      try findings(replacing: "\"source\": \"D12\"", with: "\"source\": \"D99\"") == [
        "error: session.json: The study D99 names the source D99, which the list of sources lacks."
      ])
  }

  @Test func studyWithoutPeopleIsRefused() throws {
    #expect(
      try findings(replacing: "\"people\": 601", with: "\"people\": 0") == [
        "error: session.json: The key \"people\" of the study E2 must be a whole number from 1 to "
          + "1000000, but it is 0."
      ])
  }

  @Test func classMinutesBeyondTwoHoursAreRefused() throws {
    #expect(
      try findings(replacing: "\"showing\": 15", with: "\"showing\": 150") == [
        "error: session.json: The key \"showing\" of the list of class minutes must be a whole "
          + "number from 1 to 120, but it is 150."
      ])
  }

  @Test func unknownKeyIsAWarning() throws {
    #expect(
      try findings(replacing: "\"strokesPerMinute\": 40", with: "\"strokes\": 40") == [
        "warning: session.json: The key \"strokes\" of the step circle-down is not known; "
          + "it is ignored."
      ])
  }

  @Test func diagramThatIsNotThereIsAWarningInUse() throws {
    #expect(
      try findings(
        replacing: "\"diagram\": \"diagrams/wash-hands.svg\"", with: "\"diagram\": \"no.svg\"") == [
          "warning: no.svg: The file is missing. The step wash-hands needs it. "
            + "The kiosk shows a placeholder in its place."
        ])
  }

  @Test func pathOutOfTheFolderIsAMissingFile() throws {
    #expect(
      try findings(
        replacing: "diagrams/wash-hands.svg", with: "../language.en/strings.svg") == [
          "warning: ../language.en/strings.svg: The file is missing. "
            + "The step wash-hands needs it. The kiosk shows a placeholder in its place."
        ])
  }

  @Test func pictureThatIsNotThereIsAWarning() throws {
    #expect(
      try findings(replacing: "pictures/finish.svg", with: "pictures/end.svg") == [
        "warning: pictures/end.svg: The file is missing. The finish page needs it; "
          + "the kiosk leaves its place empty."
      ])
  }

  @Test func labelWithoutAnchorIsAWarningOfTheFullCheck() throws {
    #expect(
      try findings(replacing: "\"ring\": ", with: "\"watch\": ", depth: .full) == [
        "warning: session.json: The label watch needs an element label-watch in "
          + "diagrams/wash-hands.svg, which has none; the label is not shown."
      ])
  }

  @Test func thirdSentenceIsAWarningOfTheFullCheck() throws {
    #expect(
      try findings(
        replacing: "Jangan disentuh. Tanya bidan.", with: "Satu. Dua. Tiga.", depth: .full) == [
          "warning: session.json: The sign wound should say at most two sentences; it says 3."
        ])
  }

  @Test func sourceThatNothingNamesIsAWarningOfTheFullCheck() throws {
    #expect(
      try findings(replacing: "[\"C5\", \"C6\", \"C4\"]", with: "[\"C5\"]", depth: .full) == [
        "warning: session.json: The source C6 is listed, but nothing names it."
      ])
  }

  @Test func gateWithoutAWayInIsRefused() throws {
    #expect(
      try findings(replacing: "\"mayPractise\": true", with: "\"mayPractise\": false") == [
        "error: session.json: One choice of the gate must have mayPractise; none has."
      ])
  }
}
