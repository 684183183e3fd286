import Session

extension SessionRules {
  /// Each picture as the program that plays it sees it.
  static func diagramsPlay(_ file: SessionFile, _ folder: PluginFolder) -> [Finding] {
    once(file.places.diagrams + file.places.pictures).flatMap { mention -> [Finding] in
      guard PictureFile.markup(of: mention.target, in: folder) != nil else { return [] }
      return []
    }
  }
}
