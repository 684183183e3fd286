import ArgumentParser
import Content
import Drawing
import Foundation
import Kiosk
import Packages
import Results
import Screens
import TestSupport
import Testing

@testable import App
@testable import Reports
@testable import tuntun

/// A month of written visits, practices, quizzes and classes, replayed into the database; then every
/// form of its report is compared with what `month.py` counts in the raw rows.
@Suite struct MonthOfScriptsTests {
  /// Which scripts happened on which day, and how often.
  private static let schedule: [(day: String, script: String, times: Int)] = [
    ("2026-11-02", "session", 3), ("2026-11-03", "pauses", 2), ("2026-11-09", "pregnant", 2),
    ("2026-11-10", "quiz", 4), ("2026-11-16", "class", 1), ("2026-11-17", "session", 2),
    ("2026-11-23", "quiz", 2), ("2026-11-24", "stopped", 3), ("2026-11-30", "pauses", 1),
    // Not of this month: the day after it, and days that nobody knows.
    ("2026-12-01", "session", 1), ("1970-01-01", "session", 1), ("1970-01-01", "quiz", 1),
    ("1970-01-01", "class", 1),
  ]

  @Test func everyFormOfAWrittenMonthAgreesWithTheRawRows() throws {
    let folder = try Program.temporaryFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let state = folder.path + "/state"
    let library = try library(state)
    try live(in: RecordsDatabase(stateFolder: state), library)
    try writeForms(folder.path, state)
    try Data(try screens(state, library).utf8).write(
      to: folder.appendingPathComponent("screen.txt"))
    let differences = try tool(
      "/usr/bin/python3",
      [
        Program.root.path + "/Tests/ProgramTests/month.py", state + "/records.db", "2026-11",
        folder.path, Program.root.path + "/Plugins",
      ], folder.path)
    #expect(differences == "\n")
  }

  /// The content, in the clinic that the scripts were written for.
  private func library(_ state: String) throws -> Library {
    try FileManager.default.createDirectory(atPath: state, withIntermediateDirectories: true)
    try text(at: "Tests/Visits/settings.conf").write(
      toFile: state + "/settings.conf", atomically: true, encoding: .utf8)
    return Library(
      Folders(content: Program.root.path, state: state), log: { _ in })
  }

  // MARK: Living

  private func live(in database: RecordsDatabase, _ library: Library) throws {
    var effects: [String: [Effect]] = [:]
    for entry in Self.schedule {
      if effects[entry.script] == nil { effects[entry.script] = try play(entry.script, library) }
      for _ in 0..<entry.times {
        try keep(effects[entry.script] ?? [], on: entry.day, in: database)
      }
    }
  }

  /// What a script makes the kiosk do.
  private func play(_ name: String, _ library: Library) throws -> [Effect] {
    let script = try EventScript(parsing: try text(of: name))
    var state = library.firstState()
    var entries = script.entries[...]
    var effects: [Effect] = []
    while state.now < script.length {
      while let entry = entries.first, entry.tick <= state.now {
        entries.removeFirst()
        effects += update(&state, entry.event)
      }
      // Each picture is on the display at once.
      if state.awaitsDisplay { effects += update(&state, .shown) }
      effects += update(&state, .ticked(1))
    }
    return effects
  }

  private func text(at path: String) throws -> String {
    try String(contentsOf: Program.root.appendingPathComponent(path), encoding: .utf8)
  }

  private func text(of name: String) throws -> String {
    let places = ["Assets/visits", "Tests/Visits"].map {
      Program.root.appendingPathComponent("\($0)/\(name).script").path
    }
    let path = try #require(places.first { FileManager.default.fileExists(atPath: $0) })
    return try String(contentsOfFile: path, encoding: .utf8)
  }

  /// Keeps what the kiosk would keep of one visit, on this day.
  private func keep(_ effects: [Effect], on day: String, in database: RecordsDatabase) throws {
    let visits = VisitLedger(database, today: { day })
    var thread = VisitLedger.Thread()
    for effect in effects {
      switch effect {
      case .note(let note): try visits.record(note, &thread, version: "1.0.0")
      case .store(let result): try QuizLedger(database, today: { day }).store(result)
      case .endClass(let record?):
        try ClassLedger(database, today: { day }).store(.init(record, version: "1.0.0"))
      default: break
      }
    }
    try visits.record(.timedOut, &thread)
  }

  // MARK: Telling

  private func writeForms(_ folder: String, _ state: String) throws {
    func report(_ arguments: String...) throws -> Oracle.Outcome {
      try Program.run(
        ["report", "--month", "2026-11", "--state", state, "--content", Program.root.path]
          + arguments)
    }
    try map(try report("--format", "dhis2-map").output).write(
      toFile: state + "/dhis2.map", atomically: true, encoding: .utf8)
    let made = try report("--all", "--out", folder)
    #expect(made.status == 0, "\(made.errors)")
    try FileManager.default.copyItem(atPath: state + "/dhis2.map", toPath: folder + "/dhis2.map")
    _ = try tool(
      "/usr/bin/pdftotext",
      ["-raw", folder + "/2026-11.pdf", folder + "/2026-11.pdf.txt"], folder)
  }

  /// The map with a UID for each figure.
  private func map(_ template: String) -> String {
    var number = 0
    let lines = template.split(separator: "\n").compactMap { line -> String? in
      let name = line.drop { $0 == "#" || $0 == " " }.prefix { $0 != " " }
      guard name.contains("."), line.contains("=") else { return nil }
      number += 1
      let digits = String(number)
      return "\(name) = a" + String(repeating: "0", count: 10 - digits.count) + digits
    }
    return "org-unit = DiszpKrYNg8\n" + lines.joined(separator: "\n") + "\n"
  }

  /// Both pages of the report on the screen, as text.
  private func screens(_ folder: String, _ library: Library) throws -> String {
    var state = library.firstState()
    let reading = MonthReading(stateFolder: folder, today: { "2026-11-30" })
    for event in [
      .command(.staff), .staff(.pin(.open(wrongTries: 0))),
      .staff(.inventory(StaffInventory(library.store))), .staff(.report(try reading.report(nil))),
      .pressed(.staff(.page(.report))),
    ] as [KioskEvent] {
      seen(&state, event)
    }
    let first = library.scene(of: state, size: Size(1920, 1080)).list.text
    seen(&state, .pressed(.staff(.later)))
    return first + library.scene(of: state, size: Size(1920, 1080)).list.text
  }

  private func tool(_ path: String, _ arguments: [String], _ folder: String) throws -> String {
    let child = try Child(
      path, arguments, environment: ProcessInfo.processInfo.environment,
      output: folder + "/tool.out", errors: folder + "/tool.err")
    let status = child.wait()
    let errors = try String(contentsOfFile: folder + "/tool.err", encoding: .utf8)
    #expect(status == 0, "\(path): \(errors)")
    return try String(contentsOfFile: folder + "/tool.out", encoding: .utf8)
  }
}
