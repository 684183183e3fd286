import Drawing
import Foundation
import Kiosk
import Screens
import TestSupport

@testable import App
@testable import Staging
@testable import tuntun

/// A demonstration in the real windows, as a midwife with one thing in her hand drives it.
extension KioskUnderTest {
  /// Presses the key with this X name and waits until what it does is seen.
  func press(_ name: String, _ command: Command) throws {
    try key(name, command)
    try mustShowDemonstration()
  }

  /// Types a digit.
  func type(_ digit: Int) throws {
    try look()
    try send(key: "\(digit)")
    seen(&twin, .digit(digit))
    try mustShowDemonstration()
  }

  /// Touches a button of the strip.
  func touchStrip(_ command: Command) throws {
    try touch(.demo(.command(command)))
    try mustShowDemonstration()
  }

  /// Waits until the display shows the words of the twin's screen, clocks left out.
  func mustShowDemonstration() throws {
    let isBlank = twin.demonstration?.hold == .black || twin.demonstration?.hold == .white
    try mustShow(
      settledScene.list, at: Point(0, 0), whole: isBlank,
      only: {
        // The first screen says by its own clock in which language it invites.
        KioskUnderTest.isText($0) && !$0.id.hasPrefix("demo/notes")
          && (self.twin.screen != .attract || $0.id.contains("title"))
      })
  }

  /// The presenter's window as the twin says, at `origin` of the display.
  func mustShowPresenter(at origin: Point, size: Size) throws {
    let scene = library.presenterScene(of: settled, size: size)
    try mustShow(
      scene.list, at: origin, whole: false,
      only: { KioskUnderTest.isText($0) && !$0.id.contains("time") })
  }
}

extension KioskUnderTest {
  /// What the `sqlite3` tool answers about the kiosk's records, a line a row.
  func sqlite(_ sql: String) throws -> [String] {
    try Oracle.sqlite(sql, at: stateFolder + "/records.db")
  }

  /// Waits until the records say `rows`.
  func mustRecord(_ sql: String, _ rows: [String]) throws {
    var found: [String] = []
    try TestSupport.wait(for: "\(rows) in the records, not \(found)") {
      found = (try? sqlite(sql)) ?? []
      return found == rows
    }
  }
}
