import Content

/// What must hold of a session beyond the form of its file; one function for each rule.
enum SessionRules {
  /// A rule of sessions.
  typealias Rule = @Sendable (SessionFile, PluginFolder) -> [Finding]

  /// Rules that hold already at start.
  static let atStart: [Rule] = [
    idsAreUnique, sourcesAreKnown, statementsHaveSources, optionsAreKnown, somethingIsLeft,
    picturesAreThere,
  ]

  /// Rules that only a full check applies.
  static let full: [Rule] = [
    anchorsAreThere, diagramsPlay, sourcesAreUsed, filesAreUsed, textsAreShort,
  ]

  static func idsAreUnique(_ file: SessionFile, _: PluginFolder) -> [Finding] {
    ContentRules.idsAreUnique(file.places.ids, in: SessionFile.name)
  }

  static func sourcesAreKnown(_ file: SessionFile, _: PluginFolder) -> [Finding] {
    ContentRules.sourcesAreKnown(
      file.places.sources, among: Set(file.content.sources.map(\.id)), in: SessionFile.name)
  }

  static func statementsHaveSources(_ file: SessionFile, _: PluginFolder) -> [Finding] {
    file.places.statements.compactMap { statement in
      guard statement.sources.isEmpty else { return nil }
      return Finding(
        .error, SessionFile.name, line: statement.line,
        "The \(statement.owner) says something clinical and needs at least one source; "
          + "it has none.")
    }
  }

  static func optionsAreKnown(_ file: SessionFile, _: PluginFolder) -> [Finding] {
    let known = Set(file.content.variants.flatMap(\.options).map(\.id))
    return file.places.options.compactMap { mention in
      guard !known.contains(mention.target) else { return nil }
      return error(
        mention,
        "The \(mention.owner) depends on \(mention.target), which no variant offers.")
    }
  }

  /// A sign that leaves a variant without any option would leave nothing to practise.
  static func somethingIsLeft(_ file: SessionFile, _: PluginFolder) -> [Finding] {
    let check = file.content.check
    return (check.stops + check.asks).flatMap { sign in
      file.content.variants.filter { choice in
        !choice.options.isEmpty && choice.options.allSatisfy { sign.excludes.contains($0.id) }
      }.map { choice in
        Finding(
          .error, SessionFile.name,
          "The sign \(sign.id) must leave an option of \(choice.id), but it excludes them all.")
      }
    }
  }

  /// In use: a diagram that is gone costs its picture: the step still says what to do, and the kiosk teaches.
  static func diagramsMayBeMissing(_ file: SessionFile, _ folder: PluginFolder) -> [Finding] {
    diagramsAreThere(file, folder).map { finding in
      Finding(
        .warning, finding.file, "\(finding.sentence) The kiosk shows a placeholder in its place.")
    }
  }

  /// To be installed: without its animation a step teaches little.
  static func diagramsAreThere(_ file: SessionFile, _ folder: PluginFolder) -> [Finding] {
    once(file.places.diagrams).compactMap { mention in
      PictureFile.fault(of: mention.target, in: folder).map {
        Finding(.error, mention.target, "\($0) The \(mention.owner) needs it.")
      }
    }
  }

  /// A card without its picture still says its sentence.
  static func picturesAreThere(_ file: SessionFile, _ folder: PluginFolder) -> [Finding] {
    let diagrams = Set(file.places.diagrams.map(\.target))
    return once(file.places.pictures).compactMap { mention in
      guard !diagrams.contains(mention.target),
        let fault = PictureFile.fault(of: mention.target, in: folder)
      else { return nil }
      return Finding(
        .warning, mention.target,
        "\(fault) The \(mention.owner) needs it; the kiosk leaves its place empty.")
    }
  }

  static func anchorsAreThere(_ file: SessionFile, _ folder: PluginFolder) -> [Finding] {
    PictureFile.mentionsWithoutElement(
      file.places.anchors, in: folder, id: { "label-\($0)" }
    ).map { mention in
      Finding(
        .warning, SessionFile.name, line: mention.line,
        "The label \(mention.target) needs an element label-\(mention.target) in "
          + "\(mention.owner), which has none; the label is not shown.")
    }
  }

  static func sourcesAreUsed(_ file: SessionFile, _: PluginFolder) -> [Finding] {
    let used = Set(file.places.sources.map(\.target))
    return file.content.sources.compactMap { source in
      guard !used.contains(source.id) else { return nil }
      return Finding(
        .warning, SessionFile.name, "The source \(source.id) is listed, but nothing names it.")
    }
  }

  static func filesAreUsed(_ file: SessionFile, _ folder: PluginFolder) -> [Finding] {
    let used = Set((file.places.diagrams + file.places.pictures).map(\.target))
    return folder.files.keys.sorted().compactMap { name in
      guard PictureKind.isPicture(name), !used.contains(name) else { return nil }
      return Finding(.warning, name, "The picture is in the plugin, but nothing shows it.")
    }
  }

  /// Large type and a reader three metres away leave room for two sentences.
  static func textsAreShort(_ file: SessionFile, _: PluginFolder) -> [Finding] {
    let sources = Dictionary(
      file.content.texts.map { ($0.key, $0.source) }, uniquingKeysWith: { first, _ in first })
    return file.places.statements.compactMap { statement in
      let text = sources[statement.key] ?? ""
      let ends = text.split(separator: " ").count { word in
        word.last.map { ".?!".contains($0) } ?? false
      }
      guard ends > 2 else { return nil }
      return Finding(
        .warning, SessionFile.name, line: statement.line,
        "The \(statement.owner) should say at most two sentences; it says \(ends).")
    }
  }

  static func error(_ mention: SessionFile.Mention, _ sentence: String) -> Finding {
    Finding(.error, SessionFile.name, line: mention.line, sentence)
  }

  /// The first mention of each target.
  static func once(_ mentions: [SessionFile.Mention]) -> [SessionFile.Mention] {
    var seen: Set<String> = []
    return mentions.filter { seen.insert($0.target).inserted }
  }
}
