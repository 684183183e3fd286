import App
import ArgumentParser
import Content
import Drawing
import Foundation
import Kiosk
import Painting
import Screens

/// `tuntun replay`: runs an event script without a window and says what happened.
struct ReplayCommand: FolderCommand {
  static let configuration = CommandConfiguration(
    commandName: "replay", abstract: "Play an event script headless and print what happened.")

  @OptionGroup var folderOptions: FolderOptions
  @OptionGroup var look: LookOptions

  @Argument(help: "The event script.", completion: .file())
  var script: String

  @Flag(help: "Print JSON.")
  var json = false

  @Flag(help: "Print how long each step of the demonstration took instead, planned and taken.")
  var times = false

  @Option(help: "Leave a PNG of every screen in this folder.", completion: .directory)
  var pictures: String?

  func run() throws {
    let library = Library(folders)
    let script = try readScript()
    let album = pictures.map { Album(folder: $0, library: library, size: look.size.size) }
    try album?.prepare()
    let start = library.firstState()
    var replay = Replay(start) { state in album?.add(state) }
    replay.run(script)
    try times ? sayTimes(replay.state) : say(replay)
    if let album {
      if let failure = album.failure { throw failure }
      Console.note("\(album.count) pictures are in \(album.folder)")
    }
  }

  private func readScript() throws -> EventScript {
    let text = String(decoding: try Output.read(script), as: UTF8.self)
    do throws(ScriptError) {
      return try EventScript(parsing: text)
    } catch {
      throw Refusal("error: \(script):\(error.line): \(error.sentence)")
    }
  }

  /// A step a line; in whole seconds, values alone.
  private struct StepTime: Encodable {
    var step: String
    var planned: Int
    var taken: Int
  }

  private func sayTimes(_ state: KioskState) throws {
    let times = state.demonstrationSteps.map { step, time in
      StepTime(step: step.id, planned: step.totalSeconds, taken: time.count / Ticks.perSecond)
    }
    guard !times.isEmpty else { throw Refusal("error: \(script): there is no demonstration in it") }
    if json { return try Console.json(times) }
    for time in times {
      Console.line("\(time.step): \(time.taken) s taken, \(time.planned) s planned")
    }
    let (taken, planned) = times.reduce((0, 0)) { ($0.0 + $1.taken, $0.1 + $1.planned) }
    Console.line("all: \(taken) s taken, \(planned) s planned")
  }

  private func say(_ replay: Replay) throws {
    if json {
      try Console.json(replay.lines)
    } else {
      replay.lines.forEach(Console.line)
    }
  }
}

/// A folder of pictures, one for each screen of a visit, named in their order.
final class Album {
  let folder: String
  private(set) var count = 0
  /// The first thing that went wrong while writing.
  private(set) var failure: (any Error)?

  private let library: Library
  private let size: Size
  private let painter: Painter

  init(folder: String, library: Library, size: Size) {
    self.folder = folder
    self.library = library
    self.size = size
    painter = library.painter()
  }

  /// Makes the folder, and takes away what an earlier run left there.
  func prepare() throws {
    let manager = FileManager.default
    do {
      try manager.createDirectory(atPath: folder, withIntermediateDirectories: true)
      for file in try manager.contentsOfDirectory(atPath: folder) where file.hasSuffix(".png") {
        try manager.removeItem(atPath: folder + "/" + file)
      }
    } catch {
      throw Refusal("\(folder): the folder could not be made")
    }
  }

  /// Adds a picture of `state`, looked at for a while so that nothing eases any more.
  func add(_ state: KioskState) {
    guard failure == nil else { return }
    count += 1
    var state = state
    state.screenSince = state.now - Ticks.seconds(1)
    state.settle()
    let path = "\(folder)/\(String(count, digits: 3))-\(Album.name(of: state)).png"
    do {
      let scene = library.scene(of: state, size: size)
      try Output.write(PNG.encode(painter.picture(of: scene.list)), to: path)
    } catch {
      failure = error
    }
  }

  private static func name(of state: KioskState) -> String {
    let words = state.summary.lowercased().split { !$0.isLetter && !$0.isNumber }
    return words.prefix(6).joined(separator: "-")
  }
}
