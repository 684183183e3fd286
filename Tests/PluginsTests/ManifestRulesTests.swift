import Content
import Plugins
import Testing

@Suite struct ManifestRulesTests {
  /// The only finding about the English pack after one change of its manifest.
  private func finding(
    replacing old: String, with new: String, line: Int?, _ sentence: String,
    source: SourceLocation = #_sourceLocation
  ) throws {
    let content = try TemporaryContent(plugins: ["language.en", "language.id"])
    try content.replace(old, with: new, in: "language.en/plugin.json")
    let plugin = try #require(content.scan().plugins.first { $0.id == "language.en" })
    let place = line.map { ":\($0)" } ?? ""
    #expect(
      plugin.findings.map(\.description) == ["error: plugin.json\(place): \(sentence)"],
      sourceLocation: source)
    #expect(plugin.reason == "plugin.json\(place): \(sentence)", sourceLocation: source)
  }

  @Test func otherSchemaIsRefused() throws {
    try finding(
      replacing: "\"schema\": 1", with: "\"schema\": 2", line: 2,
      "The manifest must have schema 1, but it has 2; a newer kiosk may read it.")
  }

  @Test func idMustBeTheFoldersName() throws {
    try finding(
      replacing: "\"language.en\"", with: "\"language.fr\"", line: 3,
      "The id must be the folder's name, language.en, but it is language.fr.")
  }

  @Test func idMustBeWellFormed() throws {
    try finding(
      replacing: "\"language.en\"", with: "\"English\"", line: 3,
      "The id must be small letters, digits and hyphens with a dot, such as language.jv, "
        + "but it is \"English\".")
  }

  @Test func unknownKindIsRefused() throws {
    try finding(
      replacing: "\"kind\": \"language\"", with: "\"kind\": \"game\"", line: nil,
      "This kiosk knows plugins of the kinds session, language, quiz, but this one is of the kind "
        + "game.")
  }

  @Test func versionMustBeSemantic() throws {
    try finding(
      replacing: "\"1.0.0\"", with: "\"1.0\"", line: 5,
      "The version must be three numbers such as 1.2.0, but it is \"1.0\".")
  }

  @Test func newerInterfaceIsRefused() throws {
    try finding(
      replacing: "\"kiosk\": 1", with: "\"kiosk\": 9", line: 6,
      "The plugin needs kiosk interface 9, but this kiosk offers 1; a newer kiosk is needed.")
  }

  @Test func nameMustBeGivenInIndonesian() throws {
    try finding(
      replacing: "\"id\": \"Bahasa Inggris\", ", with: "", line: 7,
      "The name must be given in Indonesian (id).")
  }

  @Test func languageTagMustBeWellFormed() throws {
    try finding(
      replacing: "\"tag\": \"en\"", with: "\"tag\": \"en_US\"", line: 15,
      "A language tag such as jv or jv-Java is needed, but this is \"en_US\".")
  }

  @Test func directionMustBeKnown() throws {
    try finding(
      replacing: "\"ltr\"", with: "\"down\"", line: 17,
      "The key \"direction\" of the language must be one of ltr, rtl, but it is \"down\".")
  }

  @Test func missingFieldIsToldWithWhatIsNeeded() throws {
    try finding(
      replacing: "\"nativeName\": \"English\",\n", with: "", line: 14,
      "The key \"nativeName\" of the language must be a text of 1 to 40 letters, "
        + "but it is missing.")
  }

  @Test func manifestMustBeAnObject() throws {
    let content = try TemporaryContent(plugins: ["language.en"])
    try content.write("[]", to: "language.en/plugin.json")
    #expect(
      content.scan().reasons.first
        == "language.en: plugin.json:1: The manifest must be an object, but it is a list.")
  }

  @Test func whatAPluginSaysCannotBreakTheSentence() throws {
    try finding(
      replacing: "\"1.0.0\"", with: "\"1\\nerror: \\u202egnihton\"", line: 5,
      "The version must be three numbers such as 1.2.0, but it is "
        + "\"1\u{FFFD}error: \u{FFFD}gnihton\".")
  }

  @Test func unknownKeyIsAWarningAndThePluginWorks() throws {
    let content = try TemporaryContent(plugins: ["language.en"])
    try content.replace("\"font\"", with: "\"fonts\"", in: "language.en/plugin.json")
    let plugin = try #require(content.scan().plugins.first)
    #expect(plugin.state == .enabled)
    #expect(
      plugin.findings.map(\.description) == [
        "warning: plugin.json:19: The key \"fonts\" of the language is not known; it is ignored."
      ])
  }

  @Test func reviewWhoseDigestCannotBeCheckedDoesNotCount() throws {
    let content = try TemporaryContent(plugins: ["session.oxytocin-massage"])
    try content.replace(
      "\"license\"",
      with:
        "\"review\": {\"by\": \"Bidan A\", \"date\": \"2026-11-01\", \"digest\": \"sha256:0\"},\n"
        + "\"license\"", in: "session.oxytocin-massage/plugin.json")
    let registry = content.scan()
    #expect(registry.sessions.first?.review == .unreviewed)
    #expect(
      registry.plugins.first?.findings.map(\.sentence) == [
        "The review's digest is not checked by this kiosk yet; the content counts as not reviewed."
      ])
  }

  @Test(arguments: ["1.2.3", "0.0.1", "1.0.0-rc.1", "1.0.0+build.7", "1.0.0-a-b.c+d"])
  func semanticVersionsAreRead(text: String) {
    #expect(SemanticVersion(text)?.description == text)
  }

  @Test(arguments: ["", "1", "1.2", "1.2.3.4", "01.2.3", "1.2.x", "v1.2.3", "1.0.0-", "1.0.0-01"])
  func otherVersionsAreRefused(text: String) {
    #expect(SemanticVersion(text) == nil)
  }

  @Test func semanticVersionsAreInTheOrderOfTheStandard() throws {
    let order = [
      "1.0.0-alpha", "1.0.0-alpha.1", "1.0.0-alpha.beta", "1.0.0-beta", "1.0.0-beta.2",
      "1.0.0-beta.11", "1.0.0-rc.1", "1.0.0", "1.0.10", "1.2.0", "2.0.0",
    ]
    let versions = try order.map { try #require(SemanticVersion($0)) }
    #expect(versions.reversed().sorted() == versions)
  }
}
