import Foundation
import Records
import RecordsSupport

/// What tests of reliability run in a process of its own, to kill it or to let its calls fail.
///
///     records-worker year STATE SEED VISITS      writes a year of use
@main
enum RecordsWorker {
  static func main() throws {
    let words = CommandLine.arguments.dropFirst().map { $0 }
    let rest = Array(words.dropFirst(2))
    guard words.count >= 2 else { return complain() }
    let database = RecordsDatabase(stateFolder: words[1])
    switch words[0] {
    case "year":
      var year = YearOfUse(
        seed: rest.first.flatMap { UInt64($0) } ?? 7, visits: rest.last.flatMap { Int($0) } ?? 1000)
      try year.write(into: database)
    case "check":
      let outcome = try RecordsCare(stateFolder: words[1]).check()
      print(outcome.sentence ?? "good")
    case "tend": try RecordsCare(stateFolder: words[1]).tend()
    default: complain()
    }
  }

  private static func complain() {
    FileHandle.standardError.write(Data("records-worker year STATE SEED VISITS\n".utf8))
    exit(64)
  }
}
