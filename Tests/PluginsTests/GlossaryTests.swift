import Foundation
import Testing

/// One word for one thing: the table of `docs/glossary.md` holds in every text.
@Suite struct GlossaryTests {
  struct Row {
    var language: String
    var use: String
    var not: [String]
  }

  private static func rows() throws -> [Row] {
    let path = Shipped.root + "/docs/glossary.md"
    let text = try String(contentsOfFile: path, encoding: .utf8)
    return text.split(separator: "\n").filter { $0.hasPrefix("| ") }.dropFirst(2).flatMap { line in
      let cells = line.split(separator: "|", omittingEmptySubsequences: false).map(String.init)
      return [("id", 2), ("en", 4)].map { language, column in
        Row(
          language: language, use: cells[column].trimmingCharacters(in: .whitespaces),
          not: cells[column + 1].split(separator: "`").map(String.init).enumerated()
            .filter { !$0.offset.isMultiple(of: 2) }.map(\.element))
      }
    }
  }

  private static func plain(_ words: String) -> String {
    ShippedTexts.Text(key: "", language: "", words: words).plain
  }

  @Test func tableNamesWordsThatAreNotToStand() throws {
    let rows = try Self.rows()
    #expect(rows.count > 40)
    #expect(rows.flatMap(\.not).count > 30)
  }

  @Test func noTextHasAWordThatTheGlossaryRefuses() throws {
    let rows = try Self.rows()
    for language in ["id", "en"] {
      let own = rows.filter { $0.language == language }
      // Longest first, so that "USB stick" goes before what is in it.
      let allowed = own.map { Self.plain($0.use) }.sorted { $0.count > $1.count }
      for text in ShippedTexts.all where text.language == language {
        var words = text.plain
        for use in allowed where use.count > 2 {
          words = words.replacingOccurrences(of: use, with: " · ")
        }
        for row in own {
          for word in row.not {
            #expect(!words.contains(Self.plain(word)), "\(text.key): \"\(text.words)\" has \(word)")
          }
        }
      }
    }
  }
}
