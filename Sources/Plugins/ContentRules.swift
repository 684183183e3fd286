import Content
import Diagram

/// Rules that hold of every content file alike, whatever it describes.
enum ContentRules {
  /// An id stands once with its owner.
  ///
  /// - Parameter name: the content file's name, for the findings.
  static func idsAreUnique(_ ids: [SessionFile.Mention], in name: String) -> [Finding] {
    var seen: Set<String> = []
    return ids.compactMap { mention in
      guard !seen.insert("\(mention.owner)\n\(mention.target)").inserted else { return nil }
      return Finding(
        .error, name, line: mention.line,
        "The id \(mention.target) stands twice in \(mention.owner).")
    }
  }

  /// What of the pictures will not play as in a browser, or takes too long to draw.
  ///
  /// - Parameter needed: pictures whose refusal is an error; any other leaves its place empty.
  static func picturesPlay(
    _ mentions: [SessionFile.Mention], in folder: PluginFolder, needed: Set<String> = []
  ) -> [Finding] {
    SessionRules.once(mentions).flatMap { mention -> [Finding] in
      guard let bytes = PictureFile.vector(mention.target, in: folder) else { return [] }
      return Diagram.check(bytes, name: mention.target).map { fault in
        let stops = fault.severity == .error && needed.contains(mention.target)
        return Finding(
          stops ? .error : .warning, mention.target, line: fault.line, fault.sentence)
      }
    }
  }

  /// Every source that is named is in the list of sources.
  static func sourcesAreKnown(
    _ mentions: [SessionFile.Mention], among known: Set<String>, in name: String
  ) -> [Finding] {
    mentions.compactMap { mention in
      guard !known.contains(mention.target) else { return nil }
      return Finding(
        .error, name, line: mention.line,
        "The \(mention.owner) names the source \(mention.target), which the list of sources lacks.")
    }
  }
}
