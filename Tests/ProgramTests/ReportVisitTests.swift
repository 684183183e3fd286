import Content
import Drawing
import Foundation
import Kiosk
import Painting
import Results
import TestSupport
import Testing

@testable import App
@testable import Reports
@testable import tuntun

/// The staff with the report at the real window, by touches alone.
@Suite(.serialized, .window) struct ReportVisitTests {
  private static let pin = "483927"

  @Test func theMonthIsShownGoesOnTheStickAndTheCodeIsReadOffTheScreen() throws {
    let stick = try Program.temporaryFolder()
    defer { try? FileManager.default.removeItem(at: stick) }
    try Data().write(to: stick.appendingPathComponent("note.txt"))
    let kiosk = try KioskUnderTest(settings: [
      "# the clinic's own words", "stick-folder = \(stick.path)", "phone = 0812 345  ",
    ]) { state in
      try StaffPIN(stateFolder: state.path).set(Self.pin, for: .staff)
      try visit(RecordsDatabase(stateFolder: state.path))
    }
    kiosk.handle(.sticks([StaffStick(path: stick.path)]))
    try comeIn(kiosk)
    try showReport(kiosk)
    try copyReport(kiosk, stick)
    try readCode(kiosk)
    try setNextClass(kiosk)
  }

  /// Six visits of today, four of them with a practice.
  private func visit(_ database: RecordsDatabase) throws {
    let ledger = VisitLedger(database, today: { QuizLedger.localDay() })
    let start = PracticeStart(
      session: "session.oxytocin-massage", language: "id", options: [],
      steps: ["check-first", "wash-hands"])
    for number in 0..<6 {
      var thread = VisitLedger.Thread()
      var notes: [VisitNote] = [.began(language: "id")]
      if number < 4 { notes += [.practiceBegan(start), .stepDone("check-first")] }
      for note in notes + [.timedOut] { try ledger.record(note, &thread, version: "1.0.0") }
    }
  }

  private func comeIn(_ kiosk: KioskUnderTest) throws {
    try kiosk.holdCorner()
    try kiosk.mustShow(whole: true)
    for digit in Self.pin.compactMap(\.wholeNumberValue) { try kiosk.touch(.staff(.digit(digit))) }
    try kiosk.touch(.staff(.enter))
    kiosk.handle(.pin(.open(wrongTries: 0)))
    kiosk.handle(.inventory(StaffInventory(kiosk.library.store)))
    kiosk.handle(.offers([]))
    kiosk.handle(.report(try MonthReading(stateFolder: kiosk.stateFolder).report(nil)))
    try kiosk.mustShow(whole: true)
  }

  private func showReport(_ kiosk: KioskUnderTest) throws {
    try kiosk.touch(.staff(.page(.report)))
    #expect(kiosk.twin.staff.report?.visits == 6)
    try kiosk.mustShow(whole: true)
    try kiosk.touch(.staff(.later))
    try kiosk.mustShow(whole: true)
  }

  private func copyReport(_ kiosk: KioskUnderTest, _ stick: URL) throws {
    try kiosk.touch(.staff(.copyReport))
    let month = try #require(kiosk.twin.staff.report?.month)
    let name = PaperName.folder(clinic: "", month: month, machine: Machine.id)
    let csv = stick.appendingPathComponent("\(name)/\(month).csv")
    try wait(for: "\(csv.path)") { FileManager.default.fileExists(atPath: csv.path) }
    #expect(try String(contentsOf: csv, encoding: .utf8).contains(",funnel,,,visits,6,,"))
    kiosk.handle(.done(StaffMessage(.words(.reportCopied, ["folder": name]))))
    kiosk.handle(.offers([]))
    try kiosk.mustShow(whole: true)
  }

  /// A reader of codes sees on the display what the program put into it.
  private func readCode(_ kiosk: KioskUnderTest) throws {
    try kiosk.touch(.staff(.openSheet))
    try kiosk.mustShow(whole: true)
    let folder = try Program.temporaryFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let picture = folder.appendingPathComponent("screen.ppm").path
    try Data(try kiosk.display.screenshot().portablePixmap).write(
      to: URL(fileURLWithPath: picture))
    let reader = try Child(
      "/usr/bin/zbarimg", ["-q", "--raw", "-Sbinary", picture],
      environment: ProcessInfo.processInfo.environment, output: folder.path + "/text")
    #expect(reader.wait() == 0)
    let session = try #require(kiosk.library.content.sessions.first)
    let text = PaperWords(kiosk.library.paperSource, language: "id")
      .qrText(session, limit: QRCode.capacity).text
    #expect(try String(contentsOfFile: folder.path + "/text", encoding: .utf8) == text)
    #expect(text.contains("0812 345"))
    try kiosk.touch(.staff(.back))
  }

  /// A value that is set by touch is in the file, whose other lines stay as they were.
  private func setNextClass(_ kiosk: KioskUnderTest) throws {
    try kiosk.touch(.staff(.page(.screen)))
    try kiosk.touch(.staff(.later))
    try kiosk.touch(.staff(.raise(.classWeek)))
    try kiosk.mustShow(whole: true)
    let day = try #require(kiosk.twin.settings.nextClass)
    let file = kiosk.state.appendingPathComponent("settings.conf")
    try wait(for: "the next class in the settings") {
      try String(contentsOf: file, encoding: .utf8).contains("next-class")
    }
    let text = try String(contentsOf: file, encoding: .utf8)
    #expect(text.contains("\n# the clinic's own words\nstick-folder = "))
    #expect(text.hasSuffix("\nphone = 0812 345  \nnext-class = \(day)\n"))
  }
}

extension Screenshot {
  /// The picture as a PPM file, which every tool reads.
  fileprivate var portablePixmap: [UInt8] {
    var bytes = Array("P6 \(width) \(height) 255\n".utf8)
    for pixel in pixels {
      for shift: UInt32 in [16, 8, 0] { bytes.append(UInt8(truncatingIfNeeded: pixel >> shift)) }
    }
    return bytes
  }
}
