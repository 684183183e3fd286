import Content

extension SessionReader {
  /// What the midwife reads beside a step.
  func readNotes(_ reader: JSONObjectReader, step: String) -> [SpeakerNote] {
    let notes = reader.objects("notes", name: "note", isOptional: true)
    if notes.count > SpeakerNote.limit {
      log.error(
        line: reader.line(of: "notes"),
        "The \(reader.name) may have at most \(SpeakerNote.limit) notes; it has \(notes.count).")
    }
    return notes.map { note in
      let id = id(note, scope: "notes of the step \(step)", name: "note")
      let sources = sources(note)
      defer { note.finish() }
      return SpeakerNote(
        id: id,
        kind: note.word(
          "kind", of: SpeakerNote.Kind.allCases.map { ($0.rawValue, $0) }, default: .teach,
          isNeeded: true),
        text: statement(note, "text", key: "step/\(step)/note/\(id)", sources: sources),
        sources: sources)
    }
  }

  /// What is said about the benefits; a session may say nothing.
  func readClaims() -> [Claim] {
    top.objects("claims", name: "claim", isOptional: true).map { reader in
      let id = id(reader, scope: "claims", name: "claim")
      let key = "claim/\(id)"
      let studies = reader.objects("studies", name: "study").map { readStudy($0, key: key) }
      let sources = studies.map(\.source) + sources(reader)
      defer { reader.finish() }
      if !(1...Claim.studyLimit).contains(studies.count) {
        log.error(
          line: reader.line(of: "studies"),
          "The \(reader.name) needs 1 to \(Claim.studyLimit) studies; it has \(studies.count).")
      }
      return Claim(
        id: id, benefit: text(reader, "benefit", key: key + "/benefit", limit: 40),
        strength: reader.word(
          "strength", of: Claim.Strength.allCases.map { ($0.rawValue, $0) }, default: .unproven,
          isNeeded: true),
        studies: studies,
        limit: statement(reader, "limit", key: key + "/limit", sources: sources), sources: sources)
    }
  }

  private func readStudy(_ reader: JSONObjectReader, key: String) -> Claim.Study {
    let source = reader.text("source", limit: 60)
    reader.name = "study \(source)"
    let line = reader.line(of: "source")
    places.sources.append(SessionFile.Mention(target: source, owner: reader.name, line: line))
    places.ids.append(SessionFile.Mention(target: source, owner: "studies of \(key)", line: line))
    defer { reader.finish() }
    return Claim.Study(
      source: source,
      design: reader.word(
        "design", of: Claim.Study.Design.allCases.map { ($0.rawValue, $0) },
        default: .uncontrolled, isNeeded: true),
      people: reader.integer("people", in: 1...1_000_000),
      result: statement(reader, "result", key: "\(key)/study/\(source)", sources: [source]))
  }

  /// How long the parts of a class are meant to take.
  func readClassMinutes() -> ClassMinutes {
    guard top.has("classMinutes") else { return .usual }
    let reader = top.object("classMinutes", name: "list of class minutes")
    let usual = ClassMinutes.usual
    defer { reader.finish() }
    return ClassMinutes(
      opening: reader.integer("opening", in: 1...120, default: usual.opening),
      before: reader.integer("before", in: 1...120, default: usual.before),
      content: reader.integer("content", in: 1...120, default: usual.content),
      after: reader.integer("after", in: 1...120, default: usual.after),
      showing: reader.integer("showing", in: 1...120, default: usual.showing),
      closing: reader.integer("closing", in: 1...120, default: usual.closing))
  }
}
