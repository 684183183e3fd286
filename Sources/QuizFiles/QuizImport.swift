import Content

/// Turns questions of a file into items of a quiz, or says with their lines why not.
public struct QuizImport {
  /// Most options of one item.
  public static let optionLimit = 8
  /// Most items of a quiz.
  public static let itemLimit = 200

  /// The items that the kiosk can ask.
  public private(set) var items: [QuizItem] = []
  public private(set) var domains: [QuizContent.Domain] = []
  /// Questions that were not taken, in the order of the lines.
  public private(set) var refused: [ExchangeFault]
  /// What was left out of questions, or read otherwise than it is written, in the order of the
  /// lines: marks of formatting, line breaks, tags.
  public private(set) var simplified: [ExchangeFault] = []

  private let quiz: String
  private var itemIDs = SlugMaker()
  private var domainIDs: [String: String] = [:]
  private var domainSlugs = SlugMaker()

  /// The items of a quiz whose id is `quiz`: their keys begin with it.
  public init(_ read: Exchanged, quiz: String) {
    self.quiz = quiz
    refused = read.faults
    simplified = read.remarks
    for question in read.questions {
      do throws(ExchangeFault) {
        items.append(try item(question))
      } catch {
        refused.append(error)
      }
    }
    refused.sort { $0.line < $1.line }
    simplified.sort { $0.line < $1.line }
    let used = Set(items.compactMap(\.domain))
    domains.removeAll { !used.contains($0.id) }
  }

  // MARK: One question

  private mutating func item(_ question: ExchangeQuestion) throws(ExchangeFault) -> QuizItem {
    guard items.count < Self.itemLimit else {
      throw ExchangeFault(
        line: question.line, "A quiz holds at most \(Self.itemLimit) questions.")
    }
    var reader = QuizItemBuilder(question: question)
    let shape = try reader.shape()
    let text = try reader.text(
      question.text, "question", line: question.line, limit: QuizTextLimits.question)
    let explanation = try reader.optionalText(
      question.feedback, "general feedback", line: question.line,
      limit: QuizTextLimits.explanation)
    simplified += reader.simplified
    let id = id(of: question, text: text)
    let key = "\(quiz)/item/\(id)"
    return QuizItem(
      id: id, kind: shape.kind, domain: domain(of: question),
      question: ContentText(key: key + "/question", source: text),
      options: options(shape, key: key),
      explanation: explanation.map { ContentText(key: key + "/explanation", source: $0) })
  }

  /// The name as an id, or the question's words; it is said where a name cannot be an id.
  private mutating func id(of question: ExchangeQuestion, text: String) -> String {
    let id = itemIDs.id(for: question.name ?? text, fallback: "item-\(items.count + 1)")
    if let name = question.name, id != SlugMaker.slug(name) {
      simplified.append(
        ExchangeFault(
          line: question.line,
          SlugMaker.slug(name).isEmpty
            ? "The name \"\(name)\" has no letter for an id; the question is called \(id)."
            : "The name \"\(name)\" was there before; the question is called \(id)."))
    }
    return id
  }

  private func options(_ shape: QuizItemBuilder.Shape, key: String) -> [QuizItem.Option] {
    var ids = SlugMaker()
    return shape.options.enumerated().map { index, option in
      let truth = shape.kind == .trueFalse ? QuizItem.Truth.allCases[index] : nil
      let id = truth?.rawValue ?? ids.id(for: option.text, fallback: "option-\(index + 1)")
      let place = "\(key)/option/\(id)"
      return QuizItem.Option(
        id: id, text: truth?.text ?? ContentText(key: place + "/text", source: option.text),
        feedback: option.feedback.map { ContentText(key: place + "/feedback", source: $0) },
        weight: option.weight)
    }
  }

  /// The last part of a category's path; the top of a course is none.
  private mutating func domain(of question: ExchangeQuestion) -> String? {
    let parts = Self.parts(of: question.category ?? "")
    guard let title = parts.last else { return nil }
    if let known = domainIDs[title] { return known }
    let id = domainSlugs.id(for: title, fallback: "domain-\(domainIDs.count + 1)")
    domainIDs[title] = id
    let short = String(title.prefix(60))
    if parts.count > 1 || short != title {
      simplified.append(
        ExchangeFault(
          line: question.line,
          "The category \(parts.joined(separator: "/")) becomes the domain \(short); the rest of "
            + "it is left out."))
    }
    domains.append(
      QuizContent.Domain(id: id, title: ContentText(key: "\(quiz)/domain/\(id)", source: short)))
    return id
  }

  /// The parts of a category's path below the tops that every course has.
  private static func parts(of path: String) -> [String] {
    let parts = path.replacing("//", with: "\u{1}").split(separator: "/").map {
      Blanks.collapsed(String($0).replacing("\u{1}", with: "/"))
    }
    let tops = ["", "top", "$course$", "$module$", "$system$", "$cat1$"]
    return Array(parts.drop { tops.contains($0.lowercased()) }).filter { !$0.isEmpty }
  }
}
