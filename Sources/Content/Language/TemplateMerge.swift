/// A translator's file brought up to date with the texts that are asked for.
struct TemplateMerge {
  /// One entry for each text, in the order of the texts.
  private(set) var active: [POEntry] = []
  /// What no text asks for any more.
  private(set) var obsolete: [POEntry] = []

  init(_ items: [LanguageTemplate.Item], existing: POFile?) {
    let old = (existing?.entries ?? []) + (existing?.obsolete ?? [])
    var choices: [String: [Int]] = [:]
    for (index, entry) in old.enumerated() {
      guard let key = entry.key, entry.message.plural == nil else { continue }
      choices[key, default: []].append(index)
    }
    var used: Set<Int> = []
    for item in items {
      let indices = choices[item.key] ?? []
      let choice =
        indices.first { old[$0].source == item.source }
        ?? indices.first { !old[$0].isObsolete && old[$0].isTranslated }
      if let choice { used.insert(choice) }
      active.append(Self.entry(for: item, old: choice.map { old[$0] }))
    }
    obsolete = old.enumerated().filter {
      !used.contains($0.offset) && Self.isWorthKeeping($0.element)
    }
    .map { Self.retired($0.element) }
  }

  /// An entry without a translation says nothing, unless somebody has written a comment to it.
  private static func isWorthKeeping(_ entry: POEntry) -> Bool {
    entry.isTranslated || entry.isObsolete || !entry.comments.isEmpty
  }

  private static func retired(_ entry: POEntry) -> POEntry {
    var entry = entry
    entry.isObsolete = true
    return entry
  }

  private static func entry(for item: LanguageTemplate.Item, old: POEntry?) -> POEntry {
    let notes = item.note.split(separator: "\n").map { "#. \($0)" }
    guard let old else {
      return POEntry(key: item.key, source: item.source, translation: "", comments: notes)
    }
    let isChanged = old.source != item.source
    let isFuzzy = !old.translation.isEmpty && (old.isFuzzy || isChanged)
    var comments = POWriter.comments(of: old, isFuzzy: isFuzzy)
    let place = comments.firstIndex { !$0.hasPrefix("# ") && $0 != "#" } ?? comments.endIndex
    comments.insert(contentsOf: notes.filter { !comments.contains($0) }, at: place)
    return POEntry(
      message: POEntry.Message(key: item.key, source: item.source),
      translations: [old.translation],
      previous: isChanged && isFuzzy ? old.message : isFuzzy ? old.previous : nil,
      comments: comments)
  }
}
