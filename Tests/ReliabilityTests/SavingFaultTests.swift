import Foundation
import GRDB
import ResultsSupport
import TestSupport
import Testing

@testable import Results

/// Each single call that changes the disk fails once, with each error, while a kiosk saves, backs up
/// or repairs: nothing is lost that was said to be kept, and nothing is kept twice.
@Suite(.serialized, .fullRun(.kills)) struct SavingFaultTests {
  enum Work: String, CaseIterable {
    case firstUse = "use, from nothing"
    case use
    case tend
    case check
  }

  /// The state folder before the work, in `path`.
  private func prepare(_ work: Work, _ path: String) throws {
    guard work != .firstUse else { return }
    let database = RecordsDatabase(stateFolder: path)
    var year = YearOfUse(seed: 21, visits: 12)
    try year.write(into: database)
    guard work == .check else { return }
    try RecordsCare(stateFolder: path, today: { "2026-11-23" }).tend()
    unlink(path + "/ballast")
    try year.write(into: database)
    let file = try FileHandle(forUpdating: URL(fileURLWithPath: database.path))
    try file.seek(toOffset: 20 * 4096)
    try file.write(contentsOf: Data(repeating: 5, count: 3000))
    try file.close()
  }

  private func arguments(_ work: Work, _ path: String) -> [String] {
    switch work {
    case .firstUse, .use: ["use", path, "37", "1"]
    case .tend: ["tend", path, "2026-11-24"]
    case .check: ["check", path]
    }
  }

  private func ids(_ path: String) throws -> [String]? {
    try RecordsDatabase(stateFolder: path).read {
      try String.fetchAll(
        $0,
        sql: """
          SELECT hex(id) FROM visit UNION ALL SELECT hex(id) FROM practice
          UNION ALL SELECT hex(practice) || step FROM practice_step
          UNION ALL SELECT hex(run) || item || attempt FROM quiz_answer ORDER BY 1
          """)
    }
  }

  @Test(arguments: Work.allCases) func everyCallThatFailsOnceLosesNothing(work: Work) throws {
    let (origin, state, tools) = (TemporaryFolder(), TemporaryFolder(), TemporaryFolder())
    let shim = try FaultShim(in: tools.path)
    try prepare(work, origin.path)
    func copy() throws {
      try? FileManager.default.removeItem(atPath: state.path)
      guard work != .firstUse else { return }
      try FileManager.default.copyItem(atPath: origin.path, toPath: state.path)
    }
    try copy()
    let before = work == .firstUse ? 0 : try count(state.path)
    let count = try shim.run(Worker.records, arguments(work, state.path), root: state.path).calls
    let expected = try ids(state.path)
    #expect(count > 5)
    var (runs, refused) = (0, 0)
    for call in 1...count {
      for error in FaultShim.errors(for: call, every: max(count / 10, 3)) {
        try copy()
        let outcome = try shim.run(
          Worker.records, arguments(work, state.path), root: state.path, failing: call,
          with: error)
        let name = "\(work.rawValue), call \(call), \(String(cString: strerror(error)))"
        runs += 1
        #expect(!outcome.isCrash, "\(name): \(outcome.text)")
        if outcome.text.contains("refused: ") || outcome.status != 0 { refused += 1 }
        switch work {
        case .firstUse, .use: try judgeUse(outcome, before, state.path, name)
        case .tend: try judgeTend(outcome, expected, state.path, name)
        case .check: try judgeCheck(outcome, expected, state.path, name)
        }
      }
    }
    print(
      "fault sweep: \(work.rawValue): \(count) calls, \(runs) failed, \(refused) refused in words")
  }

  private func count(_ path: String) throws -> Int {
    try RecordsDatabase(stateFolder: path).read {
      try Int.fetchOne($0, sql: "SELECT count(*) FROM visit") ?? 0
    } ?? 0
  }

  private func judgeUse(
    _ outcome: FaultShim.Outcome, _ before: Int, _ path: String, _ name: String
  ) throws {
    // What was refused is tried again, as the kiosk does.
    #expect(outcome.status == 0, "\(name): \(outcome.text)")
    for line in outcome.text.split(separator: "\n") where line.hasPrefix("refused: ") {
      #expect(line.hasSuffix("."), "\(name): \(line)")
    }
    let kept = Acknowledged.all(in: outcome.text)
    let database = RecordsDatabase(stateFolder: path)
    #expect(try Acknowledged.faults(kept, in: database) == [], "\(name)")
    let visits = kept.count { if case .visit = $0 { true } else { false } }
    #expect(try count(path) == before + visits, "\(name): kept twice")
    for one in kept {
      guard case .step(let practice, let step, _) = one else { continue }
      let done = try database.read {
        try Int.fetchOne(
          $0, sql: "SELECT done FROM practice_step WHERE practice = ? AND step = ?",
          arguments: [practice, step])
      }
      #expect(done == 1, "\(name): \(step) counted twice")
    }
  }

  private func judgeTend(
    _ outcome: FaultShim.Outcome, _ expected: [String]?, _ path: String, _ name: String
  ) throws {
    #expect(try ids(path) == expected, "\(name)")
    let backups = Backups(stateFolder: path)
    for copy in backups.all {
      #expect(Backups.isGood(backups.path(of: copy)), "\(name)")
    }
    if outcome.status == 0 { #expect(backups.all.count == 1, "\(name)") }
    if outcome.status != 0 {
      #expect(outcome.text.hasPrefix("Error: "), "\(name): \(outcome.text)")
      #expect(outcome.text.hasSuffix(".\n"), "\(name): \(outcome.text)")
    }
  }

  private func judgeCheck(
    _ outcome: FaultShim.Outcome, _ expected: [String]?, _ path: String, _ name: String
  ) throws {
    if outcome.status != 0 {
      #expect(outcome.text.hasPrefix("Error: "), "\(name): \(outcome.text)")
    }
    let again = try RecordsCare(stateFolder: path).check().sentence
    if outcome.status == 0 { #expect(again == nil, "\(name): \(outcome.text)") }
    #expect(try ids(path) == expected, "\(name)")
    #expect(!DamagedCopies(stateFolder: path).all.isEmpty, "\(name)")
  }
}
