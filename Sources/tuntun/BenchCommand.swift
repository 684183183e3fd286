import ArgumentParser
import Drawing
import Kiosk
import Scenes
import Session
import Stage

/// `tuntun bench`: what the practice screen costs, measured in a window.
struct BenchCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "bench",
    abstract: "Play the practice of the longest step at 60 frames/s and measure it.")

  @OptionGroup var folders: Folders
  @OptionGroup var look: LookOptions

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
    let stager = ScreenStager(library: library, look: look)
    let step = step ?? longestStep(library)
    let start = try stager.state(showing: .practice, step: step, at: .zero)
    let pause = try stager.state(showing: .pause, step: step, at: .seconds(1))
    let bench = try bench(library)
    let player = Player(start)
    let figures = bench.run(
      seconds: seconds,
      moving: { library.scene(of: player.state(at: $1), size: $0).list },
      still: { library.scene(of: pause, size: $0).list })
    try say(figures, step: step ?? "")
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
    if json { return try Report.json(figures) }
    let frame = figures.cpuMsPerFrame
    Report.line("step \(step), \(look.size.defaultValueDescription), \(figures.frames) frames")
    Report.line("CPU, shares of a core: \(figures.cpuSecondsPerSecond) moving,")
    Report.line(
      "  \(figures.stillCpuSecondsPerSecond) still, \(figures.floorCpuSecondsPerSecond) floor")
    Report.line("CPU ms a frame: median \(frame.median), p95 \(frame.p95), p99 \(frame.p99)")
    Report.line("frames late: \(figures.framesLate), repainted share: \(figures.repaintedShare)")
    Report.line("first frame: \(figures.firstFrameMs) ms, peak RSS: \(figures.peakRssMB) MB")
  }
}

/// The state machine played tick by tick.
private final class Player {
  private var state: KioskState
  private var tick = 0

  init(_ state: KioskState) { self.state = state }

  func state(at tick: Int) -> KioskState {
    if tick > self.tick { _ = update(&state, .ticked(tick - self.tick)) }
    self.tick = max(tick, self.tick)
    return state
  }
}
