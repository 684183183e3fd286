import Content
import Foundation
import Plugins
import Testing

/// What `tuntun plugin check` says of work that is not finished.
@Suite struct PluginCheckTests {
  private func findings(_ content: TemporaryContent, _ plugin: String) -> [String] {
    PluginCheck.check(
      path: content.path(plugin), template: content.scan().template, contentRoot: Shipped.root
    ).map(\.description)
  }

  @Test func aLanguageWithoutOneTranslationSaysSoWithTheNumbers() throws {
    let content = try TemporaryContent()
    let total = content.scan().template.items.count
    #expect(findings(content, "language.en") == [])
    let strings = String(decoding: try content.bytes("language.en/strings.po"), as: UTF8.self)
    let parts = strings.split(separator: "\n\n", omittingEmptySubsequences: false)
    let empty = parts.enumerated().map { index, entry in
      index == 0
        ? String(entry)
        : entry.split(separator: "\n").filter { !$0.hasPrefix("\"") }
          .map { $0.hasPrefix("msgstr") ? "msgstr \"\"" : $0 }.joined(separator: "\n")
    }
    try content.write(empty.joined(separator: "\n\n") + "\n", to: "language.en/strings.po")
    #expect(
      findings(content, "language.en") == [
        "warning: strings.po: 0 of \(total) texts are translated; the others are shown in another "
          + "language."
      ])
  }

  @Test func theShippedPluginsHaveNoWordOfATemplate() throws {
    let content = try TemporaryContent()
    for plugin in content.scan().plugins {
      #expect(!findings(content, plugin.id).contains { $0.contains("template") }, "\(plugin.id)")
    }
  }

  @Test func aSessionFullOfTheTemplatesWordsIsTold() throws {
    let content = try TemporaryContent()
    let folder = "session.oxytocin-massage"
    let file = Shipped.root + "/Assets/templates/session/session.json"
    let template = try String(contentsOfFile: file, encoding: .utf8)
    try content.write(template, to: folder + "/session.json")
    for file in ["diagrams/first.svg", "pictures/picture.svg"] {
      let text = try String(
        contentsOfFile: Shipped.root + "/Assets/templates/session/" + file, encoding: .utf8)
      try content.write(text, to: folder + "/" + file)
    }
    let found = findings(content, folder).filter { $0.contains("template") }
    #expect(found.count == 1 && found[0].hasPrefix("warning: session.json:4: "))
    #expect(found[0].contains("\"Judul\""))
  }
}
