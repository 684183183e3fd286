import Content
import Foundation
import Plugins
import Testing

@testable import Packages

/// The folders that a person starts from are good as they are.
@Suite struct TemplateTests {
  let kiosk: TestKiosk
  init() throws { kiosk = try TestKiosk() }

  private func folder(_ template: PluginTemplate) throws -> String {
    let folder = kiosk.folder + "/" + template.id
    for (file, text) in template.files {
      try kiosk.write(Array(text.utf8), to: folder + "/" + file)
    }
    return folder
  }

  @Test func aNewLanguageHasEveryTextAndIsPackedAndInstalled() throws {
    let registry = kiosk.store.registry()
    let template = try PluginTemplate.language("jv", nativeName: "Basa Jawa", registry: registry)
    #expect(template.id == "language.jv")
    let strings = try #require(template.files["strings.po"])
    #expect(registry.template.items.allSatisfy { strings.contains("msgctxt \"\($0.key)\"") })
    let folder = try folder(template)
    #expect(PluginCheck.check(path: folder).filter { $0.severity == .error } == [])
    let package = try Packer.sign(
      try Packer.pack(folder: folder).bytes, by: kiosk.key, keyFile: "dinas.pub")
    #expect(try kiosk.store.install(package).name == "Basa Jawa")
  }

  @Test func aNewSessionIsWhole() throws {
    let template = try PluginTemplate.folder(
      "session", "foot-bath", contentRoot: TestKiosk.root)
    #expect(template.id == "session.foot-bath")
    #expect(PluginCheck.check(path: try folder(template)).filter { $0.severity == .error } == [])
  }

  @Test func aNewQuizIsWholeWhereQuizzesAreKnown() throws {
    let template = try PluginTemplate.folder("quiz", "foot-bath", contentRoot: TestKiosk.root)
    let errors = PluginCheck.check(path: try folder(template)).filter { $0.severity == .error }
    #expect(errors.allSatisfy { $0.sentence.contains("of the kind quiz") })
  }

  @Test func aNameThatIsNoneIsOneSentence() {
    #expect(throws: PackageRefusal.self) {
      try PluginTemplate.folder("session", "Foot Bath", contentRoot: TestKiosk.root)
    }
    #expect(throws: PackageRefusal.self) {
      try PluginTemplate.language("!", nativeName: nil, registry: kiosk.store.registry())
    }
  }
}
