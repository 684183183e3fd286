import ArgumentParser
import Packages
import Plugins

/// `tuntun doctor`: is this kiosk fit to run?
struct DoctorCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "doctor", abstract: "Say whether the kiosk can teach, and what staff should know.")

  @OptionGroup var folders: Folders
  @Flag(help: "Print JSON.") var json = false

  func run() throws {
    let doctor = Doctor(
      contentRoot: folders.contentFolder, stateFolder: folders.stateFolder,
      installation: folders.store.installation())
    if json {
      try Report.json(doctor.items)
    } else {
      Report.line("content: \(folders.contentFolder)")
      Report.line("state:   \(folders.stateFolder)")
      for item in doctor.items { Report.line("\(item.state.rawValue): \(item.sentence)") }
    }
    if !doctor.isFit { throw ExitCode(1) }
  }
}
