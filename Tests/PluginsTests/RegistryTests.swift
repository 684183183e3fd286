import Content
import Foundation
import Kiosk
import Plugins
import Testing

@Suite struct RegistryTests {
  @Test func shippedPluginsAreFoundInOrderAndEnabled() {
    let registry = Shipped.registry()
    #expect(
      registry.plugins.map(\.id) == [
        "language.en", "language.id", "quiz.oxytocin-massage", "session.oxytocin-massage",
      ])
    #expect(registry.reasons == [])
    #expect(registry.kioskContent.isUsable)
    #expect(registry.plugin("language.en")?.manifest?.version.description == "1.0.0")
  }

  @Test func missingContentRootIsAProblemAndNoCrash() {
    let registry = Registry.scan(contentRoot: "/nowhere", stateFolder: "/nowhere/state")
    #expect(registry.plugins.isEmpty)
    #expect(
      registry.reasons == ["The folder /nowhere/Plugins must hold the plugins, but it holds none."])
    #expect(!registry.kioskContent.isUsable)
  }

  @Test func pluginOfTheStateFolderIsFoundToo() throws {
    let content = try TemporaryContent(plugins: ["language.id"])
    try FileManager.default.copyItem(
      atPath: Shipped.root + "/Plugins/language.en", toPath: content.state + "/plugins/language.en")
    let plugins = content.scan().plugins
    #expect(plugins.map(\.id) == ["language.en", "language.id"])
    #expect(plugins.map(\.origin) == [.installed, .shipped])
    #expect(plugins.allSatisfy { $0.state == .enabled })
  }

  /// A session that somebody dropped in, whose id sorts first and which calls itself reviewed.
  @Test func aSessionThatNobodyVouchesForIsNotTheFaceOfTheKiosk() throws {
    let content = try TemporaryContent()
    let from = content.path("session.oxytocin-massage")
    let to = content.state + "/plugins/session.aaa"
    try FileManager.default.copyItem(atPath: from, toPath: to)
    let manifest = to + "/plugin.json"
    let text = try String(contentsOfFile: manifest, encoding: .utf8)
      .replacingOccurrences(of: "session.oxytocin-massage", with: "session.aaa")
    try FileManager.default.removeItem(atPath: manifest)
    try text.write(toFile: manifest, atomically: true, encoding: .utf8)
    let found = content.scan().kioskContent
    #expect(found.sessions.map(\.id) == ["session.oxytocin-massage", "session.aaa"])
    #expect(found.unverifiedSessions == ["session.aaa"])
  }

  @Test func aFolderWithTheIdOfAShippedPluginIsNotUsedAndTheShippedOneIs() throws {
    let content = try TemporaryContent()
    try FileManager.default.copyItem(
      atPath: Shipped.root + "/Plugins/language.en", toPath: content.state + "/plugins/language.en")
    let registry = content.scan()
    #expect(registry.languages.map(\.id) == ["language.en", "language.id"])
    #expect(
      registry.reasons == [
        "language.en: language.en: The id belongs to a plugin that came with the kiosk; that one is "
          + "used."
      ])
  }

  @Test func linkInAPluginDisablesIt() throws {
    let content = try TemporaryContent()
    try FileManager.default.createSymbolicLink(
      atPath: content.path("language.en") + "/extra.txt", withDestinationPath: "/etc/hostname")
    #expect(
      content.scan().reasons == [
        "language.en: extra.txt: This is a link; a plugin may hold only plain files."
      ])
  }

  @Test func linkInPlaceOfAPluginIsNotFollowed() throws {
    let content = try TemporaryContent(plugins: ["language.id"])
    try FileManager.default.createSymbolicLink(
      atPath: content.path("language.en"),
      withDestinationPath: Shipped.root + "/Plugins/language.en")
    #expect(content.scan().plugins.map(\.id) == ["language.id"])
  }

  @Test(arguments: ["run.sh", "font.ttf", "library.so", "README", "page.html"])
  func fileOfAnotherKindDisablesThePlugin(name: String) throws {
    let content = try TemporaryContent(plugins: ["language.en"])
    try content.write("x", to: "language.en/" + name)
    #expect(
      content.scan().reasons.first
        == "language.en: \(name): A plugin may hold only files of the kinds gift, json, ogg, "
        + "opus, png, po, svg, txt, wav.")
  }

  @Test func hiddenFileIsAWarning() throws {
    let content = try TemporaryContent(plugins: ["language.en"])
    try content.write("x", to: "language.en/.DS_Store")
    let plugin = try #require(content.scan().plugins.first)
    #expect(plugin.state == .enabled)
    #expect(
      plugin.findings.map(\.description) == [
        "warning: language.en: Left out, since a plugin has no use for it: .DS_Store."
      ])
  }

  @Test(arguments: [
    "strings.mo", "strings.po~", "Thumbs.db", "desktop.ini", ".DS_Store", ".strings.po.swp",
    "__MACOSX/._strings.po", "._strings.po", "STRINGS.MO", "THUMBS.DB", "strings.po.bak",
    "~$notes.txt", "#strings.po#", "pictures/Thumbs.db", ".git/config", "ehthumbs.db",
  ])
  func whatOtherProgramsLeaveIsLeftOutAndSaidInOneLine(name: String) throws {
    let content = try TemporaryContent(plugins: ["language.en"])
    try content.write("x", to: "language.en/" + name)
    try content.write("x", to: "language.en/other.po~")
    let plugin = try #require(content.scan().plugins.first)
    #expect(plugin.state == .enabled && plugin.findings.count == 1)
    let note = try #require(plugin.findings.first?.description)
    let shown =
      name.split(separator: "/").first { $0.hasPrefix(".") || $0 == "__MACOSX" } ?? "\(name)"
    #expect(note.hasPrefix("warning: language.en: Left out") && note.contains(shown))
    #expect(!plugin.folder.files.keys.contains { $0.contains(name) })
  }

  @Test(arguments: ["language.EN", "Language.en", "LANGUAGE.En"])
  func aFolderOfALanguageIsReadWithoutCase(name: String) throws {
    let content = try TemporaryContent(plugins: ["language.en"])
    try FileManager.default.moveItem(
      atPath: content.path("language.en"), toPath: content.path(name))
    let plugin = try #require(content.scan().plugins.first)
    #expect(plugin.id == "language.en" && plugin.state == .enabled)
  }

  @Test func fileBeyondItsSizeDisablesThePlugin() throws {
    let content = try TemporaryContent(plugins: ["language.en"])
    try content.write([UInt8](repeating: 0x20, count: 1 << 20 + 1), to: "language.en/notes.txt")
    #expect(
      content.scan().reasons.first
        == "language.en: notes.txt: The file must have at most 1048576 bytes; it has 1048577.")
  }

  @Test func plainFilesBesideThePluginsAreNoPlugins() throws {
    let content = try TemporaryContent(plugins: ["language.id"])
    try content.write("read me", to: "README.md")
    #expect(content.scan().plugins.map(\.id) == ["language.id"])
  }

  @Test func emptyFolderIsAPluginWithoutManifest() throws {
    let content = try TemporaryContent(plugins: [])
    try FileManager.default.createDirectory(
      atPath: content.path("language.jv"), withIntermediateDirectories: true)
    #expect(content.scan().reasons == ["language.jv: plugin.json: The file is missing."])
  }
}
