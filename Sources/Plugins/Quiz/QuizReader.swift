import Content
import Storage

/// Turns the JSON of `quiz.json` into a ``QuizFile``.
final class QuizReader {
  /// Number of the quiz schema that this kiosk reads.
  static let schema = 1

  let id: String
  let log: FindingLog
  var places = QuizPlaces()
  let top: JSONObjectReader
  private let version: String

  init(_ node: JSONNode, manifest: Manifest, log: FindingLog) {
    id = manifest.id
    version = manifest.version.description
    self.log = log
    top = JSONObjectReader(node, name: "quiz", log: log)
  }

  /// Reads the quiz of the plugin in `folder`; `nil` where there are errors.
  static func read(
    _ folder: PluginFolder, manifest: Manifest
  ) -> (file: QuizFile?, findings: [Finding]) {
    let log = FindingLog(file: QuizFile.name)
    do throws(FileFault) {
      let bytes = try folder.read(QuizFile.name)
      let file = read(bytes, manifest: manifest, log: log)
      return (log.findings.hasErrors ? nil : file, log.findings)
    } catch {
      return (nil, [Finding(.error, QuizFile.name, error.description)])
    }
  }

  private static func read(
    _ bytes: [UInt8], manifest: Manifest, log: FindingLog
  ) -> QuizFile? {
    do throws(JSONFault) {
      let node = try JSONParser.parse(bytes)
      let reader = QuizReader(node, manifest: manifest, log: log)
      guard reader.top.hasReadableHead(of: "quiz", schema: schema, log: log) else { return nil }
      let content = reader.readContent()
      return QuizFile(content: content, places: reader.places)
    } catch {
      log.error(line: error.line, error.sentence)
      return nil
    }
  }

  private func readContent() -> QuizContent {
    let content = QuizContent(
      id: id, version: version, title: text(top, "title", key: "title"),
      summary: text(top, "summary", key: "summary", limit: 200),
      session: readSession(), behaviour: readBehaviour(), domains: readDomains(),
      items: top.objects("items", name: "item").map(readItem), sources: readSources())
    top.finish()
    return content
  }

  private func readSession() -> String? {
    guard let session = top.optionalText("session") else { return nil }
    if !session.isEmpty, !PluginID.isWellFormed(session) {
      log.error(
        line: top.line(of: "session"),
        "The session must be the id of a plugin, such as session.oxytocin-massage, "
          + "but it is \"\(session)\".")
    }
    return session
  }

  private func readDomains() -> [QuizContent.Domain] {
    guard let node = top.node("domains") else { return [] }
    let reader = JSONObjectReader(node, name: "list of domains", log: log)
    return reader.names.map { name in
      checkPart(name, "A domain", line: reader.line(of: name))
      return QuizContent.Domain(
        id: name, title: text(reader, name, key: "domain/\(name)", limit: 60))
    }
  }

  private func readSources() -> [Source] {
    guard let node = top.node("sources") else { return [] }
    return JSONObjectReader(node, name: "list of sources", log: log).sources()
  }

  // MARK: Fields

  /// A text for translators under `key`.
  func text(
    _ reader: JSONObjectReader, _ field: String, key: String, limit: Int = 80
  ) -> ContentText {
    ContentText(key: "\(id)/\(key)", source: reader.text(field, limit: limit))
  }

  /// A text, or `nil` where the field is left out.
  func optionalText(
    _ reader: JSONObjectReader, _ field: String, key: String, limit: Int
  ) -> ContentText? {
    reader.has(field) ? text(reader, field, key: key, limit: limit) : nil
  }

  func checkPart(_ id: String, _ what: String, line: Int) {
    guard !id.isEmpty, !PluginID.isPart(id) else { return }
    log.error(
      line: line, "\(what) must be small letters, digits and hyphens, but it is \"\(id)\".")
  }
}
