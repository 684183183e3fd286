import Content
import Foundation
import Kiosk
import ResultsSupport
import TestSupport
import Testing

@testable import Results

/// Classes in the database; figures against other SQL, run by the `sqlite3` tool.
@Suite struct ClassLedgerTests {
  private let temporary = TemporaryFolder()
  private var folder: String { temporary.path }

  private var database: RecordsDatabase { RecordsDatabase(stateFolder: folder, timeout: 200) }

  private func store(_ record: ClassRecord, id: Data = RandomID.make(), day: String) throws {
    try ClassLedger(database, today: { day }).store(.init(record, id: id, version: "1.2.0"))
  }

  private func oracle(_ sql: String) throws -> [String] {
    try Oracle.sqlite(sql, at: database.path)
  }

  private static func text(_ words: String) -> ContentText {
    ContentText(key: words, source: words)
  }

  private static let quiz = QuizContent(
    id: "quiz.x", version: "1.0.0", title: text("x"), summary: text("x"), session: "session.x",
    items: ["where", "when"].map { id in
      QuizItem(
        id: id, kind: .choice, question: text(id),
        options: ["good", "bad"].map { option in
          QuizItem.Option(id: option, text: text(option), weight: option == "good" ? 100 : 0)
        })
    })

  /// A round in which `right` of `hands` were right at every question.
  private func round(_ phase: QuizPhase, _ right: Int, of hands: Int) -> ClassRecord.Round {
    var round = HandsUpRound(of: Self.quiz, phase: phase, seed: 7)
    while round.position != .finished {
      round.set(right, for: "good")
      round.set(hands - right, for: "bad")
      round.goOn()
    }
    return ClassRecord.Round(round, language: "id")
  }

  private func record(
    _ ending: ClassRecord.Ending = .finished, mothers: Int = 12, wells: [Int] = [1, 0, 1],
    rounds: [ClassRecord.Round] = []
  ) -> ClassRecord {
    ClassRecord(
      session: "session.x", language: "id", ending: ending, plannedMinutes: 60, minutes: 55,
      attendance: [.mother: mothers, .husband: 5, .cadre: 3],
      steps: zip(["wash", "press", "glide"], wells).map { id, well in
        var step = ShownStep(step: id)
        step.well = well
        step.helped = 1 - well
        return step
      }, rounds: rounds)
  }

