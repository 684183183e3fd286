import Foundation
import GRDB

@testable import Records

/// A year of plausible use, the same for each seed; it writes rows as the ledgers would.
struct YearOfUse {
  private var state: UInt64
  private let visits: Int

  init(seed: UInt64, visits: Int) {
    state = seed
    self.visits = visits
  }

  static let steps = ["check-first", "wash-hands", "warm-up", "press", "circle-down", "stroke"]
  static let items = ["where", "when", "why"]

  /// SplitMix64.
  private mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  private mutating func below(_ limit: Int) -> Int { Int(next() % UInt64(limit)) }
  private mutating func happens(_ percent: Int) -> Bool { below(100) < percent }
  private mutating func one<Value>(of values: [Value]) -> Value { values[below(values.count)] }
  private mutating func id() -> Data {
    let words = [next(), next()]
    return Data(
      words.flatMap { word in (0..<8).map { UInt8(truncatingIfNeeded: word >> ($0 * 8)) } })
  }

  private mutating func day() -> String {
    let (month, day) = (below(12) + 1, below(28) + 1)
    return "2026-" + [month, day].map { $0 < 10 ? "0\($0)" : "\($0)" }.joined(separator: "-")
  }

  /// Writes the whole year in one transaction.
  mutating func write(into database: RecordsDatabase) throws {
    var year = self
    try database.write { database in
      for number in 1...year.visits { try year.writeVisit(number, database) }
      for _ in 0..<24 { try year.writeClass(database) }
    }
    self = year
  }

  private mutating func writeVisit(_ number: Int, _ database: Database) throws {
    let (visit, day) = (id(), day())
    let language = one(of: ["id", "id", "id", "jv", "su", "en"])
    try database.execute(
      sql: "INSERT INTO visit VALUES (?, ?, ?, ?, ?)",
      arguments: [visit, number, day, language, one(of: ["left", "timed-out", nil])])
    for _ in 0..<one(of: [0, 0, 1, 1, 1, 2]) { try writePractice(visit, language, database) }
    for phase in ["before", "after", "check"] where happens(40) {
      try writeQuiz(phase, day, language, database)
    }
  }

  private mutating func writePractice(
    _ visit: Data, _ language: String, _ database: Database
  ) throws {
    let practice = id()
    let ending = one(of: ["finished", "finished", "left", "timed-out", nil])
    let isStopped = ending == "left" || ending == "timed-out"
    let reason = isStopped && happens(60) ? one(of: ["plain", "babyCries", "uncomfortable"]) : nil
    try database.execute(
      sql: "INSERT INTO practice VALUES (?, ?, 'session.x', '1.0.0', ?, ?, ?)",
      arguments: [practice, visit, language, ending, reason])
    for (place, step) in Self.steps.enumerated() where place != 2 || happens(50) {
      try database.execute(
        sql: "INSERT INTO practice_step VALUES (?, ?, ?, ?, ?)",
        arguments: [practice, step, place, one(of: [0, 1, 1, 1, 2]), one(of: [0, 0, 0, 1])])
    }
    for kind in ["plain", "babyCries", "uncomfortable", "powerCut"]
    where kind == reason || happens(15) {
      try database.execute(
        sql: "INSERT INTO practice_pause VALUES (?, ?, ?)",
        arguments: [practice, kind, below(3) + 1])
    }
  }

  private mutating func writeRun(
    _ phase: String, _ day: String, _ language: String, isClass: Bool, _ database: Database
  ) throws -> Data {
    let run = id()
    try database.execute(
      sql: "INSERT INTO quiz_run VALUES (?, ?, ?, 'quiz.x', '1.0.0', ?, ?, NULL, ?, 1)",
      arguments: [run, day, day, language, phase, isClass])
    return run
  }

  private mutating func writeQuiz(
    _ phase: String, _ day: String, _ language: String, _ database: Database
  ) throws {
    let run = try writeRun(phase, day, language, isClass: false, database)
    for item in Self.items where happens(90) {
      for attempt in 1...one(of: [1, 1, 2]) {
        try database.execute(
          sql: "INSERT INTO quiz_answer VALUES (?, ?, ?, 'a', 'a b', 900, ?)",
          arguments: [run, item, attempt, one(of: [0, 0.5, 1, 1])])
      }
    }
  }

  private mutating func writeClass(_ database: Database) throws {
    let day = day()
    for phase in ["before", "after"] {
      let run = try writeRun(phase, day, "id", isClass: true, database)
      for item in Self.items {
        for (place, option) in ["a", "b", "c"].enumerated() {
          try database.execute(
            sql: "INSERT INTO quiz_hands VALUES (?, ?, ?, ?, ?)",
            arguments: [run, item, option, place, below(8)])
        }
      }
    }
  }
}
