import Content

/// A kind of plugin: how its folder becomes something the kiosk can use.
///
/// A new kind is one value more in ``all``.
struct PluginKind: Sendable {
  /// What `kind` in the manifest says.
  var name: String
  /// Loads the content and checks it; no content where there are errors.
  var load: @Sendable (PluginFolder, Manifest, CheckDepth) -> LoadedContent

  /// All kinds that this kiosk knows.
  static let all = [session, language, quiz]

  /// A procedure with its steps and pictures.
  static let session = PluginKind(name: "session") { folder, manifest, depth in
    var (file, findings) = SessionReader.read(folder, id: manifest.id)
    guard let read = file else { return LoadedContent(content: nil, findings: findings) }
    let rules =
      SessionRules.atStart + (depth == .start ? [] : SessionRules.full)
      + [depth == .full ? SessionRules.diagramsAreThere : SessionRules.diagramsMayBeMissing]
    findings += rules.flatMap { $0(read, folder) }
    file = findings.hasErrors ? nil : read
    return LoadedContent(content: file.map { .session($0.content) }, findings: findings)
  }

  /// A language with its words and voice.
  static let language = PluginKind(name: "language") { folder, manifest, depth in
    guard let fields = manifest.language else {
      return LoadedContent(content: nil, findings: [])
    }
    let pack = LanguagePack(id: manifest.id, fields: fields, folder: folder)
    let bytes = try? folder.read(LanguagePack.stringsFile)
    let rules = LanguageRules.atStart + (depth == .start ? [] : LanguageRules.full)
    let findings = rules.flatMap { $0(pack, bytes) }
    return LoadedContent(content: findings.hasErrors ? nil : .language(pack), findings: findings)
  }

  /// A quiz with its items and pictures.
  static let quiz = PluginKind(name: "quiz") { folder, manifest, depth in
    let (file, found) = QuizReader.read(folder, manifest: manifest)
    guard let file else { return LoadedContent(content: nil, findings: found) }
    let rules = QuizRules.atStart + (depth == .start ? [] : QuizRules.full)
    let findings = found + rules.flatMap { $0(file, folder) }
    return LoadedContent(
      content: findings.hasErrors ? nil : .quiz(file.content), findings: findings)
  }
}

/// What a plugin's folder holds.
struct LoadedContent: Sendable {
  var content: PluginContent?
  var findings: [Finding]
}

/// The usable content of a plugin.
public enum PluginContent: Equatable, Sendable {
  case session(SessionContent)
  case language(LanguagePack)
  case quiz(QuizContent)
}
