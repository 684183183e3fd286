import App
import ArgumentParser
import Content
import Results

/// `tuntun staff`: the way into the staff area.
struct StaffCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "staff", abstract: "The way into the staff area.", subcommands: [Pin.self])

  /// `tuntun staff pin`.
  struct Pin: FolderCommand {
    static let configuration = CommandConfiguration(
      abstract: "Make a new staff PIN and show it once.",
      discussion:
        "The old PIN is no longer valid, and a wait after wrong tries ends. In the kiosk, hold "
        + "the upper left corner of the first screen for three seconds, or press F10, and enter "
        + "the PIN.")

    @OptionGroup var folderOptions: FolderOptions

    func run() throws {
      do throws(RecordsFault) {
        let pin = try StaffPIN(stateFolder: folders.stateFolder).generate(.staff)
        Console.line(pin)
        Console.note("This is the new staff PIN. Write it down; it is not shown again.")
      } catch {
        throw Refusal(error.description)
      }
    }
  }
}
