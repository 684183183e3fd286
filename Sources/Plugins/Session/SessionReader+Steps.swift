import Content

extension SessionReader {
  /// One step of the procedure.
  func readStep(_ reader: JSONObjectReader) -> Step {
    let id = id(reader, scope: "steps", name: "step")
    let key = "step/\(id)"
    let sources = sources(reader)
    let diagram = file(reader, "diagram", in: \.diagrams)
    let labels = readLabels(reader, key: key, diagram: diagram)
    let caution =
      reader.has("caution")
      ? statement(reader, "caution", key: key + "/caution", sources: sources) : nil
    defer { reader.finish() }
    return Step(
      id: id, title: text(reader, "title", key: key + "/title"),
      text: statement(reader, "text", key: key + "/text", sources: sources), caution: caution,
      seconds: reader.integer("seconds", in: 1...3600),
      rounds: reader.integer("rounds", in: 1...20, default: 1),
      advance: reader.word(
        "advance", of: Step.Advance.allCases.map { ($0.rawValue, $0) }, default: .auto),
      leadIn: reader.integer("leadIn", in: 0...60, default: 0),
      strokesPerMinute: reader.optionalNumber("strokesPerMinute", in: 1...120), diagram: diagram,
      labels: labels, sources: sources,
      only: readOptions(reader, "only"), notes: readNotes(reader, step: id),
      alternatives: readAlternatives(reader, key: key, labels: labels, sources: sources))
  }

  /// What is shown instead: an object whose names are options.
  private func readAlternatives(
    _ reader: JSONObjectReader, key: String, labels: [Step.Label], sources: [String]
  ) -> [Step.Alternative] {
    guard let node = reader.node("instead") else { return [] }
    let options = JSONObjectReader(node, name: "alternatives of the \(reader.name)", log: log)
    return options.names.map { option in
      places.options.append(
        SessionFile.Mention(target: option, owner: reader.name, line: options.line(of: option)))
      let other = options.object(option, name: "\(reader.name) under \(option)")
      defer { other.finish() }
      let key = "\(key)/instead/\(option)"
      let diagram = file(other, "diagram", in: \.diagrams)
      if !other.has("labels") {
        places.anchors += labels.map {
          SessionFile.Mention(target: $0.anchor, owner: diagram, line: other.line(of: "diagram"))
        }
      }
      return Step.Alternative(
        option: option,
        text: other.has("text")
          ? statement(other, "text", key: key + "/text", sources: sources) : nil,
        diagram: diagram,
        labels: other.has("labels") ? readLabels(other, key: key, diagram: diagram) : nil)
    }
  }

  private func readLabels(
    _ reader: JSONObjectReader, key: String, diagram: String
  ) -> [Step.Label] {
    guard let node = reader.node("labels") else { return [] }
    let labels = JSONObjectReader(node, name: "labels of the \(reader.name)", log: log)
    let names = labels.names
    if names.count > Step.mostLabels {
      log.error(
        line: labels.line(of: names[Step.mostLabels]),
        "The \(reader.name) may have \(Step.mostLabels) labels; it has \(names.count).")
    }
    return names.prefix(Step.mostLabels).map { anchor in
      if !PluginID.isPart(anchor) {
        log.error(
          line: labels.line(of: anchor),
          "An anchor must be small letters, digits and hyphens, but it is \"\(anchor)\".")
      }
      places.anchors.append(
        SessionFile.Mention(target: anchor, owner: diagram, line: labels.line(of: anchor)))
      return Step.Label(
        anchor: anchor, text: text(labels, anchor, key: "\(key)/label/\(anchor)", limit: 40))
    }
  }

  /// Ids of options that some variant must offer.
  func readOptions(_ reader: JSONObjectReader, _ field: String) -> [String] {
    reader.texts(field, isOptional: true).map { option, line in
      places.options.append(
        SessionFile.Mention(target: option, owner: reader.name, line: line))
      return option
    }
  }
}
