import App
import ArgumentParser
import Content
import Drawing
import Kiosk
import Painting
import Screens
import Staging

/// `tuntun snapshot`: any screen as a PNG, exactly as the window would show it.
struct SnapshotCommand: FolderCommand {
  static let configuration = CommandConfiguration(
    commandName: "snapshot", abstract: "Draw a screen into a PNG file.")

  @OptionGroup var folderOptions: FolderOptions
  @OptionGroup var look: LookOptions

  @Option(help: "Which screen: \(ScreenName.allCases.map(\.rawValue).joined(separator: " ")).")
  var screen: ScreenName

  @Option(help: "Id of the session.")
  var session: String?

  @Option(
    help:
      "Id of the step, for practice or a demonstration; of the sign, for ask; of a quiz's question."
  )
  var step: String?

  @Option(help: "Page, card or row, from 0.")
  var page = 0

  @Option(help: "Seconds since the screen came up, or since the step began.")
  var at = 1.0

  @Option(help: "The PNG file to write.", completion: .file())
  var out: String

  @Flag(help: "Write the draw list as text instead of a PNG.")
  var text = false

  func validate() throws {
    guard at >= 0, at <= 3600 else {
      throw ValidationError("--at needs seconds from 0 to 3600, found \(at)")
    }
  }

  func run() throws {
    let library = Library(folders)
    let stager = ScreenStager(library: library, look: look.look)
    let state = try stager.state(
      showing: screen, session: session, step: step, page: page, at: Ticks(Int(bounding: at * 60)))
    let scene =
      screen.isPresenters
      ? library.presenterScene(of: state, size: look.size.size)
      : library.scene(of: state, size: look.size.size)
    if text {
      try Output.write(Array(scene.list.text.utf8), to: out)
    } else {
      try Output.write(PNG.encode(library.painter().picture(of: scene.list)), to: out)
    }
  }
}

extension ScreenName: ExpressibleByArgument {}
