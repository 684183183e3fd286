import Foundation
import Kiosk
import TestSupport
import Testing

@testable import Results
@testable import Storage

/// The class that goes on, through a power cut.
@Suite struct ClassFileTests {
  private let temporary = TemporaryFolder()
  private var folder: String { temporary.path }
  let id = Data((0..<16).map { UInt8($0 * 16) })

  private var saved: SavedClass {
    get throws {
      let json = """
        {"session": "session.x", "language": "id", "phase": "showing", "spent": {"opening": 300},
         "attendance": {"mother": 12}, "place": 1, "marks": [2, null],
         "shown": [{"step": "a", "well": 1, "helped": 0, "missed": 0},
                   {"step": "b", "well": 0, "helped": 1, "missed": 0}],
         "rounds": [{"phase": "before", "quiz": "q", "version": "1.0.0",
                     "seed": 18446744073709551615, "hands": [[3, 4]]}]}
        """
      return try JSONDecoder().decode(SavedClass.self, from: Data(json.utf8))
    }
  }

  @Test func aClassReadsBackAsItWasSaved() throws {
    let file = ClassFile(stateFolder: folder)
    try file.save(saved, id: id)
    let content = try #require(file.load())
    #expect(try content.saved == saved)
    #expect(content.id == id)
    #expect(!content.isOld)
    #expect(content.saved.rounds[0].seed == .max)
    try file.clear()
    #expect(file.load() == nil)
  }

  @Test func aClassIsOldAfterHalfAnHourAndAClockThatWentBackProvesNothing() throws {
    try ClassFile(stateFolder: folder, clock: { 10_000 }).save(saved, id: id)
    let ages = [(10_000 + 1800, false), (10_000 + 1801, true), (5, false)]
    for (clock, isOld) in ages {
      #expect(ClassFile(stateFolder: folder, clock: { clock }).load()?.isOld == isOld)
    }
  }

  @Test func noCutOrChangedByteOfTheFileIsBelieved() throws {
    let file = ClassFile(stateFolder: folder, clock: { 1000 })
    try file.save(saved, id: id)
    let path = folder + "/class"
    let whole = Array(try Data(contentsOf: URL(fileURLWithPath: path)))
    let content = file.load()
    for length in whole.indices {
      try Data(whole[..<length]).write(to: URL(fileURLWithPath: path))
      #expect(file.load() == nil, "cut at \(length)")
    }
    for index in stride(from: 0, to: whole.count - 1, by: 3) {
      var changed = whole
      changed[index] ^= 1
      try Data(changed).write(to: URL(fileURLWithPath: path))
      #expect(file.load() == nil || file.load() == content, "byte \(index)")
    }
  }

  @Test func noFileAndNoFolderAreNoClass() {
    #expect(ClassFile(stateFolder: folder + "/nowhere").load() == nil)
  }
}
