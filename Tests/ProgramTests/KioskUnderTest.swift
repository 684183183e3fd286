import ArgumentParser
import Content
import Drawing
import Foundation
import Painting
import Screens

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
    try Data(settings.joined(separator: "\n").utf8)
      .write(to: state.appendingPathComponent("settings.conf"))
    try prepare(state)
    let folders = Folders(content: Program.root.path, state: state.path)
    library = Library(folders)
    twin = KioskState(content: library.content, settings: library.settings)
    painter = library.painter()
    process = try KioskUnderTest.started(display, state, arguments)
    if arguments.contains("--demo") { _ = seen(&twin, .command(.startOrResume)) }
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

  private static func started(
    _ display: any TestDisplay, _ state: URL, _ arguments: [String]
  ) throws -> Child {
    try Child(
      Program.url.path,
      ["run", "--content", Program.root.path, "--state", state.path] + arguments,
      environment: display.environment)
  }

  /// Starts the program again after ``stop()``.
  func start() throws { process = try KioskUnderTest.started(display, state, arguments) }

  /// Ends the program as a power cut would: at once.
  func stop() { process.end(SIGKILL) }

  /// Where the kiosk keeps what it keeps.
  var stateFolder: String { state.path }

  // MARK: What people do

  /// Looks at a new screen until presses count, and longer, since the machine may be slow to tell the
  /// kiosk that it is there.
  func look() {
    guard twin.awaitsDisplay else { return }
    // Where the program's clock has led the kiosk on, its words are not those of the twin.
    _ = try? shows(settledScene.list, at: Point(0, 0), areas: words.map(\.bounds), tries: 60)
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
      return isByClock ? item.id.contains("title") : !clocks.contains(where: item.id.hasPrefix)
    }
  }

  /// Lets so much time go by as hands need from one button to another.
  private func pass(to control: Control) {
    let pause = control.isCounting ? 0.25 : 0.7
    if let lastTouch { Thread.sleep(until: lastTouch + pause) }
  }

  /// Touches `control` where the scene has it.
  func touch(_ control: Control, seconds: Double = 0.05) throws {
    look()
    pass(to: control)
    defer { lastTouch = Date() }
    let place = try place(of: control)
    try display.xdotool("mousemove", "\(Int(bounding: place.x))", "\(Int(bounding: place.y))")
    try display.xdotool("mousedown", "1")
    Thread.sleep(forTimeInterval: seconds)
    try display.xdotool("mouseup", "1")
    _ = seen(&twin, .pressed(control))
    _ = update(&twin, .released)
    // The pointer must not lie on what is compared next.
    try display.xdotool("mousemove", "\(display.width - 1)", "\(display.height - 1)")
  }

  /// Touches `control` several times, quickly.
  func touch(_ control: Control, times: Int) throws {
    guard times > 0 else { return }
    look()
    pass(to: control)
    defer { lastTouch = Date() }
    let place = try place(of: control)
    try display.xdotool(
      "mousemove", "\(Int(bounding: place.x))", "\(Int(bounding: place.y))", "click", "--repeat",
      "\(times)",
      "--delay", "220", "1", "mousemove", "\(display.width - 1)", "\(display.height - 1)")
    for _ in 0..<times {
      _ = seen(&twin, .pressed(control))
      _ = update(&twin, .released)
    }
  }

  /// Holds a finger on the hidden corner until the staff door opens.
  func holdCorner() throws {
    try display.xdotool("mousemove", "20", "20")
    try display.xdotool("mousedown", "1")
    Thread.sleep(forTimeInterval: 3.4)
    try display.xdotool("mouseup", "1")
    _ = seen(&twin, .pressed(.staff(.corner)))
    _ = update(&twin, .ticked(StaffKnowledge.cornerLength.count + 1))
    _ = update(&twin, .released)
    try display.xdotool("mousemove", "\(display.width - 1)", "\(display.height - 1)")
  }

  /// Tells the twin what the kiosk tells itself.
  func hear(_ news: StaffNews) { _ = update(&twin, .staff(news)) }

  /// Looks anew at what is installed, as the kiosk does after a change.
  func reload() {
    library.reload()
    painter.forgetFiles()
    _ = update(&twin, .contentChanged(library.content))
  }

  /// Presses the key with this X name; the twin obeys `command`.
  func key(_ name: String, _ command: Command) throws {
    look()
    try display.xdotool("key", name)
    _ = seen(&twin, .command(command))
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
  ///
  /// - Parameter tries: how often to look before it is a failure; a look takes 50 ms and longer.
  func mustShow(
    _ list: DrawList, at origin: Point, whole isWhole: Bool,
    only wanted: ((DrawItem) -> Bool)? = nil, tries: Int = 400
  ) throws {
    var areas =
      isWhole
      ? [Rect(0, 0, list.size.width, list.size.height)]
      : list.items.filter { wanted?($0) ?? KioskUnderTest.isText($0) }.map(\.bounds)
    areas = areas.filter { !$0.isEmpty }
    guard !areas.isEmpty else { throw ProgramFailure("nothing of \(twin.summary) can be compared") }
    guard try !shows(list, at: origin, areas: areas, tries: tries) else { return }
    guard process.isRunning else { throw ProgramFailure("the kiosk has ended") }
    try keep(painter.picture(of: list))
    throw ProgramFailure("the display does not show \(twin.summary); see .build/failed")
  }

  /// Whether the display comes to show these areas of `list`, but for what moves in them.
  private func shows(
    _ list: DrawList, at origin: Point, areas: [Rect], tries: Int
  ) throws -> Bool {
    let expected = painter.picture(of: list)
    // A clock that has gone on may be a digit wider.
    let moving =
      list.items.filter(KioskUnderTest.moves).map(\.bounds)
      + list.items.filter { $0.id.hasPrefix("demo/blank/time") }.map {
        $0.bounds.inset(horizontal: -60, vertical: 0)
      }
    for _ in 0..<tries {
      let seen = try display.screenshot().part(
        at: origin, width: expected.width, height: expected.height)
      if areas.allSatisfy({ same(seen, expected, in: $0, except: moving) }) { return true }
      guard process.isRunning else { return false }
      Thread.sleep(forTimeInterval: 0.05)
    }
    return false
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
