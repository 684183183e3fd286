import Drawing
import Foundation
import Kiosk
import Scenes
import Testing

@testable import tuntun

/// The whole picture on every kind of display that a kiosk may find.
@Suite(.serialized) struct DisplayStackTests {
  @Test func inACompositorsMemoryAttractIsWhole() throws {
    let kiosk = try KioskUnderTest(
      on: CompositorDisplay(isNative: true), settings: VisitTests.shortened)
    try kiosk.mustShow(whole: true)
  }

  @Test func throughXwaylandAndThenInACompositorsMemoryAttractAndPracticeAreWhole() throws {
    let display = try CompositorDisplay(isNative: false)
    let kiosk = try KioskUnderTest(on: display, settings: VisitTests.shortened)
    try kiosk.mustShow(whole: true)
    let visit = VisitTests()
    try visit.beginPractice("en", kiosk)
    for id in ["check-first", "prepare-place", "wash-hands"] { try visit.practise(id, kiosk) }
    kiosk.stop()
    display.isNative = true
    try kiosk.start()
    guard var practice = kiosk.twin.practice else {
      Issue.record("no practice")
      return
    }
    practice.pause = .powerCut
    kiosk.twin.screen = .practice(practice)
    try kiosk.mustShow(whole: true)
  }

  @Test(arguments: [
    (["--mode", "1024x768"], Size(1024, 768)), (["--mode", "1920x1080"], Size(1920, 1080)),
  ])
  func aDisplayThatChangesItsModeIsFollowed(change: [String], size: Size) throws {
    let display = try TwoDisplays()
    let kiosk = try KioskUnderTest(on: display, settings: [])
    try display.run("xrandr", ["--output", "DUMMY0"] + change)
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
    while compositor.isRunning, !FileManager.default.fileExists(atPath: socket) {
      Thread.sleep(forTimeInterval: 0.02)
    }
    let log = folder.appendingPathComponent("log").path
    let kiosk = try Child(
      Program.url.path,
      ["run", "--content", Program.root.path, "--state", folder.path + "/state"],
      environment: environment, errors: log)
    defer { kiosk.end(SIGKILL) }
    func says() -> String { (try? String(contentsOfFile: log, encoding: .utf8)) ?? "" }
    while kiosk.isRunning, !says().contains("Wayland, shared memory") {
      Thread.sleep(forTimeInterval: 0.05)
    }
    // It must outlive its first pictures: they are what SDL would not have survived.
    for _ in 0..<40 where kiosk.isRunning { Thread.sleep(forTimeInterval: 0.05) }
    #expect(kiosk.isRunning, "\(says())")
  }
}
