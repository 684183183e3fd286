import Content
import Drawing
import Foundation
import Kiosk
import Results
import Screens
import TestSupport
import Testing

@testable import App
@testable import Staging
@testable import Storage
@testable import tuntun

/// The whole picture on every kind of display that a kiosk may find.
@Suite(.serialized, .window) struct DisplayStackTests {
  @Test func inACompositorsMemoryMovingAndStillPicturesAreWholeAtEachStart() throws {
    let kiosk = try KioskUnderTest(
      on: CompositorDisplay(isNative: true), settings: VisitTests.shortened)
    try kiosk.mustShow(whole: true)
    for _ in 0..<2 { try mustOfferToGoOn(kiosk) }
    kiosk.stop()
    try ProgressFile(stateFolder: kiosk.stateFolder).clear()
    kiosk.twin = kiosk.library.firstState()
    try kiosk.start()
    try kiosk.mustShow(whole: true)
  }

  /// Ends the kiosk in the middle of a practice, starts it again and looks at the still picture.
  private func mustOfferToGoOn(_ kiosk: KioskUnderTest) throws {
    kiosk.stop()
    let progress = SavedProgress(
      session: "session.oxytocin-massage", language: "en", choice: "born", options: [],
      step: "wash-hands", round: 0, elapsed: .seconds(2))
    try ProgressFile(stateFolder: kiosk.stateFolder).save(progress)
    kiosk.twin = kiosk.library.firstState(saved: progress)
    try kiosk.start()
    try kiosk.mustShow(whole: true)
  }

  @Test func throughXwaylandAndThenInACompositorsMemoryAttractAndPracticeAreWhole() throws {
    let display = try CompositorDisplay(isNative: false)
    let kiosk = try KioskUnderTest(on: display, settings: VisitTests.shortened)
    try kiosk.mustShow(whole: true)
    let visit = VisitTests()
    try visit.beginPractice("en", kiosk)
    for id in ["check-first", "prepare-place", "wash-hands"] { try visit.practise(id, kiosk) }
    display.isNative = true
    try mustOfferToGoOn(kiosk)
  }

  @Test(arguments: [
    Size(1024, 768), Size(1920, 1080), Size(720, 1280),
  ])
  func aDisplayThatChangesItsModeIsFollowed(size: Size) throws {
    let display = try TwoDisplays()
    let kiosk = try KioskUnderTest(on: display, settings: [])
    try display.change(0, to: size)
    try kiosk.mustShow(
      kiosk.library.scene(of: kiosk.settled, size: size).list, at: Point(0, 0), whole: true)
  }

  @Test func withoutAnyInputDeviceACompositorDoesNotEndTheKiosk() throws {
    let folder = try Program.temporaryFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let environment = [
      "PATH": "/usr/bin:/bin", "HOME": folder.path, "XDG_RUNTIME_DIR": folder.path,
      "WAYLAND_DISPLAY": "wayland-t", "SDL_AUDIODRIVER": "dummy",
    ]
    chmod(folder.path, 0o700)
    let compositor = try Child(
      "/usr/bin/weston",
      ["--backend=headless-backend.so", "--use-pixman", "--socket=wayland-t", "--idle-time=0"],
      environment: environment)
    defer { compositor.end(SIGKILL) }
    let socket = folder.appendingPathComponent("wayland-t").path
    try wait(for: "the compositor") {
      !compositor.isRunning || FileManager.default.fileExists(atPath: socket)
    }
    let log = folder.appendingPathComponent("log").path
    let kiosk = try Child(
      Program.url.path,
      ["run", "--content", Program.root.path, "--state", folder.path + "/state"],
      environment: environment, errors: log)
    defer { kiosk.end(SIGKILL) }
    func says() -> String { (try? String(contentsOfFile: log, encoding: .utf8)) ?? "" }
    try wait(for: "the kiosk's window") {
      !kiosk.isRunning || says().contains("Wayland, shared memory")
    }
    // It must outlive its first pictures: they are what SDL would not have survived.
    for _ in 0..<40 where kiosk.isRunning { Thread.sleep(forTimeInterval: 0.05) }
    #expect(kiosk.isRunning, "\(says())")
  }
}
