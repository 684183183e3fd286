import Foundation
import TestSupport
import Testing

@testable import Packages

@Suite struct StickFolderTests {
  private func onStick(_ body: (String) throws -> Void) throws {
    let stick = TemporaryFolder(isMade: true)
    try body(stick.path)
  }

  private func names(_ folder: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
  }

  private func files(_ text: String) -> [StickFolder.File] {
    ["a.csv", "b.json"].map { StickFolder.File(name: $0, bytes: Array(text.utf8)) }
  }

  @Test func theFolderIsThereWholeAndNothingElse() throws {
    try onStick { stick in
      try StickFolder.write(files("one"), as: "report", on: stick)
      #expect(try names(stick) == ["report"])
      #expect(try names(stick + "/report") == ["a.csv", "b.json"])
      #expect(FileManager.default.contents(atPath: stick + "/report/b.json") == Data("one".utf8))
    }
  }

  @Test func anOlderFolderIsReplacedAsAWhole() throws {
    try onStick { stick in
      try StickFolder.write(
        files("one") + [.init(name: "gone.pdf", bytes: [1])], as: "report", on: stick)
      try StickFolder.write(files("two"), as: "report", on: stick)
      #expect(try names(stick) == ["report"])
      #expect(try names(stick + "/report") == ["a.csv", "b.json"])
      #expect(FileManager.default.contents(atPath: stick + "/report/a.csv") == Data("two".utf8))
    }
  }

  @Test func whatAPulledStickLeftBehindIsTakenAway() throws {
    try onStick { stick in
      try FileManager.default.createDirectory(
        atPath: stick + "/report.part/x", withIntermediateDirectories: true)
      try StickFolder.write(files("one"), as: "report", on: stick)
      #expect(try names(stick) == ["report"])
    }
  }

  @Test func aStickThatIsGoneIsRefusedInASentence() throws {
    try onStick { stick in
      let gone = stick + "/gone"
      do {
        try StickFolder.write(files("one"), as: "report", on: gone)
        Issue.record("a stick that is gone was written on")
      } catch let error as PackageRefusal {
        #expect(error.reason == .disk)
        #expect(error.sentence.hasSuffix("."))
      }
      #expect(try names(stick) == [])
    }
  }

  @Test func aFailureInTheMiddleLeavesTheOldFolderAlone() throws {
    try onStick { stick in
      try StickFolder.write(files("one"), as: "report", on: stick)
      // A name with a folder in it cannot be written.
      #expect(throws: PackageRefusal.self) {
        try StickFolder.write(
          files("two") + [.init(name: "no/such", bytes: [1])], as: "report", on: stick)
      }
      #expect(try names(stick) == ["report"])
      #expect(FileManager.default.contents(atPath: stick + "/report/a.csv") == Data("one".utf8))
    }
  }
}
