import Content

/// A quiz whose questions were edited in a text file: what the file cannot say is kept.
///
/// An item of the file is the item of the quiz that has its id (in GIFT, its name) or its very
/// question, and its kind. It keeps its id, when it is asked, what it replays, its pictures and its
/// sources. Its options keep their ids: by their words, or by their places where words were changed
/// and the number was not. Items that the format cannot hold (places on a diagram) stay as they
/// were; others that are not in the file are gone. Aiken has no reasons and no domains, and so
/// those stay, too.
public struct QuizRevision {
  private let old: QuizContent
  private let edited: QuizImport
  private let format: ExchangeFormat

  /// `old` with the questions of `edited`, which come from a file in `format`.
  public static func of(
    _ old: QuizContent, edited: QuizImport, format: ExchangeFormat
  ) -> QuizContent {
    let revision = QuizRevision(old: old, edited: edited, format: format)
    var quiz = old
    quiz.domains = revision.domains
    quiz.items = edited.items.map(revision.revised) + revision.kept
    return quiz
  }

  private var kept: [QuizItem] { old.items.filter { !format.holds($0) } }

  // MARK: Domains

  /// Those of the quiz that are still used, then the new ones.
  private var domains: [QuizContent.Domain] {
    if format == .aiken { return old.domains }
    let titles = Set(edited.domains.map(\.title.source))
    let keptIDs = Set(kept.compactMap(\.domain))
    let still = old.domains.filter { titles.contains($0.title.source) || keptIDs.contains($0.id) }
    let known = Set(still.map(\.title.source))
    return still
      + edited.domains.filter { !known.contains($0.title.source) }.map { domain in
        let id = oldID(of: domain)
        return QuizContent.Domain(
          id: id, title: ContentText(key: "\(old.id)/domain/\(id)", source: domain.title.source))
      }
  }

  /// The quiz's id for a domain of the file: by its title, or a new one that is not taken.
  private func oldID(of domain: QuizContent.Domain) -> String {
    if let same = old.domains.first(where: { $0.title.source == domain.title.source }) {
      return same.id
    }
    let isTaken = old.domains.contains { $0.id == domain.id }
    return isTaken ? "\(domain.id)-new" : domain.id
  }

  // MARK: Items

  private func revised(_ new: QuizItem) -> QuizItem {
    var item = new
    item.domain = new.domain.flatMap { id in
      edited.domains.first { $0.id == id }.map(oldID)
    }
    guard let before = before(new) else { return item }
    item.id = before.id
    item.use = before.use
    if format == .aiken {
      item.domain = before.domain
      item.explanation = before.explanation
    }
    item.picture = before.picture
    item.replays = before.replays
    item.sources = before.sources
    if new.kind != .trueFalse { item.options = options(of: new, before: before) }
    return item
  }

  private func before(_ new: QuizItem) -> QuizItem? {
    let same = old.item(new.id) ?? old.items.first { $0.question.source == new.question.source }
    return same.flatMap { $0.kind == new.kind && format.holds($0) ? $0 : nil }
  }

  private func options(of new: QuizItem, before: QuizItem) -> [QuizItem.Option] {
    let matches = new.options.enumerated().map { index, option in
      before.options.first { $0.text.source == option.text.source }
        ?? (before.options.count == new.options.count
          ? freeOption(at: index, before: before, new: new) : nil)
    }
    let kept = Set(matches.compactMap { $0?.id })
    return zip(new.options, matches).map { option, match in
      guard let match else { return rekeyed(option, item: before.id, avoiding: kept) }
      var option = option
      option.picture = match.picture
      let isMute = new.kind == .order || format == .aiken
      if isMute, option.feedback == nil { option.feedback = match.feedback }
      return rekeyed(option, item: before.id, id: match.id)
    }
  }

  /// The option at a place, unless its words stand at another place now.
  private func freeOption(at index: Int, before: QuizItem, new: QuizItem) -> QuizItem.Option? {
    let option = before.options[index]
    return new.options.contains { $0.text.source == option.text.source } ? nil : option
  }

  private func rekeyed(
    _ option: QuizItem.Option, item: String, avoiding taken: Set<String>
  ) -> QuizItem.Option {
    rekeyed(option, item: item, id: taken.contains(option.id) ? "\(option.id)-new" : option.id)
  }

  private func rekeyed(_ option: QuizItem.Option, item: String, id: String) -> QuizItem.Option {
    let key = "\(old.id)/item/\(item)/option/\(id)"
    var option = option
    option.id = id
    option.text.key = key + "/text"
    option.feedback?.key = key + "/feedback"
    return option
  }
}