  @Test func aClassIsThereWholeWhenStoringReturns() throws {
    try store(
      record(rounds: [round(.before, 6, of: 20), round(.after, 18, of: 20)]), day: "2026-11-24")
    #expect(
      try oracle(
        """
        SELECT day, session, version, language, ending, planned_minutes, minutes FROM class_run
        """) == ["2026-11-24 session.x 1.2.0 id finished 60 55"])
    #expect(
      try oracle("SELECT role, people FROM class_attendance ORDER BY role")
        == ["cadre 3", "family 0", "husband 5", "mother 12"])
    #expect(
      try oracle("SELECT step, place, well, helped, missed FROM class_mark ORDER BY place")
        == ["wash 0 1 0 0", "press 1 0 1 0", "glide 2 1 0 0"])
    #expect(
      try oracle(
        """
        SELECT phase, item, class_hands.hands, right_hands FROM class_hands
        JOIN quiz_run ON quiz_run.id = run ORDER BY phase DESC, item
        """) == ["before when 20 6", "before where 20 6", "after when 20 18", "after where 20 18"])
    #expect(
      try oracle(
        "SELECT sum(hands), (SELECT sum(hands) FROM class_hands) FROM quiz_hands"
      ) == ["80 80"])
    #expect(try oracle("SELECT is_class, day FROM quiz_run") == ["1 2026-11-24", "1 2026-11-24"])
  }

  @Test func tryingAgainKeepsAClassOnce() throws {
    let id = RandomID.make()
    let class1 = record(rounds: [round(.before, 1, of: 2)])
    try store(class1, id: id, day: "2026-11-24")
    try store(class1, id: id, day: "2026-11-24")
    #expect(
      try oracle("SELECT count(*) FROM class_run; SELECT count(*) FROM quiz_run") == ["1", "1"])
  }

  @Test func whatIsEmptyMakesNoDatabase() throws {
    let empty = ClassRecord(
      session: "session.x", language: "id", ending: .abandoned, plannedMinutes: 60, minutes: 1,
      attendance: [.mother: 0], steps: [], rounds: [])
    try store(empty, day: "2026-11-24")
    #expect(!FileManager.default.fileExists(atPath: folder))
  }

  @Test func aClassThatTheDatabaseRefusesLeavesNothing() throws {
    try store(record(), day: "2026-11-24")
    var wrong = record(rounds: [round(.before, 1, of: 2)])
    wrong.rounds[0].right["where"] = 99
    #expect(throws: RecordsFault.self) { try store(wrong, day: "2026-11-24") }
    #expect(
      try oracle(
        """
        SELECT count(*) FROM class_run; SELECT count(*) FROM class_mark;
        SELECT count(*) FROM quiz_run; SELECT count(*) FROM quiz_hands
        """) == ["1", "3", "0", "0"])
  }

  /// Names, free text and times of day have no column.
  @Test func theTablesHoldTheseColumnsAndNoOthers() throws {
    try store(record(), day: "2026-11-24")
    let allowed = [
      "class_attendance": ["class", "role", "people"],
      "class_hands": ["class", "run", "item", "hands", "right_hands"],
      "class_mark": ["class", "step", "place", "well", "helped", "missed"],
      "class_run": [
        "id", "day", "session", "version", "language", "ending", "planned_minutes", "minutes",
        "boot", "clock_set", "language_version",
      ],
    ]
    let tables = try oracle(
      "SELECT name FROM sqlite_master WHERE type = 'table' AND name LIKE 'class%' ORDER BY name")
    #expect(tables == allowed.keys.sorted())
    for (table, columns) in allowed {
      #expect(try oracle("SELECT name FROM pragma_table_xinfo('\(table)')") == columns)
      let sql = try oracle("SELECT sql FROM sqlite_master WHERE name = '\(table)'").last ?? ""
      #expect(sql.contains("STRICT, WITHOUT ROWID"))
    }
  }

  @Test func theFiguresOfAMonthAreThoseOfTheSQLiteTool() throws {
    var state: UInt64 = 5
    func below(_ limit: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((state >> 33) % UInt64(limit))
    }
    for index in 0..<60 {
      let hands = 5 + below(20)
      let ending: ClassRecord.Ending = below(4) == 0 ? .abandoned : .finished
      let rounds =
        [round(.before, below(hands), of: hands)]
        + (ending == .finished ? [round(.after, below(hands), of: hands)] : [])
      try store(
        record(
          ending, mothers: below(30), wells: (0..<3).map { _ in below(2) },
          rounds: index % 5 == 0 ? [] : rounds), day: index < 30 ? "2026-02-28" : "2026-11-01")
    }
    for month in ["2026-02", "2026-11"] {
      let found = try ResultsLedger(database).report(month: month).teaching
      let own = "(SELECT id FROM class_run WHERE substr(day, 1, 7) = '\(month)')"
      #expect(
        try oracle(
          """
          SELECT count(*) FROM class_run WHERE id IN \(own) AND ending = 'finished';
          SELECT count(*) FROM class_run WHERE id IN \(own) AND ending <> 'finished';
          """) == ["\(found.held)", "\(found.abandoned)"])
      #expect(found.held + found.abandoned == 30)
      #expect(found.attendance.map(\.role) == ["mother", "husband", "family", "cadre"])
      for figure in found.attendance {
        let sql = "SELECT total(people) * 1 FROM class_attendance"
        #expect(
          try oracle("\(sql) WHERE role = '\(figure.role)' AND class IN \(own)")
            == ["\(Double(figure.people))"])
      }
      #expect(found.people == found.attendance.map(\.people).reduce(0, +))
      #expect(found.steps.map(\.step) == ["wash", "press", "glide"])
      for step in found.steps {
        let sql = "SELECT sum(well), sum(helped), sum(missed) FROM class_mark"
        #expect(
          try oracle("\(sql) WHERE step = '\(step.step)' AND class IN \(own)")
            == ["\(step.well) \(step.helped) \(step.missed)"])
        #expect(step.compliance == Share(step.well, of: 30))
      }
      try compareHands(found, own)
    }
    #expect(try ResultsLedger(database).report(month: "2026-03").teaching == .init())
  }

  private func compareHands(_ found: MonthReport.ClassMonth, _ own: String) throws {
    #expect(found.questions.map(\.question) == ["when", "where"])
    for question in found.questions {
      for (phase, answers) in [("before", question.before), ("after", question.after)] {
        let runs = "(SELECT id FROM quiz_run WHERE phase = '\(phase)')"
        // Hands are there twice, by option and in all: both must agree with the figure.
        #expect(
          try oracle(
            """
            SELECT sum(hands), sum(iif(option = 'good', hands, 0)) FROM quiz_hands
            WHERE item = '\(question.question)' AND run IN \(runs)
            AND run IN (SELECT run FROM class_hands WHERE class IN \(own))
            """) == ["\(answers.answered) \(answers.right)"])
      }
    }
  }
}
