import Content
import Foundation
import GRDB
import Kiosk
import Results

/// One thing that is on the disk, as whoever wrote it was told: a line of text.
public enum Acknowledged: Equatable, Sendable {
  case visit(Data)
  case choice(visit: Data, String)
  case practice(Data)
  case step(practice: Data, String, done: Int)
  case pause(practice: Data, String, times: Int)
  case end(practice: Data, String)
  case quiz(Data, answers: Int, hands: Int)
  /// A class with so many rows of attendance, steps and hands.
  case teaching(Data, rows: Int)

  /// The line.
  public var line: String {
    switch self {
    case .visit(let id): "visit \(Self.text(id))"
    case .choice(let id, let choice): "choice \(Self.text(id)) \(choice)"
    case .practice(let id): "practice \(Self.text(id))"
    case .step(let id, let step, let done): "step \(Self.text(id)) \(step) \(done)"
    case .pause(let id, let kind, let times): "pause \(Self.text(id)) \(kind) \(times)"
    case .end(let id, let ending): "end \(Self.text(id)) \(ending)"
    case .quiz(let id, let answers, let hands): "quiz \(Self.text(id)) \(answers) \(hands)"
    case .teaching(let id, let rows): "class \(Self.text(id)) \(rows)"
    }
  }

  /// What `line` says; `nil` for one that was cut off.
  public init?(line: String) {
    let words = line.split(separator: " ").map(String.init)
    guard words.count >= 2, let id = Self.id(words[1]) else { return nil }
    switch (words[0], words.count) {
    case ("visit", 2): self = .visit(id)
    case ("choice", 3): self = .choice(visit: id, words[2])
    case ("practice", 2): self = .practice(id)
    case ("step", 4): self = .step(practice: id, words[2], done: Int(words[3]) ?? 0)
    case ("pause", 4): self = .pause(practice: id, words[2], times: Int(words[3]) ?? 0)
    case ("end", 3): self = .end(practice: id, words[2])
    case ("quiz", 4): self = .quiz(id, answers: Int(words[2]) ?? 0, hands: Int(words[3]) ?? 0)
    case ("class", 3): self = .teaching(id, rows: Int(words[2]) ?? 0)
    default: return nil
    }
  }

  /// Every whole line of `text`; the last may have been cut off.
  public static func all(in text: String) -> [Acknowledged] {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    lines.removeLast()
    return lines.compactMap { Acknowledged(line: String($0)) }
  }

  private static func text(_ id: Data) -> String {
    id.map { String(Int($0) + 256, radix: 16).suffix(2) }.joined()
  }

  private static func id(_ text: String) -> Data? {
    guard text.count == 32 else { return nil }
    let digits = Array(text)
    let bytes = (0..<16).compactMap { UInt8(String(digits[(2 * $0)...(2 * $0 + 1)]), radix: 16) }
    return bytes.count == 16 ? Data(bytes) : nil
  }

  /// Those of `acknowledged` that `database` does not hold, and what else is wrong with it.
  public static func faults(
    _ acknowledged: [Acknowledged], in database: RecordsDatabase
  ) throws -> [String] {
    try database.read { database in
      var faults = try String.fetchAll(database, sql: "PRAGMA integrity_check").filter {
        $0 != "ok"
      }
      if try Row.fetchOne(database, sql: "PRAGMA foreign_key_check") != nil {
        faults.append("rows point to rows that are not there")
      }
      // A result is there whole or not at all.
      faults += try String.fetchAll(
        database,
        sql: """
          SELECT 'empty run ' || hex(id) FROM quiz_run
          WHERE id NOT IN (SELECT run FROM quiz_answer UNION ALL SELECT run FROM quiz_hands)
          """)
      faults += try String.fetchAll(
        database,
        sql: """
          SELECT 'class without attendance ' || hex(id) FROM class_run
          WHERE id NOT IN (SELECT class FROM class_attendance)
          """)
      for one in acknowledged where try !one.isIn(database) { faults.append("lost: \(one.line)") }
      return faults
    } ?? (acknowledged.isEmpty ? [] : ["there is no database"])
  }

  private func isIn(_ database: Database) throws -> Bool {
    func finds(_ sql: String, _ arguments: StatementArguments) throws -> Bool {
      try Bool.fetchOne(database, sql: "SELECT EXISTS (\(sql))", arguments: arguments) ?? false
    }
    switch self {
    case .visit(let id): return try finds("SELECT 1 FROM visit WHERE id = ?", [id])
    case .choice(let id, let choice):
      return try finds("SELECT 1 FROM visit WHERE id = ? AND choice = ?", [id, choice])
    case .practice(let id): return try finds("SELECT 1 FROM practice WHERE id = ?", [id])
    case .step(let id, let step, let done):
      return try finds(
        "SELECT 1 FROM practice_step WHERE practice = ? AND step = ? AND done >= ?",
        [id, step, done])
    case .pause(let id, let kind, let times):
      return try finds(
        "SELECT 1 FROM practice_pause WHERE practice = ? AND kind = ? AND times >= ?",
        [id, kind, times])
    case .end(let id, let ending):
      return try finds("SELECT 1 FROM practice WHERE id = ? AND ending = ?", [id, ending])
    case .quiz(let id, let answers, let hands):
      return try finds(
        """
        SELECT 1 FROM quiz_run WHERE id = ?
        AND (SELECT count(*) FROM quiz_answer WHERE run = quiz_run.id) = ?
        AND (SELECT count(*) FROM quiz_hands WHERE run = quiz_run.id) = ?
        """, [id, answers, hands])
    case .teaching(let id, let rows):
      return try finds(
        """
        SELECT 1 FROM class_run WHERE id = ?
        AND (SELECT count(*) FROM class_attendance WHERE class = class_run.id)
        + (SELECT count(*) FROM class_mark WHERE class = class_run.id)
        + (SELECT count(*) FROM class_hands WHERE class = class_run.id) = ?
        """, [id, rows])
    }
  }
}
