import ArgumentParser
import Content
import Drawing
import Foundation
import Painting
import Screens
import TestSupport

@testable import App
@testable import Kiosk
@testable import tuntun

/// The real kiosk in a real window, with a twin that is told the same and says what must be seen.
///
/// The twin is the same state machine and the same scenes; what it paints is compared with the
/// pixels of the display. Where the program's own clock matters (a running step), only parts that
/// stand still are compared.
final class KioskUnderTest {
  let display: any TestDisplay
  let library: Library
  var twin: KioskState
  private(set) var process: Child
  let state: URL
  private let painter: Painter
  private var lastTouch: Date?
  private var lastKey: Date?
  /// How often the kiosk had written that a picture is on the display before the last input.
  private var shownBefore = 0
  private let arguments: [String]

  /// Starts the kiosk on a display of its own with these lines in its settings, after `prepare` has
  /// put what it wants into the state folder.
  ///
  /// - Parameter arguments: options of `tuntun run` besides the folders.
  convenience init(
    width: Int = 1280, height: Int = 720, settings: [String], arguments: [String] = [],
    prepare: (URL) throws -> Void = { _ in }
  ) throws {
    try self.init(
      on: VirtualDisplay(width: width, height: height), settings: settings, arguments: arguments,
      prepare: prepare)
  }

  init(
    on display: any TestDisplay, settings: [String], arguments: [String] = [],
    prepare: (URL) throws -> Void = { _ in }
  ) throws {
    self.display = display
    self.arguments = arguments
    state = try Program.temporaryFolder()
    try Data((KioskUnderTest.timeout + settings).joined(separator: "\n").utf8)
      .write(to: state.appendingPathComponent("settings.conf"))
    try prepare(state)
    let folders = Folders(content: Program.root.path, state: state.path)
    library = Library(folders)
    twin = KioskState(content: library.content, settings: library.settings)
    painter = library.painter()
    process = try KioskUnderTest.started(display, state, arguments)
    if arguments.contains("--demo") { seen(&twin, .command(.startOrResume)) }
    if arguments.contains("--presenter") { _ = update(&twin, .presenterView(true)) }
    try mustShow(
      whole: false,
      only: {
        self.twin.demonstration == nil ? $0.id.contains("title") : $0.id.hasPrefix("demo/where")
      })
  }

  deinit {
    stop()
    try? FileManager.default.removeItem(at: state)
  }

  /// Lines before all other settings: however slow the machine, nobody is taken to have gone.
  static let timeout = ["idle-seconds = 3600", "grace-seconds = 600"]

  private static func started(
    _ display: any TestDisplay, _ state: URL, _ arguments: [String]
  ) throws -> Child {
    try Child(
      Program.url.path,
      ["run", "--content", Program.root.path, "--state", state.path, "--record", record(state)]
        + arguments,
      environment: display.environment)
  }

  /// Starts the program again after ``stop()``.
  func start() throws {
    shownBefore = 0
    process = try KioskUnderTest.started(display, state, arguments)
  }

  /// Ends the program as a power cut would: at once.
  func stop() { process.end(SIGKILL) }

  /// Where the kiosk keeps what it keeps.
  var stateFolder: String { state.path }

  // MARK: What people do

  private static func record(_ state: URL) -> String {
    state.appendingPathComponent("visit.script").path
  }

  /// How often the kiosk has written into the script of the visit that a new sight is on the display.
  private var shownCount: Int {
    let script = (try? String(contentsOfFile: Self.record(state), encoding: .utf8)) ?? ""
    return script.split(separator: "\n").count { $0.hasSuffix(" shown") }
  }

  /// Looks at a new screen until presses count.
  ///
  /// That is so long after the kiosk itself knows that its picture is on the display.
  func look() throws {
    guard twin.awaitsDisplay else { return }
    try wait(for: "a picture of \(twin.summary)") {
      guard process.isRunning else { throw ProgramFailure("the kiosk has ended") }
      return shownCount > shownBefore
    }
    let words = words
    if !words.isEmpty {
      try mustShow(whole: false, only: { item in words.contains { $0.id == item.id } })
    }
    Thread.sleep(forTimeInterval: twin.isSafetyPage ? 1.6 : 1.05)
  }

