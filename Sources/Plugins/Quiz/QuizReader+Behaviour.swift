import Content

extension QuizReader {
  /// How the quiz behaves; what it leaves out is as usual.
  func readBehaviour() -> Behaviour {
    guard let node = top.node("behaviour") else { return Behaviour() }
    let reader = JSONObjectReader(node, name: "behaviour", log: log)
    defer { reader.finish() }
    let check = readCheck(reader)
    return Behaviour(
      pairsBySymbol: reader.word(
        "pairing", of: [("symbol", true), ("none", false)], default: true),
      bands: readBands(reader), checkAfterWeeks: check.weeks, checkSteps: check.steps,
      phases: readPhases(reader))
  }

  private func readBands(_ reader: JSONObjectReader) -> Bands {
    guard reader.has("bands") else { return .usual }
    let bands = reader.object("bands", name: "bands")
    defer { bands.finish() }
    let good = bands.optionalNumber("good", in: 0...100) ?? Bands.usual.good
    let fair = bands.optionalNumber("fair", in: 0...100) ?? Bands.usual.fair
    if let bands = Bands(good: good, fair: fair) { return bands }
    log.error(
      line: bands.line,
      "The bands need 0 < fair < good <= 100, but fair is \(fair) and good is \(good).")
    return .usual
  }

  private func readCheck(_ reader: JSONObjectReader) -> (weeks: Int, steps: [String]) {
    guard reader.has("check") else { return (4, []) }
    let check = reader.object("check", name: "check")
    defer { check.finish() }
    return (
      check.integer("weeks", in: 1...52, default: 4),
      check.texts("steps", isOptional: true).map { step, line in
        checkPart(step, "A step", line: line)
        return step
      }
    )
  }

  private func readPhases(_ reader: JSONObjectReader) -> [QuizPhase: PhaseRules] {
    guard reader.has("phases") else { return [:] }
    let phases = reader.object("phases", name: "phases")
    defer { phases.finish() }
    let known = QuizPhase.allCases.filter { phases.has($0.rawValue) }
    return Dictionary(uniqueKeysWithValues: known.map { ($0, readPhase($0, phases)) })
  }

  private func readPhase(_ phase: QuizPhase, _ phases: JSONObjectReader) -> PhaseRules {
    let reader = phases.object(phase.rawValue, name: "phase \(phase.rawValue)")
    let usual = PhaseRules.usual(for: phase)
    defer { reader.finish() }
    return PhaseRules(
      uses: readUses(reader) ?? usual.uses,
      draws: reader.has("draw") ? reader.integer("draw", in: 1...100) : usual.draws,
      tries: reader.integer("tries", in: 1...10, default: usual.tries),
      explains: reader.has("explain") ? reader.boolean("explain") : usual.explains,
      shuffles: reader.has("shuffle") ? reader.boolean("shuffle") : usual.shuffles,
      stepsToShow: reader.integer("showSteps", in: 0...10, default: usual.stepsToShow))
  }

  private func readUses(_ reader: JSONObjectReader) -> Set<QuizItem.Use>? {
    guard reader.has("ask") else { return nil }
    let uses = reader.texts("ask").compactMap { word, line in
      let use = QuizItem.Use(rawValue: word)
      if use == nil {
        log.error(
          line: line,
          "The \(reader.name) may ask core, extra and reserve items, but it asks \"\(word)\".")
      }
      return use
    }
    return Set(uses)
  }
}
