import Content

extension QuizReader {
  /// One item of the quiz.
  func readItem(_ reader: JSONObjectReader) -> QuizItem {
    places.items.append(reader.line)
    let itemID = id(reader, scope: "items", name: "item")
    let key = "item/\(itemID)"
    let kind = reader.word(
      "kind", of: QuizItem.Kind.allCases.map { ($0.rawValue, $0) }, default: .choice)
    let picture = file(reader, "picture")
    defer { reader.finish() }
    return QuizItem(
      id: itemID, kind: kind,
      use: reader.word("use", of: QuizItem.Use.allCases.map { ($0.rawValue, $0) }, default: .core),
      domain: readDomain(reader),
      question: text(reader, "question", key: key + "/question", limit: QuizTextLimits.question),
      picture: picture,
      options: kind == .trueFalse
        ? readTruth(reader, key: key)
        : readOptions(reader, kind: kind, item: itemID, key: key, diagram: picture),
      explanation: optionalText(
        reader, "explanation", key: key + "/explanation", limit: QuizTextLimits.explanation),
      replays: readSafety(reader), sources: readSources(of: reader))
  }

  private func readTruth(_ reader: JSONObjectReader, key: String) -> [QuizItem.Option] {
    let limit = QuizTextLimits.feedback
    return QuizItem.truthOptions(
      isTrue: reader.boolean("answer"),
      feedbackIfTrue: optionalText(
        reader, "feedbackIfTrue", key: key + "/option/true/feedback", limit: limit),
      feedbackIfFalse: optionalText(
        reader, "feedbackIfFalse", key: key + "/option/false/feedback", limit: limit))
  }

  private func readOptions(
    _ reader: JSONObjectReader, kind: QuizItem.Kind, item: String, key: String, diagram: String?
  ) -> [QuizItem.Option] {
    let readers = reader.objects("options", name: "option of the item \(item)")
    let options = readers.map {
      readOption($0, kind: kind, item: item, key: key, diagram: diagram)
    }
    guard kind == .multiple, !readers.contains(where: { $0.has("weight") }) else { return options }
    let weights = QuizItem.evenWeights(options.map { $0.weight > 0 })
    return zip(options, weights).map { option, weight in
      var option = option
      option.weight = weight
      return option
    }
  }

  private func readOption(
    _ reader: JSONObjectReader, kind: QuizItem.Kind, item: String, key: String, diagram: String?
  ) -> QuizItem.Option {
    let optionID = id(reader, scope: "the item \(item)", name: "option")
    let key = "\(key)/option/\(optionID)"
    defer { reader.finish() }
    return QuizItem.Option(
      id: optionID, text: text(reader, "text", key: key + "/text", limit: QuizTextLimits.option),
      picture: file(reader, "picture"),
      feedback: optionalText(
        reader, "feedback", key: key + "/feedback", limit: QuizTextLimits.feedback),
      weight: kind == .order ? 0 : readWeight(reader),
      elements: kind == .spot ? readElements(reader, diagram: diagram ?? "") : [])
  }

  /// `weight`, or 100 for what is `right`.
  private func readWeight(_ reader: JSONObjectReader) -> Double {
    let isRight = reader.has("right") && reader.boolean("right")
    return reader.optionalNumber("weight", in: -100...100) ?? (isRight ? 100 : 0)
  }

  private func readElements(_ reader: JSONObjectReader, diagram: String) -> [String] {
    let elements = reader.texts("elements")
    if elements.isEmpty {
      log.error(line: reader.line, "The \(reader.name) needs elements of the diagram; it has none.")
    }
    return elements.map { element, line in
      places.elements.append(QuizFile.Mention(target: element, owner: diagram, line: line))
      return element
    }
  }

  private func readDomain(_ reader: JSONObjectReader) -> String? {
    guard let domain = reader.optionalText("domain", limit: 60) else { return nil }
    places.domains.append(
      QuizFile.Mention(target: domain, owner: reader.name, line: reader.line(of: "domain")))
    return domain
  }

  private func readSafety(_ reader: JSONObjectReader) -> ReplayTarget? {
    guard reader.has("safety") else { return nil }
    let safety = reader.object("safety", name: "safety of the \(reader.name)")
    defer { safety.finish() }
    let target = safety.text("replays")
    if let read = ReplayTarget(target) { return read }
    if !target.isEmpty {
      log.error(
        line: safety.line(of: "replays"),
        "The safety of the \(reader.name) must replay step/ID, learn/CHAPTER/CARD, check, danger "
          + "or uncomfortable, but it is \"\(target)\".")
    }
    return nil
  }

  private func readSources(of reader: JSONObjectReader) -> [String] {
    reader.texts("sources", isOptional: true).map { source, line in
      places.sources.append(QuizFile.Mention(target: source, owner: reader.name, line: line))
      return source
    }
  }

  private func file(_ reader: JSONObjectReader, _ field: String) -> String? {
    guard let file = reader.optionalText(field, limit: 120) else { return nil }
    guard !file.isEmpty else { return nil }
    places.pictures.append(
      QuizFile.Mention(target: file, owner: reader.name, line: reader.line(of: field)))
    return file
  }

  /// The id of one of several things, unique within `scope`; the reader is named after it.
  private func id(_ reader: JSONObjectReader, scope: String, name: String) -> String {
    let id = reader.text("id", limit: 60)
    guard !id.isEmpty else { return id }
    reader.name = "\(name) \(id)"
    checkPart(id, "An id", line: reader.line(of: "id"))
    places.ids.append(QuizFile.Mention(target: id, owner: scope, line: reader.line(of: "id")))
    return id
  }
}
