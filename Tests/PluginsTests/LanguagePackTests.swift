import Content
import Kiosk
import Plugins
import Testing

@Suite struct LanguagePackTests {
  private func manifest(_ tag: String, _ name: String, fallback: String = "\"id\"") -> String {
    """
    {"schema": 1, "id": "language.\(tag.lowercased())", "kind": "language", "version": "0.1.0",
     "requires": {"kiosk": 1}, "name": {"id": "Bahasa"}, "license": "CC0-1.0",
     "language": {"tag": "\(tag)", "nativeName": "\(name)", "fallback": [\(fallback)]}}
    """
  }

  private let invitation =
    "msgctxt \"ui/touchToBegin\"\nmsgid \"Sentuh untuk mulai\"\nmsgstr \"Tutul kanggo miwiti\"\n"

  @Test func packThatIsDroppedInAppearsAndFallsBack() throws {
    let content = try TemporaryContent()
    try content.write(
      manifest("jv", "Basa Jawa", fallback: "\"en\""), to: "language.jv/plugin.json")
    try content.write(invitation, to: "language.jv/strings.po")
    let registry = content.scan()
    #expect(
      registry.languageChoices.map(\.nativeName) == ["Bahasa Indonesia", "Basa Jawa", "English"])
    #expect(registry.languageChoices[1].invitation == "Tutul kanggo miwiti")
    let translator = registry.translator(for: "jv-Java")
    #expect(
      translator.text("ui/touchToBegin", source: "Sentuh untuk mulai") == "Tutul kanggo miwiti")
    #expect(translator.text("ui/pause", source: "Jeda") == "Pause")
    #expect(translator.text("ui/pause", source: "Jeda!") == "Jeda!")
  }

  @Test func unknownOrIllFormedTagReadsIndonesian() {
    let registry = Shipped.registry()
    for tag in ["fr", "", "not a tag"] {
      #expect(registry.translator(for: tag).text("ui/pause", source: "Jeda") == "Jeda")
    }
  }

  @Test func twoPacksOfOneLanguageShareItsCard() throws {
    let content = try TemporaryContent()
    let other = manifest("en", "English").replacing("language.en", with: "language.en.extra")
    try content.write(other, to: "language.en.extra/plugin.json")
    try content.write(
      "msgctxt \"extra\"\nmsgid \"a\"\nmsgstr \"b\"\n", to: "language.en.extra/strings.po")
    let registry = content.scan()
    #expect(registry.languageChoices.map(\.tag) == ["id", "en"])
    let translator = registry.translator(for: "en")
    #expect(translator.text("extra", source: "a") == "b")
    #expect(translator.text("ui/pause", source: "Jeda") == "Pause")
  }

  @Test func packWithVoiceOnlyIsEnabled() throws {
    let content = try TemporaryContent(plugins: ["language.id"])
    try content.write(manifest("pmf", "Pamona"), to: "language.pmf/plugin.json")
    try content.write("x", to: "language.pmf/voice/ui/pause.ogg")
    #expect(content.scan().languageChoices.map(\.tag) == ["id", "pmf"])
  }

  @Test func rightToLeftPackSaysSo() throws {
    let content = try TemporaryContent(plugins: ["language.id"])
    let text = manifest("ace-Arab", "بهسا اچيه").replacing(
      "\"fallback\"", with: "\"direction\": \"rtl\", \"font\": \"Noto Naskh Arabic\", \"fallback\"")
    try content.write(text, to: "language.ace-arab/plugin.json")
    try content.write(invitation, to: "language.ace-arab/strings.po")
    let choice = try #require(content.scan().languageChoices.last)
    #expect(choice.isRightToLeft)
    #expect(choice.font == "Noto Naskh Arabic")
  }

  @Test func brokenEntriesAreWarningsOfTheFullCheckAndTheRestWorks() throws {
    let content = try TemporaryContent()
    try content.replace(
      "msgstr \"{minutes} min left\"", with: "msgstr \"minutes left\"",
      in: "language.en/strings.po")
    try content.replace("msgstr \"Pause\"", with: "msgstr \"Pause", in: "language.en/strings.po")
    let plugin = try #require(content.scan(depth: .full).plugins.first)
    #expect(plugin.state == .enabled)
    #expect(
      plugin.findings.map(\.sentence) == [
        "The text has no closing double quote on its line.",
        "The translation of ui/minutesLeft must have the placeholders {minutes}, "
          + "but it has no placeholder; the kiosk shows another language there.",
      ])
    let translator = content.scan().translator(for: "en")
    #expect(
      translator.text("ui/minutesLeft", source: "{minutes} menit lagi") == "{minutes} menit lagi")
    #expect(translator.text("ui/resume", source: "Teruskan") == "Continue")
  }

  @Test func headerOfAnotherLanguageIsAWarning() throws {
    let content = try TemporaryContent()
    try content.replace("Language: en", with: "Language: fr", in: "language.en/strings.po")
    #expect(
      content.scan(depth: .full).plugins.flatMap(\.findings).map(\.sentence) == [
        "The header's Language is fr, but the manifest's tag is en."
      ])
  }
}
