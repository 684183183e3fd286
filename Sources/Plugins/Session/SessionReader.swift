import Content
import Storage

/// Turns the JSON of `session.json` into a ``SessionFile``.
final class SessionReader {
  /// Number of the session schema that this kiosk reads.
  static let schema = 1

  let id: String
  let log: FindingLog
  var places = SessionPlaces()
  let top: JSONObjectReader

  init(_ node: JSONNode, id: String, log: FindingLog) {
    self.id = id
    self.log = log
    top = JSONObjectReader(node, name: "session", log: log)
  }

  /// Reads the session of the plugin `id`; `nil` where there are errors.
  static func read(
    _ folder: PluginFolder, id: String
  ) -> (file: SessionFile?, findings: [Finding]) {
    let log = FindingLog(file: SessionFile.name)
    do throws(FileFault) {
      let file = read(try folder.read(SessionFile.name), id: id, log: log)
      return (log.findings.hasErrors ? nil : file, log.findings)
    } catch {
      return (nil, [Finding(.error, SessionFile.name, error.description)])
    }
  }

  /// The session in `bytes`; `nil` where it is none. What was found goes into `log`.
  static func read(_ bytes: [UInt8], id: String, log: FindingLog) -> SessionFile? {
    do throws(JSONFault) {
      let reader = SessionReader(try JSONParser.parse(bytes), id: id, log: log)
      guard reader.top.hasReadableHead(of: "session", schema: schema, log: log) else { return nil }
      let content = reader.readContent()
      return SessionFile(content: content, places: reader.places)
    } catch {
      log.error(line: error.line, error.sentence)
      return nil
    }
  }

  private func readContent() -> SessionContent {
    let content = SessionContent(
      id: id, title: text(top, "title", key: "title"),
      summary: text(top, "summary", key: "summary", limit: 200), review: .unreviewed,
      attractDiagram: file(top, "attractDiagram", in: \.diagrams), gate: readGate(),
      chapters: top.objects("chapters", name: "chapter").map(readChapter), check: readCheck(),
      dangerSigns: readDangerSigns(), pauses: readPauses(), finish: readFinish(),
      variants: top.objects("variants", name: "variant").map(readVariant),
      steps: top.objects("steps", name: "step").map(readStep), sources: readSources(),
      claims: readClaims(), classMinutes: readClassMinutes())
    top.finish()
    if content.steps.isEmpty {
      log.error(line: top.line(of: "steps"), "A session needs at least one step; it has none.")
    }
    return content
  }

  // MARK: Parts

  private func readGate() -> Gate {
    let reader = top.object("gate", name: "gate")
    let sources = sources(reader)
    let gate = Gate(
      question: text(reader, "question", key: "gate/question"),
      choices: reader.objects("choices", name: "choice").map(readChoice),
      learnOnlyBanner: statement(
        reader, "learnOnlyBanner", key: "gate/learn-only-banner", sources: sources),
      sources: sources)
    reader.finish()
    if !gate.choices.isEmpty, !gate.choices.contains(where: \.mayPractise) {
      log.error(line: reader.line, "One choice of the gate must have mayPractise; none has.")
    }
    return gate
  }

  private func readChoice(_ reader: JSONObjectReader) -> Gate.Choice {
    let id = id(reader, scope: "gate", name: "choice")
    defer { reader.finish() }
    return Gate.Choice(
      id: id, title: text(reader, "title", key: "gate/choice/\(id)"),
      picture: file(reader, "picture", in: \.pictures), mayPractise: reader.boolean("mayPractise"))
  }

  private func readChapter(_ reader: JSONObjectReader) -> Chapter {
    let id = id(reader, scope: "chapters", name: "chapter")
    defer { reader.finish() }
    return Chapter(
      id: id, title: text(reader, "title", key: "chapter/\(id)/title"),
      cards: reader.objects("cards", name: "card").map { readCard($0, chapter: id) })
  }

  private func readCard(_ reader: JSONObjectReader, chapter: String) -> Chapter.Card {
    let id = id(reader, scope: "chapter \(chapter)", name: "card")
    let key = "chapter/\(chapter)/card/\(id)"
    let sources = sources(reader)
    defer { reader.finish() }
    return Chapter.Card(
      id: id, title: text(reader, "title", key: key + "/title"),
      text: statement(reader, "text", key: key + "/text", sources: sources),
      picture: file(reader, "picture", in: \.pictures), sources: sources)
  }

  private func readVariant(_ reader: JSONObjectReader) -> VariantChoice {
    let id = id(reader, scope: "variants", name: "variant")
    defer { reader.finish() }
    return VariantChoice(
      id: id, title: text(reader, "title", key: "variant/\(id)/title"),
      options: reader.objects("options", name: "option").map { option in
        let optionID = self.id(option, scope: "options of all variants", name: "option")
        defer { option.finish() }
        return VariantChoice.Option(
          id: optionID, title: text(option, "title", key: "variant/\(id)/option/\(optionID)"),
          picture: file(option, "picture", in: \.pictures))
      })
  }

  private func readSources() -> [Source] {
    top.object("sources", name: "list of sources").sources()
  }
}
