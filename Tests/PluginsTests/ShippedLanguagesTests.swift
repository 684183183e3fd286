import Foundation
import Kiosk
import Language
import Plugins
import Session
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
    let found = FileManager.default.contents(atPath: path).map { String(decoding: $0, as: UTF8.self) }
    #expect(found == expected, "run RECORD_LANGUAGES=1 swift test --filter ShippedLanguages")
  }
}
