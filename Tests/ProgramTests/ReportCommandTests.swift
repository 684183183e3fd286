import Content
import Foundation
import Kiosk
import Results
import TestSupport
import Testing

/// `tuntun report` as the staff run it.
@Suite struct ReportCommandTests {
  /// A state folder with seven visits in November, two of them stopped.
  private func withState(_ body: (String) throws -> Void) throws {
    let folder = try Program.temporaryFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let database = RecordsDatabase(stateFolder: folder.path)
    let ledger = VisitLedger(database, today: { "2026-11-24" })
    let start = PracticeStart(
      session: "session.oxytocin-massage", language: "id", options: ["sitting"],
      steps: ["check-first", "wash-hands"])
    for visit in 0..<7 {
      var thread = VisitLedger.Thread()
      var notes: [VisitNote] = [.began(language: "id"), .practiceBegan(start)]
      notes += [.stepDone("check-first")]
      notes += visit < 2 ? [.paused(.babyCries)] : [.stepDone("wash-hands"), .finished(steps: 2)]
      for note in notes + [.timedOut] { try ledger.record(note, &thread, version: "1.0.0") }
    }
    try QuizLedger(database, today: { "2026-11-24" }).store(
      QuizResult(
        quiz: "quiz.oxytocin-massage", version: "1.0.0", language: "id", phase: .before, seed: 1,
        symbol: nil, day: nil,
        answers: [
          Answer(
            item: "=evil", options: ["a"], shown: ["a", "b"], attempt: 1, milliseconds: 1, credit: 1
          )
        ], tallies: [], marks: []))
    try "clinic = Puskesmas <Uji>\n".write(
      toFile: folder.path + "/settings.conf", atomically: true, encoding: .utf8)
    try body(folder.path)
  }

  private func report(_ state: String, _ arguments: String...) throws -> Oracle.Outcome {
    try Program.run(["report", "--month", "2026-11", "--state", state] + arguments)
  }

  @Test func csvHasOneFigureARowAndNoFormulas() throws {
    try withState { state in
      let out = state + "/report.csv"
      #expect(try report(state, "--out", out).status == 0)
      #expect(
        Array(try Data(contentsOf: URL(fileURLWithPath: out)).prefix(3)) == [0xEF, 0xBB, 0xBF])
      let outcome = try report(state, "--delimiter", ";")
      #expect(outcome.status == 0)
      let lines = outcome.output.split(separator: "\r\n").map(String.init)
      #expect(
        lines.first == "version;month;section;subject;name;measure;count;base;percent")
      #expect(lines.contains("1;2026-11;funnel;;;visits;7;;"))
      #expect(lines.contains("1;2026-11;funnel;;;finished;5;7;71"))
      #expect(lines.contains("1;2026-11;pause;;babyCries;stopped;2;7;29"))
      #expect(lines.contains { $0.hasSuffix(";'=evil;before;1;1;") })
    }
  }

  @Test func jsonHoldsToItsSchema() throws {
    try withState { state in
      let out = state + "/report.json"
      #expect(try report(state, "--format", "json", "--out", out).status == 0)
      let data = try Data(contentsOf: URL(fileURLWithPath: out))
      let read = try JSONDecoder().decode(MonthReport.self, from: data)
      #expect(read.funnel.visits == 7)
      let schema = Program.root.appendingPathComponent("docs/schemas/report.schema.json")
      let rules = try JSONSerialization.jsonObject(with: Data(contentsOf: schema))
      #expect(faults(try JSONSerialization.jsonObject(with: data), rules, "report") == [])
    }
  }

  /// The part of JSON Schema that ours uses for shapes: names, arrays, whole numbers, texts.
  private func faults(_ value: Any, _ rules: Any?, _ place: String) -> [String] {
    guard let rules = rules as? [String: Any] else { return ["\(place): no rules"] }
    switch rules["type"] as? String {
    case "object":
      guard let object = value as? [String: Any], let parts = rules["properties"] as? [String: Any],
        Set(object.keys) == Set(parts.keys),
        Set(rules["required"] as? [String] ?? []) == Set(parts.keys)
      else { return ["\(place): names"] }
      return object.flatMap { faults($1, parts[$0], "\(place).\($0)") }
    case "array":
      guard let items = value as? [Any] else { return ["\(place): array"] }
      return items.flatMap { faults($0, rules["items"], place + "[]") }
    case "integer": return value is Int ? [] : ["\(place): integer"]
    case "string": return value is String ? [] : ["\(place): text"]
    default: return rules["const"] != nil || rules["enum"] != nil ? [] : ["\(place): type"]
    }
  }

  @Test func htmlIsInTheClinicsLanguageWithTitlesAndNothingUnescaped() throws {
    try withState { state in
      let page = try report(state, "--format", "html").output
      #expect(page.contains("Puskesmas &lt;Uji&gt;"))
      #expect(page.contains("Laporan kegiatan"))
      #expect(page.contains("5/7 · 71%"))
      #expect(page.contains("1/1</td>"))
      #expect(!page.contains("wash-hands"))
      let english = try report(state, "--format", "html", "--language", "en").output
      #expect(english.contains("Activity report"))
    }
  }

  @Test func aMonthThatIsNoneIsRefused() throws {
    #expect(try Program.run(["report", "--month", "2026-13"]).status == 64)
  }
}
