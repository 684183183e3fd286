import Foundation

/// Programs that we did not write, as judges of ours.
public enum Oracle {
  /// A program that ended with another status than 0, and what it said.
  public struct Failure: Error, CustomStringConvertible {
    public var description: String
  }

  /// How a program ended and what it wrote.
  public struct Outcome: Sendable {
    public var status: Int32
    public var output: String
    public var errors: String
  }

  /// Runs the program `words[0]`, which is looked for as a shell does, to its end.
  public static func outcome(
    _ words: [String], in folder: String? = nil, input: String = ""
  ) throws -> Outcome {
    let own = TemporaryFolder(isMade: true)
    let files = ["in", "out", "err"].map { "\(own.path)/\($0)" }
    try Data(input.utf8).write(to: URL(fileURLWithPath: files[0]))
    let child = try Child(
      "/usr/bin/env", (folder.map { ["-C", $0] } ?? []) + words,
      environment: ProcessInfo.processInfo.environment,
      input: files[0], output: files[1], errors: files[2])
    return Outcome(
      status: child.wait(), output: try String(contentsOfFile: files[1], encoding: .utf8),
      errors: try String(contentsOfFile: files[2], encoding: .utf8))
  }

  /// Runs a program that must succeed; its standard output.
  @discardableResult
  public static func run(
    _ words: [String], in folder: String? = nil, input: String = ""
  ) throws -> String {
    let outcome = try outcome(words, in: folder, input: input)
    guard outcome.status == 0 else {
      throw Failure(
        description: "\(words[0]) ended with \(outcome.status): \(outcome.output)\(outcome.errors)")
    }
    return outcome.output
  }

  /// What the `sqlite3` tool answers about the database at `path`, a line a row, values with a space
  /// between them.
  public static func sqlite(_ sql: String, at path: String) throws -> [String] {
    try run(["sqlite3", "-readonly", "-separator", " ", path, sql])
      .split(separator: "\n").map(String.init)
  }
}
