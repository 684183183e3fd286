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
