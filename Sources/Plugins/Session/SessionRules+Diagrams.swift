import Content

extension SessionRules {
  /// Each picture read as the player reads it; without a diagram a step teaches nothing.
  static func diagramsPlay(_ file: SessionFile, _ folder: PluginFolder) -> [Finding] {
    ContentRules.picturesPlay(
      file.places.diagrams + file.places.pictures, in: folder,
      needed: Set(file.places.diagrams.map(\.target)))
  }
}