  /// Waits for the words of the screen, but for those of clocks, which are the program's own.
  func mustShowWords() throws {
    let ids = Set(words.map(\.id))
    try mustShow(whole: false, only: { ids.contains($0.id) })
  }

  private var words: [DrawItem] {
    let clocks = ["plan/clock", "summary/people/5", "demo-label", "demo/notes"]
    let isByClock = twin.practice != nil || twin.screen == .attract
    return settledScene.list.items.filter { item in
      guard KioskUnderTest.isText(item) else { return false }
      if case .stillThere = twin.overlay { return item.id.contains("still-here") }
      return isByClock ? item.id.contains("title") : !clocks.contains(where: item.id.hasPrefix)
    }
  }

  /// Lets so much time go by as hands need from one button to another.
  private func pass(to control: Control) {
    let pause = control.isCounting ? 0.25 : 0.7
    if let lastTouch { Thread.sleep(until: lastTouch + pause) }
  }

  /// Touches `control` where the scene has it, `times` times.
  func touch(_ control: Control, times: Int = 1) throws {
    guard times > 0 else { return }
    try look()
    pass(to: control)
    try hands(at: place(of: control), Array(repeating: Self.click, count: times).flatMap { $0 })
    for _ in 0..<times {
      seen(&twin, .pressed(control))
      _ = update(&twin, .released)
    }
  }

  /// Holds a finger on `control` for so long.
  func hold(_ control: Control, seconds: Double) throws {
    try look()
    pass(to: control)
    try hands(at: place(of: control), ["mousedown", "1", "sleep", "\(seconds)", "mouseup", "1"])
    seen(&twin, .pressed(control))
    _ = update(&twin, .released)
  }

  /// One click. The answer to the question where the pointer is comes when the X server has taken the
  /// click: the pause begins then.
  static let click = ["click", "1", "getmouselocation", "sleep", "0.15"]

  /// Moves the pointer to `place`, does `work` there and moves it away from what is compared next.
  func hands(at place: Point, _ work: [String]) throws {
    shownBefore = shownCount
    defer { lastTouch = Date() }
    let there = ["mousemove", "\(Int(bounding: place.x))", "\(Int(bounding: place.y))"]
    let away = ["mousemove", "\(display.width - 1)", "\(display.height - 1)"]
    try display.xdotool(there + work + away)
  }

  /// Holds a finger on the hidden corner until the staff door opens.
  func holdCorner() throws {
    try hands(at: Point(20, 20), ["mousedown", "1", "sleep", "3.4", "mouseup", "1"])
    seen(&twin, .pressed(.staff(.corner)))
    _ = update(&twin, .ticked(StaffKnowledge.cornerLength.count + 1))
    _ = update(&twin, .released)
  }

  /// Tells the twin what the kiosk tells itself.
  func handle(_ news: StaffNews) { _ = update(&twin, .staff(news)) }

  /// Looks anew at what is installed, as the kiosk does after a change.
  func reload() {
    library.reload()
    painter.forgetFiles()
    _ = update(&twin, .contentChanged(library.content))
  }

  /// Presses the key with this X name; the twin obeys `command`.
  func key(_ name: String, _ command: Command) throws {
    try look()
    try send(key: name)
    seen(&twin, .command(command))
  }

  /// Sends one key, later than 150 ms after the one before: worn buttons bounce.
  func send(key name: String) throws {
    if let lastKey { Thread.sleep(until: lastKey + 0.2) }
    shownBefore = shownCount
    defer { lastKey = Date() }
    try display.xdotool("key", name)
  }

  func place(of control: Control, in scene: Scene? = nil) throws -> Point {
    guard let hit = (scene ?? settledScene).hits.last(where: { $0.control == control }) else {
      throw ProgramFailure("\(control.name) is not on the screen \(twin.summary)")
    }
    return hit.rect.center
  }

