import Content

/// What must hold of a quiz beyond the form of its file; one function for each rule.
enum QuizRules {
  /// A rule of quizzes.
  typealias Rule = @Sendable (QuizFile, PluginFolder) -> [Finding]

  /// Rules that hold already at start.
  static let atStart: [Rule] = [
    somethingIsAsked, idsAreUnique, sourcesAreKnown, domainsAreKnown, optionsAreEnough,
    optionsDiffer, answersAreRight, placesHaveADiagram, beforeAndAfterAskTheSame, picturesAreThere,
  ]

  /// Rules that only a full check applies.
  static let full: [Rule] = [
    elementsAreThere, picturesPlay, itemsHaveSources, optionsHavePictures, optionsHaveFeedback,
    stepsAreEnough,
    sourcesAreUsed, domainsAreUsed, filesAreUsed,
  ]

  static func somethingIsAsked(_ file: QuizFile, _: PluginFolder) -> [Finding] {
    guard file.content.items(for: .after).isEmpty else { return [] }
    return [
      Finding(
        .error, QuizFile.name,
        "A quiz needs at least one item that is asked after the session; it has none.")
    ]
  }

  static func idsAreUnique(_ file: QuizFile, _: PluginFolder) -> [Finding] {
    ContentRules.idsAreUnique(file.places.ids, in: QuizFile.name)
  }

  static func sourcesAreKnown(_ file: QuizFile, _: PluginFolder) -> [Finding] {
    ContentRules.sourcesAreKnown(
      file.places.sources, among: Set(file.content.sources.map(\.id)), in: QuizFile.name)
  }

  static func domainsAreKnown(_ file: QuizFile, _: PluginFolder) -> [Finding] {
    let known = Set(file.content.domains.map(\.id))
    return file.places.domains.compactMap { mention in
      guard !known.contains(mention.target) else { return nil }
      return error(
        mention,
        "The \(mention.owner) belongs to the domain \(mention.target), which the list of domains "
          + "lacks.")
    }
  }

  static func optionsAreEnough(_ file: QuizFile, _: PluginFolder) -> [Finding] {
    items(file) { item in
      let count = item.options.count
      guard !(2...QuizFile.optionLimit).contains(count) else { return nil }
      return "The item \(item.id) needs 2 to \(QuizFile.optionLimit) options, but it has \(count)."
    }
  }

  /// Nobody could tell two answers apart that read the same; places are told apart where they are.
  static func optionsDiffer(_ file: QuizFile, _: PluginFolder) -> [Finding] {
    items(file) { item in
      let texts = item.options.map(\.text.source)
      let twice = texts.indices.first { texts[..<$0].contains(texts[$0]) }
      guard let twice, item.kind != .spot else { return nil }
      return "The options of the item \(item.id) must differ, but \"\(texts[twice])\" stands twice."
    }
  }

  /// Somebody who knows everything must be able to reach all credit.
  static func answersAreRight(_ file: QuizFile, _: PluginFolder) -> [Finding] {
    items(file) { item in
      let credits = item.options.map { Grading.credit(of: [$0.id], for: item) }
      switch item.kind {
      case .order: return nil
      case .choice, .trueFalse, .spot:
        guard !credits.contains(1) else { return nil }
        return "The item \(item.id) needs an option that is right; it has none."
      case .multiple:
        let sum = item.options.reduce(0) { $0 + max(0, $1.weight) }
        guard !(99.9...100.1).contains(sum) else { return nil }
        return "The right options of the item \(item.id) must weigh 100 together, "
          + "but they weigh \(shown(sum))."
      }
    }
  }

  static func placesHaveADiagram(_ file: QuizFile, _: PluginFolder) -> [Finding] {
    items(file) { item in
      guard item.kind == .spot, PluginFolder.kind(of: item.picture ?? "") != "svg" else {
        return nil
      }
      return "The item \(item.id) needs an SVG diagram as its picture, whose elements are touched."
    }
  }

  /// Else they could not be compared.
  static func beforeAndAfterAskTheSame(_ file: QuizFile, _: PluginFolder) -> [Finding] {
    let (before, after) = (
      file.content.behaviour.rules(for: .before), file.content.behaviour.rules(for: .after)
    )
    guard
      before.uses != after.uses || before.tries != 1 || after.tries != 1
        || before.draws != nil || after.draws != nil
    else { return [] }
    return [
      Finding(
        .error, QuizFile.name,
        "The phases before and after must ask the same items, all of them, with one try.")
    ]
  }

  /// An option without its picture still says its words.
  static func picturesAreThere(_ file: QuizFile, _ folder: PluginFolder) -> [Finding] {
    SessionRules.once(file.places.pictures).compactMap { mention in
      PictureFile.fault(of: mention.target, in: folder).map { fault in
        Finding(
          .warning, mention.target,
          "\(fault) The \(mention.owner) needs it; the kiosk shows only words there.")
      }
    }
  }

  static func error(_ mention: QuizFile.Mention, _ sentence: String) -> Finding {
    Finding(.error, QuizFile.name, line: mention.line, sentence)
  }

  /// A finding for each item about which `sentence` has something to say.
  static func items(
    _ file: QuizFile, _ severity: Finding.Severity = .error, _ sentence: (QuizItem) -> String?
  ) -> [Finding] {
    zip(file.content.items, file.places.items).compactMap { item, line in
      sentence(item).map { Finding(severity, QuizFile.name, line: line, $0) }
    }
  }

  private static func shown(_ number: Double) -> String {
    Int(exactly: number).map(String.init) ?? String(number)
  }
}
