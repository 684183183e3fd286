import Foundation
import GRDB
import Results

/// A year of plausible use of one kiosk, the same for each seed; it writes rows as the ledgers would.
///
/// Open on weekdays, busier on Mondays and in the month of breastfeeding; half of the visits are of
/// families whose baby is born, most of them practise, two thirds of those to the end; more is known
/// after than before; the plugins were updated in July; now and then the clock was not set.
public struct YearOfUse: Sendable {
  private var dice: Dice
  private let visits: Int
  private let year: Int

  /// `visits` in the months of `year`.
  public init(seed: UInt64, visits: Int, year: Int = 2026) {
    dice = Dice(seed: seed)
    self.visits = visits
    self.year = year
  }

  /// Of the session, in order; of a practice either `lie-side` or `sit-lean`.
  public static let steps = [
    "check-first", "prepare-place", "wash-hands", "lie-side", "sit-lean", "oil-hands",
    "place-thumbs", "circle-down", "glide-down", "wipe-warm", "feed-baby",
  ]
  /// Questions of the quiz.
  public static let items = [
    "where", "what-for", "when-in-life", "good-moment", "hands", "path", "how-long", "dizzy",
  ]
  public static let session = "session.oxytocin-massage"
  public static let quiz = "quiz.oxytocin-massage"
  /// Classes of each month.
  public static let classes = 2

  /// Writes the whole year in one transaction.
  public mutating func write(into database: RecordsDatabase) throws {
    var year = self
    try database.write { database in
      var days = (0..<year.visits).map { _ in year.day() }
      days.sort { ($0.month, $0.day) < ($1.month, $1.day) }
      let last = try Int.fetchOne(database, sql: "SELECT max(number) FROM visit") ?? 0
      for (index, day) in days.enumerated() {
        try year.writeVisit(last + index + 1, day, Rows(database))
      }
      for month in 1...12 {
        for _ in 0..<Self.classes { try year.writeClass(month, Rows(database)) }
      }
    }
    self = year
  }

  // MARK: Days

  private struct Day {
    var month: Int
    var day: Int
    /// Of the kiosk, two a day.
    var boot: Int
  }

  private static let days = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

  /// A day on which the clinic is open.
  private mutating func day() -> Day {
    while true {
      let month = dice.below(12) + 1
      let day = dice.below(Self.days[month - 1]) + 1
      let ordinal = Self.days.prefix(month - 1).reduce(day, +)
      // Whichever day of the week the year began with: two of seven are closed.
      let weekday = ordinal % 7
      guard weekday < 5 else { continue }
      if weekday == 0 || month == 8 || dice.happens(80) {
        return Day(month: month, day: day, boot: ordinal * 2)
      }
    }
  }

  private func text(_ day: Day) -> String {
    let parts = [day.month, day.day].map { $0 < 10 ? "0\($0)" : "\($0)" }
    return "\(year)-\(parts[0])-\(parts[1])"
  }

  private func version(_ day: Day) -> String { day.month < 7 ? "1.0.0" : "1.1.0" }

  // MARK: Visits

  private mutating func writeVisit(_ number: Int, _ day: Day, _ rows: Rows) throws {
    let id = dice.id()
    let language = dice.one(of: [("id", 70), ("jv", 15), ("su", 8), ("mad", 5), ("en", 2)])
    let isBorn = dice.happens(55)
    let isClockSet = number % 500 != 3
    let text = isClockSet ? text(day) : "0000-00-00"
    let choice = dice.happens(92) ? (isBorn ? "born" : "pregnant") : nil
    try rows.add(
      "visit (id, number, day, boot, language, choice, ending)",
      [id, number, text, day.boot, language, choice, dice.one(of: ["left", "timed-out", nil])])
    let runs = choice == "born" ? dice.one(of: [(0, 25), (1, 60), (2, 15)]) : 0
    for _ in 0..<runs { try writePractice(id, language, day, rows) }
    let symbol = dice.one(of: ["fish", "boat", "moon", "leaf", "drum", "kite", nil])
    guard dice.happens(45) else { return }
    for phase in dice.happens(70) ? ["before", "after"] : ["before"] {
      try writeQuiz(phase, text, day, language, symbol, rows)
    }
    if dice.happens(20) { try writeQuiz("check", text, day, language, symbol, rows) }
  }

