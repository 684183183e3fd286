import Foundation
import Testing

/// Which of our modules and which libraries each room may import: the table of
/// `docs/architecture.md`, held by machine.
private let rooms: [String: Set<String>] = [
  "Session": [],
  "Quiz": [],
  "Language": [],
  "Kiosk": ["Session", "Quiz", "Language"],
  "Drawing": ["Foundation"],
  "Diagram": ["Drawing", "Foundation", "FoundationXML"],
  "Codes": ["CQRencode", "Drawing"],
  "Scenes": ["Kiosk", "Session", "Quiz", "Language", "Drawing", "Diagram"],
  "Cryptography": ["CSodium"],
  "Plugins": ["Session", "Quiz", "Language", "Kiosk", "Diagram", "Foundation"],
  "Records": [
    "Session", "Quiz", "Language", "Kiosk", "Cryptography", "Foundation", "GRDB",
  ],
  "Packages": [
    "Plugins", "Records", "Session", "Language", "Kiosk", "Foundation", "CZip", "CLinux",
    "Cryptography", "Synchronization",
  ],
  "Canvas": [
    "CRSVG", "CSDL2TTF", "CSDL2", "Drawing", "Diagram", "Foundation", "Synchronization",
  ],
  "Stage": [
    "CSDL2", "CSDL2System", "CSDL2Mixer", "CWayland", "Canvas", "Kiosk", "Drawing", "Foundation",
    "Dispatch", "Synchronization",
  ],
]

/// Calls that belong to a few files, each with its reason.
private let banned: [(call: String, allowed: Set<String>, reason: String)] = [
  ("Date()", [], "wall-clock time comes through an injected clock"),
  ("Task.sleep", [], "time is ticks; only Stage waits, in SDL"),
  ("usleep(", [], "time is ticks; only Stage waits, in SDL"),
  ("try!", [], "what can fail is handled"),
  ("fatalError(", [], "a bug traps by precondition with a reason"),
  ("print(", ["tuntun"], "only the command line prints"),
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
  @Test func everyRoomImportsOnlyWhatItsRowAllows() throws {
    let files = try sources()
    #expect(files.count > 20)
    for (room, file, text) in files where room != "tuntun" {
      let allowed = try #require(rooms[room], "\(room) has no row in the table")
      for name in imports(in: text) where name != room {
        #expect(allowed.contains(name), "\(file) imports \(name)")
      }
    }
  }

  @Test func everyRoomOfTheTableExists() throws {
    let found = Set(try sources().map(\.room))
    #expect(Set(rooms.keys).subtracting(found).isEmpty)
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

  @Test func everyModuleIsInTheArchitectureDocument() throws {
    let document = try String(
      contentsOf: root.appendingPathComponent("docs/architecture.md"), encoding: .utf8)
    for room in rooms.keys { #expect(document.contains("`\(room)`"), "\(room)") }
  }
}
