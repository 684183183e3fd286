import App
import ArgumentParser
import Drawing
import Packages
import Platform
import Plugins
import Results

/// `tuntun doctor`: is this kiosk fit to run?
struct DoctorCommand: FolderCommand {
  static let configuration = CommandConfiguration(
    commandName: "doctor", abstract: "Say whether the kiosk can teach, and what staff should know.")

  @OptionGroup var folderOptions: FolderOptions
  @Flag(help: "Print JSON.") var json = false

  func run() throws {
    let doctor = Doctor(
      contentRoot: folders.contentFolder, stateFolder: folders.stateFolder,
      installation: folders.store.installation())
    let items = doctor.items + displays
    if json {
      try Console.json(items)
    } else {
      Console.line("content: \(folders.contentFolder)")
      Console.line("state:   \(folders.stateFolder)")
      for item in items { Console.line("\(item.state.rawValue): \(item.sentence)") }
      sayPIN()
    }
    if !doctor.isFit { throw ExitCode(1) }
  }

  /// Whether the kiosk could be seen here, and how.
  private var displays: [Doctor.Item] {
    do throws(StageError) {
      let report = try DisplayReport()
      let sizes = report.displays.map { "\(Int(bounding: $0.width))x\(Int(bounding: $0.height))" }
      let found = Doctor.Item(
        state: .good, sentence: "Display: \(report.way); \(sizes.joined(separator: ", ")).")
      guard report.displays.count > 1, !report.canPlaceWindows else { return [found] }
      return [
        found,
        Doctor.Item(
          state: .warning,
          sentence: "Windows cannot be placed on this display server, so a demonstration uses one "
            + "window for the families and the midwife."),
      ]
    } catch {
      return [
        Doctor.Item(state: .warning, sentence: "The kiosk cannot be shown: \(error.sentence)")
      ]
    }
  }

  private func sayPIN() {
    guard (try? StaffPIN(stateFolder: folders.stateFolder).isSet(.staff)) != true else { return }
    Console.line(
      "warning: There is no staff PIN yet; make one with tuntun staff pin, or in the kiosk: hold "
        + "the upper left corner for three seconds.")
  }
}
