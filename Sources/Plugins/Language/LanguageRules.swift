import Content

/// What must hold of a language plugin; one function for each rule.
enum LanguageRules {
  /// A rule of language packs; the bytes are those of its words, if it has any.
  typealias Rule = @Sendable (LanguagePack, [UInt8]?) -> [Finding]

  static let atStart: [Rule] = [hasWordsOrVoice, wordsAreReadable, wordsAreWhole]
  static let full: [Rule] = [entriesAreUsable, headerNamesTheLanguage]

  /// A pack may be voice only; an empty one has no use.
  static func hasWordsOrVoice(_ pack: LanguagePack, _: [UInt8]?) -> [Finding] {
    let hasVoice = pack.folder.files.keys.contains { $0.hasPrefix("voice/") }
    guard pack.folder.files[LanguagePack.stringsFile] == nil, !hasVoice else { return [] }
    return [Finding(.error, LanguagePack.stringsFile, "The file is missing.")]
  }

  static func wordsAreReadable(_: LanguagePack, _ bytes: [UInt8]?) -> [Finding] {
    guard let bytes else { return [] }
    do throws(POError) {
      try POFile.check(bytes)
      return []
    } catch {
      return [Finding(.error, LanguagePack.stringsFile, line: error.line, error.description)]
    }
  }

  static func wordsAreWhole(_: LanguagePack, _ bytes: [UInt8]?) -> [Finding] {
    guard let bytes, (try? POFile.check(bytes)) != nil, POFile.isCutOff(bytes) else { return [] }
    return [
      Finding(
        .warning, LanguagePack.stringsFile, line: bytes.count { $0 == 0x0A } + 1,
        "The file ends in the middle of an entry; it seems cut off, and what is missing is shown "
          + "in another language.")
    ]
  }

  static func entriesAreUsable(_ pack: LanguagePack, _: [UInt8]?) -> [Finding] {
    pack.readCatalog().findings
  }

  static func headerNamesTheLanguage(_ pack: LanguagePack, _ bytes: [UInt8]?) -> [Finding] {
    guard let bytes, let file = try? POFile(parsing: bytes),
      let named = file.header["Language"], !named.isEmpty,
      LanguageTag(named.replacing("_", with: "-").replacing("@", with: "-")) != pack.fields.tag
    else { return [] }
    return [
      Finding(
        .warning, LanguagePack.stringsFile,
        "The header's Language is \(named), but the manifest's tag is \(pack.fields.tag).")
    ]
  }
}
