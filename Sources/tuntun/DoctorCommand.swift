import ArgumentParser
import Packages
import Plugins
import Records

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
      sayPIN()
    }
    if !doctor.isFit { throw ExitCode(1) }
  }

  private func sayPIN() {
    guard (try? StaffPIN(stateFolder: folders.stateFolder).isSet(.staff)) != true else { return }
    Report.line(
      "warning: There is no staff PIN yet; make one with tuntun staff pin, or in the kiosk: hold "
        + "the upper left corner for three seconds.")
  }
}
