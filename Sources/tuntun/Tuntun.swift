import ArgumentParser

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
      SheetCommand.self,
    ],
    defaultSubcommand: RunCommand.self)
}
