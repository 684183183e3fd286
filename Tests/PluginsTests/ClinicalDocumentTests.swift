import Content
import Foundation
import Plugins
import Testing

/// The tables of `docs/clinical.md` are those of the content; `RECORD_LANGUAGES=1` writes them anew
/// and fails.
@Suite struct ClinicalDocumentTests {
  private static let path = Shipped.root + "/docs/clinical.md"
  private static let mark = "do not edit below. -->\n"

  @Test func documentListsEachClinicalSentenceWithItsSources() throws {
    let registry = Shipped.registry()
    let session = try #require(registry.sessions.first)
    let quiz = try #require(registry.quizzes.first)
    let text = try String(contentsOfFile: Self.path, encoding: .utf8)
    let mark = try #require(text.range(of: Self.mark))
    let expected = text[..<mark.upperBound] + "\n" + Self.tables(of: session) + Self.table(of: quiz)
    if ProcessInfo.processInfo.environment["RECORD_LANGUAGES"] != nil {
      try String(expected).write(toFile: Self.path, atomically: true, encoding: .utf8)
      Issue.record("recorded the tables of clinical.md")
      return
    }
    #expect(text == expected, "run RECORD_LANGUAGES=1 swift test --filter ClinicalDocument")
  }

  /// The kinds of sources that a sentence rests on, the strongest first.
  private static func row(
    _ key: String, _ words: String, _ ids: [String], of session: SessionContent
  ) -> String {
    var seen: Set<String> = []
    let once = ids.filter { seen.insert($0).inserted }
    let kinds = Set(once.compactMap { id in session.sources.first { $0.id == id }?.strength })
    let strength = Source.Strength.allCases.filter(kinds.contains).map(\.rawValue)
    return "| `\(key)` | \(words) | \(once.joined(separator: " ")) | "
      + "\(strength.joined(separator: ", ")) |\n"
  }

  private static func tables(of session: SessionContent) -> String {
    let rows = session.statements.map { text, sources in
      let key = String(text.key.dropFirst(session.id.count + 1))
      return row(key, text.source, sources, of: session)
    }
    let program = ProgramStatements.all.map { statement in
      row(statement.key, statement.source, statement.sources, of: session)
    }
    let quiz = Shipped.registry().quizzes.flatMap(\.items).map { item in
      row("item/\(item.id)", item.question.source, item.sources, of: session)
    }
    let sources = session.sources.map { source in
      "| \(source.id) | \(source.strength.rawValue) | \(source.reference) |\n"
    }
    let head = "| Key | Indonesian | Sources | Strength |\n| --- | --- | --- | --- |\n"
    return head + rows.joined() + "\n## What the program itself says\n\n" + head + program.joined()
      + "\n## The questions of the quiz\n\nWith their answers and feedback.\n\n" + head
      + quiz.joined() + "\n## The sources\n\n| Id | Strength | Reference |\n| --- | --- | --- |\n"
      + sources.joined()
  }

  /// What the quiz says is right and what it says to each answer, with the strength of its sources.
  private static func table(of quiz: QuizContent) -> String {
    let strengths = Dictionary(uniqueKeysWithValues: quiz.sources.map { ($0.id, $0.strength) })
    let rows = quiz.items.flatMap { item in
      let sources = item.sources.map { "\($0) (\(strengths[$0]?.rawValue ?? "?"))" }
        .joined(separator: ", ")
      let right = item.options.filter { item.rightOptions.contains($0.id) }.map(\.text.source)
      let answer =
        item.kind == .trueFalse || item.kind == .order ? "" : " " + right.joined(separator: ", ")
      let said =
        item.options.compactMap(\.feedback?.source) + [item.explanation?.source].compactMap { $0 }
      return ["\(item.question.source)\(answer)"].map { "| `\(item.id)` | \($0) | \(sources) |\n" }
        + Set(said).sorted().map { "| | \($0) | |\n" }
    }
    return
      "\n## The quiz\n\n| Item | Question, right answer, and what is said | Sources with their strength |\n"
      + "| --- | --- | --- |\n" + rows.joined()
  }
}
