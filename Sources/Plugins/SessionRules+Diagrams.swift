import Diagram
import Session

extension SessionRules {
  /// Each picture read as the player reads it, with what will not play as in a browser.
  static func diagramsPlay(_ file: SessionFile, _ folder: PluginFolder) -> [Finding] {
    let diagrams = Set(file.places.diagrams.map(\.target))
    return once(file.places.diagrams + file.places.pictures).flatMap { mention -> [Finding] in
      guard PictureFile.markup(of: mention.target, in: folder) != nil,
        let bytes = try? folder.read(mention.target)
      else { return [] }
      return Diagram.check(bytes, name: mention.target).map { fault in
        let stops = fault.severity == .error && diagrams.contains(mention.target)
        return Finding(
          stops ? .error : .warning, mention.target, line: fault.line, fault.sentence)
      }
    }
  }
}
