import Content
import Foundation
import Kiosk
import Plugins
import TestSupport
import Testing

/// `RECORD_LANGUAGES=1 swift test --filter ShippedLanguages` writes the PO files anew after texts
/// have changed (translations are kept, changed ones marked fuzzy) and fails, so that nobody takes
/// a recording for a test.
@Suite struct ShippedLanguagesTests {
  static let packs = ["language.id", "language.en"]

  @Test(arguments: packs) func poFileIsTheTemplateWithTranslationsKept(pack: String) throws {
    let expected = try Shipped.strings(of: pack, in: Shipped.registry())
    let path = Shipped.path(of: pack)
    if ProcessInfo.processInfo.environment["RECORD_LANGUAGES"] != nil {
      try expected.write(toFile: path, atomically: true, encoding: .utf8)
      Issue.record("recorded \(pack)")
      return
    }
    let found = FileManager.default.contents(atPath: path) ?? Data()
    #expect(
      String(decoding: found, as: UTF8.self) == expected,
      "run RECORD_LANGUAGES=1 swift test --filter ShippedLanguages")
  }

  @Test(arguments: packs) func everyTextIsTranslated(pack: String) throws {
    let registry = Shipped.registry()
    let language = try #require(registry.languages.first { $0.id == pack })
    let (catalog, findings) = language.readCatalog()
    #expect(findings == [])
    let share = Completeness(of: catalog, against: registry.template)
    #expect(share.missing == [])
    #expect(catalog.count == share.total)
  }

  @Test(
    .enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/msgfmt")), arguments: packs)
  func msgfmtFindsNothingToCorrect(pack: String) throws {
    let outcome = try Oracle.outcome([
      "msgfmt", "--check", "-o", "/dev/null", Shipped.path(of: pack),
    ])
    #expect(outcome.status == 0)
    #expect(outcome.errors == "")
  }

  @Test func everyTextFitsTheLimitsOfLargeType() throws {
    let registry = Shipped.registry()
    for pack in registry.languages {
      let translator = registry.translator(for: pack.fields.tag.description)
      for session in registry.sessions {
        for label in session.steps.flatMap(\.labels) {
          let text = translator.text(label.text.key, source: label.text.source)
          #expect(text.count <= 24, "\(text)")
        }
        for step in session.steps {
          let title = translator.text(step.title.key, source: step.title.source)
          #expect(title.count <= 28, "\(title)")
        }
        for (statement, _) in session.statements {
          let text = translator.text(statement.key, source: statement.source)
          #expect(text.count <= 140, "\(text)")
        }
      }
    }
  }

  @Test func languageCardsInviteInTheirOwnLanguage() {
    let choices = Shipped.registry().languageChoices
    #expect(choices.map(\.tag) == ["id", "en"])
    #expect(choices.map(\.nativeName) == ["Bahasa Indonesia", "English"])
    #expect(choices.map(\.invitation) == ["Sentuh untuk mulai", "Touch to begin"])
  }
}