  private mutating func writePractice(
    _ visit: Data, _ language: String, _ day: Day, _ rows: Rows
  ) throws {
    let id = dice.id()
    let ending = dice.one(of: [("finished", 62), ("left", 18), ("timed-out", 15), (nil, 5)])
    let isStopped = ending == "left" || ending == "timed-out"
    let reason =
      isStopped && dice.happens(60)
      ? dice.one(of: [("babyCries", 5), ("plain", 3), ("uncomfortable", 2)]) : nil
    try rows.add(
      "practice (id, visit, session, version, language, language_version, ending, reason)",
      [id, visit, Self.session, version(day), language, "1.0.0", ending, reason])
    let (isSitting, hasOil) = (dice.happens(80), dice.happens(60))
    for option in [isSitting ? "sitting" : "lying", hasOil ? "oil" : "no-oil"] {
      try rows.add("practice_option (practice, option)", [id, option])
    }
    let steps = Self.steps.filter {
      $0 != (isSitting ? "lie-side" : "sit-lean") && (hasOil || $0 != "oil-hands")
    }
    let end = ending == "finished" ? steps.count : dice.below(steps.count)
    for (place, step) in steps.enumerated() {
      let isDone = place < end && dice.happens(step == "wipe-warm" ? 70 : 95)
      let repeated = isDone && dice.happens(step == "circle-down" ? 25 : 6) ? 1 : 0
      try rows.add(
        "practice_step (practice, step, place, done, repeated)",
        [id, step, place, isDone ? 1 + repeated : 0, repeated])
    }
    for kind in ["plain", "babyCries", "uncomfortable", "powerCut"]
    where kind == reason || dice.happens(kind == "powerCut" ? 2 : 15) {
      try rows.add("practice_pause (practice, kind, times)", [id, kind, dice.below(3) + 1])
    }
  }

  // MARK: Quizzes

  private mutating func writeRun(
    _ phase: String, _ text: String, _ day: Day, _ language: String, _ symbol: String?,
    isClass: Bool, _ rows: Rows
  ) throws -> Data {
    let run = dice.id()
    try rows.add(
      """
      quiz_run (id, day, visit_day, boot, quiz, version, language, language_version, phase, symbol,
      is_class, seed)
      """,
      [
        run, text, text, day.boot, Self.quiz, version(day), language, "1.0.0", phase, symbol,
        isClass, Int64(truncatingIfNeeded: dice.next()),
      ])
    return run
  }

  private mutating func writeQuiz(
    _ phase: String, _ text: String, _ day: Day, _ language: String, _ symbol: String?,
    _ rows: Rows
  ) throws {
    let run = try writeRun(phase, text, day, language, symbol, isClass: false, rows)
    let known = phase == "before" ? 40 : 80
    for item in Self.items where dice.happens(90) {
      let isRight = dice.happens(known)
      for attempt in 1...(isRight ? 1 : dice.one(of: [1, 2])) {
        let credit = isRight || attempt == 2 ? 1 : dice.one(of: [0, 0, 0.5])
        try rows.add(
          "quiz_answer (run, item, attempt, options, shown, milliseconds, credit)",
          [run, item, attempt, "a", "a b c", 900 + dice.below(9000), credit])
      }
    }
  }

  // MARK: Classes

  private mutating func writeClass(_ month: Int, _ rows: Rows) throws {
    let number = dice.below(28) + 1
    let day = Day(month: month, day: number, boot: (month * 31 + number) * 2)
    let (id, size) = (dice.id(), 6 + dice.below(20))
    let isFinished = dice.happens(90)
    try rows.add(
      """
      class_run (id, day, boot, session, version, language, language_version, ending,
      planned_minutes, minutes)
      """,
      [
        id, text(day), day.boot, Self.session, version(day), "id", "1.0.0",
        isFinished ? "finished" : "abandoned", 60, 40 + dice.below(40),
      ])
    let people = [("mother", size), ("husband", size / 3), ("family", 2), ("cadre", dice.below(4))]
    for (role, count) in people {
      try rows.add("class_attendance (class, role, people)", [id, role, count])
    }
    for (place, step) in Self.steps.suffix(5).enumerated() {
      try rows.add(
        "class_mark (class, step, place, well, helped, missed)",
        [id, step, place, dice.below(4), dice.below(3), dice.below(2)])
    }
    for phase in isFinished ? ["before", "after"] : ["before"] {
      let run = try writeRun(phase, text(day), day, "id", nil, isClass: true, rows)
      for item in Self.items.prefix(4) {
        let right = min(size, size * (phase == "before" ? 4 : 8) / 10 + dice.below(3))
        for (place, option) in ["a", "b", "c"].enumerated() {
          try rows.add(
            "quiz_hands (run, item, option, place, hands)",
            [run, item, option, place, [right, size - right, 0][place]])
        }
        try rows.add(
          "class_hands (class, run, item, hands, right_hands)", [id, run, item, size, right])
      }
    }
  }
}

/// Adds rows by statements that are compiled once.
private struct Rows {
  private let database: Database

  init(_ database: Database) { self.database = database }

  /// - Parameter table: its name, and the columns in brackets.
  func add(_ table: String, _ values: [(any DatabaseValueConvertible)?]) throws {
    let marks = values.map { _ in "?" }.joined(separator: ", ")
    try database.cachedStatement(sql: "INSERT INTO \(table) VALUES (\(marks))")
      .execute(arguments: StatementArguments(values))
  }
}