  // MARK: What they must see

  /// The twin's scene, eased in.
  var settledScene: Scene {
    library.scene(of: settled, size: Size(Double(display.width), Double(display.height)))
  }

  /// The twin, so late that nothing eases any more.
  var settled: KioskState {
    var settled = twin
    settled.screenSince = settled.now - .seconds(10)
    settled.settle()
    return settled
  }

  /// Waits until the display shows every text of the twin's screen (`isWhole`: every pixel that
  /// no diagram and no clock paints); throws when it does not.
  func mustShow(whole isWhole: Bool, only wanted: ((DrawItem) -> Bool)? = nil) throws {
    try mustShow(settledScene.list, at: Point(0, 0), whole: isWhole, only: wanted)
  }

  /// The same for `list`, in a window whose corner is at `origin` of the display.
  func mustShow(
    _ list: DrawList, at origin: Point, whole isWhole: Bool,
    only wanted: ((DrawItem) -> Bool)? = nil
  ) throws {
    var areas =
      isWhole
      ? [Rect(0, 0, list.size.width, list.size.height)]
      : list.items.filter { wanted?($0) ?? KioskUnderTest.isText($0) }.map(\.bounds)
    areas = areas.filter { !$0.isEmpty }
    guard !areas.isEmpty else { throw ProgramFailure("nothing of \(twin.summary) can be compared") }
    let expected = painter.picture(of: list)
    // A clock that has gone on may be a digit wider.
    let moving =
      list.items.filter(KioskUnderTest.moves).map(\.bounds)
      + list.items.filter { $0.id.hasPrefix("demo/blank/time") }.map {
        $0.bounds.inset(horizontal: -60, vertical: 0)
      }
    do {
      try wait(for: "the display to show \(twin.summary); see .build/failed") {
        guard process.isRunning else { throw ProgramFailure("the kiosk has ended") }
        let seen = try display.screenshot().part(
          at: origin, width: expected.width, height: expected.height)
        return areas.allSatisfy { same(seen, expected, in: $0, except: moving) }
      }
    } catch let hang as Hang {
      try keep(expected)
      throw hang
    }
  }

  private static func moves(_ item: DrawItem) -> Bool {
    switch item.shape {
    case .diagram, .magnified, .ring: true
    default: false
    }
  }

  static func isText(_ item: DrawItem) -> Bool {
    if case .text = item.shape { return true }
    return false
  }

  private func same(
    _ seen: Screenshot, _ expected: Pixmap, in area: Rect, except moving: [Rect]
  ) -> Bool {
    let place = area.wholePixels.intersection(
      Rect(0, 0, Double(seen.width), Double(seen.height)))
    for y in Int(bounding: place.y)..<Int(bounding: place.maxY) {
      for x in Int(bounding: place.x)..<Int(bounding: place.maxX)
      where seen.pixels[y * seen.width + x] != expected[x, y] & 0xFF_FFFF {
        // The mouse pointer waits in the last corner.
        if x > seen.width - 40, y > seen.height - 40 { continue }
        let point = Point(Double(x), Double(y))
        if !moving.contains(where: { $0.inset(-2).contains(point) }) { return false }
      }
    }
    return true
  }

  /// Leaves what was expected and what was seen beside the build, for whoever must find out.
  private func keep(_ expected: Pixmap) throws {
    let folder = Program.root.appendingPathComponent(".build/failed")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let name = twin.summary.filter { $0.isLetter || $0.isNumber }
    try Data(PNG.encode(expected)).write(
      to: folder.appendingPathComponent("\(name)-expected.png"))
    let seen = try display.screenshot()
    let picture = Pixmap(width: seen.width, height: seen.height)
    for (index, pixel) in seen.pixels.enumerated() {
      picture[index % seen.width, index / seen.width] = pixel | 0xFF00_0000
    }
    try Data(PNG.encode(picture)).write(to: folder.appendingPathComponent("\(name)-seen.png"))
  }
}
