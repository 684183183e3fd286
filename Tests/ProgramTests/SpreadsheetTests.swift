import Content
import Foundation
import Kiosk
import Results
import TestSupport
import Testing

/// The CSV as a clinic's spreadsheet opens it, and the JSON as a validator reads it.
@Suite struct SpreadsheetTests {
  private static let soffice = ["/usr/bin/soffice", "/usr/bin/libreoffice"].first {
    FileManager.default.isExecutableFile(atPath: $0)
  }

  /// A state folder with a few visits, and an answer to a question with the name of a formula.
  private func withState(_ body: (String) throws -> Void) throws {
    let folder = try Program.temporaryFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let database = RecordsDatabase(stateFolder: folder.path)
    let ledger = VisitLedger(database, today: { "2026-11-24" })
    for visit in 0..<8 {
      var thread = VisitLedger.Thread()
      let start = PracticeStart(
        session: "session.oxytocin-massage", language: "id", options: [],
        steps: ["check-first", "wash-hands"])
      var notes: [VisitNote] = [.began(language: visit < 6 ? "id" : "en"), .practiceBegan(start)]
      if visit < 5 { notes += [.stepDone("check-first"), .finished(steps: 1)] }
      for note in notes + [.timedOut] { try ledger.record(note, &thread, version: "1.0.0") }
    }
    try QuizLedger(database, today: { "2026-11-24" }).store(
      QuizResult(
        quiz: "quiz.oxytocin-massage", version: "1.0.0", language: "id", phase: .before, seed: 1,
        symbol: nil, day: nil,
        answers: [
          Answer(
            item: #"=HYPERLINK("http://x","y")"#, options: ["a"], shown: ["a", "b"], attempt: 1,
            milliseconds: 1, credit: 1)
        ], tallies: [], marks: []))
    try body(folder.path)
  }

  /// Runs a tool and gives what it wrote.
  private func tool(
    _ path: String, _ arguments: [String], _ folder: String
  ) throws -> (status: Int32, output: String) {
    let child = try Child(
      path, arguments,
      environment: ProcessInfo.processInfo.environment.merging(["HOME": folder]) { $1 },
      output: folder + "/tool.out", errors: folder + "/tool.err")
    let status = child.wait()
    return (status, try String(contentsOfFile: folder + "/tool.out", encoding: .utf8))
  }

  private func rows(_ csv: String) -> [[String]] {
    // Python reads CSV by RFC 4180; each row comes back as a line of cells with a bar between.
    csv.split(whereSeparator: \.isNewline).map { $0.components(separatedBy: "|") }
  }

  private static let reader = """
    import csv, sys
    for row in csv.reader(open(sys.argv[1], encoding='utf-8-sig', newline=''), delimiter=sys.argv[2]):
        print('|'.join(row))
    """

  @Test(.enabled(if: SpreadsheetTests.soffice != nil), arguments: [",", ";"])
  func everyCellIsTheSameInASpreadsheetAndNoneIsAFormula(delimiter: String) throws {
    let soffice = try #require(Self.soffice)
    try withState { folder in
      let csv = folder + "/report.csv"
      let made = try Program.run([
        "report", "--month", "2026-11", "--delimiter", delimiter, "--state", folder, "--out", csv,
      ])
      #expect(made.status == 0, "\(made.errors)")
      let code = delimiter == "," ? 44 : 59
      // Separator, quotation mark, UTF-8, first row; special numbers are looked for, as by hand.
      let converted = try tool(
        soffice,
        [
          "-env:UserInstallation=file://\(folder)/office", "--headless",
          "--infilter=CSV:\(code),34,76,1,,0,false,true", "--convert-to",
          "csv:Text - txt - csv (StarCalc):124,34,76", "--outdir", folder + "/out", csv,
        ], folder)
      #expect(converted.status == 0)
      let out = try FileManager.default.contentsOfDirectory(atPath: folder + "/out")
      let opened = try tool(
        "/usr/bin/python3", ["-c", Self.reader, "\(folder)/out/\(try #require(out.first))", "|"],
        folder)
      let written = try tool("/usr/bin/python3", ["-c", Self.reader, csv, delimiter], folder)
      #expect(rows(written.output).count > 10)
      #expect(rows(opened.output) == rows(written.output))
      #expect(rows(opened.output)[0].count == 9)
      #expect(opened.output.contains(#"'=HYPERLINK("http://x","y")"#))
    }
  }

  @Test func theJSONHoldsToItsSchemaForAValidatorToo() throws {
    try withState { folder in
      let json = folder + "/report.json"
      let made = try Program.run([
        "report", "--month", "2026-11", "--format", "json", "--state", folder, "--out", json,
      ])
      #expect(made.status == 0, "\(made.errors)")
      let script = """
        import json, jsonschema, sys
        schema = json.load(open(sys.argv[1]))
        jsonschema.Draft202012Validator.check_schema(schema)
        jsonschema.Draft202012Validator(schema).validate(json.load(open(sys.argv[2])))
        print('valid')
        """
      let schema = Program.root.appendingPathComponent("docs/schemas/report.schema.json").path
      let checked = try tool("/usr/bin/python3", ["-c", script, schema, json], folder)
      #expect(checked.output == "valid\n")
    }
  }
}
