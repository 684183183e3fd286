import Content

extension QuizRules {
  static func elementsAreThere(_ file: QuizFile, _ folder: PluginFolder) -> [Finding] {
    PictureFile.mentionsWithoutElement(file.places.elements, in: folder).map { mention in
      Finding(
        .warning, QuizFile.name, line: mention.line,
        "The place needs an element \(mention.target) in \(mention.owner), which has none; "
          + "it can be chosen by its words only.")
    }
  }

  /// Each picture read as the kiosk reads it; one that it refuses costs its picture, not the quiz.
  static func picturesPlay(_ file: QuizFile, _ folder: PluginFolder) -> [Finding] {
    ContentRules.picturesPlay(file.places.pictures, in: folder)
  }

  static func itemsHaveSources(_ file: QuizFile, _: PluginFolder) -> [Finding] {
    items(file, .warning) { item in
      item.sources.isEmpty
        ? "The item \(item.id) names no source; a reviewer cannot tell what its answer rests on."
        : nil
    }
  }

  static func optionsHavePictures(_ file: QuizFile, _: PluginFolder) -> [Finding] {
    items(file, .warning) { item in
      let isPictured = item.options.allSatisfy { $0.picture != nil }
      let isWordy = item.kind == .choice || item.kind == .multiple
      return isWordy && !isPictured
        ? "The options of the item \(item.id) have no pictures; who reads little needs them." : nil
    }
  }

  static func optionsHaveFeedback(_ file: QuizFile, _: PluginFolder) -> [Finding] {
    items(file, .warning) { item in
      item.explanation == nil && item.options.contains { $0.feedback == nil }
        ? "The item \(item.id) gives no reason for some of its options." : nil
    }
  }

  static func stepsAreEnough(_ file: QuizFile, _: PluginFolder) -> [Finding] {
    let wanted = file.content.behaviour.rules(for: .check).stepsToShow
    let found = file.content.behaviour.checkSteps.count
    guard wanted > found, file.content.session != nil else { return [] }
    return [
      Finding(
        .warning, QuizFile.name,
        "The check asks for \(wanted) steps to show, but it names \(found) to draw from.")
    ]
  }

  static func sourcesAreUsed(_ file: QuizFile, _: PluginFolder) -> [Finding] {
    let used = Set(file.places.sources.map(\.target))
    return file.content.sources.compactMap { source in
      guard !used.contains(source.id) else { return nil }
      return Finding(
        .warning, QuizFile.name, "The source \(source.id) is listed, but nothing names it.")
    }
  }

  static func domainsAreUsed(_ file: QuizFile, _: PluginFolder) -> [Finding] {
    let used = Set(file.places.domains.map(\.target))
    return file.content.domains.compactMap { domain in
      guard !used.contains(domain.id) else { return nil }
      return Finding(
        .warning, QuizFile.name, "The domain \(domain.id) is listed, but no item belongs to it.")
    }
  }

  static func filesAreUsed(_ file: QuizFile, _ folder: PluginFolder) -> [Finding] {
    let used = Set(file.places.pictures.map(\.target))
    return folder.files.keys.sorted().compactMap { name in
      guard PictureKind.isPicture(name), !used.contains(name) else { return nil }
      return Finding(.warning, name, "The picture is in the plugin, but nothing shows it.")
    }
  }
}
