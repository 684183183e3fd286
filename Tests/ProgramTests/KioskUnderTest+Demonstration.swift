import Drawing
import Foundation
import Kiosk
import Screens

@testable import App
@testable import Staging
@testable import tuntun

/// A demonstration in the real windows, as a midwife with one thing in her hand drives it.
extension KioskUnderTest {
  /// Presses the key with this X name and waits until what it does is seen.
  ///
  /// Worn buttons bounce, and the kiosk takes two presses of one command within 150 ms of its own
  /// clock for one. A machine that is busy enough may stretch that, so what is not seen after some
  /// seconds is pressed once more.
  func press(_ name: String, _ command: Command) throws {
    Thread.sleep(forTimeInterval: 0.2)
    try key(name, command)
    do {
      try mustShowDemonstration(tries: 100)
    } catch {
      try display.xdotool("key", name)
      try mustShowDemonstration(tries: 400)
    }
  }

  /// Types a digit.
  func type(_ digit: Int) throws {
    look()
    try display.xdotool("key", "\(digit)")
    _ = seen(&twin, .digit(digit))
    try mustShowDemonstration(tries: 400)
  }

  /// Touches a button of the strip.
  func touchStrip(_ command: Command) throws {
    try touch(.demo(.command(command)))
    try mustShowDemonstration(tries: 400)
  }

  /// Waits until the display shows the words of the twin's screen, clocks left out.
  func mustShowDemonstration(tries: Int) throws {
    let isBlank = twin.demonstration?.hold == .black || twin.demonstration?.hold == .white
    try mustShow(
      settledScene.list, at: Point(0, 0), whole: isBlank,
      only: {
        // The first screen says by its own clock in which language it invites.
        KioskUnderTest.isText($0) && !$0.id.hasPrefix("demo/notes")
          && (self.twin.screen != .attract || $0.id.contains("title"))
      }, tries: tries)
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
    let tool = Process()
    tool.executableURL = URL(fileURLWithPath: "/usr/bin/sqlite3")
    tool.arguments = ["-readonly", "-separator", " ", stateFolder + "/records.db", sql]
    let pipe = Pipe()
    tool.standardOutput = pipe
    tool.standardError = FileHandle.nullDevice
    try tool.run()
    let data = pipe.fileHandleForReading.readDataToEndOfFile()
    tool.waitUntilExit()
    return String(decoding: data, as: UTF8.self).split(separator: "\n").map(String.init)
  }
}
