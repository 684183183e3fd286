import Content

/// A quiz plugin opened for its writer: the content with its lines.
///
/// The work behind `tuntun quiz`. Whoever runs the kiosk uses ``Registry``.
public struct QuizDocument: Sendable {
  /// What `plugin.json` says.
  public let manifest: Manifest
  /// What `quiz.json` says.
  public let content: QuizContent
  /// The plugin's files.
  public let folder: PluginFolder
  private let lines: [String: Int]

  /// Opens the plugin in the folder at `path`; `nil`, and the reasons, where it cannot be used.
  public static func open(path: String) -> (document: QuizDocument?, findings: [Finding]) {
    let plugin = InstalledPlugin(path: path, origin: .installed, depth: .start)
    guard let manifest = plugin.manifest, !plugin.findings.hasErrors else {
      return (nil, plugin.findings)
    }
    let (file, findings) = QuizReader.read(plugin.folder, manifest: manifest)
    guard manifest.kind == "quiz", let file else {
      let sentence = "The plugin must be of the kind quiz, but it is of the kind \(manifest.kind)."
      return (nil, manifest.kind == "quiz" ? findings : [Finding(.error, Manifest.file, sentence)])
    }
    let lines = Dictionary(
      zip(file.content.items.map(\.id), file.places.items), uniquingKeysWith: { first, _ in first })
    let document = QuizDocument(
      manifest: manifest, content: file.content, folder: plugin.folder, lines: lines)
    return (document, plugin.findings)
  }

  /// A finding about the item `id`, with its line.
  public func finding(
    _ severity: Finding.Severity, item id: String, _ sentence: String
  ) -> Finding {
    Finding(severity, QuizFile.name, line: lines[id], "The item \(id): \(sentence)")
  }

  /// Everything that all rules say about the plugin at `path`, and, where the session that it goes
  /// with is in `registry`, whether that has the screens and steps that the quiz names.
  public static func check(path: String, registry: Registry) -> [Finding] {
    let findings = PluginCheck.check(path: path)
    guard !findings.hasErrors else { return findings }
    let (document, faults) = open(path: path)
    guard let document else { return faults }
    return findings + document.sessionFindings(registry)
  }

  private func sessionFindings(_ registry: Registry) -> [Finding] {
    guard let id = content.session else { return [] }
    guard let session = registry.sessions.first(where: { $0.id == id }) else {
      return [
        Finding(
          .warning, QuizFile.name,
          "The quiz goes with the session \(id), which is not installed here; "
            + "what it replays cannot be checked.")
      ]
    }
    let targets = content.unknownTargets(in: session).map { item, target in
      finding(.warning, item: item, "The session \(id) has no screen \(target) to replay.")
    }
    let steps = content.unknownSteps(in: session).map { step in
      Finding(.warning, QuizFile.name, "The check names the step \(step), which \(id) lacks.")
    }
    return targets + steps
  }
}
