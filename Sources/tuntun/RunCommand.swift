import App
import ArgumentParser
import Content

/// `tuntun run`: the kiosk in its window.
struct RunCommand: FolderCommand {
  static let configuration = CommandConfiguration(
    commandName: "run", abstract: "Open the kiosk (the default).")

  @OptionGroup var folderOptions: FolderOptions

  @Option(help: "A window of this size instead of the whole screen.")
  var windowed: PixelSize?

  @Option(
    help: "BCP 47 tag of the language to begin with.",
    transform: LanguageTag.usual)
  var language: String?

  @Flag(help: "Begin with the midwife's demonstration.")
  var demo = false

  @Option(help: "A window of this size for the presenter, whatever displays there are.")
  var presenter: PixelSize?

  @Option(help: "Write every event of this run into an event script.", completion: .file())
  var record: String?

  func run() throws {
    var program = KioskProgram(folders: folders)
    program.windowed = windowed?.size
    program.language = language
    program.demo = demo
    program.presenter = presenter?.size
    program.record = record
    // A window that is closed was to be closed; a whole screen that closes has lost its display, and a
    // supervisor must start the kiosk again.
    if try program.run(), windowed == nil { throw ExitCode(1) }
  }
}
