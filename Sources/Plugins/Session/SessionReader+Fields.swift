import Content

extension SessionReader {
  /// The id of one of several things, unique within `scope`; the reader is named after it.
  func id(_ reader: JSONObjectReader, scope: String, name: String) -> String {
    let id = reader.text("id", limit: 60)
    guard !id.isEmpty else { return id }
    reader.name = "\(name) \(id)"
    if !PluginID.isPart(id) {
      log.error(
        line: reader.line(of: "id"),
        "An id must be small letters, digits and hyphens, but it is \"\(id)\".")
    }
    places.ids.append(
      SessionFile.Mention(target: id, owner: scope, line: reader.line(of: "id")))
    return id
  }

  /// A text for translators under `key`.
  func text(
    _ reader: JSONObjectReader, _ field: String, key: String, limit: Int = 80
  ) -> ContentText {
    ContentText(key: "\(id)/\(key)", source: reader.text(field, limit: limit))
  }

  /// A text that makes a clinical statement, and so needs sources.
  func statement(
    _ reader: JSONObjectReader, _ field: String, key: String, sources: [String]
  ) -> ContentText {
    let text = text(reader, field, key: key, limit: 200)
    places.statements.append(
      SessionFile.Statement(
        key: text.key, owner: reader.name, line: reader.line(of: field), sources: sources))
    return text
  }

  /// The list `sources`; what is missing is told by a rule.
  func sources(_ reader: JSONObjectReader) -> [String] {
    reader.texts("sources", isOptional: true).map { source, line in
      places.sources.append(
        SessionFile.Mention(target: source, owner: reader.name, line: line))
      return source
    }
  }

  /// The path of a picture or diagram.
  func file(
    _ reader: JSONObjectReader, _ field: String,
    in list: WritableKeyPath<SessionPlaces, [SessionFile.Mention]>
  ) -> String {
    let file = reader.text(field, limit: 120)
    guard !file.isEmpty else { return file }
    places[keyPath: list].append(
      SessionFile.Mention(target: file, owner: reader.name, line: reader.line(of: field)))
    return file
  }
}
