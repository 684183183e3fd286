import Content
import Foundation
import Kiosk
import ResultsSupport
import TestSupport
import Testing

@testable import Results
@testable import Storage

@Suite struct ProgressFileTests {
  private let temporary = TemporaryFolder()
  private var folder: String { temporary.path }
  let progress = SavedProgress(
    session: "session.sample", language: "id", choice: "born", options: ["lying", "no-oil"],
    step: "circle-down", round: 2, elapsed: Ticks(1234),
    look: Look(theme: .highDark, textSize: .threeMetres, isMotionReduced: true))

  @Test func progressReadsBackAsItWasSaved() throws {
    let file = ProgressFile(stateFolder: folder)
    try file.save(progress)
    #expect(file.load() == progress)
    try file.clear()
    #expect(file.load() == nil)
    try file.clear()
  }

  @Test func progressOlderThanHalfAnHourIsForgottenAndAClockThatWentBackIsNot() throws {
    try ProgressFile(stateFolder: folder, clock: { 10_000 }).save(progress)
    #expect(ProgressFile(stateFolder: folder, clock: { 10_000 + 1800 }).load() == progress)
    #expect(ProgressFile(stateFolder: folder, clock: { 10_000 + 1801 }).load() == nil)
    #expect(ProgressFile(stateFolder: folder, clock: { 5 }).load() == progress)
  }

  @Test func noFileAndNoFolderAreNoProgress() {
    #expect(ProgressFile(stateFolder: folder + "/nowhere").load() == nil)
  }

  @Test func noCutOrChangedByteOfTheFileIsBelieved() {
    let whole = Array(ProgressFile.text(of: progress, at: 1000).utf8)
    for length in whole.indices {
      let cut = String(decoding: whole[..<length], as: UTF8.self)
      // Without its last line feed the file still holds everything.
      if length < whole.count - 1 { #expect(ProgressFile.progress(in: cut) == nil) }
    }
    for index in whole.indices.dropLast() {
      var changed = whole
      changed[index] ^= 1
      let text = String(decoding: changed, as: UTF8.self)
      #expect(
        ProgressFile.progress(in: text)?.0 != progress
          || text == ProgressFile.text(of: progress, at: 1000))
    }
  }

  @Test func aFolderThatCannotBeMadeIsOneSentence() {
    let file = ProgressFile(stateFolder: "/proc/nowhere")
    #expect(throws: StorageError.self) { try file.save(progress) }
  }
}
