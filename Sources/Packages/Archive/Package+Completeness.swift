import Content
import Plugins

extension Package {
  /// How many of the texts of `template` a language translates; `nil` for anything else, and for a
  /// language without words.
  func completeness(against template: LanguageTemplate) -> Completeness? {
    guard manifest.language != nil, let bytes = try? read(LanguagePack.stringsFile) else {
      return nil
    }
    return template.completeness(ofWords: bytes)
  }
}

extension LanguageTemplate {
  /// What `package` lacks of a whole language, in one sentence; `nil` where nothing.
  func gap(of package: Package) -> String? {
    package.completeness(against: self).flatMap(\.gap)
  }
}
