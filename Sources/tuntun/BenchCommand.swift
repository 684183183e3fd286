import App
import ArgumentParser
import Content
import Drawing
import Foundation
import Kiosk
import Platform
import Screens
import Staging

/// `tuntun bench`: what a moving screen costs, measured in a window.
struct BenchCommand: FolderCommand {
  static let configuration = CommandConfiguration(
    commandName: "bench",
    abstract: "Play the longest step at 60 frames/s and measure it.")

  /// What moves.
  enum Subject: String, CaseIterable, ExpressibleByArgument {
    /// A step of the practice.
    case practice
    /// The demonstration, with a light that a hand moves all the time.
    case spotlight
    /// The demonstration near, going after such a hand, and every two seconds near or whole.
    case zoom
  }

  @OptionGroup var folderOptions: FolderOptions
  @OptionGroup var look: LookOptions

  @Option(help: "What to play: \(Subject.allCases.map(\.rawValue).joined(separator: " ")).")
  var what = Subject.practice

  @Option(help: "How long to play.")
  var seconds = 20.0

  @Option(help: "Id of the step; the longest without it.")
  var step: String?

  @Flag(help: "Print JSON.")
  var json = false

  func validate() throws {
    guard seconds >= 1, seconds <= 3600 else {
      throw ValidationError("--seconds needs 1 to 3600, found \(seconds)")
    }
  }

  func run() throws {
    ProcessStart.executeAgain(CommandLine.arguments)
    let library = Library(folders)
    let stager = ScreenStager(library: library, look: look.look)
    let step = step ?? longestStep(library)
    let isPractice = what == .practice
    let start = try stager.state(
      showing: isPractice ? .practice : .demonstrationPoint, step: step, at: .zero)
    let pause = try stager.state(
      showing: isPractice ? .pause : .demonstrationPause, step: step, at: .seconds(1))
    let bench = try bench(library)
    let player = Player(start, events: events)
    let figures = bench.run(
      seconds: seconds,
      moving: { library.scene(of: player.state(at: $1), size: $0).list },
      still: { library.scene(of: pause, size: $0).list })
    try say(figures, step: step ?? "")
  }

  /// What the hand does at `tick`.
  private func events(at tick: Int) -> [KioskEvent] {
    guard what != .practice else { return [] }
    let turn = Double(tick) / 180 * 2 * Double.pi
    let hand = KioskEvent.pointed(
      PicturePlace(shareX: 0.5 + 0.3 * cos(turn), shareY: 0.5 + 0.3 * sin(turn)))
    return what == .zoom && tick % 120 == 1 ? [hand, .command(.zoom)] : [hand]
  }

  private func longestStep(_ library: Library) -> String? {
    library.content.sessions.first?.steps.max { $0.totalSeconds < $1.totalSeconds }?.id
  }

  private func bench(_ library: Library) throws -> Bench {
    do throws(StageError) {
      return try Bench(window: Window.Options(windowed: look.size.size), painter: library.painter())
    } catch {
      throw Refusal(error.sentence)
    }
  }

  private func say(_ figures: Bench.Figures, step: String) throws {
    if json { return try Console.json(figures) }
    let frame = figures.cpuMsPerFrame
    Console.line(
      "\(what.rawValue) of step \(step), \(look.size.defaultValueDescription), "
        + "\(figures.frames) frames")
    Console.line("CPU, shares of a core: \(figures.cpuSecondsPerSecond) moving,")
    Console.line(
      "  \(figures.stillCpuSecondsPerSecond) still, \(figures.floorCpuSecondsPerSecond) floor")
    Console.line("CPU ms a frame: median \(frame.median), p95 \(frame.p95), p99 \(frame.p99)")
    Console.line("frames late: \(figures.framesLate), repainted share: \(figures.repaintedShare)")
    Console.line("first frame: \(figures.firstFrameMs) ms, peak RSS: \(figures.peakRssMB) MB")
  }
}

/// The state machine played tick by tick.
private final class Player {
  private var state: KioskState
  private var tick = 0
  private let events: (Int) -> [KioskEvent]

  init(_ state: KioskState, events: @escaping (Int) -> [KioskEvent]) {
    self.state = state
    self.events = events
  }

  func state(at tick: Int) -> KioskState {
    while self.tick < tick {
      self.tick += 1
      for event in [.ticked(1)] + events(self.tick) { _ = update(&state, event) }
    }
    return state
  }
}
