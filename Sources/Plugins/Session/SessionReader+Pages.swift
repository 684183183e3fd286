import Content

extension SessionReader {
  func readCheck() -> Check {
    let reader = top.object("check", name: "check")
    let sources = sources(reader)
    defer { reader.finish() }
    return Check(
      title: text(reader, "title", key: "check/title"),
      question: text(reader, "question", key: "check/question"),
      stops: readSigns(reader, "stops", key: "check/stop"),
      asks: readSigns(reader, "asks", key: "check/ask"),
      askTitle: text(reader, "askTitle", key: "check/ask-title"),
      askText: statement(reader, "askText", key: "check/ask-text", sources: sources),
      askPicture: file(reader, "askPicture", in: \.pictures), sources: sources)
  }

  func readDangerSigns() -> DangerSigns {
    let reader = top.object("dangerSigns", name: "page of danger signs")
    defer { reader.finish() }
    return DangerSigns(
      title: text(reader, "title", key: "danger/title"),
      text: text(reader, "text", key: "danger/text", limit: 200),
      signs: readSigns(reader, "signs", key: "danger/sign"))
  }

  private func readSigns(_ reader: JSONObjectReader, _ field: String, key: String) -> [Sign] {
    reader.objects(field, name: "sign").map { sign in
      let id = id(sign, scope: key, name: "sign")
      let sources = sources(sign)
      let action =
        sign.has("action")
        ? statement(sign, "action", key: "\(key)/\(id)/action", sources: sources) : nil
      defer { sign.finish() }
      return Sign(
        id: id, text: statement(sign, "text", key: "\(key)/\(id)/text", sources: sources),
        action: action, picture: file(sign, "picture", in: \.pictures), sources: sources,
        excludes: readOptions(sign, "excludes"),
        asksMidwife: !sign.has("asksMidwife") || sign.boolean("asksMidwife"))
    }
  }

  func readPauses() -> Pauses {
    let reader = top.object("pauses", name: "list of pauses")
    defer { reader.finish() }
    return Pauses(
      babyCries: readAdvice(reader, "babyCries", key: "pause/baby-cries"),
      uncomfortable: readAdvice(reader, "uncomfortable", key: "pause/uncomfortable"))
  }

  private func readAdvice(
    _ reader: JSONObjectReader, _ field: String, key: String
  ) -> Pauses.Advice {
    let advice = reader.object(field, name: "pause \(field)")
    let sources = sources(advice)
    defer { advice.finish() }
    func optional(_ field: String) -> ContentText? {
      advice.has(field)
        ? statement(advice, field, key: "\(key)/\(field)", sources: sources) : nil
    }
    return Pauses.Advice(
      title: text(advice, "title", key: key + "/title"),
      text: statement(advice, "text", key: key + "/text", sources: sources),
      signs: optional("signs"), danger: optional("danger"),
      picture: file(advice, "picture", in: \.pictures), sources: sources)
  }

  func readFinish() -> Finish {
    let reader = top.object("finish", name: "finish page")
    defer { reader.finish() }
    return Finish(
      title: text(reader, "title", key: "finish/title"),
      picture: file(reader, "picture", in: \.pictures),
      lines: reader.objects("lines", name: "line").map { line in
        let id = id(line, scope: "finish", name: "line")
        let sources = sources(line)
        defer { line.finish() }
        return Finish.Line(
          id: id, text: statement(line, "text", key: "finish/line/\(id)", sources: sources),
          sources: sources)
      })
  }
}
