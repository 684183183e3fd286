import Foundation
import Results
import ResultsSupport

/// What tests of the database run in a process of its own, to kill it or to let its calls fail.
///
///     results-worker year STATE SEED VISITS   writes a year of use
///     results-worker use STATE SEED VISITS    uses a kiosk; a line for each thing that is kept
///     results-worker check STATE              finds and repairs damage, as a start does
///     results-worker tend STATE DAY           makes backup and reserve
@main
enum ResultsWorker {
  static func main() {
    let words = Array(CommandLine.arguments.dropFirst())
    guard words.count >= 2 else { return complain("results-worker COMMAND STATE ...", 64) }
    let rest = Array(words.dropFirst(2))
    do {
      try run(words[0], words[1], rest)
    } catch {
      complain("Error: \(error)", 1)
    }
  }

  private static func run(_ command: String, _ state: String, _ rest: [String]) throws {
    let seed = rest.first.flatMap { UInt64($0) } ?? 7
    let count = rest.last.flatMap { Int($0) } ?? 1000
    switch command {
    case "year":
      var year = YearOfUse(seed: seed, visits: count)
      try year.write(into: RecordsDatabase(stateFolder: state))
    case "use":
      var kiosk = BusyKiosk(
        stateFolder: state, seed: seed, tell: { say($0.line) },
        complain: { FileHandle.standardError.write(Data("refused: \($0)\n".utf8)) })
      for _ in 0..<count { try kiosk.visit() }
    case "check":
      let outcome = try RecordsCare(stateFolder: state).check()
      say(outcome.sentence ?? "good")
    case "tend":
      let day = rest.first ?? "2026-11-24"
      try RecordsCare(stateFolder: state, today: { day }).tend()
      say("tended")
    default: complain("there is no command \(command)", 64)
    }
  }

  /// Not buffered: what is said has been done, whatever comes next.
  private static func say(_ line: String) {
    FileHandle.standardOutput.write(Data((line + "\n").utf8))
  }

  private static func complain(_ line: String, _ status: Int32) {
    FileHandle.standardError.write(Data((line + "\n").utf8))
    exit(status)
  }
}
