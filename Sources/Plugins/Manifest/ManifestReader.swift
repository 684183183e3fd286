import Content
import Storage

/// Turns the JSON of `plugin.json` into a ``Manifest``.
package struct ManifestReader {
  let log: FindingLog
  private let top: JSONObjectReader

  init(_ node: JSONNode, log: FindingLog) {
    self.log = log
    top = JSONObjectReader(node, name: "manifest", log: log)
  }

  /// The manifest of `folder`, and what was found; `nil` where there are errors.
  package static func read(_ folder: PluginFolder) -> (manifest: Manifest?, findings: [Finding]) {
    do throws(FileFault) {
      return read(try folder.read(Manifest.file), folderName: folder.name)
    } catch {
      return (nil, [Finding(.error, Manifest.file, error.description)])
    }
  }

  /// The manifest in `bytes`, and what was found; `nil` where there are errors.
  ///
  /// Its id must be `folderName`, where there is one.
  package static func read(
    _ bytes: [UInt8], folderName: String?
  ) -> (manifest: Manifest?, findings: [Finding]) {
    let log = FindingLog(file: Manifest.file)
    let manifest = read(bytes, folderName: folderName, log: log)
    return (log.findings.hasErrors ? nil : manifest, log.findings)
  }

  private static func read(
    _ bytes: [UInt8], folderName: String?, log: FindingLog
  ) -> Manifest? {
    do throws(JSONFault) {
      let node = try JSONParser.parse(bytes)
      return ManifestReader(node, log: log).read(folderName: folderName)
    } catch {
      log.error(line: error.line, error.sentence)
      return nil
    }
  }

  private func read(folderName: String?) -> Manifest? {
    checkSchema()
    if log.findings.hasErrors { return nil }
    let id = readID(folderName: folderName)
    let kind = top.text("kind", limit: 20)
    let version = readVersion()
    let interface = readInterface()
    let name = readNames("name", limit: 60)
    let summary = top.has("summary") ? readNames("summary", limit: 300) : [:]
    let authors = top.texts("authors", isOptional: true).map(\.text)
    let license = top.text("license", limit: 60)
    let review = top.has("review") ? readReview() : nil
    let language = kind == "language" ? readLanguage() : nil
    checkID(id, kind: kind, tag: language?.tag)
    if PluginKind.all.contains(where: { $0.name == kind }) { top.finish() }
    guard let version else { return nil }
    return Manifest(
      id: id, kind: kind, version: version, requiresKiosk: interface, name: name,
      summary: summary, authors: authors, license: license, review: review, language: language)
  }

  private func checkSchema() {
    let number = top.integer("schema", in: 1...1_000_000)
    guard !log.findings.hasErrors, number != Manifest.schema else { return }
    log.newer(
      line: top.line(of: "schema"),
      "The manifest must have schema \(Manifest.schema), but it has \(number); "
        + "a newer kiosk may read it.")
  }

  private func readID(folderName: String?) -> String {
    let id = PluginID.usual(top.text("id", limit: 80))
    guard !id.isEmpty else { return id }
    if !PluginID.isWellFormed(id) {
      log.error(
        line: top.line(of: "id"),
        "The id must be small letters, digits and hyphens with a dot, such as language.jv, "
          + "but it is \"\(id)\".")
    } else if let folderName, id != PluginID.usual(folderName) {
      log.error(
        line: top.line(of: "id"),
        "The id must be the folder's name, \(folderName), but it is \(id).")
    }
    return id
  }

  private func checkID(_ id: String, kind: String, tag: LanguageTag?) {
    guard PluginKind.all.contains(where: { $0.name == kind }), !log.findings.hasErrors,
      let misfit = PluginID.misfit(id, kind: kind, tag: tag)
    else { return }
    log.error(line: top.line(of: "id"), misfit)
  }

  private func readVersion() -> SemanticVersion? {
    let text = top.text("version", limit: 64)
    let version = SemanticVersion(text)
    if !text.isEmpty, version == nil {
      log.error(
        line: top.line(of: "version"),
        "The version must be three numbers such as 1.2.0, but it is \"\(text)\".")
    }
    return version
  }

  private func readInterface() -> Int {
    let requires = top.object("requires", name: "requirement")
    let number = requires.integer("kiosk", in: 1...1_000_000)
    requires.finish()
    if number > Manifest.kioskInterface {
      log.newer(
        line: requires.line(of: "kiosk"),
        "The plugin needs kiosk interface \(number), but this kiosk offers "
          + "\(Manifest.kioskInterface); a newer kiosk is needed.")
    }
    return number
  }

  private func readNames(_ field: String, limit: Int) -> [String: String] {
    let reader = top.object(field, name: field)
    var names: [String: String] = [:]
    for tag in reader.names {
      if LanguageTag(tag) == nil {
        log.error(
          line: reader.line(of: tag),
          "The \(field) must be given by language tag such as id, but \"\(tag)\" is none.")
      }
      names[LanguageTag.usual(tag)] = reader.text(tag, limit: limit)
    }
    if names["id"] == nil, top.has(field) {
      log.error(line: top.line(of: field), "The \(field) must be given in Indonesian (id).")
    }
    return names
  }

  private func readReview() -> Manifest.ReviewMark {
    let reader = top.object("review", name: "review")
    let mark = Manifest.ReviewMark(
      by: reader.text("by"), date: reader.text("date", limit: 10),
      expires: reader.optionalText("expires", limit: 10) ?? "", digest: reader.text("digest"))
    reader.finish()
    log.warn(
      line: reader.line,
      "The review's digest is not checked by this kiosk yet; the content counts as not reviewed.")
    return mark
  }

  private func readLanguage() -> Manifest.LanguageFields? {
    let reader = top.object("language", name: "language")
    let tag = readTag(reader.text("tag", limit: 64), line: reader.line(of: "tag"))
    let fallback = reader.texts("fallback", isOptional: true).compactMap {
      readTag($0.text, line: $0.line)
    }
    let fields = tag.map { tag in
      Manifest.LanguageFields(
        tag: tag, nativeName: reader.text("nativeName", limit: 40),
        isRightToLeft: reader.word(
          "direction", of: [("ltr", false), ("rtl", true)], default: false),
        fallback: fallback, font: reader.optionalText("font", limit: 60) ?? "Noto Sans")
    }
    if fields != nil { reader.finish() }
    return fields
  }

  private func readTag(_ text: String, line: Int) -> LanguageTag? {
    let tag = LanguageTag(text)
    if !text.isEmpty, tag == nil {
      log.error(
        line: line, "A language tag such as jv or jv-Java is needed, but this is \"\(text)\".")
    }
    return tag
  }
}
