import Foundation
import Testing

/// Calls that belong to a few files, each with its reason.
private let banned: [(call: String, allowed: Set<String>, reason: String)] = [
  ("Date()", [], "wall-clock time comes through an injected clock"),
  ("Task.sleep", [], "time is ticks; only the loop waits, in SDL"),
  ("usleep(", [], "time is ticks; only the loop waits, in SDL"),
  ("try!", [], "what can fail is handled"),
  ("fatalError(", [], "a bug traps by precondition with a reason"),
  ("print(", ["tuntun", "App"], "only the console of the program prints"),
  ("DatabasePool(", [], "one connection in one process (SQLite's WAL-reset fault)"),
]

private let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
  .deletingLastPathComponent().deletingLastPathComponent()

/// Every Swift file below `Sources`, with its room and its text.
private func sources() throws -> [(room: String, file: String, text: String)] {
  let folder = root.appendingPathComponent("Sources")
  let walker = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
  let files = walker?.compactMap { $0 as? URL }.filter { $0.pathExtension == "swift" } ?? []
  return try files.map { url in
    let parts = url.pathComponents.drop { $0 != "Sources" }.dropFirst()
    return (
      parts.first ?? "", parts.joined(separator: "/"), try String(contentsOf: url, encoding: .utf8)
    )
  }.sorted { $0.1 < $1.1 }
}

/// Which modules each room imports: the table of `docs/architecture.md`.
private func table() throws -> [String: Set<String>] {
  let document = try String(
    contentsOf: root.appendingPathComponent("docs/architecture.md"), encoding: .utf8)
  var rows: [String: Set<String>] = [:]
  for line in document.split(separator: "\n") where line.hasPrefix("| `") {
    let cells = line.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
    guard cells.count == 3 else { continue }
    let names = cells[2].split(separator: ",").map { $0.filter { $0 != "`" && $0 != " " } }
    rows[cells[0].filter { $0 != "`" }] = Set(names.filter { $0 != "–" })
  }
  return rows
}

private func imports(in text: String) -> [String] {
  text.split(separator: "\n").compactMap { line in
    let words = line.split(separator: " ")
    guard let keyword = words.firstIndex(of: "import"), keyword <= 1, words.count > keyword + 1,
      keyword == 0 || words[0].hasPrefix("@")
        || ["public", "internal", "private"].contains(words[0])
    else { return nil }
    return String(words[keyword + 1].prefix { $0 != "." })
  }
}

@Suite struct ArchitectureTests {
  @Test func everyRoomImportsWhatItsRowSaysAndNothingElse() throws {
    let rows = try table()
    #expect(rows.count > 10)
    var found: [String: Set<String>] = [:]
    for (room, _, text) in try sources() { found[room, default: []].formUnion(imports(in: text)) }
    #expect(Set(found.keys) == Set(rows.keys))
    for (room, allowed) in rows where allowed != ["everything"] {
      #expect(found[room]?.sorted() == allowed.sorted(), "\(room)")
    }
  }

  @Test func callsThatDoNotBelongAreNotThere() throws {
    for (room, file, text) in try sources() {
      for rule in banned where !rule.allowed.contains(room) {
        for line in text.split(separator: "\n")
        where line.contains(rule.call)
          && !line.trimmingCharacters(in: .whitespaces).hasPrefix("//")
        {
          // A longer name that ends like the banned one is another function.
          let before = line.range(of: rule.call).flatMap { range in
            range.lowerBound > line.startIndex ? line[line.index(before: range.lowerBound)] : nil
          }
          let isWhole = before.map { !$0.isLetter && $0 != "_" && $0 != "." } ?? true
          #expect(!isWhole, "\(file): \(rule.call): \(rule.reason)")
        }
      }
    }
  }

  /// Where `Drawing` is imported the compiler says so (`Int.init(bounding:to:)`); this holds the
  /// other files.
  @Test func noNumberIsMadeWholeUnchecked() throws {
    let conversion = /\bU?Int(8|16|32|64)?\((?!exactly:|bounding:|truncatingIfNeeded:|bitPattern:)/
    for (_, file, text) in try sources() where !imports(in: text).contains("Drawing") {
      for line in text.split(separator: "\n")
      where line.contains(".rounded(") || line.contains("Double(") {
        let isInDrawing = file == "Drawing/BoundedNumbers.swift"
        #expect(isInDrawing || !line.contains(conversion), "\(file): \(line)")
      }
    }
  }

  @Test func noFileOutgrowsItsReader() throws {
    for (_, file, text) in try sources() {
      let lines = text.split(separator: "\n", omittingEmptySubsequences: false).count
      #expect(lines <= 400, "\(file) has \(lines) lines")
    }
  }

  @Test func noFolderHasMoreFilesThanFitOnePage() throws {
    let folders = Dictionary(
      grouping: try sources(), by: { ($0.file as NSString).deletingLastPathComponent })
    for (folder, files) in folders { #expect(files.count <= 22, "\(folder): \(files.count) files") }
  }
}
