import App
import ArgumentParser
import CLinux
import Foundation

/// The guided-session kiosk and its tools, one program.
@main
struct Tuntun: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "tuntun",
    abstract: "A guided-session kiosk for clinics.",
    discussion: "Without a subcommand the kiosk opens.",
    version: ProgramVersion.text,
    subcommands: [
      RunCommand.self, SnapshotCommand.self, ReplayCommand.self, BenchCommand.self,
      DiagramCommand.self, PluginCommand.self, LanguageCommand.self, QuizCommand.self,
      DoctorCommand.self, RecordsCommand.self, StaffCommand.self, ReportCommand.self,
      SheetCommand.self, TrialCommand.self,
    ],
    defaultSubcommand: RunCommand.self)

  static func main() {
    // What was printed may still lie in a buffer: a full disk is only met at the end.
    atexit {
      guard tuntun_output_failed() != 0 else { return }
      Console.note("error: standard output could not be written: is the disk full?")
      _exit(1)
    }
    main(nil)
  }
}
