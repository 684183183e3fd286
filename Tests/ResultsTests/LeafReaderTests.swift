import Foundation
import GRDB
import ResultsSupport
import TestSupport
import Testing

@testable import Results

/// Rows read out of single pages, against what SQLite reads out of the same file.
@Suite struct LeafReaderTests {
  private let temporary = TemporaryFolder()
  private var database: RecordsDatabase { RecordsDatabase(stateFolder: temporary.path) }

  private static let tables = [
    "visit", "practice", "practice_option", "practice_step", "practice_pause", "quiz_run",
    "quiz_answer", "quiz_hands", "class_run", "class_attendance", "class_mark", "class_hands",
  ]

  private func rows(_ queue: DatabaseQueue) throws -> [String: [String]] {
    try queue.read { database in
      Dictionary(
        uniqueKeysWithValues: try Self.tables.map { table in
          (
            table,
            try Row.fetchAll(database, sql: "SELECT * FROM \(table) ")
              .map(\.description).sorted()
          )
        })
    }
  }

  @Test func everyRowIsFoundWithoutTheTreeAboveIt() throws {
    var year = YearOfUse(seed: 41, visits: 150)
    try year.write(into: database)
    let truth = try rows(try DatabaseQueue(path: database.path))
    let configuration = {
      var configuration = Configuration()
      configuration.foreignKeysEnabled = false
      return configuration
    }()
    let target = try DatabaseQueue(configuration: configuration)
    try RecordsSchema.migrator.migrate(target)
    let tables = try target.read { try Recovery.tables($0) }.filter {
      Self.tables.contains($0.name)
    }
    try LeafReader.join(database.path, to: target, tables)
    try target.write { _ = try Recovery.prune(tables, $0) }
    let found = try rows(target)
    for table in Self.tables {
      #expect(truth[table]?.isEmpty == false)
      #expect(found[table] == truth[table], "\(table)")
    }
  }

  @Test func noiseIsNoRow() {
    var dice = Dice(seed: 1)
    for _ in 0..<200 {
      var page = (0..<4096).map { _ in UInt8(dice.below(256)) }
      for kind: UInt8 in [10, 2, 0] {
        page[0] = kind
        // What looks like a row by chance has no id of 16 bytes at its head.
        #expect(
          LeafReader.rows(of: page).allSatisfy { row in
            guard case .blob(let id)? = row.first?.storage else { return true }
            return id.count != 16 || row.count == 1
          })
      }
    }
    #expect(LeafReader.rows(of: [10, 0, 0]) == [])
  }
}
