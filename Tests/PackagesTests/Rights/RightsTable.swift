import Foundation

/// The table of `docs/plugins.md`, "Who may install what", as a reader of that page reads it.
struct RightsTable {
  /// A fact's name → its value.
  typealias Facts = [String: String]

  struct Row {
    var number: Int
    /// A fact's name → the values that it may have.
    var conditions: [String: Set<String>]
    /// `installs`, `changes nothing`, or the reason why it asks or refuses.
    var answer: String
    var isQuestion: Bool

    func holds(_ facts: Facts) -> Bool {
      conditions.allSatisfy { name, values in facts[name].map(values.contains) ?? false }
    }
  }

  let rows: [Row]
  /// A fact's name → all values that the page explains.
  let values: [String: Set<String>]

  init() throws {
    let text = try String(contentsOfFile: TestKiosk.root + "/docs/plugins.md", encoding: .utf8)
    let cells = text.split(separator: "\n").filter { $0.hasPrefix("| ") }.map { line in
      line.split(separator: "|", omittingEmptySubsequences: false).dropFirst().dropLast().map {
        $0.trimmingCharacters(in: .whitespaces)
      }
    }
    rows = cells.filter { $0.count == 4 }.compactMap(Self.row)
    let names = Set(rows.flatMap(\.conditions.keys))
    let facts = cells.filter { $0.count == 2 }.compactMap { cell -> (String, Set<String>)? in
      let name = cell[0].filter { $0 != "`" }
      guard names.contains(name) else { return nil }
      return (name, Set(cell[1].matches(of: /`([a-z]+)`/).map { String($0.1) }))
    }
    values = Dictionary(facts) { first, _ in first }
  }

  private static func row(_ cells: [String]) -> Row? {
    guard let number = Int(cells[0]) else { return nil }
    let conditions = cells[1].matches(of: /`([a-z-]+)=([a-z,]+)`/).map { match in
      (String(match.1), Set(match.2.split(separator: ",").map(String.init)))
    }
    let reason = cells[3].filter { $0 != "`" }
    return Row(
      number: number, conditions: Dictionary(uniqueKeysWithValues: conditions),
      answer: reason.isEmpty ? cells[2] : reason, isQuestion: cells[2] == "asks")
  }

  /// The row that decides about `facts`.
  func row(for facts: Facts) -> Row? { rows.first { $0.holds(facts) } }
}
